// The months, quarters, halves or weeks that a time is made of: what 'by quarter' and 'which week' ask for.
import { addDays, addMonths, daysBetween, lastOf, monthOf, weekday } from '../../../shared/dates'
import type { IsoDate } from '../../../shared/domain'
import { quarterStart } from './period-parts'
import { daysPeriod, monthsPeriod, type Period } from './periods'

export type TimeUnit = 'weekend' | 'week' | 'month' | 'quarter' | 'half' | 'year'

const UNITS: readonly { readonly unit: TimeUnit; readonly said: RegExp }[] = [
  { unit: 'weekend', said: /\bweekend\b/i },
  { unit: 'quarter', said: /\bquarter(?:s|ly|wise)?\b|\bq[1-4]\b/i },
  { unit: 'half', said: /\bhal(?:f|ves)(?:[- ]year(?:s|ly)?)?\b/i },
  { unit: 'week', said: /\bweek(?:s|ly|wise)?\b|\bhaft[ae]\b/i },
  { unit: 'month', said: /\bmonth(?:s|ly|wise)?\b|\bmahin[ae]\b/i },
  { unit: 'year', said: /\byear(?:s|ly|wise)?\b|\bsaal\b/i },
]
const MONTHS_IN = { month: 1, quarter: 3, half: 6, year: 12 } as const

/** The unit of time that a question ranks or tells one by one; months where it names none. */
export function unitAsked(question: string): TimeUnit {
  const led = new RegExp(`${LED.source} (\\w+)`, 'i').exec(question)?.[1] ?? ''
  const of = (text: string) => UNITS.find(({ said }) => said.test(text))?.unit
  return of(led) ?? of(question.replace(A_TIME, ' ')) ?? 'month'
}

const LED =
  /\b(?:which|what|by|per|each|every|dearest|cheapest|best|worst|costliest|priciest|heaviest|lightest|leanest|biggest|smallest|highest|lowest)(?: (?:single|one|calendar))?/
/** 'This year' is the time that is looked at. */
const A_TIME =
  /\b(?:this|last|past|previous|the|of|in) (?:(?:\d+|two|three|four|six|twelve|few) )?(?:weeks?|months?|quarters?|years?)\b/gi

/** The spans of a unit from the first that begins in a time to the last; the last may be under way, and only whole ones with `whole`. */
export function spansWithin(unit: TimeUnit, { from, to }: Period, asOf: IsoDate, whole: boolean): readonly Period[] {
  const spans: Period[] = []
  if (unit === 'week' || unit === 'weekend') {
    const [begins, days] = unit === 'week' ? [0, 7] : [5, 2]
    for (let on = addDays(from, (begins + 7 - weekday(from)) % 7); on <= to; on = addDays(on, 7)) {
      const span = daysPeriod(on, addDays(on, days - 1), asOf)
      if (span && (!whole || daysBetween(span.from, span.to) === days - 1)) spans.push(span)
    }
    return spans
  }
  const months = MONTHS_IN[unit]
  const first = monthOf(from)
  const year = first.slice(0, 4)
  let start =
    unit === 'year'
      ? `${year}-01`
      : unit === 'half'
        ? first < `${year}-07`
          ? `${year}-01`
          : `${year}-07`
        : unit === 'quarter'
          ? quarterStart(first)
          : first
  for (; start <= monthOf(to); start = addMonths(start, months)) {
    const last = addMonths(start, months - 1)
    if (!whole || lastOf(last) <= asOf) spans.push(monthsPeriod(start, last, asOf))
  }
  return spans
}
