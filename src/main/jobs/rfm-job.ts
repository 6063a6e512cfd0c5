// Scores the customers by what they have bought and publishes the counts. Who has which score is not kept anywhere.
import { addDays } from '../../shared/dates'
import type { CategoryId } from '../../shared/domain'
import type { RfmPeriod } from '../../shared/rfm'
import { type RfmResult, rfm } from '../analytics/rfm'
import { customersInBase, firstBookedInBase } from '../db/customer-base'
import { purchasesOfCustomers } from '../db/purchases'
import { AppError } from '../errors'
import { type PublishedPageJob, publishPage } from './publish-page'
import { rfmPage } from './rfm-page'
import type { Watch } from './watch'

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
  await publishPage(job, 'rfm', page)
  onProgress({ stage: 'aggregates', done: 1 })
}
