// Which of what comes back by itself a question wants: by the quarter or the year, coming in, the smallest first.
import type { RecurrencePeriod } from '../../../shared/domain'
import { howManyAsked } from '../words/ranks'
import { anyWording } from '../words/word-lists'

export interface SeriesAsked {
  /** Only what comes back so often; null where the question names no such time, or only what it all costs by then. */
  readonly every: RecurrencePeriod | null
  /** Money that comes in. */
  readonly into: boolean
  readonly smallestFirst: boolean
  /** At most so many. */
  readonly most: number | undefined
}

const EVERY: readonly (readonly [RecurrencePeriod, string])[] = [
  ['weekly', 'weekly|(?:every|each|once a) week'],
  ['fortnightly', 'fortnightly|bi-?weekly|every (?:two|2) weeks|(?:every|each) fortnight'],
  ['quarterly', 'quarterly|(?:every|each|once a|per|by the) quarter|every (?:three|3) months|(?:four|4) times a year'],
  ['monthly', 'monthly|(?:every|each|once a) month|har mahine'],
  [
    'yearly',
    'yearly|annual(?:ly)?|(?:every|each|once (?:a|every|per)|once in a) year|per annum|every (?:twelve|12) months',
  ],
]
const PAID =
  'payments?|bills?|premiums?|debits?|outgoings?|outflows?|obligations?|commitments?|dues|ones|charges|expenses|costs|deductions|contributions?|incomes?|credits|receipts|(?:what|which|everything|things|all)(?: \\S+)* (?:pay|paid|goes|go|leaves?|comes?|recurs?|repeats?|debited|charged|deducted|taken|cut)'
const COST = /\b(?:how much|cost|costs|total|spend|spending|kitna|kharcha|come to|average|sum)\b/i
const INTO =
  /\b(?:incoming|incomes?|comes? in|coming in|credits?|receipts?|inflows?|received?|paid to (?:me|us)|pays? (?:me|us)|(?:do|that|which|what) (?:i|we) (?:get|receive)|money in)\b/i
const REGULAR =
  /\b(?:regular\w*|recurring|repeat\w*|steady|standing|fixed|automatic\w*|monthly|every month|each month)\b/i
const SMALLEST_FIRST =
  /(?<!\bto (?:the )?)\b(?:smallest|cheapest|lowest|least)\b|\b(?:small|low|cheap)\w* to (?:large|big|high|dear)\w*|\bascending\b/i

const EVERY_WORDS = EVERY.map(([every, words]) => [every, anyWording([words])] as const)
const ANY_TIME = EVERY.map(([, words]) => words).join('|')
const BY_TIME = anyWording([`(?:${ANY_TIME}) (?:\\S+ ){0,2}?(?:${PAID})`, `(?:${PAID}) (?:\\S+ ){0,6}?(?:${ANY_TIME})`])
/** 'My smallest regular payment', 'who takes money from me automatically'. */
const OF_REGULAR =
  /\b(?:regular|recurring|repeating|standing|automatic|fixed) (?:payments?|debits?|outgoings?|bills?|costs?|expenses?)\b|\b(?:who|which|what)\b.*\bautomatically\b/i
const HALF_YEARLY = anyWording(['half[- ]yearly|(?:every|each) (?:half[- ]year|six months|6 months)'])

/** What of the regular payments a question is about. */
export function seriesAsked(question: string): SeriesAsked {
  const listed = !COST.test(question)
  return {
    every: listed ? (EVERY_WORDS.find(([, words]) => words.test(question))?.[0] ?? null) : null,
    into: INTO.test(question) && REGULAR.test(question),
    smallestFirst: SMALLEST_FIRST.test(question),
    most: howManyAsked(question) ?? undefined,
  }
}

/** 'My quarterly payments', 'bills every month', 'what comes in regularly': a list of what comes back. */
export function asksForSeries(question: string): boolean {
  if (COST.test(question) || ELSE.test(question) || HALF_YEARLY.test(question)) return false
  const { into } = seriesAsked(question)
  return into ? LISTS.test(question) : BY_TIME.test(question) || OF_REGULAR.test(question)
}

const LISTS = /\b(?:what|which|list|show|name|my|our|all|any)\b/i
const ELSE = anyWording([
  'if|agar|suppose|bach\\w*|when|why|should|would|could|need|must|put|aside|target|next|upcoming|due|missed|stopped|spen[dt]|spending|save|saved|saving|trend|compare\\w*|budgets?|goals?|interest|salary|statement|report|summary|limit|how (?:many|often|do|can)',
  '(?:this|last|in) (?:week|month|quarter|year)|groceries|food|fuel',
])
