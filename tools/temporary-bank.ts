// A synthetic bank for as long as an evaluation takes.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Db, openBank } from '../src/main/db/open'
import type { BankOptions } from '../src/main/synthetic-bank/generated'
import { type Seeded, seedBankFile } from '../src/main/synthetic-bank/seed-bank'

/** Seeds a bank in a temporary folder, hands it over, and removes it whatever happens. */
export async function onSyntheticBank<Result>(
  options: BankOptions,
  use: (db: Db, seeded: Seeded) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'teller-eval-'))
  try {
    const file = join(folder, 'teller.sqlite')
    const seeded = await seedBankFile(file, options, () => {})
    const db = await openBank(file)
    try {
      return await use(db, seeded)
    } finally {
      await db.destroy()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
