// Months and days that are written in figures, put as they are said: '06/2026' is June 2026, '10.05.2026' is 10 May 2026.
import { monthOf } from '../../../shared/dates'
import type { IsoDate } from '../../../shared/domain'
import type { ProfileId } from '../../../shared/profiles'
import { dayIn, monthNumber } from '../periods/period-parts'
import { MONTH_NAME as NAME } from '../periods/period-reader'
import { MONTHS } from '../periods/periods'
import { anyOf } from '../words/number-words'

/**
 * The question with its months and days in words. Which figure is the day depends on the country. Two figures are one only where
 * they can be nothing else: 'in Jun 26' is a month and 'on Jun 26' a day, '50/30' is neither.
 */
export function withTimesInWords(question: string, asOf: IsoDate, country?: ProfileId): string {
  const dayOf = (text: string, first: string, second: string, year?: string) => {
    const [day, month] = country === 'us' ? [second, first] : [first, second]
    const exists = dayIn(`${year ? fullYear(year) : LEAP_YEAR}-${month.padStart(2, '0')}`, day)
    return exists ? `${Number(day)} ${MONTHS[Number(month) - 1]}${year ? ` ${fullYear(year)}` : ''}` : text
  }
  const monthOfYear = (text: string, name: string, year: string) =>
    Math.abs(Number(fullYear(year)) - Number(asOf.slice(0, 4))) <= NEAR
      ? `${MONTHS[monthNumber(name) - 1]} ${fullYear(year)}`
      : text
  const written = question
    .replace(POSSESSIVE, "$1's")
    .replace(NTH_OF_MONTH, (_, nth, ofThe, name) => `${nthIn(nth ?? ofThe)} ${name}`)
    .replace(MONTH_THE_NTH, (_, name, nth) => `${nthIn(nth)} ${name}`)
    .replace(ISO_DAY, (text, year, month, day) =>
      dayIn(`${year}-${month}`, day) ? `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}` : text,
    )
    .replace(NUMBERED_DAY, dayOf)
    .replace(NAMED_DAY, (_, day, name, year) => `${day} ${name} ${fullYear(year)}`)
    .replace(MONTH_AND_DAY, (_, name, day) => `${day} ${name}`)
    .replace(DAY_AND_MONTH, (text, first, second) => dayOf(text, first, second))
    .replace(ISO_MONTH, (_, year, month) => `${MONTHS[Number(month) - 1]} ${year}`)
    .replace(NUMBERED_MONTH, (_, month, year) => `${MONTHS[Number(month) - 1]} ${year}`)
    .replace(MONTH_OF_YEAR, monthOfYear)
    .replace(IN_MONTH_OF_YEAR, monthOfYear)
    .replace(SPAN_OF_THIS_OR_LAST, (text, first, _month, to, last, which) => {
      const year = Number(asOf.slice(0, 4)) - (/last/i.test(which) ? 1 : 0)
      const ends = `${year}-${String(monthNumber(last)).padStart(2, '0')}`
      return ends <= monthOf(asOf) ? `${first}${to}${last} ${year}` : text
    })
  return withoutNeedlessYears(written, asOf)
}

/** 'Julys total' */
const POSSESSIVE =
  /(?<!\p{L})(january|february|april|june|july|august|september|october|november|december)s(?= \p{L})/giu
/** 'The tenth of October', 'on tenth October', 'October the tenth'. */
const ORDINALS: Readonly<Record<string, number>> = Object.fromEntries(
  (
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth ' +
    'nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first'
  )
    .split(' ')
    .map((word, at) => [word, at + 1]),
)
const nthIn = (word: string) => ORDINALS[word.toLowerCase().replace(' ', '-')]
const NTH = `(${anyOf(ORDINALS).replaceAll('-', '[- ]')})`
const NTH_OF_MONTH = new RegExp(
  `(?:(?<=\\b(?:on|since|from|until|till|by|before|after|to|and|between) )(?:the )?${NTH} (?:of )?|(?<!\\p{L})the ${NTH} of )${NAME}(?!\\p{L})`,
  'giu',
)
const MONTH_THE_NTH = new RegExp(`(?<!\\p{L})${NAME} the ${NTH}(?!\\p{L})(?! (?:week|half|day|quarter))`, 'giu')
const ALONE = '(?<![\\p{L}\\d./-])'
const END = '(?![\\p{L}\\d]|[.,/-]\\d)'
const ISO_DAY = new RegExp(`${ALONE}(20\\d\\d)-(\\d\\d)-(\\d\\d)${END}`, 'giu')
const NUMBERED_DAY = new RegExp(`${ALONE}(\\d{1,2})[./-](\\d{1,2})[./-](20\\d\\d|\\d\\d)${END}`, 'giu')
const NAMED_DAY = new RegExp(`${ALONE}(\\d{1,2})[-/ ]${NAME}[-/](20\\d\\d|\\d\\d)${END}`, 'giu')
/** 'October 25th', but not the first of two days of it. */
const MONTH_AND_DAY = new RegExp(
  `(?<!\\p{L})${NAME} (\\d{1,2})(?:st|nd|rd|th)${END}(?! ?(?:[-–]|to|and|till|until) ?(?:the )?\\d)`,
  'giu',
)
/** '10/5' after a word that a day stands after. */
const DAY_AND_MONTH =
  /(?<=\b(?:on|since|from|by|until|till|before|after|between|and|to|of|was|for) (?:the )?)(\d{1,2})\/(\d{1,2})(?![\p{L}\d%]|[./-]\d)/giu
const ISO_MONTH = new RegExp(`${ALONE}(20\\d\\d)[-/](0[1-9]|1[0-2])${END}`, 'giu')
const NUMBERED_MONTH = new RegExp(`${ALONE}(0?[1-9]|1[0-2])[./-](20\\d\\d)${END}`, 'giu')
const MONTH_OF_YEAR = new RegExp(`(?<!\\p{L}|\\d )${NAME}(?: ?['’]|[-/])(20\\d\\d|\\d\\d)${END}`, 'giu')
const IN_MONTH_OF_YEAR = new RegExp(`(?<=\\b(?:in|during) )${NAME} (\\d\\d)${END}`, 'giu')
/** 'From January to June this year' is one span, and no January with a June of this year. */
const SPAN_OF_THIS_OR_LAST = new RegExp(
  `((?:from |between )?${NAME})( (?:to|till|until|through|thru) | ?[-–] ?|(?<=between \\p{L}+) and )${NAME},? (?:of )?(this|last) year${END}`,
  'giu',
)

/** A year that has 29 February. */
const LEAP_YEAR = '2024'
/** Years: what two figures after a month mean. */
const NEAR = 10

function fullYear(year: string): string {
  return year.length === 2 ? `20${year}` : year
}

const MONTH_AND_YEAR = new RegExp(`(?<!\\p{L}|\\d )${NAME},? (20\\d\\d)${END}`, 'giu')

/** 'June 2026 to August 2026' is June to August, where each month without its year would be the same one. */
function withoutNeedlessYears(question: string, asOf: IsoDate): string {
  const named = [...question.matchAll(MONTH_AND_YEAR)]
  const latest = ([, name, year]: RegExpMatchArray) => {
    const month = `${year}-${String(monthNumber(name)).padStart(2, '0')}`
    const here = asOf.slice(0, 4)
    return year === here
      ? month <= monthOf(asOf)
      : Number(year) === Number(here) - 1 && month.slice(5) > asOf.slice(5, 7)
  }
  return named.length > 1 && named.every(latest) ? question.replace(MONTH_AND_YEAR, '$1') : question
}
