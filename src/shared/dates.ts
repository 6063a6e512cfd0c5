// Calendar arithmetic on ISO strings. No wall clock and no time zone: a booked day is a day.
import type { IsoDate, Month } from './domain'

const DAY_MS = 86_400_000

/** Days since 1970-01-01. Throws RangeError for anything that is not a real calendar day. */
export function dayNumber(date: IsoDate): number {
  if (!isIsoDate(date)) throw new RangeError(`not a calendar day: ${date}`)
  return Date.UTC(yearOf(date), monthNumber(date) - 1, dayOf(date)) / DAY_MS
}

export function fromDayNumber(day: number): IsoDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

/** True only for real days: '2026-02-30' is not one. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-(0[1-9]|1[0-2])-\d{2}$/.test(text)) return false
  const day = dayOf(text)
  return day >= 1 && (day <= 28 || day <= daysInMonth(monthOf(text)))
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
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`
}

export function daysInMonth(month: Month): number {
  const number = monthNumber(month)
  if (number !== 2) return [4, 6, 9, 11].includes(number) ? 30 : 31
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
  return `${month}-${String(Math.min(day, daysInMonth(month))).padStart(2, '0')}`
}

/** 0 Monday … 6 Sunday. */
export function weekday(date: IsoDate): number {
  return (dayNumber(date) + 3) % 7
}

function yearOf(date: IsoDate | Month): number {
  return Number(date.slice(0, 4))
}

function monthNumber(date: IsoDate | Month): number {
  return Number(date.slice(5, 7))
}

function dayOf(date: IsoDate): number {
  return Number(date.slice(8, 10))
}
