// Single payments: made twice, out of the ordinary, at a new payee, given back, taken out in cash.
import { addDays, lastOf } from '../../shared/dates'
import { CATEGORY_KIND } from '../../shared/domain'
import { HIGH_RISK_FROM } from '../../shared/insights'
import type { ScoredPayment } from './anomalies'
import type { BookedRow } from './booked-row'
import {
  FOR_GOOD,
  type Found,
  figureOf,
  type InsightBooks,
  type InsightRule,
  isNews,
  monthFigure,
  monthInNews,
  ofRow,
} from './insight-books'
import { median } from './median'
import { clockOf } from './payment'
import { paidTwice } from './unusual-purchases'

/** Older than this is no news. */
const NEWS_DAYS = 30
/** A first payment so long after the first row is one to a new payee, not the beginning of the history. */
const KNOWN_DAYS = 180
const HISTORY_DAYS = 365
const COMPARED_WITH = 5

export const PAYMENT_RULES: readonly InsightRule[] = [
  { kind: 'duplicate', severity: 'warning', action: 'rows', quietDays: FOR_GOOD, find: duplicates },
  { kind: 'fraud-suspect', severity: 'urgent', action: 'rows', quietDays: FOR_GOOD, find: fraudSuspects },
  { kind: 'unusual-payment', severity: 'warning', action: 'rows', quietDays: FOR_GOOD, find: unusual },
  { kind: 'merchant-new-large', severity: 'info', action: 'rows', quietDays: FOR_GOOD, find: newLargePayees },
  { kind: 'refund-received', severity: 'info', action: 'rows', quietDays: FOR_GOOD, find: refunds },
  { kind: 'cash-heavy', severity: 'info', action: 'rows', quietDays: 60, find: cashHeavy },
]

/** Same payee, amount and account within ten minutes by the clock. Rows without one are not judged. */
function duplicates({ debits, ...books }: InsightBooks): readonly Found[] {
  const recent = debits.filter((row) => row.bookedOn > addDays(books.asOf, -NEWS_DAYS) && clockOf(row.occurredAt))
  return paidTwice(recent).map(([first, second]) => ({
    key: `${first.id}-${second.id}`,
    on: second.bookedOn,
    payee: second.payee,
    categoryId: second.categoryId,
    figure: figureOf([first, second]),
    times: [first, second].map((row) => clockOf(row.occurredAt)?.time ?? ''),
    valueMinor: -second.amountMinor,
  }))
}

function fraudSuspects(books: InsightBooks): readonly Found[] {
  return books.unusual.filter(({ rulePoints }) => rulePoints >= HIGH_RISK_FROM).map(asFound(books))
}

function unusual(books: InsightBooks): readonly Found[] {
  return books.unusual.filter(({ rulePoints }) => rulePoints < HIGH_RISK_FROM).map(asFound(books))
}

function asFound(books: InsightBooks): (scored: ScoredPayment) => Found {
  const byId = new Map(books.debits.map((row) => [row.id, row]))
  const purchases = books.purchases
  return ({ payment, signs, rules }) => {
    const row = byId.get(payment.id) as BookedRow
    const before = purchases
      .filter((each) => each.categoryId === row.categoryId && each.bookedOn < row.bookedOn)
      .filter((each) => each.bookedOn > addDays(row.bookedOn, -HISTORY_DAYS))
      .sort((a, b) => b.amountMinor - a.amountMinor || a.id - b.id)
    const usual = before.length >= COMPARED_WITH ? (before[(before.length - 1) >> 1] ?? null) : null
    return {
      key: String(row.id),
      on: row.bookedOn,
      payee: row.payee,
      categoryId: row.categoryId,
      figure: figureOf([row]),
      usual: usual && figureOf([usual]),
      signs: signs.map(({ sign }) => sign),
      rules,
      valueMinor: Math.max(0, (usual?.amountMinor ?? 0) - row.amountMinor),
    }
  }
}

/** The first payment ever to a payee, of at least a tenth of a usual month's spending, two weeks long. */
function newLargePayees(books: InsightBooks): readonly Found[] {
  const { usualSpendingMinor: usual, rows, debits } = books
  const first = rows[0]
  if (!usual || !first || first.bookedOn > addDays(books.asOf, -KNOWN_DAYS)) return []
  const told = new Set(books.unusual.map(({ payment }) => payment.id))
  const times = new Map<string, number>()
  for (const row of debits) times.set(row.payee, (times.get(row.payee) ?? 0) + 1)
  return books.purchases
    .filter((row) => isNews(books, row.bookedOn, 14) && times.get(row.payee) === 1)
    .filter((row) => -row.amountMinor >= usual * 0.1 && row.categoryId !== 'cash' && !told.has(row.id))
    .map((row) => ({ ...ofRow(row), valueMinor: Math.round(-row.amountMinor * 0.1) }))
}

/** Money back from a payee that was paid in the four months before, worth a hundredth of a usual month's spending. */
function refunds(books: InsightBooks): readonly Found[] {
  const least = (books.usualSpendingMinor ?? 0) * 0.01
  return books.rows
    .filter(
      (row) =>
        row.amountMinor > least && CATEGORY_KIND[row.categoryId] === 'spending' && isNews(books, row.bookedOn, 14),
    )
    .flatMap((row) => {
      const paid = books.debits.findLast(
        (each) =>
          each.payee === row.payee && each.bookedOn <= row.bookedOn && each.bookedOn > addDays(row.bookedOn, -120),
      )
      return paid ? [{ ...ofRow(row), usual: figureOf([paid]), valueMinor: Math.round(row.amountMinor * 0.1) }] : []
    })
}

/** More than a quarter of last month's spending in cash, and half as much again as usual. */
function cashHeavy(books: InsightBooks): readonly Found[] {
  const month = monthInNews(books, 15)
  const before = books.months.filter((each) => month && each < month).slice(-6)
  if (!month || before.length < 3 || !books.usualSpendingMinor) return []
  const shareOf = (each: string) =>
    monthFigure(books, each, { categoryId: 'cash' }).amountMinor /
    Math.max(1, monthFigure(books, each, { kind: 'spending' }).amountMinor)
  const figure = monthFigure(books, month, { categoryId: 'cash' })
  const isHeavy = shareOf(month) > Math.max(0.25, 1.5 * median(before.map(shareOf)))
  if (!isHeavy || figure.amountMinor < books.usualSpendingMinor * 0.05) return []
  const usual = monthFigure(books, month, { kind: 'spending' })
  return [
    {
      key: month,
      on: lastOf(month),
      categoryId: 'cash',
      figure,
      usual,
      valueMinor: Math.round(figure.amountMinor * 0.02),
    },
  ]
}
