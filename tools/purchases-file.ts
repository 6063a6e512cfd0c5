import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { decodeText } from '../src/main/ingest/decode-text'
import { isIsoDate } from '../src/shared/dates'
import type { IsoDate } from '../src/shared/domain'

export interface Purchase {
  readonly customerId: string
  readonly bookedOn: IsoDate
  /** In the file's smallest unit, so that sums are exact. */
  readonly amount: number
}

export interface PurchasesFile {
  readonly purchases: readonly Purchase[]
  /** How many of `amount` make one of the file's units. */
  readonly unit: number
}

const NEEDED = ['customer_id', 'booked_on', 'amount']
const MOST_DECIMALS = 6

/** The rows of a CSV with the columns customer_id, booked_on and amount. Throws RangeError with the line of a bad row. */
export function purchasesFile(file: string): PurchasesFile {
  const { text } = decodeText(readFileSync(file))
  const records: Readonly<Record<string, string>>[] = parse(text, {
    columns: (header: readonly string[]) => header.map((name) => name.trim().toLowerCase()),
    skip_empty_lines: true,
    trim: true,
  })
  const missing = NEEDED.filter((column) => !records[0] || !(column in records[0]))
  if (missing.length > 0) throw new RangeError(`${file} has no row, or no column ${missing.join(', ')}`)
  const unit =
    10 **
    Math.min(
      MOST_DECIMALS,
      records.reduce((most, { amount = '' }) => Math.max(most, decimals(amount)), 0),
    )
  const purchases = records.map(({ customer_id = '', booked_on = '', amount = '' }, index) => {
    const value = Math.round(Number(amount) * unit)
    if (customer_id === '' || !isIsoDate(booked_on) || amount === '' || !Number.isFinite(value)) {
      throw new RangeError(`line ${index + 2} has no customer, no day like 2026-10-31, or no amount`)
    }
    return { customerId: customer_id, bookedOn: booked_on, amount: value }
  })
  return { purchases, unit }
}

function decimals(amount: string): number {
  return amount.split('.')[1]?.length ?? 0
}
