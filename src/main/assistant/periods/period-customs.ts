// Time as a country counts it: its festivals, and days in numbers.
import { addDays } from '../../../shared/dates'
import type { IsoDate } from '../../../shared/domain'
import type { ProfileId } from '../../../shared/profiles'
import { anyOf, NUMBER_WORDS, numberIn } from '../words/number-words'
import { festivalNames, latestFestival } from './festivals'
import { dayIn, namedMonth } from './period-parts'
import { MONTH_NAME as MONTH, type Reader, reader } from './period-reader'
import { dayPeriod, daysPeriod, sincePeriod } from './periods'

/** 'During Diwali' is the week before it and two days after. */
const DAYS_BEFORE = 7
const DAYS_AFTER = 2

/** A festival by name, as a group of a regular expression, and the year that may follow it as the next. */
function festivalIn(country: ProfileId): string {
  const names = festivalNames(country)
    .map((name) => name.replaceAll("'", "['’]"))
    .join('|')
  return `(?:last |this |the )?(${names})(?: day(?= (?:of |in )?(?:20|last|this)))?(?:,? (?:of |in )?(20\\d{2}|last year|this year))?`
}

/** 'Since Diwali', 'on Holi', 'during Diwali 2025', 'last Christmas', 'between Dussehra and Diwali': the latest one up to the as-of date. */
export function festivalReaders(country: ProfileId): readonly Reader[] {
  const festival = festivalIn(country)
  const dayOf = (name: string | undefined, year: string | undefined, asOf: IsoDate): IsoDate | null => {
    const end = year ? `${yearNamed(year, asOf)}-12-31` : asOf
    const on = latestFestival(name ?? '', country, end < asOf ? end : asOf)
    return on && (!year || on.startsWith(yearNamed(year, asOf))) ? on : null
  }
  return [
    reader(`(?:from |between )?${festival}(?: to | till | until | and )${festival}`, (match, asOf) => {
      if (!/^(?:from|between)/i.test(match[0]) && / and /i.test(match[0])) return null
      const to = dayOf(match[3], match[4] ?? match[2], asOf)
      const from = to && (match[2] ? dayOf(match[1], match[2], asOf) : latestFestival(match[1] ?? '', country, to))
      return from && to ? daysPeriod(from, to, asOf) : null
    }),
    reader(
      `(?:the |a |in the )?(?:(\\d{1,2}|${anyOf(COUNTS)}) )?(day|week|fortnight|month)s? (before|after|prior to|leading up to|following|running up to) (?:${festival}|(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}(?: (\\d{4}))?)`,
      (match, asOf) => {
        const on = match[4] ? dayOf(match[4], match[5], asOf) : dayIn(namedMonth(match[7], match[8], asOf), match[6])
        const days = numberIn(match[1] ?? 'a', COUNTS) * (DAYS_IN[(match[2] as string).toLowerCase()] ?? 1)
        if (!on || !(days >= 1)) return null
        return /^(?:after|following)/i.test(match[3] as string)
          ? daysPeriod(addDays(on, 1), addDays(on, days), asOf)
          : daysPeriod(addDays(on, -days), addDays(on, -1), asOf)
      },
    ),
    reader(
      `(?:(since|after|on|during|around|for|at|over|in|(?:on |in )?the (?:night|evening|day|morning) of)\\s+)?${festival}(?:\\s+(ke baad|se ab ?tak|se lekar|season|time|week|night|day|pe|par))?`,
      (match, asOf) => {
        const on = dayOf(match[2], match[3], asOf)
        if (!on || (!match[3] && isForAFestival(match))) return null
        const how = (match[1] ?? '').toLowerCase()
        const after = (match[4] ?? '').toLowerCase()
        if (how === 'since' || how === 'after' || /^(ke baad|se )/.test(after)) return sincePeriod(on, asOf)
        if (how === 'on' || how.endsWith(' of') || /^(?:pe|par|night|day)$/.test(after) || / day\b/i.test(match[0]))
          return dayPeriod(on, asOf)
        return daysPeriod(addDays(on, -DAYS_BEFORE), addDays(on, DAYS_AFTER), asOf)
      },
    ),
  ]
}

/** 'In the Diwali shopping this October': what a thing is bought for, where another time is told. */
function isForAFestival({ 0: said, index = 0, input = '' }: RegExpMatchArray): boolean {
  const after = input.slice(index + said.length)
  return FOR_IT.test(after) && OTHER_TIME.test(after)
}

const FOR_IT = /^\s+(?:shopping|gifts?|sweets|clothes|sale|spend\w*|expenses|purchases|crackers|travel|trip)\b/i
const OTHER_TIME = new RegExp(`\\b(?:${MONTH}|(?:this|last) (?:month|week))\\b`, 'i')

function yearNamed(text: string, asOf: IsoDate): string {
  return /^\d/.test(text) ? text : String(Number(asOf.slice(0, 4)) - (/^last/i.test(text) ? 1 : 0))
}

const COUNTS = { ...NUMBER_WORDS, a: 1, an: 1, couple: 2, few: 3 }
const DAYS_IN: Readonly<Record<string, number>> = { week: 7, fortnight: 14, month: 30 }

const NUMBERS = '(\\d{1,2})[/.](\\d{1,2})(?:[/.](20\\d{2}|\\d{2}))?'
const FULL = '(\\d{1,2})[/.-](\\d{1,2})[/.-](20\\d{2})'

/** '12.09.2026', 'from 1/6 to 30/9': the day stands first, but in America. Two numbers alone are a day only at the ends of a span. */
export function numericDayReaders(country: ProfileId): readonly Reader[] {
  const dayOf = (parts: readonly (string | undefined)[], asOf: IsoDate): IsoDate | null => {
    const [first, second, year] = parts
    const [day, month] = country === 'us' ? [second, first] : [first, second]
    const of = (in_: number) => dayIn(`${in_}-${String(month).padStart(2, '0')}`, day)
    if (year) return of((Number(year) % 100) + 2000)
    const here = Number(asOf.slice(0, 4))
    const on = of(here)
    return on && on > asOf ? of(here - 1) : on
  }
  return [
    reader(`(?:from |between )${NUMBERS}(?: ?[-–] ?| to | and | till | until )${NUMBERS}`, (match, asOf) => {
      const [from, to] = [dayOf(match.slice(1, 4), asOf), dayOf(match.slice(4, 7), asOf)]
      return from && to ? daysPeriod(from, to, asOf) : null
    }),
    reader(`(?:on )?(?:the )?${FULL}`, (match, asOf) => {
      const on = dayOf(match.slice(1, 4), asOf)
      return on && on <= asOf ? dayPeriod(on, asOf) : null
    }),
  ]
}
