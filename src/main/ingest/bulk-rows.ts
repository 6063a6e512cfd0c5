// From a row of an extract to one that can wait in staging: named, categorised, with the account that it goes to.
import type { IsoDate } from '../../shared/domain'
import type { BulkRow } from '../db/bulk-staging'
import { type Categorised, categorise, payeeNamer } from './categorise'
import type { AccountRow } from './extract-accounts'
import type { Merchant } from './merchants'
import { NOTE_LENGTH, type RowError, tidyText } from './statement'

export interface BulkTarget {
  readonly merchants: readonly Merchant[]
  /** Rows after it are errors. */
  readonly today: IsoDate
  /** ISO 4217; holds where a row names none. */
  readonly currency: string
}

/**
 * Makes rows of an extract into rows for staging, or errors: a row without a customer, and one after today.
 * A row that names no payee is 'other' or 'other income' by its sign, as the guess that it is; others are categorised
 * like any statement's, without what a customer has taught.
 */
export function bulkRowMaker({
  merchants,
  today,
  currency: assumed,
}: BulkTarget): (row: AccountRow) => BulkRow | RowError {
  const told = lineReader(merchants)
  return ({ row, balanceMinor, account, currency = assumed }) => {
    const { line, customer, bookedOn, occurredAt, amountMinor, bankReference, reference } = row
    if (!customer || customer.id === '') return { line, reason: 'The row names no customer.' }
    if (bookedOn > today) return { line, reason: `The row is dated ${bookedOn}, after today.` }
    const { payee, category } = told(row.payee, row.note, amountMinor)
    return {
      customerId: customer.id,
      accountId: bulkAccountId(customer.id, account, currency ?? assumed),
      currency: currency ?? assumed,
      bookedOn,
      occurredAt,
      amountMinor,
      payee,
      categoryId: category.categoryId,
      categorySource: category.source,
      categoryConfidence: category.confidence,
      reference: tidyText(row.payee === '' ? reference : `${row.payee} ${reference}`, NOTE_LENGTH),
      note: row.note,
      bankReference,
      balanceMinor,
      bornOn: customer.bornOn,
      gender: customer.gender,
      city: customer.city,
    }
  }
}

interface ToldByLine {
  readonly payee: string
  readonly category: Categorised
}

/** Distinct lines that are remembered; more are worked out again. */
const MOST_REMEMBERED = 20_000

/** Name and category of a printed line, each distinct one worked out once: of the amount only the sign says anything. */
function lineReader(
  merchants: readonly Merchant[],
): (printed: string, note: string, amountMinor: number) => ToldByLine {
  const name = payeeNamer(merchants)
  const untaught = { rules: new Map(), past: new Map() }
  const remembered = new Map<string, ToldByLine>()
  return (printed, note, amountMinor) => {
    const key = `${Math.sign(amountMinor)}\n${printed}\n${note}`
    const before = remembered.get(key)
    if (before) return before
    const { payee, merchant } = name(printed, note)
    const told = { payee, category: categorise({ payee, printed, amountMinor }, merchant, null, untaught) }
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    remembered.set(key, told)
    return told
  }
}

/** Encoding leaves it as it is. */
const PLAIN = /^[A-Za-z0-9_-]+$/

/**
 * The account that an extract's rows go to: never one that the bank has from elsewhere, because an extract does not say
 * which of a customer's accounts it means. Encoded, so that no two customers can ever share one, whatever their ids hold.
 */
function bulkAccountId(customerId: string, account: string, currency: string): string {
  if (account === customerId && PLAIN.test(customerId)) return `${customerId}:current:${currency}`
  const name = account === customerId || account === '' ? 'current' : account
  return [customerId, name, currency].map(encodeURIComponent).join(':')
}
