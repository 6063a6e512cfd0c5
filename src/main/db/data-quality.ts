// What rows and customers lack, counted in SQL for groups of customers. Only jobs may import this.
import { sql } from 'kysely'
import type { RowGap } from '../../shared/data-quality'
import type { IsoDate, Month } from '../../shared/domain'
import type { Db } from './open'

/** Customers who have some, how many there are, and the most that one customer has. */
export interface RowCount {
  readonly customers: number
  readonly rows: number
  readonly most: number
}

export interface GapCounts {
  /** The bulk import that brought the rows; null for all others. */
  readonly importId: string | null
  readonly all: RowCount
  readonly gaps: Readonly<Record<RowGap, { readonly having: RowCount; readonly others: RowCount }>>
}

/** In minor units, without the sign; 0 without a row. */
export async function averageRow(db: Db): Promise<number> {
  const row = await db
    .selectFrom('transactions')
    .select(sql<number | null>`avg(abs(amount_minor))`.as('average'))
    .executeTakeFirst()
  return Number(row?.average ?? 0)
}

/**
 * What rows lack: once for the whole bank (`importId` null, one element), or by the import that brought them. `hugeFromMinor`:
 * amounts above it are implausible.
 */
export async function rowGaps(db: Db, by: 'bank' | 'import', hugeFromMinor: number): Promise<readonly GapCounts[]> {
  const source = by === 'bank' ? sql<string | null>`null` : sql<string | null>`bulk_import_id`
  const gapSql: Readonly<Record<RowGap, ReturnType<typeof sql<number>>>> = {
    uncategorised: sql<number>`sum(case when category_id in ('other', 'other-income') then 1 else 0 end)`,
    payee: sql<number>`sum(case when payee = '' then 1 else 0 end)`,
    clock: sql<number>`sum(case when occurred_at is null then 1 else 0 end)`,
    reference: sql<number>`sum(case when bank_reference is null and reference = '' then 1 else 0 end)`,
    zero: sql<number>`sum(case when amount_minor = 0 then 1 else 0 end)`,
    huge: sql<number>`sum(case when abs(amount_minor) > ${hugeFromMinor} then 1 else 0 end)`,
  }
  const gaps = Object.keys(gapSql) as RowGap[]
  const counts = (of: ReturnType<typeof sql<number>>, name: string) => [
    sql<number>`sum(case when ${of} > 0 then 1 else 0 end)`.as(`${name}_customers`),
    sql<number>`sum(${of})`.as(`${name}_rows`),
    sql<number>`max(${of})`.as(`${name}_most`),
  ]
  const rows = await db
    .with('per_customer', (cte) =>
      cte
        .selectFrom('transactions')
        .select(['customer_id', source.as('source'), sql<number>`count(*)`.as('all_rows')])
        .select(gaps.map((gap) => gapSql[gap].as(`gap_${gap}`)))
        .groupBy(by === 'bank' ? ['customer_id'] : ['bulk_import_id', 'customer_id']),
    )
    .selectFrom('per_customer')
    .select('source')
    .select(counts(sql<number>`all_rows`, 'all'))
    .select(
      gaps.flatMap((gap) => [
        ...counts(sql<number>`${sql.ref(`gap_${gap}`)}`, `${gap}_having`),
        ...counts(sql<number>`(all_rows - ${sql.ref(`gap_${gap}`)})`, `${gap}_others`),
      ]),
    )
    .groupBy('source')
    .orderBy('source')
    .execute()
  return rows.map((row) => {
    const read = row as Readonly<Record<string, unknown>>
    const countOf = (name: string): RowCount => ({
      customers: Number(read[`${name}_customers`] ?? 0),
      rows: Number(read[`${name}_rows`] ?? 0),
      most: Number(read[`${name}_most`] ?? 0),
    })
    const pairs = gaps.map((gap) => [gap, { having: countOf(`${gap}_having`), others: countOf(`${gap}_others`) }])
    return { importId: row.source, all: countOf('all'), gaps: Object.fromEntries(pairs) as GapCounts['gaps'] }
  })
}

export interface AgeCounts {
  /** The bulk import that made the customers; null for all others. */
  readonly importId: string | null
  readonly known: number
  readonly missing: number
  readonly implausible: number
}

/** Customers by what their birth date can be: those born after `latest` or before `earliest` are implausible. */
export async function ageStates(db: Db, earliest: IsoDate, latest: IsoDate): Promise<readonly AgeCounts[]> {
  const rows = await db
    .selectFrom('customers')
    .select('bulk_import_id')
    .select([
      sql<number>`count(*)`.as('customers'),
      sql<number>`sum(case when born_on = '' then 1 else 0 end)`.as('missing'),
      sql<number>`sum(case when born_on <> '' and (born_on < ${earliest} or born_on > ${latest}) then 1 else 0 end)`.as(
        'implausible',
      ),
    ])
    .groupBy('bulk_import_id')
    .execute()
  return rows.map((row) => {
    const [missing, implausible] = [Number(row.missing), Number(row.implausible)]
    return { importId: row.bulk_import_id, missing, implausible, known: Number(row.customers) - missing - implausible }
  })
}

export interface CurrencyCount extends RowCount {
  readonly importId: string | null
  readonly currency: string
}

/** Rows by the currency of their account, once for the whole bank or by import. */
export async function rowsByCurrency(db: Db, by: 'bank' | 'import'): Promise<readonly CurrencyCount[]> {
  const rows = await db
    .with('per_customer', (cte) =>
      cte
        .selectFrom('transactions as t')
        .innerJoin('accounts as a', 'a.id', 't.account_id')
        .select(['t.customer_id', 'a.currency', sql<number>`count(*)`.as('own')])
        .select((by === 'bank' ? sql<string | null>`null` : sql<string | null>`t.bulk_import_id`).as('source'))
        .groupBy(by === 'bank' ? ['t.customer_id', 'a.currency'] : ['t.customer_id', 'a.currency', 't.bulk_import_id']),
    )
    .selectFrom('per_customer')
    .select(['source', 'currency'])
    .select([sql<number>`count(*)`.as('customers'), sql<number>`sum(own)`.as('rows'), sql<number>`max(own)`.as('most')])
    .groupBy(['source', 'currency'])
    .orderBy('rows', 'desc')
    .orderBy('currency')
    .execute()
  return rows.map(({ source, currency, ...count }) => ({
    importId: source,
    currency,
    customers: Number(count.customers),
    rows: Number(count.rows),
    most: Number(count.most),
  }))
}

/** Rows of each month that has any, oldest first. */
export async function rowsByMonth(db: Db): Promise<readonly (RowCount & { readonly month: Month })[]> {
  const rows = await db
    .with('per_customer', (cte) =>
      cte
        .selectFrom('transactions')
        .select(['customer_id', sql<string>`substr(booked_on, 1, 7)`.as('month'), sql<number>`count(*)`.as('own')])
        .groupBy(['customer_id', sql`substr(booked_on, 1, 7)`]),
    )
    .selectFrom('per_customer')
    .select('month')
    .select([sql<number>`count(*)`.as('customers'), sql<number>`sum(own)`.as('rows'), sql<number>`max(own)`.as('most')])
    .groupBy('month')
    .orderBy('month')
    .execute()
  return rows.map(({ month, ...count }) => ({
    month,
    customers: Number(count.customers),
    rows: Number(count.rows),
    most: Number(count.most),
  }))
}
