// Dates as statements write them, in any of three orders, with or without the clock.
import type { CsvMapping } from '../../shared/contract'
import { isIsoDate } from '../../shared/dates'
import type { IsoDate } from '../../shared/domain'
import { latinDigits } from './amounts'

export type DateOrder = CsvMapping['dateOrder']

export interface WrittenDate {
  readonly on: IsoDate
  /** 'HH:MM:SS' as written, null without one. */
  readonly clock: string | null
}

/** Characters; no date with its weekday, clock and zone is longer, and hostile cells stay cheap. */
const LONGEST_DATE = 100

const ORDERS: readonly DateOrder[] = ['day-first', 'month-first', 'year-first']

const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'january', 'januar', 'jän', 'jänner', 'जनवरी', 'जन'],
  ['feb', 'february', 'februar', 'फरवरी', 'फ़रवरी', 'फर'],
  ['mar', 'march', 'mär', 'märz', 'mrz', 'मार्च'],
  ['apr', 'april', 'अप्रैल'],
  ['may', 'mai', 'मई'],
  ['jun', 'june', 'juni', 'जून'],
  ['jul', 'july', 'juli', 'जुलाई', 'जुल'],
  ['aug', 'august', 'अगस्त'],
  ['sep', 'sept', 'september', 'सितंबर', 'सितम्बर'],
  ['oct', 'october', 'okt', 'oktober', 'अक्टूबर', 'अक्तूबर'],
  ['nov', 'november', 'नवंबर', 'नवम्बर'],
  ['dec', 'december', 'dez', 'dezember', 'दिसंबर', 'दिसम्बर'],
]
const MONTH_BY_NAME = new Map(MONTHS.flatMap((names, at) => names.map((name) => [name, at + 1] as const)))

const REST = '(?:(?:T|[ ,]+)(.+))?$'
const WORD = '([\\p{L}\\p{M}]{3,})\\.?'
const NUMERIC = new RegExp(`^(\\d{1,4})\\s?([-/. ])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{1,4})${REST}`)
const COMPACT = /^(\d{8})(?:T?(\d{4}|\d{6}))?$/
const DAY_NAMED = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th|\\.)?[-/ .]*${WORD}[-/ ,.']*(\\d{4}|\\d{2})${REST}`, 'iu')
const MONTH_NAMED = new RegExp(`^${WORD}[-/ .]*(\\d{1,2})(?:st|nd|rd|th)?[-/ ,.]+(\\d{4}|\\d{2})${REST}`, 'iu')
const YEAR_NAMED = new RegExp(`^(\\d{4})[-/ .]*${WORD}[-/ ,.]*(\\d{1,2})${REST}`, 'iu')
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+|^(?:mo|di|mi|do|fr|sa|so)\.?,\s+/i

/**
 * The day (and clock) of a written date, null when it is none under `order`. A four-digit year in front is read
 * year-first and a named month as named, whatever the order. Two-digit years: 70–99 are 1970–1999.
 */
export function readDate(written: string, order: DateOrder): WrittenDate | null {
  if (written.length > LONGEST_DATE) return null
  const known = remembered[order]
  const before = known.get(written)
  if (before !== undefined) return before
  const text = latinDigits(written).trim().replace(WEEKDAY, '')
  const date = numericDate(text, order) ?? compactDate(text, order) ?? namedDate(text)
  if (known.size >= MOST_REMEMBERED) known.clear()
  known.set(written, date)
  return date
}

/** Statements repeat their dates: each is worked out once. */
const remembered: Readonly<Record<DateOrder, Map<string, WrittenDate | null>>> = {
  'day-first': new Map(),
  'month-first': new Map(),
  'year-first': new Map(),
}
const MOST_REMEMBERED = 20_000

/** 'HH:MM:SS' of '9:05', '09:05:33 PM', '143207'; null for anything else. */
export function readClock(written: string): string | null {
  const text = latinDigits(written).trim()
  const bare = /^(\d{1,2})(\d{2})(\d{2})$/.exec(text)
  const match =
    bare ??
    /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?\s*(?:Z|UTC|GMT|IST|[+-]\d{2}:?\d{2})?$/i.exec(text)
  if (!match) return null
  const half = match[4]?.[0]?.toLowerCase()
  const written12 = Number(match[1])
  const hour = half === undefined ? written12 : (written12 % 12) + (half === 'p' ? 12 : 0)
  const [minute, second] = [Number(match[2]), Number(match[3] ?? 0)]
  if (hour > 23 || minute > 59 || second > 59 || (half !== undefined && (written12 < 1 || written12 > 12))) return null
  return [hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':')
}

/**
 * The order that fits most of the distinct values. Where `preferred` and another fit equally many, the one under which the
 * dates run in sequence, else `preferred`; `certain` is false when that other one would give other days.
 */
export function inferDateOrder(
  written: readonly string[],
  preferred: DateOrder = 'day-first',
): { order: DateOrder; certain: boolean } {
  const values = [...new Set(written)]
  const orders = [preferred, ...ORDERS.filter((order) => order !== preferred)]
  const readings = orders.map((order) => values.map((value) => strictDate(value, order)))
  const fits = readings.map((days) => days.filter((day) => day !== null).length)
  const most = Math.max(...fits)
  const tied = orders.filter((_, at) => fits[at] === most)
  const daysOf = (order: DateOrder) => readings[orders.indexOf(order)] as readonly (IsoDate | null)[]
  const first = tied[0] as DateOrder
  // Hardly anybody writes a two-digit year in front: '31/10/26' is no rival for a year 2031.
  const rivals = tied
    .slice(1)
    .filter((order) => order !== 'year-first' && daysOf(order).some((day, at) => day !== daysOf(first)[at]))
  if (rivals.length === 0) return { order: first, certain: true }
  const inSequence = isSequence(daysOf(first)) ? undefined : rivals.find((order) => isSequence(daysOf(order)))
  return { order: inSequence ?? first, certain: false }
}

/** Why a value is no date under `order`, naming the order that would fit it. */
export function dateProblem(written: string, order: DateOrder): string {
  const shown = written.trim().slice(0, 40)
  if (shown === '') return 'The row has no date.'
  const other = ORDERS.find((candidate) => candidate !== order && readDate(written, candidate) !== null)
  return other ? `“${shown}” is not ${order}; choose ${other}.` : `“${shown}” is not a date.`
}

// For inference a leading four-digit year speaks for year-first alone.
function strictDate(written: string, order: DateOrder): IsoDate | null {
  if (order !== 'year-first' && /^\s*\d{4}\s?[-/. ]\s?\d/.test(latinDigits(written))) return null
  return readDate(written, order)?.on ?? null
}

function isSequence(days: readonly (IsoDate | null)[]): boolean {
  const known = days.filter((day) => day !== null)
  if (new Set(known).size < 3) return false
  const pairs = known.slice(1).map((day, at) => [known[at] as IsoDate, day] as const)
  return pairs.every(([a, b]) => a <= b) || pairs.every(([a, b]) => a >= b)
}

function numericDate(text: string, order: DateOrder): WrittenDate | null {
  const match = NUMERIC.exec(text)
  if (!match) return null
  const [, a = '', , b = '', c = '', rest] = match
  if (a.length > 2) return a.length === 4 && c.length <= 2 ? assembled(a, b, c, rest) : null
  if (c.length === 3 || c.length === 1) return null
  if (order === 'year-first') return a.length === 2 && c.length === 2 ? assembled(a, b, c, rest) : null
  return order === 'day-first' ? assembled(c, b, a, rest) : assembled(c, a, b, rest)
}

function compactDate(text: string, order: DateOrder): WrittenDate | null {
  const match = COMPACT.exec(text)
  if (!match) return null
  const eight = match[1] as string
  const clock = match[2]?.padEnd(6, '0')
  if (order === 'year-first') return assembled(eight.slice(0, 4), eight.slice(4, 6), eight.slice(6), clock)
  const [first, second, year] = [eight.slice(0, 2), eight.slice(2, 4), eight.slice(4)]
  return order === 'day-first' ? assembled(year, second, first, clock) : assembled(year, first, second, clock)
}

function namedDate(text: string): WrittenDate | null {
  const byDay = DAY_NAMED.exec(text)
  if (byDay) return named(byDay[3], byDay[2], byDay[1], byDay[4])
  const byMonth = MONTH_NAMED.exec(text)
  if (byMonth) return named(byMonth[3], byMonth[1], byMonth[2], byMonth[4])
  const byYear = YEAR_NAMED.exec(text)
  return byYear ? named(byYear[1], byYear[2], byYear[3], byYear[4]) : null
}

function named(year = '', month = '', day = '', rest?: string): WrittenDate | null {
  const number = MONTH_BY_NAME.get(month.toLowerCase())
  return number === undefined ? null : assembled(year, String(number), day, rest)
}

function assembled(year: string, month: string, day: string, rest: string | undefined): WrittenDate | null {
  const short = Number(year)
  const full = year.length > 2 ? short : short + (short >= 70 ? 1900 : 2000)
  const on = `${String(full).padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (full < 1900 || !isIsoDate(on)) return null
  if (rest === undefined) return { on, clock: null }
  const clock = readClock(rest)
  return clock === null ? null : { on, clock }
}
