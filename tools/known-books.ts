// What is known of a customer's books without the assistant: rows, the names and the times that questions may be about.
import Database from 'better-sqlite3'
import { categoryName } from '../src/main/assistant/names/category-words'
import type { CategoryId } from '../src/shared/domain'
import type { Choose } from './question-ways'

export interface Row {
  readonly on: string
  readonly payee: string
  readonly category: string
  /** Major units, credits positive. */
  readonly amount: number
  readonly channel: string
  /** 'HH:MM'; null where the bank has none. */
  readonly time: string | null
  readonly account: string
  readonly spends: boolean
}

export interface Account {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly balance: number
}

export interface KnownBooks {
  readonly customer: string
  readonly rows: readonly Row[]
  readonly accounts: readonly Account[]
}

/** A name in a question, and which rows it means. */
export interface Named {
  readonly it: string
  readonly of: (row: Row) => boolean
}

/** A time in a question; both days are in it. */
export interface Time {
  readonly time: string
  readonly from: string
  readonly to: string
}

const SPENDING =
  'home groceries eating-out transport shopping bills health entertainment travel education insurance cash fees other'.split(
    ' ',
  )

/** Reads one customer of a seeded bank. */
export function knownBooks(file: string, customer: string): KnownBooks {
  const db = new Database(file, { readonly: true })
  const rows = db
    .prepare(
      `select booked_on as "on", payee, category_id as category, amount_minor / 100.0 as amount, channel, account_id as account,
         substr(occurred_at, 12, 5) as time
       from transactions where customer_id = ? order by booked_on, id`,
    )
    .all(customer) as Omit<Row, 'spends'>[]
  const accounts = db
    .prepare(
      `select id, kind, name, (opening_minor + (select coalesce(sum(amount_minor), 0) from transactions where account_id = a.id)) / 100.0 as balance
       from accounts a where customer_id = ?`,
    )
    .all(customer) as Account[]
  db.close()
  return { customer, accounts, rows: rows.map((row) => ({ ...row, spends: SPENDING.includes(row.category) })) }
}

export const TODAY = '2026-10-31'
export const THIS_YEAR: Time = { time: 'this year', from: '2026-01-01', to: TODAY }
export const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** Of 2026, up to September. */
export const WHOLE_MONTHS: readonly Time[] = MONTHS.slice(0, 9).map((name, at) => month(`in ${name}`, 2026, at + 1))

export const TIMES: readonly Time[] = [
  ...WHOLE_MONTHS.slice(3),
  month('in November 2025', 2025, 11),
  month('last month', 2026, 9),
  month('this month', 2026, 10),
  THIS_YEAR,
  { time: 'last year', from: '2025-01-01', to: '2025-12-31' },
  { time: 'in 2026', from: '2026-01-01', to: TODAY },
  { time: 'in August and September', from: '2026-08-01', to: '2026-09-30' },
  { time: 'from May to July', from: '2026-05-01', to: '2026-07-31' },
  { time: 'since July', from: '2026-07-01', to: TODAY },
  { time: 'between 5 and 20 August', from: '2026-08-05', to: '2026-08-20' },
  { time: 'in the first half of September', from: '2026-09-01', to: '2026-09-15' },
]

function month(time: string, year: number, number: number): Time {
  const start = `${year}-${String(number).padStart(2, '0')}`
  return { time, from: `${start}-01`, to: `${start}-${new Date(Date.UTC(year, number, 0)).getUTCDate()}` }
}

/** Other words for categories than their names. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  groceries: ['groceries', 'grocery shopping'],
  'eating-out': ['eating out', 'restaurants', 'dining out'],
  transport: ['transport', 'getting around'],
  health: ['health', 'healthcare'],
}

/** Categories with enough rows that a question about them makes sense. */
export function categories({ rows }: KnownBooks, choose: Choose): readonly Named[] {
  return SPENDING.filter((id) => !['other', 'fees', 'home', 'cash', 'travel'].includes(id))
    .filter((id) => rows.filter(({ category }) => category === id).length >= 20)
    .map((id) => ({
      it: choose(ALSO[id] ?? [categoryName(id as CategoryId)]),
      of: (row) => row.spends && row.category === id,
    }))
}

/** Payees who were paid at least so often, as spending. */
export function payees({ rows }: KnownBooks, atLeast: number): readonly Named[] {
  const paid = rows.filter(
    ({ spends, amount, category }) => spends && amount < 0 && category !== 'cash' && category !== 'fees',
  )
  return [...counted(paid, ({ payee }) => payee)]
    .filter(([, times]) => times >= atLeast)
    .map(([name]) => ({ it: name, of: (row) => row.spends && row.payee === name }))
}

export function within(rows: readonly Row[], { from, to }: Time): readonly Row[] {
  return rows.filter(({ on }) => on >= from && on <= to)
}

/** Spending is said without its sign. */
export function spent(rows: readonly Row[]): number {
  return -rows.reduce((sum, { amount }) => sum + amount, 0)
}

export function counted<Key>(rows: readonly Row[], keyOf: (row: Row) => Key): ReadonlyMap<Key, number> {
  return summed(rows, keyOf, () => 1)
}

export function summed<Key>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
  amountOf: (row: Row) => number,
): ReadonlyMap<Key, number> {
  const sums = new Map<Key, number>()
  for (const row of rows) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + amountOf(row))
  return sums
}

export function most<Key>(sums: ReadonlyMap<Key, number>): readonly (readonly [Key, number])[] {
  return [...sums].sort((a, b) => b[1] - a[1])
}

/** Two digits that say something: 12,899 is 13,000. */
export function round(amount: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(amount)) - 1)
  return Math.max(1, Math.round(amount / step)) * step
}

export function written(amount: number): string {
  return Math.round(amount).toLocaleString('en-IN')
}
