// Reads the bank's rows and publishes the overview. Runs in a worker; the bank's side reads only what it leaves behind.

import { addDays, addMonths, firstOf, lastOf, monthOf } from '../../shared/dates'
import type { IsoDate } from '../../shared/domain'
import { wholeMonths } from '../analytics/whole-months'
import { openAggregatesForJob } from '../db/aggregates/open'
import { removeAllPages, writeOverview } from '../db/aggregates/write'
import { ratingsOfBase } from '../db/chats-of-base'
import {
  activeCustomers,
  balancesAt,
  categoriesOfCustomers,
  customersInBase,
  firstBookedInBase,
  monthsOfCustomers,
} from '../db/customer-base'
import type { Db } from '../db/open'
import { publishedCounts } from '../db/published-counts'
import { booksNow, keepRelease } from '../db/releases'
import { type CountPart, outlooksOfBase } from './outlooks-of-base'
import { overviewOf } from './overview'
import { refreshHabits } from './payment-habits'
import type { Watch } from './watch'

export interface AggregatesOptions {
  readonly db: Db
  readonly aggregatesFile: string
  readonly asOf: IsoDate
  /** The bank's main currency; accounts in another one are left out. */
  readonly currency: string
  readonly smallestGroup: number
  /** What is in the file was published under other rules, or is of nobody knows what: all of it goes. */
  readonly anew?: boolean
  /** Threads that count parts of the customers. */
  readonly counters?: readonly CountPart[]
}

const MONTHS_SHOWN = 12
const MONTHS_OF_CATEGORIES = 3
const ACTIVE_DAYS = 30
/** Forecasts are nearly all of the work. */
const GATHERED = 0.1

/**
 * Computes the overview as of `asOf` and replaces the published one in a single transaction; before that, what payments
 * in the bank are like, which stays in its own file. Throws AppError 'cancelled'
 * when the signal is aborted; nothing is changed then.
 */
export async function refreshAggregates(options: AggregatesOptions, { onProgress, signal }: Watch): Promise<void> {
  const { db, asOf, currency, smallestGroup } = options
  onProgress({ stage: 'aggregates', done: 0 })
  const books = await booksNow(db)
  const months = wholeMonths(await firstBookedInBase(db), asOf).slice(-MONTHS_SHOWN)
  const lastWhole = months.at(-1) ?? addMonths(monthOf(asOf), -1)
  const to = lastOf(lastWhole)
  const customers = await customersInBase(db, currency)
  const active = await activeCustomers(db, currency, { from: addDays(asOf, 1 - ACTIVE_DAYS), to: asOf })
  const balances = await balancesAt(db, currency, [...months.map(lastOf), asOf])
  const activity = await monthsOfCustomers(db, currency, { from: firstOf(months[0] ?? lastWhole), to })
  const categories = await categoriesOfCustomers(db, currency, {
    from: firstOf(addMonths(lastWhole, 1 - MONTHS_OF_CATEGORIES)),
    to,
  })
  onProgress({ stage: 'aggregates', done: GATHERED })
  const outlooks = await outlooksOfBase(
    db,
    { asOf, currency },
    {
      onProgress: (done) => onProgress({ stage: 'aggregates', done: GATHERED + done * (1 - GATHERED) }),
      signal,
    },
    options.counters,
  )
  await refreshHabits(db, { asOf, currency, smallestGroup }, signal)
  const overview = overviewOf({
    asOf,
    smallestGroup,
    customers,
    active,
    months,
    balances,
    activity,
    categories,
    ratings: await ratingsOfBase(db),
    ...outlooks,
  })

  const aggregates = await openAggregatesForJob(options.aggregatesFile)
  try {
    const counts = await publishedCounts(db, 'overview', smallestGroup)
    if (options.anew) await removeAllPages(aggregates)
    await writeOverview(aggregates, overview, { currency, smallestGroup, steady: counts.steady })
    await counts.save()
  } finally {
    await aggregates.destroy()
  }
  await keepRelease(db, books)
  onProgress({ stage: 'aggregates', done: 1 })
}
