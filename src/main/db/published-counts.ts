// Every rounded count that was ever published of a cell, so that the next one is the same or far enough from all of them.
import { steadyCount } from './aggregates/steady-count'
import type { Db } from './open'

export interface PublishedCounts {
  /** The count to publish in the place of a rounded one. `cell` is the same for the same cell of every release. */
  readonly steady: (cell: string, rounded: number) => number
  /** Keeps what `steady` has given out. */
  readonly save: () => Promise<void>
}

/** Rounding moves each of two counts by up to 2, so this much between them is at least the smallest group. */
const LOST_IN_ROUNDING = 5

/** The counts of the cells whose names begin with `page`. */
export async function publishedCounts(db: Db, page: string, smallestGroup: number): Promise<PublishedCounts> {
  const published = new Map<string, number[]>()
  const rows = await db.selectFrom('published_counts').selectAll().where('cell', 'like', `${page}/%`).execute()
  for (const { cell, customers } of rows) published.set(cell, [...(published.get(cell) ?? []), customers])
  const fresh: { cell: string; customers: number }[] = []
  return {
    steady(cell, rounded) {
      const before = published.get(cell) ?? []
      const steady = steadyCount(rounded, before, smallestGroup + LOST_IN_ROUNDING)
      if (!before.includes(steady)) {
        published.set(cell, [...before, steady])
        fresh.push({ cell, customers: steady })
      }
      return steady
    },
    async save() {
      const count = fresh.length
      for (let from = 0; from < count; from += 400) {
        await db
          .insertInto('published_counts')
          .values(fresh.slice(from, from + 400))
          .execute()
      }
      fresh.length = 0
    },
  }
}
