// npm run eval:anomalies -- [--data FILE] [--random-seed 7] [--profile in|gb|us] [--customers 600] [--months 24] [--json OUT]
// How high unusual payments come in the order of the score that customers' insights use. FILE: a CSV with the columns
// customer_id, occurred_at, amount, merchant and is_fraud, and where they exist category and place. Without it: the
// payments planted in a synthetic bank. Labels are only counted, nothing is learnt from them.
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { parse } from 'csv-parse/sync'
import { type ScoredPayment, scorePayments } from '../src/main/analytics/anomalies'
import { priorOf } from '../src/main/analytics/anomaly-prior'
import { clockOf, type Payment, paymentOf } from '../src/main/analytics/payment'
import { paymentHabits, sampleOfCustomers } from '../src/main/analytics/payment-habits'
import { AppError } from '../src/main/errors'
import { decodeText } from '../src/main/ingest/decode-text'
import { PROFILE_IDS } from '../src/main/synthetic-bank/countries'
import { generateBank } from '../src/main/synthetic-bank/generate-bank'
import { isIsoDate } from '../src/shared/dates'
import { CATEGORY_KIND } from '../src/shared/domain'
import { HIGH_RISK_FROM, LOGGED_FROM } from '../src/shared/insights'
import { groupedBy } from './forecast-histories'
import { isolationForest } from './isolation-forest'
import { atBudget, averagePrecision, precisionInterval, quality, type Ranked } from './precision-recall'

const SEED = 7
const SMALLEST_GROUP = 10
const SHARES = [0.001, 0.005, 0.01, 0.02, 0.05]
const NEEDED = ['customer_id', 'occurred_at', 'amount', 'merchant', 'is_fraud']

interface Labelled {
  /** One list a customer. */
  readonly customers: readonly (readonly Payment[])[]
  /** Ids of payments, each with its kind where one is known. */
  readonly unusual: ReadonlyMap<number, string>
}

function main(): void {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      'random-seed': { type: 'string', default: '7' },
      profile: { type: 'string', default: 'in' },
      customers: { type: 'string', default: '600' },
      months: { type: 'string', default: '24' },
      json: { type: 'string' },
    },
  })
  const labelled = values.data === undefined ? fromBank(values) : fromFile(values.data)
  const result = measured(labelled)
  print(result)
  if (values.json) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`)
}

function fromFile(file: string): Labelled {
  const { text } = decodeText(readFileSync(file))
  const records: Readonly<Record<string, string>>[] = parse(text, {
    columns: (header: readonly string[]) => header.map((name) => name.trim().toLowerCase()),
    skip_empty_lines: true,
    trim: true,
  })
  const missing = NEEDED.filter((column) => !records[0] || !(column in records[0]))
  if (missing.length > 0) throw new RangeError(`${file} has no row, or no column ${missing.join(', ')}`)
  const unusual = new Map<number, string>()
  const payments = records.map((record, index) => {
    const { customer_id = '', occurred_at = '', amount = '', merchant = '', category = '', place = '' } = record
    const amountMinor = Math.round(Math.abs(Number(amount)) * 100)
    const bookedOn = occurred_at.slice(0, 10)
    const clock = clockOf(occurred_at)
    if (customer_id === '' || amount === '' || Number.isNaN(amountMinor) || !isIsoDate(bookedOn) || !clock) {
      throw new RangeError(`line ${index + 2} has no customer, no amount, or no time like 2026-10-31T18:05:00`)
    }
    if (['1', 'true', 'yes'].includes((record.is_fraud ?? '').toLowerCase())) unusual.set(index, 'fraud')
    const payment = { id: index, bookedOn, clock, amountMinor, payee: merchant, category, place: place || null }
    return { customer: customer_id, payment }
  })
  const customers = [...groupedBy(payments, ({ customer }) => customer).values()]
  return { customers: customers.map((own) => own.map(({ payment }) => payment)), unusual }
}

/** Debits with a clock in spending categories, bills among them: harder than the insights, which leave recurring ones out. */
function fromBank(options: Readonly<Record<'random-seed' | 'profile' | 'customers' | 'months', string>>): Labelled {
  const profile = PROFILE_IDS.find((id) => id === options.profile)
  if (!profile) throw new RangeError(`There is no profile '${options.profile}'; one of ${PROFILE_IDS.join(', ')}.`)
  const bank = {
    customers: Number(options.customers),
    months: Number(options.months),
    randomSeed: Number(options['random-seed']),
    until: '2026-10-31',
    profile,
  }
  const unusual = new Map<number, string>()
  const customers: Payment[][] = []
  let before = 0
  for (const { transactions, answers } of generateBank(bank)) {
    for (const { row, kind } of answers.unusual) unusual.set(before + row, kind)
    const rows = transactions.map((row, index) => ({ ...row, id: before + index }))
    const purchases = rows.filter(
      (row) => row.amountMinor < 0 && CATEGORY_KIND[row.categoryId] === 'spending' && row.occurredAt !== null,
    )
    customers.push(purchases.map(paymentOf))
    before += transactions.length
  }
  return { customers, unusual }
}

function measured({ customers, unusual }: Labelled) {
  // As in the application: the habits of a sample of customers, and where there are too few of them the customer's own.
  const habits = paymentHabits(sampleOfCustomers(customers), SMALLEST_GROUP)
  const scored = customers.flatMap((own, group) =>
    scorePayments(own, habits ?? priorOf([own])).map((payment) => ({ group, ...payment })),
  )
  const ranked = (scoreOf: (each: ScoredPayment, index: number) => number): readonly Ranked[] =>
    scored.map((each, index) => ({
      score: scoreOf(each, index),
      positive: unusual.has(each.payment.id),
      group: each.group,
    }))
  const alone = customers.flatMap((own) => scorePayments(own, priorOf([own])))
  const forest = isolationForest(scored.map(features), SEED)
  const ours = ranked(({ score }) => score)
  const rules = ranked(({ rulePoints }) => rulePoints)
  const logged = rules.filter(({ score }) => score >= LOGGED_FROM)
  const highRisk = rules.filter(({ score }) => score >= HIGH_RISK_FROM)
  return {
    rows: ours.length,
    customers: customers.length,
    frauds: ours.filter(({ positive }) => positive).length,
    prAuc: averagePrecision(ours),
    prAucInterval: precisionInterval(ours, SEED),
    /** For a bank whose habits are not known yet. */
    prAucOwnAlone: averagePrecision(ranked((_, index) => alone[index]?.score ?? 0)),
    rules: {
      prAuc: averagePrecision(rules),
      ...quality(logged, rules),
      alertRate: logged.length / rules.length,
      highRisk: { ...quality(highRisk, rules), alertRate: highRisk.length / rules.length },
    },
    baselines: {
      amountZ: { prAuc: averagePrecision(ranked(({ z }) => z)) },
      isolationForest: { prAuc: averagePrecision(ranked((_, index) => forest[index] ?? 0)) },
    },
    budget: SHARES.map((share) => atBudget(ours, share)),
    byKind: recallByKind(ours, scored, unusual),
  }
}

/** What the score looks at, as numbers for the isolation forest. */
function features({ payment, signs, z }: ScoredPayment): Float64Array {
  const bits = (wanted: string) => signs.find(({ sign }) => sign === wanted)?.bits ?? 0
  return Float64Array.of(
    z,
    Math.log(Math.max(1, payment.amountMinor)),
    bits('new-payee'),
    bits('new-category'),
    bits('new-place'),
    bits('hour'),
    bits('gap'),
    bits('same-again'),
  )
}

/** Of each kind of unusual payment, the share that is told when one payment in a hundred is. */
function recallByKind(ours: readonly Ranked[], scored: readonly ScoredPayment[], unusual: Labelled['unusual']) {
  const limit = [...ours].sort((a, b) => b.score - a.score)[Math.round(ours.length * 0.01)]?.score ?? 0
  const of = groupedBy(
    scored.filter(({ payment }) => unusual.has(payment.id)),
    ({ payment }) => unusual.get(payment.id) ?? '',
  )
  return Object.fromEntries(
    [...of].map(([kind, all]) => [
      kind,
      { count: all.length, recall: all.filter(({ score }) => score > limit).length / all.length },
    ]),
  )
}

function print(result: ReturnType<typeof measured>): void {
  const { rules, baselines } = result
  const three = (value: number) => value.toFixed(3)
  console.log(`${result.rows} payments of ${result.customers} customers, ${result.frauds} unusual`)
  console.log(`PR-AUC of the score     ${three(result.prAuc)} (95 %: ${result.prAucInterval.map(three).join(' – ')})`)
  console.log(`  from own payments alone ${three(result.prAucOwnAlone)}`)
  console.log(
    `PR-AUC of four rules    ${three(rules.prAuc)} (told ${three(rules.alertRate)}: precision ${three(rules.precision)}, recall ${three(rules.recall)})`,
  )
  console.log(`PR-AUC of the z-score   ${three(baselines.amountZ.prAuc)}`)
  console.log(`PR-AUC of isolation f.  ${three(baselines.isolationForest.prAuc)}`)
  for (const { share, precision, recall } of result.budget) {
    console.log(`told ${share}: precision ${three(precision)}, recall ${three(recall)}`)
  }
  for (const [kind, { count, recall }] of Object.entries(result.byKind)) {
    console.log(`${kind}: ${count}, told at 0.01: ${three(recall)}`)
  }
}

try {
  main()
} catch (error) {
  const known = error instanceof AppError || error instanceof RangeError || (error instanceof Error && 'code' in error)
  console.error(known ? (error as Error).message : error)
  process.exitCode = 1
}
