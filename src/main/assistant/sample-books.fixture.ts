// For tests and measurements: a real SQLite file with ten months of one customer's life, and somebody else beside it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addMonths, dayOfMonth } from '../../shared/dates'
import type { CategoryId, IsoDate } from '../../shared/domain'
import { pageReader } from '../customer/ask-operations'
import { booksOperations } from '../customer/books-operations'
import { booksOf } from '../db/books'
import { type Db, openBank } from '../db/open'
import { refreshOutlook } from '../jobs/outlook-job'
import type { CustomerSession } from '../operation'
import { factWriter } from './facts'
import type { Scope } from './findings'

export const AS_OF: IsoDate = '2026-10-31'
export const BANK = { locale: 'en-IN', currency: 'INR' } as const

export interface SampleBooks {
  readonly db: Db
  readonly me: CustomerSession
  readonly pages: ReturnType<typeof booksOperations>
  /** The scope of the customer, as the application makes it. */
  scope(): Promise<Scope>
  /** Adds rows to the customer's savings account. */
  add(rows: readonly SampleRow[]): Promise<void>
  close(): Promise<void>
}

export interface SampleRow {
  /** Of Asha's; her Savings without it. */
  readonly accountId?: string
  readonly on: IsoDate
  readonly payee: string
  readonly categoryId: CategoryId
  readonly minor: number
  /** As the bank prints it; the payee alone without it. */
  readonly reference?: string
}

/** A payment for groceries. `minor`: positive. */
export function paid(on: IsoDate, payee: string, minor: number): SampleRow {
  return { on, payee, categoryId: 'groceries', minor: -minor }
}

/** Asha's books from January to October 2026; rent and an instalment come before the salary. Nobody real. */
export async function sampleBooks(rows: readonly SampleRow[] = ashasRows()): Promise<SampleBooks> {
  const folder = mkdtempSync(join(tmpdir(), 'teller-assistant-'))
  const db = await openBank(join(folder, 'bank.sqlite'))
  const me: CustomerSession = { role: 'customer', userId: 'asha', name: 'Asha', customerId: 'C1' }
  for (const [id, account] of [
    ['C1', 'A1'],
    ['C2', 'B1'],
  ] as const) {
    await db
      .insertInto('customers')
      .values({ id, name: id, born_on: '1992-04-01', gender: 'female', city: 'Bengaluru', joined_on: '2020-01-01' })
      .execute()
    await db
      .insertInto('accounts')
      .values({
        id: account,
        customer_id: id,
        kind: 'savings',
        name: 'Savings',
        tail: '4821',
        currency: 'INR',
        opened_on: '2020-01-01',
        opening_minor: 1_500_000,
      })
      .execute()
  }
  const pages = booksOperations({
    db: () => db,
    bank: () => BANK,
    refreshOutlook: (input) => refreshOutlook(db, input),
  })
  await insert(db, 'C1', 'A1', rows)
  await insert(db, 'C2', 'B1', [
    { on: '2026-10-30', payee: 'Hidden Vendor', categoryId: 'shopping', minor: -9_999_900 },
    { on: AS_OF, payee: 'Hidden Vendor', categoryId: 'eating-out', minor: -8_888_800 },
  ])
  return {
    db,
    me,
    pages,
    scope: async () => ({
      db,
      books: await booksOf(db, me.customerId, BANK.currency),
      asOf: AS_OF,
      locale: BANK.locale,
      write: factWriter(BANK, AS_OF),
      page: pageReader(pages, me, new AbortController().signal),
    }),
    add: (more) => insert(db, 'C1', 'A1', more),
    close: async () => {
      await db.destroy()
      rmSync(folder, { recursive: true })
    },
  }
}

async function insert(db: Db, customerId: string, accountId: string, rows: readonly SampleRow[]): Promise<void> {
  for (const row of rows) {
    await db
      .insertInto('transactions')
      .values({
        customer_id: customerId,
        account_id: row.accountId ?? accountId,
        booked_on: row.on,
        occurred_at: null,
        amount_minor: row.minor,
        payee: row.payee,
        category_id: row.categoryId,
        category_source: 'bank',
        category_confidence: null,
        reference: row.reference ?? `UPI/${row.payee.toUpperCase()}`,
        channel: 'UPI',
        note: '',
        bank_reference: null,
        import_batch_id: null,
      })
      .execute()
  }
}

export function ashasRows(): readonly SampleRow[] {
  const rows: SampleRow[] = []
  const add = (on: IsoDate, payee: string, categoryId: CategoryId, rupees: number, reference?: string) =>
    rows.push({ on, payee, categoryId, minor: Math.round(rupees * 100), ...(reference && { reference }) })
  for (let month = '2026-01', step = 0; month <= '2026-10'; month = addMonths(month, 1), step++) {
    const on = (day: number) => dayOfMonth(month, day)
    add(on(3), 'Prestige Rentals', 'home', -22_000, 'NEFT DR-1-R KUMAR-HOUSE RENT')
    add(on(5), 'HDFC Two Wheeler', 'loan-repayment', -6850)
    add(on(7), 'Infosys', 'salary', 72_400)
    add(on(10), 'BESCOM', 'bills', -(1180 + 37.5 * step))
    add(on(12), 'Netflix', 'entertainment', month < '2026-10' ? -499 : -649)
    add(on(15), 'Spotify', 'entertainment', -119)
    add(on(16), 'Airtel', 'bills', -799)
    add(on(18), 'Nilgiri Mutual Fund', 'investment', -23_000)
    for (const [index, day] of [4, 11, 18, 25].entries())
      add(on(day), 'BigBasket', 'groceries', -(1630.4 + 211 * index + 17 * step))
    for (const day of [6, 13, 21, 27]) add(on(day), 'Uber', 'transport', -(210 + 12.5 * day))
    add(on(20), 'Amazon', 'shopping', -(3240 + 310 * step))
    if (month < '2026-10')
      for (const day of [3, 11, 22])
        add(on(day + ((step * 5) % 7)), 'Swiggy', 'eating-out', -(302.5 + 39 * ((day * step) % 11)))
  }
  for (const [day, rupees] of [
    [2, 412],
    [9, 538],
    [15, 389],
    [22, 471],
    [29, 547],
  ] as const)
    add(`2026-10-${String(day).padStart(2, '0')}`, 'Swiggy', 'eating-out', -rupees)
  for (const [day, rupees] of [
    [8, 612],
    [25, 359],
    [26, 359],
  ] as const)
    add(`2026-10-${String(day).padStart(2, '0')}`, 'Zomato', 'eating-out', -rupees)
  add('2026-10-20', 'Truffles', 'eating-out', -1460)
  add('2026-10-11', 'Third Wave Coffee', 'eating-out', -640)
  add('2026-10-17', 'Vidyarthi Bhavan', 'eating-out', -580)
  add('2026-10-24', "Koshy's", 'eating-out', -590)
  add('2026-10-20', 'Nalli Silks', 'shopping', -5850)
  add('2026-10-31', 'Ratnadeep', 'groceries', -486)
  add('2026-10-14', 'Amazon', 'shopping', 799)
  return rows
}
