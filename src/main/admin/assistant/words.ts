// How the bank's groups are called in sentences, and by administrators in their questions.

import type { ActivityBand } from '../../../shared/churn'
import type { AlertKind } from '../../../shared/contract'
import type { RfmSegment } from '../../../shared/rfm'

interface Words {
  /** In the middle of a sentence. */
  readonly name: string
  readonly asked: RegExp
}

export const RFM_WORDS: Readonly<Record<RfmSegment, Words>> = {
  'potential-loyalists': { name: 'potential loyalists', asked: /\bpotential(ly)? loyal(ist)?s?\b/i },
  champions: { name: 'champions', asked: /\bchampions?\b/i },
  loyal: { name: 'loyal customers', asked: /\bloyal(s|ists?)?( customers| ones)?\b/i },
  new: { name: 'new customers', asked: /\b(new (customers|ones|clients)|newcomers)\b/i },
  promising: { name: 'promising customers', asked: /\bpromising\b/i },
  'need-attention': { name: 'customers who need attention', asked: /\bneed(s|ing)? attention\b/i },
  'about-to-sleep': { name: 'customers about to sleep', asked: /\babout[ -]to[ -]sleep\b|\bsleepy\b/i },
  'at-risk': { name: 'customers at risk', asked: /\bat[ -]risk\b/i },
  'cannot-lose': { name: 'customers not to lose', asked: /\b(can(not|[’']?t|not to)|not to) (be )?los[et]\b/i },
  hibernating: { name: 'hibernating customers', asked: /\bhibernat(ing|ors?)\b/i },
}

/** As the overview splits customers by age. */
export const AGE_WORDS: Readonly<Record<string, Words>> = {
  '0-24': {
    name: 'customers under 25',
    asked:
      /\b((under|below|younger than) 2[45]s?|0 ?[-–] ?24|up to 24|students?|teenagers?|youngsters?|youngest customers)\b/i,
  },
  '25-34': {
    name: 'customers from 25 to 34',
    asked: /\b25 ?([-–]|to|and) ?3[45](s|[- ]year[- ]olds?)?\b|\btwenty[- ]somethings?\b/i,
  },
  '35-44': { name: 'customers from 35 to 44', asked: /\b35 ?([-–]|to|and) ?4[45](s|[- ]year[- ]olds?)?\b/i },
  '45-59': {
    name: 'customers from 45 to 59',
    asked: /\b45 ?([-–]|to|and) ?(59|60)(s|[- ]year[- ]olds?)?\b|\bmiddle[- ]aged\b/i,
  },
  '60+': {
    name: 'customers of 60 and over',
    asked:
      /\b((over|above|older than|from) (60|59)|60 ?(\+|plus|and (over|above|older)))(s|\b)|\b60\+|\b(retirees?|retired( people| customers)?|pensioners?|senior citizens?|seniors?|elderly)\b/i,
  },
}

export const STYLE_WORDS: Readonly<Record<string, Words>> = {
  planner: { name: 'planners', asked: /\bplanners?\b/i },
  saver: { name: 'savers', asked: /\bsavers?\b/i },
  impulsive: { name: 'impulsive spenders', asked: /\b(impuls(e|ive)( buyers| spenders| ones)?|spontaneous)\b/i },
  balanced: { name: 'balanced spenders', asked: /\bbalanced\b/i },
}

export const NEED_WORDS: Readonly<Record<string, Words>> = {
  buffer: { name: 'a buffer', asked: /\b(buffers?|cushions?|emergency funds?|reserves?)\b/i },
  'cheaper-debt': { name: 'cheaper debt', asked: /\b(cheaper debts?|cheaper loans?|refinanc\w+|debt relief)\b/i },
  'return-on-savings': {
    name: 'a return on savings',
    asked: /\b(returns? on (their )?savings|savings returns?|idle (money|savings|cash))\b/i,
  },
  'card-rewards': { name: 'card rewards', asked: /\b(card )?rewards?\b/i },
  cover: { name: 'cover', asked: /\b(cover|insurance|protection)\b/i },
}

export const BAND_WORDS: Readonly<Record<string, Words>> = {
  vulnerable: { name: 'vulnerable', asked: /\bvulnerable\b|\bfragile\b|\bworst health\b/i },
  building: { name: 'building', asked: /\bbuilding\b/i },
  stable: { name: 'stable', asked: /\bstable\b/i },
  strong: { name: 'strong', asked: /\bstrong\b|\bhealthiest\b/i },
  unknown: { name: 'unknown', asked: /\b(too little|not enough) history\b/i },
}

export const ALERT_WORDS: Readonly<Record<AlertKind, Words>> = {
  'running-out': { name: 'money running out', asked: /\brun(ning)? out\b/i },
  unusual: { name: 'unusual payments', asked: /\b(unusual|strange|odd|suspicious)\b/i },
  dearer: {
    name: 'dearer bills and subscriptions',
    asked: /\b(dearer|costlier|price (rises?|hikes?|increases?)|more expensive)\b/i,
  },
  fees: { name: 'fees and interest on cards', asked: /\b(fees?|card interest)\b/i },
  income: { name: 'missing income', asked: /\b(missing|late|absent) (income|salar(y|ies)|pay)\b/i },
}

export const ACTIVITY_WORDS: Readonly<Record<ActivityBand, Words>> = {
  'at-risk': { name: 'at risk', asked: /\bat[ -]risk\b/i },
  slowing: { name: 'slowing', asked: /\b(slow(ing|ed)?( down)?|slower)\b/i },
  steady: { name: 'steady', asked: /\bsteady\b/i },
  growing: { name: 'growing', asked: /\b(growing|more active)\b/i },
}

/** The key whose words stand in the question; the first in the order of the table. */
export function keyIn<Key extends string>(table: Readonly<Record<Key, Words>>, question: string): Key | null {
  return (Object.keys(table) as Key[]).find((key) => table[key].asked.test(question)) ?? null
}

/** What standardised features of segments are called; the number check reads 'lowest' as a claim and 'and' as a new clause. */
export const FEATURE_WORDS: Readonly<Record<string, string>> = {
  income: 'monthly income',
  incomeRegularity: 'regular income',
  spending: 'monthly spending',
  saved: 'share of income saved',
  setAside: 'money moved to savings',
  loanRepayments: 'loan instalments',
  monthEndBalance: 'month-end balance',
  lowestBalance: 'low point of the balance',
  cardUse: 'card use',
  cash: 'cash withdrawals',
  home: 'share spent on home',
  groceries: 'share spent on groceries',
  eatingOut: 'share spent on eating out',
  shopping: 'share spent on shopping',
  leisure: 'share spent on leisure or travel',
  health: 'share spent on health',
  education: 'share spent on education',
  transactions: 'payments a month',
}

/** What the risk of leaving is told by. */
export const DRIVER_WORDS: Readonly<Record<string, string>> = {
  daysSinceLast: 'days since the last purchase',
  horizonsSinceLast: 'long silence',
  sinceLastToTenure: 'silence against the time as a customer',
  purchases: 'number of purchases',
  amount: 'amount of purchases',
  recentToUsual: 'recent purchases against the usual number',
}
