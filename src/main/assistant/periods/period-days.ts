// Spans that one day of a month opens or closes, 'until the 10th', 'after 10 October', and days that a month counts: its first, its last.
import { addDays, firstOf, lastOf, monthOf } from '../../../shared/dates'
import type { IsoDate, Month } from '../../../shared/domain'
import { dayIn, isAhead, namedMonth, pastMonth, sinceDay } from './period-parts'
import { MONTH_NAME as MONTH, type Reader, reader } from './period-reader'
import { dayPeriod, daysPeriod, type Period } from './periods'

const YEAR = '(?:,? (?:of )?(\\d{4}))?'
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?'
const NTH = '(\\d{1,2})(?:st|nd|rd|th)'
const CLOSES = '(until|till|til|up ?to|by|before|prior to|ahead of)'
const MIDDLE = 15

/** Read after spans with two ends and before single days. */
export const DAY_READERS: readonly Reader[] = [
  reader(`${CLOSES} (?:the )?(?:mid|middle)(?: of)?[- ](?:the )?${MONTH}${YEAR}`, (match, asOf) =>
    upTo(match[1], dayIn(thisYears(match[2], match[3], asOf), MIDDLE), asOf, match),
  ),
  reader(`${CLOSES} (?:the )?${DAY}(?: of)? ${MONTH}${YEAR}`, (match, asOf) =>
    upTo(match[1], dayIn(thisYears(match[3], match[4], asOf), match[2]), asOf, match),
  ),
  reader(`${CLOSES} ${MONTH} ${DAY}${YEAR}`, (match, asOf) =>
    upTo(match[1], dayIn(thisYears(match[2], match[4], asOf), match[3]), asOf, match),
  ),
  reader(`${CLOSES} (?:the )?${NTH}`, (match, asOf) => upTo(match[1], latest(match[2], asOf), asOf, match)),
  reader(`(?<!\\b(?:days?|weeks?|fortnights?|months?) )after (?:the )?${DAY}(?: of)? ${MONTH}${YEAR}`, (match, asOf) =>
    after(dayIn(thisYears(match[2], match[3], asOf), match[1]), asOf),
  ),
  reader(`(?:the )?(day|week|fortnight) after the ${NTH}`, (match, asOf) => {
    const day = latest(match[2], asOf)
    const last = day && addDays(day, { day: 1, week: 7, fortnight: 14 }[(match[1] as string).toLowerCase()] ?? 1)
    return day && last && last <= asOf ? daysPeriod(addDays(day, 1), last, asOf) : null
  }),
  reader(`(?<!\\b(?:days?|weeks?|fortnights?|months?) )after the ${NTH}`, (match, asOf) =>
    isAhead(match) ? null : after(latest(match[1], asOf), asOf),
  ),
  reader(
    `(?:on )?(?:the )?(?:very )?(first|last|final) day of (?:${MONTH}${YEAR}|(this|last) month)`,
    (match, asOf) => {
      const { 1: which = '', 2: name, 3: year, 4: relative } = match
      const month = relative
        ? monthOf(addDays(firstOf(monthOf(asOf)), /last/i.test(relative) ? -1 : 0))
        : namedMonth(name, year, asOf)
      if (!month || !pastMonth(month, asOf) || isAhead(match)) return null
      return single(/^first/i.test(which) ? firstOf(month) : lastOf(month), asOf)
    },
  ),
  // 'What did I pay the 28th?'
  reader(`the ${NTH}(?=\\W*$)`, (match, asOf) => (isAhead(match) ? null : single(latest(match[1], asOf), asOf))),
]

/** 'By 5 November' in October is a day to come, and none of last year. */
function thisYears(name: string | undefined, year: string | undefined, asOf: IsoDate): Month | null {
  return namedMonth(name, year ?? asOf.slice(0, 4), asOf)
}

/** From the first of the month to the day: the day itself counts unless the span ends before it. */
function upTo(word: string | undefined, day: IsoDate | null, asOf: IsoDate, match: RegExpMatchArray): Period | null {
  const end = day && /^(?:before|prior|ahead)/i.test(word ?? '') ? addDays(day, -1) : day
  if (!end || !day || end > asOf || isAhead(match) || isDeadline(word, match)) return null
  return daysPeriod(firstOf(monthOf(end)), end, asOf)
}

/** 'Was my salary in by the 5th' asks whether it was in time. */
function isDeadline(word: string | undefined, { input = '' }: RegExpMatchArray): boolean {
  return /^(?:by|before)/i.test(word ?? '') && ASKS_WHETHER.test(input) && !/\bspen[dt]\w*\b/i.test(input)
}

const ASKS_WHETHER = /^\W*(?:(?:and|so|but) )?(?:did|do|does|was|were|is|are|has|have|had)\b/i

function after(day: IsoDate | null, asOf: IsoDate): Period | null {
  return day ? sinceDay(addDays(day, 1), asOf) : null
}

function single(day: IsoDate | null, asOf: IsoDate): Period | null {
  return day !== null && day <= asOf ? dayPeriod(day, asOf) : null
}

/** The latest such day up to the as-of date, within the last two months. */
function latest(number: string | undefined, asOf: IsoDate): IsoDate | null {
  const month: Month = monthOf(asOf)
  const here = dayIn(month, number)
  return here && here <= asOf ? here : dayIn(monthOf(addDays(firstOf(month), -1)), number)
}
