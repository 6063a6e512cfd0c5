// Pages of the bank's side that are published whole: what may be known of them is one document each, replaced in one step.
import type { Cell } from '../../../shared/contract'
import type { IsoDate } from '../../../shared/domain'
import { type AggregatesDb, notReady } from './open'
import type { PagesTable } from './schema'

export interface PublishedUnder {
  readonly currency: string
  readonly smallestGroup: number
}

/**
 * Replaces a page. Every cell in it is looked at once more: one that stands for fewer than `smallestGroup` customers, or
 * whose number of customers is not rounded to 5, is a bug of whoever made it, and nothing is written (RangeError).
 */
export async function writePage(
  db: AggregatesDb,
  page: PagesTable['page'],
  content: { readonly asOf: IsoDate },
  { currency, smallestGroup }: PublishedUnder,
): Promise<void> {
  for (const { customers } of cellsIn(content)) {
    if (customers < smallestGroup || customers % 5 !== 0) {
      throw new RangeError(`a cell of ${page} stands for ${customers} customers`)
    }
  }
  await db.transaction().execute(async (step) => {
    await step.deleteFrom('pages').where('page', '=', page).execute()
    await step
      .insertInto('pages')
      .values({ page, content: JSON.stringify(content) })
      .execute()
    await step.deleteFrom('publications').where('page', '=', page).execute()
    await step
      .insertInto('publications')
      .values({ page, as_of: content.asOf, currency, smallest_group: smallestGroup })
      .execute()
  })
}

/** As it was written. Throws AppError 'not-ready' before the first job. */
export async function readPage<Content>(db: AggregatesDb, page: PagesTable['page']): Promise<Content> {
  const content = await publishedPage<Content>(db, page)
  if (content === null) throw notReady()
  return content
}

/** As it was written; null before the first job. For jobs that go on from what they have published. */
export async function publishedPage<Content>(db: AggregatesDb, page: PagesTable['page']): Promise<Content | null> {
  const row = await db.selectFrom('pages').select('content').where('page', '=', page).executeTakeFirst()
  return row ? (JSON.parse(row.content) as Content) : null
}

type ShownCell = Exclude<Cell, { readonly suppressed: true }>

function cellsIn(value: unknown): readonly ShownCell[] {
  if (value === null || typeof value !== 'object') return []
  if (isShownCell(value)) return [value]
  return Object.values(value).flatMap(cellsIn)
}

function isShownCell(value: object): value is ShownCell {
  return 'value' in value && 'customers' in value && typeof value.customers === 'number'
}
