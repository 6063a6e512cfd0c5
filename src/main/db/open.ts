// Opens the bank's file, brings it to the newest schema, and says in words what is wrong when it cannot.
import { existsSync } from 'node:fs'
import type { Kysely } from 'kysely'
import { AppError } from '../errors'
import { isDamage, openSqlite } from './dialects/sqlite'
import { bank } from './migrations/0001-bank'
import { productsAndPlans } from './migrations/0002-products-and-plans'
import { outlooks } from './migrations/0003-outlooks'
import { imports } from './migrations/0004-imports'
import { plans } from './migrations/0005-plans'
import { bulkImports } from './migrations/0006-bulk-imports'
import { alertAnswers } from './migrations/0007-alert-answers'
import { scenarios } from './migrations/0008-scenarios'
import { preferences } from './migrations/0009-preferences'
import { notifications } from './migrations/0010-notifications'
import { labDesigns } from './migrations/0011-lab-designs'
import { releases } from './migrations/0012-releases'
import { chats } from './migrations/0013-chats'
import { importQuality } from './migrations/0014-import-quality'
import { booking } from './migrations/0015-booking'
import { withoutKnowledge } from './migrations/0016-without-knowledge'
import { chatProblems } from './migrations/0017-chat-problems'
import type { BankDatabase } from './schema'

export type Db = Kysely<BankDatabase>

// biome-ignore lint/suspicious/noExplicitAny: migrations are frozen and know no schema.
type Migration = (db: Kysely<any>) => Promise<void>

/** In order, forward only; a file's schema version is the number of these it has seen. */
export const MIGRATIONS: readonly Migration[] = [
  bank,
  productsAndPlans,
  outlooks,
  imports,
  plans,
  bulkImports,
  alertAnswers,
  scenarios,
  preferences,
  notifications,
  labDesigns,
  releases,
  chats,
  importQuality,
  booking,
  withoutKnowledge,
  chatProblems,
]

/**
 * Opens (or makes) a bank file and migrates it, each migration in one transaction.
 * Throws AppError 'database-damaged' for a file that is no readable database, 'database-newer' for one that a later
 * Teller has written. `migrations` is given only by tests of the step from one version to the next.
 */
export async function openBank(file: string, migrations: readonly Migration[] = MIGRATIONS): Promise<Db> {
  const existed = existsSync(file)
  try {
    const db = openSqlite<BankDatabase>(file)
    try {
      await migrate(db, migrations)
      return db
    } catch (error) {
      await db.destroy()
      throw error
    }
  } catch (error) {
    if (error instanceof AppError || !existed || !isDamage(error)) throw error
    throw new AppError(
      'database-damaged',
      'The bank’s file cannot be read: it is damaged or not a Teller database. It has not been changed. Restore a copy of it, or set it aside and start with a fresh bank.',
      { cause: error },
    )
  }
}

async function migrate(db: Db, migrations: readonly Migration[]): Promise<void> {
  const version = await schemaVersion(db)
  if (version > migrations.length) {
    throw new AppError(
      'database-newer',
      'The bank’s file was written by a newer Teller. It has not been changed. Install the newest version to open it.',
    )
  }
  for (let next = version; next < migrations.length; next++) {
    const migration = migrations[next] as Migration
    await db.transaction().execute(async (step) => {
      await migration(step)
      await step
        .insertInto('settings')
        .values({ key: 'schema_version', value: String(next + 1) })
        .onConflict((c) => c.column('key').doUpdateSet({ value: String(next + 1) }))
        .execute()
    })
  }
}

/**
 * Whether `openBank` would change the schema of the file. False for a file that is not there, is new, or cannot be read:
 * opening it says what is wrong with it.
 */
export async function needsMigration(file: string): Promise<boolean> {
  if (!existsSync(file)) return false
  try {
    const db = openSqlite<BankDatabase>(file)
    try {
      const version = await schemaVersion(db)
      return version > 0 && version < MIGRATIONS.length
    } finally {
      await db.destroy()
    }
  } catch (error) {
    if (error instanceof AppError || isDamage(error)) return false
    throw error
  }
}

/**
 * How many migrations an open file has seen; 0 for an empty one. Throws AppError 'database-damaged' for a database that
 * is not one of Teller's.
 */
export async function schemaVersion(db: Db): Promise<number> {
  const tables = await db.introspection.getTables()
  if (tables.length === 0) return 0
  if (!tables.some((table) => table.name === 'settings')) {
    throw new AppError(
      'database-damaged',
      'The bank’s file is a database, but not one of Teller’s. It has not been changed. Set it aside to start with a fresh bank.',
    )
  }
  const row = await db.selectFrom('settings').select('value').where('key', '=', 'schema_version').executeTakeFirst()
  if (/^[1-9]\d*$/.test(row?.value ?? '')) return Number(row?.value)
  throw new AppError(
    'database-damaged',
    'The bank’s file does not say of which version it is. It has not been changed. Restore a copy of it, or set it aside and start with a fresh bank.',
  )
}
