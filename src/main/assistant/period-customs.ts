// Time as a country counts it: its festivals and its financial year.
import { addDays } from '../../shared/dates'
import type { ProfileId } from '../../shared/profiles'
import { festivalNames, latestFestival } from './festivals'
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
  ]
}
