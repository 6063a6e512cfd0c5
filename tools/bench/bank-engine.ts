// The bank's analytics against what a hand-written statement and a well-known library need for the same.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { clusterRows } from '../../src/main/analytics/kmeans'
import { seededRandom } from '../../src/main/analytics/random'
import { rfm } from '../../src/main/analytics/rfm'
import { openBank } from '../../src/main/db/open'
import { purchasesOfCustomers } from '../../src/main/db/purchases'
import type { BenchBank, Measured } from '../bench'
import { percentile } from './statistics'

const UNTIL = '2026-10-31'
const WINDOW = { from: '2025-11-01', to: UNTIL }
const ROUNDS = 5
/** Rows from which one round is long enough to be told from noise. */
const MANY_ROWS = 5_000_000
const K = 6
const FEATURES = 12
const STARTS = 10

/** The scores by fifths of rank: SQL has no fifths of values, so that ties may differ; the work is the same. */
const RFM_IN_SQL = `
  with bought as (
    select t.customer_id, max(t.booked_on) as last_on, count(*) as purchases, -sum(t.amount_minor) as amount
    from transactions t join accounts a on a.id = t.account_id
    where a.currency = 'INR' and t.amount_minor < 0 and t.booked_on between @from and @to
      and t.category_id in ('home', 'groceries', 'eating-out', 'transport', 'shopping', 'bills', 'health', 'entertainment',
        'travel', 'education', 'insurance', 'cash', 'other')
    group by t.customer_id
  )
  select customer_id, last_on, purchases, amount, ntile(5) over (order by last_on) as r,
    ntile(5) over (order by purchases) as f, ntile(5) over (order by amount) as m
  from bought`

/** Scores of a year for the whole base, read and computed, against one statement that does it all. */
export async function rfmAgainstSql(bank: BenchBank): Promise<Measured[]> {
  const file = join(bank.dataDir, 'teller.sqlite')
  const ours: number[] = []
  const rounds = bank.transactions < MANY_ROWS ? ROUNDS : 1
  const db = await openBank(file)
  try {
    for (let round = 0; round < rounds; round++) {
      const from = performance.now()
      const purchases = await purchasesOfCustomers(db, 'INR', WINDOW)
      rfm(
        purchases.map(({ amountMinor, ...each }) => ({ ...each, amount: amountMinor })),
        UNTIL,
      )
      ours.push(performance.now() - from)
    }
  } finally {
    await db.destroy()
  }
  const direct = new Database(file, { readonly: true })
  const statement = direct.prepare(RFM_IN_SQL)
  const reference = Array.from({ length: rounds }, () => {
    const from = performance.now()
    statement.all(WINDOW)
    return performance.now() - from
  })
  direct.close()
  return [figure(`rfm over ${bank.transactions} transactions`, 'ms', percentile(ours, 0.5), percentile(reference, 0.5))]
}

/**
 * k-means over a made-up customer base, against scikit-learn on the same rows, where a Python that has it is found:
 * `TELLER_BENCH_PYTHON`, else python3. Without it the reference is NaN.
 */
export async function kmeansAgainstScikitLearn(bank: BenchBank): Promise<Measured[]> {
  const count = bank.quick ? 10_000 : 100_000
  const rows = madeUpRows(count)
  const samples: number[] = []
  let inertia = Number.NaN
  for (let round = 0; round < 3; round++) {
    const from = performance.now()
    inertia = clusterRows(rows, { k: K, seed: round, restarts: STARTS })?.inertia ?? Number.NaN
    samples.push((performance.now() - from) / 1000)
  }
  const theirs = scikitLearn(rows)
  const name = `k-means over ${count} customers × ${FEATURES} features, k = ${K}`
  return [
    figure(name, 's', percentile(samples, 0.5), theirs.seconds),
    figure(`${name}: inertia`, '', inertia, theirs.inertia),
  ]
}

/** Overlapping groups of normal features. */
function madeUpRows(count: number): readonly (readonly number[])[] {
  const random = seededRandom(3)
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const centres = Array.from({ length: K }, () => Array.from({ length: FEATURES }, () => 1.2 * normal()))
  return Array.from({ length: count }, (_, row) => (centres[row % K] ?? []).map((value) => value + normal()))
}

const PYTHON = `
import sys, time, json, statistics, numpy
from sklearn.cluster import KMeans
rows = numpy.fromfile(sys.argv[1]).reshape(-1, ${FEATURES})
seconds = []
for seed in range(3):
    start = time.perf_counter()
    fitted = KMeans(${K}, n_init=${STARTS}, random_state=seed).fit(rows)
    seconds.append(time.perf_counter() - start)
print(json.dumps({"seconds": statistics.median(seconds), "inertia": fitted.inertia_}))
`

function scikitLearn(rows: readonly (readonly number[])[]): { readonly seconds: number; readonly inertia: number } {
  const folder = mkdtempSync(join(tmpdir(), 'teller-bench-kmeans-'))
  try {
    const file = join(folder, 'rows.f64')
    writeFileSync(file, Buffer.from(Float64Array.from(rows.flat()).buffer))
    const python = process.env.TELLER_BENCH_PYTHON ?? 'python3'
    const { status, stdout } = spawnSync(python, ['-c', PYTHON, file], { encoding: 'utf8' })
    return status === 0 ? JSON.parse(stdout) : { seconds: Number.NaN, inertia: Number.NaN }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function figure(name: string, unit: string, value: number, reference: number): Measured {
  return { name, value, unit, reference, ratio: value / reference }
}
