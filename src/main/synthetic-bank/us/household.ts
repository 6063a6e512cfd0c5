// The bills of an American household: rent, power, gas, water, internet, phones, insurance, daycare, tuition, taxes.
import type { RecurrencePeriod } from '../../../shared/domain'
import { inMinor } from '../amounts'
import { type Bill, bill, fromMerchant } from '../bills'
import type { City } from '../cities'
import type { Home } from '../facts'
import type { Random } from '../random'
import { drawSubscriptions, type StreamMarket } from '../subscriptions'
import { MERCHANTS } from './merchants'
import { personName } from './names'
import { HEATING, powerByMonth } from './seasons'

/** Everything a household of that kind has to pay on its own day. */
export function drawHouseholdBills(home: Home, random: Random): readonly Bill[] {
  const { persona, city, incomeMinor, rentMinor } = home
  const { id } = persona
  const student = id === 'student'
  const children = id === 'young-family' || id === 'single-parent'
  const selfEmployed = id === 'shop-owner' || id === 'freelancer'
  const size = Math.max(0.65, Math.min(1.6, incomeMinor / inMinor(5_200)))
  const bills: Bill[] = []
  const add = (chance: number, made: () => Bill | null) => {
    const one = random.chance(chance) ? made() : null
    if (one) bills.push(one)
  }
  const debit = (group: string, more: Partial<Bill> = {}, scale = size) => payment(group, city, scale, random, more)
  if (rentMinor) bills.push(rent(rentMinor, home.rentDay, random))
  add(student ? 0.25 : 1, () => debit('electricity', { byMonth: powerByMonth(city.region), spread: 0.06 }))
  add(student ? 0 : 0.7, () => debit('heating', { byMonth: HEATING, spread: 0.07 }))
  add(student || rentMinor ? 0.15 : 0.9, () => debit('water', { spread: 0.06 }))
  add(rentMinor ? 0 : 0.6, () => debit('waste', { period: 'quarterly' }, 1))
  add(rentMinor || student ? 0 : 0.75, () => propertyTax(city, incomeMinor, random))
  add(student ? 0.2 : 0.92, () => plan('broadband', city, random))
  add(1, () => plan('mobile', city, random))
  add(student ? 0.25 : 0.85, () => debit('motor-insurance', { raise: yearly(random) }, 1))
  add(rentMinor ? 0.6 : 0, () => debit('home-insurance', { raise: yearly(random) }, 1))
  add(student ? 0 : 0.35, () => debit('life-insurance', {}))
  add(selfEmployed ? 0.9 : 0, () =>
    debit('health-insurance', { raise: { monthOfYear: 1, factor: 1.07, roundMinor: 1 } }, 1),
  )
  add(student ? 0.02 : 0.2, () => debit('pet-insurance', {}, 1))
  add(student ? 0.3 : 0.35, () => plan('fitness', city, random))
  add(student ? 0.15 : 0.7, () => plan('membership', city, random, 'yearly'))
  add(student ? 0.45 : 0, () => debit('tuition', { period: 'quarterly' }, 0.55))
  add(id === 'young-family' ? 0.6 : 0.12 * Number(children), () =>
    debit('daycare', { period: 'weekly', day: 0 }, size * 0.6),
  )
  add(children ? 0.4 : 0.05, () =>
    helper(random.pick(['PIANO', 'SOCCER', 'TUTORING']), [25, 30, 40], 'weekly', city, random),
  )
  add(student ? 0 : 0.25, () => helper(random.pick(['CLEANING', 'LAWN']), [60, 75, 90], 'fortnightly', city, random))
  add(selfEmployed ? 1 : 0, () => estimatedTax(incomeMinor, random))
  add(student ? 0.3 : 0.2, () => maintenanceFee(random))
  for (const subscription of drawSubscriptions(STREAMS, home, random)) bills.push(subscription)
  return bills
}

function rent(amountMinor: number, day: number, random: Random): Bill {
  return bill({
    kind: 'bill',
    payee: 'Rent',
    printed: `${random.pick(['MAPLE GROVE', 'RIVERBEND', 'OAK PARK', 'LAKEVIEW', 'STONEBRIDGE'])} ${random.pick(['APTS', 'PROPERTY MGMT', 'RESIDENCES'])}`,
    detail: `UNIT ${random.whole(101, 642)}`,
    categoryId: 'home',
    route: 'neft-out',
    amountMinor: -amountMinor,
    day,
    raise: { monthOfYear: random.whole(1, 12), factor: 1.04, roundMinor: 500 },
  })
}

/** A payment of that group's usual size. */
function payment(group: string, city: City, size: number, random: Random, more: Partial<Bill>): Bill | null {
  const payee = MERCHANTS.pick(group, city, random)
  if (!payee) return null
  const [low, high] = payee.ticket
  return fromMerchant(payee, {
    kind: payee.categoryId === 'insurance' ? 'insurance' : 'bill',
    amountMinor: -inMinor(Math.round(low * (high / low) ** random.next() * size * 100) / 100),
    phase: random.whole(0, 11),
    day: random.whole(1, 28),
    weekends: 'after',
    route: 'ach-out',
    detail: `${random.whole(1_000_000_000, 9_999_999_999)}`,
    ends: 'exact',
    ...more,
  })
}

function plan(group: string, city: City, random: Random, period: RecurrencePeriod = 'monthly'): Bill | null {
  const payee = MERCHANTS.pick(group, city, random)
  if (!payee?.plan) return null
  const byCard = !payee.channels.includes('ach')
  return fromMerchant(payee, {
    kind: byCard ? 'subscription' : 'bill',
    amountMinor: -inMinor(random.pick(payee.plan)),
    period,
    phase: random.whole(0, 11),
    day: random.whole(1, 28),
    route: byCard ? 'debit' : 'ach-out',
    detail: `${random.whole(1_000_000, 9_999_999)}`,
    minuteOfDay: random.whole(300, 700),
    raise: byCard ? null : { monthOfYear: random.whole(1, 12), factor: random.between(1.02, 1.06), roundMinor: 1 },
  })
}

function yearly(random: Random): NonNullable<Bill['raise']> {
  return { monthOfYear: random.whole(1, 12), factor: random.between(1.03, 1.11), roundMinor: 1 }
}

function helper(
  what: string,
  prices: readonly number[],
  period: 'weekly' | 'fortnightly',
  city: City,
  random: Random,
): Bill {
  return bill({
    kind: 'bill',
    payee: personName(city.region, random.chance(0.5) ? 'female' : 'male', random),
    detail: what,
    categoryId: period === 'weekly' ? 'education' : 'home',
    source: 'guess',
    confidence: 0.58,
    route: 'upi-out',
    amountMinor: -inMinor(random.pick(prices)),
    period,
    day: random.whole(0, 4),
    phase: random.whole(0, 1),
    minuteOfDay: random.whole(560, 1240),
  })
}

function propertyTax(city: City, incomeMinor: number, random: Random): Bill {
  return bill({
    kind: 'bill',
    payee: `${city.name} Property Tax`,
    printed: `${city.name.toUpperCase()} CO TREASURER`,
    detail: `PARCEL ${random.whole(100_000, 999_999)}`,
    categoryId: 'home',
    route: 'neft-out',
    amountMinor: -Math.round(incomeMinor * random.between(0.1, 0.2)),
    period: 'quarterly',
    phase: random.whole(0, 2),
    day: random.pick([1, 10, 15, 31]),
    weekends: 'before',
    raise: { monthOfYear: 1, factor: 1.03, roundMinor: 1 },
  })
}

/** In the middle of January, April and two more months, as the self-employed pay. */
function estimatedTax(incomeMinor: number, random: Random): Bill {
  return bill({
    kind: 'bill',
    payee: 'IRS estimated tax',
    printed: 'IRS USATAXPYMT',
    detail: `${random.whole(100_000_000, 999_999_999)}`,
    categoryId: 'other',
    route: 'ach-out',
    amountMinor: -Math.round((incomeMinor * random.between(0.15, 0.35)) / 100) * 100,
    period: 'quarterly',
    phase: 0,
    day: 15,
    weekends: 'after',
    raise: { monthOfYear: 4, factor: 1.05, roundMinor: 100 },
  })
}

function maintenanceFee(random: Random): Bill {
  return bill({
    kind: 'bill',
    payee: 'Maintenance fee',
    printed: 'MONTHLY MAINTENANCE FEE',
    categoryId: 'fees',
    route: 'bank',
    amountMinor: -random.pick([500, 1000, 1200]),
    day: 28,
  })
}

export const STREAMS: StreamMarket = {
  merchants: MERCHANTS,
  dear: { price: 40, income: 5_000 },
  route: 'debit',
  detail: { onCard: 'LOS GATOS', fromAccount: '' },
  streams: [
    { name: 'Netflix', prices: [15.49, 17.99] },
    { name: 'Netflix', prices: [6.99, 7.99] },
    { name: 'Spotify', prices: [10.99, 11.99] },
    { name: 'Hulu', prices: [17.99, 18.99] },
    { name: 'Disney+', prices: [13.99, 15.99] },
    { name: 'Max', prices: [15.99, 16.99] },
    { name: 'YouTube TV', prices: [72.99, 82.99] },
    { name: 'Apple.com/bill', prices: [2.99] },
    { name: 'Paramount+', prices: [5.99, 7.99] },
    { name: 'Audible', prices: [14.95] },
    { name: 'New York Times', prices: [17, 25] },
    { name: 'ChatGPT Plus', prices: [20] },
    { name: 'Peloton', prices: [44] },
    { name: 'iCloud+', prices: [0.99] },
  ],
}
