// npm run eval:budgets -- [--customers 80] [--random-seed 31] [--profile in|gb|us] [--json OUT]
// How near a suggested budget is to what the month then costs: the last twelve months of a synthetic bank of 38, each from the
// months before it. The error is the mean absolute difference, as a share of the category's mean month.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type MonthlySpending, seasonOf, suggestBudget } from '../src/main/analytics/budgets'
import { median } from '../src/main/analytics/median'
import { booksOf } from '../src/main/db/books'
import type { Db } from '../src/main/db/open'
import { sumsByMonthAndCategory } from '../src/main/db/sums'
import { countryOf } from '../src/main/synthetic-bank/countries'
import { addMonths, firstOf, lastOf } from '../src/shared/dates'
import { categoriesOfKind } from '../src/shared/domain'
import { minorDigits } from '../src/shared/money'
import { bankOptions } from './bank-spending'
import { onSyntheticBank } from './temporary-bank'

const LAST = '2026-10'
const MONTHS = 37
const TESTED = 12

await main()

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      customers: { type: 'string', default: '80' },
      'random-seed': { type: 'string', default: '31' },
      profile: { type: 'string', default: 'in' },
      json: { type: 'string' },
    },
  })
  const options = bankOptions({ ...values, months: String(MONTHS + 1) })
  const { currency } = countryOf(options.profile ?? 'in')
  const result = await onSyntheticBank(options, (db) => measure(db, currency))
  if (values.json) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`)
  console.log(JSON.stringify(result, null, 2))
}

async function measure(db: Db, currency: string) {
  const errors = { suggested: 0, withSeason: 0, mean: 0, lastMonth: 0 }
  const months = Array.from({ length: MONTHS }, (_, at) => addMonths(LAST, at + 1 - MONTHS))
  const days = { from: firstOf(months[0] as string), to: lastOf(LAST) }
  let cases = 0
  for (const { id } of await db.selectFrom('customers').select('id').orderBy('id').execute()) {
    const sums = await sumsByMonthAndCategory(db, await booksOf(db, id, currency), { kind: 'spending', ...days })
    for (const categoryId of categoriesOfKind('spending')) {
      const own = new Map(sums.filter((sum) => sum.categoryId === categoryId).map((sum) => [sum.month, sum.sumMinor]))
      const history = months.map((month) => ({ month, spentMinor: 0 - (own.get(month) ?? 0) }))
      for (let at = MONTHS - TESTED; at < MONTHS; at++) {
        const guess = guesses(history.slice(0, at), months[at] as string)
        const suggestion = suggestBudget(categoryId, history.slice(0, at), months[at] as string, minorDigits(currency))
        // What comes in a few months a year is saved for, not expected in this one.
        if (suggestion === null || suggestion.rollover) continue
        const actual = history[at]?.spentMinor ?? 0
        const error = (amount: number) => Math.abs(amount - actual) / Math.max(1, guess.mean)
        errors.suggested += error(suggestion.amountMinor)
        errors.withSeason += error(guess.usual * (1 + ((guess.season ?? 1) - 1) / 2))
        errors.mean += error(guess.mean)
        errors.lastMonth += error(guess.lastMonth)
        cases++
      }
    }
  }
  const each = Object.entries(errors).map(([method, sum]) => [method, sum / cases])
  return { cases, meanError: Object.fromEntries(each) }
}

function guesses(past: MonthlySpending, month: string) {
  const year = past.slice(-12).map(({ spentMinor }) => spentMinor)
  return {
    usual: median(year),
    mean: year.reduce((all, spent) => all + spent, 0) / year.length,
    lastMonth: year[year.length - 1] ?? 0,
    season: seasonOf(past, month),
  }
}
