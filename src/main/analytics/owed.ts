// What a card or a loan account itself says about the next payment: the statement that is out, and what is left to pay off.
import { addDays, dayNumber, daysBetween } from '../../shared/dates'
import type { IsoDate } from '../../shared/domain'
import { type BookedRow, inBookedOrder } from './booked-row'
import { median } from './median'
import type { RecurringSeries } from './recurring'

/** Statements are due within five weeks of their closing. */
const LONGEST_TO_PAY = 35
const LEAST_PAYMENTS = 3
const PAYMENTS_SEEN = 6
/** The paid share of a statement differs by less from month to month. */
const SAME_SHARE = 0.02
const LEFT_BY_ROUNDING = 0.01
/** Both sides of a payment are booked within this many days. */
const BOTH_SIDES_DAYS = 3

/**
 * The series with what their card and loan accounts know. `rows`: of all accounts up to the as-of date, far enough back for half
 * a year of card payments; `balances`: end of the as-of date, minor units, negative for what is owed; accounts without one are
 * left as they are. A card bill is the statement: the balance on its closing day, found as the day before due on which the
 * payments so far were always the same share of what was owed. Before that day has come the estimate stays. The last
 * instalment of a loan is what is left, and with nothing owed all that the loan brought has ended.
 */
export function withWhatIsOwed(
  series: readonly RecurringSeries[],
  rows: readonly BookedRow[],
  balances: ReadonlyMap<string, number>,
  asOf: IsoDate,
): readonly RecurringSeries[] {
  const changed = new Map<RecurringSeries, RecurringSeries>()
  for (const credit of series) {
    const balanceMinor = balances.get(credit.accountId)
    if (!credit.active || credit.amountMinor <= 0 || balanceMinor === undefined) continue
    const next =
      credit.categoryId === 'card-repayment'
        ? statementPayment(credit, rows, balanceMinor, asOf)
        : credit.categoryId === 'loan-repayment'
          ? instalment(credit.amountMinor, -balanceMinor)
          : null
    if (next === null || next === credit.amountMinor) continue
    const debit = series.find((other) => isOtherSide(other, credit))
    changed.set(credit, paying(credit, next))
    if (debit) changed.set(debit, paying(debit, -next))
    if (next > 0) continue
    for (const each of series) if (each.accountId === credit.accountId) changed.set(each, { ...each, active: false })
  }
  return series.map((each) => changed.get(each) ?? each)
}

/** What rounding leaves of a loan is not collected. */
function instalment(usualMinor: number, owedMinor: number): number {
  return owedMinor < usualMinor * LEFT_BY_ROUNDING ? 0 : Math.min(usualMinor, owedMinor)
}

function paying(series: RecurringSeries, amountMinor: number): RecurringSeries {
  return amountMinor === 0 ? { ...series, active: false } : { ...series, amountMinor }
}

function isOtherSide(other: RecurringSeries, credit: RecurringSeries): boolean {
  const [last, paid] = [credit.rows.at(-1), other.rows.at(-1)]
  return (
    other.accountId !== credit.accountId &&
    other.categoryId === credit.categoryId &&
    last !== undefined &&
    paid?.amountMinor === -last.amountMinor &&
    Math.abs(daysBetween(paid.bookedOn, last.bookedOn)) <= BOTH_SIDES_DAYS
  )
}

/** What the statement that is out will take; `null` when it is not out yet, or nothing shows when statements close. */
function statementPayment(
  bill: RecurringSeries,
  rows: readonly BookedRow[],
  balanceMinor: number,
  asOf: IsoDate,
): number | null {
  const payments = bill.rows.slice(-PAYMENTS_SEEN)
  const first = payments[0]
  if (!first || payments.length < LEAST_PAYMENTS) return null
  const owedOn = owedByDay(rows, bill.accountId, balanceMinor, addDays(first.bookedOn, -LONGEST_TO_PAY), asOf)
  const terms = paymentTerms(payments, owedOn)
  if (!terms) return null
  const owedMinor = owedOn(addDays(bill.nextOn, -terms.days))
  return owedMinor !== null && owedMinor > 0 ? Math.round(owedMinor * terms.share) : null
}

/** How many days before its payment a statement closes, and what share of it is paid. */
function paymentTerms(
  payments: readonly BookedRow[],
  owedOn: (on: IsoDate) => number | null,
): { readonly days: number; readonly share: number } | null {
  let best: { readonly days: number; readonly share: number } | null = null
  let least = SAME_SHARE
  for (let days = 1; days <= LONGEST_TO_PAY; days++) {
    const shares = payments.flatMap((payment) => {
      const owed = owedOn(addDays(payment.bookedOn, -days))
      return owed === null || owed <= 0 ? [] : [payment.amountMinor / owed]
    })
    if (shares.length < payments.length) continue
    const share = median(shares)
    const off = Math.max(...shares.map((each) => Math.abs(each / share - 1)))
    if (share <= 1 + SAME_SHARE && off < least) {
      least = off
      best = { days, share }
    }
  }
  return best
}

/** Positive for a debt; `null` outside of the days that are known. */
function owedByDay(
  rows: readonly BookedRow[],
  accountId: string,
  balanceMinor: number,
  from: IsoDate,
  asOf: IsoDate,
): (on: IsoDate) => number | null {
  const known = daysBetween(from, asOf) + 1
  const first = dayNumber(from)
  const balances = new Float64Array(known).fill(balanceMinor)
  let later = 0
  let day = known - 1
  for (const row of inBookedOrder(
    rows.filter((each) => each.accountId === accountId && each.bookedOn > from),
  ).reverse()) {
    for (const at = dayNumber(row.bookedOn) - first; day >= at; day--) balances[day] = balanceMinor - later
    later += row.amountMinor
  }
  for (; day >= 0; day--) balances[day] = balanceMinor - later
  return (on) => {
    const at = dayNumber(on) - first
    return at < 0 || at >= known ? null : -(balances[at] ?? 0)
  }
}
