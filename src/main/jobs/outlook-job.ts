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
import type { ForecastHorizon, ForecastView } from '../../shared/forecasting'
import type { Health } from '../../shared/plans'
import { FORECAST_DAYS, forecastBalance } from '../analytics/forecast'
import { findInsights } from '../analytics/insights'
import { knownSeries } from '../analytics/known-series'
import { RECURRING_DAYS } from '../analytics/recurring'
import { upcomingEvents } from '../analytics/upcoming'
import { accountSums } from '../db/accounts'
import { type Books, booksOf, booksVersion } from '../db/books'
import type { Db } from '../db/open'
import { storeOutlook } from '../db/outlooks'
import { recurringAnswers } from '../db/recurring-answers'
import { bookedRows } from '../db/transactions'
import { forecastView } from './forecast-view'
import { healthView } from './health'
import { insightContext } from './insight-context'

/** Forecasts repeat with the same seed. */
export const SEED = 7

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
  /** Without those that come from plans, and not yet without those that the customer has answered. */
  readonly insights: readonly Insight[]
  readonly health: Health
}

/** What is found out together: for the home page, or one forecast (`accountId` null: of all liquid accounts). */
export type View =
  | { readonly of: 'home' }
  | { readonly of: 'forecast'; readonly accountId: string | null; readonly days: ForecastHorizon }

export interface OutlookInput {
  readonly customerId: string
  readonly currency: string
  readonly asOf: IsoDate
  readonly view: View
}

/** Under which a view is stored. */
export function nameOfView(view: View): string {
  return view.of === 'home' ? 'home' : `forecast ${view.accountId ?? 'all'} ${view.days}`
}

/** Finds out and keeps one view of a customer's money. Throws Error for an account that is not the customer's. */
export async function refreshOutlook(db: Db, { customerId, currency, asOf, view }: OutlookInput): Promise<void> {
  // Read first: a change that comes in between makes what is kept stale, never wrong.
  const version = await booksVersion(db, customerId)
  const books = await booksOf(db, customerId, currency)
  const found = view.of === 'home' ? await findOutlook(db, books, asOf) : await findForecast(db, books, asOf, view)
  await storeOutlook(db, customerId, nameOfView(view), { asOf, version, content: JSON.stringify(found) })
}

async function findForecast(
  db: Db,
  books: Books,
  asOf: IsoDate,
  { accountId, days }: Extract<View, { of: 'forecast' }>,
): Promise<ForecastView> {
  if (accountId === null) return forecastView(db, books, asOf, { days })
  const account = books.accounts.find(({ id }) => id === accountId)
  if (!account) throw new Error('the account is not one of the customer')
  return forecastView(db, books, asOf, { account, days })
}

/** All that the home page and its jobs tell of one customer's money. */
export async function findOutlook(db: Db, books: Books, asOf: IsoDate): Promise<Outlook> {
  const { customerId, currency } = books
  const from = addDays(asOf, -RECURRING_DAYS)
  const rows = await bookedRows(db, books, { from })
  const balances = new Map((await accountSums(db, customerId)).map((sum) => [sum.accountId, sum.balanceMinor]))
  const known = { balances, answers: await recurringAnswers(db, customerId) }
  const series = knownSeries(rows, known, asOf)
  const outlookOf = async (account: Account): Promise<AccountOutlook> => {
    const isForeign = account.currency !== currency
    const ofAccount = isForeign
      ? await bookedRows(db, books, { from, accountId: account.id })
      : rows.filter((row) => row.accountId === account.id)
    const seriesOfAccount = isForeign
      ? knownSeries(ofAccount, known, asOf)
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
  const context = await insightContext(db, books, balances, accounts)
  return {
    accounts,
    insights: findInsights(rows, series, asOf, context),
    health: await healthView(db, books, asOf),
  }
}
