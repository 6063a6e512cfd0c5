// How the bank's groups are called in sentences, and by administrators in their questions.

import type { ActivityBand } from '../../../../shared/churn'
import type { AlertKind } from '../../../../shared/contract'
import type { RfmSegment } from '../../../../shared/rfm'

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
  'cannot-lose': { name: 'customers not to lose', asked: /\b(can(not|[’']?t|not to)|not to)[ -](be )?los[et]\b/i },
  hibernating: { name: 'hibernating customers', asked: /\bhibernat(e|es|ing|ors?)\b/i },
}

/** As the overview splits customers by age. */
export const AGE_WORDS: Readonly<Record<string, Words>> = {
  '0-24': {
    name: 'customers under 25',
    asked:
      /\b((under|below|younger than|less than)[ -](the age of )?2[45]s?|(0|16|18) ?([-–]|to) ?2[45]|up to 2[45]|u25s?|students?|teenagers?|youngsters?|youngest customers)\b/i,
  },
  '25-34': {
    name: 'customers from 25 to 34',
    asked:
      /\b25s? ?([-–]|to|and|till|until) ?3[45](s|[- ]year[- ]olds?)?\b|\btwenty[- ]five to thirty[- ]four\b|\btwenty[- ]somethings?\b/i,
  },
  '35-44': {
    name: 'customers from 35 to 44',
    asked: /\b35s? ?([-–]|to|and|till|until) ?4[45](s|[- ]year[- ]olds?)?\b/i,
  },
  '45-59': {
    name: 'customers from 45 to 59',
    asked: /\b45s? ?([-–]|to|and|till|until) ?(59|60)(s|[- ]year[- ]olds?)?\b|\bmiddle[- ]aged\b/i,
  },
  '60+': {
    name: 'customers of 60 and over',
    asked:
      /\b((over|above|older than|from|past|beyond)[ -](the age of )?(60|59)|60 ?(\+|plus|(and|or) (over|above|older|more))|60 years? (and|or) (over|above|older))(s|\b)|\b60\+|\b(retirees?|retired( people| customers)?|pensioners?|senior citizens?|seniors?|elderly)\b/i,
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
  vulnerable: {
    name: 'vulnerable',
    asked:
      /\b(vulnerable|fragile|worst health|(poor|bad|weak) (financial |money )?(health|shape|state)|financially (weak|poor)|struggling|worst off|in trouble)\b/i,
  },
  building: { name: 'building', asked: /\bbuilding\b/i },
  stable: { name: 'stable', asked: /\bstable\b/i },
  strong: {
    name: 'strong',
    asked:
      /\b(strong|healthiest|(good|great|excellent|best) (financial |money )?(health|shape)|financially (strong|sound))\b/i,
  },
  unknown: {
    name: 'unknown',
    asked:
      /\b(too little|not enough|insufficient) history\b|\b(no|without( a)?) (health )?(score|band)\b|\bunscored\b/i,
  },
}

export const ALERT_WORDS: Readonly<Record<AlertKind, Words>> = {
  'running-out': {
    name: 'money running out',
    asked: /\b(run|running|runs)[ -](out|low|short|dry)\b|\blow[- ](balance|funds|money)\b/i,
  },
  unusual: {
    name: 'unusual payments',
    asked: /\b(unusual|strange|odd|suspicious|out of the ordinary|anomal\w+|abnormal)\b/i,
  },
  dearer: {
    name: 'dearer bills and subscriptions',
    asked:
      /\b(dearer|costlier|pricier|price (rises?|hikes?|increases?)|more expensive|(went|gone|going) up in price|prices? (that )?(went|gone|going|has gone|had gone|is) up|costs? more|raised (their )?prices?|subscription\w* (rose|hike))\b/i,
  },
  fees: { name: 'fees and interest on cards', asked: /\b(fees?|card interest|charges)\b/i },
  income: {
    name: 'missing income',
    asked:
      /\b(missing|missed|late|absent|overdue|delayed|no) (income|salar(y|ies)|pay(checks?|cheques?)?|wages?)\b|\b(income|salar(y|ies)|pay|wages?) (that )?(did(n[’']?t| not) (come|arrive)|(is |are |was |were |has |have )?(missing|late|delayed|not (come|arrived)))|\b(income|salary|pay) (alerts?|warnings?|ones?)\b|\b(alert|warning|warned|told|notified)\w* (about|on|for|of) (their )?(income|salary|pay)\b/i,
  },
}

export const ACTIVITY_WORDS: Readonly<Record<ActivityBand, Words>> = {
  'at-risk': { name: 'at risk', asked: /\bat[ -]risk\b/i },
  slowing: {
    name: 'slowing',
    asked:
      /\b(slow(ing|ed)?( down)?|slower|(go|goes|going|gone|went|fall\w*) (quiet|silent)|slackening|tailing off|cooling( off)?|less active|winding down|declining|(below|under|less than) (their |the )?usual)\b/i,
  },
  steady: {
    name: 'steady',
    asked:
      /\b(steady|as active as (usual|ever|before)|(carry|carrying|go|going) on (exactly |just )?as (usual|ever|before)|unchanged in activity)\b/i,
  },
  growing: { name: 'growing', asked: /\b(growing|more active|busier|picking up|speeding up|stepping up)\b/i },
}

/** The key whose words stand in the question; the first in the order of the table. */
export function keyIn<Key extends string>(table: Readonly<Record<Key, Words>>, question: string): Key | null {
  return (Object.keys(table) as Key[]).find((key) => table[key].asked.test(question)) ?? null
}

/** Every key whose words stand in the question, in the order of the question. */
export function keysIn<Key extends string>(table: Readonly<Record<Key, Words>>, question: string): readonly Key[] {
  return (Object.keys(table) as Key[])
    .filter((key) => table[key].asked.test(question))
    .sort((a, b) => question.search(table[a].asked) - question.search(table[b].asked))
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

/** How questions name the features, the most particular first. */
const FEATURES_ASKED: readonly (readonly [string, RegExp])[] = [
  ['eatingOut', /\b(eat(s|ing)?[ -]?out|restaurants?|dining|dine|takeaways?|food delivery)\b/i],
  ['groceries', /\b(grocer(y|ies)|supermarkets?|kirana)\b/i],
  ['shopping', /\bshop(s|ping|pers?)?\b/i],
  ['leisure', /\b(leisure|travel\w*|entertainment|trips?|holidays?)\b/i],
  ['health', /\b(health ?care|medical|medicines?|doctors?|pharmac\w+|health spend\w*|spend\w* on health|health)\b/i],
  ['education', /\b(education|school\w*|tuition|studies|courses)\b/i],
  ['home', /\b(home|rents?|housing|house)\b/i],
  ['cash', /\b(cash|atms?|withdraw\w*)\b/i],
  ['cardUse', /\b(cards?|swip\w+|plastic)\b/i],
  ['incomeRegularity', /\b(regular\w*|steady|stable|irregular|predictable) (income|pay|salar\w+|earn\w*)\b/i],
  ['loanRepayments', /\b(instal?ments?|emis?|repay\w*)\b/i],
  ['setAside', /\b(set aside|put aside|mov\w+ (money )?(in)?to savings|transfer\w* to savings|savings transfers?)\b/i],
  ['lowestBalance', /\b(low points?|lowest balances?|dip|how low)\b/i],
  ['monthEndBalance', /\b(month[- ]end|end of (the )?month|balances?)\b/i],
  [
    'transactions',
    /\b(transactions?|payments a month|number of payments|how often|frequen\w+|busiest|most payments|payments)\b/i,
  ],
  ['spending', /\b(spend\w*|spent|outgoings)\b/i],
  ['saved', /\b(sav(e|es|ed|ing|ings))\b/i],
  ['income', /\b(incomes?|earn\w*|salar\w+)\b/i],
]

/** The feature that a question is about; null where it names none. */
export function featureIn(question: string): string | null {
  return FEATURES_ASKED.find(([, asked]) => asked.test(question))?.[0] ?? null
}
