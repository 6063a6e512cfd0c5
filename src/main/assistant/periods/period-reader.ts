import type { IsoDate } from '../../../shared/domain'
import type { Period } from './periods'

/** A month by its name or its first letters, as a group of a regular expression. */
export const MONTH_NAME =
  '(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)'

/** An expression for a span of time, and what it means on a day; null where it means none. */
export interface Reader {
  readonly pattern: RegExp
  readonly read: (match: RegExpMatchArray, asOf: IsoDate) => Period | null
}

/** A reader of whole words, in any case. */
export function reader(expression: string, read: Reader['read']): Reader {
  return { pattern: new RegExp(`(?<![\\p{L}\\d])(?:${expression})(?![\\p{L}\\d]|,\\d{2,3}(?!\\d))`, 'giu'), read }
}
