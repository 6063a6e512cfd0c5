// A part of the time that a thread is about, named by its place alone: 'the second week', 'the last ten days', 'the rest of the month'.
import { addDays, addMonths, daysBetween, firstOf, lastOf, monthOf, weekday } from '../../../shared/dates'
import type { IsoDate, Month } from '../../../shared/domain'
import { anyOf, NUMBER_WORDS, numberIn } from '../words/number-words'
import { daysPeriod, monthsPeriod, type Period } from './periods'

const PLACES: Readonly<Record<string, number>> = {
  ...{ first: 0, second: 1, third: 2, fourth: 3, fifth: 4, '1st': 0, '2nd': 1, '3rd': 2, '4th': 3, '5th': 4 },
  ...{ pehla: 0, pehle: 0, doosra: 1, dusra: 1, doosre: 1, dusre: 1, teesra: 2, teesre: 2 },
}
const PLACE = anyOf(PLACES)

interface Part {
  readonly words: RegExp
  /** The part of a month, or of a longer time of whole months; null where it has no such part. `time`: what the thread asked of. */
  readonly of: (match: RegExpExecArray, month: Month, asOf: IsoDate, time: Period) => Period | null
}

const PARTS: readonly Part[] = [
  {
    words: part(`(${PLACE}) (?:week|hafta|hafte)`),
    of: (match, month, asOf) => within(addDays(firstOf(month), placeIn(match) * 7), 7, month, asOf),
  },
  {
    words: part(`(${PLACE}) weekend`),
    of: (match, month, asOf) => {
      const first = addDays(firstOf(month), (12 - weekday(firstOf(month))) % 7)
      return within(addDays(first, placeIn(match) * 7), 2, month, asOf)
    },
  },
  {
    words: part(`first (\\d{1,2}|${anyOf(NUMBER_WORDS)}) days`),
    of: (match, month, asOf) => {
      const count = numberIn(said(match))
      return count >= 1 ? within(firstOf(month), count, month, asOf) : null
    },
  },
  {
    words: part('(first|1st|second|2nd|latter|last|other) half(?! of (?:the |this )?year)'),
    of: (match, month, asOf, time) => {
      // What was half a month by itself has another half; a shorter time has none.
      if (daysBetween(time.from, time.to) < HALF_A_MONTH) return null
      return /^(first|1st)$/.test(said(match))
        ? daysPeriod(`${month}-01`, `${month}-15`, asOf)
        : daysPeriod(`${month}-16`, lastOf(month), asOf)
    },
  },
  {
    words: part('rest of (?:the|that|this) month'),
    of: (_, month, asOf, time) =>
      time.to < lastOf(month) ? daysPeriod(addDays(time.to, 1), lastOf(month), asOf) : null,
  },
]

const HALF_A_MONTH = 13
const MONTHS_OF_A_QUARTER = 3

/** Words for a part of a time that only the question before settles. */
export const PART_OF_TIME: readonly RegExp[] = [...PARTS.map(({ words }) => words), part(`(${PLACE}) quarter`)]

/** The part of `time` that a turn narrows its question to; null for other words, and for a time that has no such part. */
export function partOfTime(question: string, time: Period, asOf: IsoDate): Period | null {
  const month = monthOf(time.from)
  if (month === monthOf(time.to)) {
    for (const { words, of } of PARTS) {
      const match = words.exec(question)
      if (match) return of(match, month, asOf, time)
    }
    return null
  }
  const quarter = part(`(${PLACE}) quarter`).exec(question)
  const year = time.from.slice(0, 4)
  if (!quarter || year !== time.to.slice(0, 4)) return null
  const first = addMonths(`${year}-01`, placeIn(quarter) * MONTHS_OF_A_QUARTER)
  return first <= monthOf(asOf) && first.startsWith(year)
    ? monthsPeriod(first, addMonths(first, MONTHS_OF_A_QUARTER - 1), asOf)
    : null
}

/** 'And in the third?' after the second week, with the week; other turns as they are. `before`: the question before. */
export function partInFull(question: string, before: string): string {
  const [, unit] = UNIT_ASKED.exec(before) ?? []
  return unit ? question.replace(BARE_PLACE, `$1$2 ${unit}`) : question
}

const UNIT_ASKED = new RegExp(`\\b(?:${PLACE}|other) (week(?:end)?|half|quarter)\\b`, 'i')
const BARE_PLACE = new RegExp(
  `^(\\W*(?:(?:and|so|or|only|what about|how about|in|for|was|is)\\W+)*)((?:the )?(?:${PLACE}|other))\\b(?: one)?(?! (?:week|half|quarter|one))(?=\\W*$| (?:so far|higher|lower|more|less|dearer|cheaper)\\b)`,
  'i',
)

function part(words: string): RegExp {
  return new RegExp(`\\b(?:the )?${words}(?! of (?!(?:the|that) month\\b)\\p{L}{3,})(?![\\p{L}\\d])`, 'iu')
}

function said(match: RegExpExecArray): string {
  return (match[1] ?? '').toLowerCase()
}

function placeIn(match: RegExpExecArray): number {
  return PLACES[said(match)] ?? 0
}

function within(from: IsoDate, days: number, month: Month, asOf: IsoDate): Period | null {
  const to = addDays(from, days - 1)
  return monthOf(from) === month ? daysPeriod(from, to < lastOf(month) || days === 2 ? to : lastOf(month), asOf) : null
}
