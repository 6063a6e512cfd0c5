// All that is particular to SQLite: opening, pragmas, statement cache, and the words that other engines do not know.
import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { type CreateTableBuilder, Kysely, type RawBuilder, SqliteDialect, type SqliteStatement, sql } from 'kysely'
import { waitingForTurn } from './write-turns'

/** Distinct SQL texts are few (one per query and filter shape); the bound only guards against a leak. */
const CACHED_STATEMENTS = 500

/** Of the write-ahead log (16 MB): whoever makes it longer folds it. Much work that folds it by itself stays below. */
export const LONGEST_LOG_PAGES = 4_000

/** How long a lock is waited for, and between two times at which it is asked for. */
const PATIENCE_MS = 5_000
const ASKING_MS = 1

const NOTHING = 'select 1 where 0'

/** The day of the week of a column of days; 0 is Monday. */
export function weekDayOf(column: string): RawBuilder<number> {
  return sql<number>`((cast(strftime('%w', ${sql.ref(column)}) as integer) + 6) % 7)`
}

export interface SqliteOptions {
  readonly readOnly?: boolean
}

/**
 * Opens a SQLite file for Kysely: WAL, foreign keys on, 5 s busy wait, prepared statements kept by SQL text.
 * Throws better-sqlite3's SqliteError when the file is no database.
 */
export function openSqlite<Schema>(file: string, options: SqliteOptions = {}): Kysely<Schema> {
  const database = new Database(file, { readonly: options.readOnly ?? false, fileMustExist: options.readOnly ?? false })
  try {
    if (!options.readOnly) database.pragma('journal_mode = WAL')
    database.pragma('foreign_keys = ON')
    database.pragma(`busy_timeout = ${PATIENCE_MS}`)
    database.pragma('synchronous = NORMAL')
    database.pragma(`wal_autocheckpoint = ${LONGEST_LOG_PAGES}`)
    // Fails here, and not in the middle of a page, when the file is damaged.
    database.prepare('select count(*) from sqlite_master').get()
    database.pragma(`busy_timeout = ${ASKING_MS}`)
  } catch (error) {
    database.close()
    throw error
  }
  return new Kysely<Schema>({ dialect: new SqliteDialect({ database: withCachedStatements(database) }) })
}

/**
 * Opens a file of this machine's own that is thrown away when its maker does not finish it: written once and without waiting for
 * the disk, so nothing in it outlives a crash, and after an error it has to go.
 */
export function openScratch<Schema>(file: string): Kysely<Schema> {
  const database = new Database(file)
  database.pragma('journal_mode = OFF')
  database.pragma('synchronous = OFF')
  database.pragma(`cache_size = -${SCRATCH_CACHE_KB}`)
  return new Kysely<Schema>({ dialect: new SqliteDialect({ database: withCachedStatements(database) }) })
}

const SCRATCH_CACHE_KB = 16_000

/** Lets a connection read another file too: its tables are called 'name.table'. */
export async function attach<Schema>(db: Kysely<Schema>, file: string, name: string): Promise<void> {
  await sql`attach database ${file} as ${sql.id(name)}`.execute(db)
}

/**
 * From now on nobody checks that what this connection writes refers to something that is there: for much work that adds each row
 * together with what it refers to. Outside a transaction.
 */
export async function trustReferences<Schema>(db: Kysely<Schema>): Promise<void> {
  await sql`pragma foreign_keys = off`.execute(db)
}

/**
 * The values of those settings in a file that nobody has open yet. Empty for a file that is not there, has no settings, or cannot
 * be read: opening it says what is wrong with it.
 */
export function settingsOf(file: string, keys: readonly string[]): ReadonlyMap<string, string> {
  if (!existsSync(file)) return new Map()
  try {
    const database = new Database(file, { readonly: true, fileMustExist: true })
    try {
      const rows = database.prepare('select key, value from settings').all() as { key: string; value: string }[]
      return new Map(rows.filter(({ key }) => keys.includes(key)).map(({ key, value }) => [key, value]))
    } finally {
      database.close()
    }
  } catch {
    return new Map()
  }
}

/** Whether an error says that the file is no SQLite database, or a broken one. */
export function isDamage(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return code.startsWith('SQLITE_NOTADB') || code.startsWith('SQLITE_CORRUPT')
}

function withCachedStatements(database: Database.Database) {
  const statements = new Map<string, SqliteStatement>()
  return {
    prepare(text: string): SqliteStatement {
      // On a full disk SQLite has rolled back by itself; a second time is an error that would hide the first.
      if (text === 'rollback' && !database.inTransaction) text = NOTHING
      // One that reads before it writes would fail when another connection writes in between; so it waits at the start.
      if (text === 'begin') text = 'begin immediate'
      const known = statements.get(text)
      if (known) return known
      const statement = withTurn(database, database.prepare(text))
      if (statements.size >= CACHED_STATEMENTS) statements.delete(statements.keys().next().value as string)
      statements.set(text, statement)
      return statement
    },
    close: () => database.close(),
  }
}

/** What begins to write says that it waits until it may. */
function withTurn(database: Database.Database, statement: Database.Statement): SqliteStatement {
  const plain = statement as unknown as SqliteStatement
  const begins = statement.source.startsWith('begin')
  const isWrite = !statement.readonly || begins
  const inTurn = <Result>(work: () => Result): Result => {
    if (database.inTransaction) return work()
    return isWrite ? waitingForTurn(() => askingOften(work)) : askingOften(work)
  }
  return {
    reader: plain.reader,
    all: (parameters) => inTurn(() => plain.all(parameters)),
    run: (parameters) => inTurn(() => plain.run(parameters)),
    iterate: (parameters) => plain.iterate(parameters),
  }
}

/**
 * Runs a statement as soon as the lock that it needs is free. Throws better-sqlite3's SqliteError, 'SQLITE_BUSY' after
 * PATIENCE_MS. SQLite by itself asks for a lock again after 1, 3, 8, 18, 33, 53 and 78 ms, and would mostly sleep while it is free.
 */
function askingOften<Result>(work: () => Result): Result {
  for (let until: number | null = null; ; ) {
    try {
      return work()
    } catch (error) {
      until ??= performance.now() + PATIENCE_MS
      if (!isBusy(error) || performance.now() > until) throw error
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
}

/** Pages of one step of a copy (8 MB): between steps the copying thread can hear that it should stop. */
const PAGES_AT_ONCE = 2_000

/**
 * Copies a database into a new file with SQLite's online backup, while others go on reading and writing it: the copy is the
 * database of one moment. Returns how many rows each of `tables` had in that moment. `onProgress` gets 0–1.
 * Throws better-sqlite3's SqliteError, 'SQLITE_FULL' when there is no room.
 */
export async function copySqlite<Table extends string>(
  file: string,
  to: string,
  tables: readonly Table[],
  onProgress: (done: number) => void,
): Promise<Readonly<Record<Table, number>>> {
  const database = new Database(file, { fileMustExist: true })
  try {
    database.pragma(`busy_timeout = ${PATIENCE_MS}`)
    // Inside a read transaction the copy never starts anew, however much is written meanwhile.
    database.exec('begin')
    const count = (table: Table) => database.prepare(`select count(*) from "${table}"`).pluck().get() as number
    const counts = Object.fromEntries(tables.map((table) => [table, count(table)])) as Record<Table, number>
    await database.backup(to, {
      progress({ totalPages, remainingPages }) {
        onProgress(1 - remainingPages / totalPages)
        return PAGES_AT_ONCE
      },
    })
    return counts
  } finally {
    database.close()
  }
}

/**
 * What is wrong inside a database file; nothing for a sound one. 'quick' leaves out whether every index agrees with its
 * table. Throws better-sqlite3's SqliteError when the file is no database at all.
 */
export function faultsOfSqlite(file: string, how: 'quick' | 'full'): readonly string[] {
  const database = new Database(file, { fileMustExist: true })
  try {
    const found = database
      .prepare(how === 'full' ? 'pragma integrity_check' : 'pragma quick_check')
      .pluck()
      .all()
    return found.map(String).filter((line) => line !== 'ok')
  } finally {
    database.close()
  }
}

/** Ends a create-table statement so that the engine checks column types. */
export function strictTable<Table extends string, Columns extends string>(table: CreateTableBuilder<Table, Columns>) {
  return table.modifyEnd(sql`strict`)
}

/**
 * Runs `work` while the table has none of its indexes, and builds them again as they were: for filling an empty table.
 * When `work` throws they stay away, so this is for files that are then thrown away.
 */
export async function withoutIndexes<Schema, Result>(
  db: Kysely<Schema>,
  table: keyof Schema & string,
  work: () => Promise<Result>,
): Promise<Result> {
  // Those of primary keys have no text and stay.
  const { rows } = await sql<{ name: string; sql: string }>`
    select name, sql from sqlite_master where type = 'index' and tbl_name = ${table} and sql is not null`.execute(db)
  for (const { name } of rows) await db.schema.dropIndex(name).execute()
  const result = await work()
  for (const index of rows) await sql.raw(index.sql).execute(db)
  return result
}

/**
 * From now on what this connection commits is folded into the file by `foldLog` alone: folding waits for the disk, and is
 * no part of a transaction that others wait for. Left undone, the next connection that writes has to do it.
 */
export async function foldsLogItself<Schema>(db: Kysely<Schema>): Promise<void> {
  await sql`pragma wal_autocheckpoint = 0`.execute(db)
}

/**
 * Folds the write-ahead log into the file as far as nobody reads it. Others go on writing meanwhile. Returns how many pages the
 * log had.
 */
export async function foldLog<Schema>(db: Kysely<Schema>): Promise<number> {
  const fold = sql<{ log: number }>`pragma wal_checkpoint(passive)`
  const { rows } = await fold.execute(db)
  // What others add meanwhile would keep the log from starting anew; it is little, so that a second time is quick.
  await fold.execute(db)
  return rows[0]?.log ?? 0
}
