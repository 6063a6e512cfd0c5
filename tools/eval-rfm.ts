// npm run eval:rfm -- [--data FILE] [--snapshot DATE] [--out FILE] [--random-seed 7] [--profile in|gb|us] [--customers 600]
//   [--months 24] [--json OUT]
// The RFM scores of every customer. FILE: a CSV with the columns customer_id, booked_on and amount; without it, what the
// customers of a synthetic bank spent. The snapshot is the day after the last row unless said otherwise. --out writes
// id,R,F,M,r,f,m (values, then scores), in the order in which the customers first come.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type CustomerPurchases, type RfmWarning, rfm } from '../src/main/analytics/rfm'
import { AppError } from '../src/main/errors'
import { addDays, isIsoDate } from '../src/shared/dates'
import type { IsoDate } from '../src/shared/domain'
import { type BankSize, spendingOfBank } from './bank-spending'
import { groupedBy } from './forecast-histories'
import { type Purchase, purchasesFile } from './purchases-file'

function main(): void {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      snapshot: { type: 'string' },
      out: { type: 'string' },
      'random-seed': { type: 'string', default: '7' },
      profile: { type: 'string', default: 'in' },
      customers: { type: 'string', default: '600' },
      months: { type: 'string', default: '24' },
      json: { type: 'string' },
    },
  })
  const { purchases, unit } = values.data === undefined ? bankPurchases(values) : purchasesFile(values.data)
  const snapshot = values.snapshot ?? dayAfterLast(purchases)
  if (!isIsoDate(snapshot)) throw new RangeError('--snapshot takes a day such as 2026-10-31')
  const known = purchases.filter(({ bookedOn }) => bookedOn <= snapshot)
  const { customers, cuts, warnings } = rfm(summed(known), snapshot)
  const inUnits = (values_: readonly number[]) => values_.map((value) => Number((value / unit).toFixed(6)))
  const result = {
    customers: customers.length,
    snapshot,
    cuts: { r: cuts.recency, f: cuts.frequency, m: inUnits(cuts.monetary) },
    warnings: warnings.map((warning) => said(warning, unit)),
    segments: Object.fromEntries(
      [...groupedBy(customers, ({ segment }) => segment)].map(([name, of]) => [name, of.length]),
    ),
  }
  console.log(`${result.customers} customers on ${snapshot}`)
  for (const [name, each] of Object.entries(result.cuts)) console.log(`cuts of ${name}: ${each.join(', ')}`)
  for (const warning of result.warnings) console.log(`warning: ${warning}`)
  for (const [name, count] of Object.entries(result.segments)) console.log(`${name}: ${count}`)
  if (values.out) {
    const lines = customers.map(({ customerId, values: v, scores: s }) =>
      [quoted(customerId), v.recency, v.frequency, v.monetary / unit, s.recency, s.frequency, s.monetary].join(','),
    )
    writeFileSync(values.out, `${['id,R,F,M,r,f,m', ...lines].join('\n')}\n`)
  }
  if (values.json) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`)
}

function bankPurchases(size: BankSize) {
  const purchases = spendingOfBank(size).flatMap(({ customerId, spent }) =>
    spent.map(({ bookedOn, amountMinor }): Purchase => ({ customerId, bookedOn, amount: amountMinor })),
  )
  return { purchases, unit: 100 }
}

function summed(purchases: readonly Purchase[]): readonly CustomerPurchases[] {
  return [...groupedBy(purchases, ({ customerId }) => customerId)].map(([customerId, own]) => ({
    customerId,
    lastOn: own.reduce((last, { bookedOn }) => (bookedOn > last ? bookedOn : last), ''),
    purchases: own.length,
    amount: own.reduce((sum, { amount }) => sum + amount, 0),
  }))
}

function dayAfterLast(purchases: readonly Purchase[]): IsoDate {
  return addDays(
    purchases.reduce((last, { bookedOn }) => (bookedOn > last ? bookedOn : last), '1970-01-01'),
    1,
  )
}

function said({ dimension, scoresGiven, commonest }: RfmWarning, unit: number): string {
  const value = dimension === 'monetary' ? commonest.value / unit : commonest.value
  const share = Math.round(commonest.shareOfCustomers * 1000) / 10
  return `${dimension}: only the scores ${scoresGiven.join(', ')} are given, because equal values share one score; ${share} % of customers have the value ${value}`
}

function quoted(id: string): string {
  return /[",\n\r]/.test(id) ? `"${id.replaceAll('"', '""')}"` : id
}

try {
  main()
} catch (error) {
  const known = error instanceof AppError || error instanceof RangeError || (error instanceof Error && 'code' in error)
  console.error(known ? (error as Error).message : error)
  process.exitCode = 1
}
