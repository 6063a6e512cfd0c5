// What comes back by itself, what it costs, and what the customer says about it.
import { z } from 'zod'
import { addDays } from '../../shared/dates'
import type { IsoDate } from '../../shared/domain'
import type { RecurringContract, RecurringItem, RecurringStatus } from '../../shared/recurring'
import { withWhatIsOwed } from '../analytics/owed'
import { RECURRING_DAYS, type RecurringSeries, recurringSeries } from '../analytics/recurring'
import {
  answerTo,
  type GivenAnswer,
  type SeriesMark,
  seriesKey,
  seriesOf,
  withAnswers,
} from '../analytics/recurring-answers'
import { paidSoFar, priceHistory, recurringStatus, yearlyMinor } from '../analytics/recurring-history'
import { accountSums } from '../db/accounts'
import type { Books } from '../db/books'
import type { Db } from '../db/open'
import { recurringAnswers, saveRecurringAnswer } from '../db/recurring-answers'
import { bookedRows } from '../db/transactions'
import { AppError } from '../errors'
import type { CustomerOperations } from '../operation'
import type { BooksBackend } from './books-backend'
import { openBooks, requireAsOf } from './opened-books'

const keySchema = z.string().min(1).max(600)
const markSchema = z.tuple([
  z.string(),
  z.string(),
  z.enum(['weekly', 'fortnightly', 'four-weekly', 'monthly', 'quarterly', 'yearly']),
  z.number().int(),
])

const ORDER: readonly RecurringStatus[] = ['lapsed', 'active', 'ended', 'not-recurring']

export function recurringOperations(backend: BooksBackend): Pick<CustomerOperations, keyof RecurringContract> {
  return {
    'customer.recurring': {
      request: z.strictObject({}),
      run: async (_request, me) => {
        const { db, books } = await openBooks(backend, me)
        return recurringView(db, books, await requireAsOf(db))
      },
    },
    'customer.recurring.answer': {
      request: z.strictObject({ key: keySchema, answer: z.enum(['active', 'ended', 'not-recurring']).nullable() }),
      run: async ({ key, answer }, me) => {
        const { db, books } = await openBooks(backend, me)
        const asOf = await requireAsOf(db)
        const all = await seriesOfBooks(db, books, asOf)
        const mark = readKey(key)
        const series = mark && seriesOf(mark, all)
        if (!series) {
          throw new AppError('not-found', 'This payment is no longer there. Your books have changed since.')
        }
        const answers = await recurringAnswers(db, me.customerId)
        const former = answers.filter((given) => seriesOf(given, all) === series)
        await saveRecurringAnswer(db, me.customerId, series, {
          answer,
          answeredOn: asOf,
          former: former.map((given) => given.id),
        })
        return { before: answerTo(series, all, answers)?.answer ?? null }
      },
    },
  }
}

/** All recurring payments of a customer, each in the currency of its account. */
export async function recurringView(db: Db, books: Books, asOf: IsoDate): Promise<readonly RecurringItem[]> {
  const found = await seriesOfBooks(db, books, asOf)
  const answers = await recurringAnswers(db, books.customerId)
  const answered = new Map(withAnswers(found, answers, asOf).map((series) => [series.rows[0]?.id, series]))
  return found
    .flatMap((series) =>
      item(answered.get(series.rows[0]?.id) ?? series, answerTo(series, found, answers), books, asOf),
    )
    .sort(
      (a, b) =>
        ORDER.indexOf(a.status) - ORDER.indexOf(b.status) ||
        Math.abs(b.yearlyMinor) - Math.abs(a.yearlyMinor) ||
        (a.key < b.key ? -1 : 1),
    )
}

function item(
  series: RecurringSeries,
  given: GivenAnswer | null,
  books: Books,
  asOf: IsoDate,
): readonly RecurringItem[] {
  const account = books.accounts.find((each) => each.id === series.accountId)
  if (!account) return []
  const status = recurringStatus(series, given, asOf)
  const isOver = status === 'ended' || status === 'not-recurring'
  return [
    {
      key: seriesKey(series),
      payee: series.payee,
      account,
      categoryId: series.categoryId,
      period: series.period,
      amountMinor: series.amountMinor,
      fixedAmount: series.fixedAmount,
      nextOn: isOver ? null : series.nextOn,
      lastOn: series.rows.at(-1)?.bookedOn ?? asOf,
      prices: priceHistory(series),
      paid: paidSoFar(series),
      yearlyMinor: yearlyMinor(series),
      status,
    },
  ]
}

async function seriesOfBooks(db: Db, books: Books, asOf: IsoDate): Promise<readonly RecurringSeries[]> {
  const from = addDays(asOf, -RECURRING_DAYS)
  const foreign = books.accounts.filter((account) => account.currency !== books.currency)
  const filters = [{ from }, ...foreign.map(({ id: accountId }) => ({ from, accountId }))]
  const rows = (await Promise.all(filters.map((filter) => bookedRows(db, books, filter)))).flat()
  const balances = new Map((await accountSums(db, books.customerId)).map((sum) => [sum.accountId, sum.balanceMinor]))
  return withWhatIsOwed(recurringSeries(rows, asOf), rows, balances, asOf)
}

function readKey(key: string): SeriesMark | null {
  try {
    const mark = markSchema.safeParse(JSON.parse(key))
    if (!mark.success) return null
    const [accountId, payee, period, amountMinor] = mark.data
    return { accountId, payee, period, amountMinor }
  } catch {
    return null
  }
}
