// Puts a page into the second file, with its counts as steady as all that are published again.
import type { IsoDate } from '../../shared/domain'
import { openAggregatesForJob } from '../db/aggregates/open'
import { writePage } from '../db/aggregates/pages'
import type { PagesTable } from '../db/aggregates/schema'
import { steadyPage } from '../db/aggregates/steady-page'
import type { Db } from '../db/open'
import { publishedCounts } from '../db/published-counts'

export interface PublishedPageJob {
  readonly db: Db
  readonly aggregatesFile: string
  readonly asOf: IsoDate
  /** The bank's main currency; accounts in another one are left out. */
  readonly currency: string
  readonly smallestGroup: number
}

/** Replaces a page in a single transaction, and remembers its counts for the next time. */
export async function publishPage(
  { db, aggregatesFile, currency, smallestGroup }: PublishedPageJob,
  page: PagesTable['page'],
  content: { readonly asOf: IsoDate },
): Promise<void> {
  const aggregates = await openAggregatesForJob(aggregatesFile)
  try {
    const counts = await publishedCounts(db, page, smallestGroup)
    const steady = steadyPage(content, { page, steady: counts.steady })
    await writePage(aggregates, page, steady, { currency, smallestGroup })
    await counts.save()
  } finally {
    await aggregates.destroy()
  }
}
