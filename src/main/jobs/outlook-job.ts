// What is found out once per state of a customer's books and kept: how the balances go on, and what is worth telling.
import { addDays } from '../../shared/dates'
import {
  type Account,
  type Forecast,
  type ForecastEvent,
  type Insight,
  type IsoDate,
  LIQUID_ACCOUNTS,
} from '../../shared/domain'
import { FORECAST_DAYS, forecastBalance } from '../analytics/forecast'
import { findInsights } from '../analytics/insights'
import { RECURRING_DAYS, recurringSeries } from '../analytics/recurring'
import { upcomingEvents } from '../analytics/upcoming'
import { accountSums } from '../db/accounts'
import { booksOf, booksVersion } from '../db/books'
import type { Db } from '../db/open'
import { storeOutlook } from '../db/outlooks'
import { bookedRows } from '../db/transactions'

/** Forecasts repeat with the same seed. */
const SEED = 7

export interface ExpectedPayment extends ForecastEvent {
  /** The rows that it is expected from. */
  readonly occurrences: number
}

export interface AccountOutlook {
  readonly accountId: string
  /** `null` under three whole months of history. */
  readonly forecast: Forecast | null
  /** Earliest first. */
  readonly expected: readonly ExpectedPayment[]
}

export interface Outlook {
  /** The liquid accounts. */
  readonly accounts: readonly AccountOutlook[]
  /** All of them, most valuable first; those put away are not yet left out. */
  readonly insights: readonly Insight[]
}

export interface OutlookInput {
  readonly customerId: string
  readonly currency: string
  readonly asOf: IsoDate
}

/** Finds out and keeps the outlook of one customer. Without effect on any figure that was kept for others. */
export async function refreshOutlook(db: Db, { customerId, currency, asOf }: OutlookInput): Promise<void> {
  // Read first: a change that comes in between makes what is kept stale, never wrong.
  const version = await booksVersion(db, customerId)
  const outlook = await findOutlook(db, { customerId, currency, asOf })
  await storeOutlook(db, customerId, { asOf, version, content: JSON.stringify(outlook) })
}

async function findOutlook(db: Db, { customerId, currency, asOf }: OutlookInput): Promise<Outlook> {
  const books = await booksOf(db, customerId, currency)
  const from = addDays(asOf, -RECURRING_DAYS)
  const rows = await bookedRows(db, books, { from })
  const series = recurringSeries(rows, asOf)
  const balances = new Map((await accountSums(db, customerId)).map((sum) => [sum.accountId, sum.balanceMinor]))
  const outlookOf = async (account: Account): Promise<AccountOutlook> => {
    const isForeign = account.currency !== currency
    const ofAccount = isForeign
      ? await bookedRows(db, books, { from, accountId: account.id })
      : rows.filter((row) => row.accountId === account.id)
    const seriesOfAccount = isForeign
      ? recurringSeries(ofAccount, asOf)
      : series.filter((each) => each.accountId === account.id)
    const balanceMinor = balances.get(account.id) ?? 0
    return {
      accountId: account.id,
      forecast: forecastBalance({ rows: ofAccount, series: seriesOfAccount, balanceMinor, asOf, seed: SEED }),
      expected: upcomingEvents(seriesOfAccount, asOf, addDays(asOf, FORECAST_DAYS)).map(
        ({ series: { occurrences }, ...event }) => ({ ...event, occurrences }),
      ),
    }
  }
  const accounts: AccountOutlook[] = []
  for (const account of books.accounts.filter(({ kind }) => LIQUID_ACCOUNTS.includes(kind))) {
    accounts.push(await outlookOf(account))
  }
  return { accounts, insights: findInsights(rows, series, asOf) }
}
