// Opens the second file. Jobs write it; the bank's side only ever gets the read-only handle.
import { existsSync, rmSync } from 'node:fs'
import { type Kysely, sql } from 'kysely'
import { AppError } from '../../errors'
import { isDamage, openSqlite, strictTable } from '../dialects/sqlite'
import type { AggregatesDatabase } from './schema'

export type AggregatesDb = Kysely<AggregatesDatabase>

/**
 * The file as the bank's side may have it: every write is refused by the engine itself. Throws AppError 'not-ready'
 * when no job has written it yet, or when it is damaged (the next job makes it anew).
 */
export async function openAggregates(file: string): Promise<AggregatesDb> {
  if (!existsSync(file)) throw notReady()
  let db: AggregatesDb
  try {
    db = openSqlite<AggregatesDatabase>(file, { readOnly: true })
  } catch (error) {
    if (isDamage(error)) throw notReady(error)
    throw error
  }
  // A job has just made the file and not yet its tables.
  if ((await db.introspection.getTables()).length > 0) return db
  await db.destroy()
  throw notReady()
}

export function notReady(cause?: unknown): AppError {
  return new AppError('not-ready', 'The bank’s figures are being counted. They appear here when that is done.', {
    cause,
  })
}

/**
 * The file for a job to write, with its tables made when they are missing. Everything in it can be computed again from the
 * books, so a damaged file is replaced.
 */
export async function openAggregatesForJob(file: string): Promise<AggregatesDb> {
  try {
    return await openAndCreate(file)
  } catch (error) {
    if (!isDamage(error)) throw error
    for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
    return openAndCreate(file)
  }
}

async function openAndCreate(file: string): Promise<AggregatesDb> {
  const db = openSqlite<AggregatesDatabase>(file)
  try {
    await db.transaction().execute(createTables)
    return db
  } catch (error) {
    await db.destroy()
    throw error
  }
}

async function createTables(db: AggregatesDb): Promise<void> {
  const table = (name: keyof AggregatesDatabase) => db.schema.createTable(name).ifNotExists()
  /** Suppressed means that there is no value in the file at all. */
  const bothOrNone = sql`(value is null) = (customers is null)`

  await strictTable(
    table('publications')
      .addColumn('page', 'text', (c) => c.primaryKey().notNull())
      .addColumn('as_of', 'text', (c) => c.notNull())
      .addColumn('currency', 'text', (c) => c.notNull())
      .addColumn('smallest_group', 'integer', (c) => c.notNull()),
  ).execute()
  await strictTable(
    table('pages')
      .addColumn('page', 'text', (c) => c.primaryKey().notNull())
      .addColumn('content', 'text', (c) => c.notNull()),
  ).execute()
  await strictTable(
    table('overview_cells')
      .addColumn('measure', 'text', (c) => c.notNull())
      .addColumn('part', 'text', (c) => c.notNull())
      .addColumn('position', 'integer', (c) => c.notNull())
      .addColumn('value', 'real')
      .addColumn('customers', 'integer')
      .addPrimaryKeyConstraint('overview_cells_key', ['measure', 'part'])
      .addCheckConstraint('overview_cells_suppressed', bothOrNone),
  ).execute()
  await strictTable(
    table('segment_run')
      .addColumn('run', 'integer', (c) => c.primaryKey().notNull())
      .addColumn('k', 'integer', (c) => c.notNull())
      .addColumn('seed', 'integer', (c) => c.notNull())
      .addColumn('restarts', 'integer', (c) => c.notNull())
      .addColumn('features', 'text', (c) => c.notNull())
      .addColumn('inertia', 'real', (c) => c.notNull())
      .addColumn('silhouette', 'real', (c) => c.notNull())
      .addColumn('stability', 'real', (c) => c.notNull())
      .addColumn('axis_x', 'text', (c) => c.notNull())
      .addColumn('axis_y', 'text', (c) => c.notNull())
      .addColumn('hexagon_radius', 'real', (c) => c.notNull()),
  ).execute()
  await strictTable(
    table('segment_choices')
      .addColumn('k', 'integer', (c) => c.primaryKey().notNull())
      .addColumn('silhouette', 'real', (c) => c.notNull()),
  ).execute()
  await strictTable(
    table('segments')
      .addColumn('id', 'integer', (c) => c.primaryKey().notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('centre_x', 'real', (c) => c.notNull())
      .addColumn('centre_y', 'real', (c) => c.notNull())
      .addColumn('movement', 'integer'),
  ).execute()
  await strictTable(
    table('segment_cells')
      .addColumn('segment', 'integer', (c) => c.notNull())
      .addColumn('measure', 'text', (c) => c.notNull())
      .addColumn('part', 'text', (c) => c.notNull())
      .addColumn('position', 'integer', (c) => c.notNull())
      .addColumn('value', 'real')
      .addColumn('customers', 'integer')
      .addPrimaryKeyConstraint('segment_cells_key', ['segment', 'measure', 'part'])
      .addCheckConstraint('segment_cells_suppressed', bothOrNone),
  ).execute()
  await strictTable(
    table('segment_hexagons')
      .addColumn('x', 'real', (c) => c.notNull())
      .addColumn('y', 'real', (c) => c.notNull())
      .addColumn('segment', 'integer', (c) => c.notNull())
      .addColumn('customers', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('segment_hexagons_key', ['x', 'y']),
  ).execute()
}
