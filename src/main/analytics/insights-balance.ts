// What the forecast says of the balances: too little soon, little left, or more than is needed.
import { daysBetween } from '../../shared/dates'
import { dailyAccount, type Found, type InsightBooks, type InsightRule } from './insight-books'

const SOON_DAYS = 7
/** Below this share of a usual month's spending a balance is low. */
export const LOW_BALANCE = 0.15
/** What is above so many months' spending at its lowest is idle. */
const BUFFER_MONTHS = 3
/** Ranks idle money among the other insights: about what a deposit pays more in a year. No figure that is shown uses it. */
const DEPOSIT_RATE = 0.03

export const BALANCE_RULES: readonly InsightRule[] = [
  { kind: 'shortfall-ahead', severity: 'warning', action: 'ask', quietDays: 7, find: shortfalls },
  { kind: 'low-balance', severity: 'info', action: 'ask', quietDays: 14, find: lowBalance },
  { kind: 'idle-cash', severity: 'info', action: 'ask', quietDays: 90, find: idleCash },
]

/** The usual way of an account goes below zero; urgent within a week. */
function shortfalls(books: InsightBooks): readonly Found[] {
  return books.accounts.flatMap(({ id, name, forecast }) => {
    const shortfall = forecast?.shortfall
    if (!shortfall) return []
    const { firstOn, lowestOn, amountMinor } = shortfall
    const isSoon = daysBetween(books.asOf, firstOn) <= SOON_DAYS
    return [
      {
        key: id,
        on: books.asOf,
        payee: name,
        estimate: { amountMinor, on: lowestOn },
        severity: isSoon ? ('urgent' as const) : ('warning' as const),
        valueMinor: amountMinor,
      },
    ]
  })
}

/** The account of daily life stays above zero, but only by a seventh of a usual month's spending. */
function lowBalance(books: InsightBooks): readonly Found[] {
  const account = dailyAccount(books)
  const usual = books.usualSpendingMinor
  if (!account?.forecast || account.forecast.shortfall || !usual) return []
  const { lowest } = account.forecast
  if (lowest.amountMinor < 0 || lowest.amountMinor >= usual * LOW_BALANCE) return []
  return [
    {
      key: account.id,
      on: books.asOf,
      payee: account.name,
      estimate: lowest,
      valueMinor: Math.round((usual * LOW_BALANCE - lowest.amountMinor) * 0.5),
    },
  ]
}

/** Even in the poorer ways of the next weeks the account of daily life keeps more than three months' spending. */
function idleCash(books: InsightBooks): readonly Found[] {
  const account = dailyAccount(books)
  const usual = books.usualSpendingMinor
  const lowest = account?.forecast?.days.reduce((low, day) => (day.lowMinor < low.lowMinor ? day : low))
  if (!account || !lowest || !usual) return []
  const idleMinor = Math.round(lowest.lowMinor - usual * BUFFER_MONTHS)
  if (idleMinor < usual) return []
  return [
    {
      key: account.id,
      on: books.asOf,
      payee: account.name,
      estimate: { amountMinor: idleMinor, on: lowest.on },
      valueMinor: Math.round(idleMinor * DEPOSIT_RATE),
    },
  ]
}
