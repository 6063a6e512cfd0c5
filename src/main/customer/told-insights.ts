import type { IsoDate } from '../../shared/domain'
import type { RaisedInsight } from '../../shared/insights'
import type { Books } from '../db/books'
import type { Db } from '../db/open'
import type { CustomerSession } from '../operation'
import type { BooksBackend } from './books-backend'
import { currentInsights } from './current-insights'
import { openBooks, requireAsOf } from './opened-books'
import { outlookOf } from './outlook'

export interface ToldInsights {
  readonly db: Db
  readonly books: Books
  readonly asOf: IsoDate
  /** In the order of `currentInsights`. */
  readonly insights: readonly RaisedInsight[]
}

/** What the caller is told as of today's books; waits for the job that finds it out. Throws 'not-ready' for an empty bank. */
export async function toldInsights(backend: BooksBackend, me: CustomerSession): Promise<ToldInsights> {
  const { db, books } = await openBooks(backend, me)
  const asOf = await requireAsOf(db)
  const outlook = await outlookOf(db, books, asOf, backend.refreshOutlook)
  return { db, books, asOf, insights: await currentInsights(db, books, asOf, outlook.insights) }
}
