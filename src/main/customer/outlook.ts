// What is kept about the caller's money, when it is of today's books; else a job finds it out, and this waits for it.
import type { IsoDate } from '../../shared/domain'
import type { ForecastHorizon, ForecastView } from '../../shared/forecasting'
import { type Books, booksVersion } from '../db/books'
import type { Db } from '../db/open'
import { storedOutlook } from '../db/outlooks'
import { nameOfView, type Outlook, type OutlookInput, type View } from '../jobs/outlook-job'

/** Has a job keep one view of a customer's money; resolves once it is kept. */
export type RefreshOutlook = (input: OutlookInput) => Promise<void>

/** Throws what the job throws. */
export async function outlookOf(db: Db, books: Books, asOf: IsoDate, refresh: RefreshOutlook): Promise<Outlook> {
  return (await kept(db, books, asOf, { of: 'home' }, refresh)) as Outlook
}

/** Of one of the accounts of `books`, or of all liquid ones (null). Throws what the job throws. */
export async function keptForecast(
  db: Db,
  books: Books,
  asOf: IsoDate,
  of: { readonly accountId: string | null; readonly days: ForecastHorizon },
  refresh: RefreshOutlook,
): Promise<ForecastView> {
  return (await kept(db, books, asOf, { of: 'forecast', ...of }, refresh)) as ForecastView
}

async function kept(db: Db, books: Books, asOf: IsoDate, view: View, refresh: RefreshOutlook): Promise<unknown> {
  const { customerId, currency } = books
  for (;;) {
    const stored = await storedOutlook(db, customerId, nameOfView(view))
    // After the stored one: a change in between makes it stale.
    const version = await booksVersion(db, customerId)
    if (stored && stored.asOf === asOf && stored.version === version) return JSON.parse(stored.content)
    await refresh({ customerId, currency, asOf, view })
  }
}
