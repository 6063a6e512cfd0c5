// Days that lie ahead in a question: 'on the 15th', 'in two weeks', 'by the end of November', 'next Friday'.

import { addDays, addMonths, daysInMonth, isIsoDate, lastOf, monthOf, weekday } from '../../shared/dates'
import type { IsoDate } from '../../shared/domain'
import { anyOf, NUMBER_WORDS, numberIn } from './number-words'
import { monthNumber } from './period-parts'
import { MONTHS } from './periods'

const COUNTS = { ...NUMBER_WORDS, a: 1 }
const AHEAD = new RegExp(`\\b(?:in|after|next) (\\d{1,2}|${anyOf(COUNTS)}) (day|week|month)s?\\b`)
const MONTH = MONTHS.map((month) => `${month}|${month.slice(0, 3)}`).join('|')
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/**
 * The day ahead that a question names; null when it names none. The end of the month is that of the as-of month while there
 * are days left in it, else of the next one.
 */
export function dayAhead(question: string, asOf: IsoDate): IsoDate | null {
  const text = question.toLowerCase()
  const spelled = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH.toLowerCase()})\\b`).exec(text)
  if (spelled) return future(monthNumber(spelled[2]), Number(spelled[1]), asOf)
  const american = new RegExp(`\\b(${MONTH.toLowerCase()}) (\\d{1,2})(?:st|nd|rd|th)?\\b`).exec(text)
  if (american) return future(monthNumber(american[1]), Number(american[2]), asOf)
  if (/\b(christmas|xmas)\b/.test(text)) return future(12, 25, asOf)
  if (/\bnew year('?s)?\b/.test(text)) return future(1, 1, asOf)
  const endOf = new RegExp(`\\bend of (${MONTH.toLowerCase()})\\b`).exec(text)
  if (endOf) return future(monthNumber(endOf[1]), 31, asOf)
  if (/\bend of (the )?next month\b|\bagle mahine ke (end|aakhir|ant)\b/.test(text))
    return lastOf(addMonths(monthOf(asOf), 1))
  if (/\b(month[ -]?end|end of (the |this )?month|eom|mahine ke (end|aakhir|ant)|month ke end)\b/.test(text))
    return monthEnd(asOf)
  const within = AHEAD.exec(text)
  if (within) {
    const count = numberIn(within[1] as string, COUNTS)
    return addDays(asOf, count * (within[2] === 'day' ? 1 : within[2] === 'week' ? 7 : 30))
  }
  const next = /\bnext (mon|tue|wed|thu|fri|sat|sun)[a-z]*\b/.exec(text)
  if (next) return addDays(asOf, (WEEKDAYS.indexOf(next[1] as string) - weekday(asOf) + 7) % 7 || 7)
  if (/\btomorrow\b/.test(text)) return addDays(asOf, 1)
  if (/\bnext week\b/.test(text)) return addDays(asOf, 7)
  const day = /\b(?:on|by|till|until) (?:the )?(\d{1,2})(?:st|nd|rd|th)\b/.exec(text)
  return day ? nextDay(Number(day[1]), asOf) : null
}

/** The last day of the as-of month, or of the next one on that very day. */
export function monthEnd(asOf: IsoDate): IsoDate {
  const end = lastOf(monthOf(asOf))
  return end > asOf ? end : lastOf(addMonths(monthOf(asOf), 1))
}

function future(month: number, day: number, asOf: IsoDate): IsoDate | null {
  const inYear = (year: number) => {
    const of = `${year}-${String(month).padStart(2, '0')}`
    return `${of}-${String(Math.min(day, daysInMonth(of))).padStart(2, '0')}`
  }
  const year = Number(asOf.slice(0, 4))
  const on = inYear(year) > asOf ? inYear(year) : inYear(year + 1)
  return isIsoDate(on) ? on : null
}

function nextDay(day: number, asOf: IsoDate): IsoDate | null {
  const inMonth = (month: string) => `${month}-${String(Math.min(day, daysInMonth(month))).padStart(2, '0')}`
  const here = inMonth(monthOf(asOf))
  const on = here > asOf ? here : inMonth(addMonths(monthOf(asOf), 1))
  return isIsoDate(on) ? on : null
}
