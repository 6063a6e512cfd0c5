// The way of imported rows into the books: staged in chunks that no query reads, then published. A batch that is not yet
// published, or no longer, is as good as not there: the next opening of the bank takes out what is left of it.
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

/** A row of the books that the batch has found the other side of, and what it becomes. */
export interface Relabel {
  readonly id: number
  readonly categoryId: CategoryId
  readonly confidence: number
}

/** What hears how far the work is (0–1) after each chunk, and may throw to end it there. */
export type OnDone = (done: number) => void

export interface Following {
  readonly pace?: Pace
  readonly onDone?: OnDone
}

/** How many rows the next transaction may have, and what runs it: another writer shall hardly wait. */
export interface Pace {
  readonly rows: () => number
  readonly step: <Result>(transaction: () => Promise<Result>) => Promise<Result>
}

/** A statement of so many rows enters the books, or leaves them, in one transaction. */
const AT_ONCE = 1_000
/** For whoever has the bank to themselves. */
export const UNHURRIED: Pace = { rows: () => AT_ONCE, step: (transaction) => transaction() }
/** Rows of one statement; 12 values each, below every engine's limit of parameters. */
const STATEMENT_ROWS = 500

/**
 * Writes the rows of a batch where no query sees them, numbered in the order in which they shall enter the books: oldest
 * day first, rows of one day in the order in which they happened. `newestFirst`: the order of `rows`.
 */
export async function stageRows(
  db: Db,
  batchId: string,
  rows: readonly StagedRow[],
  newestFirst: boolean,
  { pace = UNHURRIED, onDone = () => {} }: Following = {},
): Promise<void> {
  const inOrder = (newestFirst ? rows.toReversed() : [...rows]).sort(byDay)
  for (let from = 0, to = 0; from < inOrder.length; from = to) {
    to = Math.min(from + pace.rows(), inOrder.length)
    const chunk = inOrder.slice(from, to)
    const write = async (step: Db) => {
      for (let at = 0; at < chunk.length; at += STATEMENT_ROWS) {
        const values = chunk
          .slice(at, at + STATEMENT_ROWS)
          .map((row, index) => stagingRow(batchId, from + at + index + 1, row))
        await step.insertInto('import_staging').values(values).execute()
      }
    }
    await pace.step(() => db.transaction().execute(write))
    onDone(to / rows.length)
  }
}

/**
 * Moves the `rows` staged rows of a batch into the customer's books and relabels the other sides of own transfers, which
 * makes stored results stale. Up to AT_ONCE rows are one transaction. More are several, so that nobody waits long; the
 * batch counts as published with the last of them.
 */
export async function publishBatch(
  db: Db,
  batch: NewBatch,
  rows: number,
  relabels: readonly Relabel[] = [],
  { pace = UNHURRIED, onDone = () => {} }: Following = {},
): Promise<void> {
  for (let from = 0, to = 0; from < rows; from = to) {
    to = Math.min(from + chunkOf(rows, pace), rows)
    const publish = async (step: Db) => {
      if (from === 0) await step.insertInto('import_batches').values(batchRow(batch)).execute()
      await moveRows(step, batch, from, to)
      if (to < rows) return
      for (const relabel of relabels) await relabelRow(step, batch, relabel)
      await step.updateTable('import_batches').set({ published: 1 }).where('id', '=', batch.id).execute()
      await bumpBooksVersion(step, batch.customerId)
    }
    await pace.step(() => db.transaction().execute(publish))
    onDone(to / rows)
  }
}

/** Forgets the staged rows of a batch that will not be published. */
export async function dropStaged(db: Db, batchId: string, pace: Pace = UNHURRIED): Promise<void> {
  for (;;) {
    const next = await db
      .selectFrom('import_staging')
      .select('line')
      .where('batch_id', '=', batchId)
      .orderBy('line')
      .offset(pace.rows())
      .limit(1)
      .executeTakeFirst()
    const rows = db
      .deleteFrom('import_staging')
      .where('batch_id', '=', batchId)
      .$if(next !== undefined, (chunk) => chunk.where('line', '<', next?.line ?? 0))
    await pace.step(() => rows.execute())
    if (!next) return
  }
}

/** Rows of the next transaction out of `left`. */
export function chunkOf(left: number, pace: Pace): number {
  return left <= AT_ONCE ? left : pace.rows()
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

async function moveRows(step: Db, batch: NewBatch, from: number, to: number): Promise<void> {
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
        .where('line', '>', from)
        .where('line', '<=', to)
        .orderBy('line'),
    )
    .execute()
  await step
    .deleteFrom('import_staging')
    .where('batch_id', '=', batch.id)
    .where('line', '>', from)
    .where('line', '<=', to)
    .execute()
}

/** Keeps what the row was. One that the customer has changed since it was looked at stays as it is. */
async function relabelRow(step: Db, batch: NewBatch, { id, categoryId, confidence }: Relabel): Promise<void> {
  const row = await step
    .selectFrom('transactions')
    .select(['category_id', 'category_source', 'category_confidence'])
    .where('id', '=', id)
    .where('customer_id', '=', batch.customerId)
    .where('category_source', 'not in', ['customer', 'rule'])
    .executeTakeFirst()
  if (!row) return
  await step
    .insertInto('import_relabels')
    .values({ batch_id: batch.id, transaction_id: id, ...row })
    .execute()
  await step
    .updateTable('transactions')
    .set({ category_id: categoryId, category_source: 'guess', category_confidence: confidence })
    .where('id', '=', id)
    .where('customer_id', '=', batch.customerId)
    .execute()
}

function batchRow({ id, customerId, accountId, fileName, importedAt }: NewBatch) {
  return {
    id,
    customer_id: customerId,
    account_id: accountId,
    file_name: fileName,
    imported_at: importedAt,
    published: 0,
  }
}

function stagingRow(batchId: string, place: number, row: StagedRow): ImportStagingTable {
  return {
    batch_id: batchId,
    line: place,
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

/** The sort is stable: rows of one day keep their order. */
function byDay(a: StagedRow, b: StagedRow): number {
  return a.bookedOn < b.bookedOn ? -1 : a.bookedOn > b.bookedOn ? 1 : 0
}
