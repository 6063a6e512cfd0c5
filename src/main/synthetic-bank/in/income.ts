// What comes in, by persona: salaries with an April raise, pensions, allowances, weekly payouts, retainers.
import { inMinor } from '../amounts'
import { type Bill, bill } from '../bills'
import type { City } from '../cities'
import type { Facts, StandingIncome } from '../facts'
import { allowance, type CompanyWords, companyName, invoices, retainer } from '../incomes'
import type { Random } from '../random'
import { personName } from './names'

/** Incomes that together make about `incomeMinor` a month, the main one first. */
export function drawIncome({ personaId, incomeMinor, payday, city }: Facts, random: Random): StandingIncome {
  const steady = (amountMinor: number) =>
    retainer(companyName(COMPANIES, random), 'LLP', 'RETAINER', inFiveHundreds(amountMinor), payday)
  switch (personaId) {
    case 'salaried':
    case 'over-indebted':
      return { bills: [salary(incomeMinor, payday, random)], earnings: null }
    case 'young-family': {
      const share = random.between(0.52, 0.66)
      const second = salary(incomeMinor * (1 - share), random.pick([1, 28, 30]), random)
      return { bills: [salary(incomeMinor * share, payday, random), second], earnings: null }
    }
    case 'affluent': {
      const rented = random.chance(0.4) ? 0.1 : 0
      const main = salary(incomeMinor * (1 - rented), payday, random)
      return { bills: rented ? [main, tenant(incomeMinor * rented, city, random)] : [main], earnings: null }
    }
    case 'retired':
      return { bills: [pension(incomeMinor, payday, random)], earnings: null }
    case 'student': {
      const stipend = random.chance(0.35) ? 0.4 : 0
      const from = fromParents(incomeMinor * (1 - stipend), payday, city, random)
      return { bills: stipend ? [from, salary(incomeMinor * stipend, 28, random)] : [from], earnings: null }
    }
    case 'freelancer': {
      const bills = [steady(incomeMinor * 0.4)]
      const clients = Array.from({ length: 4 }, () => companyName(COMPANIES, random))
      const rest = { byMonth: null, detail: 'INV', roundMinor: 25_000 }
      return { bills, earnings: invoices(clients, 2.2, incomeMinor * 0.6, rest) }
    }
    case 'gig-worker':
      return { bills: [payout(incomeMinor, random)], earnings: null }
    case 'shop-owner':
      return { bills: [settlements(incomeMinor, random)], earnings: null }
    case 'single-parent': {
      const share = random.between(0.76, 0.9)
      const main = salary(incomeMinor * share, payday, random)
      return { bills: [main, maintenance(incomeMinor * (1 - share), city, random)], earnings: null }
    }
    case 'seasonal-worker': {
      const bills = [steady(incomeMinor * 0.35)]
      const clients = Array.from({ length: 2 }, () => companyName(RESORTS, random))
      const rest = { byMonth: TOURISTS, detail: 'WAGES', roundMinor: 10_000 }
      return { bills, earnings: invoices(clients, 3, incomeMinor * 0.65, rest) }
    }
    default:
      return personaId satisfies never
  }
}

/** Weekends: pay comes on the Friday before, but the first of a month waits for Monday to stay in its month. */
export function salary(
  amountMinor: number,
  payday: number,
  random: Random,
  employer = companyName(COMPANIES, random),
): Bill {
  return bill({
    kind: 'income',
    payee: employer,
    printed: `${employer.toUpperCase()} ${random.pick(['PVT LTD', 'LTD', 'INDIA PVT LTD', 'LLP'])}`,
    detail: 'SALARY',
    categoryId: 'salary',
    route: 'neft-in',
    amountMinor: inMinor(Math.round(amountMinor / 100)),
    day: payday,
    weekends: payday < 5 ? 'after' : 'before',
    raise: { monthOfYear: 4, factor: random.between(1.04, 1.11) },
  })
}

function pension(amountMinor: number, payday: number, random: Random): Bill {
  return bill({
    kind: 'income',
    payee: 'Pension',
    printed: random.pick(['CENTRAL PENSION ACCTG', 'STATE TREASURY PENSION', 'EPFO PENSION']),
    detail: `PPO${random.whole(100_000, 999_999)}`,
    categoryId: 'other-income',
    route: 'neft-in',
    amountMinor: inMinor(Math.round(amountMinor / 100)),
    day: payday,
    weekends: payday < 5 ? 'after' : 'before',
    raise: { monthOfYear: 1, factor: random.between(1.015, 1.035) },
  })
}

function fromParents(amountMinor: number, payday: number, city: City, random: Random): Bill {
  const payer = personName(city.region, random.chance(0.5) ? 'female' : 'male', random)
  return allowance(payer, 'MONTHLY', inFiveHundreds(amountMinor), payday, random)
}

function inFiveHundreds(amountMinor: number): number {
  return Math.round(amountMinor / 50_000) * 50_000
}

function payout(incomeMinor: number, random: Random): Bill {
  const platform = random.pick(['QuickDrop Logistics', 'Pillion Rides', 'HomeFix Services', 'Dabba Express'])
  return bill({
    kind: 'income',
    payee: platform,
    detail: 'WEEKLY PAYOUT',
    categoryId: 'other-income',
    route: 'neft-in',
    amountMinor: inMinor(Math.round(incomeMinor / 4.345 / 100)),
    period: 'weekly',
    day: random.whole(0, 3),
    spread: 0.13,
    ends: 'paise',
  })
}

/** What the shop's QR code and card machine took, week by week. */
function settlements(incomeMinor: number, random: Random): Bill {
  const machine = random.pick(['Bijli QR', 'DukaanPay', 'SwipeKart'])
  return bill({
    kind: 'income',
    payee: `${machine} settlement`,
    printed: `${machine.toUpperCase()} MERCHANT`,
    detail: `MID${random.whole(100_000, 999_999)}`,
    categoryId: 'other-income',
    route: 'neft-in',
    amountMinor: inMinor(Math.round(incomeMinor / 4.345 / 100)),
    period: 'weekly',
    day: random.whole(0, 4),
    spread: 0.16,
    ends: 'paise',
  })
}

/** From the other parent. */
function maintenance(amountMinor: number, city: City, random: Random): Bill {
  return bill({
    kind: 'income',
    payee: personName(city.region, random.chance(0.8) ? 'male' : 'female', random),
    detail: 'MAINTENANCE',
    categoryId: 'other-income',
    source: 'guess',
    confidence: 0.59,
    route: 'imps-in',
    amountMinor: inFiveHundreds(amountMinor) || 50_000,
    day: random.whole(2, 12),
    minuteOfDay: random.whole(540, 1260),
  })
}

function tenant(amountMinor: number, city: City, random: Random): Bill {
  return bill({
    kind: 'income',
    payee: personName(city.region, 'male', random),
    detail: 'RENT',
    categoryId: 'other-income',
    source: 'guess',
    confidence: 0.58,
    route: 'upi-in',
    amountMinor: inFiveHundreds(amountMinor),
    day: random.whole(2, 6),
    minuteOfDay: random.whole(540, 1200),
    raise: { monthOfYear: 6, factor: 1.05 },
  })
}

/** Resorts hire from October to February. */
const TOURISTS = [1.5, 1.3, 0.8, 0.7, 0.7, 0.3, 0.3, 0.4, 0.8, 1.5, 1.8, 1.9]

const FIRST =
  'Kaveri Sahyadri Tungabhadra Malnad Indus Deccan Nandi Coromandel Konkan Aravalli Vindhya Godavari Meghna Satpura Periyar Mandovi Chitra Agastya Varuna Lotus Banyan Saffron Monsoon Peepal'.split(
    ' ',
  )

const COMPANIES: CompanyWords = {
  first: FIRST,
  second:
    'Systems Technologies Textiles Foods Logistics Healthcare Analytics Motors Media Consulting Engineering Learning Retail Polymers'.split(
      ' ',
    ),
}

const RESORTS: CompanyWords = { first: FIRST, second: ['Resorts', 'Tours', 'Estates'] }
