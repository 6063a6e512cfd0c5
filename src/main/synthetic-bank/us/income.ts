// What comes in, in America: pay every other Friday, Social Security, benefits, invoices, tips of the season.

import { type Bill, bill } from '../bills'
import type { City } from '../cities'
import type { Facts, StandingIncome } from '../facts'
import { allowance, type CompanyWords, companyName, invoices, retainer, weekly } from '../incomes'
import type { Random } from '../random'
import { personName } from './names'

const FORTNIGHTS_IN_MONTH = 2.174

/** Incomes that together make about `incomeMinor` a month, the main one first. */
export function drawIncome(facts: Facts, random: Random): StandingIncome {
  const { personaId, incomeMinor, payday, city, squeezed } = facts
  // Those whose story needs a long wait for pay are paid by the month.
  const pay = (share: number) =>
    squeezed ? monthly(incomeMinor * share, payday, random) : fortnightly(incomeMinor * share, random)
  const only = (...bills: readonly Bill[]): StandingIncome => ({ bills, earnings: null })
  const steady = (amountMinor: number) =>
    retainer(companyName(COMPANIES, random), 'LLC', 'VENDOR PMT', Math.round(amountMinor / 5_000) * 5_000, payday)
  switch (personaId) {
    case 'salaried':
    case 'over-indebted':
      return only(pay(1), taxRefund(incomeMinor, random))
    case 'affluent':
      return only(pay(1))
    case 'young-family': {
      const share = random.between(0.54, 0.68)
      return only(pay(share), pay(1 - share), taxRefund(incomeMinor, random))
    }
    case 'single-parent':
      return only(pay(0.86), childSupport(incomeMinor * 0.14, city, random), taxRefund(incomeMinor, random))
    case 'retired':
      return only(socialSecurity(incomeMinor * 0.58, random), pension(incomeMinor * 0.42, payday, random))
    case 'student':
      return only(fromParents(incomeMinor * 0.5, payday, city, random), fortnightly(incomeMinor * 0.5, random))
    case 'gig-worker':
      return only(
        weekly(`${random.pick(['Hoppr', 'Cartful', 'Pedalpost'])} Drivers`, 'PAYOUT', incomeMinor, 0.14, random),
      )
    case 'shop-owner':
      return only(
        weekly(`${random.pick(['Cloverleaf', 'Registr'])} settlement`, 'MERCH DEP', incomeMinor, 0.16, random),
      )
    case 'freelancer': {
      const bills = [steady(incomeMinor * 0.4)]
      const clients = Array.from({ length: 4 }, () => companyName(COMPANIES, random))
      const rest = { byMonth: null, detail: 'INV', roundMinor: 2_500 }
      return { bills, earnings: invoices(clients, 2.2, incomeMinor * 0.6, rest) }
    }
    case 'seasonal-worker': {
      const bills = [steady(incomeMinor * 0.35)]
      const clients = Array.from({ length: 2 }, () => companyName(COMPANIES, random))
      const rest = { byMonth: SUMMER, detail: 'PAYROLL', roundMinor: 1 }
      return { bills, earnings: invoices(clients, 3, incomeMinor * 0.65, rest) }
    }
    default:
      return personaId satisfies never
  }
}

function fortnightly(perMonthMinor: number, random: Random): Bill {
  return {
    ...monthly(perMonthMinor / FORTNIGHTS_IN_MONTH, 1, random),
    period: 'fortnightly',
    day: random.chance(0.8) ? 4 : 3,
    phase: random.whole(0, 1),
    weekends: 'same',
  }
}

function monthly(amountMinor: number, payday: number, random: Random): Bill {
  const employer = companyName(COMPANIES, random)
  return bill({
    kind: 'income',
    payee: employer,
    printed: `${employer.toUpperCase()} ${random.pick(['INC', 'INC', 'LLC', 'CORP'])}`,
    detail: `PAYROLL PPD ${random.whole(1_000_000, 9_999_999)}`,
    categoryId: 'salary',
    route: 'neft-in',
    amountMinor: Math.round(amountMinor),
    day: payday,
    weekends: payday < 5 ? 'after' : 'before',
    raise: { monthOfYear: random.pick([1, 3, 7]), factor: random.between(1.02, 1.06), roundMinor: 1 },
  })
}

function socialSecurity(amountMinor: number, random: Random): Bill {
  return bill({
    kind: 'income',
    payee: 'Social Security',
    printed: 'SSA TREAS 310',
    detail: 'XXSOC SEC',
    categoryId: 'other-income',
    route: 'neft-in',
    // Whole dollars, on a day that goes by the birthday.
    amountMinor: Math.round(amountMinor / 100) * 100,
    day: random.pick([3, 10, 17, 24]),
    weekends: 'before',
    raise: { monthOfYear: 1, factor: 1.026, roundMinor: 100 },
  })
}

function pension(amountMinor: number, payday: number, random: Random): Bill {
  return bill({
    kind: 'income',
    payee: random.pick(['Teachers Retirement', 'State Retirement System', 'Fidelity 401k', 'VA Benefits']),
    detail: `ANNUITY ${random.whole(100_000, 999_999)}`,
    categoryId: 'other-income',
    route: 'neft-in',
    amountMinor: Math.round(amountMinor),
    day: payday,
    weekends: 'before',
  })
}

function taxRefund(incomeMinor: number, random: Random): Bill {
  return bill({
    kind: 'income',
    payee: 'IRS tax refund',
    printed: 'IRS TREAS 310',
    detail: 'TAX REF',
    categoryId: 'other-income',
    route: 'neft-in',
    // Under what counts as a payday.
    amountMinor: Math.round((incomeMinor * random.between(0.05, 0.14)) / 100) * 100,
    period: 'yearly',
    day: random.whole(5, 26),
    phase: random.pick([1, 2, 3]),
    spread: 0.08,
    ends: 'whole',
  })
}

function childSupport(amountMinor: number, city: City, random: Random): Bill {
  const clerk = `${city.name} Child Support`
  return bill({
    kind: 'income',
    payee: clerk,
    printed: `${city.name.toUpperCase()} SDU`,
    detail: 'CHILD SUPPORT',
    categoryId: 'other-income',
    route: 'neft-in',
    amountMinor: Math.round(amountMinor / 100) * 100,
    day: random.whole(2, 12),
    weekends: 'after',
  })
}

function fromParents(amountMinor: number, payday: number, city: City, random: Random): Bill {
  const payer = personName(city.region, random.chance(0.5) ? 'female' : 'male', random)
  const detail = random.pick(['GROCERIES', 'LOVE MOM', 'SPENDING'])
  return allowance(payer, detail, Math.max(5_000, Math.round(amountMinor / 2_500) * 2_500), payday, random)
}

/** Parks, lakes and boardwalks hire from May to September. */
const SUMMER = [0.4, 0.4, 0.6, 0.9, 1.3, 1.8, 2, 1.9, 1.1, 0.7, 0.4, 0.5]

const COMPANIES: CompanyWords = {
  first:
    'Northfield Cedar Ridgeline Lakeshore Summit Bluestem Ironwood Keystone Heartland Redwood Silverton Cardinal Granite Copper Westbrook Fairview Pinecrest'.split(
      ' ',
    ),
  second:
    'Logistics Foods Manufacturing Health Software Realty Supply Partners Media Systems Homes Energy Learning'.split(
      ' ',
    ),
}
