// What a customer would want to be told: charged twice, charged more, paid far more than usual.
import { addDays, daysBetween } from '../../shared/dates'
import { CATEGORY_KIND, type CategoryId, type Figure, type Insight, type IsoDate } from '../../shared/domain'
import { type BookedRow, inBookedOrder } from './booked-row'
import { median } from './median'
import { isSameAmount, type RecurringSeries } from './recurring'

/** Older than this is no news. */
const NEWS_DAYS = 30
const PRICE_NEWS_DAYS = 45
const HISTORY_DAYS = 365

const TWICE_WITHIN_MS = 10 * 60_000
const LEAST_HISTORY = 12
/** Iglewicz and Hoaglin (1993): a modified z-score over 3.5 is an outlier. */
const UNUSUAL_Z = 3.5
const MAD_TO_SIGMA = 0.6745
/** In logarithms: payments that hardly ever vary must not make a small difference look large. */
const LEAST_MAD = 0.1
const UNUSUAL_TIMES = 2.5
const FAR_OUT_Z = 2
const FAR_OUT_TIMES_LARGEST = 1.25
/** What lies in these has nothing in common to compare with. */
const MIXED: readonly CategoryId[] = ['other', 'cash']

/**
 * Everything worth telling on the as-of date, most valuable first: the best of each kind, then the rest by value. A double
 * charge is worth its amount, a price rise what it costs in a year, an unusual payment what it is above the usual one.
 * `rows`: all rows of one currency in the last `RECURRING_DAYS` days, any order; `series`: the recurring ones among them.
 */
export function findInsights(
  rows: readonly BookedRow[],
  series: readonly RecurringSeries[],
  asOf: IsoDate,
): readonly Insight[] {
  const debits = inBookedOrder(rows).filter((row) => row.amountMinor < 0 && row.bookedOn <= asOf)
  const kinds = [duplicates(debits, asOf), priceRises(series, asOf), unusualPayments(debits, series, asOf)]
  for (const found of kinds) found.sort(byValue)
  const best = kinds.flatMap((found) => found.slice(0, 1))
  const rest = kinds.flatMap((found) => found.slice(1)).sort(byValue)
  return [...best, ...rest].map(({ insight }) => insight)
}

interface Valued {
  readonly insight: Insight
  readonly valueMinor: number
}

function byValue(a: Valued, b: Valued): number {
  return b.valueMinor - a.valueMinor || (a.insight.key < b.insight.key ? -1 : 1)
}

/** Same payee, amount and account within ten minutes by the clock. Rows without one are not judged. */
function duplicates(debits: readonly BookedRow[], asOf: IsoDate): Valued[] {
  const recent = debits.filter((row) => row.bookedOn > addDays(asOf, -NEWS_DAYS) && row.occurredAt !== null)
  const found: Valued[] = []
  const before = new Map<string, BookedRow>()
  for (const row of recent.sort((a, b) => ((a.occurredAt ?? '') < (b.occurredAt ?? '') ? -1 : 1))) {
    const key = JSON.stringify([row.accountId, row.payee, row.amountMinor])
    const first = before.get(key)
    if (first && clock(row) - clock(first) <= TWICE_WITHIN_MS) {
      found.push({ insight: duplicate(first, row), valueMinor: -row.amountMinor })
      before.delete(key)
    } else before.set(key, row)
  }
  return found
}

function duplicate(first: BookedRow, second: BookedRow): Insight {
  return {
    key: `duplicate:${first.id}-${second.id}`,
    kind: 'duplicate',
    on: second.bookedOn,
    payee: second.payee,
    categoryId: second.categoryId,
    figure: figureOf([first, second]),
    usual: null,
    times: [first, second].map((row) => (row.occurredAt ?? '').slice(11, 16)),
  }
}

function clock(row: BookedRow): number {
  // Both times are local ones of the same bank; as differences they may be read as UTC.
  return Date.parse(`${row.occurredAt?.slice(0, 19)}Z`)
}

/** A fixed recurring debit whose latest step was upwards and is still news. */
function priceRises(series: readonly RecurringSeries[], asOf: IsoDate): Valued[] {
  const found: Valued[] = []
  for (const each of series) {
    if (!each.active || !each.fixedAmount || each.amountMinor >= 0) continue
    if (CATEGORY_KIND[each.categoryId] !== 'spending') continue
    const at = each.rows.findLastIndex((row, index) => {
      const previous = each.rows[index - 1]
      return previous !== undefined && !isSameAmount(row.amountMinor, previous.amountMinor)
    })
    const row = each.rows[at]
    const previous = each.rows[at - 1]
    if (!row || !previous || row.amountMinor >= previous.amountMinor) continue
    if (daysBetween(row.bookedOn, asOf) > PRICE_NEWS_DAYS) continue
    found.push({
      valueMinor: Math.round(((previous.amountMinor - row.amountMinor) * 365) / each.recurrence.days),
      insight: {
        key: `price-rise:${row.id}`,
        kind: 'price-rise',
        on: row.bookedOn,
        payee: row.payee,
        categoryId: row.categoryId,
        figure: figureOf([row]),
        usual: figureOf([previous]),
        times: [],
      },
    })
  }
  return found
}

/**
 * Payments of the last 30 days that lie far above the customer's own ones of that category in the year before them:
 * robust z of the logarithm of the amount. The 'usual' one is the median payment, a row of its own. Recurring payments
 * are no surprise.
 */
function unusualPayments(debits: readonly BookedRow[], series: readonly RecurringSeries[], asOf: IsoDate): Valued[] {
  const recurring = new Set(series.flatMap((each) => each.rows.map((row) => row.id)))
  const oneOff = debits.filter(
    (row) => CATEGORY_KIND[row.categoryId] === 'spending' && !MIXED.includes(row.categoryId) && !recurring.has(row.id),
  )
  const news = addDays(asOf, -NEWS_DAYS)
  const from = addDays(news, -HISTORY_DAYS)
  const found: Valued[] = []
  for (const [categoryId, recent] of byCategory(oneOff.filter((row) => row.bookedOn > news))) {
    const limit = unusualFrom(
      oneOff.filter((row) => row.categoryId === categoryId && row.bookedOn > from && row.bookedOn <= news),
    )
    if (!limit) continue
    for (const row of recent.filter((each) => -each.amountMinor >= limit.amountMinor)) {
      found.push({
        valueMinor: limit.usual.amountMinor - row.amountMinor,
        insight: {
          key: `unusual-payment:${row.id}`,
          kind: 'unusual-payment',
          on: row.bookedOn,
          payee: row.payee,
          categoryId,
          figure: figureOf([row]),
          usual: figureOf([limit.usual]),
          times: [],
        },
      })
    }
  }
  return found
}

function byCategory(rows: readonly BookedRow[]): ReadonlyMap<CategoryId, readonly BookedRow[]> {
  const groups = new Map<CategoryId, BookedRow[]>()
  for (const row of rows) {
    const group = groups.get(row.categoryId)
    if (group) group.push(row)
    else groups.set(row.categoryId, [row])
  }
  return groups
}

/**
 * The median payment of a category and the amount from which one is unusual: above all of that year, and either an
 * outlier by its z-score or, where small and large purchases mix, clearly out and far above the largest. `null` for too
 * short a history.
 */
function unusualFrom(
  history: readonly BookedRow[],
): { readonly usual: BookedRow; readonly amountMinor: number } | null {
  if (history.length < LEAST_HISTORY) return null
  const logs = history.map((row) => Math.log(-row.amountMinor))
  const middle = median(logs)
  const spread = Math.max(LEAST_MAD, median(logs.map((log) => Math.abs(log - middle)))) / MAD_TO_SIGMA
  const sorted = [...history].sort((a, b) => b.amountMinor - a.amountMinor || a.id - b.id)
  const usual = sorted[(sorted.length - 1) >> 1] as BookedRow
  const largest = -(sorted.at(-1) as BookedRow).amountMinor
  const outlier = Math.exp(middle + UNUSUAL_Z * spread)
  const farOut = Math.max(Math.exp(middle + FAR_OUT_Z * spread), largest * FAR_OUT_TIMES_LARGEST)
  return { usual, amountMinor: Math.max(largest + 1, -usual.amountMinor * UNUSUAL_TIMES, Math.min(outlier, farOut)) }
}

function figureOf(rows: readonly BookedRow[]): Figure {
  return {
    amountMinor: rows.reduce((all, row) => all - row.amountMinor, 0),
    transactions: rows.length,
    filter: { ids: rows.map((row) => row.id) },
  }
}
