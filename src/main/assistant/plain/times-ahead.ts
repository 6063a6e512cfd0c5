// A festival and a day that lie ahead, put as the day that they are: 'diwali tak kitna hoga' asks of 8 November.
import { daysBetween } from '../../../shared/dates'
import type { IsoDate } from '../../../shared/domain'
import type { ProfileId } from '../../../shared/profiles'
import { festivalNames, nextFestival } from '../periods/festivals'
import { MONTHS } from '../periods/periods'
import { anyWording } from '../words/word-lists'

/** The question with a festival that it looks ahead to said as its day, and a Hindi 'tak' as 'until'. */
export function withDaysAhead(question: string, asOf: IsoDate, country?: ProfileId): string {
  const said = question.replace(DAY_TAK, 'until the $1th').replace(YEAR_TAK, 'until the end of the year')
  if (!country || !TO_COME.test(said) || BEEN.test(said)) return said
  const names = festivalNames(country).join('|')
  const before = new RegExp(`\\b(by|before|until|till|up to|on|at|around|for) (${names})\\b(?!['’]?s? eve)`, 'gi')
  const after = new RegExp(`\\b(${names}) (?:tak|se pehle)\\b`, 'gi')
  const dayOf = (name: string) => {
    const on = nextFestival(name, country, asOf)
    return on && daysBetween(asOf, on) <= FARTHEST
      ? `${Number(on.slice(8))} ${MONTHS[Number(on.slice(5, 7)) - 1]}`
      : null
  }
  return said
    .replace(before, (text, word: string, name: string) => {
      const day = dayOf(name)
      return day ? `${AT_DAY.test(word) ? 'on' : word} ${day}` : text
    })
    .replace(after, (text, name: string) => {
      const day = dayOf(name)
      return day ? `until ${day}` : text
    })
}

/** Days: a festival that is farther off has more likely been. */
const FARTHEST = 120
const AT_DAY = /^(?:at|around|for)$/i
const DAY_TAK = /\b(\d{1,2}) (?:tarikh|tareekh|taarikh|tarik) tak\b/gi
const YEAR_TAK = /\b(?:saal|year) ke (?:end|aakhir|ant) tak\b/gi
const TO_COME = anyWording([
  ...[
    'will',
    'shall',
    'going to',
    'gonna',
    'hog[ai]',
    'honge',
    'rahega',
    'bache?g[ai]',
    'chahiye',
    'dena (?:hai|hoga)',
    'ayega',
  ],
  ...['due', 'dues', 'bills', 'afford', 'enough', 'need', 'must', 'have to', 'expect\\w*', 'forecast', 'projected'],
  ...[
    'sav(?:e|ing)(?! account)',
    'put aside',
    'manage',
    'survive',
    'safe\\w*',
    'free to spend',
    "(?:i|we|it|there)['’]ll",
    'can (?:i|we)',
    'come to',
  ],
])
/** What has been is asked of the festival that was. */
const BEEN = anyWording([
  'did',
  'was',
  'were',
  'had',
  'spent',
  'paid',
  'went',
  'came',
  'earned',
  'received',
  'bought',
  'last',
  'since',
  'tha',
  'thi',
  'gaya',
  'hua',
  '20\\d\\d',
])
