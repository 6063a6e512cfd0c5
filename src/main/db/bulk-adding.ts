// The way of a staged extract into the bank's books. Only jobs may import this: it has rows about everybody.
import { type Kysely, sql } from 'kysely'
import { bumpOthers } from './bulk-imports'
import { isInPiece, isOwnerInPiece, type Piece } from './bulk-pieces'
import type { StagedAccountsTable, StagedRowsTable } from './bulk-staging'
import { attach } from './dialects/sqlite'
import type { Db } from './open'
import type { BankDatabase } from './schema'

/** The bank's file with a staged extract beside it. */
type BankAndStaging = Kysely<
  BankDatabase & { 'staging.rows': StagedRowsTable; 'staging.accounts': StagedAccountsTable }
>

/** Lets the connection read a staged extract, so that its rows go over without being looked at once more. */
export async function besideStaging(db: Db, stagingFile: string): Promise<BankAndStaging> {
  await attach(db, stagingFile, 'staging')
  return db as unknown as BankAndStaging
}

/**
 * Adds a piece of the staged rows, and those of their accounts and customers that are not there, in one transaction; stored
 * results of customers who were there become stale. Returns how many rows it were.
 */
export function addBulkRows(db: BankAndStaging, id: string, piece: Piece): Promise<number> {
  return db.transaction().execute(async (step) => {
    await addCustomers(step, id, piece)
    await addAccounts(step, id, piece)
    const added = await addTransactions(step, id, piece)
    await bumpOwners(step, id, piece)
    return added
  })
}

async function addCustomers(step: BankAndStaging, id: string, piece: Piece): Promise<void> {
  await step
    .insertInto('customers')
    .columns(['id', 'name', 'born_on', 'gender', 'city', 'joined_on', 'bulk_import_id'])
    .expression((eb) =>
      eb
        .selectFrom('staging.accounts')
        .select([
          'customer_id',
          sql<string>`'Customer ' || customer_id`.as('name'),
          ...(['born_on', 'gender', 'city', 'joined_on'] as const),
          sql<string>`${id}`.as('import'),
        ])
        .where(isOwnerInPiece(piece))
        .orderBy('customer_id')
        .orderBy('account_id'),
    )
    .onConflict((known) => known.doNothing())
    .execute()
}

async function addAccounts(step: BankAndStaging, id: string, piece: Piece): Promise<void> {
  await step
    .insertInto('accounts')
    .columns([
      ...(['id', 'customer_id', 'kind', 'name', 'tail', 'currency', 'opened_on', 'opening_minor'] as const),
      'bulk_import_id',
    ])
    .expression((eb) =>
      eb
        .selectFrom('staging.accounts')
        .select([
          ...(['account_id', 'customer_id'] as const),
          ...[sql<string>`'current'`.as('kind'), sql<string>`'Current account'`.as('name')],
          ...(['tail', 'currency', 'opened_on', 'opening_minor'] as const),
          sql<string>`${id}`.as('import'),
        ])
        .where(isOwnerInPiece(piece))
        .orderBy('customer_id')
        .orderBy('account_id'),
    )
    .onConflict((known) => known.doNothing())
    .execute()
}

const COPIED = [
  ...(['customer_id', 'account_id', 'booked_on', 'amount_minor', 'payee', 'category_id', 'category_source'] as const),
  ...(['category_confidence', 'reference', 'note', 'bank_reference'] as const),
] as const

async function addTransactions(step: BankAndStaging, id: string, piece: Piece): Promise<number> {
  const { numInsertedOrUpdatedRows } = await step
    .insertInto('transactions')
    .columns([...COPIED, 'occurred_at', 'channel', 'bulk_import_id'])
    .expression((eb) =>
      eb
        .selectFrom('staging.rows')
        .select([
          ...COPIED,
          sql<string | null>`nullif(at, booked_on)`.as('occurred_at'),
          ...[sql<string>`''`.as('channel'), sql<string>`${id}`.as('import')],
        ])
        .where(isInPiece(piece))
        .orderBy('customer_id')
        .orderBy('at')
        .orderBy('line'),
    )
    .executeTakeFirstOrThrow()
  return Number(numInsertedOrUpdatedRows)
}

async function bumpOwners(step: BankAndStaging, id: string, piece: Piece): Promise<void> {
  const owners = await step
    .selectFrom('staging.accounts')
    .innerJoin('customers', 'customers.id', 'staging.accounts.customer_id')
    .select('customers.id as id')
    .distinct()
    .where(isOwnerInPiece(piece))
    .where((eb) => eb.or([eb('bulk_import_id', 'is', null), eb('bulk_import_id', '<>', id)]))
    .execute()
  if (owners.length > 0)
    await bumpOthers(
      step as unknown as Db,
      id,
      owners.map((owner) => owner.id),
    )
}
