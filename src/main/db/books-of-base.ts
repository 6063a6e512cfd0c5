// The books of a few customers at a time, in one statement of each kind, for jobs that look at everybody. Only jobs may import
// this: it has rows about everybody.
import { sql } from 'kysely'
import type { Account, AccountKind, Insight, IsoDate, RecurrencePeriod } from '../../shared/domain'
import type { RecurringAnswer } from '../../shared/recurring'
import type { Db } from './open'
import type { StoredAnswer } from './recurring-answers'
import { asBookedRow, type BookedRow } from './transactions'

export interface GatheredAccount extends Account {
  /** End of the last booked day, minor units of the account's currency. */
  readonly balanceMinor: number
  /** Null without a row. */
  readonly firstOn: IsoDate | null
}

export interface GatheredBooks {
  readonly customerId: string
  /** In every currency, oldest first. */
  readonly accounts: readonly GatheredAccount[]
  /** Of all accounts since the asked day, in booked order. */
  readonly rows: readonly BookedRow[]
  /** Newest first. */
  readonly answers: readonly StoredAnswer[]
  /** What the customer has called normal. */
  readonly normal: readonly Insight[]
}

/** The books of `customerIds` (a hundred at most) with their rows since `from`, in the order that was asked in. */
export async function gatherBooks(
  db: Db,
  customerIds: readonly string[],
  from: IsoDate,
): Promise<readonly GatheredBooks[]> {
  if (customerIds.length === 0) return []
  const asked = [...customerIds]
  const rows = await db
    .selectFrom('transactions')
    .select(['id', 'customer_id', 'account_id', 'booked_on', 'occurred_at', 'amount_minor', 'payee', 'category_id'])
    .where('customer_id', 'in', asked)
    .where('booked_on', '>=', from)
    .orderBy('customer_id')
    .orderBy('booked_on')
    .orderBy('id')
    .execute()
  const accounts = await db
    .selectFrom('accounts as a')
    .leftJoin('transactions as t', 't.account_id', 'a.id')
    .select(['a.id', 'a.customer_id', 'a.kind', 'a.name', 'a.tail', 'a.currency', 'a.opening_minor', 'a.opened_on'])
    .select([sql<number>`sum(t.amount_minor)`.as('moved'), sql<IsoDate | null>`min(t.booked_on)`.as('first')])
    .where('a.customer_id', 'in', asked)
    .groupBy(['a.id', 'a.customer_id', 'a.kind', 'a.name', 'a.tail', 'a.currency', 'a.opening_minor', 'a.opened_on'])
    .orderBy('a.opened_on')
    .orderBy('a.id')
    .execute()
  const answers = await db
    .selectFrom('recurring_payments')
    .select(['id', 'customer_id', 'account_id', 'payee', 'period', 'amount_minor', 'answer', 'as_of'])
    .where('customer_id', 'in', asked)
    .where('answer', 'is not', null)
    .orderBy('id', 'desc')
    .execute()
  const normal = await db
    .selectFrom('alerts')
    .select(['customer_id', 'content'])
    .where('customer_id', 'in', asked)
    .where('answer', '=', 'normal')
    .execute()
  const [rowsOf, accountsOf, answersOf, normalOf] = [
    byOwner(rows),
    byOwner(accounts),
    byOwner(answers),
    byOwner(normal),
  ]
  return customerIds.map((customerId) => ({
    customerId,
    rows: (rowsOf.get(customerId) ?? []).map(asBookedRow),
    accounts: (accountsOf.get(customerId) ?? []).map((row) => ({
      ...{ id: row.id, kind: row.kind as AccountKind, name: row.name, tail: row.tail, currency: row.currency },
      balanceMinor: Number(row.opening_minor) + Number(row.moved ?? 0),
      firstOn: row.first,
    })),
    answers: (answersOf.get(customerId) ?? []).map((row) => ({
      ...{ id: Number(row.id), accountId: row.account_id, payee: row.payee, answeredOn: row.as_of },
      ...{ period: row.period as RecurrencePeriod, answer: row.answer as RecurringAnswer },
      amountMinor: Number(row.amount_minor),
    })),
    normal: (normalOf.get(customerId) ?? []).flatMap(({ content }) => (JSON.parse(content) as Insight | null) ?? []),
  }))
}

function byOwner<Row extends { readonly customer_id: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> {
  const owned = new Map<string, Row[]>()
  for (const row of rows) {
    const own = owned.get(row.customer_id)
    if (own) own.push(row)
    else owned.set(row.customer_id, [row])
  }
  return owned
}
