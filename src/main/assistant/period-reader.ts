import type { IsoDate } from '../../shared/domain'
import type { Period } from './periods'

/** An expression for a span of time, and what it means on a day; null where it means none. */
export interface Reader {
  readonly pattern: RegExp
  readonly read: (match: RegExpMatchArray, asOf: IsoDate) => Period | null
}

/** A reader of whole words, in any case. */
export function reader(expression: string, read: Reader['read']): Reader {
  return { pattern: new RegExp(`(?<![\\p{L}\\d])(?:${expression})(?![\\p{L}\\d])`, 'giu'), read }
}
