// The bills of a household: rent, power, phone, subscriptions, help, school, insurance.
import { inMinor } from '../amounts'
import { type Bill, bill, fromMerchant } from '../bills'
import type { City } from '../cities'
import type { Home } from '../facts'
import type { Random } from '../random'
import { drawSubscriptions } from '../subscriptions'
import { drawInsurance } from './insurance'
import { MERCHANTS } from './merchants'
import { personName } from './names'
import { coolingByMonth } from './seasons'
import { STREAMS } from './streams'

/** Everything a household of that kind has to pay on its own day. */
export function drawHouseholdBills(home: Home, random: Random): readonly Bill[] {
  const { persona, city, incomeMinor } = home
  const bills: Bill[] = []
  const add = (made: Bill | null, chance = 1) => {
    // Always drawn, so that one chance does not move all later ones.
    if (random.chance(chance) && made) bills.push(made)
  }
  const student = persona.id === 'student'
  const size = incomeMinor / inMinor(70_000)
  if (home.rentMinor) bills.push(rent(home.rentMinor, home.rentDay, random))
  add(maintenance(Math.max(0.5, size), random), home.rentMinor || student ? 0 : 0.6)
  add(utility('electricity', city, Math.min(2.2, 0.6 + 0.45 * size), true, random), student ? 0.1 : 0.95)
  add(utility('water', city, 1, false, random), student ? 0 : 0.4)
  add(utility('piped-gas', city, 1, false, random), student ? 0 : 0.35)
  add(plan('mobile', city, 1, home, random))
  add(plan('broadband', city, 1.18, home, random), student ? 0.15 : 0.66)
  add(plan('television', city, 1, home, random), student ? 0 : 0.28)
  add(help('HOUSE HELP', 1800 + 1900 * Math.min(1.6, size), city, random), student ? 0 : 0.45)
  for (const subscription of drawSubscriptions(STREAMS, home, random)) bills.push(subscription)
  add(lesson('weekly', city, random), persona.id === 'young-family' ? 0.3 : 0.08)
  add(lesson('fortnightly', city, random), persona.id === 'student' ? 0.04 : 0.14)
  add(parents(Math.max(2000, Math.min(15_000, incomeMinor / 1200)), city, random), persona.id === 'salaried' ? 0.28 : 0)
  if (persona.id === 'single-parent') add(school(city, incomeMinor, random))
  if (persona.id === 'shop-owner') bills.push(advanceTax(incomeMinor, random))
  if (persona.id === 'young-family') add(school(city, incomeMinor, random), home.withSchool ? 1 : 0.85)
  for (const premium of drawInsurance(home, random)) bills.push(premium)
  bills.push(messageCharges())
  return bills
}

export function rent(amountMinor: number, day: number, random: Random): Bill {
  return bill({
    kind: 'bill',
    payee: 'Rent',
    printed: `${random.pick(['M', 'K', 'S', 'R', 'P'])} ${random.pick(['SRINIVASAN', 'RAO', 'PATIL', 'THOMAS', 'GUPTA', 'KHAN', 'DUTTA', 'SHETTY'])}`,
    detail: 'HOUSE RENT',
    categoryId: 'home',
    route: 'neft-out',
    amountMinor: -amountMinor,
    day,
    raise: { monthOfYear: random.whole(1, 12), factor: 1.05 },
  })
}

function maintenance(size: number, random: Random): Bill {
  return bill({
    kind: 'bill',
    payee: `${random.pick(['Green Glen', 'Shanti Niketan', 'Palm Grove', 'Sunrise', 'Lake View'])} Residents Association`,
    detail: 'MAINTENANCE',
    categoryId: 'home',
    route: 'upi-out',
    amountMinor: -inMinor(Math.round((1400 + 1500 * size) / 50) * 50),
    day: random.whole(3, 10),
    minuteOfDay: random.whole(560, 1260),
  })
}

function utility(group: string, city: City, size: number, cooling: boolean, random: Random): Bill | null {
  const payee = MERCHANTS.pick(group, city, random)
  if (!payee) return null
  const [low, high] = payee.ticket
  return fromMerchant(payee, {
    kind: 'bill',
    amountMinor: -inMinor(Math.sqrt(low * high) * size * random.between(0.75, 1.25)),
    day: random.whole(6, 22),
    route: 'upi-out',
    detail: `CA${random.whole(100_000_000, 999_999_999)}`,
    minuteOfDay: random.whole(540, 1290),
    spread: cooling ? 0.07 : 0.06,
    ends: payee.ends,
    byMonth: cooling ? coolingByMonth(city.region) : null,
  })
}

function plan(group: string, city: City, tax: number, home: Home, random: Random): Bill | null {
  const payee = MERCHANTS.pick(group, city, random)
  if (!payee?.plan) return null
  const onCard = home.hasCard && payee.channels.includes('card') && random.chance(0.3)
  return fromMerchant(payee, {
    kind: 'bill',
    amountMinor: -inMinor(random.pick(payee.plan) * tax),
    day: random.whole(2, 26),
    route: onCard ? 'card' : 'upi-out',
    detail: onCard ? 'GURGAON' : 'BILLPAY',
    onCard,
    minuteOfDay: random.whole(480, 1320),
  })
}

function help(purpose: string, amount: number, city: City, random: Random): Bill {
  return bill({
    kind: 'bill',
    payee: personName(city.region, 'female', random),
    detail: purpose,
    categoryId: 'home',
    source: 'guess',
    confidence: 0.6,
    route: 'upi-out',
    amountMinor: -inMinor(Math.round(amount / 100) * 100),
    day: random.whole(1, 6),
    minuteOfDay: random.whole(420, 1200),
    raise: { monthOfYear: 11, factor: 1.08 },
  })
}

function lesson(period: 'weekly' | 'fortnightly', city: City, random: Random): Bill {
  const what = random.pick(
    period === 'weekly' ? ['MUSIC CLASS', 'YOGA', 'TUITION', 'DANCE CLASS'] : ['CAR WASH', 'GARDENER', 'WATER CANS'],
  )
  return bill({
    kind: 'bill',
    payee: personName(city.region, random.chance(0.5) ? 'female' : 'male', random),
    detail: what,
    categoryId: period === 'weekly' ? 'education' : 'home',
    source: 'guess',
    confidence: 0.57,
    route: 'upi-out',
    amountMinor: -inMinor(random.pick(period === 'weekly' ? [300, 350, 400, 500] : [240, 300, 450])),
    period,
    day: random.pick([1, 3, 5, 6]),
    phase: random.whole(0, 1),
    minuteOfDay: random.whole(960, 1200),
  })
}

function parents(amount: number, city: City, random: Random): Bill {
  return bill({
    kind: 'bill',
    payee: personName(city.region, random.chance(0.5) ? 'female' : 'male', random),
    detail: 'HOME',
    categoryId: 'other',
    source: 'guess',
    confidence: 0.55,
    route: 'upi-out',
    amountMinor: -inMinor(Math.round(amount / 500) * 500),
    day: random.whole(2, 10),
    minuteOfDay: random.whole(540, 1290),
  })
}

function school(city: City, incomeMinor: number, random: Random): Bill | null {
  const payee = MERCHANTS.pick('school', city, random)
  if (!payee) return null
  const [low, high] = payee.ticket
  const share = Math.min(1, Math.max(0, (incomeMinor / 100 - 70_000) / 110_000))
  return fromMerchant(payee, {
    kind: 'bill',
    amountMinor: -inMinor(Math.round((low + (high - low) * share * random.between(0.7, 1)) / 50) * 50),
    period: 'quarterly',
    day: random.whole(5, 14),
    phase: random.whole(0, 2),
    route: 'neft-out',
    detail: 'TERM FEES',
    raise: { monthOfYear: 4, factor: 1.07 },
  })
}

/** Income tax of the self-employed comes by the quarter. */
function advanceTax(incomeMinor: number, random: Random): Bill {
  return bill({
    kind: 'bill',
    payee: 'Income Tax Department',
    printed: 'INCOME TAX DEPT TIN',
    detail: `CHALLAN 280 ${random.whole(10_000, 99_999)}`,
    categoryId: 'other',
    route: 'neft-out',
    amountMinor: -inMinor(Math.round((incomeMinor * random.between(0.12, 0.3)) / 10_000) * 100),
    period: 'quarterly',
    day: 14,
    phase: 2,
    raise: { monthOfYear: 6, factor: 1.06 },
  })
}

function messageCharges(): Bill {
  return bill({
    kind: 'bill',
    payee: 'SMS charges',
    printed: 'SMS CHRGS INCL GST',
    detail: 'QTR',
    categoryId: 'fees',
    route: 'bank',
    amountMinor: -1770,
    period: 'quarterly',
    day: 20,
    phase: 2,
  })
}
