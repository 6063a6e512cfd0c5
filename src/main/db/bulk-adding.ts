// The way of a staged extract into the bank's books. Only jobs may import this: it has rows about everybody.
import { type Kysely, sql } from 'kysely'
import type { StagedAccountsTable, StagedRowsTable, StagedTellingsTable } from './bulk-staging'
import { attach, trustReferences } from './dialects/sqlite'
import type { Db } from './open'
import type { BankDatabase } from './schema'

/** The bank's file with a staged extract beside it. */
type BankAndStaging = Kysely<
  BankDatabase & {
    'staging.rows': StagedRowsTable
    'staging.tellings': StagedTellingsTable
    'staging.accounts': StagedAccountsTable
  }
>

/** Staged rows by their places, both inclusive. */
export interface Piece {
  readonly from: number
  readonly to: number
}

/**
 * Lets the connection read a staged extract, so that its rows go over without being looked at once more. It is good for adding
 * them alone from then on: a row's account and customer come with it, so nobody checks that they are there.
 */
export async function besideStaging(db: Db, stagingFile: string): Promise<BankAndStaging> {
  await attach(db, stagingFile, 'staging')
  await trustReferences(db)
  return db as unknown as BankAndStaging
}

/**
 * Adds a piece of the staged rows, and those of their accounts and customers that are not there, in one transaction; stored
 * results of customers who were there become stale. Returns how many rows it were.
 */
export function addBulkRows(db: BankAndStaging, id: string, piece: Piece): Promise<number> {
  return db.transaction().execute(async (step) => {
    const accounts = await accountsOfPiece(step, piece)
    const customers = await addCustomers(step, id, accounts)
    await addAccounts(step, id, accounts)
    const added = await addTransactions(step, id, piece)
    if (customers < accounts.to - accounts.from + 1) await bumpOwners(step, id, accounts)
    return added
  })
}

/** The numbers of the first and the last one. Those between have rows in the piece or right behind it. */
async function accountsOfPiece(step: BankAndStaging, { from, to }: Piece): Promise<Piece> {
  const { first, last } = await step
    .selectFrom('staging.rows')
    .select((eb) => [eb.fn.min('account').as('first'), eb.fn.max('account').as('last')])
    .where('place', '>=', from)
    .where('place', '<=', to)
    .executeTakeFirstOrThrow()
  return { from: Number(first), to: Number(last) }
}

/** Returns how many were not there. */
async function addCustomers(step: BankAndStaging, id: string, { from, to }: Piece): Promise<number> {
  const { numInsertedOrUpdatedRows } = await step
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
        .where('number', '>=', from)
        .where('number', '<=', to)
        .orderBy('number'),
    )
    .onConflict((known) => known.doNothing())
    .executeTakeFirstOrThrow()
  return Number(numInsertedOrUpdatedRows)
}

async function addAccounts(step: BankAndStaging, id: string, { from, to }: Piece): Promise<void> {
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
        .where('number', '>=', from)
        .where('number', '<=', to)
        .orderBy('number'),
    )
    .onConflict((known) => known.doNothing())
    .execute()
}

async function addTransactions(step: BankAndStaging, id: string, { from, to }: Piece): Promise<number> {
  const { numInsertedOrUpdatedRows } = await step
    .insertInto('transactions')
    .columns([
      ...(['customer_id', 'account_id', 'booked_on', 'occurred_at', 'amount_minor'] as const),
      ...(['payee', 'category_id', 'category_source', 'category_confidence'] as const),
      ...(['reference', 'note', 'bank_reference', 'channel', 'bulk_import_id'] as const),
    ])
    .expression((eb) =>
      eb
        .selectFrom('staging.rows as rows')
        .innerJoin('staging.accounts as accounts', 'accounts.number', 'rows.account')
        .innerJoin('staging.tellings as tellings', 'tellings.number', 'rows.told')
        .select([
          ...(['customer_id', 'account_id', 'booked_on', 'occurred_at', 'amount_minor'] as const),
          ...(['payee', 'category_id', 'category_source', 'category_confidence'] as const),
          ...(['reference', 'note', 'bank_reference'] as const),
          ...[sql<string>`''`.as('channel'), sql<string>`${id}`.as('import')],
        ])
        .where('place', '>=', from)
        .where('place', '<=', to)
        .orderBy('place'),
    )
    .executeTakeFirstOrThrow()
  return Number(numInsertedOrUpdatedRows)
}

/** Makes what is stored about customers stale who were there before the import. */
async function bumpOwners(step: BankAndStaging, id: string, { from, to }: Piece): Promise<void> {
  await step
    .updateTable('customers')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', 'in', (eb) =>
      eb.selectFrom('staging.accounts').select('customer_id').where('number', '>=', from).where('number', '<=', to),
    )
    .where((eb) => eb.or([eb('bulk_import_id', 'is', null), eb('bulk_import_id', '<>', id)]))
    .execute()
}
