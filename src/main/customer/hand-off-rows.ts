// Which payments a customer means who asks the bank for help.
import { addDays } from '../../shared/dates'
import type { IsoDate, TransactionFilter } from '../../shared/domain'
import type { HandOffRow, HandOffTopic } from '../../shared/hand-off'
import { minorDigits } from '../../shared/money'
import { readParameters } from '../assistant/names/parameters'
import { payeesOf } from '../assistant/tools/payees'
import type { Books } from '../db/books'
import type { Db } from '../db/open'
import { transactions } from '../db/transactions'

/** Most schemes take a dispute within 120 days. */
const DAYS_BACK = 120
const MOST_FITTING = 8
const MOST_OTHERS = 12
/** A customer who writes 500 may mean 499.50. */
const ROUNDED = 0.005

/**
 * Payments out of the own accounts of the last 120 days: first up to 8 that the words fit (payee, amount, day), then the newest
 * up to 12 in all, for the customer to choose from. Where all that they say fits none, because an amount is easily remembered wrong, those
 * of the payee or else of the amount come first, as none that fits. A complaint that names none, and hardship, are about no payment: empty.
 */
export async function handOffRows(
  db: Db,
  books: Books,
  topic: HandOffTopic,
  words: string,
  asOf: IsoDate,
  currency: string,
): Promise<readonly HandOffRow[]> {
  if (topic === 'hardship') return []
  const recent: TransactionFilter = { from: addDays(asOf, -DAYS_BACK), to: asOf, direction: 'out' }
  const named = namedIn(words, await payeesOf(db, books), asOf, currency)
  const fitting = named
    ? await transactions(db, books, { ...recent, ...named }, { offset: 0, limit: MOST_FITTING })
    : []
  const near = named && fitting.length === 0 ? await nearly(db, books, recent, named) : []
  if (topic === 'complaint' && fitting.length + near.length === 0) return []
  const newest = await transactions(db, books, recent, { offset: 0, limit: MOST_OTHERS })
  const known = new Set([...fitting, ...near].map(({ id }) => id))
  return [
    ...fitting.map((transaction) => ({ transaction, fits: true })),
    ...[...near, ...newest.filter(({ id }) => !known.has(id))].map((transaction) => ({ transaction, fits: false })),
  ].slice(0, MOST_OTHERS)
}

/** The rows of the payee that is named, or else of the amount, whatever the rest says. */
async function nearly(db: Db, books: Books, recent: TransactionFilter, named: TransactionFilter) {
  const { payee, minMinor, maxMinor } = named
  const parts: readonly TransactionFilter[] = [
    ...(payee === undefined ? [] : [{ payee }]),
    ...(minMinor === undefined || maxMinor === undefined ? [] : [{ minMinor, maxMinor }]),
  ]
  for (const part of parts) {
    const rows = await transactions(db, books, { ...recent, ...part }, { offset: 0, limit: MOST_FITTING })
    if (rows.length > 0) return rows
  }
  return []
}

/** What the words say of a payment; null when they name neither payee nor amount nor time. */
function namedIn(words: string, payees: readonly string[], asOf: IsoDate, currency: string): TransactionFilter | null {
  const { payee, amount, period } = readParameters(words, payees, asOf)
  if (payee === null && amount === null && period === null) return null
  const minor = amount === null ? null : amount * 10 ** minorDigits(currency)
  return {
    ...(payee !== null && { payee }),
    ...(minor !== null && {
      minMinor: Math.floor(minor * (1 - ROUNDED)),
      maxMinor: Math.ceil(minor * (1 + ROUNDED)),
    }),
    ...(period && { from: period.from, to: period.to }),
  }
}
