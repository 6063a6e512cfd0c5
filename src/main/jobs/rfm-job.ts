// Scores the customers by what they have bought and publishes the counts. Who has which score is not kept anywhere.
import { addDays } from '../../shared/dates'
import type { CategoryId, IsoDate } from '../../shared/domain'
import type { RfmPeriod } from '../../shared/rfm'
import { type RfmResult, rfm } from '../analytics/rfm'
import { openAggregatesForJob } from '../db/aggregates/open'
import { writePage } from '../db/aggregates/pages'
import { customersInBase, firstBookedInBase } from '../db/customer-base'
import type { Db } from '../db/open'
import { purchasesOfCustomers } from '../db/purchases'
import { AppError } from '../errors'
import { rfmPage } from './rfm-page'
import type { Watch } from './watch'

export interface PublishedPageJob {
  readonly db: Db
  readonly aggregatesFile: string
  readonly asOf: IsoDate
  /** The bank's main currency; accounts in another one are left out. */
  readonly currency: string
  readonly smallestGroup: number
}

/**
 * What people buy when they choose to. Food, fares and bills are paid by nearly everybody on nearly every day, so that the
 * last one was today for nine in ten, and recency would tell nothing.
 */
export const RFM_CATEGORIES: readonly CategoryId[] = ['shopping', 'entertainment', 'travel']

/** Whole weeks, so that two periods have as many Saturdays. */
export const RFM_PERIOD_DAYS = 26 * 7

/**
 * Scores the last 26 weeks, and the 26 before them where the books reach back, and replaces the published page in a single
 * transaction. Throws AppError 'cancelled' when the signal is aborted; nothing is changed then.
 */
export async function refreshRfm(job: PublishedPageJob, { onProgress, signal }: Watch): Promise<void> {
  const { db, asOf, currency, smallestGroup } = job
  onProgress({ stage: 'aggregates', done: 0 })
  const period: RfmPeriod = { from: addDays(asOf, 1 - RFM_PERIOD_DAYS), to: asOf }
  const before: RfmPeriod = { from: addDays(period.from, -RFM_PERIOD_DAYS), to: addDays(period.from, -1) }
  const scored = async (of: RfmPeriod): Promise<RfmResult> => {
    const purchases = await purchasesOfCustomers(db, currency, of, RFM_CATEGORIES)
    return rfm(
      purchases.map(({ amountMinor, ...rest }) => ({ ...rest, amount: amountMinor })),
      of.to,
    )
  }
  const everybody = await customersInBase(db, currency)
  const now = await scored(period)
  onProgress({ stage: 'aggregates', done: 0.5 })
  const first = await firstBookedInBase(db)
  const then = first !== null && first <= before.from ? await scored(before) : null
  if (signal.aborted) throw new AppError('cancelled', 'Stopped. The scores are as they were.')
  const page = rfmPage({
    asOf,
    smallestGroup,
    everybody: everybody.length,
    now: { ...period, customers: now.customers, cuts: now.cuts, warnings: now.warnings },
    before: then && { ...before, customers: then.customers },
  })
  const aggregates = await openAggregatesForJob(job.aggregatesFile)
  try {
    await writePage(aggregates, 'rfm', page, { currency, smallestGroup })
  } finally {
    await aggregates.destroy()
  }
  onProgress({ stage: 'aggregates', done: 1 })
}
