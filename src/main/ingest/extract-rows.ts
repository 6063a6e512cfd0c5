// One payment in the public 'Bank Customer Segmentation' extract, as a CSV row or as the prompt line made from it.
import { isIsoDate } from '../../shared/dates'
import type { IsoDate } from '../../shared/domain'
import { LARGEST_AMOUNT_MINOR, parseAmount } from './amounts'
import { PAYEE_LENGTH, type StatementRow, tidyText } from './statement'
import { readDate } from './written-dates'

export interface ExtractRow {
  readonly row: StatementRow
  /** After the payment, null when unknown. */
  readonly balanceMinor: number | null
}

/** The texts of one payment under the names that they have in the CSV; '' for what is missing. */
export interface ExtractCells {
  readonly transactionId: string
  readonly customerId: string
  readonly birthDate: string
  readonly gender: string
  readonly location: string
  readonly balance: string
  readonly date: string
  readonly time: string
  readonly amount: string
}

/**
 * The payment in the cells of one row, or why there is none. Dates are day-first, times are HHMMSS without leading zeros.
 * Amounts are unsigned payments, so they are debits here. `bornOn`: the birth date as its writer meant it.
 */
export function extractRow(
  cells: ExtractCells,
  line: number,
  bornOn: (written: string, paidOn: IsoDate) => IsoDate | null,
): ExtractRow | string {
  const id = tidyText(cells.customerId, 60)
  if (id === '') return 'The row names no customer.'
  const paidOn = readDate(cells.date, 'day-first')?.on
  if (paidOn === undefined) {
    return cells.date === '' ? 'The row has no date.' : `“${cells.date.slice(0, 40)}” is not a day-first date.`
  }
  const paid = parseAmount(cells.amount, '.', 2)
  if (paid === null) {
    return cells.amount === '' ? 'The row has no amount.' : `“${cells.amount.slice(0, 40)}” is not an amount.`
  }
  if (paid < 0) return `“${cells.amount.slice(0, 40)}” has a sign; payments in this extract have none.`
  const clock = clockOf(cells.time)
  const transactionId = tidyText(cells.transactionId, PAYEE_LENGTH)
  const gender = cells.gender.trim().toUpperCase()
  const row: StatementRow = {
    line,
    bookedOn: paidOn,
    occurredAt: clock === null ? null : `${paidOn}T${clock}`,
    amountMinor: paid === 0 ? 0 : -paid,
    payee: '',
    reference: transactionId,
    note: '',
    bankReference: transactionId || null,
    customer: {
      id,
      bornOn: bornOn(cells.birthDate.trim(), paidOn),
      gender: gender === 'F' ? 'female' : gender === 'M' ? 'male' : null,
      city: known(tidyText(cells.location, PAYEE_LENGTH)),
    },
  }
  const balance = parseAmount(cells.balance, '.', 2)
  return { row, balanceMinor: balance !== null && Math.abs(balance) <= LARGEST_AMOUNT_MINOR ? balance : null }
}

/** A day-first birth date of the CSV. Two-digit years never lie after the payment; 1800 stands for unknown. */
export function birthDate(written: string, paidOn: IsoDate): IsoDate | null {
  return plausibleBirth(readDate(written, 'day-first')?.on ?? null, paidOn)
}

/** A birth date that was read month first and written year first: where both fit, day and month change places. */
export function misreadBirthDate(written: string, paidOn: IsoDate): IsoDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(written)
  if (!match) return null
  const [, year, month, day] = match as unknown as [string, string, string, string]
  const on = Number(day) <= 12 ? `${year}-${day}-${month}` : `${year}-${month}-${day}`
  return plausibleBirth(isIsoDate(on) ? on : null, paidOn)
}

function plausibleBirth(on: IsoDate | null, paidOn: IsoDate): IsoDate | null {
  if (on === null) return null
  const born = on > paidOn ? `${Number(on.slice(0, 4)) - 100}${on.slice(4)}` : on
  return born >= '1900' && isIsoDate(born) ? born : null
}

function clockOf(written: string): string | null {
  if (!/^\d{1,6}$/.test(written)) return null
  const six = written.padStart(6, '0')
  const clock = `${six.slice(0, 2)}:${six.slice(2, 4)}:${six.slice(4)}`
  return /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(clock) ? clock : null
}

function known(text: string): string | null {
  return text === '' || /^nan$/i.test(text) ? null : text
}
