// All that is particular to SQLite: opening, pragmas, statement cache, and the words that other engines do not know.
import Database from 'better-sqlite3'
import { type CreateTableBuilder, Kysely, SqliteDialect, type SqliteStatement, sql } from 'kysely'

/** Distinct SQL texts are few (one per query and filter shape); the bound only guards against a leak. */
const CACHED_STATEMENTS = 500

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
    database.pragma('busy_timeout = 5000')
    database.pragma('synchronous = NORMAL')
    // Fails here, and not in the middle of a page, when the file is damaged.
    database.prepare('select count(*) from sqlite_master').get()
  } catch (error) {
    database.close()
    throw error
  }
  return new Kysely<Schema>({ dialect: new SqliteDialect({ database: withCachedStatements(database) }) })
}

function withCachedStatements(database: Database.Database) {
  const statements = new Map<string, SqliteStatement>()
  return {
    prepare(text: string): SqliteStatement {
      const known = statements.get(text)
      if (known) return known
      const statement = database.prepare(text) as unknown as SqliteStatement
      if (statements.size >= CACHED_STATEMENTS) statements.delete(statements.keys().next().value as string)
      statements.set(text, statement)
      return statement
    },
    close: () => database.close(),
  }
}

/** Ends a create-table statement so that the engine checks column types. */
export function strictTable<Table extends string, Columns extends string>(table: CreateTableBuilder<Table, Columns>) {
  return table.modifyEnd(sql`strict`)
}
