// What the bank takes and gives: fees, the interest of a card, interest earned.
import { firstOf, lastOf } from '../../shared/dates'
import type { BookedRow } from './booked-row'
import {
  FOR_GOOD,
  type Found,
  figureOf,
  type InsightBooks,
  type InsightRule,
  isNews,
  quarterInNews,
} from './insight-books'

const NEWS_DAYS = 30
const QUARTER_NEWS_DAYS = 20
/** A filter opens no more rows. */
const MOST_ROWS = 200
/** As statements print it; the category of both is 'fees'. */
const INTEREST = /interest|finance charge/i

export const FEE_RULES: readonly InsightRule[] = [
  { kind: 'bank-fee', severity: 'info', action: 'rows', quietDays: FOR_GOOD, find: bankFees },
  { kind: 'fee-total', severity: 'info', action: 'rows', quietDays: FOR_GOOD, find: feeTotal },
  { kind: 'card-interest', severity: 'warning', action: 'rows', quietDays: 30, find: cardInterest },
  { kind: 'interest-earned', severity: 'info', action: 'rows', quietDays: FOR_GOOD, find: interestEarned },
]

/** A fee of the last 30 days that does not come by itself each month; interest on debt is told apart. */
function bankFees(books: InsightBooks): readonly Found[] {
  return fees(books)
    .filter((row) => isNews(books, row.bookedOn, NEWS_DAYS) && !books.recurring.has(row.id))
    .map((row) => ({
      key: String(row.id),
      on: row.bookedOn,
      payee: row.payee,
      categoryId: row.categoryId,
      figure: figureOf([row]),
      valueMinor: -row.amountMinor,
    }))
}

/** Three fees or more in the quarter before, once it is over. */
function feeTotal(books: InsightBooks): readonly Found[] {
  const quarter = quarterInNews(books, QUARTER_NEWS_DAYS)
  if (!quarter) return []
  const rows = fees(books).filter((row) => quarter.includes(row.bookedOn.slice(0, 7)))
  if (rows.length < 3 || rows.length > MOST_ROWS) return []
  const figure = figureOf(rows)
  return [
    {
      key: quarter[0] as string,
      on: lastOf(quarter[2] as string),
      categoryId: 'fees',
      figure,
      count: rows.length,
      valueMinor: figure.amountMinor,
    },
  ]
}

/** Interest on a card of the last 30 days: what was not paid back in time. Worth what it costs in a year. */
function cardInterest(books: InsightBooks): readonly Found[] {
  const cards = books.accounts.filter(({ kind }) => kind === 'card')
  return cards.flatMap(({ id, name }) => {
    const rows = books.debits
      .filter((row) => row.accountId === id && row.categoryId === 'fees' && INTEREST.test(row.payee))
      .filter((row) => isNews(books, row.bookedOn, NEWS_DAYS))
    const last = rows.at(-1)
    if (!last) return []
    const figure = figureOf(rows)
    return [
      {
        key: id,
        on: last.bookedOn,
        payee: name,
        categoryId: 'fees' as const,
        figure,
        valueMinor: figure.amountMinor * 12,
      },
    ]
  })
}

/** Of the quarter before, once it is over. */
function interestEarned(books: InsightBooks): readonly Found[] {
  const quarter = quarterInNews(books, QUARTER_NEWS_DAYS)
  if (!quarter) return []
  const [from, to] = [firstOf(quarter[0] as string), lastOf(quarter[2] as string)]
  const rows = books.rows.filter((row) => row.categoryId === 'interest' && row.bookedOn >= from && row.bookedOn <= to)
  const amountMinor = rows.reduce((sum, row) => sum + row.amountMinor, 0)
  if (amountMinor <= 0) return []
  const figure = { amountMinor, transactions: rows.length, filter: { categoryId: 'interest' as const, from, to } }
  return [
    { key: quarter[0] as string, on: to, categoryId: 'interest', figure, valueMinor: Math.round(amountMinor * 0.05) },
  ]
}

/** Fees proper: neither what a loan costs, which was agreed, nor interest. */
function fees(books: InsightBooks): readonly BookedRow[] {
  const loans = new Set(books.accounts.filter(({ kind }) => kind === 'loan').map(({ id }) => id))
  return books.debits.filter(
    (row) => row.categoryId === 'fees' && !loans.has(row.accountId) && !INTEREST.test(row.payee),
  )
}
