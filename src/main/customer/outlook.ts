// The kept outlook of the caller, when it is of today's books; else a job finds it out, and this waits for it.
import type { IsoDate } from '../../shared/domain'
import { type Books, booksVersion } from '../db/books'
import type { Db } from '../db/open'
import { storedOutlook } from '../db/outlooks'
import type { Outlook, OutlookInput } from '../jobs/outlook-job'

/** Has a job keep the outlook of one customer; resolves once it is kept. */
export type RefreshOutlook = (input: OutlookInput) => Promise<void>

/** Throws what the job throws. */
export async function outlookOf(db: Db, books: Books, asOf: IsoDate, refresh: RefreshOutlook): Promise<Outlook> {
  const { customerId, currency } = books
  for (;;) {
    const stored = await storedOutlook(db, customerId)
    // After the stored one: a change in between makes it stale.
    const version = await booksVersion(db, customerId)
    if (stored && stored.asOf === asOf && stored.version === version) return JSON.parse(stored.content) as Outlook
    await refresh({ customerId, currency, asOf })
  }
}
