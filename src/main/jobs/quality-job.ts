// Counts what the bank's rows lack and publishes what may be said of it.
import { addMonths, firstOf, monthOf } from '../../shared/dates'
import { bulkImports } from '../db/bulk-imports'
import { ageStates, averageRow, rowGaps, rowsByCurrency, rowsByMonth } from '../db/data-quality'
import { AppError } from '../errors'
import { dataQuality } from './data-quality'
import { type PublishedPageJob, publishPage } from './publish-page'
import type { Watch } from './watch'

/** The table of imports is checked cell by cell against all others. */
const IMPORTS_TOLD = 10
const OLDEST_YEARS = 110
/** Of the average row. */
const HUGE = 1_000

/** Replaces the published page in a single transaction. Throws AppError 'cancelled' when the signal is aborted. */
export async function refreshQuality(job: PublishedPageJob, { onProgress, signal }: Watch): Promise<void> {
  const { db, asOf, smallestGroup } = job
  onProgress({ stage: 'aggregates', done: 0 })
  const unlessStopped = async () => {
    await new Promise(setImmediate)
    if (signal.aborted) throw new AppError('cancelled', 'Stopped. The report is as it was.')
  }
  const hugeFrom = HUGE * (await averageRow(db))
  const [bank] = await rowGaps(db, 'bank', hugeFrom)
  await unlessStopped()
  const byImport = await rowGaps(db, 'import', hugeFrom)
  await unlessStopped()
  const earliest = firstOf(addMonths(monthOf(asOf), -12 * OLDEST_YEARS))
  const page = dataQuality({
    asOf,
    smallestGroup,
    gaps: { bank, byImport },
    ages: await ageStates(db, earliest, asOf),
    currencies: { bank: await rowsByCurrency(db, 'bank'), byImport: await rowsByCurrency(db, 'import') },
    months: await rowsByMonth(db),
    importIds: (await bulkImports(db)).slice(0, IMPORTS_TOLD).map(({ id }) => id),
  })
  await unlessStopped()
  await publishPage(job, 'quality', page)
  onProgress({ stage: 'aggregates', done: 1 })
}
