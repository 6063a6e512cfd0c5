// Importing: a customer's statement and a bank's extract, against a bare import of the same file.
import { fork, spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { seededRandom } from '../../src/main/analytics/random'
import { openBank } from '../../src/main/db/open'
import { runInWorker } from '../../src/main/jobs/run'
import { readMerchants } from '../../src/main/seed-files'
import type { BenchBank, Measured } from '../bench'
import type { BulkMeasured } from './bulk-child'
import { percentile } from './statistics'

const UNWATCHED = { onProgress: () => {}, signal: new AbortController().signal }
const ROOT = resolve(import.meta.dirname, '../..')
const SEED_DIR = join(ROOT, 'seed')
const WORKER = join(ROOT, 'out/main/worker.js')

export async function importsAgainstBareImport(bank: BenchBank): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'teller-bench-import-'))
  try {
    const room = () => mkdtempSync(join(folder, 'of-a-size-'))
    return [
      ...(await withGrowth('CSV import', bank.quick ? 10_000 : 40_000, (rows) => statementImport(bank, room(), rows))),
      ...(await withGrowth('bulk extract', bank.quick ? 50_000 : 1_000_000, (rows) =>
        extractImport(bank, room(), rows),
      )),
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

interface Import {
  readonly seconds: number
  readonly figures: readonly Measured[]
}

/** The figures of an import, and its time against ten times that of a tenth of the rows. */
async function withGrowth(
  what: string,
  rows: number,
  measure: (rows: number) => Promise<Import>,
): Promise<readonly Measured[]> {
  const tenth = await measure(rows / 10)
  const { seconds: value, figures } = await measure(rows)
  const name = `${what} of ${rows} rows against ten times the time of ${rows / 10}`
  const reference = 10 * tenth.seconds
  return [...figures, { name, value, unit: 's', reference, ratio: value / reference }]
}

/**
 * Read, named, categorised, compared with as many rows again that are there, and booked; all that is new in one batch. As the
 * application does it: in a worker thread, which the page has started.
 */
async function statementImport(bank: BenchBank, folder: string, rows: number): Promise<Import> {
  const bankFile = join(folder, 'teller.sqlite')
  copyFileSync(join(bank.dataDir, 'teller.sqlite'), bankFile)
  const lines = statementLines(bankFile, rows)
  const file = join(folder, 'statement.csv')
  writeFileSync(file, `Date,Narration,Amount\n${lines.join('\n')}\n`)
  const db = await openBank(bankFile)
  const account = await db
    .selectFrom('accounts')
    .select(['id', 'customer_id'])
    .where('kind', '=', 'savings')
    .orderBy('id')
    .executeTakeFirstOrThrow()
  await db.destroy()
  const input = {
    ...{ bankFile, customerId: account.customer_id, accountId: account.id, fileName: 'statement.csv', mapping: null },
    ...{ bytes: readFileSync(file), merchants: readMerchants(SEED_DIR, 'in'), today: '2026-11-01', batchId: 'bench' },
    ...{ importedAt: '2026-11-01T00:00:00.000Z', includePossibleDuplicates: true, keepsMapping: false },
  }
  const runJob = runInWorker(WORKER)
  await runJob('ready', {}, UNWATCHED)
  const from = performance.now()
  await runJob('importBooking', input, UNWATCHED)
  const seconds = (performance.now() - from) / 1000
  const bare = bareImport(file, join(folder, 'bare.sqlite'))
  const name = `CSV import of ${lines.length} rows against ${bare.by}`
  return { seconds, figures: [compared(name, seconds, bare.seconds, lines.length)] }
}

/** Lines as banks print them, each day and line once. */
function statementLines(bankFile: string, rows: number): readonly string[] {
  const db = new Database(bankFile, { readonly: true })
  const found = db
    .prepare(
      `select booked_on, reference, amount_minor from transactions where reference <> ''
       group by booked_on, reference, amount_minor order by booked_on limit ?`,
    )
    .all(rows) as { booked_on: string; reference: string; amount_minor: number }[]
  db.close()
  return found.map((row) => `${row.booked_on},"${row.reference.replaceAll('"', '""')}",${row.amount_minor / 100}`)
}

/** In a process of its own, so that its memory is its own. */
async function extractImport(bank: BenchBank, folder: string, rows: number): Promise<Import> {
  const file = join(folder, 'extract.csv')
  writeExtract(file, rows)
  const bankFile = join(folder, 'bulk.sqlite')
  copyFileSync(join(bank.dataDir, 'teller.sqlite'), bankFile)
  const { seconds, restMb, peakMb, waitsMs, aloneMs } = await measuredInChild(bankFile, file)
  const bare = bareImport(file, join(folder, 'bare-extract.sqlite'))
  const name = `bulk extract of ${rows} rows`
  const waits = (what: string, share: number): Measured => {
    const [value, reference] = [percentile(waitsMs, share), percentile(aloneMs, share)]
    return {
      name: `${name}, ${what} other write against a file of its own`,
      value,
      unit: 'ms',
      reference,
      ratio: value / reference,
    }
  }
  const figures = [
    compared(`${name} against ${bare.by}`, seconds, bare.seconds, rows),
    { name: `${name}, peak memory`, value: peakMb, unit: 'MB', reference: restMb, ratio: peakMb / restMb },
    ...[waits('p99', 0.99), waits('p99.9', 0.999), waits('slowest', 1)],
  ]
  return { seconds, figures }
}

function measuredInChild(bankFile: string, file: string): Promise<BulkMeasured> {
  const child = fork(join(import.meta.dirname, 'bulk-child.ts'), [bankFile, file], { execArgv: ['--import', 'tsx'] })
  return new Promise((resolveMeasured, reject) => {
    let measured: BulkMeasured | null = null
    child.on('message', (message: BulkMeasured) => {
      measured = message
    })
    child.on('exit', (code) => {
      if (measured) resolveMeasured(measured)
      else reject(new Error(`the import ended with ${code}`))
    })
  })
}

const CITIES = ['MUMBAI', 'NEW DELHI', 'BANGALORE', 'PUNE', '"NO 11, MAIN ROAD, KOCHI"', 'JHAJJAR']

/** In the layout of 'Bank Customer Segmentation', with about 1.7 rows per customer; the same file each time. */
function writeExtract(file: string, rows: number): void {
  const random = seededRandom(11)
  const whole = (below: number) => Math.floor(random() * below)
  const amount = (scale: number) => (Math.exp(scale + 1.5 * (random() + random() + random() - 1.5)) * 1).toFixed(2)
  writeFileSync(
    file,
    'TransactionID,CustomerID,CustomerDOB,CustGender,CustLocation,CustAccountBalance,TransactionDate,TransactionTime,TransactionAmount (INR)\n',
  )
  let lines: string[] = []
  for (let row = 1; row <= rows; row++) {
    const born = random() < 0.05 ? '1/1/1800' : `${1 + whole(28)}/${1 + whole(12)}/${50 + whole(50)}`
    const who = `C${1_000_000 + whole(rows * 0.9)},${born},${random() < 0.7 ? 'M' : 'F'},${CITIES[whole(CITIES.length)]}`
    const clock = whole(24) * 10_000 + whole(60) * 100 + whole(60)
    lines.push(`T${row},${who},${amount(9)},${1 + whole(30)}/${8 + whole(2)}/16,${clock},${amount(6)}`)
    if (lines.length < 50_000 && row < rows) continue
    writeFileSync(file, `${lines.join('\n')}\n`, { flag: 'a' })
    lines = []
  }
}

/** The sqlite3 command line's own import where it is installed, else a plain split and bare inserts. */
function bareImport(file: string, into: string): { readonly seconds: number; readonly by: string } {
  const from = performance.now()
  const { error, status } = spawnSync('sqlite3', [into, '.mode csv', `.import '${file}' rows`], { stdio: 'ignore' })
  if (!error && status === 0) return { seconds: (performance.now() - from) / 1000, by: 'sqlite3 .import' }
  const again = performance.now()
  const [header = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n')
  const columns = header.split(',').length
  const db = new Database(into)
  db.exec(`create table rows (${Array.from({ length: columns }, (_, at) => `c${at} text`)})`)
  const insert = db.prepare(`insert into rows values (${Array(columns).fill('?')})`)
  db.transaction(() => {
    for (const line of lines) insert.run(Array.from({ length: columns }, (_, at) => line.split(',')[at] ?? ''))
  })()
  db.close()
  return { seconds: (performance.now() - again) / 1000, by: 'bare inserts (no sqlite3 here)' }
}

/** Rows per second of both; the ratio says how many times longer ours takes. */
function compared(name: string, seconds: number, bareSeconds: number, rows: number): Measured {
  return { name, value: rows / seconds, unit: 'rows/s', reference: rows / bareSeconds, ratio: seconds / bareSeconds }
}
