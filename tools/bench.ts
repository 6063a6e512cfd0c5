// npm run bench -- [--quick] [--only NAME] [--customers N] [--transactions N] [--banks DIR] [--sizes 10000,100000] [--json FILE]
// One line per figure: name, value, unit, the reference measured in the same run, and the ratio. Ratios count.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { seedBankFile } from '../src/main/synthetic-bank/seed-bank'
import { inLargeBanks } from './bench/admin-banks'
import { adminCounting } from './bench/admin-counting'
import { adminReads } from './bench/admin-reads'
import { kmeansAgainstScikitLearn, rfmAgainstSql } from './bench/bank-engine'
import { countedOutlooks } from './bench/counted-outlooks'
import { importWaits } from './bench/import-waits'
import { importsAgainstBareImport } from './bench/imports'
import { modelAgainstEngine } from './bench/model'
import { memoryAtRest } from './bench/model-memory'
import { pagesAgainstBareList } from './bench/pages'
import { readsAgainstSql } from './bench/reads'
import { seedingAgainstBareInserts } from './bench/seeding'
import { whatIfAgainstArithmetic, whatIfThroughDoor } from './bench/what-if'
import { windowAgainstBareWindow } from './bench/window'

export interface Measured {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly reference: number
  readonly ratio: number
}

export interface BenchBank {
  /** Holds teller.sqlite. */
  readonly dataDir: string
  readonly customers: number
  readonly transactions: number
  readonly quick: boolean
  /** A folder that keeps the large banks of the bank's side for the next run; they are made anew without. */
  readonly banks: string | null
  /** Numbers of customers; null for those that a night is not needed for. */
  readonly sizes: readonly number[] | null
}

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    customers: { type: 'string' },
    transactions: { type: 'string' },
    banks: { type: 'string' },
    sizes: { type: 'string' },
    json: { type: 'string' },
  },
})

const FIGURES: Record<string, (bank: BenchBank) => Promise<Measured[]>> = {
  window: windowAgainstBareWindow,
  'import-waits': importWaits,
  reads: readsAgainstSql,
  'admin-reads': adminReads,
  'admin-counting': adminCounting,
  'counted-outlooks': countedOutlooks,
  imports: importsAgainstBareImport,
  seeding: seedingAgainstBareInserts,
  rfm: rfmAgainstSql,
  'rfm-large': (bank) => inLargeBanks(bank, Number.POSITIVE_INFINITY, rfmAgainstSql),
  kmeans: kmeansAgainstScikitLearn,
  'what-if': whatIfAgainstArithmetic,
  'what-if-redraw': whatIfThroughDoor,
  pages: pagesAgainstBareList,
  model: modelAgainstEngine,
  'model-memory': memoryAtRest,
}
const MONTHS = 18
/** About what the synthetic bank books for one customer in 18 months. */
const ROWS_PER_CUSTOMER = 1_300

const chosen = Object.entries(FIGURES).filter(([name]) => !values.only || name === values.only)
if (chosen.length === 0) {
  console.error(`no figure ${values.only}; one of ${Object.keys(FIGURES).join(', ')}`)
  process.exit(2)
}
const bank = await makeBank()
console.log(`${bank.customers} customers, ${bank.transactions} transactions`)
const measured: Measured[] = []
for (const [, measure] of chosen) {
  for (const figure of await measure(bank)) {
    measured.push(figure)
    const { name, value, unit, reference, ratio } = figure
    console.log(
      `${name}: ${value.toFixed(2)} ${unit}, reference ${reference.toFixed(2)} ${unit}, ratio ${ratio.toFixed(2)}`,
    )
  }
}
rmSync(bank.dataDir, { recursive: true, force: true })
if (values.json) writeFileSync(values.json, JSON.stringify(measured, null, 2))

async function makeBank(): Promise<BenchBank> {
  const asked = values.customers ?? (values.transactions ? Number(values.transactions) / ROWS_PER_CUSTOMER : undefined)
  const customers = Math.round(Number(asked ?? (values.quick ? 60 : 600)))
  const dataDir = mkdtempSync(join(tmpdir(), 'teller-bench-'))
  const options = { customers, months: MONTHS, randomSeed: 7, until: '2026-10-31' }
  const { transactions } = await seedBankFile(join(dataDir, 'teller.sqlite'), options, () => {})
  return {
    ...{ dataDir, customers, transactions, quick: values.quick },
    banks: values.banks ? resolve(values.banks) : null,
    sizes: values.sizes?.split(',').map(Number) ?? null,
  }
}
