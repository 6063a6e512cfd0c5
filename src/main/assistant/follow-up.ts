// Questions that leave out what the one before has said: 'and last month?', 'only groceries', 'why?'.
import { type Answerable, SUMS, sumOf, traitsOf } from './intents'
import type { Parameters } from './parameters'

const WHY =
  /^(but |and |so |ok |okay )?(why|how come|how so|what for|for what reason|kyun|kyu|kyon|kyunki)( so| is (that|it)| not| that| kya)?( much| high| low| many)?[?!. ]*$/i
const LEADS_ON =
  /^(?:(?:lol|haha|hmm|ok|okay|yes|yeah|oh|ah|right|thanks|great|nice|good|cool|achha|acha|arre)[\s,.!…-]+)*(sorry|oops|no|nope|nah|wait|hang on|hold on|i mean|i meant|actually|rather|make (that|it)|change (that|it) to|same thing|and|so|also|what about|how about|aur|or|same for|the same for|then|only|just|sirf|bas|ok(ay)? and|now)\b/i
/** Small words of follow-ups; a question of nothing but these and names is one. */
const SMALL =
  /\b(and|also|what|how|much|about|aur|or|same|the|for|in|on|at|then|during|of|to|only|just|sirf|bas|please|ka|ki|ke|mein|me|is|was|it|that|thing|again|now|ok|okay|with|instead|wala|month|one|before|after|if|say|sorry|oops|no|not|i|mean|meant|actually|rather|thing|as|an?|all|total|overall|everything|its|they|them|those|there|too|bit|part|alone|so|but|did|do|s|does|kya|hai|tha|were|are|make|change|wait|hang|hold|than|kul|kitna|kitni|kitne|ab|tak|hua|hui|aaya|aayi|put|which|by|whole|entire|stretch|span|well|asked|said|lol|haha|hmm|yeah|yes|pls|nah|oh|na|likewise)\b/gi

export function isWhy(question: string): boolean {
  return WHY.test(question)
}

/** 'How much was that?': nothing without a question before it. */
export function pointsBack(question: string): boolean {
  return /^\W*(?:(?:and|so|but|ok)\W+)*(?:how (?:much|many)|when|what|which day|where) (?:was|is|were|are|did) (?:that|it|those|they|this)(?: again| cost| come to)?\W*$/i.test(
    question,
  )
}

/** 'And last month?' */
export function leadsOn(question: string): boolean {
  return LEADS_ON.test(question)
}

/** A question of nothing but names, times and small words: 'Swiggy + Zomato last month'. */
export function namesAlone(named: Parameters): boolean {
  const names = named.payee !== null || named.categoryId !== null
  const rest = named.masked.replace(/\b(?:against|compared|versus|vs|plus|pls)\b/gi, ' ')
  return names && named.amount === null && named.share === null && lettersLeft(rest) === ''
}

/**
 * The intent of a question that leans on the one before; null when it stands by itself. `ahead`: whether it names a day to
 * come.
 */
export function followUpOf(
  question: string,
  named: Parameters,
  previous: Answerable,
  ahead = false,
): Answerable | null {
  if (isWhy(question)) return WHY_ANSWERED_BY[previous] ?? previous
  if (WHY_OF_THAT.test(question) && !STANDS_ALONE.test(question) && question.split(' ').length <= FEW_WORDS) {
    if (
      named.payee === null &&
      named.categoryId === null &&
      (OF_SPENDING.includes(previous) || previous === 'forecast')
    )
      return WHY_ANSWERED_BY[previous] ?? (OF_SPENDING.includes(previous) ? 'change' : previous)
  }
  if (
    previous === 'budgets-over' &&
    /\b(?:left|remain\w*)\b/i.test(question) &&
    lettersLeft(named.masked.replace(/\b(?:left|remain\w*)\b/gi, ' ')) === ''
  )
    return 'budgets-left'
  if (ANOTHER_SIDE.test(question) && !named.period && TAKES_SIDE.includes(previous)) return previous
  if (PRICES.includes(previous) && ENDS_IT.test(question) && BY_YEAR.test(question)) return 'subscriptions'
  if (previous.startsWith('health-') && REFERS.test(question) && LIFTS.test(question)) return 'health-improve'
  if (HELD.includes(previous) && LEADS_ON.test(question) && ACCOUNT.test(question)) return 'balance'
  const left = lettersLeft(named.masked)
  const short = question.split(' ').length <= FEW_WORDS
  if (ahead && short && LEADS_ON.test(question) && TAKES_DAY.includes(previous)) return previous
  // 'Largest payment in September' is a question of its own.
  const leans = LEADS_ON.test(question) || REFERS.test(question) || COMPARES.test(question) || named.masked === question
  const wanted = leans && OF_SPENDING.includes(previous) ? WANTED.find(({ words }) => words.test(question)) : undefined
  if (wanted && lettersLeft(named.masked.replace(new RegExp(wanted.words.source, 'gi'), ' ')) === '')
    return wanted.intent
  const names = named.categoryId !== null || named.payee !== null
  // 'What about a 3 lakh car': the thing is new, the question is the same.
  if (named.amount !== null && !names && short && LEADS_ON.test(question) && TAKES_AMOUNT.includes(previous))
    return previous
  if (left !== '') return null
  if (named.without.length > 0 && !names) return OF_SPENDING.includes(previous) ? summed(previous) : null
  if (!names && (named.amount !== null || named.share !== null))
    return TAKES_AMOUNT.includes(previous) ? previous : null
  const time = named.period !== null || AFTER_THAT.test(question)
  if (!names) return time && traitsOf(previous).period ? previous : null
  // A bare name is a question of its own: 'Swiggy' after a saving tip asks what was spent there.
  if (PART_OF_THAT.test(question) && OF_SPENDING.includes(previous)) return sumOf(named)
  if (!LEADS_ON.test(question)) return OF_NAMES.includes(previous) ? renamed(previous, named) : null
  if (traitsOf(previous).names || previous === 'tip' || TAKES_CATEGORY.includes(previous)) return previous
  return sumOf(named)
}

/**
 * Whether a question about spending may go on about what the one before named: it refers to it ('which shops were those'), or is
 * too short to stand by itself ('over how many orders', 'per month?').
 */
export function isFragment(question: string, named: Parameters): boolean {
  if (named.payee !== null || named.categoryId !== null || question.split(' ').length > FEW_WORDS) return false
  if (STANDS_ALONE.test(question)) return false
  return LEADS_ON.test(question) || REFERS.test(question) || (named.period === null && LEANS.test(question))
}

/** What such a question may be about, after what. */
export function goesOn(intent: Answerable, previous: Answerable): boolean {
  return (
    (OF_SPENDING.includes(previous) || GOES_ON.includes(previous)) &&
    (OF_SPENDING.includes(intent) || GOES_ON.includes(intent))
  )
}

const FEW_WORDS = 8
/** 'Why so much more than in August?', 'because of what?' */
const WHY_OF_THAT =
  /^\W*(?:(?:but|and|so|ok|okay)\W+)*(?:why|how come|because of what|what (?:caused|drove|pushed|made|is behind|was behind)|kyun|kyon)\b/i
/** It speaks of the asker's own books, or of all of them. */
const STANDS_ALONE = /\b(my|our|mera|meri|mere|total|overall|everything|everywhere|all)\b|\bi\b/i
const COMPARES =
  /^(minus|versus|vs|compared?|against|relative|set against|next to|(is (that|it|this) )?(higher|lower|dearer|cheaper|costlier|up|down|more|less))\b/i
const LEANS =
  /^(over|across|per|by|has|have|who|any|higher|lower|in (what|which|how)|at (what|which)|for (what|which)|is|was|were|did|which|how (many|often)|show|list|the|what (was|were) the|what['’]?s the|a|each|on average|mostly|highest|lowest|biggest|smallest|average|kitni baar|month ?wise)\b/i
const GOES_ON: readonly Answerable[] = [
  'search',
  'top-merchants',
  'smallest-payments',
  'spending-trend',
  'refunds',
  'top-times',
]

/** 'Ola?' after what Uber took in August means Ola in August. */
function renamed(previous: Answerable, named: Parameters): Answerable {
  return SUMS.includes(previous) ? sumOf(named) : previous
}

const OF_NAMES: readonly Answerable[] = ['spending-category', 'spending-merchant', 'spending-count', 'spending-average']
/** 'How much of that was groceries?' */
const PART_OF_THAT = /\bof (it|that|this|those|them|these|which)\b/i

/** What is left out of a count or a share leaves a sum. */
function summed(previous: Answerable): Answerable {
  return previous === 'largest-payments' ? previous : previous === 'spending-category' ? previous : 'spending-total'
}

function lettersLeft(masked: string): string {
  return masked
    .replace(/x(category|payee|period|amount|share)x/g, '')
    .replace(SMALL, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** The same thing, by its day, its amount, or by the year: 'when is that', 'how much is it', 'per year?'. */
const ANOTHER_SIDE =
  /^\W*(?:(?:and|so|ok|okay|but|aur)\W+)*(?:(?:(?:over|under|short|left) )?(?:how much|what|when|by how much|by (?:what|which) (?:amount|margin)|to what extent|how big|kab|kitna|kitne ka|which day|what (?:day|date|amount)|on (?:which|what) (?:day|date))(?:['’]s)?(?: (?:is|was|are|were|will|would|do|does|did|has|have|the|it|that|this|they|them|those|be|get|got|take|took|cost|come|came|to|amount|payment|instalment|due|hai|hoga|per|a|in|at|the|worst|lowest|point|of|most|over|under|year|month))*|(?:per|a|each|in a|every) (?:year|month)|yearly|annually|monthly|over (?:a|the) year)\W*$/i
const TAKES_SIDE: readonly Answerable[] = [
  ...([
    'instalments',
    'bill-when',
    'bills',
    'subscriptions',
    'price-rises',
    'card-due',
    'forecast',
    'next-salary',
  ] as const),
  ...([
    'salary',
    'budgets-over',
    'budgets-left',
    'goals-progress',
    'goals-when',
    'goals-needed',
    'top-merchants',
  ] as const),
  ...([
    'top-categories',
    'largest-payments',
    'smallest-payments',
    'top-times',
    'afford',
    'refunds',
    'unusual',
  ] as const),
]
const PRICES: readonly Answerable[] = ['subscriptions', 'price-rises', 'bill-when', 'spending-merchant']
const ENDS_IT = /\b(cancel\w*|stop\w*|drop\w*|quit|without|band|end|unsubscrib\w*|got rid|get rid)\b/i
const BY_YEAR = /\b(year\w*|annual\w*|saal|month\w*)\b/i
const LIFTS = /\b(lift|raise|improve|better|boost|increase|higher|help|fix|up)\b/i
const HELD: readonly Answerable[] = ['balance', 'balance-all', 'investments']
const ACCOUNT = /\b(account|a\/c|savings?|current|deposits?|card|fund|pot|fd|rd)\b/i

/** 'And the month after?' after August means September. */
export const AFTER_THAT = /\b((the )?(month|one) after|after that|us(se| se|ke) baad)\b/i

const REFERS = /\b(that|it|those|them|these|one|ones)\b/i

/** After a sum of spending: the same, told in another way. */
const WANTED: readonly { readonly words: RegExp; readonly intent: Answerable }[] = [
  {
    words: /\b(how many( times)?|how often|number of (times|payments)|count|kitni (baar|dafa))\b/i,
    intent: 'spending-count',
  },
  { words: /\b(percent(age)?|per cent|share|proportion|fraction)\b|%/i, intent: 'spending-share' },
  {
    words:
      /\b(on average|average|avg|typical(ly)?|usual(ly)?|normal(ly)?|ausat|(per|a|each|every) (month|week|day)|monthly|weekly|daily)\b/i,
    intent: 'spending-average',
  },
  {
    words:
      /\b(big ones?|large ones?|top ones?|biggest|largest|highest|most expensive|priciest|costliest|sabse bad[ai])( (single |individual )?(payment|bill|order|purchase|debit|item|one)s?)?\b/i,
    intent: 'largest-payments',
  },
  { words: /\b(smallest|lowest|cheapest)( (payment|bill|order|purchase))?\b/i, intent: 'smallest-payments' },
  {
    words:
      /\b(compare[ds]?|comparison|difference|gap|minus|versus|vs|against|chang(e|ed)|more or less|less or more|up or down|fark|higher|lower|dearer|cheaper|costlier|(more|less|up|down)(?= (than|on|from)))\b/i,
    intent: 'change',
  },
  {
    words: /\b((which|what) (shops?|merchants?|places?|stores?)|by (shop|merchant|payee))\b/i,
    intent: 'top-merchants',
  },
]

const OF_SPENDING: readonly Answerable[] = [
  ...(['spending-category', 'spending-merchant', 'spending-total', 'spending-account', 'spending-count'] as const),
  ...(['spending-share', 'spending-average', 'cash', 'fees', 'top-categories', 'change', 'largest-payments'] as const),
]

/** 'Why?' after a sum of spending asks what changed; after a score, for its parts. */
const WHY_ANSWERED_BY: Partial<Record<Answerable, Answerable>> = {
  'spending-category': 'change',
  'spending-total': 'change',
  'spending-trend': 'change',
  'spending-account': 'change',
  'spending-average': 'change',
  'spending-share': 'change',
  'top-categories': 'change',
  saved: 'change',
  'savings-rate': 'change',
  'balance-ahead': 'forecast',
  afford: 'forecast',
  'free-to-spend': 'bills',
  'health-score': 'health-why',
  'health-improve': 'health-why',
  recommendations: 'product-why',
}

const TAKES_AMOUNT: readonly Answerable[] = [
  'forecast',
  'afford',
  'what-if-saving',
  'what-if-purchase',
  'what-if-cut',
  'search',
]
const TAKES_DAY: readonly Answerable[] = ['balance-ahead', 'forecast', 'free-to-spend', 'bills']
const TAKES_CATEGORY: readonly Answerable[] = ['budgets-left', 'budgets-over', 'budget-suggest', 'what-if-cut']
