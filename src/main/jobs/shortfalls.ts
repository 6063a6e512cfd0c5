// Whose money is forecast to run out. The answer names customers, so it stays inside the job that counts them.
import { addDays } from '../../shared/dates'
import type { IsoDate } from '../../shared/domain'
import { forecastBalance } from '../analytics/forecast'
import { knownSeries } from '../analytics/known-series'
import { RECURRING_DAYS } from '../analytics/recurring'
import { leadAccounts } from '../db/customer-base'
import type { Db } from '../db/open'
import { recurringAnswers } from '../db/recurring-answers'
import { bookedRows } from '../db/transactions'
import { AppError } from '../errors'

/** The seed of the forecast that customers see, so that the bank counts the same shortfalls. */
const SEED = 7

/**
 * The customers whose main account (current or savings, the one with most bookings in the last 90 days) is forecast to go
 * below zero in the next 30 days. Those without enough history for a forecast are not among them. Two queries and
 * one forecast per customer; reports progress and stops between two of them.
 */
export async function customersRunningShort(
  db: Db,
  at: { readonly asOf: IsoDate; readonly currency: string },
  { onProgress, signal }: { readonly onProgress: (done: number) => void; readonly signal: AbortSignal },
): Promise<ReadonlySet<string>> {
  const { asOf, currency } = at
  const short = new Set<string>()
  const leads = await leadAccounts(db, currency, asOf)
  const from = addDays(asOf, -RECURRING_DAYS)
  for (const [index, { customerId, account, balanceMinor }] of leads.entries()) {
    if (signal.aborted) throw new AppError('cancelled', 'Stopped. The bank’s figures are as they were.')
    const rows = await bookedRows(db, { customerId, currency, accounts: [account] }, { from, accountId: account.id })
    const known = { balances: new Map([[account.id, balanceMinor]]), answers: await recurringAnswers(db, customerId) }
    const series = knownSeries(rows, known, asOf)
    if (forecastBalance({ rows, series, balanceMinor, asOf, seed: SEED })?.shortfall) short.add(customerId)
    onProgress((index + 1) / leads.length)
  }
  return short
}
