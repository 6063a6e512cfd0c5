// After the price or the day of what is paid again and again: turns about the payments that have been, 'how many times', 'in total this year'.

import type { IsoDate } from '../../../shared/domain'
import type { Answerable } from '../intents'
import type { Parameters } from '../names/parameters'
import { allTimePeriod } from '../periods/periods'
import { type Form, formsIn } from './turn-forms'
import type { Turn } from './turns-joined'

const PRICED: readonly Answerable[] = ['bill-when', 'subscriptions', 'price-rises']
/** Asked of payments, and not of a price or of the day that is next. */
const OF_PAYMENTS: readonly Form[] = ['count', 'list', 'largest', 'smallest', 'times', 'trend', 'share', 'judge']
/** Of all payments that there are, where no time is named. */
const OF_ALL_TIMES: readonly Form[] = ['count', 'list', 'largest', 'smallest']
/** They keep the price, or the day to come. */
const OF_PRICE: readonly Form[] = ['next', 'compare', 'why', 'year']

/** Whether a turn is about the payments of one who is paid again and again, or of all instalments. */
export function asksOfPaid({ intent, ask }: Turn, question: string, named: Parameters): boolean {
  if (named.payee ?? named.categoryId ?? named.strangeName ?? named.ahead ?? named.amount) return false
  const forms = formsIn(named.masked).map(({ form }) => form)
  const past = named.period !== null || TIME_BEFORE.test(question)
  if (forms.some((form) => OF_PRICE.includes(form)) || COMPARES.test(question)) return false
  if (intent === 'instalments') return past || PAID_SO_FAR.test(question)
  if (!PRICED.includes(intent) || !ask.payee || ask.together.length > 0) return false
  return past || forms.some((form) => OF_PAYMENTS.includes(form))
}

/** A price is set against another. */
const COMPARES = /\b(?:more|less|higher|lower|cheaper|dearer|costlier|different|same)\b/i
/** 'The one before' is a payment. */
const TIME_BEFORE =
  /\b(?:week|month|quarter|year) (?:before|prior|earlier)\b|\b(?:previous|preceding|prior) (?:week|month|quarter|year)\b/i
const PAID_SO_FAR =
  /\bhow (?:many|much) (?:of (?:them|those) )?(?:have (?:i|we) (?:already )?(?:paid|made)|(?:are|is|were|was) (?:already )?paid)\b/i

/** The turn before as if it had asked what was paid, where `question` is about that; else as it is. */
export function paidSoFar(previous: Turn, question: string, named: Parameters, asOf: IsoDate): Turn {
  if (!asksOfPaid(previous, question, named)) return previous
  const { ask } = previous
  const forms = formsIn(named.masked).map(({ form }) => form)
  const always = !ask.periodGiven && (PAID_SO_FAR.test(question) || forms.some((form) => OF_ALL_TIMES.includes(form)))
  const name = ask.payee ? {} : ({ categoryId: 'loan-repayment', hintedCategoryId: null } as const)
  return {
    ...previous,
    intent: ask.payee ? 'spending-merchant' : 'spending-category',
    ask: {
      ...ask,
      ...name,
      ...(always && { period: allTimePeriod(asOf), periodGiven: true }),
      question: 'how much did I pay',
    },
  }
}
