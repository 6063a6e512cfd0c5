// What somebody owns and owes, by month and day, each currency by itself.
import { addDays, addMonths, firstOf, monthOf } from '../../shared/dates'
import type { AccountKind, IsoDate, Month } from '../../shared/domain'
import type { CurrencyWorth, InvestmentMonth, NetWorth, Worth } from '../../shared/plans'

const MOST_MONTHS = 60
export const WORTH_DAYS = 90

export interface WorthAccount {
  readonly id: string
  readonly kind: AccountKind
  readonly currency: string
  readonly openedOn: IsoDate
  readonly openingMinor: number
}

/** Sums are signed. */
export interface WorthRows {
  readonly accounts: readonly WorthAccount[]
  /** All rows up to the as-of date, by account and month. */
  readonly months: readonly {
    readonly accountId: string
    readonly month: Month
    readonly sumMinor: number
    readonly transactions: number
  }[]
  /** From `worthDaysStart(asOf)` on. */
  readonly days: readonly { readonly accountId: string; readonly on: IsoDate; readonly sumMinor: number }[]
  /** Rows of neutral categories in investment accounts: what was moved there, not what it earned. */
  readonly paidIn: readonly { readonly accountId: string; readonly month: Month; readonly sumMinor: number }[]
  readonly asOf: IsoDate
}

/**
 * Net worth at the end of each month (at most 60, from the first row on) and of each of the last 90 days. An account counts by
 * the sign of its balance: an overdrawn current account is a liability, a card in credit an asset. Its opening balance counts
 * from the day it was opened, or from its first row if that is earlier. Every account is in exactly one currency, and nothing is
 * added over two; `mainCurrency` comes first. No accounts give no currencies.
 */
export function netWorth(rows: WorthRows, mainCurrency: string): NetWorth {
  const currencies = [...new Set(rows.accounts.map((account) => account.currency))].sort(
    (a, b) => Number(b === mainCurrency) - Number(a === mainCurrency) || (a < b ? -1 : 1),
  )
  return { asOf: rows.asOf, currencies: currencies.map((currency) => ofCurrency(rows, currency)) }
}

/** The first day whose rows are wanted by day. */
export function worthDaysStart(asOf: IsoDate): IsoDate {
  return addDays(asOf, 1 - WORTH_DAYS)
}

interface Line {
  readonly account: WorthAccount
  readonly byMonth: ReadonlyMap<Month, number>
  readonly byDay: ReadonlyMap<IsoDate, number>
  readonly transactions: number
  readonly balanceMinor: number
  /** The opening balance is not there before. */
  readonly from: Month
}

function ofCurrency(rows: WorthRows, currency: string): CurrencyWorth {
  const lines = rows.accounts.filter((account) => account.currency === currency).map((account) => lineOf(rows, account))
  const months = monthsOf(lines, rows.asOf)
  const ends = lines.map((line) => monthEnds(line, months))
  const dayEnds = lines.map((line) => daysBack(line, rows.asOf))
  return {
    currency,
    now: worth(lines.map((line) => line.balanceMinor)),
    accounts: lines.map((line) => ({
      accountId: line.account.id,
      balance: {
        amountMinor: line.balanceMinor,
        transactions: line.transactions,
        filter: { accountId: line.account.id },
      },
    })),
    months: months.map((month, at) => ({
      month,
      ...worth(ends.map((end) => end[at] ?? 0)),
      byKindMinor: byKind(lines, (index) => ends[index]?.[at] ?? 0),
    })),
    days: Array.from({ length: WORTH_DAYS }, (_, at) => ({
      on: addDays(worthDaysStart(rows.asOf), at),
      ...worth(dayEnds.map((end) => end[at] ?? 0)),
    })),
    investments: investments(lines, ends, months, rows.paidIn),
  }
}

function lineOf(rows: WorthRows, account: WorthAccount): Line {
  const months = rows.months.filter((each) => each.accountId === account.id)
  const earliest = months.reduce((first, each) => (each.month < first ? each.month : first), monthOf(account.openedOn))
  return {
    account,
    byMonth: new Map(months.map((each) => [each.month, each.sumMinor])),
    byDay: new Map(rows.days.filter((each) => each.accountId === account.id).map((each) => [each.on, each.sumMinor])),
    transactions: months.reduce((all, each) => all + each.transactions, 0),
    balanceMinor: months.reduce((all, each) => all + each.sumMinor, account.openingMinor),
    from: earliest,
  }
}

/** From the first month with a row to that of the as-of date; that one alone without a row. */
function monthsOf(lines: readonly Line[], asOf: IsoDate): readonly Month[] {
  const last = monthOf(asOf)
  const first = lines.flatMap((line) => [...line.byMonth.keys()]).reduce((a, b) => (b < a ? b : a), last)
  const months: Month[] = []
  for (let month = last; month >= first && months.length < MOST_MONTHS; month = addMonths(month, -1)) months.push(month)
  return months.reverse()
}

/** Backwards from today's balance, so that the last one is always what the account shows. */
function monthEnds(line: Line, months: readonly Month[]): readonly number[] {
  let balance = line.balanceMinor
  const ends = [...months].reverse().map((month) => {
    const end = month < line.from ? 0 : balance
    balance -= line.byMonth.get(month) ?? 0
    return end
  })
  return ends.reverse()
}

function daysBack(line: Line, asOf: IsoDate): readonly number[] {
  const opened = line.from < monthOf(line.account.openedOn) ? firstOf(line.from) : line.account.openedOn
  let balance = line.balanceMinor
  const ends = Array.from({ length: WORTH_DAYS }, (_, back) => {
    const on = addDays(asOf, -back)
    const end = on < opened ? 0 : balance
    balance -= line.byDay.get(on) ?? 0
    return end
  })
  return ends.reverse()
}

function worth(balances: readonly number[]): Worth {
  const assetsMinor = balances.reduce((all, balance) => all + Math.max(0, balance), 0)
  const liabilitiesMinor = balances.reduce((all, balance) => (balance < 0 ? all + balance : all), 0)
  return { assetsMinor, liabilitiesMinor, netMinor: assetsMinor + liabilitiesMinor }
}

function byKind(lines: readonly Line[], balanceOf: (index: number) => number): Partial<Record<AccountKind, number>> {
  const sums: Partial<Record<AccountKind, number>> = {}
  lines.forEach(({ account }, index) => {
    sums[account.kind] = (sums[account.kind] ?? 0) + balanceOf(index)
  })
  return sums
}

/** The opening balance counts as paid in: what it was made of is not known. */
function investments(
  lines: readonly Line[],
  ends: readonly (readonly number[])[],
  months: readonly Month[],
  paidIn: WorthRows['paidIn'],
): readonly InvestmentMonth[] {
  const own = lines.flatMap((line, index) => (line.account.kind === 'investment' ? [{ line, end: ends[index] }] : []))
  if (own.length === 0) return []
  return months.map((month, at) => ({
    month,
    valueMinor: own.reduce((all, { end }) => all + (end?.[at] ?? 0), 0),
    paidInMinor: own.reduce((all, { line }) => all + (month < line.from ? 0 : paidUntil(line, month, paidIn)), 0),
  }))
}

function paidUntil({ account }: Line, month: Month, paidIn: WorthRows['paidIn']): number {
  return paidIn
    .filter((each) => each.accountId === account.id && each.month <= month)
    .reduce((all, each) => all + each.sumMinor, account.openingMinor)
}
