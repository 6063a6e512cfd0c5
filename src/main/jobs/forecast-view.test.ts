import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { IsoDate } from '../../shared/domain'
import { booksOf } from '../db/books'
import { type Db, openBank } from '../db/open'
import { seedBank } from '../synthetic-bank/seed-bank'
import { forecastView } from './forecast-view'
import { findOutlook } from './outlook-job'

const AS_OF: IsoDate = '2026-10-31'
/** A card among them whose statement is out. */
const CUSTOMERS = ['C00001', 'C00002', 'C00003', 'C00004']

let folder: string
let db: Db

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'teller-forecast-view-'))
  db = await openBank(join(folder, 'teller.sqlite'))
  await seedBank(db, { customers: 8, months: 18, randomSeed: 1, until: AS_OF }, () => {})
})

afterAll(async () => {
  await db.destroy()
  rmSync(folder, { recursive: true, force: true })
})

test('Cash flow and Home forecast an account alike, card bills too', async () => {
  for (const customerId of CUSTOMERS) {
    const books = await booksOf(db, customerId, 'INR')
    const { accounts } = await findOutlook(db, books, AS_OF)
    for (const { accountId, forecast } of accounts) {
      const account = books.accounts.find(({ id }) => id === accountId)
      const view = await forecastView(db, books, AS_OF, { ...(account ? { account } : {}), days: 30 })
      expect({ accountId, forecast: view.forecast }).toEqual({ accountId, forecast })
    }
  }
})

test('all accounts together owe the card what one of them does', async () => {
  let bills = 0
  for (const customerId of CUSTOMERS) {
    const books = await booksOf(db, customerId, 'INR')
    const { accounts } = await findOutlook(db, books, AS_OF)
    const { forecast } = await forecastView(db, books, AS_OF, { days: 30 })
    const billsOf = (events: NonNullable<typeof forecast>['events']) =>
      events.filter(({ categoryId }) => categoryId === 'card-repayment')
    const together = billsOf(forecast?.events ?? [])
    expect(together).toEqual(accounts.flatMap((each) => billsOf(each.forecast?.events ?? [])))
    bills += together.length
  }
  expect(bills).toBeGreaterThan(0)
})
