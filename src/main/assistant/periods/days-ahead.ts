// Days that lie ahead in a question: 'on the 15th', 'in two weeks', 'by the end of November', 'next Friday'.

import {
  addDays,
  addMonths,
  daysBetween,
  daysInMonth,
  firstOf,
  isIsoDate,
  lastOf,
  monthOf,
  weekday,
} from '../../../shared/dates'
import type { IsoDate, Month } from '../../../shared/domain'
import { anyOf, NUMBER_WORDS, numberIn } from '../words/number-words'
import { monthNumber } from './period-parts'
import { MONTHS, type Period } from './periods'

const COUNTS = { ...NUMBER_WORDS, a: 1 }
const AHEAD = new RegExp(`\\b(?:in|after|next) (\\d{1,2}|${anyOf(COUNTS)}) (day|week|month)s?\\b`)
const FROM_NOW = new RegExp(`\\b(\\d{1,2}|${anyOf(COUNTS)}) (day|week|month)s? from (?:now|today)\\b`)
const MIDDLE = '\\bmid(?:dle of)?[- ]'
const MONTH = MONTHS.map((month) => `${month}|${month.slice(0, 3)}`).join('|')
const MID = new RegExp(`${MIDDLE}(${MONTH.toLowerCase()})\\b`)
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
  if (/\bnew year['’]?s eve\b/.test(text) || YEAR_END.test(text)) return future(12, 31, asOf)
  if (/\bnew year('?s)?\b/.test(text)) return future(1, 1, asOf)
  const mid = MID.exec(text)
  if (mid) return future(monthNumber(mid[1]), 15, asOf)
  const endOf = new RegExp(`\\bend of (${MONTH.toLowerCase()})\\b`).exec(text)
  if (endOf) return future(monthNumber(endOf[1]), 31, asOf)
  if (/\bend of (the )?next month\b|\bagle mahine ke (end|aakhir|ant)\b/.test(text))
    return lastOf(addMonths(monthOf(asOf), 1))
  if (/\b(month[ -]?end|end of (the |this )?month|eom|mahine ke (end|aakhir|ant)|month ke end)\b/.test(text))
    return monthEnd(asOf)
  if (/\bday after tomorrow\b|\bparson\b/.test(text)) return addDays(asOf, 2)
  const week = WEEK_END.exec(text)
  if (week) return addDays(asOf, 6 - weekday(asOf) + (week[1] || weekday(asOf) === 6 ? 7 : 0))
  const within = AHEAD.exec(text) ?? FROM_NOW.exec(text)
  if (within) {
    const count = numberIn(within[1] as string, COUNTS)
    return addDays(asOf, count * (within[2] === 'day' ? 1 : within[2] === 'week' ? 7 : 30))
  }
  const next = /\bnext (mon|tue|wed|thu|fri|sat|sun)(?!th)[a-z]*\b/.exec(text)
  if (next) return addDays(asOf, (WEEKDAYS.indexOf(next[1] as string) - weekday(asOf) + 7) % 7 || 7)
  const weekDay = /\b(?:by|till|until|before|coming|this) (mon|tues|wednes|thurs|fri|satur|sun)day\b/.exec(text)?.[1]
  if (weekDay) return addDays(asOf, (WEEKDAYS.indexOf(weekDay.slice(0, 3)) - weekday(asOf) + 7) % 7 || 7)
  if (/\btomorrow\b/.test(text)) return addDays(asOf, 1)
  if (/\bnext week\b/.test(text)) return addDays(asOf, 7)
  const day = /\b(?:on|by|before|till|until|now and) (?:the )?(\d{1,2})(?:st|nd|rd|th)\b/.exec(text)
  return day ? nextDay(Number(day[1]), asOf) : null
}

/** 'By the end of the year', 'saal ke end tak'. */
const YEAR_END = /\b(?:end of (?:the |this )?(?:calendar )?year|year[- ]?end|saal ke (?:end|aakhir|ant)|saal khatam)\b/
/** 'By the end of next week': its Sunday. */
const WEEK_END = /\bend of (?:the |this |(next |the next |the coming |the following ))?week\b(?! of)/

export interface SpanAhead {
  readonly from: IsoDate
  readonly to: IsoDate
}

const NTH: Readonly<Record<string, number>> = { first: 0, '1st': 0, second: 1, '2nd': 1, third: 2, '3rd': 2, fourth: 3 }
const WEEK_OF = new RegExp(`\\b(${anyOf(NTH)}|last) week of (?:next )?(${MONTH.toLowerCase()}|month)\\b`)
const HALF_OF = new RegExp(
  `\\b(first|1st|second|2nd|latter|other) half of (?:next )?(?:the )?(${MONTH.toLowerCase()}|month)\\b`,
)
const IN_MONTH = new RegExp(`\\b(?:in|during|for|of) (?:early |late |all of )?(${MONTH.toLowerCase()})\\b(?! \\d)`)

/** '10 to 20 November', 'the first ten days of November'. */
const DAYS_OF_MONTH = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?(?: (?:to|and|till|until) | ?[-–] ?)(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH.toLowerCase()})\\b|\\bfirst (\\d{1,2}|${anyOf(COUNTS)}) days of (${MONTH.toLowerCase()})\\b`,
)

const MONTH_OF_YEAR = new RegExp(`\\b(${MONTH.toLowerCase()}),? (?:of )?(20\\d{2})\\b`, 'g')

const BEFORE_MONTH = new RegExp(
  `\\b(before|by|until|till) (?:the end of |end of |next |this )?(${MONTH.toLowerCase()})\\b(?! \\d)`,
)

/** The days ahead that a question names, both ends included: 'in November', 'next week', 'before the 10th'; null where it names none. */
export function spanAhead(question: string, asOf: IsoDate): SpanAhead | null {
  const text = withoutNextYear(question.toLowerCase(), asOf)
  const tomorrow = addDays(asOf, 1)
  const week = WEEK_OF.exec(text)
  if (week) {
    const month = week[2] === 'month' ? addMonths(monthOf(asOf), 1) : monthAhead(week[2] as string, asOf)
    const from =
      week[1] === 'last' ? addDays(lastOf(month), -6) : addDays(firstOf(month), (NTH[week[1] as string] ?? 0) * 7)
    return { from, to: addDays(from, 6) }
  }
  if (/\bnext week\b|\bagl[ei] haft[ea]\b/.test(text) && !WEEK_END.test(text)) {
    const monday = addDays(asOf, 7 - weekday(asOf))
    return { from: monday, to: addDays(monday, 6) }
  }
  if (/\b(?:this|coming|following) week\b/.test(text) && !WEEK_END.test(text))
    return { from: tomorrow, to: addDays(asOf, 7) }
  if (/\bthis weekend\b/.test(text)) return { from: tomorrow, to: addDays(asOf, 6 - weekday(asOf)) }
  const half = HALF_OF.exec(text)
  if (half) {
    const month = half[2] === 'month' ? addMonths(monthOf(asOf), 1) : monthAhead(half[2] as string, asOf)
    const middle = `${month}-15` as IsoDate
    return half[1] === 'first' || half[1] === '1st'
      ? { from: firstOf(month), to: middle }
      : { from: addDays(middle, 1), to: lastOf(month) }
  }
  const dated = DAYS_OF_MONTH.exec(text)
  if (dated) {
    const day = (at: number) => Number(dated[at])
    const [first, last, month] = dated[3]
      ? [day(1), day(2), dated[3]]
      : [1, numberIn(dated[4] as string, COUNTS), dated[5]]
    const of = monthAhead(month as string, asOf)
    return { from: addDays(firstOf(of), first - 1), to: addDays(firstOf(of), Math.max(first, last) - 1) }
  }
  const between = /\bbetween (?:the )?(\d{1,2})(?:st|nd|rd|th)? and (?:the )?(\d{1,2})(?:st|nd|rd|th)\b/.exec(text)
  const opens = between ? nextDay(Number(between[1]), asOf) : null
  if (opens) return { from: opens, to: nextDay(Number(between?.[2]), opens) ?? opens }
  if (/\b(?:next|coming|following) quarter\b/.test(text)) {
    const first = addMonths(monthOf(asOf), 3 - ((Number(asOf.slice(5, 7)) - 1) % 3))
    return { from: firstOf(first), to: lastOf(addMonths(first, 2)) }
  }
  const after = /\bafter (?:the )?(\d{1,2})(?:st|nd|rd|th)\b/.exec(text)
  const begins = after ? nextDay(Number(after[1]), asOf) : null
  if (begins) return { from: addDays(begins, 1), to: addDays(begins, 30) }
  if (/\b(?:next|coming|following) month\b|\bagle mahine\b/.test(text)) return wholeMonth(addMonths(monthOf(asOf), 1))
  if (/\b(?:next|coming) (?:fortnight|two weeks|14 days)\b/.test(text)) return { from: tomorrow, to: addDays(asOf, 14) }
  const days = /\b(?:next|coming) (\d{1,2}|[a-z]+) (day|week|month)s\b/.exec(text)
  const count = days ? numberIn(days[1] as string, COUNTS) : Number.NaN
  if (days && count > 0)
    return { from: tomorrow, to: addDays(asOf, count * (days[2] === 'day' ? 1 : days[2] === 'week' ? 7 : 30)) }
  const onDay = /\bon (mon|tue|wed|thu|fri|sat|sun)[a-z]*day\b/.exec(text)
  if (onDay) {
    const on = addDays(asOf, (WEEKDAYS.indexOf(onDay[1] as string) - weekday(asOf) + 7) % 7 || 7)
    return { from: on, to: on }
  }
  const before = BEFORE_MONTH.exec(text)
  if (before) {
    const month = monthAhead(before[2] as string, asOf)
    return {
      from: tomorrow,
      to: before[1] === 'before' && !before[0].includes(' end of ') ? addDays(firstOf(month), -1) : lastOf(month),
    }
  }
  if (/\bthis year\b/.test(text)) return { from: tomorrow, to: `${asOf.slice(0, 4)}-12-31` }
  const on = dayAhead(text, asOf)
  if (on)
    return {
      from: /\b(?:on|tomorrow)\b/.test(text) && !/\b(?:by|before|until|till)\b/.test(text) ? on : tomorrow,
      to: on,
    }
  const month = IN_MONTH.exec(text)
  const named = month && wholeMonth(monthAhead(month[1] as string, asOf))
  // 'The bills of October', asked at its end, are no bills of next year.
  return named && (TO_COME.test(text) || daysBetween(asOf, named.from) <= HALF_A_YEAR) ? named : null
}

/** 'January 2027', asked in October, is the next January. */
function withoutNextYear(text: string, asOf: IsoDate): string {
  return text.replace(MONTH_OF_YEAR, (said, name: string, year: string) =>
    monthAhead(name, asOf).startsWith(year) ? name : said,
  )
}

/** The next month of that name that is not over. */
function monthAhead(name: string, asOf: IsoDate): Month {
  const year = Number(asOf.slice(0, 4))
  const inYear = (each: number) => `${each}-${String(monthNumber(name)).padStart(2, '0')}`
  return lastOf(inYear(year)) > asOf ? inYear(year) : inYear(year + 1)
}

function wholeMonth(month: Month): SpanAhead {
  return { from: firstOf(month), to: lastOf(month) }
}

/**
 * The time that a question means whose months have been read as the last that were: 'what goes out in the first week of November',
 * asked in October. Null where it names a year, or asks what has been.
 */
export function timeAhead(
  question: string,
  periods: readonly { readonly period: Period }[],
  asOf: IsoDate,
): SpanAhead | null {
  const [first] = periods
  if (!first || periods.length > 1 || /\b20\d\d\b|\blast\b/i.test(question) || BEEN.test(question)) return null
  const next: SpanAhead = { from: yearOn(first.period.from), to: yearOn(first.period.to) }
  const soon = next.from > asOf && daysBetween(asOf, next.from) <= SOON
  const sameYear = next.from.slice(0, 4) === asOf.slice(0, 4)
  return soon && (TO_COME.test(question) || (sameYear && DUES.test(question))) ? next : null
}

/** Days: further ahead nobody asks what is to be paid. */
const SOON = 92
const HALF_A_YEAR = 183
const DUES = /\b(?:bills|dues)\b/i
const TO_COME =
  /\b(?:will|shall|wo?n['’]t|going to|gonna|due|upcoming|expect\w*|scheduled|go(?:es)? (?:off|out)|leaves?|com(?:es?|ing) (?:off|out|up)|falls?|falling|to (?:be )?pa(?:y|id)|payable|must|have to|need to|gets? (?:debited|deducted|taken)|(?:is|are) (?:debited|deducted|taken))\b|['’]ll\b/i
const BEEN = /\b(?:did|was|were|had|spent|paid|went|came|cost|earned|received)\b/i

function yearOn(on: IsoDate): IsoDate {
  const month = addMonths(monthOf(on), 12)
  return on === lastOf(monthOf(on)) ? lastOf(month) : (`${month}${on.slice(7)}` as IsoDate)
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
