// npm run eval:churn -- [--data FILE] [--split DATE] [--horizon DAYS] [--definition declining|inactive] [--random-seed 7]
//   [--profile in|gb|us] [--customers 600] [--months 24] [--json OUT]
// How well those are told who stop, or fall below half of their own usual, in the days after the split. The model learns
// from outcomes known by the split only. FILE: a CSV with the columns customer_id, booked_on and amount; without it, the
// spending of a synthetic bank, with the planted customers counted apart.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import {
  type ChurnQuestion,
  type ChurnRow,
  type CustomerEvents,
  churnRisk,
  churnRows,
  churnRule,
  hasChurned,
  trainChurn,
} from '../src/main/analytics/churn'
import {
  averagePrecisionOf,
  brierScore,
  liftOfTop,
  type Prediction,
  reliability,
  reliabilityGap,
  rocArea,
} from '../src/main/analytics/prediction-measures'
import { AppError } from '../src/main/errors'
import { addDays, dayNumber, fromDayNumber, isIsoDate } from '../src/shared/dates'
import type { IsoDate } from '../src/shared/domain'
import { type BankSize, spendingOfBank } from './bank-spending'
import { groupedBy } from './forecast-histories'
import { purchasesFile } from './purchases-file'

const HORIZON_OF_FILE = 90
/** Over 30 days counts swing with the calendar: whether a month’s bills fall into them once or twice. */
const HORIZON_OF_BANK = 60

interface Activity {
  readonly customers: readonly CustomerEvents[]
  readonly lastOn: IsoDate
  /** Planted answers, where there are any. */
  readonly declining: ReadonlySet<string> | null
}

function main(): void {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      split: { type: 'string' },
      horizon: { type: 'string' },
      definition: { type: 'string' },
      'random-seed': { type: 'string', default: '7' },
      profile: { type: 'string', default: 'in' },
      customers: { type: 'string', default: '600' },
      months: { type: 'string', default: '24' },
      json: { type: 'string' },
    },
  })
  const activity = values.data === undefined ? fromBank(values) : fromFile(values.data)
  const horizonDays = Number(values.horizon ?? (values.data === undefined ? HORIZON_OF_BANK : HORIZON_OF_FILE))
  if (!Number.isInteger(horizonDays) || horizonDays < 1) throw new RangeError('--horizon takes a number of days')
  const split = values.split ?? addDays(activity.lastOn, -horizonDays)
  if (!isIsoDate(split)) throw new RangeError('--split takes a day such as 2026-10-31')
  if (addDays(split, horizonDays) > activity.lastOn) {
    throw new RangeError(`the rows end on ${activity.lastOn}, before ${horizonDays} days after ${split} are over`)
  }
  const rule = values.definition ?? churnRule(activity.customers, dayNumber(split), horizonDays)
  if (rule !== 'declining' && rule !== 'inactive') throw new RangeError('--definition takes declining or inactive')
  const result = measured(activity, dayNumber(split), { horizonDays, rule })
  print(result)
  if (values.json) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`)
}

function fromFile(file: string): Activity {
  const { purchases } = purchasesFile(file)
  const customers = [...groupedBy(purchases, ({ customerId }) => customerId)].map(([customerId, own]) =>
    eventsOf(customerId, own),
  )
  return {
    customers,
    lastOn: purchases.reduce((last, { bookedOn }) => (bookedOn > last ? bookedOn : last), ''),
    declining: null,
  }
}

function fromBank(size: BankSize): Activity {
  const bank = spendingOfBank(size)
  return {
    customers: bank.map(({ customerId, spent }) =>
      eventsOf(
        customerId,
        spent.map(({ bookedOn, amountMinor }) => ({ bookedOn, amount: amountMinor })),
      ),
    ),
    lastOn: bank.reduce(
      (last, { spent }) => ((spent.at(-1)?.bookedOn ?? '') > last ? (spent.at(-1)?.bookedOn ?? '') : last),
      '',
    ),
    declining: new Set(bank.filter(({ declining }) => declining).map(({ customerId }) => customerId)),
  }
}

function eventsOf(
  customerId: string,
  purchases: readonly { readonly bookedOn: IsoDate; readonly amount: number }[],
): CustomerEvents {
  const ordered = purchases.toSorted((a, b) => (a.bookedOn < b.bookedOn ? -1 : a.bookedOn > b.bookedOn ? 1 : 0))
  return {
    customerId,
    days: ordered.map(({ bookedOn }) => dayNumber(bookedOn)),
    amounts: ordered.map(({ amount }) => amount),
  }
}

function measured({ customers, declining }: Activity, day: number, question: ChurnQuestion) {
  const model = trainChurn(customers, day, question)
  if (!model) throw new RangeError('there is too little history before the split, or everybody or nobody left in it')
  const rows = churnRows(customers, day, question)
  const predictions = rows.map((row) => ({ chance: churnRisk(model, row).risk, came: hasChurned(row, question) }))
  const asScore = (scoreOf: (row: ChurnRow) => number) =>
    rocArea(rows.map((row, at) => ({ chance: scoreOf(row), came: predictions[at]?.came ?? false })))
  const bands = reliability(predictions)
  const churned = predictions.filter(({ came }) => came).length
  return {
    customers: rows.length,
    churned,
    auc: rocArea(predictions),
    brier: brierScore(predictions),
    brierOfBaseRate: (churned / rows.length) * (1 - churned / rows.length),
    liftTop10: liftOfTop(predictions, 0.1),
    averagePrecision: averagePrecisionOf(predictions),
    averagePrecisionRetained: averagePrecisionOf(
      predictions.map(({ chance, came }) => ({ chance: 1 - chance, came: !came })),
    ),
    baselines: {
      // The first feature is the days since the last purchase.
      recency: asScore(({ features }) => features[0] ?? 0),
      recentToUsual: asScore(({ recent, usual }) => -recent / Math.max(1e-9, usual)),
    },
    calibration: { gap: reliabilityGap(bands), bands },
    definition: question.rule,
    horizon: question.horizonDays,
    split: fromDayNumber(day),
    trainedOn: { ...model.trainedOn, days: model.trainedOn.days.map(fromDayNumber) },
    ...(declining && { planted: planted(rows, predictions, declining) }),
  }
}

/** Against those that the synthetic bank lets decline: how many the definition finds, and how well the model ranks them. */
function planted(rows: readonly ChurnRow[], predictions: readonly Prediction[], declining: ReadonlySet<string>) {
  const known = rows.map(({ customerId }, at) => ({
    ...(predictions[at] as Prediction),
    planted: declining.has(customerId),
  }))
  return {
    declining: known.filter((each) => each.planted).length,
    ofThemChurned: known.filter((each) => each.planted && each.came).length,
    auc: rocArea(known.map((each) => ({ chance: each.chance, came: each.planted }))),
    averagePrecision: averagePrecisionOf(known.map((each) => ({ chance: each.chance, came: each.planted }))),
  }
}

function print(result: ReturnType<typeof measured>): void {
  const { customers, churned, baselines, trainedOn } = result
  const three = (value: number) => value.toFixed(3)
  console.log(
    `${result.definition} within ${result.horizon} days after ${result.split}: ${churned} of ${customers} customers`,
  )
  console.log(`learnt from ${trainedOn.rows} outcomes on ${trainedOn.days.join(', ')}`)
  console.log(
    `AUC ${three(result.auc)} (recency ${three(baselines.recency)}, recent to usual ${three(baselines.recentToUsual)})`,
  )
  console.log(
    `average precision ${three(result.averagePrecision)}, of the retained ${three(result.averagePrecisionRetained)}`,
  )
  console.log(
    `Brier ${three(result.brier)} (base rate ${three(result.brierOfBaseRate)}), calibration gap ${three(result.calibration.gap)}`,
  )
  console.log(`lift of the top tenth ${three(result.liftTop10)}`)
  if (result.planted) {
    const { declining, ofThemChurned, auc, averagePrecision } = result.planted
    console.log(
      `planted ${declining}, of them ${ofThemChurned} churned; AUC ${three(auc)}, average precision ${three(averagePrecision)}`,
    )
  }
}

try {
  main()
} catch (error) {
  const known = error instanceof AppError || error instanceof RangeError || (error instanceof Error && 'code' in error)
  console.error(known ? (error as Error).message : error)
  process.exitCode = 1
}
