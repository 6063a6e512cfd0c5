// Words that say which plan, price, time or account a question is about, whatever the router takes it for.
import { CATEGORY_KIND } from '../../../shared/domain'
import type { Answerable } from '../intents'
import type { Parameters } from '../names/parameters'
import { wasExtreme } from '../tools/tools-balance-extremes'
import { asksWhichMoved } from '../tools/tools-movers'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { asksForOneRow } from '../words/ranks'
import { intentAhead } from './intent-ahead'
import { hasMoved } from './question-shape'

/**
 * The intent that such words decide; null where they decide nothing. `intent`: what the router takes the question for: only those
 * that are easily taken for each other are overruled.
 */
export function plannedIntent(intent: Answerable, named: Parameters, question: string): Answerable | null {
  const names = named.payee !== null || named.categoryId !== null
  if (!names && named.amount === null && asksForOneRow(question) && NEAR_ROWS.includes(intent)) return 'search'
  if (WEEKDAY.test(question) && (RANKS.includes(intent) || intent === 'as-of' || intent === 'top-times'))
    return 'top-times'
  if (RANKED_TIMES.test(question) && (RANKS.includes(intent) || intent === 'saved')) return 'top-times'
  if (BY_TIMES.test(question) && TOLD_BY_TIMES.includes(intent)) return 'spending-trend'
  if (named.payee && RAISED.test(question)) return 'salary-raise'
  if (named.payee && asksYesOrNo(question) && PUT_UP.test(question)) return 'price-rises'
  if (intent === 'new-payees' && named.payee) return 'spending-merchant'
  const moves = hasMoved(question) || named.against !== null
  if (intent === 'top-categories' && moves && asksWhichMoved({ ...named, question })) return 'change'
  if (intent === 'top-times' && !TIME_WORD.test(question)) return names ? 'largest-payments' : 'top-categories'
  if (
    BUDGET.test(question) &&
    question.split(' ').length < LONG &&
    NEAR_BUDGETS.includes(intent) &&
    (named.categoryId ?? named.hintedCategoryId)
  ) {
    if (intent !== 'budget-suggest' || SET_ALREADY.test(question)) return 'budgets-left'
  }
  if (WORTH.test(question)) return 'net-worth'
  const ahead = intentAhead(intent, named, question)
  if (ahead) return ahead
  if (intent === 'loans' && ALL_DEBTS.test(question) && !LOANS_ALONE.test(question)) return 'net-worth'
  // 'When was my balance highest' is no payment, 'how low did my account get in July' no forecast.
  if (
    (RANKS.includes(intent) || ABOUT_HELD.includes(intent)) &&
    HELD.test(question) &&
    wasExtreme(question, named.period)
  )
    return 'balance'
  // 'My balance on 30 September': a day of this year that is over; a month to come would be one of last year.
  if (intent === 'balance-ahead' && named.period && !/\d{4}/.test(named.period.name) && !AHEAD.test(question))
    return 'balance'
  if (
    RECEIVED.includes(intent) &&
    named.categoryId &&
    CATEGORY_KIND[named.categoryId] === 'spending' &&
    PAID.test(question)
  ) {
    return 'spending-category'
  }
  // 'What did I pay yesterday', 'how much did I pay people': who pays gets nothing.
  if (RECEIVED.includes(intent) && !names && I_PAY.test(question)) return 'spending-total'
  if (intent === 'goals-needed' && STILL_MISSING.test(question)) return 'goals-progress'
  if (intent === 'health-why' && asksYesOrNo(question) && JUDGED.test(question)) return 'health-score'
  if (intent === 'health-improve' && asksYesOrNo(question) && /\d/.test(question)) return 'health-score'
  if (NEAR_FORECAST.includes(intent) && asksYesOrNo(question) && AHEAD.test(question)) {
    if (ENOUGH.test(question) || BELOW_ZERO.test(question)) return 'forecast'
  }
  if (named.payee && !named.period && PRICE.test(question) && !AVERAGE.test(question)) {
    if (PRICED.includes(intent) || (intent === 'what-if-cut' && CANCELS.test(question))) return 'subscriptions'
  }
  if (!named.payee && !named.period && REGULAR.test(question) && PRICE.test(question) && !AVERAGE.test(question)) {
    if (PRICED.includes(intent) || intent === 'spending-trend') return 'bill-when'
  }
  if (EXPLAINS.test(question) && SUMS_AND_LISTS.includes(intent) && !asksYesOrNo(question)) return 'change'
  return null
}

/** Whether money runs short is asked of the forecast, however it is put. */
export const BELOW_ZERO =
  /\b(?:go|going|be|get|turn|slip|dip)\w* (?:in(?:to)? (?:the )?)?(?:minus|negative|red|overdrawn|below zero|under zero)\b|\b(?:hit|reach|touch) (?:zero|nil|rock bottom)\b/i

/** 'Why was …', 'what happened to …', '…, how come'. */
export function isWhyOf(question: string): boolean {
  return EXPLAINS.test(question)
}

/** 'Has the fee been hiked', 'rent raised?' */
const PUT_UP = /(?:\b(?:has|was|is|been) .*|^\W*(?:\S+ ){1,4})\b(?:raised|hiked|put up)\b/i
const RAISED =
  /\b(?:pay|salary|pension|wages?|stipend)\b.*\b(?:raised|hiked|revised|increment\w*)\b|\b(?:raised|hiked|revised)\b.*\b(?:pay|salary|pension|wages?|stipend)\b/i
const NEAR_ROWS: readonly Answerable[] = [
  ...([
    'largest-payments',
    'smallest-payments',
    'as-of',
    'spending-total',
    'spending-count',
    'salary',
    'income',
  ] as const),
]

/** What the dearest of several times is asked with. */
const WEEKDAY = /\b(?:which|what|kis)\b.{0,10}\b(?:weekday|day of the week)\b|\bweekdays? or (?:on )?weekends?\b/i
const TIME_WORD = /\b(months?|quarters?|weeks?|weekend|half|halves|years?|days?|mahin[ae]|din|date)\b/i
const RANKED_TIMES =
  /\b(?:which|what|kis|kaunsa|kaunse|on (?:which|what)|in (?:which|what)) (?:single |one |calendar )?(?:month|day|week(?:end)?|quarter|half|half-year|year|mahin[ae]|din)\b(?! (?:is|was|did|do|does|will|has) (?:my|the) (?:salary|rent|emi|pay|bill|balance)).*\b(?:most|least|highest|lowest|dearest|dearer|cheapest|cheaper|priciest|pricier|costliest|costlier|cost|heaviest|lightest|biggest|smallest|maximum|minimum|peak\w*|sabse|zyada|kam|worst|best)\b|\b(?:best|dearest|cheapest|priciest|costliest|heaviest|lightest|worst|most expensive|least expensive|biggest|highest|lowest|peak|slimmest|leanest)[- ](?:spending |spend |savings? )?(?:single )?(?:month|day|week(?:end)?|quarter|half-year)\b|\b(?:most|least|max\w*|peak) (?:spending |spend )?(?:month|day)\b/i
/** 'By quarter', 'month by month', 'week-wise'. */
const BY_TIMES =
  /\b(?:(month|week|quarter|year)[- ](?:by|on|after|over|to)[- ]\1|(?:month|week|quarter)[- ]?wise|by (?:the )?(?:month|week|quarter|half-year)|(?:for|of|in) (?:each|every) (?:month|quarter|week)|quarterly|(?:per|each|every) quarter)\b/i
const TOLD_BY_TIMES: readonly Answerable[] = [
  ...(['spending-category', 'spending-merchant', 'spending-total', 'spending-share', 'top-categories'] as const),
  ...(['top-times', 'change', 'search'] as const),
]
/** What ranks times, whatever the rest of the question says. */
export function ranksTimes(question: string): boolean {
  return RANKED_TIMES.test(question)
}
const RANKS: readonly Answerable[] = [
  ...(['top-categories', 'top-merchants', 'largest-payments', 'smallest-payments', 'spending-total'] as const),
  ...(['spending-category', 'spending-merchant', 'spending-trend', 'change', 'spending-average', 'search'] as const),
  ...(['spending-count', 'spending-share', 'cash', 'fees'] as const),
]

/** In a story of so many words a budget may be by the way. */
const LONG = 16
const BUDGET = /\b(?:budget\w*|allowance|(?<!credit |card |daily |transfer |withdrawal |overdraft )limit|cap)\b/i
const NEAR_BUDGETS: readonly Answerable[] = [
  ...(['spending-category', 'spending-share', 'spending-total', 'spending-count', 'spending-average'] as const),
  ...(['budget-suggest', 'goals-progress', 'free-to-spend', 'change', 'saved', 'largest-payments'] as const),
]
const SET_ALREADY =
  /\b(?:(?:i|i['’]ve|i have|we|did i|have i) (?:have )?(?:set|put|allow\w*|fix\w*|g[ai]ve)|(?:is|was|are) (?:my|the|it)|(?:is|was)\W*$|current|left|remain\w*|past|over|beyond)\b/i
const STILL_MISSING =
  /\bhow much more (?:do|is|must|should|will)\b(?!.*\b(?:month\w*|mahine|week\w*|each|every)\b)|\b(?:still missing|left to (?:save|go)|to go|short of|remain\w*|far off)\b/i

const WORTH =
  /\bnet ?worth\b|\b(?:richer|poorer|wealthier|better off|worse off)\b|\b(?:am|are|was|were) (?:i|we) worth\b|\bwhat (?:i['’]?m|we['’]?re|i am|we are) worth\b/i
const ALL_DEBTS =
  /\b(?:debts?|dues) total\b|\b(?:all|total|altogether|everything|whole|sum|in all)\b.*\b(?:debts?|liabilit\w*|owe|owing)\b|\b(?:debts?|owe)\b.*\b(?:altogether|in all|in total)\b/i
const LOANS_ALONE = /^(?!.*\b(?:cards?|plastic|everything)\b).*\bloans\b/i
/** What asks for money that came in, where the words are of money that was paid. */
const RECEIVED: readonly Answerable[] = ['salary', 'income', 'next-salary', 'salary-raise']
const PAID = /\b(?:pay|paid|paying|spen[dt]|fees|charges|cost|gone out|taken|took|went out|deducted|debited)\b/i

const I_PAY =
  /\b(?:did|do|have|had|has) (?:i|we) (?:\w+ )?(?:pay|paid|give|gave|given|spend|spent)\b(?! back)|^\W*(?:i|we) (?:paid|gave|spent)\b/i

const HELD = /\boverdrawn\b|\bbalance\b|\b(?:my|the|our) (?:\S+ )?account\b|\b(?:i|we) (?:ever )?had\b.*\bin\b/i
const ABOUT_HELD: readonly Answerable[] = [
  'forecast',
  'balance-ahead',
  'income',
  'spending-merchant',
  'smallest-payments',
  'balance',
]

const JUDGED = /\bscore\b.*\b(?:good|bad|ok|okay|fine|healthy|poor|low|decent)\b/i
const NEAR_FORECAST: readonly Answerable[] = [
  ...(['balance', 'balance-ahead', 'search', 'bill-when', 'bills', 'instalments', 'spending-total'] as const),
  ...(['budgets-over', 'budgets-left', 'afford', 'free-to-spend', 'spending-account', 'loans', 'balance-all'] as const),
]
const AHEAD =
  /\b(?:will|shall|would|going to|gonna|wo?n['’]t|next|coming|ahead|upcoming|hog[ai]|rahega|throughout|all through)\b/i
const ENOUGH = /\b(?:enough|sufficient|cover\w*|last till|last until)\b/i

const SUMS_AND_LISTS: readonly Answerable[] = [
  ...(['spending-category', 'spending-merchant', 'spending-total', 'top-categories', 'search'] as const),
  ...(['top-merchants', 'spending-trend', 'largest-payments'] as const),
]

const PRICE =
  /\b(?:(?:per|each|every|a|in a) (?:month|year|quarter)|monthly|yearly|annual\w*|annum|these days|nowadays|currently|at present|pric(?:e|ed|ing)|(?:full|whole) year|kitne (?:ka|ki) (?:hai|h)|every month|har (?:mahine|saal)|mahine (?:ka|ki|mein|me)|saal (?:ka|mein|me))\b/i
/** What is paid by the month to somebody whom nobody names. */
const REGULAR = /\b(?:rent|kiraya|emis?|premiums?|(?:school|tuition) fees?)\b/i
const PRICED: readonly Answerable[] = [
  ...(['spending-merchant', 'spending-average', 'subscriptions', 'bill-when', 'salary', 'fees', 'income'] as const),
  ...(['spending-total', 'spending-category', 'search', 'bills', 'price-rises', 'lapsed', 'spending-trend'] as const),
]
const CANCELS =
  /\b(?:cancel\w*|stop\w*|drop\w*|quit\w*|end|ended|without|get rid of|gave up|give up|band|unsubscrib\w*)\b/i
const AVERAGE =
  /\b(?:average|avg|on average|typical\w*|mean|usual\w*|normal\w*|ausat\w*|how (?:many|often)|r[io]sen?|rais\w*|increas\w*|hik\w*|trend|developed|dearer|gone up|went up|changed?|more)\b/i

const EXPLAINS =
  /^\W*(?:(?:and|so|but|ok)\W+)?(?:why|how come|explain|kyun|kyu)\b|\b(?:what (?:happened|made|caused|drove|pushed|raised|lifted|increased|lies behind|sits behind|explains|went wrong)|what['’]?s? (?:is |was )?(?:behind|driving|pushing)|what (?:is|was) (?:it )?(?:behind|driving|pushing)|reason (?:for|behind|why)|,? (?:how come|why so|why is that)\W*$|walk me through|take me through)\b/i
