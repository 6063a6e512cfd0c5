// npm run eval:recurring -- [--profile in|gb|us] [--random-seed 7] [--customers 600] [--months 24] [--misses 0] [--json OUT]
// How many of the recurring payments that a synthetic bank has planted are found, and how many that are found were planted.
// A match: account, payee, direction and period are the same, the next day is within 3 days, the amount within 15 %.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { withWhatIsOwed } from '../src/main/analytics/owed'
import { RECURRENCES } from '../src/main/analytics/recurrence'
import { type RecurringSeries, recurringSeries } from '../src/main/analytics/recurring'
import { AppError } from '../src/main/errors'
import { PROFILE_IDS } from '../src/main/synthetic-bank/countries'
import { generateBank } from '../src/main/synthetic-bank/generate-bank'
import type { BankOptions, GeneratedCustomer, PlantedRecurring } from '../src/main/synthetic-bank/generated'
import { daysBetween } from '../src/shared/dates'
import type { RecurrencePeriod } from '../src/shared/domain'

const UNTIL = '2026-10-31'
const DAYS_OFF = 3
const SHARE_OFF = 0.15

interface Counts {
  planted: number
  found: number
  matched: number
}

interface Quality extends Counts {
  readonly precision: number
  readonly recall: number
}

function main(): void {
  const { values } = parseArgs({
    options: {
      profile: { type: 'string', default: 'in' },
      'random-seed': { type: 'string', default: '7' },
      customers: { type: 'string', default: '600' },
      months: { type: 'string', default: '24' },
      misses: { type: 'string', default: '0' },
      json: { type: 'string' },
    },
  })
  const profile = PROFILE_IDS.find((id) => id === values.profile)
  if (!profile) throw new RangeError(`There is no profile '${values.profile}'; one of ${PROFILE_IDS.join(', ')}.`)
  const result = evaluate(
    {
      profile,
      customers: Number(values.customers),
      months: Number(values.months),
      randomSeed: Number(values['random-seed']),
      until: UNTIL,
    },
    Number(values.misses),
  )
  print(result)
  if (values.json) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`)
}

function evaluate(options: BankOptions, misses: number) {
  const all: Counts = { planted: 0, found: 0, matched: 0 }
  const byPeriod = new Map<RecurrencePeriod, Counts>(
    RECURRENCES.map(({ period }) => [period, { planted: 0, found: 0, matched: 0 }]),
  )
  let shown = 0
  for (const customer of generateBank(options)) {
    const { planted, found, matches } = compare(customer, options.until)
    for (const each of planted) tally(all, byPeriod, each.period, 'planted')
    for (const each of found) tally(all, byPeriod, each.period, 'found')
    for (const each of matches.keys()) tally(all, byPeriod, each.period, 'matched')
    if (shown >= misses) continue
    const matched = new Set(matches.values())
    for (const each of planted.filter((one) => !matches.has(one))) {
      console.log('missed', customer.id, said(each), each.kind)
      shown++
    }
    for (const each of found.filter((one) => !matched.has(one))) {
      console.log('made up', customer.id, said(each), each.categoryId, `${each.occurrences} times`)
      shown++
    }
  }
  return {
    ...options,
    ...quality(all),
    byPeriod: Object.fromEntries([...byPeriod].map(([period, counts]) => [period, quality(counts)])),
  }
}

function tally(all: Counts, byPeriod: Map<RecurrencePeriod, Counts>, period: RecurrencePeriod, what: keyof Counts) {
  all[what]++
  const counts = byPeriod.get(period)
  if (counts) counts[what]++
}

function said({ accountId, payee, period, amountMinor, nextOn }: PlantedRecurring | RecurringSeries): string {
  return [accountId, payee, period, amountMinor, nextOn].join(' | ')
}

/** What was planted, what is found in the same rows, and which of them are the same; each is matched once, the nearest first. */
function compare(customer: GeneratedCustomer, asOf: string) {
  const rows = customer.transactions.map((row, at) => ({ ...row, id: at + 1 }))
  const balances = new Map(customer.accounts.map(({ id, openingMinor }) => [id, openingMinor]))
  for (const { accountId, amountMinor } of rows) balances.set(accountId, (balances.get(accountId) ?? 0) + amountMinor)
  const found = withWhatIsOwed(recurringSeries(rows, asOf), rows, balances, asOf).filter((series) => series.active)
  const planted = customer.answers.recurring
  const pairs = planted
    .flatMap((answer) => found.filter((series) => isMatch(answer, series)).map((series) => ({ answer, series })))
    .sort((a, b) => distance(a.answer, a.series) - distance(b.answer, b.series))
  const matches = new Map<PlantedRecurring, RecurringSeries>()
  const taken = new Set<RecurringSeries>()
  for (const { answer, series } of pairs) {
    if (matches.has(answer) || taken.has(series)) continue
    matches.set(answer, series)
    taken.add(series)
  }
  return { planted, found, matches }
}

function isMatch(answer: PlantedRecurring, series: RecurringSeries): boolean {
  return (
    answer.accountId === series.accountId &&
    answer.payee === series.payee &&
    answer.period === series.period &&
    answer.amountMinor > 0 === series.amountMinor > 0 &&
    Math.abs(daysBetween(answer.nextOn, series.nextOn)) <= DAYS_OFF &&
    distance(answer, series) <= SHARE_OFF
  )
}

function distance(answer: PlantedRecurring, series: RecurringSeries): number {
  return Math.abs(series.amountMinor - answer.amountMinor) / Math.abs(answer.amountMinor)
}

function quality({ planted, found, matched }: Counts): Quality {
  const share = (of: number) => (of === 0 ? Number.NaN : Math.round((matched / of) * 10_000) / 10_000)
  return { precision: share(found), recall: share(planted), planted, found, matched }
}

function print(result: ReturnType<typeof evaluate>): void {
  const line = (name: string, { precision, recall, planted, found }: Quality) => {
    if (planted + found === 0) return
    console.log(
      `${name.padEnd(12)} precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  planted ${planted}  found ${found}`,
    )
  }
  line('all', result)
  for (const [period, each] of Object.entries(result.byPeriod)) line(period, each)
}

try {
  main()
} catch (error) {
  if (!(error instanceof RangeError || error instanceof AppError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
