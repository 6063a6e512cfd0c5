// npm run eval:forecast -- [--data FILE] [--origins 1] [--horizon 30] [--history 330] [--half 1|2]
//   [--customers 60] [--json OUT]
// How far the forecast that customers see has been from what came, over 1–90 days. FILE: a CSV with the columns account_id, booked_on,
// amount and balance, and where they exist operation, category and counterparty; without it, the synthetic bank.
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { bootstrapInterval } from '../src/main/analytics/bootstrap-interval'
import { calibratedPaths } from '../src/main/analytics/calibrated-paths'
import { FORECAST_DAYS, forecastOf } from '../src/main/analytics/forecast'
import {
  type Alarm,
  alarmQuality,
  meanAbsoluteError,
  quantile,
  SETTLING_DAYS,
  seasonalScale,
  symmetricError,
} from '../src/main/analytics/forecast-measures'
import { shareBelow } from '../src/main/analytics/forecast-paths'
import { holtWinters } from '../src/main/analytics/holt-winters'
import { AppError } from '../src/main/errors'
import { addDays, addMonths, dayOfMonth, daysBetween, monthOf } from '../src/shared/dates'
import type { IsoDate } from '../src/shared/domain'
import { bankHistories, type DailyHistory, fileHistories, groupedBy } from './forecast-histories'

const SEED = 7
const SEASON = 30
/** A balance runs short in this lowest part of what it has been. */
const SHORT = 0.1

interface Settings {
  readonly origins: number
  readonly horizon: number
  readonly history: number
}

interface Window {
  readonly accountId: string
  /** 1 is the last one. */
  readonly origin: number
  readonly errors: Readonly<Record<'forecast' | 'naive' | 'seasonalNaive' | 'holtWinters', number>>
  readonly symmetric: number
  /** NaN for a balance that never moved. */
  readonly scale: number
  readonly alarm: Alarm
  readonly covered: readonly boolean[]
}

function main(): void {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      origins: { type: 'string', default: '1' },
      horizon: { type: 'string', default: String(FORECAST_DAYS) },
      history: { type: 'string', default: '330' },
      half: { type: 'string' },
      customers: { type: 'string', default: '60' },
      json: { type: 'string' },
    },
  })
  const settings = {
    origins: whole('origins', values.origins, 1, 24),
    horizon: whole('horizon', values.horizon, 1, 90),
    history: whole('history', values.history, SETTLING_DAYS + 2 * SEASON, 3_650),
  }
  const histories = values.data === undefined ? bankHistories(Number(values.customers)) : fileHistories(values.data)
  const half = values.half === undefined ? null : whole('half', values.half, 1, 2)
  const windows = histories
    .filter(({ accountId }) => half === null || halfOf(accountId) === half)
    .flatMap((history) => windowsOf(history, lastDay(histories), settings))
  if (windows.length === 0)
    throw new RangeError(`no account has more than ${settings.history} days before its forecast`)
  const result = summary(windows)
  print(result)
  if (values.json) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`)
}

function whole(name: string, text: string, least: number, most: number): number {
  const number = Number(text)
  if (Number.isInteger(number) && number >= least && number <= most) return number
  throw new RangeError(`--${name} takes a whole number from ${least} to ${most}`)
}

/** Variants are chosen on the first half of the accounts and reported on the second, too. */
function halfOf(accountId: string): number {
  return ((createHash('sha1').update(accountId).digest().at(-1) ?? 0) % 2) + 1
}

function lastDay(histories: readonly DailyHistory[]): IsoDate {
  return histories.reduce((last, { lastOn }) => (lastOn > last ? lastOn : last), '')
}

/** One window for each origin before which the account has enough history; nothing after an origin is looked at. */
function windowsOf(history: DailyHistory, last: IsoDate, { origins, horizon, history: least }: Settings): Window[] {
  const windows: Window[] = []
  for (let origin = 1; origin <= origins; origin++) {
    const asOf = addDays(last, -origin * horizon)
    const length = daysBetween(history.firstOn, asOf) + 1
    if (length > least) windows.push({ ...measured(history, asOf, length, horizon), origin })
  }
  return windows
}

function measured(history: DailyHistory, asOf: IsoDate, length: number, horizon: number): Omit<Window, 'origin'> {
  const past = balances(history, 0, length)
  const actual = balances(history, length, length + horizon)
  const settled = past.slice(SETTLING_DAYS)
  const input = {
    rows: history.rows.filter((row) => row.bookedOn <= asOf),
    balanceMinor: past.at(-1) ?? 0,
    asOf,
    seed: SEED,
  }
  const paths = calibratedPaths({ ...input, days: horizon })
  const days = paths ? forecastOf(paths, asOf).days : []
  const limit = quantile(settled, SHORT)
  const error = (forecast: ArrayLike<number>) => meanAbsoluteError(forecast, actual)
  const medians = days.map((day) => day.medianMinor)
  return {
    accountId: history.accountId,
    errors: {
      forecast: error(medians),
      naive: error(new Float64Array(horizon).fill(input.balanceMinor)),
      seasonalNaive: error(lastMonthAgain(history, asOf, length, horizon)),
      holtWinters: error(holtWinters(settled, SEASON, horizon)),
    },
    symmetric: symmetricError(medians, actual),
    scale: seasonalScale(settled, SEASON) || Number.NaN,
    alarm: { probability: shareBelow(paths?.balances ?? [], limit), came: Math.min(...actual) < limit },
    covered: days.map((day, at) => day.lowMinor <= (actual[at] ?? 0) && (actual[at] ?? 0) <= day.highMinor),
  }
}

/** End-of-day balances; those after the account's last row stay as they are. */
function balances({ closing }: DailyHistory, from: number, to: number): Float64Array {
  return Float64Array.from({ length: to - from }, (_, day) => closing[from + day] ?? closing.at(-1) ?? 0)
}

/** What came in and went out on the same days of the month before, after the balance of the origin. */
function lastMonthAgain(history: DailyHistory, asOf: IsoDate, length: number, horizon: number): Float64Array {
  const past = balances(history, 0, length)
  let balance = past.at(-1) ?? 0
  return Float64Array.from({ length: horizon }, (_, ahead) => {
    const on = addDays(asOf, ahead + 1)
    const like = dayOfMonth(addMonths(monthOf(on), -1), Number(on.slice(8)))
    const day = Math.min(daysBetween(history.firstOn, like), length - 1)
    balance += (past[day] ?? 0) - (past[day - 1] ?? 0)
    return balance
  })
}

function summary(windows: readonly Window[]) {
  const moving = windows.filter(({ scale }) => !Number.isNaN(scale))
  const scaled = (method: keyof Window['errors']) => ({
    mase30: mean(moving.map(({ errors, scale }) => errors[method] / scale)),
  })
  const byAccount = groupedBy(windows, ({ accountId }) => accountId)
  const pooled = covering(windows, ({ covered }) => covered)
  return {
    accounts: byAccount.size,
    windows: windows.length,
    mae: mean(windows.map(({ errors }) => errors.forecast)) / 100,
    smape: mean(windows.map(({ symmetric }) => symmetric)),
    ...scaled('forecast'),
    shortfall: alarmQuality(windows.map(({ alarm }) => alarm)),
    coverage80: pooled.coverage,
    coverage80Interval: pooled.interval,
    coverage80ByDay: [1, 7, 14, 21, 30, 60, 90].flatMap((day) => {
      const { coverage, interval } = covering(windows, ({ covered }) => covered.slice(day - 1, day))
      return Number.isNaN(coverage) ? [] : [{ day, coverage, interval }]
    }),
    coverage80ByOrigin: [...groupedBy(windows, ({ origin }) => String(origin))]
      .map(([origin, own]) => ({ origin: Number(origin), ...covering(own, ({ covered }) => covered) }))
      .sort((a, b) => a.origin - b.origin),
    baselines: {
      naive: scaled('naive'),
      seasonalNaive: scaled('seasonalNaive'),
      holtWinters: scaled('holtWinters'),
    },
  }
}

/** The share of days within the band, with its interval over whole accounts; NaN without a day. */
function covering(windows: readonly Window[], daysOf: (window: Window) => readonly boolean[]) {
  const groups = [...groupedBy(windows, ({ accountId }) => accountId).values()].map((own) => {
    const days = own.flatMap(daysOf)
    return { right: days.filter(Boolean).length, all: days.length }
  })
  const sum = (of: 'right' | 'all') => groups.reduce((total, group) => total + group[of], 0)
  return { coverage: sum('right') / sum('all'), interval: bootstrapInterval(groups, SEED) }
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

function print(result: ReturnType<typeof summary>): void {
  const { shortfall, baselines, coverage80ByDay: byDay, coverage80ByOrigin: byOrigin } = result
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`
  console.log(`${result.accounts} accounts, ${result.windows} windows`)
  console.log(`mean absolute error ${result.mae.toFixed(0)}, sMAPE ${result.smape.toFixed(1)}`)
  for (const [method, { mase30 }] of Object.entries({ forecast: result, ...baselines })) {
    console.log(`MASE30 ${method.padEnd(14)} ${mase30.toFixed(3)}`)
  }
  console.log(
    `shortfalls: precision ${shortfall.precision.toFixed(2)}, recall ${shortfall.recall.toFixed(2)}, ` +
      `F1 ${shortfall.f1.toFixed(3)}, AUC ${shortfall.auc.toFixed(3)}`,
  )
  const line = (what: string, coverage: number, [low, high]: readonly [number, number]) =>
    console.log(`80 % band, ${what}: ${percent(coverage)} of days within (95 %: ${percent(low)} – ${percent(high)})`)
  line('all', result.coverage80, result.coverage80Interval)
  for (const { day, coverage, interval } of byDay) line(`day ${day}`, coverage, interval)
  for (const { origin, coverage, interval } of byOrigin) line(`origin ${origin}`, coverage, interval)
}

try {
  main()
} catch (error) {
  const known = error instanceof AppError || error instanceof RangeError || (error instanceof Error && 'code' in error)
  console.error(known ? (error as Error).message : error)
  process.exitCode = 1
}
