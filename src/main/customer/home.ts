import { z } from 'zod'
import type { Home, HomeOutlook, UpcomingBill } from '../../shared/contract'
import { addDays } from '../../shared/dates'
import type { AccountBalance } from '../../shared/domain'
import { type Account, type Forecast, type IsoDate, LIQUID_ACCOUNTS } from '../../shared/domain'
import { dailyBalances, pastStart } from '../analytics/daily-balance'
import { freeToSpend } from '../analytics/free-to-spend'
import { paceStart, spendingPace } from '../analytics/spending-pace'
import { isBill } from '../analytics/upcoming'
import { accountActivity, accountSums } from '../db/accounts'
import type { Books } from '../db/books'
import type { Db } from '../db/open'
import { firstBookedOn, sumsByDay } from '../db/sums'
import { bookedRows, transactions } from '../db/transactions'
import { AppError } from '../errors'
import type { ExpectedPayment } from '../jobs/outlook-job'
import type { CustomerOperations } from '../operation'
import type { BooksBackend } from './books-backend'
import { currentInsights } from './current-insights'
import { accountIdSchema } from './filter-schema'
import { openBooks, requireAccount, requireAsOf } from './opened-books'
import { outlookOf, type RefreshOutlook } from './outlook'

const LATEST = 8
const INSIGHTS = 3
const ACTIVITY_DAYS = 90
/** Of an account that is not liquid. */
const NO_OUTLOOK = { forecast: null, expected: [] }

export function homeOperations(
  backend: BooksBackend,
): Pick<CustomerOperations, 'customer.home' | 'customer.outlook' | 'customer.accounts'> {
  return {
    'customer.home': {
      request: z.strictObject({ accountId: accountIdSchema.optional() }),
      run: async ({ accountId }, me) => {
        const { db, books } = await openBooks(backend, me)
        return homeOf(db, books, await requireAsOf(db), accountId)
      },
    },
    'customer.outlook': {
      request: z.strictObject({ accountId: accountIdSchema.optional() }),
      run: async ({ accountId }, me) => {
        const { db, books } = await openBooks(backend, me)
        return outlookOfHome(db, books, await requireAsOf(db), accountId, backend.refreshOutlook)
      },
    },
    'customer.accounts': {
      request: z.strictObject({}),
      run: async (_request, me) => (await openBooks(backend, me)).books.accounts,
    },
  }
}

async function homeOf(db: Db, books: Books, asOf: IsoDate, accountId: string | undefined): Promise<Home> {
  const { account, balance, accounts } = await leadAccount(db, books, asOf, accountId)
  const pastRows = await bookedRows(db, books, { accountId: account.id, from: pastStart(asOf), to: asOf })
  const spending = await sumsByDay(db, books, { kind: 'spending', from: paceStart(asOf), to: asOf })
  return {
    account,
    accounts,
    balance,
    past: dailyBalances(pastRows, balance.amountMinor, asOf),
    pace: spendingPace(spending, await firstBookedOn(db, books), asOf),
    latest: await transactions(db, books, {}, { offset: 0, limit: LATEST }),
  }
}

async function outlookOfHome(
  db: Db,
  books: Books,
  asOf: IsoDate,
  accountId: string | undefined,
  refresh: RefreshOutlook,
): Promise<HomeOutlook> {
  const outlook = await outlookOf(db, books, asOf, refresh)
  const { account, balance } = await leadAccount(db, books, asOf, accountId)
  const { forecast, expected } = outlook.accounts.find((each) => each.accountId === account.id) ?? NO_OUTLOOK
  const insights = await currentInsights(db, books, asOf, outlook.insights)
  return {
    accountId: account.id,
    forecast,
    freeToSpend: forecast && freeToSpend(balance.amountMinor, expected),
    bills: forecast ? bills(expected, forecast, account) : [],
    insights: insights.slice(0, INSIGHTS),
  }
}

async function leadAccount(
  db: Db,
  books: Books,
  asOf: IsoDate,
  accountId: string | undefined,
): Promise<AccountBalance & { readonly accounts: readonly AccountBalance[] }> {
  const sums = new Map((await accountSums(db, books.customerId)).map((sum) => [sum.accountId, sum]))
  const accounts = books.accounts.map((account): AccountBalance => {
    const sum = sums.get(account.id)
    return {
      account,
      balance: {
        amountMinor: sum?.balanceMinor ?? 0,
        transactions: sum?.transactions ?? 0,
        filter: { accountId: account.id },
      },
    }
  })
  const account = accountId === undefined ? await busiestAccount(db, books, asOf) : requireAccount(books, accountId)
  const lead = accounts.find((each) => each.account.id === account.id) as AccountBalance
  return { ...lead, accounts }
}

/** The account of daily life: liquid, in the bank's currency, with most rows of late; else whatever comes nearest. */
async function busiestAccount(db: Db, books: Books, asOf: IsoDate): Promise<Account> {
  const activity = await accountActivity(db, books.customerId, addDays(asOf, -ACTIVITY_DAYS))
  const rank = (account: Account) =>
    (account.currency === books.currency ? 2 : 0) + (LIQUID_ACCOUNTS.includes(account.kind) ? 1 : 0)
  const [busiest] = [...books.accounts].sort(
    (a, b) => rank(b) - rank(a) || (activity.get(b.id) ?? 0) - (activity.get(a.id) ?? 0),
  )
  if (!busiest) throw new AppError('not-found', 'You have no account at this bank yet.')
  return busiest
}

function bills(events: readonly ExpectedPayment[], forecast: Forecast, account: Account): readonly UpcomingBill[] {
  const medianOn = new Map(forecast.days.map((day) => [day.on, day.medianMinor]))
  return events.filter(isBill).map((event) => ({
    on: event.on,
    payee: event.payee,
    categoryId: event.categoryId,
    account,
    amountMinor: -event.amountMinor,
    fixedAmount: event.fixedAmount,
    occurrences: event.occurrences,
    fallsShort: (medianOn.get(event.on) ?? 0) < 0,
  }))
}
