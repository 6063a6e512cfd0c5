// Import batches, and what an import compares its rows with. Everything is one customer's.
import { sql } from 'kysely'
import type { CategoryId, CategorySource, IsoDate } from '../../shared/domain'
import { accountsOf } from './accounts'
import { chunkOf, type Pace, UNHURRIED } from './booking'
import { bumpBooksVersion } from './books'
import type { Db } from './open'

/** Payees of one query: below every engine's limit of parameters. */
const PAYEES_AT_ONCE = 500

export interface BookedRow {
  readonly id: number
  readonly accountId: string
  readonly bookedOn: IsoDate
  readonly amountMinor: number
  readonly payee: string
  /** The line as printed. */
  readonly printed: string
  readonly bankReference: string | null
  readonly categoryId: CategoryId
  readonly categorySource: CategorySource
}

/** The rows between two days (inclusive) of the customer's accounts in one currency, in the order of their days. */
export async function bookedBetween(
  db: Db,
  customerId: string,
  currency: string,
  days: { readonly from: IsoDate; readonly to: IsoDate },
): Promise<readonly BookedRow[]> {
  const accounts = (await accountsOf(db, customerId)).filter((account) => account.currency === currency)
  const rows = await db
    .selectFrom('transactions')
    .select([
      ...(['id', 'account_id', 'booked_on', 'amount_minor', 'payee', 'reference', 'bank_reference'] as const),
      ...(['category_id', 'category_source'] as const),
    ])
    .where('customer_id', '=', customerId)
    .where('booked_on', '>=', days.from)
    .where('booked_on', '<=', days.to)
    .orderBy('booked_on')
    .orderBy('id')
    .execute()
  const inCurrency = new Set(accounts.map(({ id }) => id))
  return rows
    .filter((row) => inCurrency.has(row.account_id))
    .map((row) => ({
      id: Number(row.id),
      accountId: row.account_id,
      bookedOn: row.booked_on,
      amountMinor: Number(row.amount_minor),
      payee: row.payee,
      printed: row.reference,
      bankReference: row.bank_reference,
      categoryId: row.category_id as CategoryId,
      categorySource: row.category_source as CategorySource,
    }))
}

/** The customer's own rules: payee → category. */
export async function customerRules(db: Db, customerId: string): Promise<ReadonlyMap<string, CategoryId>> {
  const rows = await db
    .selectFrom('category_rules')
    .select(['payee', 'category_id'])
    .where('customer_id', '=', customerId)
    .execute()
  return new Map(rows.map((row) => [row.payee, row.category_id as CategoryId]))
}

export interface PastOfPayee {
  /** What the rows of one direction are mostly booked as, and the share of them (0–1) that are; null without such a row. */
  readonly debits: { readonly categoryId: CategoryId; readonly share: number } | null
  readonly credits: { readonly categoryId: CategoryId; readonly share: number } | null
  /** Positive; 0 without a debit. */
  readonly largestDebitMinor: number
}

/**
 * What the customer's rows of each payee are booked as, money paid and money received apart: an employer's salary says
 * nothing about its canteen. Payees without a row are left out; guesses do not count, they would confirm themselves.
 */
export async function pastCategories(
  db: Db,
  customerId: string,
  payees: readonly string[],
): Promise<ReadonlyMap<string, PastOfPayee>> {
  const past = new Map<string, PastOfPayee>()
  for (let from = 0; from < payees.length; from += PAYEES_AT_ONCE) {
    const groups = await db
      .selectFrom('transactions')
      .select((eb) => [
        'payee',
        'category_id',
        sql<number>`case when amount_minor > 0 then 1 else 0 end`.as('credit'),
        eb.fn.countAll<number>().as('rows'),
        eb.fn.min('amount_minor').as('lowest'),
      ])
      .where('customer_id', '=', customerId)
      .where('payee', 'in', payees.slice(from, from + PAYEES_AT_ONCE))
      .where('category_source', '<>', 'guess')
      .groupBy(['payee', 'category_id', sql`case when amount_minor > 0 then 1 else 0 end`])
      .orderBy('category_id')
      .execute()
    const ofPayees = new Map<string, typeof groups>()
    for (const group of groups) ofPayees.set(group.payee, [...(ofPayees.get(group.payee) ?? []), group])
    for (const [payee, ofPayee] of ofPayees) {
      past.set(payee, {
        debits: mostly(ofPayee.filter(({ credit }) => Number(credit) === 0)),
        credits: mostly(ofPayee.filter(({ credit }) => Number(credit) === 1)),
        largestDebitMinor: Math.max(0, ...ofPayee.map(({ lowest }) => -Number(lowest))),
      })
    }
  }
  return past
}

function mostly(groups: readonly { readonly category_id: string; readonly rows: number }[]): PastOfPayee['debits'] {
  let most: { readonly category_id: string; readonly rows: number } | null = null
  let all = 0
  for (const group of groups) {
    all += Number(group.rows)
    if (!most || Number(group.rows) > Number(most.rows)) most = group
  }
  return most && { categoryId: most.category_id as CategoryId, share: Number(most.rows) / all }
}

export interface BatchRow {
  readonly id: string
  readonly fileName: string
  readonly accountId: string
  readonly importedAt: string
  readonly transactions: number
  readonly sumMinor: number
  readonly from: IsoDate
  readonly to: IsoDate
}

/** The customer's imports that have rows, latest first. */
export async function importBatches(db: Db, customerId: string): Promise<readonly BatchRow[]> {
  const rows = await db
    .selectFrom('import_batches')
    .innerJoin('transactions', 'transactions.import_batch_id', 'import_batches.id')
    .where('import_batches.customer_id', '=', customerId)
    .where('import_batches.published', '=', 1)
    .groupBy([
      'import_batches.id',
      'import_batches.file_name',
      'import_batches.account_id',
      'import_batches.imported_at',
    ])
    .select((eb) => [
      'import_batches.id as id',
      'import_batches.file_name as fileName',
      'import_batches.account_id as accountId',
      'import_batches.imported_at as importedAt',
      eb.fn.countAll<number>().as('transactions'),
      eb.fn.sum<number>('transactions.amount_minor').as('sumMinor'),
      eb.fn.min('transactions.booked_on').as('from'),
      eb.fn.max('transactions.booked_on').as('to'),
    ])
    .orderBy('import_batches.imported_at', 'desc')
    .orderBy('import_batches.id')
    .execute()
  return rows.map((row) => ({ ...row, transactions: Number(row.transactions), sumMinor: Number(row.sumMinor) }))
}

/**
 * Takes an import's rows out of the books again, and gives back to the rows that it relabelled what they were, unless the
 * customer has changed them since. A thousand rows are one transaction; while more go, and after a crash, the batch is
 * not published. Returns how many; null when the customer has no such import (any more).
 */
export async function removeBatch(
  db: Db,
  customerId: string,
  batchId: string,
  pace: Pace = UNHURRIED,
): Promise<number | null> {
  const { rows } = await db
    .selectFrom('transactions')
    .select((eb) => eb.fn.countAll<number>().as('rows'))
    .where('import_batch_id', '=', batchId)
    .executeTakeFirstOrThrow()
  for (let removed = 0; ; ) {
    const most = chunkOf(Number(rows), pace)
    const remove = (step: Db) => removeChunk(step, customerId, batchId, most)
    const chunk = await pace.step(() => db.transaction().execute(remove))
    if (chunk === null) return removed === 0 ? null : removed
    removed += chunk.removed
    if (chunk.isLast) return removed
  }
}

async function removeChunk(
  step: Db,
  customerId: string,
  batchId: string,
  most: number,
): Promise<{ readonly removed: number; readonly isLast: boolean } | null> {
  const batch = await step
    .selectFrom('import_batches')
    .select('published')
    .where('id', '=', batchId)
    .where('customer_id', '=', customerId)
    .executeTakeFirst()
  if (!batch) return null
  await restoreRelabelled(step, customerId, batchId)
  const next = await step
    .selectFrom('transactions')
    .select('id')
    .where('import_batch_id', '=', batchId)
    .orderBy('id')
    .offset(most)
    .limit(1)
    .executeTakeFirst()
  const ofChunk = step
    .selectFrom('transactions')
    .select('id')
    .where('import_batch_id', '=', batchId)
    .$if(next !== undefined, (rows) => rows.where('id', '<', next?.id ?? 0))
  // What other imports remember of these rows; their numbers may be given to new rows.
  await step.deleteFrom('import_relabels').where('transaction_id', 'in', ofChunk).execute()
  const removed = await step
    .deleteFrom('transactions')
    .where('import_batch_id', '=', batchId)
    .where('customer_id', '=', customerId)
    .$if(next !== undefined, (rows) => rows.where('id', '<', next?.id ?? 0))
    .executeTakeFirst()
  if (next) await step.updateTable('import_batches').set({ published: 0 }).where('id', '=', batchId).execute()
  else await step.deleteFrom('import_batches').where('id', '=', batchId).execute()
  await bumpBooksVersion(step, customerId)
  return { removed: Number(removed.numDeletedRows), isLast: next === undefined }
}

async function restoreRelabelled(step: Db, customerId: string, batchId: string): Promise<void> {
  const relabelled = await step.selectFrom('import_relabels').selectAll().where('batch_id', '=', batchId).execute()
  for (const { transaction_id, category_id, category_source, category_confidence } of relabelled) {
    await step
      .updateTable('transactions')
      .set({ category_id, category_source, category_confidence })
      .where('id', '=', transaction_id)
      .where('customer_id', '=', customerId)
      // What the customer or a rule of theirs has said since stays.
      .where('category_source', '=', 'guess')
      .execute()
  }
  await step.deleteFrom('import_relabels').where('batch_id', '=', batchId).execute()
}

/**
 * Takes out what imports left behind that were ended in the middle: the rows of every batch that is not published. Belongs
 * before the first import after opening.
 */
export async function removeUnfinished(db: Db): Promise<void> {
  const ended = await db.selectFrom('import_batches').select(['id', 'customer_id']).where('published', '=', 0).execute()
  for (const { id, customer_id } of ended) await removeBatch(db, customer_id, id)
}
