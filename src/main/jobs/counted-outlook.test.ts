import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '../../shared/dates'
import type { IsoDate } from '../../shared/domain'
import { RECURRING_DAYS, recurringSeries } from '../analytics/recurring'
import { booksOf } from '../db/books'
import { gatherBooks } from '../db/books-of-base'
import { customersInBase, leadAccounts } from '../db/customer-base'
import { type Db, openBank } from '../db/open'
import { saveRecurringAnswer } from '../db/recurring-answers'
import { seedBank } from '../synthetic-bank/seed-bank'
import { countedMoney } from './counted-money'
import { moneyOf } from './money'
import { findOutlook } from './outlook-job'
import { countOutlooks, outlooksOfBase } from './outlooks-of-base'
import { refreshHabits } from './payment-habits'

const AS_OF: IsoDate = '2026-10-31'
const WATCH = { onProgress: () => {}, signal: new AbortController().signal }

let folder: string
let db: Db

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'teller-counted-'))
  db = await openBank(join(folder, 'teller.sqlite'))
  await seedBank(db, { customers: 24, months: 8, randomSeed: 5, until: AS_OF }, () => {})
  await refreshHabits(db, { asOf: AS_OF, currency: 'INR', smallestGroup: 10 })
  await endOneSubscriptionEach()
})

afterAll(async () => {
  await db.destroy()
  rmSync(folder, { recursive: true, force: true })
})

/** Every third customer says of a living payment that it has ended, so that answers matter. */
async function endOneSubscriptionEach(): Promise<void> {
  const customers = await customersInBase(db, 'INR')
  for (const { customerId } of customers.filter((_, index) => index % 3 === 0)) {
    const [books] = await gatherBooks(db, [customerId], addDays(AS_OF, -RECURRING_DAYS))
    const series = recurringSeries(books?.rows ?? [], AS_OF).find((each) => each.active && each.fixedAmount)
    if (series) {
      await saveRecurringAnswer(db, customerId, series, { answer: 'ended', answeredOn: AS_OF, former: [] })
    }
  }
}

test('what is counted of every customer is what the customer is told', async () => {
  const counted = await outlooksOfBase(db, { asOf: AS_OF, currency: 'INR' }, WATCH)
  const leads = new Map((await leadAccounts(db, 'INR', AS_OF)).map((lead) => [lead.customerId, lead.account.id]))
  for (const { customerId } of await customersInBase(db, 'INR')) {
    const { accounts, insights, health } = await findOutlook(db, await booksOf(db, customerId, 'INR'), AS_OF)
    const lead = accounts.find(({ accountId }) => accountId === leads.get(customerId))
    const kinds = new Set(insights.map(({ kind }) => kind))
    const toldOf = (alert: 'fees' | 'dearer' | 'running-out') => counted.alerts.get(alert)?.has(customerId) ?? false
    expect({
      customerId,
      short: counted.short.has(customerId),
      band: counted.bands.get(customerId),
      fees: toldOf('fees'),
      dearer: toldOf('dearer'),
      runningOut: toldOf('running-out'),
    }).toEqual({
      customerId,
      short: Boolean(lead?.forecast?.shortfall),
      band: health.score?.band ?? null,
      fees: kinds.has('bank-fee') || kinds.has('fee-total') || kinds.has('card-interest'),
      dearer: (['price-rise', 'bill-higher', 'trial-ended', 'double-subscription'] as const).some((kind) =>
        kinds.has(kind),
      ),
      runningOut: (['shortfall-ahead', 'low-balance', 'overspending'] as const).some((kind) => kinds.has(kind)),
    })
  }
})

test('months and reserve from rows at hand are those that the database adds up', async () => {
  for (const { customerId } of await customersInBase(db, 'INR')) {
    const [books] = await gatherBooks(db, [customerId], addDays(AS_OF, -RECURRING_DAYS))
    if (!books) throw new Error('no books')
    const accounts = books.accounts.filter(({ currency }) => currency === 'INR')
    const own = new Set(accounts.map(({ id }) => id))
    const rows = books.rows.filter(({ accountId }) => own.has(accountId))
    const { months, reserve } = await moneyOf(db, await booksOf(db, customerId, 'INR'), AS_OF)
    const counted = countedMoney({ ...books, accounts, rows }, recurringSeries(rows, AS_OF), AS_OF)
    expect(counted).toEqual({ months, reserveMinor: reserve.reserveMinor })
  }
})

test('counted in parts they are counted the same, each customer once', async () => {
  const customers = (await customersInBase(db, 'INR')).map(({ customerId }) => ({ customerId, lead: null }))
  const part = { asOf: AS_OF, currency: 'INR' }
  const whole = await countOutlooks(db, { ...part, customers })
  const halves = [
    ...(await countOutlooks(db, { ...part, customers: customers.slice(0, 9) })),
    ...(await countOutlooks(db, { ...part, customers: customers.slice(9) })),
  ]
  expect(halves).toEqual(whole)
  expect(whole.map(({ customerId }) => customerId)).toEqual(customers.map(({ customerId }) => customerId))
})

test('it stops between customers when it is cancelled', async () => {
  const stopped = AbortSignal.abort()
  await expect(
    outlooksOfBase(db, { asOf: AS_OF, currency: 'INR' }, { onProgress: () => {}, signal: stopped }),
  ).rejects.toMatchObject({ code: 'cancelled' })
})
