import { z } from 'zod'
import { monthOf } from '../../shared/dates'
import { CATEGORY_IDS, type CategoryId } from '../../shared/domain'
import { type BudgetSet, lastGoalDay } from '../../shared/plans'
import { netWorth, worthDaysStart } from '../analytics/net-worth'
import type { Books } from '../db/books'
import { addBudgets, deleteBudget, deleteBudgets, restoreBudget, setBudget, storedBudgets } from '../db/budgets'
import { addGoal, changeGoal, deleteGoal } from '../db/goals'
import { accountDaySums, accountMonthSums, openedAccounts } from '../db/net-worth'
import type { Db } from '../db/open'
import { sumsByMonthAndCategory } from '../db/sums'
import { AppError } from '../errors'
import type { CustomerOperations } from '../operation'
import type { BooksBackend } from './books-backend'
import { accountIdSchema, isoDateSchema, monthSchema, spendingCategoryIdSchema } from './filter-schema'
import { openBooks, requireAccount, requireAsOf } from './opened-books'
import { budgetsView, goalsView, suggestionsView } from './plans'

/** Any sum over such amounts is still a whole number. */
const MOST_MINOR = 1_000_000_000_000
const MOST_NAME = 80
const MOST_MONTHS = 600
const budgetAmountSchema = z.int().nonnegative().max(MOST_MINOR)
const budgetHistorySchema = z
  .array(z.strictObject({ fromMonth: monthSchema, amountMinor: budgetAmountSchema, rollover: z.boolean() }))
  .max(MOST_MONTHS)
  .refine((history) => new Set(history.map(({ fromMonth }) => fromMonth)).size === history.length, 'Give a month once.')

type PlansOperations = Pick<
  CustomerOperations,
  | 'customer.budgets'
  | 'customer.budgets.set'
  | 'customer.budgets.delete'
  | 'customer.budgets.restore'
  | 'customer.budgets.setAll'
  | 'customer.budgets.deleteAll'
  | 'customer.budgets.suggest'
  | 'customer.goals'
  | 'customer.goals.save'
  | 'customer.goals.delete'
  | 'customer.netWorth'
>

export function plansOperations(backend: BooksBackend): PlansOperations {
  return {
    'customer.budgets': {
      request: z.strictObject({}),
      run: async (_request, me) => {
        const { db, books } = await openBooks(backend, me)
        return budgetsView(db, books, await requireAsOf(db))
      },
    },
    'customer.budgets.set': {
      request: z.strictObject({
        categoryId: spendingCategoryIdSchema,
        amountMinor: budgetAmountSchema,
        rollover: z.boolean(),
      }),
      run: async (budget, me) => {
        const { db, books } = await openBooks(backend, me)
        const fromMonth = monthOf(await requireAsOf(db))
        const before = await budgetHistory(db, me.customerId, budget.categoryId)
        await setBudget(db, me.customerId, { ...budget, fromMonth, currency: books.currency })
        return { before }
      },
    },
    'customer.budgets.delete': {
      request: z.strictObject({ categoryId: spendingCategoryIdSchema }),
      run: async ({ categoryId }, me) => {
        const before = await budgetHistory(backend.db(), me.customerId, categoryId)
        if (!(await deleteBudget(backend.db(), me.customerId, categoryId))) {
          throw new AppError('not-found', 'There is no budget for this category any more.')
        }
        return { before }
      },
    },
    'customer.budgets.restore': {
      request: z.strictObject({ categoryId: spendingCategoryIdSchema, before: budgetHistorySchema }),
      run: async ({ categoryId, before }, me) => {
        const { db, books } = await openBooks(backend, me)
        const month = monthOf(await requireAsOf(db))
        if (before.some(({ fromMonth }) => fromMonth > month)) {
          throw new AppError('invalid-request', 'A budget begins this month or has begun before.')
        }
        const history = before.map((entry) => ({ ...entry, currency: books.currency }))
        await restoreBudget(db, me.customerId, categoryId, history)
        return null
      },
    },
    'customer.budgets.setAll': {
      request: z.strictObject({
        budgets: z
          .array(
            z.strictObject({
              categoryId: spendingCategoryIdSchema,
              amountMinor: budgetAmountSchema,
              rollover: z.boolean(),
            }),
          )
          .max(CATEGORY_IDS.length)
          .refine(
            (budgets) => new Set(budgets.map(({ categoryId }) => categoryId)).size === budgets.length,
            'Give a category once.',
          ),
      }),
      run: async ({ budgets }, me) => {
        const { db, books } = await openBooks(backend, me)
        const common = { fromMonth: monthOf(await requireAsOf(db)), currency: books.currency }
        const added = await addBudgets(
          db,
          me.customerId,
          budgets.map((budget) => ({ ...budget, ...common })),
        )
        if (added) return null
        throw new AppError('invalid-request', 'One of these categories has a budget by now. Nothing was changed.')
      },
    },
    'customer.budgets.deleteAll': {
      request: z.strictObject({ categoryIds: z.array(spendingCategoryIdSchema).max(CATEGORY_IDS.length) }),
      run: async ({ categoryIds }, me) => {
        await deleteBudgets(backend.db(), me.customerId, categoryIds)
        return null
      },
    },
    'customer.budgets.suggest': {
      request: z.strictObject({}),
      run: async (_request, me) => {
        const { db, books } = await openBooks(backend, me)
        return suggestionsView(db, books, await requireAsOf(db))
      },
    },
    'customer.goals': {
      request: z.strictObject({}),
      run: async (_request, me) => {
        const { db, books } = await openBooks(backend, me)
        return goalsView(db, books, await requireAsOf(db))
      },
    },
    'customer.goals.save': {
      request: z.strictObject({
        id: z.int().positive().optional(),
        name: z.string().trim().min(1).max(MOST_NAME),
        targetMinor: z.int().positive().max(MOST_MINOR),
        dueOn: isoDateSchema.nullable(),
        accountId: accountIdSchema.nullable(),
        putAsideMinor: z.int().nonnegative().max(MOST_MINOR),
        begunOn: isoDateSchema.optional(),
      }),
      run: async ({ id, begunOn, ...wanted }, me) => {
        const { db, books } = await openBooks(backend, me)
        const asOf = await requireAsOf(db)
        const account = wanted.accountId === null ? null : requireAccount(books, wanted.accountId)
        if (account?.kind === 'loan' || account?.kind === 'card') {
          throw new AppError('invalid-request', 'Money is put aside in an account of yours, not in a card or loan.')
        }
        if (wanted.dueOn !== null && wanted.dueOn > lastGoalDay(asOf)) {
          throw new AppError('invalid-request', 'A goal is due within sixty years.')
        }
        if (begunOn !== undefined && begunOn > asOf) throw new AppError('invalid-request', 'A goal has begun by today.')
        const goal = { ...wanted, currency: account?.currency ?? books.currency }
        if (id === undefined) return { id: await addGoal(db, me.customerId, { ...goal, begunOn: begunOn ?? asOf }) }
        if (await changeGoal(db, me.customerId, id, goal)) return { id }
        throw new AppError('not-found', 'This goal is no longer there.')
      },
    },
    'customer.goals.delete': {
      request: z.strictObject({ id: z.int().positive() }),
      run: async ({ id }, me) => {
        if (!(await deleteGoal(backend.db(), me.customerId, id))) {
          throw new AppError('not-found', 'This goal is no longer there.')
        }
        return null
      },
    },
    'customer.netWorth': {
      request: z.strictObject({}),
      run: async (_request, me) => {
        const { db, books } = await openBooks(backend, me)
        const asOf = await requireAsOf(db)
        const rows = {
          accounts: await openedAccounts(db, me.customerId),
          months: await accountMonthSums(db, me.customerId, asOf),
          days: await accountDaySums(db, me.customerId, worthDaysStart(asOf), asOf),
          paidIn: await paidIn(db, books, asOf),
          asOf,
        }
        return netWorth(rows, books.currency)
      },
    },
  }
}

async function budgetHistory(db: Db, customerId: string, of: CategoryId): Promise<readonly BudgetSet[]> {
  return (await storedBudgets(db, customerId)).flatMap(({ categoryId, fromMonth, amountMinor, rollover }) =>
    categoryId === of ? [{ fromMonth, amountMinor, rollover }] : [],
  )
}

async function paidIn(db: Db, books: Books, asOf: string) {
  const moves: { readonly accountId: string; readonly month: string; readonly sumMinor: number }[] = []
  for (const { id: accountId, kind } of books.accounts) {
    if (kind !== 'investment') continue
    const sums = await sumsByMonthAndCategory(db, books, { accountId, kind: 'neutral', to: asOf })
    moves.push(...sums.map(({ month, sumMinor }) => ({ accountId, month, sumMinor })))
  }
  return moves
}
