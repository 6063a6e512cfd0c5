// What forecasts, insights and health scores say of the whole base. The answer names customers, so it stays inside the job that
// counts them.
import type { AlertKind } from '../../shared/contract'
import type { InsightKind, IsoDate } from '../../shared/domain'
import type { HealthBand } from '../../shared/plans'
import { booksOf } from '../db/books'
import { customersInBase, leadAccounts } from '../db/customer-base'
import type { Db } from '../db/open'
import { AppError } from '../errors'
import { findOutlook } from './outlook-job'

export interface OutlooksOfBase {
  /** Their main account (current or savings, the one with most bookings in the last 90 days) is forecast to go below zero in 30 days. */
  readonly short: ReadonlySet<string>
  /** Null for those without enough history. */
  readonly bands: ReadonlyMap<string, HealthBand | null>
  readonly alerts: ReadonlyMap<AlertKind, ReadonlySet<string>>
}

/** Insights that are alerts, by what they are about. */
const ALERT_OF: Partial<Readonly<Record<InsightKind, AlertKind>>> = {
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

/** The outlook of every customer, as each of them sees it; reports progress and stops between two of them. */
export async function outlooksOfBase(
  db: Db,
  { asOf, currency }: { readonly asOf: IsoDate; readonly currency: string },
  { onProgress, signal }: { readonly onProgress: (done: number) => void; readonly signal: AbortSignal },
): Promise<OutlooksOfBase> {
  const short = new Set<string>()
  const bands = new Map<string, HealthBand | null>()
  const alerts = new Map<AlertKind, Set<string>>()
  const leads = new Map((await leadAccounts(db, currency, asOf)).map((lead) => [lead.customerId, lead.account.id]))
  const customers = await customersInBase(db, currency)
  for (const [index, { customerId }] of customers.entries()) {
    if (signal.aborted) throw new AppError('cancelled', 'Stopped. The bank’s figures are as they were.')
    const { accounts, insights, health } = await findOutlook(db, await booksOf(db, customerId, currency), asOf)
    const lead = accounts.find(({ accountId }) => accountId === leads.get(customerId))
    if (lead?.forecast?.shortfall) short.add(customerId)
    bands.set(customerId, health.score?.band ?? null)
    for (const { kind } of insights) {
      const alert = ALERT_OF[kind]
      if (alert) alerts.set(alert, (alerts.get(alert) ?? new Set()).add(customerId))
    }
    onProgress((index + 1) / customers.length)
  }
  return { short, bands, alerts }
}
