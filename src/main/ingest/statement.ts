// What every reader of statements gives back, whatever the file's format.
import type { CsvMapping, StatementFormat } from '../../shared/contract'
import type { IsoDate } from '../../shared/domain'

/** Longest text that is kept; what is longer is clipped. No bank prints a name that long, hostile files do. */
export const PAYEE_LENGTH = 200
export const NOTE_LENGTH = 500

export interface StatementRow {
  /** 1-based line of the file where the row starts. */
  readonly line: number
  readonly bookedOn: IsoDate
  /** ISO local date and time where the file knows the clock. */
  readonly occurredAt: string | null
  readonly amountMinor: number
  /** As printed, at most PAYEE_LENGTH characters. */
  readonly payee: string
  /** The cheque or reference number, '' without one. */
  readonly reference: string
  /** The statement's second text (memo), '' without one. */
  readonly note: string
  /** The bank's own identifier of the row (OFX FITID). */
  readonly bankReference: string | null
  /** Whose row it is, in a bank's extract over many customers; such rows are nobody's own statement. */
  readonly customer?: ExtractCustomer
}

/** What a bank's extract says about a customer beside each payment; null where it does not know. */
export interface ExtractCustomer {
  readonly id: string
  readonly bornOn: IsoDate | null
  readonly gender: 'female' | 'male' | null
  readonly city: string | null
}

export interface StatementAccount {
  /** As the file writes it, '' when it does not say. */
  readonly id: string
  /** ISO 4217, null when the file does not say. */
  readonly currency: string | null
  /** Closing balance. */
  readonly balanceMinor: number | null
  readonly balanceOn: IsoDate | null
  readonly rows: readonly StatementRow[]
}

export interface RowError {
  readonly line: number
  readonly reason: string
}

export interface CsvReading {
  readonly mapping: CsvMapping
  /** What the header offers. */
  readonly columns: readonly string[]
  /** The header that is found without a mapping: its line, and what is the same in every file of the layout. */
  readonly header: { readonly line: number; readonly fingerprint: string }
  /** False when the dates fit another order as well, so that `mapping.dateOrder` is an assumption. */
  readonly dateOrderCertain: boolean
}

export interface StatementFile {
  readonly format: StatementFormat
  readonly csv: CsvReading | null
  readonly accounts: readonly StatementAccount[]
  /** Rows that could not be read, in file order; all others were. A row whose amount had to be rounded is told here too. */
  readonly errors: readonly RowError[]
  /** QIF: the order of the dates, where they fit another one too. */
  readonly assumedDateOrder?: CsvMapping['dateOrder']
}

// Characters that print nothing but can reorder or hide a name on screen; joiners stay, Indian scripts need them.
const INVISIBLE = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufffe]/g
const CONTROL = /\p{Cc}+/gu
const TIDY = /^(?:[!-~]+(?: [!-~]+)*)?$/

/** One line of plain text: no control or reordering characters, single blanks, at most `length` characters. */
export function tidyText(text: string, length: number): string {
  // Nearly every text is.
  if (text.length <= length && TIDY.test(text)) return text
  const clean = text
    .slice(0, length * 8)
    .replace(CONTROL, ' ')
    .replace(INVISIBLE, '')
    .replace(/\s+/g, ' ')
    .trim()
  return clean.length <= length ? clean : clipped(clean, length)
}

function clipped(text: string, length: number): string {
  const cut = text.slice(0, length)
  // Half of a surrogate pair is no character.
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut
}
