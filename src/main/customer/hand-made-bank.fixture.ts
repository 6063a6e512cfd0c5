// For tests: a real SQLite file with a few rows written by hand.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AccountKind, CategoryId, CategorySource, IsoDate } from '../../shared/domain'
import { type Db, openBank } from '../db/open'
import { refreshOutlook } from '../jobs/outlook-job'
import type { CustomerSession } from '../operation'
import { type BooksOperations, booksOperations } from './books-operations'

export interface HandMadeBank {
  readonly db: Db
  readonly file: string
  readonly books: BooksOperations
  close(): Promise<void>
}

/** An empty bank in INR. */
export async function handMadeBank(): Promise<HandMadeBank> {
  const folder = mkdtempSync(join(tmpdir(), 'teller-books-'))
  const file = join(folder, 'bank.sqlite')
  const db = await openBank(file)
  return {
    db,
    file,
    books: booksOperations({
      db: () => db,
      bank: () => ({ currency: 'INR' }),
      refreshOutlook: (input) => refreshOutlook(db, input),
      now: () => new Date(0),
    }),
    close: async () => {
      await db.destroy()
      rmSync(folder, { recursive: true })
    },
  }
}

export async function addCustomer(db: Db, id: string): Promise<CustomerSession> {
  await db
    .insertInto('customers')
    .values({
      id,
      name: `Customer ${id}`,
      born_on: '1990-01-01',
      gender: 'other',
      city: 'Pune',
      joined_on: '2020-01-01',
    })
    .execute()
  return { role: 'customer', userId: `user-${id}`, name: `Customer ${id}`, customerId: id }
}

export async function addAccount(
  db: Db,
  customerId: string,
  id: string,
  account: {
    readonly kind?: AccountKind
    readonly currency?: string
    readonly openingMinor?: number
    readonly tail?: string
  } = {},
): Promise<void> {
  await db
    .insertInto('accounts')
    .values({
      id,
      customer_id: customerId,
      kind: account.kind ?? 'savings',
      name: 'Savings',
      tail: account.tail ?? '4821',
      currency: account.currency ?? 'INR',
      opened_on: '2020-01-01',
      opening_minor: account.openingMinor ?? 0,
    })
    .execute()
}

export interface HandMadeRow {
  readonly on: IsoDate
  readonly minor: number
  readonly payee?: string
  readonly category?: CategoryId
  readonly at?: string
  readonly source?: CategorySource
  readonly confidence?: number
  readonly reference?: string
  readonly note?: string
}

/** Writes rows to one account and gives back their ids, in the same order. */
export async function addRows(
  db: Db,
  customerId: string,
  accountId: string,
  rows: readonly HandMadeRow[],
): Promise<readonly number[]> {
  const ids: number[] = []
  for (let start = 0; start < rows.length; start += 500) {
    const values = rows.slice(start, start + 500).map((row) => ({
      customer_id: customerId,
      account_id: accountId,
      booked_on: row.on,
      occurred_at: row.at ?? null,
      amount_minor: row.minor,
      payee: row.payee ?? 'Swiggy',
      category_id: row.category ?? 'eating-out',
      category_source: row.source ?? 'bank',
      category_confidence: row.confidence ?? null,
      reference: row.reference ?? '',
      channel: 'UPI',
      note: row.note ?? '',
    }))
    const written = await db.insertInto('transactions').values(values).returning('id').execute()
    ids.push(...written.map((row) => row.id))
  }
  return ids
}

/** Runs one operation as its caller would reach it: the request parsed first, which throws when it is not allowed. */
export async function ask<Name extends keyof BooksOperations>(
  books: BooksOperations,
  me: CustomerSession,
  name: Name,
  request: Parameters<BooksOperations[Name]['run']>[0],
  call: { readonly emit: (event: unknown) => void; readonly signal: AbortSignal } = {
    emit: () => undefined,
    signal: new AbortController().signal,
  },
): Promise<Awaited<ReturnType<BooksOperations[Name]['run']>>> {
  const operation = books[name]
  const run = operation.run as (request: unknown, me: CustomerSession, call: unknown) => Promise<unknown>
  return (await run(operation.request.parse(request), me, call)) as Awaited<ReturnType<BooksOperations[Name]['run']>>
}
