// npm run seed -- --customers 600 --months 18 --random-seed 7 --until 2026-10-31 --database FILE [--answers FILE] [--json FILE]
import { rmSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { AppError } from '../src/main/errors'
import { PROFILE_IDS } from '../src/main/synthetic-bank/countries'
import { type BankOptions, seedBankFile } from '../src/main/synthetic-bank/seed-bank'
import { addDays } from '../src/shared/dates'

const USAGE =
  'Usage: npm run seed -- --database FILE [--customers 600] [--months 18] [--random-seed 7] [--profile in|gb|us] [--until YYYY-MM-DD] [--answers FILE] [--json FILE] [--replace]'

try {
  await seed()
} catch (error) {
  const expected = error instanceof AppError || error instanceof RangeError || isUsage(error)
  console.error(expected ? `${(error as Error).message}\n${USAGE}` : error)
  process.exitCode = 1
}

async function seed(): Promise<void> {
  const { values } = parseArgs({
    options: {
      database: { type: 'string' },
      customers: { type: 'string', default: '600' },
      months: { type: 'string', default: '18' },
      'random-seed': { type: 'string', default: '7' },
      profile: { type: 'string', default: 'in' },
      until: { type: 'string', default: yesterday() },
      answers: { type: 'string' },
      json: { type: 'string' },
      replace: { type: 'boolean', default: false },
    },
  })
  if (!values.database) throw new RangeError('Say where the bank goes: --database FILE.')
  const profile = PROFILE_IDS.find((id) => id === values.profile)
  if (!profile) throw new RangeError(`There is no profile '${values.profile}'; one of ${PROFILE_IDS.join(', ')}.`)
  const options: BankOptions = {
    customers: Number(values.customers),
    months: Number(values.months),
    randomSeed: Number(values['random-seed']),
    until: values.until,
    profile,
  }
  if (values.replace) for (const suffix of ['', '-wal', '-shm']) rmSync(values.database + suffix, { force: true })
  const startedAt = performance.now()
  const { customers, transactions, answers } = await seedBankFile(values.database, options, () => {})
  const seconds = (performance.now() - startedAt) / 1000
  const result = { customers, transactions, seconds, rowsPerSecond: Math.round(transactions / seconds) }
  if (values.answers) writeFileSync(values.answers, `${JSON.stringify(answers, null, 1)}\n`)
  if (values.json) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`)
  console.log(
    `${customers} customers, ${transactions} transactions until ${options.until} in ${seconds.toFixed(1)} s (${result.rowsPerSecond} rows/s): ${values.database}`,
  )
}

/** By this computer's calendar: the newest day that is over. */
function yesterday(): string {
  const now = new Date()
  const today = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`
  return addDays(today, -1)
}

function isUsage(error: unknown): boolean {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}
