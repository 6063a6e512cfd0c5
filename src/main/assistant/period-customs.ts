// Time as a country counts it: its festivals and its financial year.
import { addDays } from '../../shared/dates'
import type { IsoDate } from '../../shared/domain'
import type { ProfileId } from '../../shared/profiles'
import { festivalNames, latestFestival } from './festivals'
import { dayIn } from './period-parts'
import { type Reader, reader } from './period-reader'
import { dayPeriod, daysPeriod, sincePeriod } from './periods'

/** 'During Diwali' is the week before it and two days after. */
const DAYS_BEFORE = 7
const DAYS_AFTER = 2

/** 'Since Diwali', 'on Holi', 'during Diwali', 'last Christmas': the latest one up to the as-of date. */
export function festivalReader(country: ProfileId): Reader {
  const names = festivalNames(country)
    .map((name) => name.replaceAll("'", "['’]"))
    .join('|')
  const lead = '(?:(since|after|on|during|around|for|at|over|in)\\s+)?(?:the\\s+)?(?:last\\s+|this\\s+)?'
  return reader(`${lead}(${names})(?:\\s+(ke baad|se ab ?tak|se lekar|season|time|week|pe|par))?`, (match, asOf) => {
    const on = latestFestival(match[2] as string, country, asOf)
    if (!on) return null
    const how = (match[1] ?? '').toLowerCase()
    const after = (match[3] ?? '').toLowerCase()
    if (how === 'since' || how === 'after' || /^(ke baad|se )/.test(after)) return sincePeriod(on, asOf)
    if (how === 'on' || after === 'pe' || after === 'par') return dayPeriod(on, asOf)
    return daysPeriod(addDays(on, -DAYS_BEFORE), addDays(on, DAYS_AFTER), asOf)
  })
}

/** First day of the financial year, 'MM-DD': of India from 1 April, of the British tax year from 6 April. */
const YEAR_STARTS: Readonly<Record<ProfileId, string>> = { in: '04-01', gb: '04-06', us: '01-01' }

const NUMBERS = '(\\d{1,2})[/.](\\d{1,2})(?:[/.](20\\d{2}|\\d{2}))?'
const FULL = '(\\d{1,2})[/.-](\\d{1,2})[/.-](20\\d{2})'

/** '12.09.2026', 'from 1/6 to 30/9': the day stands first, but in America. Two numbers alone are a day only at the ends of a span. */
export function numericDayReaders(country: ProfileId): readonly Reader[] {
  const dayOf = (parts: readonly (string | undefined)[], asOf: IsoDate): IsoDate | null => {
    const [first, second, year] = parts
    const [day, month] = country === 'us' ? [second, first] : [first, second]
    const of = (in_: number) => dayIn(`${in_}-${String(month).padStart(2, '0')}`, day)
    if (year) return of((Number(year) % 100) + 2000)
    const here = Number(asOf.slice(0, 4))
    const on = of(here)
    return on && on > asOf ? of(here - 1) : on
  }
  return [
    reader(`(?:from |between )${NUMBERS}(?: ?[-–] ?| to | and | till | until )${NUMBERS}`, (match, asOf) => {
      const [from, to] = [dayOf(match.slice(1, 4), asOf), dayOf(match.slice(4, 7), asOf)]
      return from && to ? daysPeriod(from, to, asOf) : null
    }),
    reader(`(?:on )?(?:the )?${FULL}`, (match, asOf) => {
      const on = dayOf(match.slice(1, 4), asOf)
      return on && on <= asOf ? dayPeriod(on, asOf) : null
    }),
  ]
}

export function financialYearReaders(country: ProfileId): readonly Reader[] {
  const starts = YEAR_STARTS[country]
  const beginning = (year: number) => `${year}-${starts}`
  const whole = (year: number, asOf: string) => daysPeriod(beginning(year), addDays(beginning(year + 1), -1), asOf)
  const current = (asOf: string) => {
    const year = Number(asOf.slice(0, 4))
    return beginning(year) <= asOf ? year : year - 1
  }
  const words = '(?:financial|fiscal|tax) year|fy'
  return [
    reader(`(?:this|current|is|since the (?:start|beginning) of the) (?:${words})(?: so far)?`, (_, asOf) =>
      sincePeriod(beginning(current(asOf)), asOf),
    ),
    reader(`(?:the )?(?:last|previous|pichle) (?:${words})`, (_, asOf) => whole(current(asOf) - 1, asOf)),
    reader(`(?:${words}) ?(20)?(\\d{2})(?: ?[-–/] ?(?:20)?(\\d{2}))?`, (match, asOf) => {
      // 'FY26' is the year that ends in 2026; 'FY 2025-26' says both.
      const first = 2000 + Number(match[2])
      return whole(match[3] ? first : first - 1, asOf)
    }),
    reader('(?:the )?fy(?! ?(?:20)?\\d\\d)', (_, asOf) => sincePeriod(beginning(current(asOf)), asOf)),
  ]
}
