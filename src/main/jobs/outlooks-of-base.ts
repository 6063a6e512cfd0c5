// What forecasts, insights and health scores say of the whole base. The answer names customers, so it stays inside the job that
// counts them.
import type { AlertKind } from '../../shared/contract'
import { addDays } from '../../shared/dates'
import type { IsoDate } from '../../shared/domain'
import type { HealthBand } from '../../shared/plans'
import { RECURRING_DAYS } from '../analytics/recurring'
import { gatherBooks } from '../db/books-of-base'
import { customersInBase, leadAccounts } from '../db/customer-base'
import type { Db } from '../db/open'
import { AppError } from '../errors'
import { type CountedOutlook, countedOutlook } from './counted-outlook'
import { habitsOf } from './payment-habits'

export interface OutlooksOfBase {
  /** Their main account (current or savings, the one with most bookings in the last 90 days) is forecast to go below zero in 30 days. */
  readonly short: ReadonlySet<string>
  /** Null for those without enough history. */
  readonly bands: ReadonlyMap<string, HealthBand | null>
  readonly alerts: ReadonlyMap<AlertKind, ReadonlySet<string>>
}

export interface OutlookPart {
  readonly asOf: IsoDate
  readonly currency: string
  /** With the account whose shortfall counts, null without one. */
  readonly customers: readonly { readonly customerId: string; readonly lead: string | null }[]
}

/** Counts a part in a thread of its own. */
export type CountPart = (part: OutlookPart) => Promise<readonly CountedOutlook[]>

/** Their rows of two years are in memory together. */
const AT_ONCE = 40
/** Worth starting a thread for. */
const PART = 400

/**
 * The outlook of every customer; reports progress and stops between a few of them. Each of `beside` is one more thread
 * that takes the next part as soon as it has done one; the result is the same with and without them.
 */
export async function outlooksOfBase(
  db: Db,
  { asOf, currency }: { readonly asOf: IsoDate; readonly currency: string },
  { onProgress, signal }: { readonly onProgress: (done: number) => void; readonly signal: AbortSignal },
  beside: readonly CountPart[] = [],
): Promise<OutlooksOfBase> {
  const leads = new Map((await leadAccounts(db, currency, asOf)).map((lead) => [lead.customerId, lead.account.id]))
  const customers = (await customersInBase(db, currency)).map(({ customerId }) => ({
    customerId,
    lead: leads.get(customerId) ?? null,
  }))
  const counted: CountedOutlook[] = []
  let taken = 0
  const take = (most: number) => {
    if (signal.aborted) throw new AppError('cancelled', 'Stopped. The bank’s figures are as they were.')
    const part = customers.slice(taken, taken + most)
    taken += part.length
    return part
  }
  const work = async (most: number, count: CountPart) => {
    for (let part = take(most); part.length > 0; part = take(most)) {
      counted.push(...(await count({ asOf, currency, customers: part })))
      onProgress(counted.length / customers.length)
      // Lets a cancel be heard.
      await new Promise(setImmediate)
    }
  }
  // Small banks are done before another thread has started.
  const helping = customers.length > 2 * PART ? beside : []
  await Promise.all([work(AT_ONCE, (part) => countOutlooks(db, part)), ...helping.map((count) => work(PART, count))])
  return together(counted)
}

/** The outlooks of a part of the base, in this thread. */
export async function countOutlooks(
  db: Db,
  { asOf, currency, customers }: OutlookPart,
): Promise<readonly CountedOutlook[]> {
  const habits = await habitsOf(db)
  const counted: CountedOutlook[] = []
  for (let at = 0; at < customers.length; at += AT_ONCE) {
    const some = customers.slice(at, at + AT_ONCE)
    const gathered = await gatherBooks(
      db,
      some.map(({ customerId }) => customerId),
      addDays(asOf, -RECURRING_DAYS),
    )
    for (const [index, books] of gathered.entries()) {
      counted.push(countedOutlook(books, { asOf, currency, habits, lead: some[index]?.lead ?? null }))
    }
  }
  return counted
}

function together(counted: readonly CountedOutlook[]): OutlooksOfBase {
  const alerts = new Map<AlertKind, Set<string>>()
  for (const { customerId, alerts: own } of counted) {
    for (const kind of own) alerts.set(kind, (alerts.get(kind) ?? new Set()).add(customerId))
  }
  return {
    short: new Set(counted.filter(({ short }) => short).map(({ customerId }) => customerId)),
    bands: new Map(counted.map(({ customerId, band }) => [customerId, band])),
    alerts,
  }
}
