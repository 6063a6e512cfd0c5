// One view of the balance ahead, gathered and computed: of one account, or of all liquid ones together.
import { addDays } from '../../shared/dates'
import { type Account, type IsoDate, LIQUID_ACCOUNTS } from '../../shared/domain'
import type { ForecastHorizon, ForecastView } from '../../shared/forecasting'
import type { BookedRow } from '../analytics/booked-row'
import { calibratedPaths } from '../analytics/calibrated-paths'
import { forecastBalance, forecastOf } from '../analytics/forecast'
import { forecastAccuracy } from '../analytics/forecast-accuracy'
import { LEAST_MONTHS } from '../analytics/forecast-paths'
import { knownSeries } from '../analytics/known-series'
import { lowPointOf, type SpareAccount } from '../analytics/low-point'
import { RECURRING_DAYS } from '../analytics/recurring'
import { withoutTransfersWithin } from '../analytics/transfers-within'
import { wholeMonths } from '../analytics/whole-months'
import { accountSums } from '../db/accounts'
import type { Books } from '../db/books'
import type { Db } from '../db/open'
import { recurringAnswers } from '../db/recurring-answers'
import { bookedRows } from '../db/transactions'

/** The seed of every forecast that is shown or counted. */
const SEED = 7

export interface ForecastViewRequest {
  /** One of `books`; absent: all liquid accounts in the bank's currency. */
  readonly account?: Account
  readonly days: ForecastHorizon
}

/**
 * The forecast of 30, 60 or 90 days with its low point and its accuracy so far. Own transfers between accounts that are
 * looked at together cancel out. `forecast` is null with a reason for accounts that are not liquid and under three whole months. Depends on nothing but the books and the as-of date, so that it can be kept.
 */
export async function forecastView(
  db: Db,
  books: Books,
  asOf: IsoDate,
  { account, days }: ForecastViewRequest,
): Promise<ForecastView> {
  const currency = account?.currency ?? books.currency
  const liquid = books.accounts.filter((each) => each.currency === currency && LIQUID_ACCOUNTS.includes(each.kind))
  const accounts = account ? [account] : liquid
  const balances = new Map((await accountSums(db, books.customerId)).map((sum) => [sum.accountId, sum.balanceMinor]))
  const balanceOf = (of: readonly Account[]) => of.reduce((sum, { id }) => sum + (balances.get(id) ?? 0), 0)
  const view = { account: account ?? null, accounts, currency, balanceMinor: balanceOf(accounts), days }
  if (accounts.length === 0 || (account && !LIQUID_ACCOUNTS.includes(account.kind))) {
    return { ...view, ...NO_FORECAST, reason: 'not-liquid', months: 0 }
  }
  const everyRow = await rowsOf(db, books, liquid, addDays(asOf, -RECURRING_DAYS))
  const all = everyRow.filter(isIn(liquid))
  const rows = account ? all.filter(isIn(accounts)) : withoutTransfersWithin(all)
  const firstOn = rows.reduce<IsoDate | null>((on, row) => (on === null || row.bookedOn < on ? row.bookedOn : on), null)
  const months = wholeMonths(firstOn, asOf).length
  const answers = await recurringAnswers(db, books.customerId)
  const input = { rows, balanceMinor: view.balanceMinor, asOf, seed: SEED, days }
  // What a card or a loan takes next is told by its own rows.
  const told = [...rows, ...everyRow.filter((row) => !isIn(accounts)(row))]
  const series = knownSeries(told, { balances, answers }, asOf).filter(isIn(accounts))
  const paths = calibratedPaths({ ...input, series })
  if (paths === null) return { ...view, ...NO_FORECAST, reason: 'short-history', months }
  const forecast = forecastOf(paths, asOf)
  const others = forecast.shortfall ? liquid.filter((each) => !accounts.includes(each)) : []
  return {
    ...view,
    forecast,
    reason: null,
    months,
    monthsNeeded: LEAST_MONTHS,
    checkedAgainst: paths.origins,
    lowPoint: lowPointOf({
      forecast,
      balances: paths.balances,
      balanceMinor: view.balanceMinor,
      rows,
      others: others.map((other) => spare(other, balanceOf([other]), all, asOf, days)),
    }),
    accuracy: forecastAccuracy(input),
  }
}

const NO_FORECAST = {
  forecast: null,
  monthsNeeded: LEAST_MONTHS,
  checkedAgainst: 0,
  lowPoint: null,
  accuracy: { checks: [], days: 0, medianAbsoluteErrorMinor: null, shareInside: null },
} as const

/** What an own account can do without over the days ahead. */
function spare(
  account: Account,
  balanceMinor: number,
  all: readonly BookedRow[],
  asOf: IsoDate,
  days: ForecastHorizon,
): SpareAccount {
  const rows = all.filter(isIn([account]))
  const ahead = forecastBalance({ rows, balanceMinor, asOf, seed: SEED, days })?.days ?? []
  return { account, spareMinor: ahead.reduce((low, day) => Math.min(low, day.lowMinor), balanceMinor) }
}

function isIn(accounts: readonly Account[]): (of: { readonly accountId: string }) => boolean {
  const ids = new Set(accounts.map(({ id }) => id))
  return ({ accountId }) => ids.has(accountId)
}

/** Of all accounts in the bank's currency; in another one, of these. */
async function rowsOf(
  db: Db,
  books: Books,
  accounts: readonly Account[],
  from: IsoDate,
): Promise<readonly BookedRow[]> {
  const [account] = accounts
  if (account && account.currency !== books.currency) {
    const each = await Promise.all(accounts.map(({ id }) => bookedRows(db, books, { accountId: id, from })))
    return each.flat()
  }
  return bookedRows(db, books, { from })
}
