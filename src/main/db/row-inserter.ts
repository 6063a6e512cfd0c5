// Many rows into one table: a statement for a fixed number of rows is compiled once and then only given values.
import type { CompiledQuery, Kysely } from 'kysely'

/** Rows per statement; with 16 columns well below the parameter limits of every engine. */
const ROWS = 64

export type InsertRows<Schema> = (db: Kysely<Schema>, rows: readonly (readonly unknown[])[]) => Promise<void>

/**
 * Writes rows whose values are in the order of `columns`. `keepKnown`: a row whose key is there already is left out.
 * Throws the engine's error, after which the caller's transaction must be given up.
 */
export function rowInserter<Schema, Table extends keyof Schema & string>(
  table: Table,
  columns: readonly (keyof Schema[Table] & string)[],
  options: { readonly keepKnown?: boolean } = {},
): InsertRows<Schema> {
  const compiled = new Map<number, CompiledQuery>()
  // Only the shape matters: values are parameters.
  const shape = Object.fromEntries(columns.map((column) => [column, '']))
  const compile = (db: Kysely<Schema>, rows: number) => {
    const query = db.insertInto(table).values(Array.from({ length: rows }, () => shape) as never)
    return (options.keepKnown ? query.onConflict((conflict) => conflict.doNothing()) : query).compile()
  }
  return async (db, rows) => {
    for (let from = 0; from < rows.length; from += ROWS) {
      const some = rows.slice(from, from + ROWS)
      const query = compiled.get(some.length) ?? compile(db, some.length)
      compiled.set(some.length, query)
      const parameters: unknown[] = []
      for (const row of some) for (const value of row) parameters.push(value)
      await db.executeQuery({ ...query, parameters })
    }
  }
}
