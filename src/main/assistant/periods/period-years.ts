// Years that are farther back than books are, decades, and weeks by their number in the year.
import { addDays, weekday } from '../../../shared/dates'
import type { IsoDate } from '../../../shared/domain'
import { asksOfAMove } from './period-lists'
import { type Reader, reader } from './period-reader'
import { daysPeriod, type Period, yearPeriod } from './periods'
import { YEAR_ALONE, YEARS_BETWEEN } from './times-outside'

const DECADES = ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties']
/** Years: 'from 2025 to 2026' may set one against the other. */
const FAR_APART = 2

export const YEAR_READERS: readonly Reader[] = [
  reader(YEARS_BETWEEN, (match, asOf) => {
    const [first, last] = [match[1] as string, match[2] as string]
    if (asksOfAMove(match.input ?? '') || Number(last) - Number(first) < FAR_APART) return null
    return daysPeriod(`${first}-01-01`, `${last}-12-31`, asOf)
  }),
  reader(YEAR_ALONE, (match, asOf) => yearPeriod(match[1] as string, asOf)),
  reader(`the (?:(19|20)?(\\d)0['’]?s|(noughties|${DECADES.join('|')}))`, (match, asOf) => {
    const tens = Number(match[2] ?? DECADES.indexOf((match[3] ?? '').toLowerCase()) + 2) % 10
    const decade = match[3] === 'noughties' ? 0 : tens
    const here = Number(asOf.slice(2, 3))
    const century = match[1] ?? (decade <= here ? '20' : '19')
    return daysPeriod(`${century}${decade}0-01-01`, `${century}${decade}9-12-31`, asOf)
  }),
]

const COUNTED = '(?<!\\b(?:every|each|per|a|this|last|next|the) )'

/** 'Week 42': Monday to Sunday, of this year or the last, as the calendar counts them. */
export const WEEK_READERS: readonly Reader[] = [
  reader(
    `${COUNTED}(?:calendar |iso )?week (?:no\\.? ?|number |# ?)?(\\d{1,2})(?:,? (?:of |in )?((?:19|20)\\d{2}))?(?! of)`,
    (match, asOf) => {
      const week = Number(match[1])
      if (week < 1 || week > 53) return null
      const here = weekOf(week, Number(match[2] ?? asOf.slice(0, 4)), asOf)
      return here ?? (match[2] ? null : weekOf(week, Number(asOf.slice(0, 4)) - 1, asOf))
    },
  ),
]

/** The first week is that of 4 January (ISO 8601). */
function weekOf(week: number, year: number, asOf: IsoDate): Period | null {
  const fourth = `${year}-01-04`
  const monday = addDays(fourth, 7 * (week - 1) - weekday(fourth))
  return daysPeriod(monday, addDays(monday, 6), asOf)
}
