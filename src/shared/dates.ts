// Calendar arithmetic on ISO strings. No wall clock and no time zone: a booked day is a day.
import type { IsoDate, Month } from './domain'

const DAY_MS = 86_400_000

/** Days since 1970-01-01. Throws RangeError for anything that is not a real calendar day. */
export function dayNumber(date: IsoDate): number {
  if (!isIsoDate(date)) throw new RangeError(`not a calendar day: ${date}`)
  // Years that begin in March: the leap day is the last of them (Hinnant, chrono-compatible low-level date algorithms).
  const month = monthNumber(date)
  const year = yearOf(date) - (month <= 2 ? 1 : 0)
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOf(date) - 1
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear - 719_468
}

export function fromDayNumber(day: number): IsoDate {
  const known = dayNames.get(day)
  if (known !== undefined) return known
  const name = new Date(day * DAY_MS).toISOString().slice(0, 10)
  if (Number.isInteger(day) && day >= 0 && day < NAMED_DAYS) dayNames.set(day, name)
  return name
}

/** Analyses name the same few thousand days millions of times. */
const dayNames = new Map<number, IsoDate>()
const NAMED_DAYS = 50_000

/** True only for real days: '2026-02-30' is not one. */
export function isIsoDate(text: string): boolean {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return false
  if (!areDigits(text, 0, 4) || !areDigits(text, 5, 7) || !areDigits(text, 8, 10)) return false
  const month = monthNumber(text)
  const day = dayOf(text)
  return month >= 1 && month <= 12 && day >= 1 && (day <= 28 || day <= daysInMonth(text))
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return fromDayNumber(dayNumber(date) + days)
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from)
}

export function monthOf(date: IsoDate): Month {
  return date.slice(0, 7)
}

export function addMonths(month: Month, months: number): Month {
  const index = yearOf(month) * 12 + monthNumber(month) - 1 + months
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${twoDigits((index % 12) + 1)}`
}

/** Of a month, or of the month of a day. */
export function daysInMonth(month: Month | IsoDate): number {
  const number = monthNumber(month)
  if (number !== 2) return number === 4 || number === 6 || number === 9 || number === 11 ? 30 : 31
  const year = yearOf(month)
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}

export function firstOf(month: Month): IsoDate {
  return `${month}-01`
}

export function lastOf(month: Month): IsoDate {
  return dayOfMonth(month, 31)
}

/** That day of the month, or its last day where the month is shorter. */
export function dayOfMonth(month: Month, day: number): IsoDate {
  return `${month}-${twoDigits(Math.min(day, daysInMonth(month)))}`
}

/** 0 Monday … 6 Sunday. */
export function weekday(date: IsoDate): number {
  return (dayNumber(date) + 3) % 7
}

function yearOf(date: IsoDate | Month): number {
  return digits(date, 0, 4)
}

function monthNumber(date: IsoDate | Month): number {
  return digits(date, 5, 7)
}

function dayOf(date: IsoDate): number {
  return digits(date, 8, 10)
}

const ZERO = 48

/** Read in place: a piece of the text and a regular expression for each date were a fifth of all analyses. */
function digits(text: string, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at++) number = number * 10 + text.charCodeAt(at) - ZERO
  return number
}

function areDigits(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - ZERO
    if (!(digit >= 0 && digit <= 9)) return false
  }
  return true
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number)
}
