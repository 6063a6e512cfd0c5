// Spans of time that are told from today: 'the week before last', 'three months ago', 'the first half of last year'.
import { addDays, addMonths, daysInMonth, firstOf, lastOf, monthOf, weekday } from '../../../shared/dates'
import type { IsoDate, Month } from '../../../shared/domain'
import { anyOf, NUMBER_WORDS, numberIn } from '../words/number-words'
import { dayIn, isAhead, namedMonth, pastMonth, quarterFrom, quarterStart, sinceDay } from './period-parts'
import { MONTH_NAME as MONTH, type Reader, reader } from './period-reader'
import {
  dayPeriod,
  daysPeriod,
  lastDaysPeriod,
  lastMonthsPeriod,
  monthPeriod,
  monthsPeriod,
  type Period,
  sincePeriod,
  yearPeriod,
} from './periods'

const A_MONTH = MONTH.replace('(', '(?:')
const LAST = '(?:last|previous|prev|prior|past|pichle|pichhle|pichla|pichhla|gaye|gujre|beete)'
const THIS = '(?:this|the|the current|current|is|iss)'
const ORDINAL = '(\\d{1,2})(?:st|nd|rd|th)'
const COUNTS = { ...NUMBER_WORDS, a: 1, an: 1, couple: 2, few: 3 }
const COUNT = `(\\d{1,2}|${anyOf(COUNTS)})`
const UNIT = '(day|week|month|quarter|year|din|hafta|hafte|mahina|mahine|saal)s?'
const AGO = '(?:ago|back|earlier|before now|prior|pehle)'
const HALF = '(first|1st|second|2nd|latter|last|other)'
const NTH = '(first|1st|second|2nd|third|3rd|fourth|4th|last|final)'

/** Read before the plain ones: 'last year' stands in 'the first half of last year'. */
export const RELATIVE_READERS: readonly Reader[] = [
  reader(
    `(?:the )?${HALF} half (?:of )?(?:the )?(?:calendar )?(?:(${LAST}|${THIS}) year|year(?: (\\d{4}))?|(\\d{4}))`,
    (match, asOf) => halfYear(isFirst(match[1]), match[3] ?? match[4] ?? yearBy(match[2], asOf), asOf),
  ),
  // 'The first half against the second half of the year': each is one of that year.
  reader(
    `(?:the )?${HALF}(?: half)?(?= ?(?:or|and|vs\\.?|versus|than|against|to|with|,) (?:in |on )?(?:the )?(?:second|2nd|latter|last|other|first|1st) half(?: of)?(?: the| this| ${LAST})? (?:year|\\d{4}))`,
    (match, asOf) => {
      const year = /\\bhalf(?: of)?(?: the| this)? (\\d{4})/i.exec(match.input ?? '')?.[1]
      return halfYear(
        isFirst(match[1]),
        year ?? yearBy(/half of last year/i.test(match.input ?? '') ? 'last' : undefined, asOf),
        asOf,
      )
    },
  ),
  reader(
    `(?<=\\bhalf (?:of )?(?:the year|(?:this|last) year|\\d{4})\\b.{1,40})(?:the )?${HALF} half(?! of)`,
    (match, asOf) => {
      const [, year, last] = /\bhalf (?:of )?(?:the year|this year|(\d{4})|(last) year)/i.exec(match.input ?? '') ?? []
      return halfYear(isFirst(match[1]), year ?? yearBy(last, asOf), asOf)
    },
  ),
  reader(
    `(?:the )?(first|last) ${COUNT} (months|weeks) (?:of |in )(?:the )?(?:calendar )?(?:(${LAST}|${THIS}) year|year(?: (\\d{4}))?|(\\d{4}))`,
    (match, asOf) => {
      const year = match[5] ?? match[6] ?? yearBy(match[4], asOf)
      const count = numberOf(match[2])
      if (!(count >= 1) || match[3]?.toLowerCase() !== 'months' || count > 12) return null
      const from = isFirst(match[1]) ? 1 : 13 - count
      const month = (number: number) => `${year}-${String(number).padStart(2, '0')}`
      return firstOf(month(from)) <= asOf ? monthsPeriod(month(from), month(from + count - 1), asOf) : null
    },
  ),
  reader('h([12])(?: (?:of )?(?:(\\d{4})|(last|this) year))?', (match, asOf) =>
    halfYear(match[1] === '1', match[2] ?? yearBy(match[3], asOf), asOf),
  ),
  reader(`(?:the )?${HALF} half (?:of )?(?:${MONTH}(?: (\\d{4}))?|(${LAST}|${THIS}) month|month)`, (match, asOf) => {
    const month = match[2] ? namedMonth(match[2], match[3], asOf) : addMonths(monthOf(asOf), isPast(match[4]) ? -1 : 0)
    const [from, to] = isFirst(match[1]) ? [1, 15] : [16, 31]
    return month ? daysOfMonth(month, from, to, asOf) : null
  }),
  reader(
    `(?:the )?${NTH} quarter(?: (?:of )?(?:the )?(?:calendar )?(?:(${LAST}|${THIS}) year|year(?: (\\d{4}))?|(\\d{4})))?`,
    (match, asOf) => {
      const named = match[2] !== undefined || match[3] !== undefined || match[4] !== undefined
      const ordinal = quarterNumber(match[1], named)
      if (ordinal === null) return null
      const year = match[3] ?? match[4] ?? yearBy(match[2], asOf)
      const first = `${year}-${String(ordinal * 3 - 2).padStart(2, '0')}`
      return quarterFrom(!named && first > monthOf(asOf) ? addMonths(first, -12) : first, asOf)
    },
  ),
  reader(
    `(?:the )?(?:quarter (?:that(?: has|['’]s| was)? )?(?:just |recently )?(?:ended|ending|finished|closed|completed|gone|over|past|done|gone by)|just[- ](?:ended|finished|completed|closed) quarter)(?: (?:in|on|with)? ?(?:the )?(?:end of )?${MONTH})?`,
    (match, asOf) => {
      const last = match[1] ? namedMonth(match[1], undefined, asOf) : null
      return quarterFrom(last ? addMonths(last, -2) : addMonths(quarterStart(monthOf(asOf)), -3), asOf)
    },
  ),
  reader('(?:the )?quarter before (?:last|that|the last(?: one)?)', (_, asOf) =>
    quarterFrom(addMonths(quarterStart(monthOf(asOf)), -6), asOf),
  ),
  reader('(?:the )?(?:quarter before this(?: one)?)', (_, asOf) =>
    quarterFrom(addMonths(quarterStart(monthOf(asOf)), -3), asOf),
  ),
  reader(`(?:the )?${LAST} ${COUNT} quarters`, (match, asOf) => {
    const first = addMonths(quarterStart(monthOf(asOf)), -3 * numberOf(match[1]))
    return monthsPeriod(first, addMonths(quarterStart(monthOf(asOf)), -1), asOf)
  }),
  reader(
    `(?:the )?week before (?:last|that one|the last(?: one)?)|last to last week|${LAST} se ${LAST} (?:hafte|week)`,
    (_, asOf) => weekBack(2, asOf),
  ),
  reader(`(?:the )?month before last|last to last month|${LAST} se ${LAST} (?:mahine|month)`, (_, asOf) =>
    monthPeriod(addMonths(monthOf(asOf), -2), asOf),
  ),
  reader(`(?:the )?year before last|last to last year|${LAST} se ${LAST} (?:saal|year)`, (_, asOf) =>
    yearPeriod(String(Number(asOf.slice(0, 4)) - 2), asOf),
  ),
  reader(
    `(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH},? (?:of )?(${LAST}|${THIS}) (?:year|saal)`,
    (match, asOf) => {
      const on = dayIn(namedMonth(match[2], yearBy(match[3], asOf), asOf), match[1])
      return on && on <= asOf ? dayPeriod(on, asOf) : null
    },
  ),
  reader(`(?:the )?last (fortnight|two weeks|week) of ${MONTH}(?: (\\d{4}))?`, (match, asOf) => {
    const month = namedMonth(match[2], match[3], asOf)
    const days = match[1]?.toLowerCase() === 'week' ? 7 : 14
    return month && lastOf(month) <= asOf ? daysPeriod(addDays(lastOf(month), 1 - days), lastOf(month), asOf) : null
  }),
  // 'October last year', 'last year in March', 'the same month last year'
  reader(`${MONTH},? (?:of |in |the )?(${LAST}|${THIS}) (?:year|saal)`, (match, asOf) =>
    pastMonth(namedMonth(match[1], yearBy(match[2], asOf), asOf), asOf),
  ),
  reader(`(${LAST}|this) (?:year|saal)(?:['’]s)?,? (?:in |during |ke |ka |mein )?${MONTH}`, (match, asOf) =>
    pastMonth(namedMonth(match[2], yearBy(match[1], asOf), asOf), asOf),
  ),
  reader(
    `(?:at |in |around )?(?:this|the same|same|this same) (?:time|month|period|point)(?: in| of| a)? (?:the )?(?:${LAST} (?:year|saal)|year ago|one year ago)|(?:exactly |about )?(?:a|one|1) year (?:ago|back|earlier|before)(?: (?:this|the same) month)?|${LAST} (?:year|saal) (?:at )?(?:this|the same|same|is|isi) (?:time|month|mahine|samay)|(?:ek|1) saal pehle|year on year month`,
    (_, asOf) => monthPeriod(addMonths(monthOf(asOf), -12), asOf),
  ),
  reader(`since last ${MONTH}`, (match, asOf) => {
    const month = namedMonth(match[1], undefined, asOf)
    return sinceDay(dayIn(month === monthOf(asOf) ? addMonths(month, -12) : month, 1), asOf)
  }),
  // 'Last October' in October is a year ago.
  reader(`last ${MONTH}`, (match, asOf) => {
    const month = namedMonth(match[1], undefined, asOf)
    return pastMonth(month === monthOf(asOf) ? addMonths(month, -12) : month, asOf)
  }),
  reader(
    `(?:since|from|after|right from) (?:the )?(?:very )?(?:beginning|start|first day|1st|first|outset) of (?:the |this )?(?:current )?(?:calendar )?(year|month|quarter|week)(?: till (?:now|today|date)| until now| to date| onwards?)?`,
    (match, asOf) => sincePeriod(startOfThis((match[1] as string).toLowerCase(), asOf), asOf),
  ),
  reader(
    `(?:since|from) (?:the )?(?:beginning|start) of ${MONTH}(?: (\\d{4}))?(?: till (?:now|today|date)| until now| to date| onwards?)?`,
    (match, asOf) => sinceDay(dayIn(namedMonth(match[1], match[2], asOf), 1), asOf),
  ),
  reader(`since (${LAST}) (month|week|year|quarter)|since (yesterday)`, (match, asOf) => {
    if (match[3]) return sincePeriod(addDays(asOf, -1), asOf)
    const unit = (match[2] as string).toLowerCase()
    if (unit === 'week') return sincePeriod(addDays(asOf, -weekday(asOf) - 7), asOf)
    if (unit === 'month') return sincePeriod(firstOf(addMonths(monthOf(asOf), -1)), asOf)
    if (unit === 'quarter') return sincePeriod(firstOf(addMonths(quarterStart(monthOf(asOf)), -3)), asOf)
    return sincePeriod(`${Number(asOf.slice(0, 4)) - 1}-01-01`, asOf)
  }),
  reader(`since ((?:19|20)\\d{2})`, (match, asOf) => sinceDay(`${match[1]}-01-01`, asOf)),
  reader(`since (?:about |some )?${COUNT} ${UNIT} ${AGO}`, (match, asOf) => {
    const count = numberOf(match[1])
    const unit = unitOf(match[2])
    if (unit === 'day') return sincePeriod(addDays(asOf, -count), asOf)
    if (unit === 'week') return sincePeriod(addDays(asOf, -7 * count), asOf)
    return sincePeriod(
      firstOf(addMonths(monthOf(asOf), -count * (unit === 'month' ? 1 : unit === 'quarter' ? 3 : 12))),
      asOf,
    )
  }),
  reader(`(?:about |around |some )?(?:a )?${COUNT}(?: of)? ${UNIT} ${AGO}`, (match, asOf) =>
    unitsAgo(numberOf(match[1]), unitOf(match[2]), asOf),
  ),
  // Only of the month at hand or the one before, unless what is asked for lies ahead.
  reader(
    `(?:the days )?(?:from |between )?(?:the )?${ORDINAL}(?: ?[-–] ?| to | and | until | till | through )(?:the )?${ORDINAL}(?!,? (?:of )?${A_MONTH}\\b)(?: (?:of )?(?:${THIS}|(${LAST})) month)?`,
    (match, asOf) => {
      const month = addMonths(monthOf(asOf), match[3] ? -1 : 0)
      const from = Number(match[1])
      const to = Number(match[2])
      return from <= to ? daysOfMonth(month, from, to, asOf) : null
    },
  ),
  reader(
    `(?<!\\b(?:day|week|fortnight) )(?:since|after|from) (?:the )?${ORDINAL}(?: of (?:this|the|(${LAST})) month)?(?: onwards?)?(?!,? (?:of )?${MONTH}\\b)`,
    (match, asOf) => {
      if (isAhead(match)) return null
      const month = addMonths(monthOf(asOf), match[2] ? -1 : 0)
      const on = dayIn(month, Number(match[1]))
      return sinceDay(on !== null && on > asOf ? dayIn(addMonths(month, -1), Number(match[1])) : on, asOf)
    },
  ),
  reader(
    `(?:on )?(?:the )?${ORDINAL} (?:of )?(?:this|(${LAST})) month|on (?:the )?${ORDINAL}(?!,? (?:of )?${MONTH}\\b)`,
    (match, asOf) => {
      if (isAhead(match)) return null
      const number = Number(match[1] ?? match[3])
      const on = dayIn(addMonths(monthOf(asOf), match[2] ? -1 : 0), number)
      const past = on !== null && on > asOf && match[3] ? dayIn(addMonths(monthOf(asOf), -1), number) : on
      return past !== null && past <= asOf ? dayPeriod(past, asOf) : null
    },
  ),
  reader(`(?:the )?${LAST} (?:one|1|ek) ${UNIT}`, (match, asOf) => rolling(unitOf(match[1]), asOf)),
  reader(`(?:the )?${LAST} (?:few|several) ${UNIT}`, (match, asOf) => rollingOf(3, unitOf(match[1]), asOf)),
  reader(`(?:the )?${LAST} half[- ]?year|(?:the )?(?:past|last) (?:half a year|six[- ]months?)`, (_, asOf) =>
    lastMonthsPeriod(6, asOf),
  ),
  reader(
    '(?:all|the whole|the entire|the full|the complete|this whole|this entire|throughout(?: the| this)?|across the|poore|pure)(?: of)?(?: the| this| is)? (year|month|week|saal|mahine|hafte)(?: long| round)?(?: so far)?',
    (match, asOf) => thisUnit(unitOf(match[1]), asOf),
  ),
]

function isFirst(text: string | undefined): boolean {
  return /^(first|1st)$/i.test(text ?? '')
}

function isPast(text: string | undefined): boolean {
  return text !== undefined && new RegExp(`^${LAST}$`, 'i').test(text)
}

/** The year of 'last' or 'this' year. */
function yearBy(text: string | undefined, asOf: IsoDate): string {
  return String(Number(asOf.slice(0, 4)) - (isPast(text) ? 1 : 0))
}

function numberOf(text: string | undefined): number {
  return numberIn(text ?? '', COUNTS)
}

type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year'

function unitOf(text: string | undefined): Unit {
  const unit = (text ?? '').toLowerCase()
  if (/^(day|din)/.test(unit)) return 'day'
  if (/^(week|haft)/.test(unit)) return 'week'
  if (/^quarter/.test(unit)) return 'quarter'
  return /^(year|saal)/.test(unit) ? 'year' : 'month'
}

/** 'First' and the like; 'the last quarter' is read elsewhere unless a year follows. */
function quarterNumber(text: string | undefined, named: boolean): number | null {
  const ordinal = (text ?? '').toLowerCase()
  if (ordinal === 'last' || ordinal === 'final') return named ? 4 : null
  const at = ['first', 'second', 'third', 'fourth'].indexOf(ordinal)
  return at >= 0 ? at + 1 : Number(ordinal[0])
}

function halfYear(first: boolean, year: string, asOf: IsoDate): Period | null {
  const [from, to] = first ? ['01', '06'] : ['07', '12']
  return `${year}-${from}-01` <= asOf ? monthsPeriod(`${year}-${from}`, `${year}-${to}`, asOf) : null
}

function daysOfMonth(month: Month, from: number, to: number, asOf: IsoDate): Period | null {
  const last = Math.min(to, daysInMonth(month))
  const [first, end] = [dayIn(month, from), dayIn(month, last)]
  return first && end ? daysPeriod(first, end, asOf) : null
}

function startOfThis(unit: string, asOf: IsoDate): IsoDate {
  if (unit === 'week') return addDays(asOf, -weekday(asOf))
  if (unit === 'quarter') return firstOf(quarterStart(monthOf(asOf)))
  return unit === 'month' ? firstOf(monthOf(asOf)) : `${asOf.slice(0, 4)}-01-01`
}

/** Monday to Sunday, that many weeks before this one. */
function weekBack(weeks: number, asOf: IsoDate): Period | null {
  const monday = addDays(asOf, -weekday(asOf) - 7 * weeks)
  return daysPeriod(monday, addDays(monday, 6), asOf)
}

function unitsAgo(count: number, unit: Unit, asOf: IsoDate): Period | null {
  if (!(count >= 1)) return null
  if (unit === 'day') return dayPeriod(addDays(asOf, -count), asOf)
  if (unit === 'week') return weekBack(count, asOf)
  if (unit === 'month') return monthPeriod(addMonths(monthOf(asOf), -count), asOf)
  if (unit === 'quarter') return quarterFrom(addMonths(quarterStart(monthOf(asOf)), -3 * count), asOf)
  return yearPeriod(String(Number(asOf.slice(0, 4)) - count), asOf)
}

/** 'The last one month': thirty days, seven for a week, twelve months for a year. */
function rolling(unit: Unit, asOf: IsoDate): Period | null {
  if (unit === 'year') return lastMonthsPeriod(12, asOf)
  if (unit === 'quarter') return lastMonthsPeriod(3, asOf)
  return unit === 'day' ? dayPeriod(addDays(asOf, -1), asOf) : lastDaysPeriod(unit === 'week' ? 7 : 30, asOf)
}

function rollingOf(count: number, unit: Unit, asOf: IsoDate): Period | null {
  if (unit === 'year') return lastMonthsPeriod(12 * count, asOf)
  if (unit === 'quarter') return lastMonthsPeriod(3 * count, asOf)
  return unit === 'month' ? lastMonthsPeriod(count, asOf) : lastDaysPeriod(unit === 'week' ? 7 * count : count, asOf)
}

function thisUnit(unit: Unit, asOf: IsoDate): Period | null {
  if (unit === 'year') return yearPeriod(asOf.slice(0, 4), asOf)
  return unit === 'week' ? daysPeriod(addDays(asOf, -weekday(asOf)), asOf, asOf) : monthPeriod(monthOf(asOf), asOf)
}
