// A customer's whole months from rows at hand: what moneyOf asks the database for, one statement after the other.
import { firstOf, lastOf, monthOf } from '../../shared/dates'
import { CATEGORY_KIND, type CategoryId, type IsoDate, LIQUID_ACCOUNTS, type Month } from '../../shared/domain'
import { HEALTH_MONTHS, type HealthInput } from '../analytics/health-score'
import { type MoneyMonthRows, moneyMonths } from '../analytics/money-months'
import { type RecurringSeries, recurringSeries } from '../analytics/recurring'
import { withAnswers } from '../analytics/recurring-answers'
import { reserveOf } from '../analytics/reserve'
import { wholeMonths } from '../analytics/whole-months'
import type { GatheredBooks } from '../db/books-of-base'
import type { BookedRow } from '../db/transactions'
import { SUBSCRIBED } from './money'

/**
 * What a health score is made of. `accounts` and `rows`: of the bank's currency, the rows up to `asOf` and as far back as
 * recurring payments are looked for; `found`: the recurring series of exactly these rows, before accounts and answers.
 */
export function countedMoney(
  { accounts, rows, answers }: Pick<GatheredBooks, 'accounts' | 'rows' | 'answers'>,
  found: readonly RecurringSeries[],
  asOf: IsoDate,
): HealthInput {
  const firstOn = accounts.reduce<IsoDate | null>((on, each) => earlier(on, each.firstOn), null)
  const months = wholeMonths(firstOn, asOf).slice(-HEALTH_MONTHS)
  const [first, last] = [months[0], months.at(-1)]
  if (first === undefined || last === undefined) return { months: [], reserveMinor: 0 }
  const [from, to] = [firstOf(first), lastOf(last)]
  const kindOf = new Map(accounts.map(({ id, kind }) => [id, kind]))
  const [flows, loanInterest, debtPayments, investments] = [monthSums(), monthSums(), monthSums(), monthSums()]
  for (const row of rows) {
    if (row.bookedOn < from || row.bookedOn > to) continue
    const kind = CATEGORY_KIND[row.categoryId]
    const account = kindOf.get(row.accountId)
    if (kind === 'spending' || kind === 'income') flows.add(row)
    if (kind === 'spending' && account === 'loan') loanInterest.add(row)
    if (account === 'loan' || account === 'investment') continue
    if (row.categoryId === 'loan-repayment') debtPayments.add(row)
    if (row.categoryId === 'investment') investments.add(row)
  }
  const subscriptions = withAnswers(subscribed(rows, found, asOf), answers, asOf)
    .filter((series) => series.active && series.fixedAmount)
    .flatMap((series) => series.rows)
    .filter((row) => row.bookedOn >= from && row.bookedOn <= to)
  const liquid = new Map(accounts.filter(({ kind }) => LIQUID_ACCOUNTS.includes(kind)).map((each) => [each.id, each]))
  return {
    months: moneyMonths({
      months,
      flows: flows.sums(),
      loanInterest: loanInterest.sums(),
      debtPayments: debtPayments.sums(),
      investments: investments.sums(),
      subscriptions: subscriptions.map((row) => ({ month: monthOf(row.bookedOn), sumMinor: row.amountMinor })),
    }),
    reserveMinor: reserveOf(
      rows.filter((row) => liquid.has(row.accountId)).map((row) => ({ on: row.bookedOn, sumMinor: row.amountMinor })),
      [...liquid.values()].reduce((sum, { balanceMinor }) => sum + balanceMinor, 0),
      months,
      asOf,
    ).reserveMinor,
  }
}

/**
 * The series of the rows that may be subscriptions. Those of a payee who is paid for nothing else are known from all rows; of
 * one who is, they are looked for among these rows alone.
 */
function subscribed(
  rows: readonly BookedRow[],
  found: readonly RecurringSeries[],
  asOf: IsoDate,
): readonly RecurringSeries[] {
  const may = (row: Pick<BookedRow, 'categoryId'>) => SUBSCRIBED.includes(row.categoryId)
  const paid = (row: Pick<BookedRow, 'accountId' | 'payee'>) => `${row.accountId} ${row.payee}`
  const debits = rows.filter((row) => row.amountMinor < 0)
  const forOther = new Set(debits.filter((row) => !may(row)).map(paid))
  return [
    ...found.filter((series) => (series.rows[0]?.amountMinor ?? 0) < 0 && may(series) && !forOther.has(paid(series))),
    ...recurringSeries(
      debits.filter((row) => may(row) && forOther.has(paid(row))),
      asOf,
    ),
  ]
}

/** Adds up amounts by month and category. */
function monthSums() {
  const all = new Map<Month, Map<CategoryId, number>>()
  return {
    add({ bookedOn, categoryId, amountMinor }: BookedRow) {
      const month = monthOf(bookedOn)
      const own = all.get(month) ?? new Map<CategoryId, number>()
      all.set(month, own)
      own.set(categoryId, (own.get(categoryId) ?? 0) + amountMinor)
    },
    sums: (): MoneyMonthRows['flows'] =>
      [...all].flatMap(([month, own]) => [...own].map(([categoryId, sumMinor]) => ({ month, categoryId, sumMinor }))),
  }
}

function earlier(one: IsoDate | null, other: IsoDate | null): IsoDate | null {
  if (one === null || other === null) return one ?? other
  return one < other ? one : other
}
