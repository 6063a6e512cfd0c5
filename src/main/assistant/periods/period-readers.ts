// Expressions for spans of time that mean the same in every country.

import { addDays, addMonths, firstOf, isIsoDate, lastOf, monthOf, weekday } from '../../../shared/dates'
import type { IsoDate } from '../../../shared/domain'
import { anyOf, NUMBER_WORDS, numberIn } from '../words/number-words'
import { DAY_READERS } from './period-days'
import { asksOfAMove } from './period-lists'
import { UNTIL_NOW } from './period-open'
import { dayIn, namedMonth, pastMonth, quarterFrom, quarterStart, sinceDay } from './period-parts'
import { MONTH_NAME as MONTH, type Reader, reader } from './period-reader'
import { WEEK_READERS, YEAR_READERS } from './period-years'
import {
  allTimePeriod,
  dayPeriod,
  daysPeriod,
  firstDaysPeriod,
  lastDaysPeriod,
  lastMonthsPeriod,
  monthPeriod,
  monthsPeriod,
  type Period,
  yearPeriod,
} from './periods'

/** Years, of which four figures alone are more often one than a sum. */
const NEAR = 20
const YEAR = "(?:,? (?:of )?(\\d{4})|[ -]['’](\\d{2}))?"
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?'
const TO = '(?: ?[-–] ?| to | and | until | till | through | thru | up to | se )'
const WEEKDAY = '(monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thurs|fri|sat|sun)'
const COUNTS = { ...NUMBER_WORDS, couple: 2 }
const COUNT = `(\\d{1,3}|${anyOf(COUNTS)})`
const LAST = '(?:last|past|previous|prior|pichle|pichhle|pichla|pichhla|beete|recent)'
const UNIT = '(days?|weeks?|months?|years?|din|hafte|mahine|saal)'

/** 'Did May cost more' is the month, 'it may cost more' is none. */
const BEFORE_MAY =
  '(?:in|of|for|during|between|and|or|vs|versus|than|against|with|from|until|till|since|by|about|the|last|did|does|was|is|made|why|my|our)'
const MIGHT = '(?:i|we|you|it|that|which|who|he|she|they|there|what|one)'
const MIGHT_DO =
  '(?:i|we|you|it|he|she|they|the|my|our|be|have|has|not|also|still|even|well|run|go|come|cost|fall|drop|rise|need|want|take|pay|bounce|cover|cause|help|affect|save|miss|exceed|get|grow|become|end|make|leave|give|buy|spend)'

/** More particular expressions first: what one has taken, no later one reads again. */
export const READERS: readonly Reader[] = [
  reader(
    'all your time here|all time|ever|of all time|since (?:the beginning|i joined|day one)|ab tak|overall history',
    (_, asOf) => allTimePeriod(asOf),
  ),
  reader('the day before yesterday|day before yesterday|parso', (_, asOf) => dayPeriod(addDays(asOf, -2), asOf)),
  reader(`the first (\\d{1,2}) days of ${MONTH}${YEAR}`, (match, asOf) => {
    const month = namedMonth(match[2], yearIn(match, 3), asOf)
    return month ? firstDaysPeriod(month, Number(match[1]), asOf) : null
  }),
  reader(`(?:the )?(first|second|third|fourth|last) week of (?:${MONTH}${YEAR}|this month|last month)`, (match, asOf) =>
    weekOfMonth(match, asOf),
  ),
  reader(
    `(?:the )?(fortnight|week|month) (?:to|ending|ended|up to|until) (?:the )?${DAY}(?: of)? ${MONTH}${YEAR}`,
    (match, asOf) => {
      const end = dayIn(namedMonth(match[3], yearIn(match, 4), asOf), match[2])
      const days = { fortnight: 14, week: 7, month: 30 }[(match[1] as string).toLowerCase()] ?? 7
      return end && end <= asOf ? daysPeriod(addDays(end, 1 - days), end, asOf) : null
    },
  ),
  // '3 to 10 May', 'between 3 May and 10 June', 'the days from 3 April to 10 May'
  reader(
    `(?:the days )?(?:from |between )?(?:the )?${DAY}(?:(?: of)? ${MONTH}${YEAR})?${TO}(?:the )?${DAY}(?: of)? ${MONTH}${YEAR}`,
    (match, asOf) => {
      const last = namedMonth(match[6], yearIn(match, 7), asOf)
      const first = match[2] ? namedMonth(match[2], yearIn(match, 3), asOf) : last
      return first && last ? between(dayIn(first, match[1]), dayIn(last, match[5]), asOf) : null
    },
  ),
  reader(`(?:the days )?(?:from |between )?${MONTH} ${DAY}${TO}(?:${MONTH} )?${DAY}${YEAR}`, (match, asOf) => {
    const first = namedMonth(match[1], yearIn(match, 5), asOf)
    const last = match[3] ? namedMonth(match[3], yearIn(match, 5), asOf) : first
    return first && last ? between(dayIn(first, match[2]), dayIn(last, match[4]), asOf) : null
  }),
  reader(
    `(?:the months )?(?:from |between )${MONTH}${YEAR}${TO}${MONTH}${YEAR}|${MONTH} (?:to|till|until|through|thru|-|–|se(?= \\w+ tak\\b)) ${MONTH}${YEAR}(?: tak)?`,
    (match, asOf) => {
      // 'How much did it fall from September to October' is about two months.
      if (/^(from|between)/i.test(match[0]) && asksOfAMove(match.input ?? '')) return null
      const last = namedMonth(match[4] ?? match[8], yearIn(match, match[4] ? 5 : 9), asOf)
      const first = namedMonth(match[1] ?? match[7], yearIn(match, 2), asOf)
      if (!first || !last) return null
      return monthsPeriod(first > last ? addMonths(first, -12) : first, last, asOf)
    },
  ),
  reader(`(?:the time )?(?:since|from) (?:the )?${DAY}(?: of)? ${MONTH}${YEAR}`, (match, asOf) =>
    sinceDay(dayIn(namedMonth(match[2], yearIn(match, 3), asOf), match[1]), asOf),
  ),
  reader(`(?:the time )?since ${MONTH} ${DAY}${YEAR}`, (match, asOf) =>
    sinceDay(dayIn(namedMonth(match[1], yearIn(match, 3), asOf), match[2]), asOf),
  ),
  reader(`from ${MONTH}${YEAR} (?:till|until|to|up ?to) (?:now|date|today)`, (match, asOf) => {
    const month = namedMonth(match[1], yearIn(match, 2), asOf)
    return month ? sinceDay(firstOf(month), asOf) : null
  }),
  reader(
    `(?:the time )?since ${MONTH}${YEAR}|${MONTH} (?:se(?! (?:zyada|jyada|kam)\\b)|onwards?|till now|se ab tak)`,
    (match, asOf) => {
      const month = namedMonth(match[1] ?? match[4], yearIn(match, 2), asOf)
      return month ? sinceDay(firstOf(month), asOf) : null
    },
  ),
  reader(`since (?:last )?${WEEKDAY}`, (match, asOf) => sinceDay(lastWeekday(match[1], asOf), asOf)),
  ...DAY_READERS,
  reader(`${DAY}(?: of)? ${MONTH}${YEAR}`, (match, asOf) =>
    oneDay(dayIn(namedMonth(match[2], yearIn(match, 3), asOf), match[1]), asOf),
  ),
  reader(`${MONTH} ${DAY}(?:,? (\\d{4}))?`, (match, asOf) =>
    oneDay(dayIn(namedMonth(match[1], match[3], asOf), match[2]), asOf),
  ),
  reader('(\\d{4})-(\\d{2})-(\\d{2})', (match, asOf) => oneDay(match[0], asOf)),
  reader(`${MONTH}(?:,? (\\d{4})| ?['’](\\d{2}))(?: so far)?`, (match, asOf) =>
    pastMonth(namedMonth(match[1], yearIn(match, 2), asOf), asOf),
  ),
  reader(`(?:in )?(?:the )?${LAST} (?:a )?${COUNT}(?: of)? ${UNIT}|${COUNT} ${UNIT} (?:back|ke andar)`, (match, asOf) =>
    lastUnits(match[1] ?? match[3], match[2] ?? match[4], asOf),
  ),
  reader('(?:the )?(?:last|past|previous) (?:fortnight|two weeks)|this fortnight', (_, asOf) =>
    lastDaysPeriod(14, asOf),
  ),
  reader('(?:the )?(?:last|previous) quarter', (_, asOf) =>
    quarterFrom(addMonths(quarterStart(monthOf(asOf)), -3), asOf),
  ),
  reader('(?:this|current) quarter|quarter to date', (_, asOf) => quarterFrom(quarterStart(monthOf(asOf)), asOf)),
  reader('q([1-4])(?: (?:of )?(\\d{4}))?', (match, asOf) => {
    const month = `${match[2] ?? asOf.slice(0, 4)}-${String(Number(match[1]) * 3 - 2).padStart(2, '0')}`
    return quarterFrom(!match[2] && month > monthOf(asOf) ? addMonths(month, -12) : month, asOf)
  }),
  reader('(?:the )?(?:past) month', (_, asOf) => lastDaysPeriod(30, asOf)),
  reader(
    '(?:this|current|is|iss|chalu) (?:month|mahine|mahina)(?: so far)?|(?:the )?month so far|(?:the |this )?month (?:to|till|until|upto|up to) (?:date|now|today)|mtd|so far (?:this|in the) month',
    (_, asOf) => monthPeriod(monthOf(asOf), asOf),
  ),
  reader('(?:the )?month before last|two months ago', (_, asOf) => monthPeriod(addMonths(monthOf(asOf), -2), asOf)),
  reader(
    "(?:the )?(?:last|previous|prev|prior|pichle|pichhle|pichla|pichhla|gaye|beete) (?:month|mahine|mahina)(?:['’]s)?|the month before",
    (_, asOf) => monthPeriod(addMonths(monthOf(asOf), -1), asOf),
  ),
  reader(
    '(?:this|current|is|iss) (?:calendar )?(?:year|saal)(?: so far)?|(?:the )?year so far|year to date|ytd|so far this year',
    (_, asOf) => yearPeriod(asOf.slice(0, 4), asOf),
  ),
  reader('(?:the )?past year', (_, asOf) => lastMonthsPeriod(12, asOf)),
  reader('(?:the )?(?:last|previous|preceding|pichle|pichhle) (?:calendar )?(?:year|saal)', (_, asOf) =>
    yearPeriod(String(Number(asOf.slice(0, 4)) - 1), asOf),
  ),
  ...WEEK_READERS,
  reader('(?:the )?weekend before last', (_, asOf) => weekend('last', addDays(asOf, -7))),
  reader('(?:the )?(?:last|this|past|previous) weekend', (match, asOf) => weekend(match[0], asOf)),
  reader('(?:the )?week (?:just gone|just past|gone by|that was)|(?:the )?week before this(?: one)?', (_, asOf) => {
    const monday = addDays(asOf, -weekday(asOf) - 7)
    return daysPeriod(monday, addDays(monday, 6), asOf)
  }),
  reader('week (?:till now|to date|so far)|this week so far|since monday', (_, asOf) =>
    daysPeriod(addDays(asOf, -weekday(asOf)), asOf, asOf),
  ),
  reader('(?:this|is|iss|the current) (?:week|hafte|hafta)', (_, asOf) =>
    daysPeriod(addDays(asOf, -weekday(asOf)), asOf, asOf),
  ),
  reader('(?:the )?past week', (_, asOf) => lastDaysPeriod(7, asOf)),
  reader("(?:the )?(?:last|previous|pichle|pichhle) (?:week|hafte)(?:['’]s)?", (_, asOf) => {
    const monday = addDays(asOf, -weekday(asOf) - 7)
    return daysPeriod(monday, addDays(monday, 6), asOf)
  }),
  UNTIL_NOW,
  reader("yesterday(?:['’]s)?|kal", (_, asOf) => dayPeriod(addDays(asOf, -1), asOf)),
  reader("today(?:['’]s)?|aaj(?! tak)", (_, asOf) => dayPeriod(asOf, asOf)),
  reader(`${WEEKDAY}['’]s`, (match, asOf) => oneDay(lastWeekday(match[1], asOf), asOf)),
  reader(`(?:on |last |this |past )${WEEKDAY}`, (match, asOf) => oneDay(lastWeekday(match[1], asOf), asOf)),
  reader(
    `may(?= so far)|(?<=\\b${BEFORE_MAY} )may(?! (?:i|we|you)\\b)|(?<!\\b${MIGHT} )may(?! ${MIGHT_DO}\\b)`,
    (_, asOf) => pastMonth(namedMonth('may', undefined, asOf), asOf),
  ),
  reader(MONTH.replace('|may|', '|').concat("(?:['’]s)?(?: so far)?"), (match, asOf) =>
    pastMonth(namedMonth(match[1], undefined, asOf), asOf),
  ),
  ...YEAR_READERS,
  // 'Over 2000' is an amount, and so are figures that are far from the years of any books.
  reader(
    '(?<!\\b(?:over|under|above|below|exceed\\w*|cross\\w*|at least|at most) (?:rs\\.? ?)?)(20\\d{2})',
    (match, asOf) => (Number(match[1]) > Number(asOf.slice(0, 4)) - NEAR ? yearPeriod(match[1] as string, asOf) : null),
  ),
]

/** '2025' or '25' of the two groups that a year may stand in. */
function yearIn(match: RegExpMatchArray, at: number): string | undefined {
  const short = match[at + 1]
  return match[at] ?? (short && /^\d{2}$/.test(short) ? `20${short}` : undefined)
}

function oneDay(on: IsoDate | null, asOf: IsoDate): Period | null {
  return on !== null && isIsoDate(on) && on <= asOf ? dayPeriod(on, asOf) : null
}

/** The other way round where the later day is named first; a first day that would lie after the last is a year earlier. */
function between(from: IsoDate | null, to: IsoDate | null, asOf: IsoDate): Period | null {
  if (!from || !to) return null
  return from <= to
    ? daysPeriod(from, to, asOf)
    : daysPeriod(`${Number(from.slice(0, 4)) - 1}${from.slice(4)}`, to, asOf)
}

function lastUnits(countText: string | undefined, unitText: string | undefined, asOf: IsoDate): Period | null {
  const count = numberIn(countText ?? '', COUNTS)
  const unit = (unitText ?? '').toLowerCase()
  if (!(count >= 2)) return null
  if (/^(month|mahine)/.test(unit)) return lastMonthsPeriod(count, asOf)
  if (/^(year|saal)/.test(unit)) return lastMonthsPeriod(count * 12, asOf)
  return lastDaysPeriod(/^(week|hafte)/.test(unit) ? count * 7 : count, asOf)
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** The latest such day before the as-of date. */
function lastWeekday(name: string | undefined, asOf: IsoDate): IsoDate {
  const wanted = WEEKDAYS.indexOf((name ?? 'mon').toLowerCase().slice(0, 3) as (typeof WEEKDAYS)[number])
  const back = (weekday(asOf) - wanted + 7) % 7
  return addDays(asOf, -(back === 0 ? 7 : back))
}

/** Saturday and Sunday: of this week for 'this weekend', else the latest that are over. */
function weekend(text: string, asOf: IsoDate): Period | null {
  const saturday = addDays(asOf, 5 - weekday(asOf))
  if (/^this/i.test(text)) return daysPeriod(saturday, addDays(saturday, 1), asOf)
  const last = weekday(asOf) === 6 ? saturday : addDays(saturday, -7)
  return daysPeriod(last, addDays(last, 1), asOf)
}

const WEEK_NUMBERS: Readonly<Record<string, number>> = { first: 0, second: 1, third: 2, fourth: 3 }

/** Days 1–7, 8–14, 15–21, 22–28 of a month, or its last seven. */
function weekOfMonth(match: RegExpMatchArray, asOf: IsoDate): Period | null {
  const text = match[0].toLowerCase()
  const month = match[2]
    ? namedMonth(match[2], yearIn(match, 3), asOf)
    : addMonths(monthOf(asOf), text.endsWith('last month') ? -1 : 0)
  if (!month) return null
  const week = WEEK_NUMBERS[(match[1] as string).toLowerCase()]
  const from = week === undefined ? addDays(lastOf(month), -6) : addDays(firstOf(month), week * 7)
  return daysPeriod(from, addDays(from, 6), asOf)
}
