// A product tried out on the published groups of customers.
import type { Cell } from '../../shared/cell'
import type { CategoryId } from '../../shared/domain'
import { roundToSignificant } from '../../shared/money'
import type { Fairness, LabRange, LabResult, LabSegment } from '../../shared/product-lab'
import type { ProductSimulation } from '../../shared/product-simulation'
import { fitTable } from './fit-table'
import type { CatalogueFunnel, LabBase, LabPlace, LabSplit } from './lab-base'
import { fairness, isOpenTo, type LabCustomers, type LabDesign, labOutcome, sensitivity } from './product-lab'

/**
 * What a product would do, worked out from published cells alone: any number of simulations says no more about the
 * customers than these. Hidden cells are spread by their totals. Amounts are minor units a year to three figures, counts of
 * estimates to 5. Throws RangeError for thresholds that are not on the grid.
 */
export function labResult(base: LabBase, simulation: ProductSimulation): LabResult {
  const choice = base.open.find(
    (each) =>
      each.minAge === simulation.minAge &&
      each.maxAge === simulation.maxAge &&
      each.minMonthlyIncomeMinor === simulation.minMonthlyIncomeMinor,
  )
  if (!choice) throw new RangeError('the thresholds are not on the grid')
  const { assumptions } = simulation
  const design: LabDesign = { ...simulation, rateNow: base.rateNow ?? 0 }
  const customers = weightedCustomers(base, simulation, shownValue(choice.customers))
  const ofKind = base.catalogue.filter((product) => product.kind === simulation.kind && isShown(product))
  const similar = ofKind.length > 0 ? ofKind : base.catalogue.filter(isShown)
  const observed = similar.flatMap(({ eligible, uptakes }) =>
    'suppressed' in eligible || 'suppressed' in uptakes
      ? []
      : { eligible: eligible.value, uptakes: Math.min(uptakes.value, eligible.value) },
  )
  const outcome = labOutcome(customers, design, assumptions, observed)
  return {
    asOf: base.asOf,
    simulation,
    customers: base.customers,
    eligible: choice.customers,
    uptakeRate: outcome.uptakeRate,
    uptake: inFives(outcome.uptake),
    basis: {
      sameKind: ofKind.length > 0,
      products: similar.map(({ name, eligible, uptakes }) => ({ name, eligible, uptakes })),
      months: base.eventMonths,
      synthetic: base.synthetic,
    },
    benefitMinor: amount(outcome.benefitMinor),
    shareBetterOff: Math.round(outcome.shareBetterOff * 100) / 100,
    revenueMinor: amounts(outcome.revenueMinor),
    costMinor: amounts(outcome.costMinor),
    cannibalisedMinor: amounts(outcome.cannibalisedMinor),
    netMinor: amounts(outcome.netMinor),
    sensitivity: sensitivity(customers, design, assumptions, observed)
      .map((bar) => ({ ...bar, netAtLowMinor: amount(bar.netAtLowMinor), netAtHighMinor: amount(bar.netAtHighMinor) }))
      .filter(({ netAtLowMinor, netAtHighMinor }) => netAtLowMinor !== netAtHighMinor),
    segments: base.segments.names.flatMap((segment, at): LabSegment[] => {
      const own = outcome.bySegment.find((each) => each.segment === segment)
      return segment === '' || !own
        ? []
        : [
            {
              segment,
              customers: base.segments.totals[at] as Cell,
              eligible: five(own.eligible),
              uptake: five(own.expectedUptake),
              netMinor: amount(own.netMinor),
            },
          ]
    }),
    fairness: [fairnessByAge(base, simulation), fairnessByGender(base, simulation)],
  }
}

/**
 * The groups as customers of the engine, parted by segment. The eligible ones add up to the published count for the thresholds,
 * which was rounded once and not for every group.
 */
function weightedCustomers(base: LabBase, simulation: ProductSimulation, eligible: number): readonly LabCustomers[] {
  const { groups, places, totals } = base
  const placeOf = groups.map(({ place }) => places[place] as LabPlace)
  const rounded = groups.map(({ customers }) => shownValue(customers))
  const openGroups = sum(rounded.filter((_, at) => isOpenTo(lowest(base, placeOf[at] as LabPlace), simulation)))
  const scale = openGroups === 0 ? 1 : eligible / openGroups
  const inGroups = rounded.map((count) => count * scale)
  const each = perCustomer(base, inGroups)
  const segments = fitted(
    base.segments,
    base.segments.cells.map((_, band) => sum(rounded.filter((_, at) => placeOf[at]?.incomeBand === band))),
  )
  const categories = Object.keys(totals.spending) as CategoryId[]
  const spending = categories.map((category) => ({ category, amounts: each(({ spending }) => spending[category]) }))
  const deposits = each((part) => part.deposits)
  return placeOf.flatMap((place, at) => {
    const shares = segments[place.incomeBand] as readonly number[]
    const all = sum(shares)
    const like = {
      ...lowest(base, place),
      spendingByCategoryMinor: Object.fromEntries(spending.map(({ category, amounts }) => [category, amounts[at]])),
      depositsMinor: deposits[at] as number,
    }
    const replacedMarginMinor = replacedMargin(base, simulation, like)
    return base.segments.names.map((segment, column) => ({
      ...like,
      segment,
      replacedMarginMinor,
      customers: all === 0 ? 0 : ((inGroups[at] as number) * (shares[column] as number)) / all,
    }))
  })
}

/**
 * Each customer's part of a sum, by group of so many customers; where it is hidden, an even part of what the shown ones leave
 * of the total.
 */
function perCustomer({ groups, totals }: LabBase, customers: readonly number[]) {
  return (of: (part: LabBase['totals']) => Cell | undefined): readonly number[] => {
    const isHidden = groups.map((group) => 'suppressed' in (of(group) ?? HIDDEN))
    const shown = sum(groups.map((group) => shownValue(of(group) ?? HIDDEN)))
    const hiddenCustomers = sum(customers.filter((_, at) => isHidden[at]))
    const left = Math.max(0, shownValue(of(totals) ?? HIDDEN) - shown)
    return groups.map((group, at) => {
      if (isHidden[at]) return hiddenCustomers === 0 ? 0 : left / hiddenCustomers
      return shownValue(of(group) ?? HIDDEN) / Math.max(1, customers[at] as number)
    })
  }
}

/** What the bank earns today of those who have a product of the kind, spread over all: its fee, and what the money earns there. */
function replacedMargin(
  base: LabBase,
  { kind, cashbackCategories, assumptions }: ProductSimulation,
  like: Pick<LabCustomers, 'spendingByCategoryMinor'>,
): number {
  const holding = base.holding[kind]
  const similar = base.catalogue.filter((product) => product.kind === kind)
  if (!holding || similar.length === 0) return 0
  const fee = sum(similar.map(({ annualFeeMinor }) => annualFeeMinor)) / similar.length
  const spent = sum(cashbackCategories.map((category) => like.spendingByCategoryMinor[category] ?? 0))
  const share = shownValue(holding) / Math.max(1, shownValue(base.customers))
  return share * (fee + spent * assumptions.spendingMoved * assumptions.earnedOnSpending)
}

/** Counts for each band and for those of it who may have the product are published for every choice of thresholds. */
function fairnessByAge({ grid, open }: LabBase, simulation: ProductSimulation): Fairness {
  const count = (limits: { minAge: number | null; maxAge: number | null }, minMonthlyIncomeMinor: number | null) =>
    open.find(
      (each) =>
        each.minAge === limits.minAge &&
        each.maxAge === limits.maxAge &&
        each.minMonthlyIncomeMinor === minMonthlyIncomeMinor,
    )?.customers ?? HIDDEN
  const bands = grid.ages.length === 0 ? [] : [null, ...grid.ages]
  return compared(
    'age',
    bands.map((minAge, at) => {
      const next = grid.ages[at]
      const limits = { minAge, maxAge: next === undefined ? null : next - 1 }
      const lower = minAge ?? 0
      const isOpen =
        (simulation.minAge === null || lower >= simulation.minAge) &&
        (simulation.maxAge === null || lower <= simulation.maxAge)
      return {
        group: next === undefined ? `${lower}+` : `${lower}-${next - 1}`,
        customers: count(limits, null),
        eligible: isOpen ? shownValue(count(limits, simulation.minMonthlyIncomeMinor)) : 0,
      }
    }),
  )
}

function fairnessByGender(base: LabBase, simulation: ProductSimulation): Fairness {
  const { genders, groups, places } = base
  const inPlaces = places.map((_, place) =>
    sum(groups.map((group) => (group.place === place ? shownValue(group.customers) : 0))),
  )
  const table = fitted(genders, inPlaces)
  return compared(
    'gender',
    genders.names.map((group, column) => ({
      group,
      customers: genders.totals[column] ?? HIDDEN,
      eligible: sum(
        places.map((place, row) => (isOpenTo(lowest(base, place), simulation) ? (table[row]?.[column] ?? 0) : 0)),
      ),
    })),
  )
}

function compared(
  by: Fairness['by'],
  groups: readonly { readonly group: string; readonly customers: Cell; readonly eligible: number }[],
): Fairness {
  const shown = groups.filter(({ customers }) => !('suppressed' in customers))
  const rated = fairness(shown.map((each) => ({ ...each, customers: shownValue(each.customers) })))
  return {
    by,
    groups: rated.map(({ group, rate, ratio, underFourFifths }, at) => ({
      group,
      customers: shown[at]?.customers ?? HIDDEN,
      rate: Math.round(rate * 100) / 100,
      ratio: Math.round(ratio * 100) / 100,
      underFourFifths,
    })),
    hidden: groups.filter(({ customers }) => 'suppressed' in customers).map(({ group }) => group),
  }
}

function fitted({ cells, totals }: LabSplit, inPlaces: readonly number[]): readonly (readonly number[])[] {
  const shown = cells.map((row) => row.map((cell) => ('suppressed' in cell ? null : cell.value)))
  return fitTable(
    shown,
    inPlaces,
    totals.map((cell) => ('suppressed' in cell ? null : cell.value)),
  )
}

/** The least that customers of a place have: it reaches exactly the thresholds that they reach. */
function lowest({ grid }: Pick<LabBase, 'grid'>, { ageBand, incomeBand }: LabPlace) {
  return {
    age: ageBand < 0 ? null : (grid.ages[ageBand - 1] ?? 0),
    monthlyIncomeMinor: grid.incomesMinor[incomeBand - 1] ?? 0,
  }
}

function isShown({ eligible, uptakes }: CatalogueFunnel): boolean {
  return !('suppressed' in eligible) && !('suppressed' in uptakes)
}

const HIDDEN: Cell = { suppressed: true }

function shownValue(cell: Cell): number {
  return 'suppressed' in cell ? 0 : cell.value
}

function amount(value: number): number {
  return Math.round(roundToSignificant(value, 3))
}

function amounts({ low, expected, high }: LabRange): LabRange {
  return { low: amount(low), expected: amount(expected), high: amount(high) }
}

function five(value: number): number {
  return Math.round(value / 5) * 5
}

function inFives({ low, expected, high }: LabRange): LabRange {
  return { low: five(low), expected: five(expected), high: five(high) }
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0)
}
