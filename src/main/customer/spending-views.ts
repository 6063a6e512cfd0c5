// The month by payee, what changed against the month before, and twelve months day by day.
import { z } from 'zod'
import { firstOf, monthOf } from '../../shared/dates'
import type { Figure, TransactionFilter } from '../../shared/domain'
import { daysOfMonthBefore, spendingDays, spendingMonths } from '../analytics/spending'
import { spendingChanges } from '../analytics/spending-changes'
import { isComplete } from '../analytics/whole-months'
import { type Sum, sumsByCategoryAndPayee, sumsByDay, sumsByPayee } from '../db/sums'
import { spentMinor } from '../db/transactions'
import type { CustomerOperations } from '../operation'
import type { BooksBackend } from './books-backend'
import { monthSchema } from './filter-schema'
import { openBooks, requireAsOf } from './opened-books'

const MOST_MERCHANTS = 50
const SPENDING = { kind: 'spending' } as const
const ofMonth = z.strictObject({ month: monthSchema.optional() })

export function spendingViewOperations(
  backend: BooksBackend,
): Pick<
  CustomerOperations,
  'customer.spending.merchants' | 'customer.spending.changes' | 'customer.spending.calendar'
> {
  return {
    'customer.spending.merchants': {
      request: ofMonth,
      run: async (request, me) => {
        const { db, books } = await openBooks(backend, me)
        const asOf = await requireAsOf(db)
        const month = request.month ?? monthOf(asOf)
        const filter = { ...SPENDING, ...spendingDays(month, asOf) }
        const filterBefore = { ...SPENDING, ...daysOfMonthBefore(month, asOf) }
        const sums = [...(await sumsByPayee(db, books, filter))]
        sums.sort((a, b) => a.sumMinor - b.sumMinor || (a.payee < b.payee ? -1 : 1))
        const before = new Map((await sumsByPayee(db, books, filterBefore)).map((sum) => [sum.payee, sum]))
        const merchants = sums.slice(0, MOST_MERCHANTS).map((sum) => ({
          payee: sum.payee,
          spent: figure(sum, { ...filter, payee: sum.payee }),
          before: figure(before.get(sum.payee), { ...filterBefore, payee: sum.payee }),
        }))
        return { month, merchants, count: sums.length }
      },
    },
    'customer.spending.changes': {
      request: ofMonth,
      run: async (request, me) => {
        const { db, books } = await openBooks(backend, me)
        const asOf = await requireAsOf(db)
        const month = request.month ?? monthOf(asOf)
        const days = spendingDays(month, asOf)
        const daysBefore = daysOfMonthBefore(month, asOf)
        const changes = spendingChanges({
          sums: await sumsByCategoryAndPayee(db, books, { ...SPENDING, ...days }),
          sumsBefore: await sumsByCategoryAndPayee(db, books, { ...SPENDING, ...daysBefore }),
          days,
          daysBefore,
        })
        return { month, complete: isComplete(month, asOf), changes }
      },
    },
    'customer.spending.calendar': {
      request: z.strictObject({}),
      run: async (_request, me) => {
        const { db, books } = await openBooks(backend, me)
        const asOf = await requireAsOf(db)
        const days = { from: firstOf(spendingMonths(asOf)[0] ?? monthOf(asOf)), to: asOf }
        const sums = await sumsByDay(db, books, { ...SPENDING, ...days })
        return {
          ...days,
          days: sums.map(({ on, sumMinor, transactions }) => ({ on, spentMinor: spentMinor(sumMinor), transactions })),
        }
      },
    },
  }
}

function figure(sum: Sum | undefined, filter: TransactionFilter): Figure {
  return { amountMinor: spentMinor(sum?.sumMinor ?? 0), transactions: sum?.transactions ?? 0, filter }
}
