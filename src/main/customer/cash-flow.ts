import { z } from 'zod'
import type { CashFlow, PastBalance } from '../../shared/cash-flow'
import { addDays, firstOf, monthOf } from '../../shared/dates'
import type { AccountBalance } from '../../shared/domain'
import { type Account, type IsoDate, LIQUID_ACCOUNTS, type Month } from '../../shared/domain'
import type { BookedRow } from '../analytics/booked-row'
import { dailyBalances } from '../analytics/daily-balance'
import { spendingDays, spendingMonths } from '../analytics/spending'
import { withoutTransfersWithin } from '../analytics/transfers-within'
import { isComplete } from '../analytics/whole-months'
import { accountSums } from '../db/accounts'
import type { Books } from '../db/books'
import type { Db } from '../db/open'
import { type Sum, sumsByMonthAndCategory } from '../db/sums'
import { bookedRows, spentMinor } from '../db/transactions'
import type { CustomerOperations } from '../operation'
import type { BooksBackend } from './books-backend'
import { accountIdSchema } from './filter-schema'
import { openBooks, requireAccount, requireAsOf } from './opened-books'

export function cashFlowOperations(
  backend: BooksBackend,
): Pick<CustomerOperations, 'customer.pastBalance' | 'customer.cashFlow'> {
  return {
    'customer.pastBalance': {
      request: z.strictObject({
        accountId: accountIdSchema.optional(),
        days: z.union([z.literal(30), z.literal(60), z.literal(90)]),
      }),
      run: async ({ accountId, days }, me) => {
        const { db, books } = await openBooks(backend, me)
        const account = accountId === undefined ? null : requireAccount(books, accountId)
        return pastBalance(db, books, await requireAsOf(db), account, days)
      },
    },
    'customer.cashFlow': {
      request: z.strictObject({}),
      run: async (_request, me) => {
        const { db, books } = await openBooks(backend, me)
        return cashFlow(db, books, await requireAsOf(db))
      },
    },
  }
}

async function pastBalance(
  db: Db,
  books: Books,
  asOf: IsoDate,
  account: Account | null,
  days: number,
): Promise<PastBalance> {
  const sums = new Map((await accountSums(db, books.customerId)).map((sum) => [sum.accountId, sum]))
  const accounts = (account ? [account] : liquidAccounts(books)).map((each): AccountBalance => {
    const sum = sums.get(each.id)
    const balance = { amountMinor: sum?.balanceMinor ?? 0, transactions: sum?.transactions ?? 0 }
    return { account: each, balance: { ...balance, filter: { accountId: each.id } } }
  })
  const from = addDays(asOf, -days)
  const rows: BookedRow[] = []
  for (const { account: each } of accounts) {
    rows.push(...(await bookedRows(db, books, { accountId: each.id, from, to: asOf })))
  }
  const balanceMinor = accounts.reduce((sum, { balance }) => sum + balance.amountMinor, 0)
  const named = accounts.length > 1 ? withoutTransfersWithin(rows) : rows
  return {
    accounts,
    currency: account?.currency ?? books.currency,
    past: dailyBalances(rows, balanceMinor, asOf, { from, named }),
  }
}

function liquidAccounts(books: Books): readonly Account[] {
  return books.accounts.filter(({ kind, currency }) => currency === books.currency && LIQUID_ACCOUNTS.includes(kind))
}

async function cashFlow(db: Db, books: Books, asOf: IsoDate): Promise<CashFlow> {
  const all = spendingMonths(asOf)
  const days = { from: firstOf(all[0] ?? monthOf(asOf)), to: asOf }
  const income = byMonth(await sumsByMonthAndCategory(db, books, { kind: 'income', ...days }))
  const spending = byMonth(await sumsByMonthAndCategory(db, books, { kind: 'spending', ...days }))
  const first = all.findIndex((month) => income.has(month) || spending.has(month))
  const months = (first < 0 ? [] : all.slice(first)).map((month) => {
    const inside = spendingDays(month, asOf)
    const earned = income.get(month) ?? NOTHING
    const spent = spending.get(month) ?? NOTHING
    return {
      month,
      income: {
        amountMinor: earned.sumMinor,
        transactions: earned.transactions,
        filter: { kind: 'income' as const, ...inside },
      },
      spending: {
        amountMinor: spentMinor(spent.sumMinor),
        transactions: spent.transactions,
        filter: { kind: 'spending' as const, ...inside },
      },
    }
  })
  return { months, complete: isComplete(monthOf(asOf), asOf) }
}

const NOTHING: Sum = { sumMinor: 0, transactions: 0 }

function byMonth(sums: readonly (Sum & { readonly month: Month })[]): ReadonlyMap<Month, Sum> {
  const months = new Map<Month, Sum>()
  for (const { month, sumMinor, transactions } of sums) {
    const before = months.get(month) ?? NOTHING
    months.set(month, {
      sumMinor: before.sumMinor + sumMinor,
      transactions: before.transactions + transactions,
    })
  }
  return months
}
