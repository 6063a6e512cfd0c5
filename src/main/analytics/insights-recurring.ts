// What comes back: dearer, larger than usual, soon, new, gone, tried out and now paid for, several of a kind.
import { daysBetween } from '../../shared/dates'
import { CATEGORY_KIND, type CategoryId } from '../../shared/domain'
import type { BookedRow } from './booked-row'
import { FOR_GOOD, type Found, figureOf, type InsightBooks, type InsightRule, isNews, ofRow } from './insight-books'
import { isSameAmount, type RecurringSeries } from './recurring'

const PRICE_NEWS_DAYS = 45
const YEAR_DAYS = 365
/** Where subscriptions lie: a rent or a premium is none. */
const SUBSCRIBED: readonly CategoryId[] = ['entertainment', 'education', 'health', 'shopping', 'other']

export const RECURRING_RULES: readonly InsightRule[] = [
  { kind: 'price-rise', severity: 'warning', action: 'rows', quietDays: FOR_GOOD, find: priceRises },
  { kind: 'bill-higher', severity: 'warning', action: 'rows', quietDays: FOR_GOOD, find: higherBills },
  { kind: 'yearly-bill-coming', severity: 'info', action: 'rows', quietDays: 45, find: rareBillsComing },
  { kind: 'subscription-new', severity: 'info', action: 'rows', quietDays: FOR_GOOD, find: newSubscriptions },
  { kind: 'subscription-lapsed', severity: 'info', action: 'rows', quietDays: FOR_GOOD, find: lapsedSubscriptions },
  { kind: 'trial-ended', severity: 'warning', action: 'rows', quietDays: FOR_GOOD, find: endedTrials },
  { kind: 'double-subscription', severity: 'info', action: 'rows', quietDays: 120, find: severalSubscriptions },
]

/** A fixed recurring debit whose latest step was upwards and is still news. Worth what it costs more in a year. */
function priceRises(books: InsightBooks): readonly Found[] {
  return bills(books).flatMap((each) => {
    if (!each.active || !each.fixedAmount) return []
    const at = each.rows.findLastIndex((row, index) => {
      const previous = each.rows[index - 1]
      return previous !== undefined && !isSameAmount(row.amountMinor, previous.amountMinor)
    })
    const [previous, row] = [each.rows[at - 1], each.rows[at]]
    if (!row || !previous || row.amountMinor >= previous.amountMinor || !isNews(books, row.bookedOn, PRICE_NEWS_DAYS))
      return []
    const valueMinor = yearly(previous.amountMinor - row.amountMinor, each)
    return [{ ...ofRow(row), usual: figureOf([previous]), valueMinor }]
  })
}

/** A varying bill of the last 30 days, 40 % above the middle of at least four before, and of weight in a month. */
function higherBills(books: InsightBooks): readonly Found[] {
  const least = (books.usualSpendingMinor ?? 0) * 0.01
  return bills(books).flatMap((each) => {
    const row = each.rows.at(-1)
    const before = each.rows.slice(0, -1)
    if (!each.active || each.fixedAmount || before.length < 4 || !row || !isNews(books, row.bookedOn, 30)) return []
    const sorted = [...before].sort((a, b) => b.amountMinor - a.amountMinor || a.id - b.id)
    const usual = sorted[(sorted.length - 1) >> 1] as BookedRow
    const more = usual.amountMinor - row.amountMinor
    const highest = sorted.at(-1) as BookedRow
    if (more < Math.max(least, -usual.amountMinor * 0.4) || row.amountMinor >= highest.amountMinor) return []
    return [{ ...ofRow(row), usual: figureOf([usual]), valueMinor: more }]
  })
}

/** A bill that comes by the quarter or the year is due within 30 days and takes a thirtieth of a month's spending. */
function rareBillsComing(books: InsightBooks): readonly Found[] {
  const least = (books.usualSpendingMinor ?? 0) / 30
  return bills(books).flatMap((each) => {
    const last = each.rows.at(-1)
    const days = daysBetween(books.asOf, each.nextOn)
    if (!last || !each.active || each.recurrence.months < 3 || days < 1 || days > 30 || -each.amountMinor < least)
      return []
    return [
      {
        key: String(last.id),
        on: books.asOf,
        payee: each.payee,
        categoryId: each.categoryId,
        figure: figureOf([last]),
        estimate: { amountMinor: -each.amountMinor, on: each.nextOn },
        valueMinor: Math.round(-each.amountMinor * 0.2),
      },
    ]
  })
}

/** A subscription that was just found: as few payments as it takes. Worth a year of it. */
function newSubscriptions(books: InsightBooks): readonly Found[] {
  return subscriptions(books).flatMap((each) => {
    const [first, last] = [each.rows[0], each.rows.at(-1)]
    if (!first || !last || !each.active || each.occurrences > each.recurrence.leastOccurrences) return []
    if (each.recurrence.days > 35 || !isNews(books, last.bookedOn, 31)) return []
    // The beginning of the books is not the beginning of a subscription.
    if (daysBetween(books.rows[0]?.bookedOn ?? first.bookedOn, first.bookedOn) < 60) return []
    return [{ ...ofRow(last), key: String(first.id), valueMinor: Math.round(yearly(-each.amountMinor, each) * 0.25) }]
  })
}

/** It has not been paid when it was due, and then some: is it still wanted? */
function lapsedSubscriptions(books: InsightBooks): readonly Found[] {
  return subscriptions(books).flatMap((each) => {
    const last = each.rows.at(-1)
    if (!last || each.active || each.occurrences < 4) return []
    const silent = daysBetween(last.bookedOn, books.asOf) - each.recurrence.lapsedAfterDays
    if (silent < 1 || silent > 30) return []
    return [{ ...ofRow(last), valueMinor: Math.round(-each.amountMinor * 0.5) }]
  })
}

/** Two payments to a payee so far: a token one, and within five weeks one of at least five times as much. */
function endedTrials(books: InsightBooks): readonly Found[] {
  const byPayee = new Map<string, BookedRow[]>()
  for (const row of books.debits) {
    if (!SUBSCRIBED.includes(row.categoryId)) continue
    const rows = byPayee.get(row.payee)
    if (rows) rows.push(row)
    else byPayee.set(row.payee, [row])
  }
  return [...byPayee.values()].flatMap((rows) => {
    const [trial, charge] = rows
    if (!trial || !charge || rows.length !== 2 || charge.categoryId !== 'entertainment') return []
    const days = daysBetween(trial.bookedOn, charge.bookedOn)
    const isTrial = charge.amountMinor <= trial.amountMinor * 5 && days >= 5 && days <= 35
    if (!isTrial || !isNews(books, charge.bookedOn, 21)) return []
    return [{ ...ofRow(charge), usual: figureOf([trial]), valueMinor: -charge.amountMinor * 12 }]
  })
}

/** Three living subscriptions or more in one category. Worth a year of the cheapest. */
function severalSubscriptions(books: InsightBooks): readonly Found[] {
  const living = subscriptions(books).filter((each) => each.active && each.recurrence.days <= 35)
  const categories = new Set(living.map((each) => each.categoryId))
  return [...categories].flatMap((categoryId) => {
    const own = living.filter((each) => each.categoryId === categoryId)
    if (own.length < 3) return []
    const rows = own.map((each) => each.rows.at(-1) as BookedRow)
    const cheapest = Math.min(...own.map((each) => yearly(-each.amountMinor, each)))
    const on = rows.reduce((last, row) => (row.bookedOn > last ? row.bookedOn : last), '')
    return [
      {
        key: categoryId,
        on,
        categoryId,
        figure: figureOf(rows),
        count: own.length,
        valueMinor: Math.round(cheapest * 0.5),
      },
    ]
  })
}

/** Recurring debits that are spending. */
function bills({ series }: InsightBooks): readonly RecurringSeries[] {
  return series.filter((each) => each.amountMinor < 0 && CATEGORY_KIND[each.categoryId] === 'spending')
}

function subscriptions(books: InsightBooks): readonly RecurringSeries[] {
  return bills(books).filter((each) => each.fixedAmount && SUBSCRIBED.includes(each.categoryId))
}

function yearly(amountMinor: number, { recurrence }: RecurringSeries): number {
  return Math.round((amountMinor * YEAR_DAYS) / recurrence.days)
}
