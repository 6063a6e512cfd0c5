// Everything that the bank's file holds about one customer, for the customer to take along.
import type { Chat } from '../../shared/chats'
import type { Account, AccountKind, CategoryId, IsoDate, Transaction } from '../../shared/domain'
import type { Preferences } from '../../shared/preferences'
import type { SavedScenario } from '../../shared/what-if'
import { type StoredBudget, storedBudgets } from './budgets'
import { categoryRules } from './category-rules'
import { allChatsOf } from './chats'
import { goalsOf, type StoredGoal } from './goals'
import { keptMappings } from './import-mappings'
import type { Db } from './open'
import { preferencesOf } from './preferences'
import { type ProductAnswer, productAnswers } from './products'
import { recurringAnswers, type StoredAnswer } from './recurring-answers'
import { scenariosOf } from './scenarios'
import { asTransaction, TRANSACTION_COLUMNS } from './transactions'

export interface OwnAccount extends Account {
  readonly openedOn: IsoDate
  /** Balance before the first row, minor units of the account's currency. */
  readonly openingMinor: number
}

export interface OwnData {
  readonly person: {
    readonly name: string
    readonly bornOn: IsoDate
    readonly gender: string
    readonly city: string
    readonly joinedOn: IsoDate
    /** Whether products are recommended to the customer. */
    readonly recommendations: boolean
  }
  readonly preferences: Preferences
  /** Oldest first. */
  readonly accounts: readonly OwnAccount[]
  readonly rules: readonly { readonly payee: string; readonly categoryId: CategoryId }[]
  /** Latest first, also those without a row. */
  readonly imports: readonly {
    readonly id: string
    readonly accountId: string
    readonly fileName: string
    readonly importedAt: string
  }[]
  /** How the customer has said that files of a layout are read. */
  readonly fileLayouts: readonly unknown[]
  /** Of what was worth telling: what the customer has read, and what they have said to it. */
  readonly insights: readonly {
    readonly key: string
    readonly raisedOn: IsoDate
    readonly readAt: string | null
    readonly answer: string | null
    readonly answeredOn: IsoDate | null
  }[]
  readonly budgets: readonly StoredBudget[]
  readonly goals: readonly StoredGoal[]
  /** Newest first. */
  readonly scenarios: readonly SavedScenario[]
  /** What the customer has said about recurring payments, newest first. */
  readonly recurringAnswers: readonly Omit<StoredAnswer, 'id'>[]
  /** What the customer has said to recommendations, oldest first. */
  readonly productAnswers: readonly ProductAnswer[]
  /** What the customer has looked at and applied for in the bank's catalogue, oldest first. */
  readonly productEvents: readonly { readonly product: string; readonly kind: string; readonly occurredOn: IsoDate }[]
  /** What was asked of the assistant, and its answers, oldest first. */
  readonly chats: readonly Chat[]
}

/** All but the transactions. Throws kysely's NoResultError for an unknown customer: a session always has one. */
export async function ownData(db: Db, customerId: string): Promise<OwnData> {
  const person = await db
    .selectFrom('customers')
    .select(['name', 'born_on as bornOn', 'gender', 'city', 'joined_on as joinedOn', 'recommendations'])
    .where('id', '=', customerId)
    .executeTakeFirstOrThrow()
  const accounts = await db
    .selectFrom('accounts')
    .select(['id', 'kind', 'name', 'tail', 'currency', 'opened_on as openedOn', 'opening_minor as openingMinor'])
    .where('customer_id', '=', customerId)
    .orderBy('opened_on')
    .orderBy('id')
    .execute()
  const imports = await db
    .selectFrom('import_batches')
    .select(['id', 'account_id as accountId', 'file_name as fileName', 'imported_at as importedAt'])
    .where('customer_id', '=', customerId)
    .orderBy('imported_at', 'desc')
    .orderBy('id')
    .execute()
  const insights = await db
    .selectFrom('alerts')
    .select(['key', 'raised_on as raisedOn', 'read_at as readAt', 'answer', 'answered_on as answeredOn'])
    .where('customer_id', '=', customerId)
    .orderBy('key')
    .execute()
  const productEvents = await db
    .selectFrom('product_events')
    .innerJoin('products', 'products.id', 'product_events.product_id')
    .select(['products.name as product', 'product_events.kind as kind', 'product_events.occurred_on as occurredOn'])
    .where('product_events.customer_id', '=', customerId)
    .orderBy('product_events.occurred_on')
    .orderBy('product_events.id')
    .execute()
  return {
    person: { ...person, recommendations: person.recommendations === 1 },
    preferences: await preferencesOf(db, customerId),
    accounts: accounts.map((row) => ({
      ...row,
      kind: row.kind as AccountKind,
      openingMinor: Number(row.openingMinor),
    })),
    rules: await categoryRules(db, customerId),
    scenarios: await scenariosOf(db, customerId),
    recurringAnswers: (await recurringAnswers(db, customerId)).map(({ id: _, ...answer }) => answer),
    imports,
    fileLayouts: await keptMappings(db, customerId),
    insights,
    budgets: await storedBudgets(db, customerId),
    goals: await goalsOf(db, customerId),
    productAnswers: await productAnswers(db, customerId),
    productEvents,
    chats: await allChatsOf(db, customerId),
  }
}

export type OwnTransaction = Transaction & {
  /** The import that brought it in; `null` for what the bank has booked. */
  readonly importId: string | null
}

/**
 * The customer's transactions in every account and currency, oldest first, at most `limit` of them after the given one; `null`
 * begins. Walks one index from where it stopped, so that the last rows of many are as near as the first.
 */
export async function ownTransactions(
  db: Db,
  customerId: string,
  after: Pick<Transaction, 'bookedOn' | 'id'> | null,
  limit: number,
): Promise<readonly OwnTransaction[]> {
  let query = db
    .selectFrom('transactions')
    .select([...TRANSACTION_COLUMNS, 'import_batch_id'])
    .where('customer_id', '=', customerId)
    .orderBy('booked_on')
    .orderBy('id')
    .limit(limit)
  if (after) {
    query = query
      .where('booked_on', '>=', after.bookedOn)
      .where((eb) => eb.or([eb('booked_on', '>', after.bookedOn), eb('id', '>', after.id)]))
  }
  return (await query.execute()).map((row) => ({ ...asTransaction(row), importId: row.import_batch_id }))
}
