// What the bank counts of each customer against what the customer is told: the time of a processor, and how many differ.
import { join } from 'node:path'
import { RECURRING_DAYS } from '../../src/main/analytics/recurring'
import { asOfDate } from '../../src/main/db/as-of'
import { booksOf } from '../../src/main/db/books'
import { gatherBooks } from '../../src/main/db/books-of-base'
import { customersInBase, leadAccounts } from '../../src/main/db/customer-base'
import { openBank } from '../../src/main/db/open'
import { ALERT_OF, type CountedOutlook, countedOutlook } from '../../src/main/jobs/counted-outlook'
import { findOutlook } from '../../src/main/jobs/outlook-job'
import { habitsOf, refreshHabits } from '../../src/main/jobs/payment-habits'
import { addDays } from '../../src/shared/dates'
import type { BenchBank, Measured } from '../bench'

const CURRENCY = 'INR'
const AT_ONCE = 40

/** Times are of the processor, per customer: they do not grow with what else a machine does. */
export async function countedOutlooks({ dataDir }: BenchBank): Promise<Measured[]> {
  const db = await openBank(join(dataDir, 'teller.sqlite'))
  const asOf = (await asOfDate(db)) ?? ''
  await refreshHabits(db, { asOf, currency: CURRENCY, smallestGroup: 10 })
  const habits = await habitsOf(db)
  const leads = new Map((await leadAccounts(db, CURRENCY, asOf)).map((lead) => [lead.customerId, lead.account.id]))
  const ids = (await customersInBase(db, CURRENCY)).map(({ customerId }) => customerId)
  const count = async () => {
    const counted: CountedOutlook[] = []
    for (let at = 0; at < ids.length; at += AT_ONCE) {
      const gathered = await gatherBooks(db, ids.slice(at, at + AT_ONCE), addDays(asOf, -RECURRING_DAYS))
      const known = { asOf, currency: CURRENCY, habits }
      counted.push(
        ...gathered.map((books) => countedOutlook(books, { ...known, lead: leads.get(books.customerId) ?? null })),
      )
    }
    return counted
  }
  const tell = async () => {
    const told: CountedOutlook[] = []
    for (const customerId of ids) {
      const { accounts, insights, health } = await findOutlook(db, await booksOf(db, customerId, CURRENCY), asOf)
      const lead = accounts.find(({ accountId }) => accountId === leads.get(customerId))
      told.push({
        customerId,
        short: Boolean(lead?.forecast?.shortfall),
        band: health.score?.band ?? null,
        alerts: [...new Set(insights.flatMap(({ kind }) => ALERT_OF[kind] ?? []))],
      })
    }
    return told
  }
  const counted = await timed(count, ids.length)
  const told = await timed(tell, ids.length)
  await db.destroy()
  const same = (one: CountedOutlook) => JSON.stringify({ ...one, alerts: [...one.alerts].sort() })
  const others = counted.result.filter((one, at) => same(one) !== same(told.result[at] as CountedOutlook)).length
  return [
    {
      ...{ name: 'counting one customer, against finding out all that the customer sees', unit: 'ms' },
      ...{ value: counted.ms, reference: told.ms, ratio: counted.ms / told.ms },
    },
    {
      ...{ name: 'customers of whom something else is counted than they are told, of all', unit: 'customers' },
      ...{ value: others, reference: ids.length, ratio: others / ids.length },
    },
  ]
}

async function timed<Result>(work: () => Promise<Result>, customers: number) {
  const before = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(before)
  return { result, ms: (user + system) / 1000 / customers }
}
