// What the whole base did with the catalogue, counted in SQL, and who the customers are. Only jobs may import this.
import { sql } from 'kysely'
import { type IsoDate, LIQUID_ACCOUNTS, type Month } from '../../shared/domain'
import { FUNNEL_STEPS } from '../../shared/product-interest'
import type { Window } from './customer-base'
import type { Db } from './open'

/** How many customers came exactly to a step: 0 for a view, 3 for an uptake. */
export interface FurthestCount {
  /** Null for any product. */
  readonly productId: string | null
  readonly step: number
  readonly customers: number
}

/** By product and by segment of the latest run (null for customers outside of it); those of `currency` alone. */
export async function furthestByProduct(
  db: Db,
  currency: string,
  to: IsoDate,
): Promise<readonly (FurthestCount & { readonly segment: string | null })[]> {
  const rows = await db
    .with('furthest', (cte) =>
      cte
        .selectFrom('product_events as e')
        .select(['e.customer_id', 'e.product_id', furthestStep.as('step')])
        .where('e.occurred_on', '<=', to)
        .where('e.customer_id', 'in', cte.selectFrom('accounts').select('customer_id').where('currency', '=', currency))
        .groupBy(['e.customer_id', 'e.product_id']),
    )
    .selectFrom('furthest as f')
    .leftJoin('segment_members as m', (join) =>
      join
        .onRef('m.customer_id', '=', 'f.customer_id')
        .on('m.run_id', '=', (eb) => eb.selectFrom('segment_runs').select((run) => run.fn.max<number>('id').as('id'))),
    )
    .select(['f.product_id', 'f.step', 'm.name as segment', sql<number>`count(*)`.as('customers')])
    .groupBy(['f.product_id', 'f.step', 'm.name'])
    .orderBy('f.product_id')
    .orderBy('f.step')
    .execute()
  return rows.map((row) => ({
    productId: row.product_id,
    segment: row.segment,
    step: Number(row.step),
    customers: Number(row.customers),
  }))
}

/** By month, for each product and for any of them. */
export async function furthestByMonth(
  db: Db,
  currency: string,
  window: Window,
): Promise<readonly (FurthestCount & { readonly month: Month })[]> {
  const month = sql<string>`substr(e.occurred_on, 1, 7)`
  const counted = async (byProduct: boolean) => {
    const rows = await db
      .with('furthest', (cte) =>
        cte
          .selectFrom('product_events as e')
          .select(['e.customer_id', month.as('month'), furthestStep.as('step')])
          .select(byProduct ? 'e.product_id' : sql<string | null>`null`.as('product_id'))
          .where('e.occurred_on', '>=', window.from)
          .where('e.occurred_on', '<=', window.to)
          .where(
            'e.customer_id',
            'in',
            cte.selectFrom('accounts').select('customer_id').where('currency', '=', currency),
          )
          .groupBy(byProduct ? ['e.customer_id', month, 'e.product_id'] : ['e.customer_id', month]),
      )
      .selectFrom('furthest')
      .select(['product_id', 'month', 'step', sql<number>`count(*)`.as('customers')])
      .groupBy(['product_id', 'month', 'step'])
      .orderBy('month')
      .execute()
    return rows.map((row) => ({
      productId: row.product_id,
      month: row.month,
      step: Number(row.step),
      customers: Number(row.customers),
    }))
  }
  return [...(await counted(false)), ...(await counted(true))]
}

/** Who has taken up which product. */
export async function uptakesInBase(db: Db, to: IsoDate): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await db
    .selectFrom('product_events')
    .select(['customer_id', 'product_id'])
    .distinct()
    .where('kind', '=', 'uptake')
    .where('occurred_on', '<=', to)
    .execute()
  const has = new Map<string, Set<string>>()
  for (const row of rows) has.set(row.customer_id, (has.get(row.customer_id) ?? new Set()).add(row.product_id))
  return has
}

export interface PersonInBase {
  readonly customerId: string
  /** Empty where it is not known. */
  readonly bornOn: IsoDate | ''
  /** Empty where it is not known. */
  readonly gender: string
  /** Of the latest run; null outside of it. */
  readonly segment: string | null
}

/** Everybody with an account in `currency`, by id. */
export async function peopleInBase(db: Db, currency: string): Promise<readonly PersonInBase[]> {
  const rows = await db
    .selectFrom('customers as c')
    .leftJoin('segment_members as m', (join) =>
      join
        .onRef('m.customer_id', '=', 'c.id')
        .on('m.run_id', '=', (eb) => eb.selectFrom('segment_runs').select((run) => run.fn.max<number>('id').as('id'))),
    )
    .select(['c.id', 'c.born_on', 'c.gender', 'm.name as segment'])
    .where('c.id', 'in', db.selectFrom('accounts').select('customer_id').where('currency', '=', currency))
    .orderBy('c.id')
    .execute()
  return rows.map((row) => ({
    customerId: row.id,
    bornOn: row.born_on,
    gender: row.gender,
    segment: row.segment,
  }))
}

const furthestStep = sql<number>`max(case ${sql.ref('e.kind')} ${sql.join(
  FUNNEL_STEPS.map((step, at) => sql`when ${step} then ${sql.lit(at)}`),
  sql` `,
)} end)`

/** Interest that current and savings accounts earned in the window, by customer. */
export async function interestPaid(db: Db, currency: string, window: Window): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('transactions as t')
    .innerJoin('accounts as a', 'a.id', 't.account_id')
    .select(['t.customer_id', sql<number>`sum(t.amount_minor)`.as('paid')])
    .where('a.currency', '=', currency)
    .where('a.kind', 'in', [...LIQUID_ACCOUNTS])
    .where('t.category_id', '=', 'interest')
    .where('t.amount_minor', '>', 0)
    .where('t.booked_on', '>=', window.from)
    .where('t.booked_on', '<=', window.to)
    .groupBy('t.customer_id')
    .execute()
  return new Map(rows.map((row) => [row.customer_id, Number(row.paid)]))
}
