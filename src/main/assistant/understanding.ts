// Question → intent and parameters, with what the question before leaves to be understood.
import { monthOf } from '../../shared/dates'
import type { IsoDate } from '../../shared/domain'
import type { Ask } from './findings'
import { type Answerable, type Intent, REFUSED } from './intents'
import { type Parameters, readParameters } from './parameters'
import { monthPeriod } from './periods'
import { routeQuestion, UNDERSTOOD } from './router'
import { refusedByRule } from './screening'

/** A question that was answered, as far as the next one may lean on it. */
export interface Understood {
  readonly intent: Answerable
  readonly ask: Ask
}

export type Understanding =
  | ({ readonly kind: 'answerable' } & Understood)
  | { readonly kind: 'refused'; readonly why: (typeof REFUSED)[number] }
  | { readonly kind: 'small-talk' }
  /** About spending at somebody who is not in the books. */
  | { readonly kind: 'strange-name' }
  | { readonly kind: 'not-understood' }

/**
 * What a screened question asks for. `payees`: the customer's own. `previous`: the question before in this session;
 * 'and last month?', 'and for groceries?' and 'why?' take from it what they leave out. This month without a period.
 */
export function understand(
  question: string,
  payees: readonly string[],
  asOf: IsoDate,
  previous: Understood | null,
): Understanding {
  const named = readParameters(question, payees, asOf)
  const refusal = refusedByRule(question, named.payee !== null)
  if (refusal) return { kind: 'refused', why: refusal }
  if (!previous && WHY.test(question)) return { kind: 'not-understood' }
  const followUp = previous && followUpOf(question, named, previous)
  const { intent, confidence } = followUp ? { intent: followUp, confidence: 1 } : routeQuestion(named.masked)
  if (isRefused(intent)) return confidence >= UNDERSTOOD ? { kind: 'refused', why: intent } : { kind: 'not-understood' }
  if (confidence < UNDERSTOOD) return { kind: 'not-understood' }
  if (intent === 'small-talk') return { kind: 'small-talk' }
  if (named.strangeName && SPENDING.includes(intent)) return { kind: 'strange-name' }
  const inherited = followUp ? previous?.ask : null
  const names = named.categoryId !== null || named.payee !== null
  return {
    kind: 'answerable',
    intent: followUp ?? settled(intent, named, question),
    ask: {
      categoryId: names ? named.categoryId : (inherited?.categoryId ?? null),
      payee: names ? named.payee : (inherited?.payee ?? null),
      period: named.period ?? inherited?.period ?? monthPeriod(monthOf(asOf), asOf),
      hintedCategoryId: named.hintedCategoryId,
      question,
    },
  }
}

/** Intents that a name in the question would narrow: without it they would answer another question. */
const SPENDING: readonly Intent[] = ['spending-category', 'spending-merchant', 'spending-total', 'largest-payments']

const WHY = /^(but |and |so )?(why|how come|kyun|kyu|kyon)( so| is that| not| that)?( much| high| low)?[?!. ]*$/i
const LEADS_ON = /^(and|also|what about|how about|aur|or|same for|the same for|then)\b/i
/** Small words of follow-ups; a question of nothing but these and names is one. */
const SMALL =
  /\b(and|also|what|how|about|aur|or|same|the|for|in|on|at|then|during|of|to|only|just|please|ka|ki|ke|mein|me|is)\b/gi

function followUpOf(question: string, named: Parameters, previous: Understood): Answerable | null {
  if (WHY.test(question)) return WHY_ANSWERED_BY[previous.intent] ?? previous.intent
  const left = named.masked
    .replace(/x(category|payee|period)x/g, '')
    .replace(SMALL, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
  const names = named.categoryId !== null || named.payee !== null
  if (left !== '' || !(names || named.period)) return null
  if (!names) return takesPeriod(previous.intent) ? previous.intent : null
  // A bare name is a question of its own: 'Swiggy' after a saving tip asks what was spent there.
  if (!LEADS_ON.test(question)) return null
  if (previous.intent === 'largest-payments' || previous.intent === 'tip' || previous.intent === 'change')
    return previous.intent
  return named.payee ? 'spending-merchant' : 'spending-category'
}

/** 'Why?' after a sum of spending asks what changed; after a forecast, for its causes. */
const WHY_ANSWERED_BY: Partial<Record<Answerable, Answerable>> = {
  'spending-category': 'change',
  'spending-total': 'change',
  'spending-merchant': 'spending-merchant',
  bills: 'bills',
}

function takesPeriod(intent: Answerable): boolean {
  return ['spending-category', 'spending-merchant', 'spending-total', 'change', 'largest-payments', 'income'].includes(
    intent,
  )
}

/** A question about spending that names a payee is about that payee, and so on: names decide between near intents. */
function settled(intent: Answerable, named: Parameters, question: string): Answerable {
  if (intent === 'largest-payments' && /\bcategor/i.test(question)) return 'spending-total'
  if (intent === 'spending-category' || intent === 'spending-total' || intent === 'spending-merchant') {
    if (named.payee) return 'spending-merchant'
    if (named.categoryId && intent !== 'spending-merchant') return 'spending-category'
    if (!named.categoryId && intent === 'spending-category' && !named.hintedCategoryId) return 'spending-total'
  }
  return intent
}

function isRefused(intent: Intent): intent is (typeof REFUSED)[number] {
  return (REFUSED as readonly Intent[]).includes(intent)
}
