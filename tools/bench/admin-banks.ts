// Banks of many customers for the bench. The larger one has fewer months, so that its file stays a laptop's.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { seedBankFile } from '../../src/main/synthetic-bank/seed-bank'
import { addMonths, firstOf, monthOf } from '../../src/shared/dates'
import type { BenchBank, Measured } from '../bench'
import { multiplyBank } from './multiplied-bank'

interface Size {
  readonly customers: number
  readonly months: number
  /** Made of a smaller bank. */
  readonly of?: Size
}

const QUICK: readonly Size[] = [{ customers: 300, months: 6 }]
const TEN_THOUSAND: Size = { customers: 10_000, months: 9 }
const WHOLE: readonly Size[] = [TEN_THOUSAND, { customers: 100_000, months: 3, of: TEN_THOUSAND }]
const UNTIL = '2026-10-31'

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
  const banks = bank.banks ?? mkdtempSync(join(tmpdir(), 'teller-bench-admin-'))
  for (const size of sizes) {
    const { customers, months } = size
    const file = await madeBank(banks, size)
    const dataDir = dirname(file)
    const figures = await measure({ ...bank, dataDir, customers, transactions: rowsIn(file) })
    measured.push(
      ...figures.map((each) => ({ ...each, name: `${each.name}, ${customers} customers, ${months} months` })),
    )
  }
  if (!bank.banks) rmSync(banks, { recursive: true, force: true })
  return measured
}

/** The bank's file, made where it is not there yet. */
async function madeBank(banks: string, { customers, months, of }: Size): Promise<string> {
  const dataDir = join(banks, `${customers}-customers-${months}-months`)
  const file = join(dataDir, 'teller.sqlite')
  mkdirSync(dataDir, { recursive: true })
  if (existsSync(file)) return file
  if (of) {
    const from = firstOf(addMonths(monthOf(UNTIL), 1 - months))
    await multiplyBank(file, { source: await madeBank(banks, of), times: customers / of.customers, from })
  } else await seedBankFile(file, { customers, months, randomSeed: 7, until: UNTIL }, () => {})
  return file
}

function rowsIn(file: string): number {
  const database = new Database(file, { readonly: true })
  const { rows } = database.prepare('select count(*) as rows from transactions').get() as { readonly rows: number }
  database.close()
  return rows
}
