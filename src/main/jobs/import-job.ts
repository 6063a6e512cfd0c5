// A customer's statement on its way into the books: read, compared and categorised; looked at or booked.
import type { CsvMapping, ImportPreview, ImportRow, ImportStatus } from '../../shared/contract'
import { type Account, type IsoDate, SETTLED_CONFIDENCE } from '../../shared/domain'
import { accountsOf } from '../db/accounts'
import { bookBatch } from '../db/booking'
import { keepMapping } from '../db/import-mappings'
import type { Db } from '../db/open'
import { AppError } from '../errors'
import { layoutToKeep, readForAccount } from '../ingest/kept-layout'
import type { Merchant } from '../ingest/merchants'
import { type PreparedRow, prepareImport } from '../ingest/prepare-import'
import type { RowError, StatementFile } from '../ingest/statement'
import { paced } from './paced'
import type { Watch } from './watch'

export interface ImportInput {
  /** From the session: only accounts of this customer are read or written. */
  readonly customerId: string
  readonly accountId: string
  readonly fileName: string
  readonly bytes: Uint8Array
  /** How to read a CSV; null as it is found, or as the customer has put it right for an earlier file. */
  readonly mapping: CsvMapping | null
  /** The bank-wide dictionary. */
  readonly merchants: readonly Merchant[]
  /** Rows dated later are errors. */
  readonly today: IsoDate
}

export interface BookingInput extends ImportInput {
  readonly batchId: string
  /** ISO, UTC. */
  readonly importedAt: string
  readonly includePossibleDuplicates: boolean
  /** The customer has chosen the mapping: files with this header are read so from now on. */
  readonly keepsMapping: boolean
}

export interface BookedImport {
  readonly account: Account
  readonly transactions: number
  readonly sumMinor: number
  readonly from: IsoDate
  readonly to: IsoDate
}

const MOST_ROWS_SHOWN = 500
const MOST_ERRORS_SHOWN = 500

/**
 * What booking a file would do; nothing is written. Throws AppError 'not-found' for an account that is not the
 * customer's, 'import-failed' for a file that cannot be read, 'cancelled' when the signal is aborted.
 */
export async function previewImport(
  db: Db,
  input: ImportInput,
  watch: Watch,
): Promise<Omit<ImportPreview, 'token' | 'fileName'>> {
  const { account, statement, asLastTime, rows, errors } = await prepared(db, input, watch)
  const counts: Record<ImportStatus, number> = { new: 0, 'possible-duplicate': 0, 'already-there': 0 }
  for (const row of rows) counts[row.status]++
  const [from, to] = rows.length === 0 ? [null, null] : span(rows)
  return {
    format: statement.format,
    account,
    csv: statement.csv && { mapping: statement.csv.mapping, columns: statement.csv.columns, asLastTime },
    rows: rows.slice(0, MOST_ROWS_SHOWN).map(importRow),
    counts,
    from,
    to,
    errors: shownErrors([...assumptions(statement), ...errors]),
  }
}

/**
 * Books the new rows of a file as one batch. Whoever ends it in the middle has to remove the batch; the next opening of
 * the bank does as well. Throws like `previewImport`, and AppError 'import-failed' when there is no row to book.
 */
export async function bookImport(db: Db, input: BookingInput, watch: Watch): Promise<BookedImport> {
  const { account, statement, rows } = await prepared(db, input, watch)
  const wanted = rows.filter(({ status }) => isWanted(status, input.includePossibleDuplicates))
  const [first, last] = [wanted[0], wanted.at(-1)]
  if (!first || !last) throw new AppError('import-failed', 'There is nothing new to import in this file.')
  const { batchId: id, customerId, fileName, importedAt } = input
  const relabels = wanted.flatMap(({ relabel }) => relabel ?? [])
  const batch = { id, customerId, accountId: account.id, fileName, importedAt }
  const following = { pace: await paced(db), onDone: follow(watch, 'writing') }
  await bookBatch(db, batch, wanted, first.bookedOn > last.bookedOn, relabels, following)
  if (input.keepsMapping && statement.csv) {
    await keepMapping(db, customerId, statement.csv.header.fingerprint, layoutToKeep(statement.csv))
  }
  const [from, to] = span(wanted)
  const sumMinor = wanted.reduce((sum, row) => sum + row.amountMinor, 0)
  return { account, transactions: wanted.length, sumMinor, from, to }
}

async function prepared(db: Db, input: ImportInput, watch: Watch) {
  const { customerId, accountId, merchants, today } = input
  watch.onProgress({ stage: 'reading', done: 0 })
  const account = (await accountsOf(db, customerId)).find(({ id }) => id === accountId)
  if (!account) throw new AppError('not-found', 'This account is not among yours. Choose one of your accounts.')
  const { statement, asLastTime } = await readForAccount(db, { ...input, account })
  const target = { customerId, account, merchants, today }
  const { rows, errors } = await prepareImport(db, statement, target, follow(watch, 'checking'))
  return { account, statement, asLastTime, rows, errors }
}

function follow({ onProgress, signal }: Watch, stage: 'checking' | 'writing') {
  return (done: number) => {
    if (signal.aborted) throw new AppError('cancelled', 'Stopped. Nothing was imported.')
    onProgress({ stage, done })
  }
}

function isWanted(status: ImportStatus, includePossibleDuplicates: boolean): boolean {
  return status === 'new' || (status === 'possible-duplicate' && includePossibleDuplicates)
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
  const guess = row.categorySource === 'guess' && (row.categoryConfidence ?? 1) < SETTLED_CONFIDENCE
  return { line, bookedOn, amountMinor, payee, reference, categoryId, guess, status }
}

function span(rows: readonly { readonly bookedOn: IsoDate }[]): readonly [IsoDate, IsoDate] {
  const days = rows.map(({ bookedOn }) => bookedOn)
  return [days.reduce((a, b) => (a < b ? a : b)), days.reduce((a, b) => (a > b ? a : b))]
}
