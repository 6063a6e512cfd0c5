// Questions that leave out what the one before has said: 'and last month?', 'only groceries', 'why?'.
import { type Answerable, traitsOf } from './intents'
import type { Parameters } from './parameters'

const WHY =
  /^(but |and |so |ok |okay )?(why|how come|how so|what for|for what reason|kyun|kyu|kyon|kyunki)( so| is (that|it)| not| that| kya)?( much| high| low| many)?[?!. ]*$/i
const LEADS_ON =
  /^(sorry|oops|no|i mean|i meant|actually|same thing|and|also|what about|how about|aur|or|same for|the same for|then|only|just|sirf|bas|ok(ay)? and|now)\b/i
/** Small words of follow-ups; a question of nothing but these and names is one. */
const SMALL =
  /\b(and|also|what|how|much|about|aur|or|same|the|for|in|on|at|then|during|of|to|only|just|sirf|bas|please|ka|ki|ke|mein|me|is|was|it|that|thing|again|now|ok|okay|with|instead|wala|month|one|before|after|if|say|sorry|oops|no|not|i|mean|meant|actually|rather|thing|as|an?|all|total|overall|everything|its|they|them|those|there|too|bit|part|alone|so|but|did|do|s|does|kya|hai|tha|were|are)\b/gi

export function isWhy(question: string): boolean {
  return WHY.test(question)
}

/** 'And last month?' */
export function leadsOn(question: string): boolean {
  return LEADS_ON.test(question)
}

/** The intent of a question that leans on the one before; null when it stands by itself. */
export function followUpOf(question: string, named: Parameters, previous: Answerable): Answerable | null {
  if (isWhy(question)) return WHY_ANSWERED_BY[previous] ?? previous
  const left = lettersLeft(named.masked)
  // 'Largest payment in September' is a question of its own.
  const leans = LEADS_ON.test(question) || REFERS.test(question) || named.masked === question
  const wanted = leans && OF_SPENDING.includes(previous) ? WANTED.find(({ words }) => words.test(question)) : undefined
  if (wanted && lettersLeft(named.masked.replace(new RegExp(wanted.words.source, 'gi'), ' ')) === '')
    return wanted.intent
  const names = named.categoryId !== null || named.payee !== null
  if (left !== '') return null
  if (!names && (named.amount !== null || named.share !== null))
    return TAKES_AMOUNT.includes(previous) ? previous : null
  const time = named.period !== null || AFTER_THAT.test(question)
  if (!names) return time && traitsOf(previous).period ? previous : null
  // A bare name is a question of its own: 'Swiggy' after a saving tip asks what was spent there.
  if (!LEADS_ON.test(question)) return null
  if (traitsOf(previous).names || previous === 'tip' || TAKES_CATEGORY.includes(previous)) return previous
  return named.payee ? 'spending-merchant' : 'spending-category'
}

function lettersLeft(masked: string): string {
  return masked
    .replace(/x(category|payee|period|amount|share)x/g, '')
    .replace(SMALL, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

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
  { words: /\b(average|avg|typical(ly)?|usual(ly)?|normal(ly)?|ausat)\b/i, intent: 'spending-average' },
  {
    words: /\b(biggest|largest|highest|most expensive|priciest|sabse bad[ai])( (payment|bill|order|purchase))?\b/i,
    intent: 'largest-payments',
  },
  { words: /\b(smallest|lowest|cheapest)( (payment|bill|order|purchase))?\b/i, intent: 'smallest-payments' },
  {
    words:
      /\b(compare[ds]?|comparison|difference|gap|minus|versus|vs|against|chang(e|ed)|more or less|less or more|up or down|fark)\b/i,
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

const TAKES_AMOUNT: readonly Answerable[] = ['afford', 'what-if-saving', 'what-if-purchase', 'what-if-cut', 'search']
const TAKES_CATEGORY: readonly Answerable[] = ['budgets-left', 'budgets-over', 'budget-suggest', 'what-if-cut']
