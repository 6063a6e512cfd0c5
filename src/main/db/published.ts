// Which state of the books the bank's published figures were counted from.
import type { IsoDate } from '../../shared/domain'
import type { Db } from './open'
import { changedSinceRelease } from './releases'

const PUBLISHED = 'published'
const CHOSEN_SEGMENTS = 'chosen_segments'
/** Counted up whenever pages are added or counted in another way, so that a newer Teller publishes anew. */
const FORM = 4

/** Two equal states give equal figures: the day, what is published how, and the versions of all customers' books. */
export async function stateOfBooks(
  db: Db,
  published: { readonly asOf: IsoDate; readonly currency: string; readonly smallestGroup: number },
): Promise<string> {
  const books = await db
    .selectFrom('customers')
    .select((eb) => [eb.fn.countAll<number>().as('customers'), eb.fn.sum<number>('version').as('versions')])
    .executeTakeFirstOrThrow()
  return JSON.stringify({ form: FORM, ...published, ...books })
}

/**
 * Whether the books, now in `state`, may be published in the place of those in `before`: a few customers' changes would show
 * between the two. Other rules and another form are always due, and so is a publication that was not finished.
 */
export async function isPublicationDue(db: Db, before: string, state: string, smallestGroup: number): Promise<boolean> {
  if (!isUnderSameRules(before, state)) return true
  const changed = await changedSinceRelease(db)
  return changed === 0 || changed >= smallestGroup
}

/** Whether the last publication may be read under these rules; one of another form cannot be. */
export async function isPublishedUnder(
  db: Db,
  rules: { readonly currency: string; readonly smallestGroup: number },
): Promise<boolean> {
  const state = await publishedState(db)
  return state !== null && isUnderSameRules(state, JSON.stringify({ form: FORM, ...rules }))
}

function isUnderSameRules(one: string, other: string): boolean {
  const rulesOf = (state: string) => {
    const { form, currency, smallestGroup } = JSON.parse(state) as Readonly<Record<string, unknown>>
    return JSON.stringify([form, currency, smallestGroup])
  }
  return rulesOf(one) === rulesOf(other)
}

/** `null` before the first publication. */
export function publishedState(db: Db): Promise<string | null> {
  return setting(db, PUBLISHED)
}

export function markPublished(db: Db, state: string): Promise<void> {
  return set(db, PUBLISHED, state)
}

/** The state of a publication that another file of the same bank takes over: that of no books, so that it is looked at anew. */
export function carriedOver(state: string): string {
  return JSON.stringify({ ...(JSON.parse(state) as object), carriedOver: true })
}

/** The number of segments that an administrator has chosen; undefined for the best one. */
export async function chosenSegments(db: Db): Promise<number | undefined> {
  const chosen = await setting(db, CHOSEN_SEGMENTS)
  return chosen ? Number(chosen) : undefined
}

export function chooseSegments(db: Db, k: number | undefined): Promise<void> {
  return set(db, CHOSEN_SEGMENTS, k === undefined ? '' : String(k))
}

async function setting(db: Db, key: string): Promise<string | null> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst()
  return row?.value ?? null
}

async function set(db: Db, key: string, value: string): Promise<void> {
  await db
    .insertInto('settings')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()
}
