// Why the balance gets as low as it does, and what would keep it from running out.
import { addDays, daysBetween } from '../../shared/dates'
import type { Account, CategoryId, Forecast, ForecastDay, IsoDate } from '../../shared/domain'
import type { LowPoint, LowPointCause, LowPointRemedy, LowPointStep } from '../../shared/forecasting'
import type { BookedRow } from './booked-row'
import { shareBelow } from './forecast-paths'

const LIKELY_DAYS = 3
const CAUSES = 5
/** What can wait or be left out. */
const DISCRETIONARY: readonly CategoryId[] = ['eating-out', 'shopping', 'entertainment', 'travel']
const USUAL_DAYS = 90
const SAFE = 0.9

export interface SpareAccount {
  readonly account: Account
  /** Its lowest likely balance over the days ahead (the band's lower edge), or its balance where there is no forecast. */
  readonly spareMinor: number
}

export interface LowPointInput {
  readonly forecast: Forecast
  /** The paths that the forecast was read from: one array of all paths per day. */
  readonly balances: readonly Float64Array[]
  readonly balanceMinor: number
  /** Rows of the accounts that the forecast is for. */
  readonly rows: readonly BookedRow[]
  /** The customer's other liquid accounts of the same currency. */
  readonly others: readonly SpareAccount[]
}

/**
 * The day of the lowest median balance and how it comes about: today's balance, the named events up to it and everyday
 * money add up to it exactly. Causes are the payments until then, summed by payee. The remedy is sized by the same paths: the median's
 * depth, and the depth that one path in ten exceeds; a category's expected spending is its mean of the last 90 days.
 */
export function lowPointOf(input: LowPointInput): LowPoint {
  const { forecast, balances, balanceMinor } = input
  const { lowest } = forecast
  const day = forecast.days.find(({ on }) => on === lowest.on) as ForecastDay
  const steps = stepsUntil(forecast, balanceMinor)
  const everydayMinor = lowest.amountMinor - (steps.at(-1)?.runningMinor ?? balanceMinor)
  return {
    on: lowest.on,
    amountMinor: lowest.amountMinor,
    lowMinor: day.lowMinor,
    highMinor: day.highMinor,
    probabilityBelowZero: shareBelow(balances, 0),
    likelyDays: likelyDays(balances, forecast.asOf),
    fromMinor: balanceMinor,
    steps,
    everydayMinor,
    causes: causesOf(steps, everydayMinor),
    remedy: remedyOf(input),
  }
}

function stepsUntil({ events, lowest }: Forecast, balanceMinor: number): readonly LowPointStep[] {
  let runningMinor = balanceMinor
  return events
    .filter((event) => event.on <= lowest.on)
    .map((event) => {
      runningMinor += event.amountMinor
      return { ...event, runningMinor }
    })
}

function causesOf(steps: readonly LowPointStep[], everydayMinor: number): readonly LowPointCause[] {
  const causes = new Map<string, LowPointCause>()
  for (const { payee, categoryId, amountMinor } of steps.filter((step) => step.amountMinor < 0)) {
    const key = JSON.stringify([payee, categoryId])
    const sum = causes.get(key)
    causes.set(key, {
      payee,
      categoryId,
      amountMinor: amountMinor + (sum?.amountMinor ?? 0),
      times: 1 + (sum?.times ?? 0),
    })
  }
  const everyday = { payee: null, categoryId: null, amountMinor: everydayMinor, times: 0 }
  return [...causes.values(), ...(everydayMinor < 0 ? [everyday] : [])]
    .sort((a, b) => a.amountMinor - b.amountMinor)
    .slice(0, CAUSES)
}

function likelyDays(balances: readonly Float64Array[], asOf: IsoDate): LowPoint['likelyDays'] {
  const paths = balances[0]?.length ?? 0
  const counts = new Map<number, number>()
  for (let path = 0; path < paths; path++) {
    let lowest = 0
    for (const [day, ofDay] of balances.entries()) {
      if ((ofDay[path] ?? 0) < (balances[lowest]?.[path] ?? 0)) lowest = day
    }
    counts.set(lowest, (counts.get(lowest) ?? 0) + 1)
  }
  return [...counts]
    .sort(([a, more], [b, less]) => less - more || a - b)
    .slice(0, LIKELY_DAYS)
    .map(([day, count]) => ({ on: addDays(asOf, day + 1), probability: count / paths }))
}

function remedyOf({ forecast, balances, rows, others }: LowPointInput): LowPointRemedy | null {
  const { shortfall, asOf, lowest } = forecast
  if (!shortfall) return null
  const { amountMinor } = shortfall
  const depths = Array.from(balances[0] ?? [], (_, path) =>
    balances.reduce((deepest, ofDay) => Math.max(deepest, -(ofDay[path] ?? 0)), 0),
  ).sort((a, b) => a - b)
  const daysUntil = daysBetween(asOf, lowest.on)
  const cuts = DISCRETIONARY.map((categoryId) => {
    const from = addDays(asOf, -USUAL_DAYS)
    const spent = rows.reduce(
      (sum, row) =>
        row.categoryId === categoryId && row.bookedOn > from && row.bookedOn <= asOf ? sum - row.amountMinor : sum,
      0,
    )
    const expectedMinor = Math.round((spent / USUAL_DAYS) * daysUntil)
    return {
      categoryId,
      expectedMinor,
      share: expectedMinor > 0 ? amountMinor / expectedMinor : Number.POSITIVE_INFINITY,
    }
  })
  return {
    amountMinor,
    safeAmountMinor: Math.max(amountMinor, Math.ceil(depths[Math.ceil(SAFE * depths.length) - 1] ?? 0)),
    byOn: addDays(shortfall.firstOn, -1),
    accounts: others.filter(({ spareMinor }) => spareMinor >= amountMinor).sort((a, b) => b.spareMinor - a.spareMinor),
    cuts: cuts.filter(({ share }) => share <= 1).sort((a, b) => a.share - b.share),
    later: laterPayments(forecast),
  }
}

/** A payment that waits for the income which ends the shortfall moves every balance in between by its amount, and none after it. */
function laterPayments({ days, events, shortfall }: Forecast): LowPointRemedy['later'] {
  const after = shortfall?.endsWith
  if (!after) return []
  return events
    .filter((event) => event.amountMinor < 0 && event.on < after.on)
    .filter(({ on, amountMinor }) =>
      days.every((day) => day.medianMinor - (day.on >= on && day.on < after.on ? amountMinor : 0) >= 0),
    )
    .sort((a, b) => b.amountMinor - a.amountMinor)
    .map((payment) => ({ payment, after }))
}
