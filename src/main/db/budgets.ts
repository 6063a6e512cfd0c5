import type { CategoryId, IsoDate, Month } from '../../shared/domain'
import type { Books } from './books'
import type { Db } from './open'
import { matching } from './transaction-filter'

export interface StoredBudget {
  readonly categoryId: CategoryId
  /** It holds from here until the next entry of the category. */
  readonly fromMonth: Month
  readonly currency: string
  readonly amountMinor: number
  readonly rollover: boolean
}

/** The customer's budgets with their past, by category, oldest first. */
export async function storedBudgets(db: Db, customerId: string): Promise<readonly StoredBudget[]> {
  const rows = await db
    .selectFrom('budgets')
    .select(['category_id', 'from_month', 'currency', 'amount_minor', 'rollover'])
    .where('customer_id', '=', customerId)
    .orderBy('category_id')
    .orderBy('from_month')
    .execute()
  return rows.map((row) => ({
    categoryId: row.category_id as CategoryId,
    fromMonth: row.from_month,
    currency: row.currency,
    amountMinor: Number(row.amount_minor),
    rollover: row.rollover === 1,
  }))
}

/** Sets a category's budget from a month on; an entry of the same month is replaced, later ones are forgotten. */
export async function setBudget(db: Db, customerId: string, budget: StoredBudget): Promise<void> {
  await db.transaction().execute(async (step) => {
    await step
      .deleteFrom('budgets')
      .where('customer_id', '=', customerId)
      .where('category_id', '=', budget.categoryId)
      .where('from_month', '>=', budget.fromMonth)
      .execute()
    await step
      .insertInto('budgets')
      .values({
        customer_id: customerId,
        category_id: budget.categoryId,
        from_month: budget.fromMonth,
        currency: budget.currency,
        amount_minor: budget.amountMinor,
        rollover: budget.rollover ? 1 : 0,
      })
      .execute()
  })
}

/** Adds budgets of categories that have none, all or nothing. Returns false when one of them has one already. */
export async function addBudgets(db: Db, customerId: string, budgets: readonly StoredBudget[]): Promise<boolean> {
  if (budgets.length === 0) return true
  return db.transaction().execute(async (step) => {
    const known = await step
      .selectFrom('budgets')
      .select('category_id')
      .where('customer_id', '=', customerId)
      .where(
        'category_id',
        'in',
        budgets.map(({ categoryId }) => categoryId),
      )
      .executeTakeFirst()
    if (known) return false
    await step
      .insertInto('budgets')
      .values(
        budgets.map((budget) => ({
          customer_id: customerId,
          category_id: budget.categoryId,
          from_month: budget.fromMonth,
          currency: budget.currency,
          amount_minor: budget.amountMinor,
          rollover: budget.rollover ? 1 : 0,
        })),
      )
      .execute()
    return true
  })
}

/** Takes the budgets of some categories away, with their history. */
export async function deleteBudgets(db: Db, customerId: string, categoryIds: readonly CategoryId[]): Promise<void> {
  if (categoryIds.length === 0) return
  await db.deleteFrom('budgets').where('customer_id', '=', customerId).where('category_id', 'in', categoryIds).execute()
}

/** Puts a category's whole history in the place of what is there; an empty one takes the budget away. */
export async function restoreBudget(
  db: Db,
  customerId: string,
  categoryId: CategoryId,
  history: readonly Omit<StoredBudget, 'categoryId'>[],
): Promise<void> {
  await db.transaction().execute(async (step) => {
    await deleteBudget(step, customerId, categoryId)
    if (history.length === 0) return
    await step
      .insertInto('budgets')
      .values(
        history.map(({ fromMonth, currency, amountMinor, rollover }) => ({
          customer_id: customerId,
          category_id: categoryId,
          from_month: fromMonth,
          currency,
          amount_minor: amountMinor,
          rollover: rollover ? 1 : 0,
        })),
      )
      .execute()
  })
}

/** Takes a budget away with its past. Returns whether there was one. */
export async function deleteBudget(db: Db, customerId: string, categoryId: CategoryId): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('budgets')
    .where('customer_id', '=', customerId)
    .where('category_id', '=', categoryId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Spending after a day of the month, one signed sum per month and category that has a row, in no particular order. */
export async function sumsLaterInMonth(
  db: Db,
  books: Books,
  days: { readonly from: IsoDate; readonly to: IsoDate; readonly afterDay: number },
): Promise<readonly { readonly month: Month; readonly categoryId: CategoryId; readonly sumMinor: number }[]> {
  const rows = await db
    .selectFrom('transactions')
    .where(matching(books, { kind: 'spending', from: days.from, to: days.to }))
    .where((eb) =>
      eb(eb.fn<string>('substr', ['booked_on', eb.lit(9), eb.lit(2)]), '>', String(days.afterDay).padStart(2, '0')),
    )
    .groupBy((eb) => [eb.fn('substr', ['booked_on', eb.lit(1), eb.lit(7)]), 'category_id'])
    .select((eb) => [
      eb.fn<Month>('substr', ['booked_on', eb.lit(1), eb.lit(7)]).as('month'),
      'category_id',
      eb.fn.sum<number>('amount_minor').as('sumMinor'),
    ])
    .execute()
  return rows.map((row) => ({
    month: row.month,
    categoryId: row.category_id as CategoryId,
    sumMinor: Number(row.sumMinor),
  }))
}
