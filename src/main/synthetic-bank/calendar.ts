// The days of one bank, with what the generator asks of them over and over: weekday, month, festival, heat.
import {
  addDays,
  addMonths,
  dayNumber,
  daysInMonth,
  firstOf,
  fromDayNumber,
  monthOf,
  weekday,
} from '../../shared/dates'
import type { IsoDate, Month } from '../../shared/domain'

export interface CalendarDay {
  readonly index: number
  readonly on: IsoDate
  readonly month: Month
  /** 1–12. */
  readonly monthOfYear: number
  readonly dayOfMonth: number
  /** 0 Monday … 6 Sunday. */
  readonly weekday: number
  readonly lastOfMonth: boolean
  /** Days since 1970, so that fortnights keep their rhythm across months. */
  readonly number: number
  /** 'YDDD': last digit of the year and day of the year, as in the numbers of Indian payment systems. */
  readonly yearDay: string
}

export interface CalendarMonth {
  readonly month: Month
  /** 1–12. */
  readonly monthOfYear: number
  /** Index of its first day. */
  readonly first: number
  readonly days: number
}

export interface Calendar {
  readonly days: readonly CalendarDay[]
  readonly months: readonly CalendarMonth[]
  /** Index of the last booked day; later days are only simulated. */
  readonly until: number
  indexOf(on: IsoDate): number
}

/** How far past the last booked day the calendar goes: a year, so that the next yearly premium has a day. */
export const LOOKAHEAD_DAYS = 370

/** Whole months before the day after `until`, and the days of the month that is not over. */
export function bankCalendar(until: IsoDate, months: number): Calendar {
  const first = dayNumber(firstOf(addMonths(monthOf(addDays(until, 1)), -months)))
  const last = dayNumber(until) + LOOKAHEAD_DAYS
  const days: CalendarDay[] = []
  for (let number = first; number <= last; number++) days.push(calendarDay(number, number - first))
  return {
    days,
    months: days
      .filter((day) => day.dayOfMonth === 1)
      .map((day) => ({
        month: day.month,
        monthOfYear: day.monthOfYear,
        first: day.index,
        days: daysInMonth(day.month),
      })),
    until: dayNumber(until) - first,
    indexOf: (on) => dayNumber(on) - first,
  }
}

/** A due day that falls on a weekend: booked on it, on the Friday before, or on the Monday after. */
export type WeekendRule = 'same' | 'before' | 'after'

/** Index of the due day in that month, or of the month's last day where it is shorter. It may lie past the calendar. */
export function dueDay(calendar: Calendar, month: CalendarMonth, day: number, weekends: WeekendRule): number {
  const index = month.first + Math.min(day, month.days) - 1
  const past = (((calendar.days[0] as CalendarDay).weekday + index) % 7) - 4
  if (past <= 0 || weekends === 'same') return index
  return weekends === 'before' ? index - past : index + 3 - past
}

function calendarDay(number: number, index: number): CalendarDay {
  const on = fromDayNumber(number)
  const dayOfYear = number - dayNumber(`${on.slice(0, 4)}-01-01`) + 1
  return {
    index,
    on,
    number,
    month: monthOf(on),
    monthOfYear: Number(on.slice(5, 7)),
    dayOfMonth: Number(on.slice(8)),
    weekday: weekday(on),
    lastOfMonth: fromDayNumber(number + 1).endsWith('-01'),
    yearDay: on.slice(3, 4) + String(dayOfYear).padStart(3, '0'),
  }
}
