// The spans of time that a text names: a question or a sentence, any case, English and some Hindi.
import type { IsoDate } from '../../../shared/domain'
import type { ProfileId } from '../../../shared/profiles'
import { festivalNames } from './festivals'
import { festivalReaders, numericDayReaders } from './period-customs'
import { LIST_READERS } from './period-lists'
import { OPEN_READERS } from './period-open'
import { READERS } from './period-readers'
import { RELATIVE_READERS } from './period-relative'
import { financialYearReaders, seasonReaders } from './period-seasons'
import { allTimePeriod, type Period } from './periods'

export interface FoundPeriod {
  readonly period: Period
  readonly start: number
  readonly end: number
}

/**
 * The periods that a text names, in order, without overlaps. Month names mean their latest occurrence that is not in the
 * future. `asOf` is today as the books know it. With `country` its festivals and its financial year are understood, too.
 */
export function findPeriods(text: string, asOf: IsoDate, country?: ProfileId): readonly FoundPeriod[] {
  const found: FoundPeriod[] = []
  const customs = country
    ? [
        ...festivalReaders(country),
        ...financialYearReaders(country),
        ...seasonReaders(country),
        ...numericDayReaders(country),
      ]
    : []
  for (const { pattern, read } of [...customs, ...OPEN_READERS, ...LIST_READERS, ...RELATIVE_READERS, ...READERS]) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (found.some((other) => start < other.end && other.start < end)) continue
      const period = read(match, asOf)
      if (period) found.push({ period, start, end })
    }
  }
  // 'So far this year, till date': all time adds nothing to a time that is named.
  const narrow = found.filter(({ period }) => period.from !== allTimePeriod(asOf).from)
  return saidOnce(
    (narrow.length > 0 ? narrow : found).sort((a, b) => a.start - b.start),
    text,
    country,
  )
}

/** 'Since Diwali (20 October)' says the same twice: the first counts. */
function saidOnce(found: readonly FoundPeriod[], text: string, country: ProfileId | undefined): readonly FoundPeriod[] {
  const once: FoundPeriod[] = []
  for (const span of found) {
    const before = once.at(-1)
    const between = before ? text.slice(before.end, span.start) : ''
    // 'My birthday last year, 25 November', 'Diwali week, 18 to 24 October': days that are told win over what they lie in.
    const said =
      before &&
      SAYS_MORE.test(between) &&
      (isWithin(span.period, before.period) || isFestive(text.slice(before.start, before.end), country))
    if (before && said) once.splice(-1, 1, { ...span, start: before.start })
    else if (before && /^,? \((?:i\.e\.,? |from |since |on )?$/i.test(between))
      once.splice(-1, 1, { ...before, end: span.end })
    else once.push(span)
  }
  return once
}

const SAYS_MORE = /^(?: week| time| weekend)?,? (?:that is |i\.e\. |on |the )?$/i

function isFestive(text: string, country: ProfileId | undefined): boolean {
  return country !== undefined && new RegExp(`\\b(?:${festivalNames(country).join('|')})\\b`, 'i').test(text)
}

function isWithin(inner: Period, outer: Period): boolean {
  const shorter = inner.from > outer.from || inner.to < outer.to
  return shorter && inner.from === inner.to && inner.from >= outer.from && inner.to <= outer.to
}
