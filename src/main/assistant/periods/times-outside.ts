// Times that a question names and that no row can be of: ahead of the as-of date, on days that no month has.
import { addDays, daysInMonth, firstOf } from '../../../shared/dates'
import type { IsoDate } from '../../../shared/domain'
import type { ProfileId } from '../../../shared/profiles'
import type { Span } from '../words/question-words'
import { festivalNames, nextFestival } from './festivals'
import { dayIn, monthNumber, namedMonth } from './period-parts'
import { MONTH_NAME as MONTH } from './period-reader'

export type TimeOutside = Span &
  (
    | { readonly why: 'no-such-day' }
    /** `from`: its first day. */
    | { readonly why: 'ahead'; readonly from: IsoDate }
  )

/** A day that does not exist, or the first day of a time. */
type Told = 'no-such-day' | IsoDate | null

interface Expression {
  readonly pattern: RegExp
  readonly read: (match: RegExpMatchArray, asOf: IsoDate) => Told
}

const ORDINAL = '(?:st|nd|rd|th)'
const YEAR = '((?:19|20|21)\\d{2})'
const OF_YEAR = `(?:,? (?:of |in )?(?:the year )?${YEAR})?`
/** A year stands behind it, and no sum as behind 'over': 'in 2035', 'since 1999', 'the end of 2019'. */
const YEAR_FOLLOWS =
  '(?:in|during|throughout|through|since|until|till|year|(?:all|whole|rest|end|start|beginning|middle|close|early|late) of|(?<!\\b(?:up|down|over|short|higher|lower|rise|rose|risen|fell|fallen|drop\\w*|cut|grew|grown|change\\w*|\\w*creas\\w*|exceed\\w*|reduc\\w*) )(?:by|before|after))'
/** What is counted or paid is no year: 'in 2035 rupees'. */
const NO_SUM = '(?!\\s*(?:rs|inr|rupees?|rupaye|bucks|pounds?|quid|dollars?|euros?|gbp|usd|points?|/-|%))'
/** A year by itself, as a group of a regular expression. */
export const YEAR_ALONE = `(?<=\\b${YEAR_FOLLOWS} (?:the )?(?:year )?)${YEAR}${NO_SUM}`
/** Both ends of some years; what is paid may lie between sums. */
export const YEARS_BETWEEN = `(?<!\\b(?:payments?|transactions?|amounts?|purchases?|orders?|bills?|anything|something|costs?|costing|priced|worth|prices?|sums?) )(?:from|between) ${YEAR}(?: ?[-–] ?| to | and | till | until | through )${YEAR}${NO_SUM}`
const SEASON = 'summers?|winters?|monsoons?|springs?|autumns?|fall'
const PART =
  '(?:(?:first|second|third|fourth|last|final|latter|1st|2nd|3rd|4th) (?:quarter|half|week|month|day)s?|[qh][1-4])'
const FINANCIAL = '(?:financial|fiscal|tax|accounting) year|fy'

/** First days of the months that quarters, halves and seasons begin with matter less than the year that they are of. */
const EXPRESSIONS: readonly Expression[] = [
  // '31 June', 'the 30th of February 2026', '35 August'
  expression(`(?:the )?(\\d{1,2})(${ORDINAL}?)(?: of|(?= ))? ?${MONTH}${OF_YEAR}`, (match, asOf) => {
    const [, day, ordinal, name, year] = match
    const bare = !ordinal && !/ of /i.test(match[0])
    // 'The 35 may be wrong', '50 March orders'.
    if (bare && (/^may$/i.test(name ?? '') || Number(day) > MOST_BARE)) return null
    return dayOf(name, day, year, asOf)
  }),
  // 'June 31', 'February 30th'
  expression(`${MONTH} (?:the )?(\\d{1,2})(${ORDINAL}?)(?:,? ${YEAR}|(?=\\W*$)|(?<=${ORDINAL}))`, (match, asOf) =>
    dayOf(match[1], match[2], match[4], asOf),
  ),
  // What is left in figures when the days that exist have been put in words.
  expression('(\\d{1,2})[/.-](\\d{1,2})[/.-](?:20)?\\d{2}|20\\d{2}-\\d{2}-\\d{2}', (match) => {
    const [least = 1, most = 1] = match
      .slice(1)
      .flatMap((each) => (each ? [Number(each)] : []))
      .sort((a, b) => a - b)
    // The '50/30/20' rule is no day.
    return least >= 1 && least <= 12 && most <= MOST_BARE ? 'no-such-day' : null
  }),
  expression(
    `(?<=\\b(?:on|since|until|till|by|before|after) )(?:the )?(?:3[2-9]|[4-9]\\d)${ORDINAL}(?=\\W*$)`,
    () => 'no-such-day',
  ),
  expression(`${MONTH},? (?:of |in )?(?:the year )?${YEAR}`, (match, asOf) => {
    const month = namedMonth(match[1], match[2], asOf)
    return month && firstOf(month)
  }),
  expression(`(?:${FINANCIAL}) ?(?:20)?(\\d{2})(?: ?[-–/] ?(?:20)?(\\d{2}))?`, (match) =>
    firstOf(`${1999 + Number(match[1]) + (match[2] ? 1 : 0)}-04`),
  ),
  expression(YEARS_BETWEEN, (match) => firstOf(`${match[1]}-01`)),
  expression(`(?:the )?(?:${PART}|${SEASON})(?: of)?,? ?(?:the year )?${YEAR}`, (match) => firstOf(`${match[1]}-01`)),
  expression(`${YEAR} ?[-–/] ?(?:20)?\\d{2}`, (match) => firstOf(`${match[1]}-01`)),
  expression(YEAR_ALONE, (match) => firstOf(`${match[1]}-01`)),
]

/** A bare number before a month that is meant for a day: '35 August'. */
const MOST_BARE = 39

/** The times of a text that no row can be of, in its order; what is found earlier wins. `asOf`: today as the books know it. */
export function timesOutside(text: string, asOf: IsoDate, country?: ProfileId): readonly TimeOutside[] {
  const found: TimeOutside[] = []
  const read: Span[] = []
  for (const each of [...(country ? [festivalsAhead(country)] : []), ...EXPRESSIONS]) {
    for (const match of text.matchAll(each.pattern)) {
      const span = { start: match.index, end: match.index + match[0].length }
      if (read.some((other) => span.start < other.end && other.start < span.end)) continue
      const told = each.read(match, asOf)
      if (told === null) continue
      read.push(span)
      if (told === 'no-such-day') found.push({ ...span, why: told })
      else if (told > asOf) found.push({ ...span, why: 'ahead', from: told })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** 'Christmas 2026', asked in October. */
function festivalsAhead(country: ProfileId): Expression {
  return expression(`(${festivalNames(country).join('|')})(?: day)?,? (?:of |in )?${YEAR}`, (match, asOf) => {
    const year = match[2] as string
    const here = asOf.slice(0, 4)
    if (year > here) return firstOf(`${year}-01`)
    const next = year === here ? nextFestival(match[1] as string, country, addDays(`${here}-01-01`, -1)) : null
    return next?.startsWith(year) ? next : null
  })
}

function dayOf(name: string | undefined, day: string | undefined, year: string | undefined, asOf: IsoDate): Told {
  const month = namedMonth(name, year, asOf)
  if (!month || monthNumber(name) === 0) return null
  return Number(day) >= 1 && Number(day) <= daysInMonth(month) ? dayIn(month, day) : 'no-such-day'
}

/** Whole words, in any case, and no part of a longer figure. */
function expression(pattern: string, read: Expression['read']): Expression {
  return { pattern: new RegExp(`(?<![\\p{L}\\d]|\\d[.,])(?:${pattern})(?![\\p{L}\\d]|[.,]\\d)`, 'giu'), read }
}
