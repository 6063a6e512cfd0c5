// What is said of single months and payments of a name: one of them, all of them, and a month without.

import { monthOf } from '../../../shared/dates'
import type { Month, Transaction, TransactionFilter } from '../../../shared/domain'
import { aboutPayee, said } from '../facts'
import type { Ask, Findings, Scope } from '../findings'
import { monthPeriod, monthsPeriod, type Period } from '../periods/periods'
import { found } from './found'
import { nothing, rows } from './spending-facts'
import type { Topic } from './topic'

/** One month of what is asked of. */
export interface InMonth {
  readonly month: Month
  readonly rows: readonly Transaction[]
  readonly minor: number
}

/** What is asked of, and which way it goes. */
export interface Side {
  readonly scope: Scope
  readonly ask: Ask
  readonly topic: Topic
  readonly kind: 'spent' | 'moved' | 'received'
}

export function oneRow(row: Transaction): Pick<InMonth, 'rows' | 'minor'> {
  return { rows: [row], minor: Math.abs(row.amountMinor) }
}

/** That two payments differ only both together bear out. */
export function besideLatest({ scope, kind }: Side, other: Findings, latest: Transaction): Findings {
  const about = said('latest payment', { about: aboutPayee(latest.payee) })
  const figure = { amountMinor: Math.abs(latest.amountMinor), transactions: 1, filter: { ids: [latest.id] } }
  const way = kind === 'received' ? 'from' : 'to'
  return {
    ...other,
    facts: [
      ...other.facts,
      scope.write.payee('latest_payee', latest.payee, { measure: 'moved' }),
      scope.write.figure('latest', figure, about),
      scope.write.date('latest_on', latest.bookedOn, rows(figure), about),
    ],
    wording: [...other.wording, `The latest payment ${way} {latest_payee} was {latest} on {latest_on}.`],
  }
}

const SUGGESTIONS = [
  'Which regular payments have stopped coming?',
  'What bills are coming up?',
  'Where does my money go?',
]

/** What was booked in one month, or on one day. */
export function oneTime(side: Side, period: Period, { rows: own, minor }: Pick<InMonth, 'rows' | 'minor'>): Findings {
  const { scope, topic, kind } = side
  const [row] = own
  if (!row) return withoutMonth(side, monthOf(period.from))
  const evidence = { amountMinor: minor, transactions: own.length, filter: filterIn(side, period) }
  const isSalary = row.categoryId === 'salary' && side.ask.payee === null
  const about = isSalary
    ? said('salary', { about: aboutPayee(row.payee) })
    : ({ about: topic.about, measure: kind === 'spent' ? 'spent' : 'moved', period } as const)
  return found({
    facts: [
      ...(isSalary
        ? [
            scope.write.payee('employer', row.payee, { measure: 'stated' }),
            scope.write.date('salary_date', row.bookedOn, rows(evidence), about),
          ]
        : [...topic.names, scope.write.period('period', period)]),
      scope.write.figure('amount', evidence, about),
    ],
    wording: [
      isSalary
        ? '{employer} paid your salary of {amount} on {salary_date}.'
        : kind === 'spent'
          ? `You spent {amount}${topic.on} in {period}.`
          : kind === 'moved'
            ? 'You paid {amount} to {category} in {period}.'
            : '{category} paid {amount} to you in {period}.',
    ],
    headline: 'amount',
    suggestions: SUGGESTIONS,
  })
}

/** How many payments there were in all the months. */
export function inAll(side: Side, months: readonly InMonth[]): Findings {
  const { scope, topic, kind, ask } = side
  const [first, last] = [months[0], months.at(-1)] as [InMonth, InMonth]
  const period = monthsPeriod(first.month, last.month, scope.asOf)
  const own = months.flatMap(({ rows: each }) => each)
  const minor = months.reduce((sum, month) => sum + month.minor, 0)
  const figure = { amountMinor: minor, transactions: own.length, filter: filterIn(side, period) }
  const isSalary = ask.payee === null && ask.categoryId === 'salary'
  const of = { about: topic.about, period }
  return found({
    facts: [
      // 'Your salary credits' name no category.
      ...(isSalary ? [] : topic.names),
      scope.write.period('period', period),
      scope.write.count('count', own.length, ['payment', 'payments'], rows(figure), said('made|had', of)),
      scope.write.figure('amount', figure, isSalary ? said('salary credits', { period }) : said('came to', of)),
    ],
    wording: [
      isSalary
        ? 'Your salary credits in {period} add up to {amount}.'
        : kind === 'received'
          ? '{category} made {count} to you in {period}, which came to {amount}.'
          : `You made {count}${topic.on} in {period}, which came to {amount}.`,
    ],
    headline: isSalary ? 'amount' : 'count',
    suggestions: SUGGESTIONS,
  })
}

/** The month in which there was nothing. */
export function withoutMonth({ scope, ask, topic, kind }: Side, month: Month): Findings {
  const period = monthPeriod(month, scope.asOf)
  const sentence =
    ask.payee === null
      ? ask.categoryId === 'salary'
        ? 'No salary is booked in {period}.'
        : 'There is nothing under {category} in {period}.'
      : kind === 'received'
        ? '{category} paid nothing to you in {period}.'
        : 'You paid nothing to {category} in {period}.'
  const looked = { amountMinor: 0, transactions: 0, filter: { ...topic.filter, from: period.from, to: period.to } }
  return nothing([...topic.names, scope.write.period('period', period)], sentence, looked, SUGGESTIONS)
}

function filterIn({ topic, kind }: Side, { from, to }: Period): TransactionFilter {
  return { ...topic.filter, from, to, ...(kind === 'received' ? { direction: 'in' } : {}) }
}
