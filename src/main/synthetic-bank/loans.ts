// Loans at this bank (own account, interest booked there) and lenders elsewhere (only the debit is seen).

import { addDays } from '../../shared/dates'
import type { IsoDate } from '../../shared/domain'
import { inMinor } from './amounts'
import { type Bill, bill, dueDays, fromMerchant } from './bills'
import type { Calendar } from './calendar'
import type { City } from './cities'
import type { Country, Words } from './country'
import type { Persona } from './personas'
import type { LoanPlan, OpenAccount } from './plans'
import type { Random } from './random'

/**
 * Loans of a household, their accounts opened by `open`, and the bills that pay them. `emiDay` null: drawn. `certain`: the
 * loans that are usual for such a household are there for sure.
 */
export function drawLoans(
  country: Country,
  city: City,
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
  for (const offer of country.loans.offers) {
    const chance = offer.chance[kind.id] ?? 0
    if (!random.chance(certain && chance > 0.25 ? 1 : chance)) continue
    const emiMinor = inMinor(Math.round(Math.min(offer.most, (incomeMinor / 100) * random.between(...offer.share))))
    const left = random.whole(...offer.monthsLeft)
    const late = kind.id === 'over-indebted' && offer.name === 'Personal loan'
    const on = late ? payoutDay(start, calendar, random) : null
    const day = emiDay ?? random.pick([2, 3, 5, 7, 10])
    const made = ownLoan(country.words, offer.name, emiMinor, offer.rate, left, day, on, start, calendar, open)
    plans.push(made.plan)
    bills.push(made.bill)
  }
  const lenders = country.merchants.of('lender', city)
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
        amountMinor: -inMinor(Math.round(amount)),
        day: emiDay ?? random.pick([2, 5, 7]),
        route: 'ach-out',
        detail: `${country.loans.contract}${random.whole(10_000_000, 99_999_999)}`,
      }),
    )
  }
  return { plans, bills }
}

/** A loan with `monthsLeft` instalments to go on the first day, or paid out on `payoutOn` with as many to go. */
export function ownLoan(
  words: Words,
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
    payee: `${name} ${words.instalment}`,
    printed: `${words.instalment} ${name}`.toUpperCase(),
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
