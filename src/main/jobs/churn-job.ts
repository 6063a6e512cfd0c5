// Learns who falls below their own usual, and publishes how many may. Whose chance is which is not kept anywhere.
import { LIQUID_ACCOUNTS } from '../../shared/domain'
import { fitChurn } from '../analytics/churn'
import { balancesAt, customersInBase, firstBookedInBase } from '../db/customer-base'
import type { Db } from '../db/open'
import { formerSegments } from '../db/segment-runs'
import { AppError } from '../errors'
import { churnPage } from './churn-page'
import { churnBase } from './churn-rows'
import { type PublishedPageJob, publishPage } from './publish-page'
import type { Watch } from './watch'

/** Reading purchases is nearly all of the work. */
const READ = 0.9

/**
 * Learns from the outcomes known by `asOf`, measures the same method one horizon earlier, and replaces the published page in
 * a single transaction. Throws AppError 'cancelled' when the signal is aborted; nothing is changed then.
 */
export async function refreshChurn(job: PublishedPageJob, { onProgress, signal }: Watch): Promise<void> {
  const { db, asOf, currency, smallestGroup } = job
  onProgress({ stage: 'aggregates', done: 0 })
  const customerIds = (await customersInBase(db, currency)).map(({ customerId }) => customerId)
  const first = (await firstBookedInBase(db)) ?? asOf
  const base = await churnBase(db, { customerIds, currency, asOf, first }, async (share) => {
    onProgress({ stage: 'aggregates', done: share * READ })
    // Lets a cancel be heard.
    await new Promise(setImmediate)
    if (signal.aborted) throw new AppError('cancelled', 'Stopped. The figures are as they were.')
  })
  const page = churnPage({
    asOf,
    smallestGroup,
    customerIds,
    base,
    model: fitChurn(base.daysToday.flatMap(base.rowsOn), base.daysToday, base.question),
    earlierModel: fitChurn(base.daysBefore.flatMap(base.rowsOn), base.daysBefore, base.question),
    deposits: await depositsOfCustomers(db, currency, asOf),
    segments: await formerSegments(db),
  })
  await publishPage(job, 'churn', page)
  onProgress({ stage: 'aggregates', done: 1 })
}

async function depositsOfCustomers(db: Db, currency: string, asOf: string): Promise<ReadonlyMap<string, number>> {
  const deposits = new Map<string, number>()
  for (const { customerId, kind, balancesMinor } of await balancesAt(db, currency, [asOf])) {
    if (!LIQUID_ACCOUNTS.includes(kind)) continue
    deposits.set(customerId, (deposits.get(customerId) ?? 0) + (balancesMinor[0] ?? 0))
  }
  return deposits
}
