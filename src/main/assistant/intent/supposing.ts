// What a question supposes: another income, a new bill, subscriptions that are given up, more put aside for a goal.
import type { Answerable } from '../intents'
import type { Parameters } from '../names/parameters'
import { fractionIn } from '../words/limits'

/** What is to be another: what comes in, what is paid each month, what is given up, or what a goal gets. */
export type Supposed = 'income' | 'bill' | 'given-up' | 'goal' | 'loan'

/** Which of them a question supposes; null where it supposes none of these. `named`: its amount, share and names. */
export function supposedIn(
  question: string,
  named: Pick<Parameters, 'payee' | 'share'> & { readonly amount: number | null; readonly names: number },
): Supposed | null {
  if (!SUPPOSES.test(question) || HOW_LONG.test(question) || KEPT_WITHOUT.test(question)) return null
  const sized = named.amount !== null || named.share !== null || fractionIn(question) !== null
  if (GOAL.test(question) && named.amount !== null && !BUYS.test(question)) return 'goal'
  if (named.names > 0 && GIVES_UP.test(question) && !sized) return INCOMING.test(question) ? 'income' : 'given-up'
  if (sized && (INCOME_MOVES.test(question) || RAISE.test(question))) return 'income'
  if (named.amount !== null && lends(question)) return 'loan'
  if (sized && supposesBill(question) && (!BUYS.test(question) || BY_THE_MONTH.test(question))) return 'bill'
  return null
}

/** 'A car loan of 5 lakh over 4 years': a sum that is lent, and not an instalment. */
function lends(question: string): boolean {
  return BORROWS.test(question) && (ASKS_INSTALMENT.test(question) || !BY_THE_MONTH.test(question))
}

/** Whether what is supposed to come in is less than now. */
export function supposesLess(question: string): boolean {
  return LESS.test(question)
}

/** Whether a question supposes a bill that is new or larger. */
export function supposesBill(question: string): boolean {
  return BILLED.test(question) && (MORE.test(question) || NEW.test(question))
}

/** What the router takes such questions for. */
export const NEAR_SUPPOSED: readonly Answerable[] = [
  ...([
    'what-if-saving',
    'what-if-purchase',
    'what-if-cut',
    'emergency-fund',
    'instalments',
    'loans',
    'salary',
  ] as const),
  ...([
    'salary-raise',
    'income',
    'goals-when',
    'goals-needed',
    'goals-progress',
    'forecast',
    'afford',
    'saved',
  ] as const),
  ...([
    'spending-merchant',
    'spending-category',
    'spending-total',
    'spending-average',
    'change',
    'subscriptions',
  ] as const),
  ...(['balance-ahead', 'price-rises', 'bill-when', 'next-salary', 'savings-rate', 'free-to-spend'] as const),
]

/** The tool that answers what is supposed. */
export const ANSWERS_SUPPOSED: Readonly<Record<Supposed, Answerable>> = {
  income: 'what-if-saving',
  bill: 'what-if-purchase',
  'given-up': 'what-if-cut',
  loan: 'what-if-purchase',
  goal: 'goals-when',
}

const SUPPOSES =
  /\bmileg[ai]\b|\b(?:can|could|would|will|shall|may) (?:i|we|my|our)\b.{0,40}\b(?:manage|bear|carry|handle|cope|service|take|afford|fit|sustain|live with|survive)\b|\b(?:loan|mortgage) of\b|\bborrow\w*\b|\b(?:new|another|extra|additional) (?:emis?|instal?lment|loan|bill|rent)\b|\b(?:if|suppos\w+|say (?:i|we|my|our|the)|imagine|assum\w+|were to|what happens|where does that leave|can (?:my|our) (?:budget|account) (?:bear|take)|would|agar)\b|\b(?:cancel\w*|drop\w*|quit\w*|without|get rid of|g[ai]ve up|giving up)\b.*\b(?:sav(?:e|ings?)|keep|gain|free up|bach\w*)\b|\b(?:save|keep|gain|free up|bach\w*)\b.*\b(?:cancel\w*|drop\w*|quit\w*|without|get rid of|g[ai]v\w+ up)\b/i
/** How long money lasts is asked of the emergency fund. */
const HOW_LONG = /\bhow (?:long|many (?:months|weeks))\b/i
/** 'How much did I save without the rent' is of what was kept. */
const KEPT_WITHOUT = /\b(?:did|have) (?:i|we) (?:\w+ )?(?:saved?|keep|kept)\b(?!.*\b(?:if|would)\b).*\bwithout\b/i
/** 'What would the instalment be?' */
const ASKS_INSTALMENT =
  /\b(?:what|how (?:much|big|high)|kitn[ai])\b(?!.*\bif\b).{0,30}\b(?:emis?|instal?lments?|monthly|(?:a|per) month)\b|\b(?:emis?|instal?lments?)\b.{0,20}\b(?:be|hoga|hogi|come to|kitn[ai])\b|\bmonthly\b.{0,15}\b(?:how much|what|kitn[ai])\b|\b(?:emis?|instal?lments?)\W*$/i
const BORROWS =
  /\bloan (?:mil\w*|le\w*)\b|\b(?:loan|mortgage) (?:of|for|worth)\b(?= ?\W*\d)|\b(?:t[ao]ke?n?|took|get|got|had|raised?|borrow\w*|with)\b.{0,20}\b(?:loan|mortgage)\b|\bborrow\w*\b/i
const BY_THE_MONTH = /\b(?:emis?|instal?lments?|(?:a|per|each|every) month|monthly)\b/i
const GOAL = /\b(?:goals?|targets?)\b/i
const BUYS = /\b(?:buy|bought|purchase)\b/i
const INCOMING =
  /\b(?:salary|jobs?|pay(?! (?:off|back|for|rent|my|the|more|an?)\b)|paycheque|wages?|income|earn\w*|pension|clients?|invoic\w*|stipend|tankhwah|kamai|stop(?:s|ped)? paying|(?:comes?|came|coming) in)\b/i
const UP =
  'more|extra|additional|up|rais\\w+|r[io]se\\w*|hike\\w*|increas\\w*|grow\\w*|higher|bonus|increment|dearer|costlier|on top'
const DOWN =
  'less|lower|drop\\w*|cut\\w*|f[ae]ll\\w*|down|reduc\\w*|decreas\\w*|los[et]\\w*|shr[aiu]nk\\w*|slash\\w*|stop\\w*|hal(?:f|ve[ds]?|ving)'
const MORE = new RegExp(`\\b(?:${UP})\\b`, 'i')
const LESS = new RegExp(`\\b(?:${DOWN})\\b`, 'i')
/** What comes in is more or less: the two stand near each other. */
const INCOME_MOVES = new RegExp(
  `${INCOMING.source}.{0,25}\\b(?:${UP}|${DOWN})\\b|\\b(?:${UP}|${DOWN})\\b.{0,25}${INCOMING.source}`,
  'i',
)
/** 'A 10 % raise'. */
const RAISE = /\b(?:an?|the|my) (?:\S+ ){0,2}?(?:raise|hike|increment|bonus)\b/i
const BILLED =
  /\b(?:rent|landlord|landlady|emis?|instal?lments?|fees?|premium|bills?|subscription|membership|school|tuition|gym|club|maid|help|loan|mortgage|kist|charge)\b/i
const NEW =
  /\b(?:new|another|start(?:s|ed)?|take on|takes? (?:an?|another)|took|add\w*|sign(?:ed)? up|an? (?:emi|instal?lment|loan|bill|subscription|membership)|(?:on|with) (?:an? )?(?:emis?|instal?lments?))\b/i
const GIVES_UP =
  /\b(?:cancel\w*|drop\w*|stop\w*|quit\w*|without|get rid of|g[ai]ve up|giving up|unsubscrib\w*|end(?:ed)?|band kar\w*|ditch\w*|left|los(?:e|ing|t)|bin(?:ned)?|axed?|scrap\w*|chuck\w*|let go of)\b/i
