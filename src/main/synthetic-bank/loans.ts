// Loans at this bank (own account, interest booked there) and lenders elsewhere (only the debit is seen).
import { addDays } from '../../shared/dates'
import type { IsoDate } from '../../shared/domain'
import { rupees } from './amounts'
import { type Bill, bill, dueDays, fromMerchant } from './bills'
import type { Calendar } from './calendar'
import { CITIES, type City } from './cities'
import type { GeneratedAccount } from './generated'
import { merchantsIn } from './merchants'
import type { LoanPlan } from './person'
import type { Persona } from './personas'
import type { Random } from './random'

export type OpenAccount = (
  kind: GeneratedAccount['kind'],
  name: string,
  openingMinor: number,
  tail?: string,
  openedOn?: IsoDate,
) => number

/**
 * Loans of a household, their accounts opened by `open`, and the bills that pay them. `emiDay` null: drawn. `certain`: the
 * loans that are usual for such a household are there for sure.
 */
export function drawLoans(
  kind: Persona,
  incomeMinor: number,
  emiDay: number | null,
  certain: boolean,
  start: IsoDate,
  calendar: Calendar,
  random: Random,
  open: OpenAccount,
): { readonly plans: readonly LoanPlan[]; readonly bills: readonly Bill[] } {
  const plans: LoanPlan[] = []
  const bills: Bill[] = []
  for (const offer of OFFERS) {
    const chance = offer.chance[kind.id] ?? 0
    if (!random.chance(certain && chance > 0.25 ? 1 : chance)) continue
    const emiMinor = rupees(Math.round(Math.min(offer.most, (incomeMinor / 100) * random.between(...offer.share))))
    const left = random.whole(...offer.monthsLeft)
    const late = kind.id === 'over-indebted' && offer.name === 'Personal loan'
    const on = late ? payoutDay(start, calendar, random) : null
    const day = emiDay ?? random.pick([2, 3, 5, 7, 10])
    const made = ownLoan(offer.name, emiMinor, offer.rate, left, day, on, start, calendar, open)
    plans.push(made.plan)
    bills.push(made.bill)
  }
  const lenders = merchantsIn('lender', CITIES[0] as City)
  const owed = kind.id === 'over-indebted' ? random.whole(1, 2) : random.chance(0.08) && kind.id !== 'affluent' ? 1 : 0
  for (let n = 0; n < owed; n++) {
    const lender = lenders[(random.whole(0, 1) + n * 2) % lenders.length] as (typeof lenders)[number]
    const amount = Math.min(
      lender.ticket[1],
      Math.max(lender.ticket[0], (incomeMinor / 100) * random.between(0.05, 0.1)),
    )
    bills.push(
      fromMerchant(lender, {
        kind: 'loan',
        amountMinor: -rupees(Math.round(amount)),
        day: emiDay ?? random.pick([2, 5, 7]),
        route: 'ach-out',
        detail: `LN${random.whole(10_000_000, 99_999_999)}`,
      }),
    )
  }
  return { plans, bills }
}

/** A loan with `monthsLeft` instalments to go on the first day, or paid out on `payoutOn` with as many to go. */
export function ownLoan(
  name: string,
  emiMinor: number,
  annualRate: number,
  monthsLeft: number,
  day: number,
  payoutOn: IsoDate | null,
  start: IsoDate,
  calendar: Calendar,
  open: OpenAccount,
): { readonly plan: LoanPlan; readonly bill: Bill } {
  const owedMinor = presentValue(emiMinor, annualRate, monthsLeft)
  const at = open('loan', name, payoutOn ? 0 : -owedMinor, undefined, payoutOn ?? undefined)
  const made = bill({
    kind: 'loan',
    payee: `${name} EMI`,
    printed: `EMI ${name.toUpperCase()}`,
    categoryId: 'loan-repayment',
    route: 'bank',
    amountMinor: -emiMinor,
    day,
    from: payoutOn ? addDays(payoutOn, 20) : null,
    counterpart: at,
  })
  const last = dueDays(made, calendar).filter(
    (index) => calendar.days[index] && (calendar.days[index] as { on: IsoDate }).on >= start,
  )[monthsLeft - 1]
  return {
    plan: { at, annualRate, payout: payoutOn ? { on: payoutOn, amountMinor: owedMinor } : null },
    bill: last === undefined ? made : { ...made, to: (calendar.days[last] as { on: IsoDate }).on },
  }
}

/** What equal monthly instalments pay off: the annuity formula, to the paisa. */
export function presentValue(emiMinor: number, annualRate: number, months: number): number {
  const monthly = annualRate / 12
  return Math.round((emiMinor * (1 - (1 + monthly) ** -months)) / monthly)
}

/** Some months into the history; null where it is too short for that. */
function payoutDay(start: IsoDate, calendar: Calendar, random: Random): IsoDate | null {
  const on = addDays(start, random.whole(90, 240))
  return calendar.indexOf(on) < calendar.until - 40 ? on : null
}

interface Offer {
  readonly name: string
  readonly rate: number
  readonly share: readonly [number, number]
  /** Highest instalment in rupees. */
  readonly most: number
  readonly monthsLeft: readonly [number, number]
  readonly chance: Readonly<Partial<Record<Persona['id'], number>>>
}

const OFFERS: readonly Offer[] = [
  {
    name: 'Home loan',
    rate: 0.086,
    share: [0.2, 0.3],
    most: 68_000,
    monthsLeft: [60, 220],
    chance: { salaried: 0.1, 'young-family': 0.42, affluent: 0.3 },
  },
  {
    name: 'Bike loan',
    rate: 0.118,
    share: [0.05, 0.09],
    most: 7_800,
    monthsLeft: [8, 40],
    chance: { salaried: 0.18, freelancer: 0.1, 'gig-worker': 0.5, 'over-indebted': 0.3, student: 0.04 },
  },
  {
    name: 'Car loan',
    rate: 0.095,
    share: [0.1, 0.14],
    most: 42_000,
    monthsLeft: [10, 70],
    chance: { salaried: 0.1, 'young-family': 0.3, affluent: 0.35, freelancer: 0.08 },
  },
  {
    name: 'Personal loan',
    rate: 0.145,
    share: [0.17, 0.26],
    most: 22_000,
    monthsLeft: [22, 54],
    chance: { salaried: 0.07, 'over-indebted': 0.75, 'young-family': 0.05, freelancer: 0.05 },
  },
]
