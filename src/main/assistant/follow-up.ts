// Questions that leave out what the one before has said: 'and last month?', 'only groceries', 'why?'.
import { type Answerable, traitsOf } from './intents'
import type { Parameters } from './parameters'

const WHY =
  /^(but |and |so |ok |okay )?(why|how come|how so|what for|for what reason|kyun|kyu|kyon|kyunki)( so| is (that|it)| not| that| kya)?( much| high| low| many)?[?!. ]*$/i
const LEADS_ON =
  /^(and|also|what about|how about|aur|or|same for|the same for|then|only|just|sirf|bas|ok(ay)? and|now)\b/i
/** Small words of follow-ups; a question of nothing but these and names is one. */
const SMALL =
  /\b(and|also|what|how|much|about|aur|or|same|the|for|in|on|at|then|during|of|to|only|just|sirf|bas|please|ka|ki|ke|mein|me|is|was|it|that|thing|again|now|ok|okay|with|instead|wala|month|one|before|if|say)\b/gi

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
  const left = named.masked
    .replace(/x(category|payee|period|amount|share)x/g, '')
    .replace(SMALL, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
  const names = named.categoryId !== null || named.payee !== null
  if (left !== '') return null
  if (!names && (named.amount !== null || named.share !== null))
    return TAKES_AMOUNT.includes(previous) ? previous : null
  if (!names) return named.period && traitsOf(previous).period ? previous : null
  // A bare name is a question of its own: 'Swiggy' after a saving tip asks what was spent there.
  if (!LEADS_ON.test(question)) return null
  if (traitsOf(previous).names || previous === 'tip' || TAKES_CATEGORY.includes(previous)) return previous
  return named.payee ? 'spending-merchant' : 'spending-category'
}

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
