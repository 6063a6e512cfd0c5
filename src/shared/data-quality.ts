// How good the rows are that the bank's figures stand on: of all of it, and of each extract that was imported.
import type { Cell } from './cell'
import type { IsoDate, Month } from './domain'

/** What a row may lack. */
export const ROW_GAPS = ['uncategorised', 'payee', 'clock', 'reference', 'zero', 'huge'] as const
/**
 * 'uncategorised': in no category but 'other'. 'payee', 'clock', 'reference': not there. 'zero': nothing was moved. 'huge': over a
 * thousand times the average row.
 */
export type RowGap = (typeof ROW_GAPS)[number]

/** Everybody is in one of them; 'implausible' is a birth date in the future or over 110 years ago. */
export const AGE_STATES = ['known', 'missing', 'implausible'] as const
export type AgeState = (typeof AGE_STATES)[number]

export interface QualityOfRows {
  /** To three figures; over the customers they are of. */
  readonly rows: Cell
  readonly customers: Cell
  /** Shares of the rows. */
  readonly gaps: readonly { readonly gap: RowGap; readonly share: Cell }[]
  /** Of the customers that it has brought. */
  readonly ages: readonly { readonly state: AgeState; readonly customers: Cell }[]
  /** By the account's currency, most rows first. */
  readonly currencies: readonly { readonly currency: string; readonly rows: Cell }[]
}

export interface DataQuality {
  readonly asOf: IsoDate
  readonly bank: QualityOfRows
  /** From the first to the last month that can be shown, oldest first; a hidden one has few customers' rows or none. */
  readonly months: readonly { readonly month: Month; readonly rows: Cell }[]
  /** The latest extracts by their id. */
  readonly imports: readonly (QualityOfRows & { readonly id: string })[]
}

export interface DataQualityContract {
  'admin.quality': { request: Record<string, never>; reply: DataQuality }
}
