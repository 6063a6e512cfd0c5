// 'How often do I go to the Mini Mart', 'how many coffees a week': payments by the month, the week or the day, of a year unless a time is named.
import { daysBetween } from '../../../shared/dates'
import { firstBookedOn } from '../../db/sums'
import { said } from '../facts'
import type { Ask, Findings, Scope } from '../findings'
import { lastMonthsPeriod } from '../periods/periods'
import { found } from './found'
import { rows, spent } from './spending-facts'
import { topicOf } from './topic'

const DAYS = { day: 1, week: 7, month: 365 / 12 } as const
const HABIT = /\bhow (?:often|frequently) (?:do|does|am|are|is) |\bkitni baar (?:jat[ai]|jate|karti|karta)\b/i
const BY_THE = /\bhow many (?!days|weeks|months|hours)[^?]{0,60}?\b(?:a|per|each|every|in a) (day|week|month)\b/i

/** Whether a question asks how often something is paid as a rule. */
export function asksHowOften({ question, against, other }: Ask): boolean {
  return (HABIT.test(question) || BY_THE.test(question)) && !against && !other
}

/** The time that a rule is told of: the last twelve months where none is named. */
export function ofAYear(scope: Scope, ask: Ask): Ask {
  return ask.periodGiven ? ask : { ...ask, period: lastMonthsPeriod(12, scope.asOf), periodGiven: true }
}

/** Payments by the unit that the question names, the month without one, and how many there were; null where there is none. */
export async function howOften(scope: Scope, asked: Ask): Promise<Findings | null> {
  const ask = ofAYear(scope, asked)
  const { period } = ask
  const topic = topicOf(scope, ask)
  const paid = await spent(scope, { ...topic.filter, direction: 'out' })
  if (paid.transactions === 0) return null
  const first = await firstBookedOn(scope.db, scope.books)
  const from = first && first > period.from ? first : period.from
  const unit = (BY_THE.exec(ask.question)?.[1]?.toLowerCase() ?? 'month') as keyof typeof DAYS
  const rate = paid.transactions / ((daysBetween(from, period.to) + 1) / DAYS[unit])
  // 'About 0.1 payments a month' tells nobody anything.
  const often = rate >= 0.5
  const text = `about ${new Intl.NumberFormat(scope.locale, { maximumFractionDigits: 1 }).format(rate)} payments`
  const of = { about: topic.about, period }
  const { write } = scope
  return found({
    facts: [
      ...topic.names,
      write.period('period', period),
      write.number('rate', rate, text, rows(paid), said(`each ${unit}|every ${unit}`, of)),
      write.count('count', paid.transactions, ['payment', 'payments'], rows(paid), said('made|had', of)),
      write.figure('total', paid, said('came to', of)),
    ],
    wording: [
      `You made {count}${topic.on} in {period}, which came to {total}.`,
      ...(often ? [`There were {rate}${topic.on} each ${unit} in {period}, on average.`] : []),
    ],
    headline: often ? 'rate' : 'count',
    suggestions: ['Where does my money go?', 'What were my largest payments?'],
  })
}
