// Time as a country counts it by the year: its financial year with halves and quarters, and its seasons.
import { addDays, addMonths, firstOf, lastOf, monthOf } from '../../../shared/dates'
import type { IsoDate, Month } from '../../../shared/domain'
import type { ProfileId } from '../../../shared/profiles'
import { monthNumber } from './period-parts'
import { MONTH_NAME as MONTH, type Reader, reader } from './period-reader'
import { daysPeriod, monthsPeriod, type Period, sincePeriod } from './periods'

/** First day of the financial year, 'MM-DD': of India from 1 April, of the British tax year from 6 April. */
const YEAR_STARTS: Readonly<Record<ProfileId, string>> = { in: '04-01', gb: '04-06', us: '01-01' }

const WORDS = '(?:financial|fiscal|tax|accounting) year|fy'
const ORDINALS = ['first|1st', 'second|2nd', 'third|3rd', 'fourth|4th|last'] as const
const LAST = /^(?:last|previous|prev|pichle|pichhle)/i

/** 'This financial year', 'FY26', 'the second quarter of FY 2026-27', 'H1 of the financial year', 'the September quarter'. */
export function financialYearReaders(country: ProfileId): readonly Reader[] {
  const starts = YEAR_STARTS[country]
  const beginning = (year: number) => `${year}-${starts}`
  const whole = (year: number, asOf: string) => daysPeriod(beginning(year), addDays(beginning(year + 1), -1), asOf)
  const current = (asOf: string) => {
    const year = Number(asOf.slice(0, 4))
    return beginning(year) <= asOf ? year : year - 1
  }
  // 'FY26' is the year that ends in 2026; 'FY 2025-26' says both.
  const yearOf = (short: string | undefined, second: string | undefined, which: string | undefined, asOf: IsoDate) =>
    short ? 2000 + Number(short) - (second ? 0 : 1) : current(asOf) - (LAST.test(which ?? '') ? 1 : 0)
  const named = `(?:(last|previous|prev|pichle|pichhle|this|the|current|the current|is) )?(?:${WORDS})(?: ?(?:20)?(\\d{2})(?: ?[-–/] ?(?:20)?(\\d{2}))?(?!\\d))?`
  const NTH = `(?:the )?(${ORDINALS.join('|')}) (quarter|half)|(q|h)([1-4])`
  const part = (match: RegExpMatchArray, at: number, year: number, asOf: IsoDate): Period | null => {
    const half = /^h/i.test(match[at + 1] ?? match[at + 2] ?? '')
    const ordinal = (match[at] ?? '').toLowerCase()
    const number =
      match[at + 3] ??
      (half && ordinal === 'last' ? 2 : ORDINALS.findIndex((each) => each.split('|').includes(ordinal)) + 1)
    const months = half ? 6 : 3
    const from = monthsOn(beginning(year), months * (Number(number) - 1))
    return Number(number) * months > 12 ? null : spanOf(from, addDays(monthsOn(from, months), -1), asOf)
  }
  return [
    reader(`(?:${NTH})(?:,? of| in|,)? ${named}`, (match, asOf) =>
      part(match, 1, yearOf(match[6], match[7], match[5], asOf), asOf),
    ),
    reader(`${named}(?:['’]s)?,? (?:${NTH})`, (match, asOf) =>
      part(match, 4, yearOf(match[2], match[3], match[1], asOf), asOf),
    ),
    reader(
      `(?:the )?(?:quarter (?:ending|ended|to)(?: in)? ${MONTH}|(?:last )?${MONTH} quarter)(?: (?:of )?(20\\d{2}))?`,
      (match, asOf) => {
        const number = monthNumber(match[1] ?? match[2])
        // By the month that it ends in; of any other the quarter that it stands in.
        const last = Math.ceil(number / 3) * 3
        const end = (year: number) => `${year}-${String(last).padStart(2, '0')}`
        const year = Number(match[3] ?? asOf.slice(0, 4))
        const month = !match[3] && firstOf(addMonths(end(year), -2)) > asOf ? end(year - 1) : end(year)
        return monthsPeriod(addMonths(month, -2), month, asOf)
      },
    ),
    reader(`(?:this|current|is|since the (?:start|beginning) of the) (?:${WORDS})(?: so far)?`, (_, asOf) =>
      sincePeriod(beginning(current(asOf)), asOf),
    ),
    reader(`(?:the )?(?:last|previous|pichle) (?:${WORDS})`, (_, asOf) => whole(current(asOf) - 1, asOf)),
    reader(`(?:${WORDS}) ?(?:20)?(\\d{2})(?: ?[-–/] ?(?:20)?(\\d{2}))?`, (match, asOf) =>
      whole(yearOf(match[1], match[2], undefined, asOf), asOf),
    ),
    // '2025-26' without a word for it.
    reader('(20\\d{2}) ?[-–/] ?(?:20)?(\\d{2})(?![\\d/-])', (match, asOf) => {
      const year = Number(match[1])
      const follows = Number(match[2]) === (year + 1) % 100
      return country === 'in' && follows && year <= current(asOf) ? whole(year, asOf) : null
    }),
    reader('(?:the )?fy(?! ?(?:20)?\\d\\d)', (_, asOf) => sincePeriod(beginning(current(asOf)), asOf)),
  ]
}

/** The same day so many months later. */
function monthsOn(on: IsoDate, months: number): IsoDate {
  return `${addMonths(monthOf(on), months)}${on.slice(7)}`
}

function spanOf(from: IsoDate, to: IsoDate, asOf: IsoDate): Period | null {
  if (from > asOf) return null
  const whole = from === firstOf(monthOf(from)) && to === lastOf(monthOf(to))
  return whole ? monthsPeriod(monthOf(from), monthOf(to), asOf) : daysPeriod(from, to, asOf)
}

/** First and last month of each season: in India as its weather office has them, elsewhere those of meteorologists. */
const SEASONS: Readonly<Record<ProfileId, readonly (readonly [names: string, first: number, last: number])[]>> = {
  in: [
    ['winters?|sardi(?:yon)?', 12, 2],
    ['spring(?! clean)', 2, 3],
    ['summers?|garmi(?:yon)?', 3, 5],
    ['monsoons?|rainy season|barsaat', 6, 9],
  ],
  gb: seasonsOf(12),
  us: seasonsOf(12),
}

function seasonsOf(winter: number): readonly (readonly [string, number, number])[] {
  const months = (on: number) => ((winter + on - 1) % 12) + 1
  return [
    ['winter', months(0), months(2)],
    ['spring(?! clean)', months(3), months(5)],
    ['summer', months(6), months(8)],
    ['autumn|(?<=\\b(?:the|last|this|in|since) )fall', months(9), months(11)],
  ]
}

/** 'Last winter', 'during the monsoon', 'since summer', 'summer 2025': the latest one that has begun. */
export function seasonReaders(country: ProfileId): readonly Reader[] {
  return SEASONS[country].map(([names, first, last]) =>
    reader(
      `(?:(since) |(?:in|during|over|through|throughout|across) )?(?:the |this |(last|previous|past) )?(?:whole )?(?:${names})(?: (?:season|months|mein|me))?(?: (?:of )?(20\\d{2}|last year|this year))?`,
      (match, asOf) => {
        const begun = latestStart(first, match[3], asOf)
        if (
          !begun ||
          (match[0].split(' ').length === 1 &&
            /\b(?:clothes|jacket|sale|camp|house|olympics)\b/i.test(match.input ?? ''))
        )
          return null
        if (match[1]) return sincePeriod(firstOf(begun), asOf)
        const end = addMonths(begun, (last - first + 12) % 12)
        const over = lastOf(end) <= asOf
        // 'Last summer' is over.
        const from = match[2] && !over ? addMonths(begun, -12) : begun
        return monthsPeriod(from, addMonths(from, (last - first + 12) % 12), asOf)
      },
    ),
  )
}

function latestStart(first: number, said: string | undefined, asOf: IsoDate): Month | null {
  const year = Number(asOf.slice(0, 4)) - (/^last/i.test(said ?? '') ? 1 : 0)
  const month = `${said && /^\d/.test(said) ? said : year}-${String(first).padStart(2, '0')}`
  if (firstOf(month) <= asOf) return month
  return said ? null : addMonths(month, -12)
}
