// What the bank's figures need of a customer's outlook, from books at hand: less than the customer is shown, at half the cost.
import type { AlertKind } from '../../shared/contract'
import { type InsightKind, type IsoDate, LIQUID_ACCOUNTS } from '../../shared/domain'
import type { HealthBand } from '../../shared/plans'
import type { Prior } from '../analytics/anomaly-prior'
import { healthScore } from '../analytics/health-score'
import { bySpending, insightBooks } from '../analytics/insight-books'
import { INSIGHT_RULES } from '../analytics/insights'
import { LOW_BALANCE } from '../analytics/insights-balance'
import { withWhatIsOwed } from '../analytics/owed'
import { quickForecast } from '../analytics/quick-forecast'
import { recurringSeries } from '../analytics/recurring'
import { withAnswers } from '../analytics/recurring-answers'
import type { GatheredBooks } from '../db/books-of-base'
import { countedMoney } from './counted-money'
import { SEED } from './outlook-job'

export interface CountedOutlook {
  readonly customerId: string
  /** The lead account is forecast to go below zero. */
  readonly short: boolean
  /** Null without enough history. */
  readonly band: HealthBand | null
  readonly alerts: readonly AlertKind[]
}

/** Insights that are alerts, by what they are about. */
export const ALERT_OF: Partial<Readonly<Record<InsightKind, AlertKind>>> = {
  'shortfall-ahead': 'running-out',
  'low-balance': 'running-out',
  overspending: 'running-out',
  duplicate: 'unusual',
  'fraud-suspect': 'unusual',
  'unusual-payment': 'unusual',
  'merchant-new-large': 'unusual',
  'price-rise': 'dearer',
  'bill-higher': 'dearer',
  'trial-ended': 'dearer',
  'double-subscription': 'dearer',
  'bank-fee': 'fees',
  'fee-total': 'fees',
  'card-interest': 'fees',
  'salary-late': 'income',
  'no-income': 'income',
}
const ALERT_RULES = INSIGHT_RULES.filter(({ kind }) => ALERT_OF[kind])

/**
 * The same as what findOutlook tells the customer, but that a forecast near a limit is settled by as many paths as that takes.
 * `lead`: the account whose shortfall counts, null without one; `habits`: what payments in the bank are like.
 */
export function countedOutlook(
  books: GatheredBooks,
  {
    asOf,
    currency,
    lead,
    habits,
  }: {
    readonly asOf: IsoDate
    readonly currency: string
    readonly lead: string | null
    readonly habits: Prior | null
  },
): CountedOutlook {
  const accounts = books.accounts.filter((account) => account.currency === currency)
  const own = new Set(accounts.map(({ id }) => id))
  const rows = books.rows.filter((row) => own.has(row.accountId))
  const balances = new Map(accounts.map(({ id, balanceMinor }) => [id, balanceMinor]))
  const found = recurringSeries(rows, asOf)
  const series = withAnswers(withWhatIsOwed(found, rows, balances, asOf), books.answers, asOf)
  const normal = books.normal.flatMap(({ payee, figure }) =>
    figure ? [{ payee, amountMinor: figure.amountMinor }] : [],
  )
  const known = insightBooks(rows, series, asOf, { habits, normal })
  const low = (known.usualSpendingMinor ?? 0) * LOW_BALANCE
  // Of the first that can be forecast it matters whether it gets low, of the others whether it runs out.
  let hasDaily = false
  const forecasts = bySpending(known, accounts).map((account) => {
    if (!LIQUID_ACCOUNTS.includes(account.kind)) return { ...account, forecast: null }
    const ofAccount = <Row extends { readonly accountId: string }>(each: Row) => each.accountId === account.id
    const input = { rows: rows.filter(ofAccount), series: series.filter(ofAccount), asOf, seed: SEED }
    const forecast = quickForecast({ ...input, balanceMinor: account.balanceMinor }, hasDaily ? [0] : [0, low])
    hasDaily ||= forecast !== null
    return { ...account, forecast }
  })
  const told = ALERT_RULES.filter(({ find }) => find({ ...known, accounts: forecasts }).length > 0)
  return {
    customerId: books.customerId,
    short: forecasts.some(({ id, forecast }) => id === lead && forecast?.shortfall),
    band: healthScore(countedMoney({ accounts, rows, answers: books.answers }, found, asOf))?.band ?? null,
    alerts: [...new Set(told.flatMap(({ kind }) => ALERT_OF[kind] ?? []))],
  }
}
