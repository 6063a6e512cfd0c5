// The way of imported rows into the books. A batch that is not yet published, or no longer, is as good as not there: the next
// opening of the bank takes out what is left of it.
import type { CategoryId, CategorySource, IsoDate } from '../../shared/domain'
import { bumpBooksVersion } from './books'
import type { Db } from './open'
import { rowInserter } from './row-inserter'
import type { BankDatabase } from './schema'

export interface BookableRow {
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

const insertRows = rowInserter<BankDatabase, 'transactions'>('transactions', [
  ...(['customer_id', 'account_id', 'import_batch_id', 'note', 'booked_on', 'occurred_at', 'amount_minor'] as const),
  ...(['payee', 'category_id', 'category_source', 'category_confidence', 'reference', 'channel'] as const),
  'bank_reference',
])

/**
 * Books the rows of a batch, oldest day first and those of one day in the order in which they happened, and relabels the other
 * sides of own transfers, which makes stored results stale. `newestFirst`: the order of `rows`. Up to AT_ONCE rows are one
 * transaction. More are several, so that nobody waits long; the batch counts as published with the last of them.
 */
export async function bookBatch(
  db: Db,
  batch: NewBatch,
  rows: readonly BookableRow[],
  newestFirst: boolean,
  relabels: readonly Relabel[] = [],
  { pace = UNHURRIED, onDone = () => {} }: Following = {},
): Promise<void> {
  const inOrder = (newestFirst ? rows.toReversed() : [...rows]).sort(byDay)
  for (let from = 0, to = 0; from < inOrder.length; from = to) {
    onDone(from / inOrder.length)
    to = Math.min(from + chunkOf(inOrder.length, pace), inOrder.length)
    // Put down before the transaction: others wait for it.
    const values = inOrder.slice(from, to).map((row) => valuesOf(batch, row))
    const [isFirst, isLast] = [from === 0, to === inOrder.length]
    const book = async (step: Db) => {
      if (isFirst) await step.insertInto('import_batches').values(batchRow(batch)).execute()
      await insertRows(step, values)
      if (!isLast) return
      for (const relabel of relabels) await relabelRow(step, batch, relabel)
      await step.updateTable('import_batches').set({ published: 1 }).where('id', '=', batch.id).execute()
      await bumpBooksVersion(step, batch.customerId)
    }
    await pace.step(() => db.transaction().execute(book))
  }
  onDone(1)
}

/** Rows of the next transaction out of `left`. */
export function chunkOf(left: number, pace: Pace): number {
  return left <= AT_ONCE ? left : pace.rows()
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

function valuesOf({ id, customerId, accountId }: NewBatch, row: BookableRow): readonly unknown[] {
  return [
    ...[customerId, accountId, id, '', row.bookedOn, row.occurredAt, row.amountMinor, row.payee, row.categoryId],
    ...[row.categorySource, row.categoryConfidence, row.reference, row.channel, row.bankReference],
  ]
}

/** The sort is stable: rows of one day keep their order. */
function byDay(a: BookableRow, b: BookableRow): number {
  return a.bookedOn < b.bookedOn ? -1 : a.bookedOn > b.bookedOn ? 1 : 0
}
