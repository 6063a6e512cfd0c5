// The overview as the bank may see it: what each customer adds is gathered here, and only checked cells leave.
import { ALERT_KINDS, ASSISTANT_OPINIONS, type AssistantOpinion, type Cell, type Overview } from '../../shared/contract'
import {
  CATEGORY_IDS,
  CATEGORY_KIND,
  type CategoryId,
  type IsoDate,
  LIQUID_ACCOUNTS,
  type Month,
} from '../../shared/domain'
import { HEALTH_BANDS } from '../../shared/plans'
import { checkedList, groupOfCount } from '../db/aggregates/checked-table'
import {
  type Contributions,
  countCell,
  mergeContributions,
  partsOfRate,
  partsOfSum,
  rateCell,
  SUPPRESSED,
  sumCell,
} from '../db/aggregates/suppression'
import type { AccountBalances, CategoryOfCustomer, CustomerInBase, MonthOfCustomer } from '../db/customer-base'
import type { OutlooksOfBase } from './outlooks-of-base'

export interface OverviewInput extends OutlooksOfBase {
  readonly asOf: IsoDate
  readonly smallestGroup: number
  readonly customers: readonly CustomerInBase[]
  readonly active: ReadonlySet<string>
  /** Whole months, oldest first. */
  readonly months: readonly Month[]
  /** Balances at the end of each month, and last at the as-of date. */
  readonly balances: readonly AccountBalances[]
  readonly activity: readonly MonthOfCustomer[]
  /** Of the last three whole months. */
  readonly categories: readonly CategoryOfCustomer[]
  /** Of those who have asked the assistant: positive where more answers helped than did not. */
  readonly ratings: ReadonlyMap<string, number>
}

/** Ages at the as-of date, from the first number on. */
const AGE_BANDS = [
  { band: '0-24', from: 0 },
  { band: '25-34', from: 25 },
  { band: '35-44', from: 35 },
  { band: '45-59', from: 45 },
  { band: '60+', from: 60 },
] as const
/** Extracts do not know everybody's birth date. They are a part of the total like any band. */
const UNKNOWN_AGE = 'unknown'
/** All that ageBand says. Pages share them: bands that overlap would differ by a few. */
export const AGES: readonly string[] = [...AGE_BANDS.map(({ band }) => band), UNKNOWN_AGE]

/** Sums, counts and rates of the whole base, each checked and suppressed where it must be. Amounts in minor units. */
export function overviewOf(input: OverviewInput): Overview {
  const { smallestGroup: k, customers } = input
  const everybody = customers.length
  return {
    asOf: input.asOf,
    customers: countCell({ part: everybody, whole: everybody }, k),
    active: countCell({ part: customers.filter((c) => input.active.has(c.customerId)).length, whole: everybody }, k),
    ...balanceCells(input),
    months: monthCells(input),
    categories: categoryCells(input),
    ...shortfallCells(input),
    healthBands: bandCells(input),
    alerts: ALERT_KINDS.map((kind) => ({
      kind,
      customers: countCell({ part: input.alerts.get(kind)?.size ?? 0, whole: everybody }, k),
    })),
    assistant: opinionCells(input),
  }
}

/** Deposits are a part of all balances, and the rest (loans, cards, investments) must not follow from the two. */
function balanceCells({
  balances,
  months,
  smallestGroup: k,
}: OverviewInput): Pick<Overview, 'balancesMinor' | 'depositsMinor'> {
  const isDeposit = (account: AccountBalances) => LIQUID_ACCOUNTS.includes(account.kind)
  const at = (accounts: readonly AccountBalances[]) =>
    contributions(accounts.map((account) => [account.customerId, account.balancesMinor[months.length] ?? 0]))
  const deposits = at(balances.filter(isDeposit))
  const rest = at(balances.filter((account) => !isDeposit(account)))
  const [depositsMinor = SUPPRESSED] = partsOfSum(rest.size === 0 ? [deposits] : [deposits, rest], k)
  return { balancesMinor: sumCell(mergeContributions([deposits, rest]), k), depositsMinor }
}

/**
 * Two balances and one flow give the other flow, so inflow and outflow of a month are shown together or not at all, and so
 * are the balances of all months.
 */
function monthCells({ months, balances, activity, smallestGroup: k }: OverviewInput): Overview['months'] {
  const cells = months.map((month, i) => {
    const rows = activity.filter((row) => row.month === month)
    return {
      month,
      inflowMinor: sumCell(contributions(rows.map((row) => [row.customerId, row.incomeMinor])), k),
      outflowMinor: sumCell(contributions(rows.map((row) => [row.customerId, row.spendingMinor])), k),
      balancesMinor: sumCell(contributions(balances.map((a) => [a.customerId, a.balancesMinor[i] ?? 0])), k),
    }
  })
  const allBalances = cells.every(({ balancesMinor }) => isShown(balancesMinor))
  return cells.map(({ month, inflowMinor, outflowMinor, balancesMinor }) => {
    const bothFlows = isShown(inflowMinor) && isShown(outflowMinor)
    return {
      month,
      inflowMinor: bothFlows ? inflowMinor : SUPPRESSED,
      outflowMinor: bothFlows ? outflowMinor : SUPPRESSED,
      balancesMinor: allBalances ? balancesMinor : SUPPRESSED,
    }
  })
}

/** Largest first; suppressed categories last, in fixed order, because a rank would be an estimate. */
function categoryCells({ categories, smallestGroup: k }: OverviewInput): Overview['categories'] {
  const spent = CATEGORY_IDS.filter((id) => CATEGORY_KIND[id] === 'spending')
    .map((categoryId) => ({ categoryId, of: spentOn(categories, categoryId) }))
    .filter(({ of }) => of.size > 0)
  const total = sumCell(mergeContributions(spent.map(({ of }) => of)), k)
  const cells = partsOfSum(
    spent.map(({ of }) => of),
    k,
  )
  return spent
    .map(({ categoryId }, i) => {
      const cell = isShown(total) ? (cells[i] as Cell) : SUPPRESSED
      return { categoryId, spentMinor: cell, shareOfSpend: shareOf(cell, total) }
    })
    .sort((a, b) => shownValue(b.spentMinor) - shownValue(a.spentMinor))
}

function shortfallCells(input: OverviewInput): Pick<Overview, 'shortfallRate' | 'shortfallByAge'> {
  const { customers, short, asOf, smallestGroup: k } = input
  const countOf = (group: readonly CustomerInBase[]) => ({
    part: group.filter(({ customerId }) => short.has(customerId)).length,
    whole: group.length,
  })
  const bands = [...AGE_BANDS.map(({ band }) => band), UNKNOWN_AGE]
    .map((band) => ({
      band,
      count: countOf(customers.filter(({ bornOn }) => ageBand(bornOn, asOf) === band)),
    }))
    .filter(({ count }) => count.whole > 0)
  const rates = partsOfRate(
    bands.map(({ count }) => count),
    k,
  )
  return {
    shortfallRate: rateCell(countOf(customers), k),
    shortfallByAge: bands.map(({ band }, i) => ({ band, rate: rates[i] as Cell })),
  }
}

/** Everybody is in one band, or has too little history for any. */
function bandCells({ bands, smallestGroup }: OverviewInput): Overview['healthBands'] {
  const parts = [...HEALTH_BANDS.map(({ band }) => band), null]
  const all = [...bands.values()]
  const counts = parts.map((band) => groupOfCount(all.filter((each) => each === band).length))
  const { parts: cells } = checkedList(counts, { smallestGroup, as: 'count', disjoint: true })
  return parts.map((band, i) => ({ band: band ?? 'unknown', customers: cells[i] as Cell }))
}

/** Everybody has one opinion, so that a hidden one does not follow from the others. */
function opinionCells({ customers, ratings, smallestGroup }: OverviewInput): Overview['assistant'] {
  const all = customers.map(({ customerId }) => opinionOf(ratings.get(customerId)))
  const counts = ASSISTANT_OPINIONS.map((opinion) => groupOfCount(all.filter((each) => each === opinion).length))
  const { parts } = checkedList(counts, { smallestGroup, as: 'count', disjoint: true })
  return ASSISTANT_OPINIONS.map((opinion, i) => ({ opinion, customers: parts[i] as Cell }))
}

function opinionOf(rating: number | undefined): AssistantOpinion {
  if (rating === undefined) return 'not-asked'
  if (rating === 0) return 'undecided'
  return rating > 0 ? 'helped' : 'did-not-help'
}

/** '' for `bornOn` where it is not known. */
export function ageBand(bornOn: IsoDate, asOf: IsoDate): string {
  if (bornOn === '') return UNKNOWN_AGE
  const years = Number(asOf.slice(0, 4)) - Number(bornOn.slice(0, 4))
  const age = asOf.slice(5) >= bornOn.slice(5) ? years : years - 1
  return AGE_BANDS.findLast(({ from }) => age >= from)?.band ?? AGE_BANDS[0].band
}

function spentOn(rows: readonly CategoryOfCustomer[], categoryId: CategoryId): Contributions {
  return contributions(
    rows.filter((row) => row.categoryId === categoryId).map((row) => [row.customerId, 0 - row.amountMinor]),
  )
}

/** Adds up what each customer contributes; nobody stays in with nothing. */
function contributions(amounts: readonly (readonly [customerId: string, amountMinor: number])[]): Contributions {
  const sums = new Map<string, number>()
  for (const [customerId, amountMinor] of amounts) sums.set(customerId, (sums.get(customerId) ?? 0) + amountMinor)
  for (const [customerId, sum] of sums) if (sum === 0) sums.delete(customerId)
  return sums
}

function shareOf(part: Cell, whole: Cell): Cell {
  if ('suppressed' in part || 'suppressed' in whole || whole.value === 0) return SUPPRESSED
  return { value: part.value / whole.value, customers: part.customers }
}

function isShown(cell: Cell): boolean {
  return !('suppressed' in cell)
}

function shownValue(cell: Cell): number {
  return 'suppressed' in cell ? Number.NEGATIVE_INFINITY : cell.value
}
