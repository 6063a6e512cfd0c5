// Who was in which segment. Rows about persons: only the segmentation job reads them, to count movement between runs.
import type { IsoDate } from '../../shared/domain'
import type { Db } from './open'

/** Members are inserted in pieces: engines limit the parameters of one statement. */
const ROWS_AT_ONCE = 500

export interface RunToSave {
  readonly asOf: IsoDate
  readonly seed: number
  readonly segments: readonly { readonly name: string; readonly customerIds: readonly string[] }[]
}

export interface SavedSegment {
  readonly name: string
  readonly customerIds: ReadonlySet<string>
}

/** The segments of the latest run with their members, in their order; empty before the first one. */
export async function formerSegments(db: Db): Promise<readonly SavedSegment[]> {
  const rows = await db
    .selectFrom('segment_members')
    .select(['segment', 'name', 'customer_id'])
    .where('run_id', '=', await latestRun(db))
    .orderBy('segment')
    .execute()
  const segments = new Map<number, { readonly name: string; readonly customerIds: Set<string> }>()
  for (const row of rows) {
    const segment = segments.get(row.segment) ?? { name: row.name, customerIds: new Set() }
    segment.customerIds.add(row.customer_id)
    segments.set(row.segment, segment)
  }
  return [...segments.values()]
}

/** Saves a run with its members, in one transaction, and returns its number. Members of earlier runs are let go. */
export async function saveRun(db: Db, run: RunToSave): Promise<number> {
  return db.transaction().execute(async (step) => {
    const latest = await latestRun(step)
    const id = latest + 1
    await step.deleteFrom('segment_members').execute()
    await step
      .insertInto('segment_runs')
      .values({ id, as_of: run.asOf, k: run.segments.length, seed: run.seed })
      .execute()
    const members = run.segments.flatMap(({ name, customerIds }, index) =>
      customerIds.map((customerId) => ({ run_id: id, customer_id: customerId, segment: index + 1, name })),
    )
    for (let from = 0; from < members.length; from += ROWS_AT_ONCE) {
      await step
        .insertInto('segment_members')
        .values(members.slice(from, from + ROWS_AT_ONCE))
        .execute()
    }
    return id
  })
}

/** The number of the latest run that was saved; 0 before the first one. */
export async function latestRun(db: Db): Promise<number> {
  const row = await db
    .selectFrom('segment_runs')
    .select((eb) => eb.fn.max('id').as('id'))
    .executeTakeFirst()
  return Number(row?.id ?? 0)
}
