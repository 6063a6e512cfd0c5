// What comes in, in Britain: pay once a month with a raise in April, pensions, benefits, invoices.

import { type Bill, bill } from '../bills'
import type { City } from '../cities'
import type { Facts, StandingIncome } from '../facts'
import { allowance, type CompanyWords, companyName, invoices, retainer, weekly } from '../incomes'
import type { Random } from '../random'
import { personName } from './names'

/** Incomes that together make about `incomeMinor` a month, the main one first. */
export function drawIncome({ personaId, incomeMinor, payday, city }: Facts, random: Random): StandingIncome {
  const pay = (share: number, day = payday) => salary(incomeMinor * share, day, random)
  const only = (...bills: readonly Bill[]): StandingIncome => ({ bills, earnings: null })
  const steady = (amountMinor: number) =>
    retainer(companyName(COMPANIES, random), 'LTD', 'RETAINER', Math.round(amountMinor / 5_000) * 5_000, payday)
  switch (personaId) {
    case 'salaried':
    case 'affluent':
      return only(pay(1))
    case 'over-indebted':
      return random.chance(0.35) ? only(pay(0.72), universalCredit(incomeMinor * 0.28, random)) : only(pay(1))
    case 'young-family': {
      const share = random.between(0.54, 0.68)
      return only(pay(share), pay(1 - share, random.pick([25, 28, 30])), childBenefit(4290, random))
    }
    case 'single-parent':
      return only(pay(0.74), universalCredit(incomeMinor * 0.2, random), childBenefit(2605, random))
    case 'retired':
      return only(pension(incomeMinor * 0.62, payday, random), statePension(incomeMinor * 0.38, random))
    case 'student':
      return only(fromParents(incomeMinor * 0.55, payday, city, random), pay(0.45, random.pick([15, 28])))
    case 'gig-worker':
      return only(
        weekly(`${random.pick(['Wheelie', 'Parcelgo', 'Nosh'])} Couriers`, 'PAYOUT', incomeMinor, 0.14, random),
      )
    case 'shop-owner':
      return only(weekly(`${random.pick(['SumPay', 'Tillpoint'])} settlement`, 'MERCHANT', incomeMinor, 0.16, random))
    case 'freelancer': {
      const bills = [steady(incomeMinor * 0.4)]
      const clients = Array.from({ length: 4 }, () => companyName(COMPANIES, random))
      const rest = { byMonth: null, detail: 'INV', roundMinor: 2_500 }
      return { bills, earnings: invoices(clients, 2.2, incomeMinor * 0.6, rest) }
    }
    case 'seasonal-worker': {
      const bills = [steady(incomeMinor * 0.35)]
      const clients = Array.from({ length: 2 }, () => companyName(COMPANIES, random))
      const rest = { byMonth: SUMMER, detail: 'WK', roundMinor: 1 }
      return { bills, earnings: invoices(clients, 3, incomeMinor * 0.65, rest) }
    }
    default:
      return personaId satisfies never
  }
}

function salary(amountMinor: number, payday: number, random: Random): Bill {
  const employer = companyName(COMPANIES, random)
  return bill({
    kind: 'income',
    payee: employer,
    printed: `${employer.toUpperCase()} ${random.pick(['LTD', 'LTD', 'PLC', 'UK LTD', 'LLP'])}`,
    detail: random.pick(['SALARY', 'WAGES', `PAYROLL ${random.whole(1000, 9999)}`]),
    categoryId: 'salary',
    route: 'neft-in',
    amountMinor: Math.round(amountMinor),
    day: payday,
    weekends: payday < 5 ? 'after' : 'before',
    raise: { monthOfYear: 4, factor: random.between(1.02, 1.07), roundMinor: 1 },
  })
}

function pension(amountMinor: number, payday: number, random: Random): Bill {
  return bill({
    kind: 'income',
    payee: random.pick(['Teachers Pension', 'NHS Pension', 'Local Government Pension', 'Railways Pension']),
    detail: `PEN${random.whole(100_000, 999_999)}`,
    categoryId: 'other-income',
    route: 'neft-in',
    amountMinor: Math.round(amountMinor),
    day: payday,
    weekends: 'before',
    raise: { monthOfYear: 4, factor: random.between(1.02, 1.05), roundMinor: 1 },
  })
}

/** Every four weeks, unless one has asked to be paid by the week. */
function statePension(perMonthMinor: number, random: Random): Bill {
  return benefit('State Pension', 'DWP SP', perMonthMinor / 1.086, 'four-weekly', random.whole(0, 4), random)
}

function childBenefit(perWeekMinor: number, random: Random): Bill {
  return benefit('Child Benefit', 'HMRC CHILD BENEFIT', perWeekMinor, 'weekly', random.pick([0, 1]), random)
}

function universalCredit(amountMinor: number, random: Random): Bill {
  return benefit('Universal Credit', 'DWP UC', amountMinor, 'monthly', random.whole(3, 24), random)
}

function benefit(
  payee: string,
  printed: string,
  amountMinor: number,
  period: 'weekly' | 'four-weekly' | 'monthly',
  day: number,
  random: Random,
): Bill {
  return bill({
    kind: 'income',
    payee,
    printed,
    detail: `${random.pick(['AB', 'JK', 'PW', 'SR'])}${random.whole(100_000, 999_999)}${random.pick(['A', 'B', 'C', 'D'])}`,
    categoryId: 'other-income',
    route: 'neft-in',
    amountMinor: Math.round(amountMinor / 5) * 5,
    period,
    day,
    weekends: 'before',
    raise: { monthOfYear: 4, factor: 1.038, roundMinor: 5 },
  })
}

function fromParents(amountMinor: number, payday: number, city: City, random: Random): Bill {
  const payer = personName(city.region, random.chance(0.5) ? 'female' : 'male', random)
  const detail = random.pick(['ALLOWANCE', 'MUM AND DAD', 'LOVE DAD'])
  return allowance(payer, detail, Math.max(5_000, Math.round(amountMinor / 2_500) * 2_500), payday, random)
}

/** The coast hires from Easter to September. */
const SUMMER = [0.3, 0.3, 0.5, 1, 1.3, 1.7, 2, 2, 1.3, 0.7, 0.3, 0.6]

const COMPANIES: CompanyWords = {
  first:
    'Kestrel Harrowgate Blackwood Tideswell Ashdown Meridian Pennine Calder Rowan Thornbury Wharfe Solent Larkfield Copperfield Stanmore Eastgate Wyvern Amberley'.split(
      ' ',
    ),
  second:
    'Logistics Foods Engineering Digital Care Interiors Group Partners Media Systems Homes Retail Learning Health'.split(
      ' ',
    ),
}
