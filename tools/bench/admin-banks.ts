// Banks of many customers for the bench. The larger one has fewer months, so that its file stays a laptop's.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { seedBankFile } from '../../src/main/synthetic-bank/seed-bank'
import type { BenchBank, Measured } from '../bench'

interface Size {
  readonly customers: number
  readonly months: number
}

const QUICK: readonly Size[] = [{ customers: 300, months: 6 }]
const WHOLE: readonly Size[] = [
  { customers: 10_000, months: 9 },
  { customers: 100_000, months: 1 },
]

/** Measures a bank of each size, or of those asked for; `most` leaves out larger ones that nobody has asked for. */
export async function inLargeBanks(
  bank: BenchBank,
  most: number,
  measure: (large: BenchBank) => Promise<readonly Measured[]>,
): Promise<Measured[]> {
  const measured: Measured[] = []
  const sizes = (bank.quick ? QUICK : WHOLE).filter(
    ({ customers }) => bank.sizes?.includes(customers) ?? customers <= most,
  )
  for (const { customers, months } of sizes) {
    const banks = bank.banks ?? mkdtempSync(join(tmpdir(), 'teller-bench-admin-'))
    const dataDir = join(banks, `${customers}-customers-${months}-months`)
    const file = join(dataDir, 'teller.sqlite')
    mkdirSync(dataDir, { recursive: true })
    if (!existsSync(file)) {
      await seedBankFile(file, { customers, months, randomSeed: 7, until: '2026-10-31' }, () => {})
    }
    const figures = await measure({ ...bank, dataDir, customers, transactions: rowsIn(file) })
    measured.push(
      ...figures.map((each) => ({ ...each, name: `${each.name}, ${customers} customers, ${months} months` })),
    )
    if (!bank.banks) rmSync(banks, { recursive: true, force: true })
  }
  return measured
}

function rowsIn(file: string): number {
  const database = new Database(file, { readonly: true })
  const { rows } = database.prepare('select count(*) as rows from transactions').get() as { readonly rows: number }
  database.close()
  return rows
}
