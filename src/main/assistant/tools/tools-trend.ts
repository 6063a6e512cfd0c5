// How a sum has developed over the months.
import { daysBetween, firstOf } from '../../../shared/dates'
import { wholeMonths } from '../../analytics/whole-months'
import { firstBookedOn } from '../../db/sums'
import type { Ask, Scope, Tool } from '../findings'
import { lastMonthsPeriod, monthPeriod, type Period } from '../periods/periods'
import { spansWithin, unitAsked } from '../periods/spans-within'
import { capitalised, nothing, spent } from './spending-facts'
import { compared } from './tools-change'
import { topicOf } from './topic'

const TREND_MONTHS = 6

/** 'Is my grocery spending going up?': the last whole month against that of half a year before, with the months between. */
export const trendOverMonths: Tool = async (scope, ask) => {
  const spans = await spansOfTrend(scope, ask)
  const [first, last] = [spans[0], spans.at(-1)]
  if (!first || !last || first === last) {
    return nothing([], 'A trend takes whole months of transactions, and there are not enough of them yet.', null, [
      'How much did I spend this month?',
    ])
  }
  const findings = await compared(scope, ask, last, first)
  const table = await Promise.all(
    spans.slice(-MOST_SHOWN).map(async (period) => {
      const figure = await spent(scope, topicOf(scope, ask, period).filter)
      return { label: capitalised(period.name), categoryId: ask.categoryId, figure }
    }),
  )
  return { ...findings, table }
}

const MOST_SHOWN = 12
/** Days: a time of one month has no course. */
const A_MONTH = 31

/** The whole months, quarters, halves or weeks that a trend goes over: of the time that the question names, else of the last year or six months. */
async function spansOfTrend(scope: Scope, ask: Ask): Promise<readonly Period[]> {
  const unit = unitAsked(ask.question)
  const first = await firstBookedOn(scope.db, scope.books)
  const months = wholeMonths(first, scope.asOf)
  const given = ask.periodGiven && daysBetween(ask.period.from, ask.period.to) > A_MONTH ? ask.period : null
  if (unit === 'month' && !given) return months.slice(-TREND_MONTHS).map((month) => monthPeriod(month, scope.asOf))
  const within = given ?? lastMonthsPeriod(unit === 'week' ? 2 : 12, scope.asOf)
  const begun = months[0] ? firstOf(months[0]) : within.from
  return spansWithin(unit, { ...within, from: within.from > begun ? within.from : begun }, scope.asOf, true)
}
