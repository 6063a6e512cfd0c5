// Churn worked out again from what the docs say of it, for the tests to compare with: plain SQL, sums and the steepest way down.
// Nothing here uses the application's queries or analyses.
import type { Books } from './independent-sql'

const HORIZON = 60
const AT_RISK_FROM = 0.2
const RIDGE = 10
/** Purchases: spending without fees. */
const BOUGHT = `('home','groceries','eating-out','transport','shopping','bills','health','entertainment','travel','education','insurance','cash','other')`

interface Row {
  readonly customer: string
  readonly features: readonly number[]
  readonly churned: boolean
  readonly recentToUsual: number
}

export interface ChurnByHand {
  readonly atRisk: readonly string[]
  readonly validation: {
    readonly churned: number
    readonly auc: number
    readonly aucOfRecentToUsual: number
    readonly brier: number
    readonly brierOfShare: number
  }
}

/** As of a day whose number since 1970 is `today`. */
export function churnByHand(books: Books, today: number): ChurnByHand {
  const bought = new Map<string, { day: number; amount: number }[]>()
  const rows = books.all<{ customer: string; day: number; amount: number }>(
    `select t.customer_id as customer, cast(julianday(t.booked_on) - julianday('1970-01-01') as integer) as day,
       -t.amount_minor as amount
     from transactions t join accounts a on a.id = t.account_id
     where a.currency = 'INR' and t.amount_minor < 0 and t.category_id in ${BOUGHT} order by t.booked_on, t.id`,
  )
  for (const { customer, ...purchase } of rows) bought.set(customer, [...(bought.get(customer) ?? []), purchase])
  const { first } = books.one<{ first: number }>(
    `select cast(julianday(min(booked_on)) - julianday('1970-01-01') as integer) as first from transactions`,
  )
  const rowsOn = (day: number) => [...bought].flatMap(([customer, own]) => rowOn(customer, own, day))
  const modelOf = (known: number) => {
    const days = [0, 1, 2, 3, 4, 5].map((step) => known - HORIZON - 30 * step).filter((day) => day - first >= HORIZON)
    return learnt(days.flatMap(rowsOn))
  }
  const now = modelOf(today)
  const split = today - HORIZON
  const earlier = modelOf(split)
  const judged = rowsOn(split).map((row) => ({ ...row, chance: earlier(row) }))
  const churned = judged.filter((row) => row.churned).length
  const share = churned / judged.length
  return {
    atRisk: rowsOn(today)
      .filter((row) => now(row) >= AT_RISK_FROM)
      .map(({ customer }) => customer),
    validation: {
      churned,
      auc: rightlyOrdered(judged, ({ chance }) => chance),
      aucOfRecentToUsual: rightlyOrdered(judged, ({ recentToUsual }) => -recentToUsual),
      brier: judged.reduce((sum, row) => sum + (row.chance - Number(row.churned)) ** 2, 0) / judged.length,
      brierOfShare: share * (1 - share),
    },
  }
}

/** Who has bought for two horizons and at least three times in a usual one can fall below that. */
function rowOn(customer: string, own: readonly { day: number; amount: number }[], day: number): readonly Row[] {
  const between = (after: number, to: number) => own.filter((each) => each.day > after && each.day <= to).length
  const before = own.filter((each) => each.day <= day)
  const [first, last] = [own[0]?.day ?? day, before.at(-1)?.day]
  if (last === undefined || day - first < 2 * HORIZON) return []
  const horizons = [1, 2, 3, 4, 5, 6].filter((ago) => day - (ago + 1) * HORIZON >= first - 1)
  const usual =
    horizons.length > 0
      ? middle(horizons.map((ago) => between(day - (ago + 1) * HORIZON, day - ago * HORIZON)))
      : (before.length / Math.max(HORIZON, day - first + 1)) * HORIZON
  if (usual < 3) return []
  const recent = between(day - HORIZON, day)
  const spent = before.reduce((sum, { amount }) => sum + amount, 0)
  return [
    {
      customer,
      churned: between(day, day + HORIZON) < usual / 2,
      recentToUsual: recent / usual,
      // In the order in which they are used where few have churned.
      features: [
        Math.log((recent + 0.5) / (usual + 0.5)),
        Math.log1p(day - last),
        (day - last) / HORIZON,
        (day - last) / Math.max(1, day - first),
        Math.log(before.length),
        Math.log1p(spent),
      ],
    },
  ]
}

/** Logistic regression on standardised features, pulled towards −1 for the first and 0 for all others; one feature for each ten outcomes. */
function learnt(rows: readonly Row[]): (row: Row) => number {
  const churned = rows.filter((row) => row.churned).length
  const width = Math.max(1, Math.floor(Math.min(churned, rows.length - churned) / 10))
  const columns = (rows[0]?.features ?? []).slice(0, width).map((_, at) => {
    const values = rows.map(({ features }) => features[at] ?? 0)
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    return { mean, spread: Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) }
  })
  const inputOf = ({ features }: Row) => [
    1,
    ...columns.map(({ mean, spread }, at) => ((features[at] ?? 0) - mean) / spread),
  ]
  const inputs = rows.map(inputOf)
  let weights = [0, ...columns.map(() => 0)]
  const chance = (input: readonly number[]) =>
    1 / (1 + Math.exp(-input.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)))
  // No curvature is steeper than a quarter of all squares and the ridge.
  const step =
    1 / (inputs.reduce((sum, input) => sum + input.reduce((all, each) => all + each * each, 0), 0) / 4 + RIDGE)
  for (let round = 0; round < 20_000; round++) {
    const misses = inputs.map((input, at) => chance(input) - Number(rows[at]?.churned))
    const slope = weights.map(
      (weight, at) =>
        misses.reduce((sum, miss, row) => sum + miss * (inputs[row]?.[at] ?? 0), 0) +
        (at === 0 ? 0 : RIDGE * (weight - (at === 1 ? -1 : 0))),
    )
    weights = weights.map((weight, at) => weight - step * (slope[at] ?? 0))
    if (Math.max(...slope.map(Math.abs)) < 1e-6) break
  }
  return (row) => chance(inputOf(row))
}

/** Of all pairs of one who churned and one who did not, the share in which the former has the higher score; ties count half. */
function rightlyOrdered<Judged extends { readonly churned: boolean }>(
  judged: readonly Judged[],
  scoreOf: (one: Judged) => number,
): number {
  const [gone, stayed] = [judged.filter((one) => one.churned), judged.filter((one) => !one.churned)]
  const pairs = gone.flatMap((one) => stayed.map((other) => Math.sign(scoreOf(one) - scoreOf(other))))
  return pairs.reduce((sum, sign) => sum + (sign + 1) / 2, 0) / pairs.length
}

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2
}
