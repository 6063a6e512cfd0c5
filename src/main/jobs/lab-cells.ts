// The customers as the product lab may know them: groups of one place on the grid, each sum checked.
import type { Cell } from '../../shared/cell'
import type { CategoryId, IsoDate } from '../../shared/domain'
import { type LabGrid, onGrid } from '../../shared/product-simulation'
import type { Product, ProductKind } from '../../shared/products'
import { cohorts } from '../analytics/cohorts'
import type { LabBase, LabGroup, LabPlace, LabSplit } from '../analytics/lab-base'
import { bandOf, labGrid } from '../analytics/lab-grid'
import { isOpenTo } from '../analytics/product-lab'
import { checkedList, checkedTable, groupOf, groupOfCount } from '../db/aggregates/checked-table'
import { type Contributions, countCell, roundedCount, SUPPRESSED, sumCell } from '../db/aggregates/suppression'

export interface LabCustomer {
  readonly customerId: string
  readonly age: number | null
  /** Empty where it is not known. */
  readonly gender: string
  readonly segment: string | null
  readonly monthlyIncomeMinor: number
  /** Of a year. */
  readonly spendingByCategoryMinor: Partial<Readonly<Record<CategoryId, number>>>
  readonly depositsMinor: number
  /** Interest of the window, and what lay on the accounts at its month ends, on average. */
  readonly interestMinor: number
  readonly meanDepositsMinor: number
}

export interface LabInput {
  readonly asOf: IsoDate
  readonly smallestGroup: number
  readonly synthetic: boolean
  readonly customers: readonly LabCustomer[]
  readonly candidates: LabGrid
  readonly catalogue: readonly Product[]
  readonly uptakes: ReadonlyMap<string, Cell>
  readonly has: ReadonlyMap<string, ReadonlySet<string>>
  /** Months of the window, and months of product events. */
  readonly months: number
  readonly eventMonths: number
}

/** More groups than this say no more about a design, and take longer. */
const MOST_GROUPS = 1000

/** Null when there are too few customers to be shown at all. */
export function labBaseOf(input: LabInput): LabBase | null {
  const { smallestGroup: k } = input
  const customers = withoutFew(input.customers, k)
  if (customers.length < k) return null
  const grid = labGrid(customers, input.candidates, k)
  const places = placesOf(customers, grid)
  const members = places.map((place) =>
    customers.filter(
      ({ age, monthlyIncomeMinor }) =>
        bandOf(age, grid.ages) === place.ageBand && bandOf(monthlyIncomeMinor, grid.incomesMinor) === place.incomeBand,
    ),
  )
  const open = openTable(customers, grid, k)
  return {
    asOf: input.asOf,
    customers: countCell({ part: customers.length, whole: customers.length }, k),
    grid,
    rateNow: rateNow(customers, input.months, k),
    eventMonths: input.eventMonths,
    synthetic: input.synthetic,
    places,
    open,
    ...groupCells(members, k, Math.max(k, Math.ceil(customers.length / MOST_GROUPS))),
    // By income alone: ages besides would leave groups that are hidden.
    segments: split(byIncome(customers, grid), ({ segment }) => segment ?? '', k),
    genders: split(members, genderClass(customers, k), k),
    catalogue: input.catalogue.map(({ id, name, kind, annualFeeMinor, ...limits }) => {
      const { minAge, maxAge, minMonthlyIncomeMinor } = onGrid(limits, grid)
      const choice = open.find(
        (each) =>
          each.minAge === minAge && each.maxAge === maxAge && each.minMonthlyIncomeMinor === minMonthlyIncomeMinor,
      )
      const eligible = choice?.customers ?? SUPPRESSED
      return { name, kind, annualFeeMinor, eligible, uptakes: input.uptakes.get(id) ?? SUPPRESSED }
    }),
    holding: holding(customers, input, k),
  }
}

/** Customers whose age is not known are a band of their own; too few of them, or of the others, are left out. */
function withoutFew(customers: readonly LabCustomer[], smallestGroup: number): readonly LabCustomer[] {
  const unknown = customers.filter(({ age }) => age === null).length
  if (unknown < smallestGroup) return customers.filter(({ age }) => age !== null)
  return customers.length - unknown < smallestGroup ? customers.filter(({ age }) => age === null) : customers
}

function placesOf(customers: readonly LabCustomer[], grid: LabGrid): readonly LabPlace[] {
  const places = new Map<string, LabPlace>()
  for (const { age, monthlyIncomeMinor } of customers) {
    const place = { ageBand: bandOf(age, grid.ages), incomeBand: bandOf(monthlyIncomeMinor, grid.incomesMinor) }
    places.set(`${place.ageBand} ${place.incomeBand}`, place)
  }
  return [...places.values()].sort((a, b) => a.ageBand - b.ageBand || a.incomeBand - b.incomeBand)
}

function openTable(customers: readonly LabCustomer[], grid: LabGrid, k: number): LabBase['open'] {
  const ages = [null, ...grid.ages]
  return ages.flatMap((minAge) =>
    [null, ...grid.ages.map((age) => age - 1)]
      .filter((maxAge) => minAge === null || maxAge === null || maxAge > minAge)
      .flatMap((maxAge) =>
        [null, ...grid.incomesMinor].map((minMonthlyIncomeMinor) => {
          const limits = { minAge, maxAge, minMonthlyIncomeMinor }
          const part = customers.filter((customer) => isOpenTo(customer, limits)).length
          return { ...limits, customers: countCell({ part, whole: customers.length }, k) }
        }),
      ),
  )
}

/** Within a place, customers who spend and save alike are together. */
function groupCells(
  members: readonly (readonly LabCustomer[])[],
  k: number,
  size: number,
): Pick<LabBase, 'groups' | 'totals'> {
  const groups = members.flatMap((inPlace, place) => {
    const cohortOf = cohorts(
      inPlace.map((customer) => [spent(customer), Math.max(0, customer.depositsMinor)]),
      size,
    )
    const numbers = [...new Set(cohortOf)].sort((a, b) => a - b)
    return numbers.map((number) => ({ place, customers: inPlace.filter((_, at) => cohortOf[at] === number) }))
  })
  const sums = (of: (customer: LabCustomer) => number) =>
    checkedList(
      groups.map(({ customers }) => groupOf(contributions(customers, of))),
      { smallestGroup: k, as: 'sum', disjoint: true },
    )
  const categories = [...new Set(members.flat().flatMap((each) => Object.keys(each.spendingByCategoryMinor)))].sort()
  const spending = categories.map((category) => {
    const categoryId = category as CategoryId
    return { categoryId, ...sums((each) => Math.max(0, each.spendingByCategoryMinor[categoryId] ?? 0)) }
  })
  const deposits = sums(({ depositsMinor }) => Math.max(0, depositsMinor))
  return {
    groups: groups.map(({ place, customers }, at): LabGroup => {
      const rounded = roundedCount(customers.length, k)
      return {
        place,
        customers: { value: rounded, customers: rounded },
        spending: Object.fromEntries(spending.map(({ categoryId, parts }) => [categoryId, parts[at] as Cell])),
        deposits: deposits.parts[at] as Cell,
      }
    }),
    totals: {
      spending: Object.fromEntries(spending.map(({ categoryId, total }) => [categoryId, total])),
      deposits: deposits.total,
    },
  }
}

function split(
  members: readonly (readonly LabCustomer[])[],
  nameOf: (customer: LabCustomer) => string,
  k: number,
): LabSplit {
  const names = [...new Set(members.flat().map(nameOf))].sort()
  const { cells, columns } = checkedTable(
    members.map((inPlace) =>
      names.map((name) => groupOfCount(inPlace.filter((customer) => nameOf(customer) === name).length)),
    ),
    { smallestGroup: k, as: 'count', disjoint: true },
  )
  return { names, totals: columns, cells }
}

function byIncome(customers: readonly LabCustomer[], grid: LabGrid): readonly (readonly LabCustomer[])[] {
  return [0, ...grid.incomesMinor].map((_, band) =>
    customers.filter(({ monthlyIncomeMinor }) => bandOf(monthlyIncomeMinor, grid.incomesMinor) === band),
  )
}

/** Genders of too few customers are counted with the smallest that has enough, and named with it. */
function genderClass(customers: readonly LabCustomer[], k: number): (customer: LabCustomer) => string {
  const sizes = new Map<string, number>()
  for (const { gender } of customers) sizes.set(gender || 'unknown', (sizes.get(gender || 'unknown') ?? 0) + 1)
  const bySize = [...sizes].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1))
  const few = bySize.filter(([, size]) => size < k).map(([gender]) => gender)
  const host = bySize.find(([, size]) => size >= k)?.[0]
  const together = [host, ...few].filter((gender) => gender !== undefined).join('+')
  return ({ gender }) => {
    const own = gender || 'unknown'
    return own === host || few.includes(own) ? together : own
  }
}

function rateNow(customers: readonly LabCustomer[], months: number, k: number): number | null {
  const paid = sumCell(
    contributions(customers, ({ interestMinor }) => interestMinor),
    k,
  )
  const lay = sumCell(
    contributions(customers, ({ meanDepositsMinor }) => Math.max(0, meanDepositsMinor)),
    k,
  )
  if ('suppressed' in paid || 'suppressed' in lay || lay.value === 0 || months === 0) return null
  return Math.round(((paid.value / lay.value) * 12 * 1000) / months) / 1000
}

function holding(
  customers: readonly LabCustomer[],
  { catalogue, has }: LabInput,
  k: number,
): Partial<Record<ProductKind, Cell>> {
  const kinds = [...new Set(catalogue.map(({ kind }) => kind))]
  return Object.fromEntries(
    kinds.map((kind) => {
      const ids = catalogue.filter((product) => product.kind === kind).map(({ id }) => id)
      const part = customers.filter(({ customerId }) => ids.some((id) => has.get(customerId)?.has(id))).length
      return [kind, countCell({ part, whole: customers.length }, k)]
    }),
  )
}

function contributions(customers: readonly LabCustomer[], of: (customer: LabCustomer) => number): Contributions {
  return new Map(customers.map((customer) => [customer.customerId, of(customer)]))
}

function spent({ spendingByCategoryMinor }: LabCustomer): number {
  return Object.values(spendingByCategoryMinor).reduce((sum, amount) => sum + Math.max(0, amount), 0)
}
