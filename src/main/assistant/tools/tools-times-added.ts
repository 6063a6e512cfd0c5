// Sums over several times that do not follow each other: 'March and June together'.
import { said } from '../facts'
import type { Ask, Findings, Scope } from '../findings'
import type { NamedOther } from '../names/parameters'
import type { Period } from '../periods/periods'
import { found } from './found'
import { incoming } from './income-rows'
import { capitalised, spent } from './spending-facts'
import { sumOfRows } from './tools-added'
import { topicOf } from './topic'

/** The times that a question adds up; none where it names one, or where two of them share a day. */
export function timesAddedUp({ times = [] }: Ask): readonly Period[] {
  const sorted = [...times].sort((a, b) => (a.from < b.from ? -1 : 1))
  const apart = sorted.every(({ from }, at) => at === 0 || from > (sorted[at - 1] as Period).to)
  return apart && sorted.length > 1 ? sorted : []
}

/** What was spent, or came in where `received`, in several times together and in each of them. */
export async function addedOverTimes(
  scope: Scope,
  ask: Ask,
  times: readonly Period[],
  received: boolean,
): Promise<Findings> {
  const names: readonly NamedOther[] = [ask, ...ask.together]
  const parts = await Promise.all(
    times.flatMap((period) => names.map((name) => partOf(scope, { ...ask, ...name, together: [] }, period, received))),
  )
  const total = parts.reduce((sum, { figure }) => sum + figure.amountMinor, 0)
  const told = names.length > 1 ? [] : parts.slice(0, MOST_TOLD)
  const { about, names: name, on } = topicOf(scope, received && !ask.payee ? { ...ask, categoryId: null } : ask)
  const measure = received ? (ask.payee ? 'moved' : 'income') : 'spent'
  const sentence = {
    moved: (at: number) => `{category} paid {amount_${at}} to you in {time_${at}}.`,
    income: (at: number) => `You earned {amount_${at}} in {time_${at}}.`,
    spent: (at: number) => `You spent {amount_${at}}${on} in {time_${at}}.`,
  }[measure]
  return found({
    facts: [
      ...(told.length > 0 ? name : []),
      await sumOfRows(scope, 'together', total, parts, said('together')),
      ...told.flatMap(({ period, figure }, at) => [
        scope.write.period(`time_${at}`, period),
        scope.write.figure(`amount_${at}`, figure, { about, measure, period }),
      ]),
    ],
    wording: ['Together that came to {together}.', ...told.map((_, at) => sentence(at))],
    headline: 'together',
    suggestions: ['Where does my money go?', 'What were my largest payments?'],
    table: parts.map(({ label, period, figure }) => ({
      label: names.length > 1 ? `${label} · ${period.name}` : capitalised(period.name),
      categoryId: null,
      figure,
    })),
  })
}

async function partOf(scope: Scope, ask: Ask, period: Period, received: boolean) {
  const { filter, names } = topicOf(scope, ask, period)
  const figure = await spent(scope, received ? incoming(ask, period) : filter, received)
  return { label: capitalised(names[0]?.text ?? ''), period, figure }
}

/** Three sentences are said of one answer: the sum, and two of the times. */
const MOST_TOLD = 2
