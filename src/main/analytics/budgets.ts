// Budgets by category: what to plan, what is carried over, and how this month goes.
import { addMonths, daysInMonth, firstOf, monthOf } from '../../shared/dates'
import type { CategoryId, Figure, IsoDate, Month } from '../../shared/domain'
import type { Budget, BudgetFeasibility, BudgetState, BudgetSuggestion } from '../../shared/plans'
import { median } from './median'
import { type MoneyMonth, typicalMonth } from './money-months'

const USUAL_MONTHS = 12
/** A month is so much of what is usual at most, and at least: one feast does not double every feast to come. */
const SEASON = { least: 0.67, most: 1.5 } as const
const PACE_MONTHS = 6
/** Incomes differ from month to month; the median of half a year is what a plan can count on. */
const FEASIBLE_MONTHS = 6

/** What was spent, positive, by whole month, oldest first. */
export type MonthlySpending = readonly { readonly month: Month; readonly spentMinor: number }[]

/**
 * A budget for `month` from history: the median of the last twelve whole months, rounded to a step of the currency. Where fewer
 * than half of them have spending, a twelfth of the year instead, with rollover. `sameMonthMinor` is what the same month of
 * earlier years cost, trimmed to 0.67–1.5 of what was usual then: to be shown beside the amount, not in it, because one earlier
 * feast foretells the next worse than the median does (npm run eval:budgets). `null` under three whole months or when nothing was
 * spent.
 */
export function suggestBudget(
  categoryId: CategoryId,
  history: MonthlySpending,
  month: Month,
  minorDigits: number,
): BudgetSuggestion | null {
  const recent = history.slice(-USUAL_MONTHS)
  if (recent.length < 3) return null
  const byMonthMinor = recent.map((each) => each.spentMinor)
  const common = { categoryId, basedOnMonths: recent.length, byMonthMinor }
  if (byMonthMinor.filter((spent) => spent > 0).length * 2 < recent.length) {
    const mean = byMonthMinor.reduce((all, spent) => all + spent, 0) / recent.length
    if (mean <= 0) return null
    const amountMinor = roundToStep(mean, minorDigits)
    return { ...common, amountMinor, rollover: true, basis: 'share-of-year', sameMonthMinor: null }
  }
  const usual = median(byMonthMinor)
  if (usual <= 0) return null
  const season = seasonOf(history, month)
  return {
    ...common,
    amountMinor: roundToStep(usual, minorDigits),
    rollover: false,
    basis: 'usual-month',
    sameMonthMinor: season === null ? null : Math.round(usual * season),
  }
}

/** The same month of earlier years against the median of the twelve months that end with it; their mean, trimmed. */
export function seasonOf(history: MonthlySpending, month: Month): number | null {
  const ratios = history.flatMap((each, index) => {
    if (each.month.slice(5) !== month.slice(5) || index + 1 < USUAL_MONTHS) return []
    const usual = median(history.slice(index + 1 - USUAL_MONTHS, index + 1).map((one) => one.spentMinor))
    return usual > 0 ? [each.spentMinor / usual] : []
  })
  if (ratios.length === 0) return null
  const mean = ratios.reduce((all, ratio) => all + ratio, 0) / ratios.length
  return Math.min(SEASON.most, Math.max(SEASON.least, mean))
}

/** To 1, 2 or 5 times a power of ten whole units, about a twentieth of the amount; at least one step. 8,437.20 is 8,500. */
export function roundToStep(amountMinor: number, minorDigits: number): number {
  const unit = 10 ** minorDigits
  const wanted = Math.max(1, amountMinor / unit / 15)
  const power = 10 ** Math.floor(Math.log10(wanted))
  const step = [5, 2, 1].map((times) => times * power).find((each) => each <= wanted) ?? 1
  return Math.max(1, Math.round(amountMinor / unit / step)) * step * unit
}

/** What the customer has set: it holds from `fromMonth` until the next entry of the category. */
export interface BudgetEntry {
  readonly categoryId: CategoryId
  readonly fromMonth: Month
  readonly amountMinor: number
  readonly rollover: boolean
}

export interface BudgetRows {
  readonly asOf: IsoDate
  /** Of one category, oldest first, at least one. */
  readonly entries: readonly BudgetEntry[]
  /** Spending by month from the first entry's month on, this month left out; a month without rows may be missing. */
  readonly before: MonthlySpending
  readonly spent: Figure
  /** What was spent after today's day of the month in whole months before, any order; empty without one. */
  readonly laterMinor: readonly number[]
}

/**
 * One budget this month. With rollover what is left over or overspent goes on into the next month; without it a month starts
 * anew. The month is expected to end with what is spent and the median of what followed this day in up to six months before
 * (without one: at the rate of its days so far). At risk when that is over what is available.
 */
export function budgetThisMonth(rows: BudgetRows): Budget {
  const { asOf, entries, spent } = rows
  const month = monthOf(asOf)
  const entry = entryOf(entries, month)
  const carriedMinor = entry.rollover ? carriedInto(month, entries, rows.before) : 0
  const leftMinor = entry.amountMinor + carriedMinor - spent.amountMinor
  const day = Number(asOf.slice(8))
  const later = rows.laterMinor.slice(-PACE_MONTHS)
  const rest =
    later.length > 0 ? Math.max(0, median(later)) : (Math.max(0, spent.amountMinor) * (daysInMonth(month) - day)) / day
  const projectedMinor = spent.amountMinor + (day === daysInMonth(month) ? 0 : Math.round(rest))
  return {
    categoryId: entry.categoryId,
    amountMinor: entry.amountMinor,
    rollover: entry.rollover,
    since: (entries[0] as BudgetEntry).fromMonth,
    carriedMinor,
    spent,
    leftMinor,
    daysLeft: daysInMonth(month) - day,
    projectedMinor,
    state: stateOf(leftMinor, projectedMinor - spent.amountMinor),
  }
}

function stateOf(leftMinor: number, toComeMinor: number): BudgetState {
  if (leftMinor < 0) return 'over'
  return toComeMinor > leftMinor ? 'at-risk' : 'on-pace'
}

function carriedInto(month: Month, entries: readonly BudgetEntry[], before: MonthlySpending): number {
  const spent = new Map(before.map((each) => [each.month, each.spentMinor]))
  let carried = 0
  for (let each = (entries[0] as BudgetEntry).fromMonth; each < month; each = addMonths(each, 1)) {
    const entry = entryOf(entries, each)
    carried = entry.rollover ? carried + entry.amountMinor - (spent.get(each) ?? 0) : 0
  }
  return carried
}

function entryOf(entries: readonly BudgetEntry[], month: Month): BudgetEntry {
  return entries.findLast((entry) => entry.fromMonth <= month) ?? (entries[0] as BudgetEntry)
}

/** The first day from which spending is needed to carry budgets over. */
export function budgetsStart(entries: readonly BudgetEntry[], asOf: IsoDate): IsoDate {
  const earliest = entries.reduce((first, entry) => (entry.fromMonth < first ? entry.fromMonth : first), monthOf(asOf))
  return firstOf(earliest)
}

/**
 * Whether a usual month's income pays for the budgets, repayments and everything that has no budget. `otherMinor`: spending
 * in categories without a budget, by whole month. `null` under three whole months.
 */
export function budgetFeasibility(
  months: readonly MoneyMonth[],
  otherMinor: readonly number[],
  budgetedMinor: number,
): BudgetFeasibility | null {
  const recent = months.slice(-FEASIBLE_MONTHS)
  if (recent.length < 3) return null
  const incomeMinor = typicalMonth(recent, (month) => month.incomeMinor)
  const debtPaymentsMinor = typicalMonth(recent, (month) => month.debtMinor)
  const otherSpendingMinor = Math.max(0, Math.round(median(otherMinor.slice(-recent.length))))
  const leftMinor = incomeMinor - debtPaymentsMinor - otherSpendingMinor - budgetedMinor
  return { incomeMinor, debtPaymentsMinor, otherSpendingMinor, leftMinor, feasible: leftMinor >= 0 }
}
