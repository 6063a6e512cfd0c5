// 'On which date does my pension usually arrive', 'every which day do I pay Yamini': the day on which most payments of one payee come.
import { monthOf, weekday } from '../../../shared/dates'
import type { IsoDate } from '../../../shared/domain'
import { sumsByPayee } from '../../db/sums'
import { transactions } from '../../db/transactions'
import { aboutPayee } from '../facts'
import type { Ask, Findings, Scope } from '../findings'
import type { Answerable } from '../intents'
import { allTimePeriod, lastMonthsPeriod } from '../periods/periods'
import { plainName } from '../words/question-words'
import { anyWording } from '../words/word-lists'
import { found } from './found'
import { paymentFacts } from './spending-facts'

const USUALLY = anyWording([
  'usual\\w*',
  'normally',
  'generally',
  'typically',
  'mostly',
  'as a rule',
  'aam ?taur',
  'har mahine',
])
const WHICH_DAY = anyWording([
  '(?:on )?(?:which|what) (?:date|day|days|dates|weekday)(?: of the (?:month|week))?',
  'when',
  'kab',
  'kis (?:din|tareekh|tarikh|date)',
  'kaun ?s[ei] (?:din|tareekh|tarikh|date)',
])
const ALWAYS = anyWording([
  'every which (?:day|date)',
  '(?:which|what) (?:date|day|weekday) (?:of (?:the|each|every) (?:month|week))',
  '(?:which|what) (?:date|day|weekday) (?:do|does|am|is|are) (?:i|we|my|our|the) .*\\b(?:every|each) (?:month|week)',
])
const ELSE = anyWording([
  'spen[dt] (?:the )?(?:most|least)',
  'dearest',
  'cheapest',
  'most',
  'least',
  'highest',
  'lowest',
  'more',
  'less',
  'than',
  'last',
  'next',
  'will',
  'due',
])

/** What is asked of a day of one payee's payments. */
const OF_ONE: readonly Answerable[] = [
  ...(['bill-when', 'next-salary', 'salary', 'income', 'top-times', 'spending-average', 'spending-merchant'] as const),
  ...(['bills', 'subscriptions', 'search', 'spending-category', 'spending-count', 'instalments'] as const),
]

/** Whether a question wants the day on which something usually is paid, and no amount. */
export function asksForUsualDay(intent: Answerable, { question, periodGiven }: Ask): boolean {
  if (!OF_ONE.includes(intent) || periodGiven || ELSE.test(question)) return false
  return ALWAYS.test(question) || (USUALLY.test(question) && WHICH_DAY.test(question))
}

/** The day of the month or of the week that most of the last year's payments fall on, with the latest; null where nobody is named or too few are booked. */
export async function usualDay(scope: Scope, intent: Answerable, ask: Ask): Promise<Findings | null> {
  const payee = ask.payee ?? (await payerOf(scope, intent, ask))
  if (!payee || ask.together.length > 0) return null
  const period = lastMonthsPeriod(12, scope.asOf)
  const rows = await transactions(scope.db, scope.books, { payee, from: period.from, to: period.to })
  const side = rows.filter(({ amountMinor }) => amountMinor > 0).length * 2 > rows.length ? 'from' : 'to'
  const paid = rows.filter(({ amountMinor }) => amountMinor > 0 === (side === 'from'))
  const [latest] = paid
  if (!latest || paid.length < LEAST) return null
  const { write } = scope
  const on = dayOf(paid.map(({ bookedOn }) => bookedOn))
  const payment = { ...latest, amountMinor: Math.abs(latest.amountMinor) }
  return found({
    facts: [
      write.payee('category', payee, { measure: 'moved', period }),
      ...(on ? [write.word('day', on, on, { about: aboutPayee(payee) })] : []),
      ...paymentFacts(scope, 'latest', payment, allTimePeriod(scope.asOf), null),
    ],
    wording: [
      on
        ? `The payments ${side} {category} usually come on {day}.`
        : `The payments ${side} {category} have no fixed day.`,
      `The latest payment ${side} {latest_payee} was {latest_amount} on {latest_date}.`,
    ],
    headline: on ? 'day' : 'latest_date',
    suggestions: ['What bills are coming up?', 'When does my next salary come?'],
  })
}

const LEAST = 3

/** Whom a question about a salary or a pension means: the largest payer of that kind. */
async function payerOf(scope: Scope, intent: Answerable, { question, categoryId }: Ask): Promise<string | null> {
  if (intent !== 'salary' && intent !== 'next-salary' && intent !== 'income' && categoryId !== 'salary') return null
  const salaries = await sumsByPayee(scope.db, scope.books, { categoryId: 'salary', direction: 'in' })
  const payers =
    salaries.length > 0 ? salaries : await sumsByPayee(scope.db, scope.books, { kind: 'income', direction: 'in' })
  const asked = ` ${plainName(question)} `
  const named = payers.find(({ payee }) => asked.includes(` ${plainName(payee)} `))
  const [largest] = [...payers].sort((a, b) => b.sumMinor - a.sumMinor)
  return (named ?? (salaries.length > 0 ? largest : null))?.payee ?? null
}

/** 'Day 1 of the month' where half of the months have a payment on it, 'Tuesdays' where payments come by the week; null where no day stands out. */
function dayOf(days: readonly IsoDate[]): string | null {
  const months = new Set(days.map(monthOf)).size
  const byWeek = days.length > months * OFTEN
  const each = days.map((day) => (byWeek ? weekday(day) : Number(day.slice(8))))
  const counts = new Map<number, number>()
  for (const day of each) counts.set(day, (counts.get(day) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  if (!most || most[1] * 2 < days.length) return null
  if (!byWeek) return `day ${most[0]} of the month`
  const name = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' })
  return `${name.format(new Date(Date.UTC(2024, 0, 1 + most[0])))}s`
}

/** Payments in a month beyond which they come by the week. */
const OFTEN = 2.5
