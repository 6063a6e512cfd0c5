// What each figure is published by. A figure of all customers is no answer to a question for a group of them, and one of today none for
// another time: the first is not given, the second is said to be of today.
import type { IsoDate } from '../../../../shared/domain'
import type { ProfileId } from '../../../../shared/profiles'
import { timesOutside } from '../../../assistant/periods/times-outside'
import { asksWhether } from '../intent/asks-whether'
import type { BankAnswerable } from '../intents'
import type { BankAsk } from '../scope'

type Split = 'segment' | 'age' | 'RFM segment' | 'health band' | 'product'

/** Where nothing stands, the figure is of the bank as a whole. */
const SPLIT_BY: Partial<Record<BankAnswerable, readonly Split[]>> = {
  customers: ['age'],
  'age-ranked': ['age'],
  active: [],
  balances: [],
  deposits: [],
  inflow: [],
  outflow: [],
  'net-flow': [],
  'balance-trend': [],
  'flow-trend': [],
  'month-ranked': [],
  'category-mix': [],
  'category-share': [],
  health: ['health band'],
  alerts: [],
  shortfall: [],
  'shortfall-by-age': ['age'],
  transactions: [],
  'segment-biggest': ['segment'],
  'segment-one': ['segment'],
  'segment-deposits': ['segment'],
  'segment-income': ['segment'],
  'segment-saving': ['segment'],
  'segment-loans': ['segment'],
  'view-age': ['segment', 'age'],
  'view-need': ['segment'],
  'view-style': ['segment'],
  rfm: ['RFM segment'],
  'rfm-value': ['RFM segment'],
  'rfm-migration': ['RFM segment'],
  churn: [],
  'churn-segments': ['segment'],
  'churn-value': ['segment'],
  interest: ['product'],
  'product-funnel': ['product', 'segment'],
  'product-trend': ['product'],
  'product-conversion': ['product', 'segment'],
  'product-compare': ['product'],
  'product-opportunity': ['product'],
}

const GROUPS: Readonly<Record<Exclude<Split, 'product'>, RegExp>> = {
  segment: /\b(?:by|per|each|every|which|what|across|in which) (?:segments?|clusters?)\b|\bsegment[- ]wise\b/i,
  age: /\b(?:by|per|each|every|which|what|across) age(?:s| groups?| bands?)?\b|\bage[- ]wise\b/i,
  'RFM segment': /\b(?:by|per|each|every|which|what|across) rfm\b/i,
  'health band': /\b(?:by|per|each|every|which|what|across) health(?: bands?)?\b/i,
}

/** That no page splits the figure as the question does; null where one does. */
export function unpublishedSplit(intent: BankAnswerable, ask: BankAsk): string | null {
  const split = splitOf(intent, ask)
  if (split) return SAID[split]
  return OF_ALL.includes(intent) && NO_SUCH_GROUP.test(ask.turn) ? OF_NO_SUCH_GROUP : null
}

/** Figures of all customers, and groups of them that no page has. */
const OF_ALL: readonly BankAnswerable[] = [
  ...(['customers', 'active', 'balances', 'deposits', 'inflow', 'outflow', 'net-flow', 'category-mix'] as const),
  ...(['category-share', 'alerts', 'shortfall', 'health', 'churn', 'churn-value'] as const),
]
const NO_SUCH_GROUP =
  /\b(?:top|bottom|richest|poorest|wealthiest) (?:\d+ ?(?:%|per ?cent\b)|(?:tenth|fifth|quarter|half|decile|quartile|earners|savers|spenders|customers|clients)\b)|\b(?:customers|clients|people|those) (?:with(?:out)?|who (?:have|own|hold)|that have|having|holding) (?:an? |the |any |no )?(?:\w+ )?(?:loans?|cards?|mortgages?|overdrafts?|deposits?|pensions?)\b|\b(?:salaried|self-employed|wealthy|affluent|rich|poor|unemployed|overdrawn|borrowing) (?:customers|clients|people)\b|\b(?:borrowers|depositors|cardholders|homeowners)\b/i
const OF_NO_SUCH_GROUP = 'That is published of the bank as one, and of no such group.'

const SAID: Readonly<Record<Exclude<Split, 'product'>, string>> = {
  segment: 'That is not published by segment.',
  age: 'That is not published by age.',
  'RFM segment': 'RFM segments have no such figure that is published.',
  'health band': 'That is not published by band.',
}

function splitOf(intent: BankAnswerable, ask: BankAsk): Exclude<Split, 'product'> | null {
  const known = SPLIT_BY[intent]
  if (!known) return null
  const lacks = (split: Split, named: boolean) =>
    !known.includes(split) && (named || (split !== 'product' && GROUPS[split].test(ask.turn)))
  // 'At risk' and 'new' are words of other figures, too.
  const rfm = ask.rfm.filter((each) => each !== 'at-risk' && each !== 'new').length > 0
  const band = ask.band !== null && (ask.band === 'vulnerable' || /\b(?:bands?|health)\b/i.test(ask.question))
  if (lacks('segment', ask.segments.length > 0)) return 'segment'
  if (lacks('age', ask.age !== null || (ask.strangeAge && !rfm && !asksWhether(ask.turn)))) return 'age'
  if (lacks('RFM segment', rfm)) return 'RFM segment'
  return lacks('health band', band) ? 'health band' : null
}

const OF_THE_LAB: readonly BankAnswerable[] = ['simulate', 'takers', 'fairness']
const NEW_ALONE = 'The lab makes up a new product, and leaves those that exist as they are.'

/** Published of segments alone. */
const OF_SEGMENTS: readonly BankAnswerable[] = ['segment-income', 'segment-saving']
const OF_THE_BANK =
  /\b(?:whole|entire) (?:bank|base|book)\b|\ball (?:of )?(?:the |our )?(?:customers|clients)\b|\boverall\b|\bbank[- ]wide\b|\bof (?:the|our) (?:customers|clients|bank)\b|\b(?:typical|average|median) (?:customer|client)\b/i
const BY_SEGMENT_ALONE = 'That is published of the segments, and not of the bank as one.'

const AVERAGE_SCORE = /\b(?:average|avg|mean|median|typical|usual)\b.*\bscores?\b/i
const BY_BAND_ALONE = 'Scores are published by band alone.'

/** What is counted anew and kept of no earlier time. */
const OF_TODAY: readonly BankAnswerable[] = [
  ...(['customers', 'age-ranked', 'active', 'deposits', 'health', 'alerts', 'shortfall', 'shortfall-by-age'] as const),
  ...(['segment-biggest', 'segment-one', 'segment-deposits', 'segment-income', 'segment-saving'] as const),
  ...(['segment-loans', 'view-age', 'view-need', 'view-style', 'rfm', 'rfm-value', 'churn'] as const),
  ...(['churn-segments', 'churn-value', 'product-opportunity'] as const),
]
const OF_MONTHS: readonly BankAnswerable[] = ['category-mix', 'category-share']

const TODAY_ALONE = 'That is published as it stands, and of no other time.'
const RECENT_ALONE = 'What is spent on is published of the recent months together, and of no other time.'

const NO_SUCH_DAY = 'No month has that day: name another one, or the whole month.'
const TO_COME = 'That time has not come yet, and what is published tells of what has been.'

/** That a question is of a time that no figure can be of; null for others. What the lab makes up has times of its own. */
export function unpublishedTime(
  intent: BankAnswerable,
  { turn }: BankAsk,
  asOf: IsoDate,
  country: ProfileId,
): string | null {
  const [outside] = OF_THE_LAB.includes(intent) ? [] : timesOutside(turn, asOf, country)
  if (!outside) return null
  return outside.why === 'ahead' ? TO_COME : NO_SUCH_DAY
}

/** Said before a figure that is not of the time, or not of the customers, that the question names; null where it is. */
export function noteOn(
  intent: BankAnswerable,
  { period, segments, products, turn }: BankAsk,
  asOf: IsoDate,
): string | null {
  if (OF_THE_LAB.includes(intent) && products.some(({ name }) => turn.toLowerCase().includes(name.toLowerCase())))
    return NEW_ALONE
  if (OF_SEGMENTS.includes(intent) && segments.length === 0 && OF_THE_BANK.test(turn)) return BY_SEGMENT_ALONE
  if (intent === 'health' && AVERAGE_SCORE.test(turn)) return BY_BAND_ALONE
  if (!period) return null
  if (OF_MONTHS.includes(intent)) return RECENT_ALONE
  return OF_TODAY.includes(intent) && period.to < asOf ? TODAY_ALONE : null
}
