// The way of imported rows into the books: staged in chunks that no query reads, then published in one transaction.
import { sql } from 'kysely'
import type { CategoryId, CategorySource, IsoDate } from '../../shared/domain'
import { bumpBooksVersion } from './books'
import type { Db } from './open'
import type { ImportStagingTable } from './schema'

export interface StagedRow {
  /** 1-based, of the statement. */
  readonly line: number
  readonly bookedOn: IsoDate
  readonly occurredAt: string | null
  readonly amountMinor: number
  readonly payee: string
  readonly categoryId: CategoryId
  readonly categorySource: CategorySource
  readonly categoryConfidence: number | null
  readonly reference: string
  readonly channel: string
  readonly bankReference: string | null
}

export interface NewBatch {
  readonly id: string
  readonly customerId: string
  readonly accountId: string
  readonly fileName: string
  /** ISO, UTC. */
  readonly importedAt: string
}

/** Rows of one transaction: other writes wait no longer than for these. */
const CHUNK_ROWS = 5_000
/** Rows of one statement; 12 values each, below every engine's limit of parameters. */
const STATEMENT_ROWS = 500

/** Writes the rows of a batch where no query sees them. `onDone` hears the share done (0–1) after each chunk. */
export async function stageRows(
  db: Db,
  batchId: string,
  rows: readonly StagedRow[],
  onDone: (done: number) => void = () => {},
): Promise<void> {
  for (let from = 0; from < rows.length; from += CHUNK_ROWS) {
    const chunk = rows.slice(from, from + CHUNK_ROWS)
    await db.transaction().execute(async (step) => {
      for (let at = 0; at < chunk.length; at += STATEMENT_ROWS) {
        const values = chunk.slice(at, at + STATEMENT_ROWS).map((row) => stagingRow(batchId, row))
        await step.insertInto('import_staging').values(values).execute()
      }
    })
    onDone((from + chunk.length) / rows.length)
    // The database is synchronous: let others have their turn.
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/**
 * Moves the staged rows of a batch into the customer's books, oldest day first, in one transaction: after a crash all of
 * them are there or none. Makes stored results of the customer stale. `newestFirst`: the order of the statement, so that
 * rows of one day keep their sequence.
 */
export async function publishBatch(db: Db, batch: NewBatch, newestFirst: boolean): Promise<void> {
  await db.transaction().execute(async (step) => {
    await step
      .insertInto('import_batches')
      .values({
        id: batch.id,
        customer_id: batch.customerId,
        account_id: batch.accountId,
        file_name: batch.fileName,
        imported_at: batch.importedAt,
      })
      .execute()
    await step
      .insertInto('transactions')
      .columns(['customer_id', 'account_id', 'import_batch_id', 'note', ...COPIED])
      .expression((eb) =>
        eb
          .selectFrom('import_staging')
          .select([
            sql<string>`${batch.customerId}`.as('customer_id'),
            sql<string>`${batch.accountId}`.as('account_id'),
            'batch_id',
            sql<string>`''`.as('note'),
            ...COPIED,
          ])
          .where('batch_id', '=', batch.id)
          .orderBy('booked_on')
          .orderBy('line', newestFirst ? 'desc' : 'asc'),
      )
      .execute()
    await step.deleteFrom('import_staging').where('batch_id', '=', batch.id).execute()
    await bumpBooksVersion(step, batch.customerId)
  })
}

/** Forgets the staged rows of a batch that will not be published. */
export async function dropStaged(db: Db, batchId: string): Promise<void> {
  await db.deleteFrom('import_staging').where('batch_id', '=', batchId).execute()
}

const COPIED = [
  'booked_on',
  'occurred_at',
  'amount_minor',
  'payee',
  'category_id',
  'category_source',
  'category_confidence',
  'reference',
  'channel',
  'bank_reference',
] as const

function stagingRow(batchId: string, row: StagedRow): ImportStagingTable {
  return {
    batch_id: batchId,
    line: row.line,
    booked_on: row.bookedOn,
    occurred_at: row.occurredAt,
    amount_minor: row.amountMinor,
    payee: row.payee,
    category_id: row.categoryId,
    category_source: row.categorySource,
    category_confidence: row.categoryConfidence,
    reference: row.reference,
    channel: row.channel,
    bank_reference: row.bankReference,
  }
}
