// Making the synthetic bank, against bare prepared inserts of the same rows into the same tables.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { openBank } from '../../src/main/db/open'
import { seedBankFile } from '../../src/main/synthetic-bank/seed-bank'
import type { BenchBank, Measured } from '../bench'

/** How many times the customers of the small bank the large one has. */
const GROWTH = 10

/** Seconds for the transactions of the bank, and how they grow with ten times the rows. */
export async function seedingAgainstBareInserts({ customers, quick }: BenchBank): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'teller-bench-seeding-'))
  try {
    const small = await seeded(join(folder, 'small.sqlite'), Math.max(1, Math.round(customers / GROWTH)))
    const large = await seeded(join(folder, 'large.sqlite'), customers)
    const bare = await bareInserts(join(folder, 'large.sqlite'), join(folder, 'bare.sqlite'))
    const perRow = [large.seconds / large.transactions, small.seconds / small.transactions] as const
    return [
      {
        name: `seeding of ${large.transactions} transactions against bare inserts${quick ? ' (quick)' : ''}`,
        value: large.transactions / large.seconds,
        unit: 'rows/s',
        reference: large.transactions / bare,
        ratio: large.seconds / bare,
      },
      {
        name: `seeding of a row against one of a bank with a tenth of the customers`,
        value: perRow[0] * 1e6,
        unit: 'µs',
        reference: perRow[1] * 1e6,
        ratio: perRow[0] / perRow[1],
      },
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function seeded(
  file: string,
  customers: number,
): Promise<{ readonly seconds: number; readonly transactions: number }> {
  const from = performance.now()
  const { transactions } = await seedBankFile(
    file,
    { customers, months: 18, randomSeed: 7, until: '2026-10-31' },
    () => {},
  )
  return { seconds: (performance.now() - from) / 1000, transactions }
}

/** Seconds to insert every row of `from` into a new file with the same tables and indices. */
async function bareInserts(from: string, to: string): Promise<number> {
  await (await openBank(to)).destroy()
  const source = new Database(from, { readonly: true })
  const target = new Database(to)
  target.pragma('foreign_keys = off')
  const tables = source.prepare(`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`)
  const copies = (tables.all() as { name: string }[]).map(({ name }) => {
    const columns = source.pragma(`table_info("${name}")`) as { name: string }[]
    const rows = source.prepare(`select * from "${name}"`).raw().all() as unknown[][]
    return { name, rows, places: columns.map(() => '?').join(', ') }
  })
  const began = performance.now()
  target.transaction(() => {
    for (const { name, rows, places } of copies) {
      const insert = target.prepare(`insert or ignore into "${name}" values (${places})`)
      for (const row of rows) insert.run(...row)
    }
  })()
  const seconds = (performance.now() - began) / 1000
  source.close()
  target.close()
  return seconds
}
