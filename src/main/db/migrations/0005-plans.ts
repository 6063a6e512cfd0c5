// The terms of products, what a goal has elsewhere, and who wants no recommendations.
import type { Kysely } from 'kysely'

// biome-ignore lint/suspicious/noExplicitAny: a migration is frozen and knows no later schema.
export async function plans(db: Kysely<any>): Promise<void> {
  await db.schema
    .alterTable('customers')
    .addColumn('recommendations', 'integer', (c) => c.notNull().defaultTo(1))
    .execute()
  await db.schema
    .alterTable('goals')
    .addColumn('put_aside_minor', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
  await db.schema.alterTable('products').addColumn('monthly_limit_minor', 'integer').execute()
  await db.schema.alterTable('products').addColumn('from_balance_minor', 'integer').execute()
  await db.schema
    .alterTable('products')
    .addColumn('by_month', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
}
