import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { ImportBatch, ImportPreview, ImportRow, ImportStatus } from '../../shared/contract'
import type { Account, IsoDate } from '../../shared/domain'
import { accountsOf } from '../db/accounts'
import { booksVersion } from '../db/books'
import { type BatchRow, importBatches, removeBatch } from '../db/imports'
import type { Db } from '../db/open'
import { dropStaged, publishBatch, stageRows } from '../db/staging'
import { AppError } from '../errors'
import type { Merchant } from '../ingest/merchants'
import { type PreparedImport, type PreparedRow, prepareImport } from '../ingest/prepare-import'
import { readStatement } from '../ingest/read-statement'
import { type RowError, type StatementFile, tidyText } from '../ingest/statement'
import type { CustomerOperations } from '../operation'
import { forgetCustomer, keepPreview, takePreview } from './import-previews'
import { importConfirmSchema, importPreviewSchema, importUndoSchema } from './import-schema'

export { forgetCustomer }

export interface ImportBackend {
  readonly db: () => Db
  /** The bank-wide dictionary. */
  readonly merchants: readonly Merchant[]
  /** Rows dated later are errors. */
  readonly today: () => IsoDate
  /** Milliseconds; stamps batches. */
  readonly now?: () => number
  /** What has to be done before rows are added: a backup. When it throws, nothing is. */
  readonly beforeBooking?: (signal: AbortSignal) => Promise<void>
}

export type ImportOperations = Pick<
  CustomerOperations,
  'customer.import.preview' | 'customer.import.confirm' | 'customer.import.undo' | 'customer.imports'
>

const MOST_ROWS_SHOWN = 500
const MOST_ERRORS_SHOWN = 500

/** A customer's imports of statements: look, confirm, undo. Only accounts of the caller are ever read or written. */
export function importOperations(backend: ImportBackend): ImportOperations {
  const prepare = (db: Db, customerId: string, account: Account, statement: StatementFile) =>
    prepareImport(db, statement, { customerId, account, merchants: backend.merchants, today: backend.today() })
  return {
    'customer.import.preview': {
      request: importPreviewSchema,
      run: async ({ accountId, fileName, bytes, mapping }, me, { signal }) => {
        const db = backend.db()
        const account = await ownAccount(db, me.customerId, accountId)
        const statement = readStatement(bytes, fileName, mapping, account.currency)
        const version = await booksVersion(db, me.customerId)
        const prepared = await prepare(db, me.customerId, account, statement)
        const name = tidyText(fileName, 120)
        const token = randomUUID()
        const kept = { token, fileName: name, account, statement, prepared, booksVersion: version }
        keepPreview(me.userId, kept, signal)
        return previewOf(token, name, account, statement, prepared)
      },
    },
    'customer.import.confirm': {
      request: importConfirmSchema,
      run: async ({ token, includePossibleDuplicates }, me, { signal }) => {
        const preview = takePreview(me.userId, token)
        if (!preview) throw new AppError('not-found', 'This preview is gone. Choose the file again.')
        try {
          await backend.beforeBooking?.(signal)
          const db = backend.db()
          const { account, fileName, statement } = preview
          // What was new may have been booked since.
          const unchanged = (await booksVersion(db, me.customerId)) === preview.booksVersion
          const { rows } = unchanged ? preview.prepared : await prepare(db, me.customerId, account, statement)
          const wanted = rows.filter((row) => isWanted(row.status, includePossibleDuplicates))
          const importedAt = new Date((backend.now ?? Date.now)()).toISOString()
          return await book(db, wanted, { customerId: me.customerId, account, fileName, importedAt })
        } catch (error) {
          // Nothing was booked: the customer may free some space and confirm again.
          keepPreview(me.userId, preview, signal)
          throw error
        }
      },
    },
    'customer.import.undo': {
      request: importUndoSchema,
      run: async ({ batchId }, me) => {
        const removed = await removeBatch(backend.db(), me.customerId, batchId)
        if (removed === null) throw new AppError('not-found', 'This import is not there, or was undone already.')
        return { removed }
      },
    },
    'customer.imports': {
      request: z.strictObject({}),
      run: async (_request, me) => {
        const db = backend.db()
        const accounts = new Map((await accountsOf(db, me.customerId)).map((account) => [account.id, account]))
        const batches = await importBatches(db, me.customerId)
        return batches.map((batch) => importBatch(batch, accounts.get(batch.accountId) as Account))
      },
    },
  }
}

interface Booking {
  readonly customerId: string
  readonly account: Account
  readonly fileName: string
  readonly importedAt: string
}

/**
 * Books prepared rows as one batch: all of them or, whatever happens, none.
 * Throws AppError 'import-failed' when there is no row to book.
 */
export async function book(db: Db, rows: readonly PreparedRow[], booking: Booking): Promise<ImportBatch> {
  const { customerId, account, fileName, importedAt } = booking
  const [first, last] = [rows[0], rows.at(-1)]
  if (!first || !last) throw new AppError('import-failed', 'There is nothing new to import in this file.')
  const id = randomUUID()
  try {
    await stageRows(db, id, rows)
    const batch = { id, customerId, accountId: account.id, fileName, importedAt }
    await publishBatch(db, batch, first.bookedOn > last.bookedOn)
  } catch (error) {
    await dropStaged(db, id)
    throw error
  }
  const [from, to] = span(rows)
  const sumMinor = rows.reduce((sum, row) => sum + row.amountMinor, 0)
  const transactions = rows.length
  return importBatch({ id, fileName, accountId: account.id, importedAt, transactions, sumMinor, from, to }, account)
}

function isWanted(status: ImportStatus, includePossibleDuplicates: boolean): boolean {
  return status === 'new' || (status === 'possible-duplicate' && includePossibleDuplicates)
}

async function ownAccount(db: Db, customerId: string, accountId: string): Promise<Account> {
  const account = (await accountsOf(db, customerId)).find(({ id }) => id === accountId)
  if (!account) throw new AppError('not-found', 'This account is not among yours. Choose one of your accounts.')
  return account
}

function previewOf(
  token: string,
  fileName: string,
  account: Account,
  statement: StatementFile,
  { rows, errors }: PreparedImport,
): ImportPreview {
  const counts: Record<ImportStatus, number> = { new: 0, 'possible-duplicate': 0, 'already-there': 0 }
  for (const row of rows) counts[row.status]++
  const [from, to] = rows.length === 0 ? [null, null] : span(rows)
  return {
    token,
    fileName,
    format: statement.format,
    account,
    csv: statement.csv && { mapping: statement.csv.mapping, columns: statement.csv.columns },
    rows: rows.slice(0, MOST_ROWS_SHOWN).map(importRow),
    counts,
    from,
    to,
    errors: shownErrors([...assumptions(statement), ...errors]),
  }
}

// The customer is told where a date could be read in two ways: nobody but them can know.
function assumptions({ csv, assumedDateOrder }: StatementFile): readonly RowError[] {
  if (assumedDateOrder) {
    const reason = `The dates fit more than one order and are read as ${assumedDateOrder}. Export them year-first if a date looks wrong.`
    return [{ line: 1, reason }]
  }
  if (!csv || csv.dateOrderCertain) return []
  const { headerLine, dateOrder } = csv.mapping
  const reason = `The dates fit more than one order and are read as ${dateOrder}. Choose the other order if a date looks wrong.`
  return [{ line: Math.max(headerLine, 1), reason }]
}

function shownErrors(errors: readonly RowError[]): readonly RowError[] {
  const rest = errors.slice(MOST_ERRORS_SHOWN)
  if (rest.length === 0) return errors
  const reason = `${rest.length} more rows from here on could not be read.`
  return [...errors.slice(0, MOST_ERRORS_SHOWN), { line: (rest[0] as RowError).line, reason }]
}

function importRow(row: PreparedRow): ImportRow {
  const { line, bookedOn, amountMinor, payee, reference, categoryId, status } = row
  return { line, bookedOn, amountMinor, payee, reference, categoryId, status }
}

function importBatch(row: BatchRow, account: Account): ImportBatch {
  const { id, fileName, importedAt, transactions, sumMinor, from, to } = row
  const filter = { accountId: account.id, importBatchId: id }
  return { id, fileName, account, importedAt, imported: { amountMinor: sumMinor, transactions, filter }, from, to }
}

function span(rows: readonly { readonly bookedOn: IsoDate }[]): readonly [IsoDate, IsoDate] {
  const days = rows.map(({ bookedOn }) => bookedOn)
  return [days.reduce((a, b) => (a < b ? a : b)), days.reduce((a, b) => (a > b ? a : b))]
}
