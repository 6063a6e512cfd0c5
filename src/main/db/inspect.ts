import { AppError } from '../errors'
import { faultsOfSqlite, openSqlite } from './dialects/sqlite'
import { MIGRATIONS, schemaVersion } from './open'
import type { BankDatabase } from './schema'

/** Tables whose rows are counted before and after a copy. */
export const COUNTED_TABLES = ['customers', 'accounts', 'transactions'] as const

export interface BankContents {
  readonly schemaVersion: number
  readonly rows: Readonly<Record<(typeof COUNTED_TABLES)[number], number>>
}

/**
 * Looks into a copy of a bank's file without migrating it: its schema, its rows, and whether it is sound ('full' also compares
 * every index with its table). Throws AppError 'database-damaged' for a file that is broken or not Teller's,
 * 'database-newer' for one that a later Teller has written.
 */
export async function inspectBank(file: string, how: 'quick' | 'full'): Promise<BankContents> {
  try {
    const faults = faultsOfSqlite(file, how)
    if (faults.length > 0) throw damaged(faults.slice(0, 3).join('; '))
    const db = openSqlite<BankDatabase>(file)
    try {
      const version = await schemaVersion(db)
      if (version === 0) throw damaged('no schema')
      if (version > MIGRATIONS.length) {
        throw new AppError(
          'database-newer',
          'This copy was written by a newer Teller. Nothing was changed. Install the newest version to use it.',
        )
      }
      const rows = { customers: 0, accounts: 0, transactions: 0 }
      for (const table of COUNTED_TABLES) {
        const { count } = await db
          .selectFrom(table)
          .select((eb) => eb.fn.countAll<number>().as('count'))
          .executeTakeFirstOrThrow()
        rows[table] = Number(count)
      }
      return { schemaVersion: version, rows }
    } finally {
      await db.destroy()
    }
  } catch (error) {
    throw isUnreadable(error) ? damaged(error) : error
  }
}

/** Also for what is found outside of the database: a checksum that differs. */
export function damaged(cause: unknown): AppError {
  return new AppError(
    'database-damaged',
    'This copy of the bank did not pass its check: it is damaged. Nothing was changed.',
    { cause },
  )
}

/**
 * Whether the engine says: no database, a torn one, or one without Teller’s tables. A full disk or a locked file is something
 * else.
 */
export function isUnreadable(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return code.startsWith('SQLITE_NOTADB') || code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_ERROR'
}
