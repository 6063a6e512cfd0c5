// What is computed once per state of a customer's books and kept: the forecast of an account, and what is worth telling.
import { addDays } from '../../shared/dates'
import { type Account, type Forecast, type Insight, type IsoDate, LIQUID_ACCOUNTS } from '../../shared/domain'
import { FORECAST_DAYS, forecastBalance } from '../analytics/forecast'
import { findInsights } from '../analytics/insights'
import { RECURRING_DAYS, recurringSeries } from '../analytics/recurring'
import { type UpcomingEvent, upcomingEvents } from '../analytics/upcoming'
import { type Books, booksVersion } from '../db/books'
import type { Db } from '../db/open'
import { bookedRows } from '../db/transactions'

const KEPT = 200
const SEED = 7

export interface Outlook {
  /** `null` for an account that is not liquid, and under three whole months of history. */
  readonly forecast: Forecast | null
  readonly events: readonly UpcomingEvent[]
  /** All of them, most valuable first; those put away are not yet left out. */
  readonly insights: readonly Insight[]
}

const kept = new WeakMap<Db, Map<string, Outlook>>()

/** The outlook of one account on the as-of date; computed again only when the books have changed. */
export async function outlookOf(
  db: Db,
  books: Books,
  account: Account,
  balanceMinor: number,
  asOf: IsoDate,
): Promise<Outlook> {
  const version = await booksVersion(db, books.customerId)
  const key = JSON.stringify([books.customerId, version, asOf, account.id, balanceMinor, books.currency])
  const known = kept.get(db)?.get(key)
  if (known) return known
  const outlook = await compute(db, books, account, balanceMinor, asOf)
  keep(db, key, outlook)
  return outlook
}

async function compute(db: Db, books: Books, account: Account, balanceMinor: number, asOf: IsoDate): Promise<Outlook> {
  const from = addDays(asOf, -RECURRING_DAYS)
  const rows = await bookedRows(db, books, { from })
  const series = recurringSeries(rows, asOf)
  const insights = findInsights(rows, series, asOf)
  if (!LIQUID_ACCOUNTS.includes(account.kind)) return { forecast: null, events: [], insights }
  const isForeign = account.currency !== books.currency
  const ofAccount = isForeign
    ? await bookedRows(db, books, { from, accountId: account.id })
    : rows.filter((row) => row.accountId === account.id)
  const accountSeries = isForeign
    ? recurringSeries(ofAccount, asOf)
    : series.filter((each) => each.accountId === account.id)
  return {
    forecast: forecastBalance({ rows: ofAccount, series: accountSeries, balanceMinor, asOf, seed: SEED }),
    events: upcomingEvents(accountSeries, asOf, addDays(asOf, FORECAST_DAYS)),
    insights,
  }
}

/** On sign-out. */
export function forgetOutlooks(db: Db): void {
  kept.delete(db)
}

function keep(db: Db, key: string, outlook: Outlook): void {
  const outlooks = kept.get(db) ?? new Map<string, Outlook>()
  kept.set(db, outlooks)
  if (outlooks.size >= KEPT) outlooks.delete(outlooks.keys().next().value as string)
  outlooks.set(key, outlook)
}
