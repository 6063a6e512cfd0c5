import type { Kysely } from 'kysely'
import { strictTable } from '../dialects/sqlite'

// biome-ignore lint/suspicious/noExplicitAny: a migration is frozen and knows no later schema.
export async function bank(db: Kysely<any>): Promise<void> {
  await strictTable(
    db.schema
      .createTable('customers')
      .addColumn('id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('born_on', 'text', (c) => c.notNull())
      .addColumn('gender', 'text', (c) => c.notNull())
      .addColumn('city', 'text', (c) => c.notNull())
      .addColumn('joined_on', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull().defaultTo(1)),
  ).execute()
  await strictTable(
    db.schema
      .createTable('accounts')
      .addColumn('id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('customer_id', 'text', (c) => c.notNull().references('customers.id'))
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('tail', 'text', (c) => c.notNull())
      .addColumn('currency', 'text', (c) => c.notNull())
      .addColumn('opened_on', 'text', (c) => c.notNull())
      .addColumn('opening_minor', 'integer', (c) => c.notNull()),
  ).execute()
  await db.schema.createIndex('accounts_by_customer').on('accounts').columns(['customer_id']).execute()

  await strictTable(
    db.schema
      .createTable('import_batches')
      .addColumn('id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('customer_id', 'text', (c) => c.notNull().references('customers.id'))
      .addColumn('account_id', 'text', (c) => c.notNull().references('accounts.id'))
      .addColumn('file_name', 'text', (c) => c.notNull())
      .addColumn('imported_at', 'text', (c) => c.notNull()),
  ).execute()
  await db.schema.createIndex('import_batches_by_customer').on('import_batches').columns(['customer_id']).execute()

  await strictTable(
    db.schema
      .createTable('transactions')
      .addColumn('id', 'integer', (c) => c.primaryKey())
      .addColumn('customer_id', 'text', (c) => c.notNull().references('customers.id'))
      .addColumn('account_id', 'text', (c) => c.notNull().references('accounts.id'))
      .addColumn('booked_on', 'text', (c) => c.notNull())
      .addColumn('occurred_at', 'text')
      .addColumn('amount_minor', 'integer', (c) => c.notNull())
      .addColumn('payee', 'text', (c) => c.notNull())
      .addColumn('category_id', 'text', (c) => c.notNull())
      .addColumn('category_source', 'text', (c) => c.notNull())
      .addColumn('category_confidence', 'real')
      .addColumn('reference', 'text', (c) => c.notNull())
      .addColumn('channel', 'text', (c) => c.notNull())
      .addColumn('note', 'text', (c) => c.notNull().defaultTo(''))
      .addColumn('bank_reference', 'text')
      .addColumn('import_batch_id', 'text', (c) => c.references('import_batches.id')),
  ).execute()
  // Newest first by customer: lists, months, balances. The covering columns keep sums off the table.
  await index(db, 'transactions_by_customer_day', ['customer_id', 'booked_on', 'id', 'category_id', 'amount_minor'])
  await index(db, 'transactions_by_category_day', ['customer_id', 'category_id', 'booked_on', 'amount_minor'])
  await index(db, 'transactions_by_payee_day', ['customer_id', 'payee', 'booked_on'])
  await index(db, 'transactions_by_account_day', ['account_id', 'booked_on', 'amount_minor'])
  // The as-of date is the latest booked day of the whole bank.
  await index(db, 'transactions_by_day', ['booked_on'])
  await index(db, 'transactions_by_batch', ['import_batch_id'])

  await strictTable(
    db.schema
      .createTable('import_staging')
      .addColumn('batch_id', 'text', (c) => c.notNull())
      .addColumn('line', 'integer', (c) => c.notNull())
      .addColumn('booked_on', 'text', (c) => c.notNull())
      .addColumn('occurred_at', 'text')
      .addColumn('amount_minor', 'integer', (c) => c.notNull())
      .addColumn('payee', 'text', (c) => c.notNull())
      .addColumn('category_id', 'text', (c) => c.notNull())
      .addColumn('category_source', 'text', (c) => c.notNull())
      .addColumn('category_confidence', 'real')
      .addColumn('reference', 'text', (c) => c.notNull())
      .addColumn('channel', 'text', (c) => c.notNull())
      .addColumn('bank_reference', 'text'),
  ).execute()
  await db.schema.createIndex('import_staging_by_batch').on('import_staging').columns(['batch_id', 'line']).execute()

  await strictTable(
    db.schema
      .createTable('category_rules')
      .addColumn('customer_id', 'text', (c) => c.notNull().references('customers.id'))
      .addColumn('payee', 'text', (c) => c.notNull())
      .addColumn('category_id', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('category_rules_key', ['customer_id', 'payee']),
  ).execute()
  await strictTable(
    db.schema
      .createTable('dismissed_insights')
      .addColumn('customer_id', 'text', (c) => c.notNull().references('customers.id'))
      .addColumn('key', 'text', (c) => c.notNull())
      .addColumn('dismissed_at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('dismissed_insights_key', ['customer_id', 'key']),
  ).execute()

  await strictTable(
    db.schema
      .createTable('segment_runs')
      .addColumn('id', 'integer', (c) => c.primaryKey())
      .addColumn('as_of', 'text', (c) => c.notNull())
      .addColumn('k', 'integer', (c) => c.notNull())
      .addColumn('seed', 'integer', (c) => c.notNull()),
  ).execute()
  await strictTable(
    db.schema
      .createTable('segment_members')
      .addColumn('run_id', 'integer', (c) => c.notNull().references('segment_runs.id'))
      .addColumn('customer_id', 'text', (c) => c.notNull().references('customers.id'))
      .addColumn('segment', 'integer', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('segment_members_key', ['run_id', 'customer_id']),
  ).execute()
  await strictTable(
    db.schema
      .createTable('settings')
      .addColumn('key', 'text', (c) => c.primaryKey().notNull())
      .addColumn('value', 'text', (c) => c.notNull()),
  ).execute()
}

// biome-ignore lint/suspicious/noExplicitAny: see above.
async function index(db: Kysely<any>, name: string, columns: string[]): Promise<void> {
  await db.schema.createIndex(name).on('transactions').columns(columns).execute()
}
