// What may be shown of a row that is about a person: how it is written, not what it says.
import type { BulkField, BulkPreview, MaskedRow } from '../../shared/bulk-import'
import type { AccountRow } from './extract-accounts'
import { columnsRead } from './extract-csv'
import type { ExtractCells } from './extract-rows'

/** Longer texts are told apart by their length. */
const LONGEST_SHAPE = 16

/** The shape of a text: letters are 'A' and 'a', digits '9', marks stay. */
export function shapeOf(text: string): string {
  const shape = text
    .slice(0, LONGEST_SHAPE)
    .replace(/\p{Lu}/gu, 'A')
    .replace(/[\p{L}\p{M}]/gu, (letter) => (letter === 'A' ? letter : 'a'))
    .replace(/\p{N}/gu, '9')
  return text.length > LONGEST_SHAPE ? `${shape}…` : shape
}

/** A reason without what the file wrote: readers quote it. */
export function maskedReason(reason: string): string {
  return reason.replace(/“[^”]*”?/g, (quoted) => `“${shapeOf(quoted.replace(/[“”]/g, ''))}”`)
}

/** A row as shapes; its day alone is as read, so that a wrong order of day and month is seen. */
export function maskedRow({ row, balanceMinor }: AccountRow): MaskedRow {
  const money = (minor: number | null) => (minor === null ? '' : shapeOf((minor / 100).toFixed(2)))
  return {
    bookedOn: row.bookedOn,
    shapes: {
      reference: shapeOf(row.reference),
      customer: shapeOf(row.customer?.id ?? ''),
      bornOn: shapeOf(row.customer?.bornOn ?? ''),
      // The length of the word would say which.
      gender: row.customer?.gender ? 'a' : '',
      city: shapeOf(row.customer?.city ?? ''),
      balance: money(balanceMinor),
      clock: shapeOf(row.occurredAt?.slice(11) ?? ''),
      amount: money(row.amountMinor),
    },
  }
}

const FIELD_OF_CELL: Readonly<Record<keyof ExtractCells, BulkField>> = {
  transactionId: 'reference',
  customerId: 'customer',
  birthDate: 'bornOn',
  gender: 'gender',
  location: 'city',
  balance: 'balance',
  date: 'bookedOn',
  time: 'clock',
  amount: 'amount',
}

/** What each column of an extract's header line is read as. */
export function bulkColumns(header: string): BulkPreview['columns'] {
  return columnsRead(header).map(({ column, cell }) => ({ column, field: cell && FIELD_OF_CELL[cell] }))
}
