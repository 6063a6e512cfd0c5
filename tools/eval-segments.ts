// npm run eval:segments -- [--data FILE] [--k N] [--raw] [--features OUT.csv] [--random-seed 7] [--profile in|gb|us]
//   [--customers 600] [--months 24] [--json OUT]
// The clustering of customers. FILE: a CSV of numbers, each column a feature; `label`, where there is one, is compared with
// the clusters. Without it: the features of a synthetic bank against its planted personas, and how well the next segment
// of a customer, three months on, is told on later quarters than it was learnt from. --raw only standardises;
// otherwise the outer 1 % is moved in and skewed columns are compared by logarithms. --features writes what is clustered.
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { parse } from 'csv-parse/sync'
import { bestCandidate, type ClusterCandidate, clusterCandidates, elbow } from '../src/main/analytics/cluster-choice'
import { columnScale, isSkewed, onScale } from '../src/main/analytics/column-scale'
import { clusterRows, squaredDistance } from '../src/main/analytics/kmeans'
import { median } from '../src/main/analytics/median'
import { adjustedRandIndex } from '../src/main/analytics/rand-index'
import {
  type CustomerActivity,
  FEATURE_IDS,
  featuresOnScales,
  featureTable,
} from '../src/main/analytics/segments-features'
import { nextSegmentQuality, type SegmentStep, trainNextSegment } from '../src/main/analytics/segments-next'
import { standardise } from '../src/main/analytics/standardise'
import { wholeMonths } from '../src/main/analytics/whole-months'
import { firstBookedInBase } from '../src/main/db/customer-base'
import { AppError } from '../src/main/errors'
import { decodeText } from '../src/main/ingest/decode-text'
import { activityOfBase } from '../src/main/jobs/customer-activity'
import { countryOf } from '../src/main/synthetic-bank/countries'
import { lastOf } from '../src/shared/dates'
import { type BankSize, bankOptions } from './bank-spending'
import { onSyntheticBank } from './temporary-bank'

const SEED = 7
/** As the bank's own runs. */
const RESTARTS = 20
const RERUNS = 10
const MONTHS_LOOKED_AT = 6
const NUMBERS = [3, 4, 5, 6, 7, 8]
const LABEL = 'label'
const NAMES_OF_ROWS = ['id', 'customer_id', 'account_id']

interface FeatureRows {
  readonly features: readonly string[]
  /** On a common scale. */
  readonly rows: readonly (readonly number[])[]
  readonly labels: readonly string[] | null
  /** Of a bank: the activity of the same customers at the end of five quarters, oldest first, where it is that old. */
  readonly quarters: readonly (readonly CustomerActivity[])[]
}

const QUARTERS = 5

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      k: { type: 'string' },
      raw: { type: 'boolean', default: false },
      features: { type: 'string' },
      'random-seed': { type: 'string', default: '7' },
      profile: { type: 'string', default: 'in' },
      customers: { type: 'string', default: '600' },
      months: { type: 'string', default: '24' },
      json: { type: 'string' },
    },
  })
  const k = values.k === undefined ? null : Number(values.k)
  if (k !== null && (!Number.isInteger(k) || k < 2)) throw new RangeError('--k takes a whole number from 2 on')
  const table = values.data === undefined ? await fromBank(values) : fromFile(values.data, values.raw)
  const startedAt = performance.now()
  const candidates = candidatesOf(table.rows, k === null ? NUMBERS : [k])
  const chosen = bestCandidate(candidates)
  if (!chosen) throw new RangeError('too few different rows to be clustered')
  const result = {
    rows: table.rows.length,
    features: table.features.length,
    k: chosen.k,
    inertia: chosen.inertia,
    silhouette: chosen.silhouette,
    stabilityAri: chosen.stability,
    ...(table.labels && { ari: adjustedRandIndex(chosen.clustering.assignment, numbered(table.labels)) }),
    elbow: elbow(candidates),
    choices: candidates.map(({ clustering: _, ...choice }) => choice),
    seconds: (performance.now() - startedAt) / 1000,
    ...nextSegments(table.quarters, chosen.k),
  }
  for (const { k: of, inertia, silhouette, stability } of result.choices) {
    console.log(
      `k = ${of}: inertia ${inertia.toFixed(4)}, silhouette ${silhouette.toFixed(4)}, stability ${stability.toFixed(3)}`,
    )
  }
  console.log(
    `${result.rows} rows, ${result.features} features: k = ${result.k}${result.ari === undefined ? '' : `, ARI ${result.ari.toFixed(3)}`}, ${result.seconds.toFixed(1)} s`,
  )
  if (result.nextSegment) {
    const { customers, accuracy, staying, logLoss, movesLogLoss, beatsStaying } = result.nextSegment
    const three = (value: number) => value.toFixed(3)
    console.log(
      `next segment of ${customers}: accuracy ${three(accuracy)}, staying ${three(staying)} (${beatsStaying ? 'better' : 'not better'}); log loss ${three(logLoss)}, of usual moves ${three(movesLogLoss)}`,
    )
  }
  if (values.features) writeFileSync(values.features, csv(table))
  if (values.json) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`)
}

function candidatesOf(rows: FeatureRows['rows'], numbers: readonly number[]): readonly ClusterCandidate[] {
  const work = clusterCandidates(rows, { numbers, seed: SEED, restarts: RESTARTS, reruns: RERUNS, smallestGroup: 1 })
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

function fromFile(file: string, raw: boolean): FeatureRows {
  const { text } = decodeText(readFileSync(file))
  const records: Readonly<Record<string, string>>[] = parse(text, {
    columns: (header: readonly string[]) => header.map((name) => name.trim()),
    skip_empty_lines: true,
    trim: true,
  })
  const names = Object.keys(records[0] ?? {})
  const columns = names.flatMap((name) => {
    if (name.toLowerCase() === LABEL) return []
    const values = NAMES_OF_ROWS.includes(name.toLowerCase())
      ? null
      : numbers(records.map((record) => record[name] ?? ''))
    if (!values)
      console.error(`column ${name} is left out: it ${values === null ? 'names the rows or ' : ''}has no numbers`)
    return values ? [{ name, values: raw ? standardise(values) : scaled(values) }] : []
  })
  if (columns.length === 0) throw new RangeError(`${file} has no row, or no column of numbers`)
  const label = names.find((name) => name.toLowerCase() === LABEL)
  return {
    features: columns.map(({ name }) => name),
    rows: records.map((_, row) => columns.map(({ values }) => values[row] as number)),
    labels: label === undefined ? null : records.map((record) => record[label] ?? ''),
    quarters: [],
  }
}

/** Gaps take the median of the column; null unless all the rest are numbers. */
function numbers(cells: readonly string[]): readonly number[] | null {
  const known = cells.filter((cell) => cell !== '').map(Number)
  if (known.length === 0 || known.some((value) => !Number.isFinite(value))) return null
  const middle = median(known)
  return cells.map((cell) => (cell === '' ? middle : Number(cell)))
}

function scaled(values: readonly number[]): readonly number[] {
  const scale = columnScale(values, { skewed: isSkewed(values) })
  return values.map((value) => onScale(scale, value))
}

async function fromBank(size: BankSize): Promise<FeatureRows> {
  const options = bankOptions(size)
  return onSyntheticBank(options, async (db, { answers }) => {
    const months = wholeMonths(await firstBookedInBase(db), options.until)
    const { currency } = countryOf(options.profile ?? 'in')
    const quarters: (readonly CustomerActivity[])[] = []
    for (let ago = QUARTERS - 1; ago >= 0; ago--) {
      const window = months.slice(0, months.length - 3 * ago).slice(-MONTHS_LOOKED_AT)
      if (window.length < MONTHS_LOOKED_AT && ago > 0) continue
      quarters.push((await activityOfBase(db, currency, window, lastOf(window.at(-1) ?? ''))).activity)
    }
    const { customerIds, rows } = featureTable(quarters.at(-1) ?? [])
    return { features: FEATURE_IDS, rows, labels: customerIds.map((id) => answers.personas[id] ?? ''), quarters }
  })
}

/**
 * Segments of the first quarter; who is nearest to which of their centres three, six, nine and twelve months on. The first
 * two steps are learnt from, the last two judged.
 */
function nextSegments(quarters: FeatureRows['quarters'], k: number) {
  const [first, ...later] = quarters
  if (!first || quarters.length < QUARTERS) return {}
  const table = featureTable(first)
  const clustering = clusterRows(table.rows, { k, seed: SEED, restarts: RESTARTS })
  if (!clustering) return {}
  const times = [table, ...later.map((activity) => featuresOnScales(activity, table.scales))].map(
    ({ customerIds, rows }) =>
      new Map(
        customerIds.map((id, row) => [
          id,
          { features: rows[row] ?? [], segment: nearest(clustering.centres, rows[row] ?? []) },
        ]),
      ),
  )
  const steps = times.slice(0, -1).map((then, at): readonly SegmentStep[] =>
    [...then].flatMap(([id, customer]) => {
      const next = times[at + 1]?.get(id)
      return next ? { ...customer, next: next.segment } : []
    }),
  )
  const learntFrom = steps.slice(0, 2).flat()
  return { nextSegment: nextSegmentQuality(trainNextSegment(learntFrom, k), learntFrom, steps.slice(2).flat()) }
}

function nearest(centres: readonly (readonly number[])[], row: readonly number[]): number {
  const distances = centres.map((centre) => squaredDistance(row, centre))
  return distances.indexOf(Math.min(...distances))
}

function numbered(labels: readonly string[]): readonly number[] {
  const numbers = new Map([...new Set(labels)].map((label, at) => [label, at]))
  return labels.map((label) => numbers.get(label) ?? 0)
}

function csv({ features, rows, labels }: FeatureRows): string {
  const header = [...features, ...(labels ? [LABEL] : [])]
  return [header, ...rows.map((row, at) => (labels ? [...row, labels[at]] : row))]
    .map((line) => line.join(','))
    .join('\n')
}

try {
  await main()
} catch (error) {
  const known = error instanceof AppError || error instanceof RangeError || (error instanceof Error && 'code' in error)
  console.error(known ? (error as Error).message : error)
  process.exitCode = 1
}
