// Figures for the tests to compare with, by SQL of their own: nothing here uses the application's queries.
import Database from 'better-sqlite3'

export interface Books {
  readonly one: <Row>(sql: string, ...parameters: unknown[]) => Row
  readonly all: <Row>(sql: string, ...parameters: unknown[]) => Row[]
  readonly close: () => void
}

export function openBooks(file: string): Books {
  const db = new Database(file, { readonly: true })
  return {
    one: (sql, ...parameters) => db.prepare(sql).get(...parameters) as never,
    all: (sql, ...parameters) => db.prepare(sql).all(...parameters) as never,
    close: () => db.close(),
  }
}

/** 'Spending' as the product defines it, spelled out again. */
export const SPENDING = `('home','groceries','eating-out','transport','shopping','bills','health','entertainment','travel','education','insurance','cash','fees','other')`

/** As the bank's locale writes it. */
export function rupees(amountMinor: number): string {
  const written = new Intl.NumberFormat('en-IN', { style: 'currency', currency: 'INR' }).format(amountMinor / 100)
  return written.replace('-', '−')
}
