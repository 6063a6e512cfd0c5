// Spans that are named by their ends or by their months: 'from the start of June to the end of August', 'August and September'.
import { addDays, addMonths, isIsoDate, lastOf, monthOf, weekday } from '../../../shared/dates'
import type { IsoDate, Month } from '../../../shared/domain'
import { anyOf, NUMBER_WORDS, numberIn } from '../words/number-words'
import { namedMonth } from './period-parts'
import { MONTH_NAME as MONTH, type Reader, reader } from './period-reader'
import {
  daysPeriod,
  firstDaysPeriod,
  lastMonthsPeriod,
  monthPeriod,
  monthsPeriod,
  type Period,
  sincePeriod,
  yearPeriod,
} from './periods'

const A_MONTH = MONTH.replace('(', '(?:')
const AND = '(?: ?,? ?(?:and|n|&|\\+|plus|aur)(?: in| of)? | ?[,/] ?| )'
const COUNTS = { ...NUMBER_WORDS, a: 1 }
/** Words of a change from one time to another. */
const MOVES =
  /\b(compar\w*|differ\w*|gap|chang\w*|moved?|f[ae]ll\w*(?! (?:between|within|under|below|in)\b)|drop\w*|r[io]se\w*|rising|increas\w*|decreas\w*|jump\w*|climb\w*|grew|grow\w*|shift\w*|swing|(?:go|gone|went|going) (?:up|down))\b/i
const SET_AGAINST = /\b(vs|versus|against|than|between|or|more|less|higher|lower)\b/i
/** 'More than 5,000', 'over 3 times': the times are set against nothing by that. */
const LIMITS =
  /\bno more\b|\b(?:(?:more|less|fewer|higher|lower|bigger|larger|smaller|greater) than|between|or (?:more|less)|not more than) (?:rs\.? ?|inr ?|[₹£$])?(?:\d[\d,.]*(?: and (?:rs\.? ?|inr ?|[₹£$])?\d[\d,.]*)?|(?:once|twice)\b|(?:a|one) (?:quarter|third|fifth|tenth)\b|half\b)|\d[\d,.]* or (?:more|less|above|under|below|over)\b/gi

const ADDED_UP =
  /\b(?:together|combined|added?(?: up)?|tot(?:ted)? up|tall(?:y|ied)|summed|sum|between them|total|in all|altogether|all told|both|plus|milake|dono)\b/i

/** Whether a question asks how something moved from one time to another, so that 'from May to June' are two. */
export function asksOfAMove(question: string): boolean {
  return MOVES.test(question)
}

/** Whether a question adds up the times that it names: 'March and June together'. */
export function addsTimes(question: string): boolean {
  return (
    ADDED_UP.test(question) && !SET_AGAINST.test(question.replace(/\bbetween them\b/i, '')) && !MOVES.test(question)
  )
}

/** Read before all others: single months stand in them. */
export const LIST_READERS: readonly Reader[] = [
  reader(
    `(?:the )?week (?:of|from|beginning|starting|commencing) (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}`,
    (match, asOf) => {
      const month = namedMonth(match[2], undefined, asOf)
      const from = `${month}-${(match[1] as string).padStart(2, '0')}`
      return month && isIsoDate(from) ? daysPeriod(from, addDays(from, 6), asOf) : null
    },
  ),
  reader(
    `(?:from |between )?(?:the )?(?:start|beginning|first|1st) of ${MONTH}(?: to| till| until| through| and|,)+ (?:the )?(?:very )?(?:end|close|last day|last) of ${MONTH}`,
    (match, asOf) => months(match[1], match[2], asOf),
  ),
  reader(`${MONTH} ?[-–] ?${MONTH}(?! ?\\d)`, (match, asOf) => months(match[1], match[2], asOf)),
  reader(
    '(?<!\\b(?:half|beginning|start|first|end|rest|quarter) )(?:of|for|in|during) the year(?! (?:so far|to date|before|ending|ended|\\d))',
    (_, asOf) => yearPeriod(asOf.slice(0, 4), asOf),
  ),
  reader(`(?:from )?${MONTH} (?:through|thru|right through to|up to) (?:the end of )?${MONTH}`, (match, asOf) =>
    months(match[1], match[2], asOf),
  ),
  // 'August, September and October', 'Aug & Sept together': one span where they follow each other.
  reader(`${A_MONTH}(?:${AND}${A_MONTH})+(?: put together| together| combined| both)?`, (match, asOf) => {
    const named = [...match[0].matchAll(new RegExp(`\\b${MONTH}\\b`, 'gi'))].map(([name]) =>
      namedMonth(name, undefined, asOf),
    )
    const input = (match.input ?? '').replace(LIMITS, ' ')
    const against = SET_AGAINST.test(input) || asksOfAMove(input)
    if (against && named.length < 3) return null
    const listed = named.filter((month) => month !== null).sort()
    const follows = listed.every((month, at) => at === 0 || month === addMonths(listed[at - 1] as Month, 1))
    const [first, last] = [listed[0], listed.at(-1)]
    return first && last && follows && listed.length === named.length ? monthsPeriod(first, last, asOf) : null
  }),
  reader(
    `(\\d{1,3}|${anyOf(COUNTS)}) (day|week)s? (?:ago|back) (?:till|until|to|up to) (?:now|today|date)`,
    (match, asOf) => {
      const count = numberIn((match[1] as string).toLowerCase(), COUNTS) * (match[2] === 'week' ? 7 : 1)
      return count >= 1 ? sincePeriod(addDays(asOf, -count), asOf) : null
    },
  ),
  reader("(?:the )?(week|month|year) (?:that )?(?:we['’]re|we are|i['’]m|i am) in", (match, asOf) => {
    const unit = (match[1] as string).toLowerCase()
    if (unit === 'year') return yearPeriod(asOf.slice(0, 4), asOf)
    return unit === 'month' ? monthPeriod(monthOf(asOf), asOf) : daysPeriod(addDays(asOf, -weekday(asOf)), asOf, asOf)
  }),
  reader(
    `(?:the )?(first|last) (\\d{1,2}|${anyOf(COUNTS)}) days of (?:${MONTH}|(this|the|last) month)`,
    (match, asOf) => {
      const month = match[3]
        ? namedMonth(match[3], undefined, asOf)
        : addMonths(monthOf(asOf), match[4]?.toLowerCase() === 'last' ? -1 : 0)
      const count = numberIn((match[2] as string).toLowerCase(), COUNTS)
      if (!month || !(count >= 1) || count > 31) return null
      const end = lastOf(month)
      return /first/i.test(match[1] as string)
        ? firstDaysPeriod(month, count, asOf)
        : daysPeriod(addDays(end, 1 - count), end, asOf)
    },
  ),
  // 'More this year than last'.
  reader(
    `(?<=\\bthis (year|month|week)\\b.{0,12}\\b(?:than|against|versus|vs|and|or) (?:the )?)last(?: one)?(?=\\W*$)`,
    (match, asOf) => {
      const unit = (match[1] as string).toLowerCase()
      if (unit === 'year') return yearPeriod(String(Number(asOf.slice(0, 4)) - 1), asOf)
      if (unit === 'month') return monthPeriod(addMonths(monthOf(asOf), -1), asOf)
      const monday = addDays(asOf, -weekday(asOf))
      return daysPeriod(addDays(monday, -7), addDays(monday, -1), asOf)
    },
  ),
  reader('(?:over|during|across|within|in|throughout) the last year(?! (?:in|to|till|until)\\b)', (_, asOf) =>
    lastMonthsPeriod(12, asOf),
  ),
  // 'And the year?' by itself.
  reader('(?<=^\\W*(?:and |for |so )?)the (?:full |complete )?year(?=\\W*$)', (_, asOf) =>
    yearPeriod(asOf.slice(0, 4), asOf),
  ),
  reader('(?:the )?(?:whole|entire)(?: of)? year', (match, asOf) =>
    /\ba $/i.test((match.input ?? '').slice(0, match.index)) ? null : yearPeriod(asOf.slice(0, 4), asOf),
  ),
]

function months(first: string | undefined, last: string | undefined, asOf: IsoDate): Period | null {
  const [from, to] = [namedMonth(first, undefined, asOf), namedMonth(last, undefined, asOf)]
  return from && to ? monthsPeriod(from > to ? addMonths(from, -12) : from, to, asOf) : null
}
