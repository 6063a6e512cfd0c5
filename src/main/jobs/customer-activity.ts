// Puts the grouped rows of the base together, one record per customer.
import { addDays, addMonths, firstOf, lastOf, monthOf } from '../../shared/dates'
import { CATEGORY_KIND, type CategoryId, type IsoDate, LIQUID_ACCOUNTS, type Month } from '../../shared/domain'
import { type CustomerActivity, measuresOf, monthlyIncome, shareSaved } from '../analytics/segments-features'
import {
  balancesAt,
  categoriesOfCustomers,
  customersInBase,
  lowestOfMonths,
  monthsOfCustomers,
} from '../db/customer-base'
import type { Db } from '../db/open'
import { activityOfRelease } from '../db/releases'
import type { CustomerStanding } from './segments-run'

export interface BaseActivity {
  readonly activity: readonly CustomerActivity[]
  readonly standings: ReadonlyMap<string, CustomerStanding>
}

/**
 * What every customer of the bank did in `months` (whole months, oldest first, at least one), and how they stand at the
 * as-of date. Five grouped statements, however many customers there are.
 */
export async function activityOfBase(
  db: Db,
  currency: string,
  months: readonly Month[],
  asOf: IsoDate,
): Promise<BaseActivity> {
  const first = months[0] ?? addMonths(monthOf(asOf), -1)
  const window = { from: firstOf(first), to: lastOf(months.at(-1) ?? first) }
  const customers = await customersInBase(db, currency)
  const monthRows = grouped(await monthsOfCustomers(db, currency, window))
  const categoryRows = grouped(await categoriesOfCustomers(db, currency, window))
  const lowestRows = grouped(await lowestOfMonths(db, currency, window))
  const accounts = grouped(await balancesAt(db, currency, [addDays(window.from, -1), ...months.map(lastOf), asOf]))

  const activity: CustomerActivity[] = []
  const standings = new Map<string, CustomerStanding>()
  for (const { customerId } of customers) {
    const categories = categoryRows.get(customerId) ?? []
    const liquid = (accounts.get(customerId) ?? []).filter(({ kind }) => LIQUID_ACCOUNTS.includes(kind))
    const balanceAt = (day: number) => liquid.reduce((sum, { balancesMinor }) => sum + (balancesMinor[day] ?? 0), 0)
    const eveMinor = balanceAt(0)
    const spending = categories.filter(({ categoryId }) => CATEGORY_KIND[categoryId] === 'spending')
    const repaid = 0 - sum(categories.filter((row) => row.categoryId === 'loan-repayment' && row.amountMinor < 0))
    const customer: CustomerActivity = {
      customerId,
      months: fromFirstOn(monthRows.get(customerId) ?? [], months),
      spendingByCategoryMinor: spentByCategory(spending),
      cardSpendingMinor: 0 - sum(spending.filter(({ kind }) => kind === 'card')),
      loanRepaymentMinor: repaid,
      setAsideMinor: 0 - sum(categories.filter((row) => isSetAside(row.categoryId) && row.amountMinor < 0)),
      monthEndMinor: months.map((_, i) => balanceAt(i + 1)),
      lowestMinor: (lowestRows.get(customerId) ?? []).map(({ lowestMinor }) => eveMinor + lowestMinor),
    }
    activity.push(customer)
    standings.set(customerId, {
      depositsMinor: balanceAt(months.length + 1),
      incomeMinor: monthlyIncome(customer),
      shareSaved: shareSaved(customer),
      hasLoan: repaid > 0 || (accounts.get(customerId) ?? []).some(owesLoan),
    })
  }
  return { activity, standings }

  function owesLoan({ kind, balancesMinor }: { readonly kind: string; readonly balancesMinor: readonly number[] }) {
    return kind === 'loan' && (balancesMinor.at(-1) ?? 0) < 0
  }
}

/** A customer as six whole months told some months ago; null where the books do not reach back that far. */
export interface EarlierMeasures {
  readonly quarterBefore: readonly number[] | null
  readonly halfYearBefore: readonly number[] | null
}

export interface ReleasedActivity extends BaseActivity {
  /** By customer. */
  readonly earlier: ReadonlyMap<string, EarlierMeasures>
  /** '' where it is not known. */
  readonly bornOn: ReadonlyMap<string, IsoDate>
}

/**
 * The same as it was when it was first asked for in the present release. `months` are the last of `allMonths`, the bank’s whole
 * months, oldest first.
 */
export async function activityAtRelease(
  db: Db,
  currency: string,
  { months, allMonths }: { readonly months: readonly Month[]; readonly allMonths: readonly Month[] },
  asOf: IsoDate,
): Promise<ReleasedActivity> {
  const kept = await activityOfRelease(db, async () => {
    const { activity, standings } = await activityOfBase(db, currency, months, asOf)
    const quarterBefore = await measuresBefore(db, currency, allMonths, months.length, 3)
    const halfYearBefore = await measuresBefore(db, currency, allMonths, months.length, 6)
    const born = new Map((await customersInBase(db, currency)).map(({ customerId, bornOn }) => [customerId, bornOn]))
    return activity.map((one) => ({
      ...one,
      standing: standings.get(one.customerId),
      bornOn: born.get(one.customerId) ?? '',
      earlier: {
        quarterBefore: quarterBefore.get(one.customerId) ?? null,
        halfYearBefore: halfYearBefore.get(one.customerId) ?? null,
      },
    }))
  })
  const standings = kept.flatMap(({ customerId, standing }) => (standing ? [[customerId, standing] as const] : []))
  return {
    activity: kept,
    standings: new Map(standings),
    bornOn: new Map(kept.map(({ customerId, bornOn }) => [customerId, bornOn])),
    earlier: new Map(kept.map(({ customerId, earlier }) => [customerId, earlier])),
  }
}

/** What as many whole months told that ended `ago` months earlier, of customers who had begun by then. */
async function measuresBefore(
  db: Db,
  currency: string,
  allMonths: readonly Month[],
  length: number,
  ago: number,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const end = allMonths.length - ago
  if (end < length) return new Map()
  const months = allMonths.slice(end - length, end)
  const { activity } = await activityOfBase(db, currency, months, lastOf(months.at(-1) as Month))
  const begun = activity.filter((one) => one.months.length === length)
  return new Map(begun.map((one) => [one.customerId, measuresOf(one).map((value) => Number(value.toPrecision(7)))]))
}

/** Months without a row count as zero once the customer has begun. */
function fromFirstOn(
  rows: readonly {
    readonly month: Month
    readonly incomeMinor: number
    readonly spendingMinor: number
    readonly transactions: number
  }[],
  months: readonly Month[],
): CustomerActivity['months'] {
  const byMonth = new Map(rows.map((row) => [row.month, row]))
  const begun = months.findIndex((month) => byMonth.has(month))
  if (begun < 0) return []
  return months.slice(begun).map((month) => {
    const row = byMonth.get(month)
    return {
      incomeMinor: row?.incomeMinor ?? 0,
      spendingMinor: row?.spendingMinor ?? 0,
      transactions: row?.transactions ?? 0,
    }
  })
}

function spentByCategory(
  rows: readonly { readonly categoryId: CategoryId; readonly amountMinor: number }[],
): Partial<Record<CategoryId, number>> {
  const spent: Partial<Record<CategoryId, number>> = {}
  for (const { categoryId, amountMinor } of rows) spent[categoryId] = (spent[categoryId] ?? 0) - amountMinor
  return spent
}

function isSetAside(categoryId: CategoryId): boolean {
  return categoryId === 'savings' || categoryId === 'investment'
}

function sum(rows: readonly { readonly amountMinor: number }[]): number {
  return rows.reduce((total, { amountMinor }) => total + amountMinor, 0)
}

function grouped<Row extends { readonly customerId: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.customerId)
    if (group) group.push(row)
    else groups.set(row.customerId, [row])
  }
  return groups
}
