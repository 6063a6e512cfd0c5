// The catalogue and who looked at it; what customers plan; what jobs find out; talks with the assistant; the audit log.
import type { CreateTableBuilder, Kysely } from 'kysely'
import { strictTable } from '../dialects/sqlite'

// biome-ignore lint/suspicious/noExplicitAny: a migration is frozen and knows no later schema.
type Bank = Kysely<any>

export async function productsAndPlans(db: Bank): Promise<void> {
  await catalogue(db)
  await dictionary(db)
  await plans(db)
  await findings(db)
  await talks(db)
  await strictTable(
    numbered(db, 'audit_log')
      .addColumn('occurred_at', 'text', (c) => c.notNull())
      .addColumn('user_id', 'text')
      .addColumn('action', 'text', (c) => c.notNull())
      .addColumn('outcome', 'text', (c) => c.notNull())
      .addColumn('details', 'text', (c) => c.notNull())
      .addColumn('mac', 'text', (c) => c.notNull()),
  ).execute()
}

async function catalogue(db: Bank): Promise<void> {
  await strictTable(
    db.schema
      .createTable('products')
      .addColumn('id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('summary', 'text', (c) => c.notNull())
      .addColumn('currency', 'text', (c) => c.notNull())
      .addColumn('annual_rate', 'real')
      .addColumn('annual_fee_minor', 'integer', (c) => c.notNull())
      .addColumn('cashback_rate', 'real')
      .addColumn('cashback_categories', 'text', (c) => c.notNull())
      .addColumn('min_age', 'integer')
      .addColumn('max_age', 'integer')
      .addColumn('min_monthly_income_minor', 'integer'),
  ).execute()
  await strictTable(
    ofCustomer(numbered(db, 'product_events'))
      .addColumn('product_id', 'text', (c) => c.notNull().references('products.id'))
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('occurred_on', 'text', (c) => c.notNull()),
  ).execute()
  await index(db, 'product_events', 'by_customer', ['customer_id', 'occurred_on'])
  await index(db, 'product_events', 'by_product', ['product_id', 'kind', 'occurred_on', 'customer_id'])
  await strictTable(
    ofCustomer(db.schema.createTable('recommendations'))
      .addColumn('product_id', 'text', (c) => c.notNull().references('products.id'))
      .addColumn('as_of', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('place', 'integer', (c) => c.notNull())
      .addColumn('yearly_benefit_minor', 'integer', (c) => c.notNull())
      .addColumn('reasons', 'text', (c) => c.notNull())
      .addColumn('answer', 'text')
      .addPrimaryKeyConstraint('recommendations_key', ['customer_id', 'product_id', 'as_of']),
  ).execute()
}

async function dictionary(db: Bank): Promise<void> {
  await strictTable(
    db.schema
      .createTable('categories')
      .addColumn('id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('kind', 'text', (c) => c.notNull()),
  ).execute()
  await strictTable(
    db.schema
      .createTable('merchants')
      .addColumn('name', 'text', (c) => c.primaryKey().notNull())
      .addColumn('category_id', 'text', (c) => c.notNull())
      .addColumn('patterns', 'text', (c) => c.notNull()),
  ).execute()
  await strictTable(
    db.schema
      .createTable('knowledge')
      .addColumn('id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('locale', 'text', (c) => c.notNull())
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('body', 'text', (c) => c.notNull())
      .addColumn('source', 'text', (c) => c.notNull()),
  ).execute()
}

async function plans(db: Bank): Promise<void> {
  await strictTable(
    ofCustomer(db.schema.createTable('budgets'))
      .addColumn('category_id', 'text', (c) => c.notNull())
      .addColumn('from_month', 'text', (c) => c.notNull())
      .addColumn('currency', 'text', (c) => c.notNull())
      .addColumn('amount_minor', 'integer', (c) => c.notNull())
      .addColumn('rollover', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('budgets_key', ['customer_id', 'category_id', 'from_month']),
  ).execute()
  await strictTable(
    ofCustomer(numbered(db, 'goals'))
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('currency', 'text', (c) => c.notNull())
      .addColumn('target_minor', 'integer', (c) => c.notNull())
      .addColumn('begun_on', 'text', (c) => c.notNull())
      .addColumn('due_on', 'text')
      .addColumn('account_id', 'text', (c) => c.references('accounts.id')),
  ).execute()
  await index(db, 'goals', 'by_customer', ['customer_id'])
}

async function findings(db: Bank): Promise<void> {
  await strictTable(
    ofCustomer(numbered(db, 'recurring_payments'))
      .addColumn('account_id', 'text', (c) => c.notNull().references('accounts.id'))
      .addColumn('payee', 'text', (c) => c.notNull())
      .addColumn('category_id', 'text', (c) => c.notNull())
      .addColumn('period', 'text', (c) => c.notNull())
      .addColumn('amount_minor', 'integer', (c) => c.notNull())
      .addColumn('fixed_amount', 'integer', (c) => c.notNull())
      .addColumn('next_on', 'text', (c) => c.notNull())
      .addColumn('occurrences', 'integer', (c) => c.notNull())
      .addColumn('as_of', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('answer', 'text'),
  ).execute()
  await index(db, 'recurring_payments', 'by_customer', ['customer_id', 'next_on'])
  await strictTable(
    ofCustomer(numbered(db, 'alerts'))
      .addColumn('key', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('severity', 'text', (c) => c.notNull())
      .addColumn('raised_on', 'text', (c) => c.notNull())
      .addColumn('content', 'text', (c) => c.notNull())
      .addColumn('read_at', 'text')
      .addColumn('answer', 'text')
      .addUniqueConstraint('alerts_once', ['customer_id', 'key']),
  ).execute()
  await index(db, 'alerts', 'by_customer', ['customer_id', 'raised_on'])
  await strictTable(
    ofCustomer(db.schema.createTable('forecasts'))
      .addColumn('account_id', 'text', (c) => c.notNull().references('accounts.id'))
      .addColumn('as_of', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('content', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('forecasts_key', ['customer_id', 'account_id', 'as_of']),
  ).execute()
  await strictTable(
    ofCustomer(db.schema.createTable('rfm_scores').addColumn('as_of', 'text', (c) => c.notNull()))
      .addColumn('recency', 'integer', (c) => c.notNull())
      .addColumn('frequency', 'integer', (c) => c.notNull())
      .addColumn('monetary', 'integer', (c) => c.notNull())
      .addColumn('segment', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('rfm_scores_key', ['as_of', 'customer_id']),
  ).execute()
  await strictTable(
    ofCustomer(db.schema.createTable('churn_scores').addColumn('as_of', 'text', (c) => c.notNull()))
      .addColumn('risk', 'real', (c) => c.notNull())
      .addColumn('drivers', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('churn_scores_key', ['as_of', 'customer_id']),
  ).execute()
}

async function talks(db: Bank): Promise<void> {
  await strictTable(
    ofCustomer(numbered(db, 'chat_sessions'))
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('started_at', 'text', (c) => c.notNull()),
  ).execute()
  await index(db, 'chat_sessions', 'by_customer', ['customer_id', 'started_at'])
  await strictTable(
    numbered(db, 'chat_messages')
      .addColumn('session_id', 'integer', (c) => c.notNull().references('chat_sessions.id'))
      .addColumn('role', 'text', (c) => c.notNull())
      .addColumn('content', 'text', (c) => c.notNull())
      .addColumn('sent_at', 'text', (c) => c.notNull())
      .addColumn('rating', 'integer'),
  ).execute()
  await index(db, 'chat_messages', 'by_session', ['session_id', 'id'])
}

function numbered(db: Bank, table: string) {
  return db.schema.createTable(table).addColumn('id', 'integer', (c) => c.primaryKey())
}

function ofCustomer<Table extends string, Columns extends string>(table: CreateTableBuilder<Table, Columns>) {
  return table.addColumn('customer_id', 'text', (c) => c.notNull().references('customers.id'))
}

async function index(db: Bank, table: string, ending: string, columns: string[]): Promise<void> {
  await db.schema.createIndex(`${table}_${ending}`).on(table).columns(columns).execute()
}
