// Which way a customer's CSV is read: as they say now, as they said for an earlier file with the same header, or as found.
import { z } from 'zod'
import type { CsvMapping } from '../../shared/contract'
import type { Account } from '../../shared/domain'
import { keptMapping } from '../db/import-mappings'
import type { Db } from '../db/open'
import { AppError } from '../errors'
import { csvMappingSchema } from './csv-mapping-schema'
import { readStatement } from './read-statement'
import type { CsvReading, StatementFile } from './statement'

export interface FileToRead {
  readonly customerId: string
  readonly account: Account
  readonly fileName: string
  readonly bytes: Uint8Array
  /** Null: as last time, or as found. */
  readonly mapping: CsvMapping | null
}

const keptSchema = z.strictObject({
  mapping: csvMappingSchema,
  /** Lines from the header that is found to the one that was chosen: what stands above the table varies in length. */
  linesBelow: z.int(),
})

/**
 * Reads a statement of one of the customer's accounts; see `readStatement`. `asLastTime`: a kept layout was used. One that no
 * longer fits is passed over.
 */
export async function readForAccount(
  db: Db,
  { customerId, account, fileName, bytes, mapping }: FileToRead,
): Promise<{ readonly statement: StatementFile; readonly asLastTime: boolean }> {
  const read = (as?: CsvMapping) => readStatement(bytes, fileName, as, account.currency)
  if (mapping) return { statement: read(mapping), asLastTime: false }
  const found = read()
  if (!found.csv) return { statement: found, asLastTime: false }
  const kept = await keptMapping(db, customerId, found.csv.header.fingerprint)
  const before = kept === null ? null : mappingOf(kept, found.csv)
  const again = before && readOrNull(() => read(before))
  if (again) return { statement: again, asLastTime: true }
  const { csv } = found
  const turned: CsvMapping = { ...csv.mapping, amountSign: 'debit-positive' }
  if (account.kind !== 'card' || !listsCharges(found, csv)) return { statement: found, asLastTime: false }
  const statement = read(turned)
  const { dateOrderCertain } = csv
  return {
    statement: { ...statement, csv: statement.csv && { ...statement.csv, dateOrderCertain } },
    asLastTime: false,
  }
}

/** What is kept of a layout for the next file with the same header. */
export function layoutToKeep({ mapping, header }: CsvReading): string {
  return JSON.stringify({ mapping, linesBelow: mapping.headerLine - header.line })
}

function mappingOf(kept: string, { header, mapping: found }: CsvReading): CsvMapping | null {
  const parsed = keptSchema.safeParse(JSON.parse(kept))
  if (!parsed.success) return null
  const { mapping, linesBelow } = parsed.data
  return { ...mapping, encoding: found.encoding, headerLine: header.line + linesBelow }
}

function readOrNull(read: () => StatementFile): StatementFile | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}

const MOST = 0.8
const FEWEST_ROWS = 3

/** Nearly everything on a card is spent: where nearly all amounts are positive, positive means spent. */
function listsCharges(found: StatementFile, { mapping }: CsvReading): boolean {
  if (mapping.amountColumn === null || mapping.amountSign === 'debit-positive') return false
  const rows = found.accounts.flatMap((part) => part.rows)
  const positive = rows.filter(({ amountMinor }) => amountMinor > 0).length
  return rows.length >= FEWEST_ROWS && positive >= rows.length * MOST
}
