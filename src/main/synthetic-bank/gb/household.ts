// The bills of a British household: rent, council tax, energy, water, broadband, phones, insurance, nursery, tax.
import { addDays } from '../../../shared/dates'
import type { RecurrencePeriod } from '../../../shared/domain'
import { inMinor } from '../amounts'
import { type Bill, bill, fromMerchant } from '../bills'
import type { City } from '../cities'
import type { Home } from '../facts'
import type { Random } from '../random'
import { drawSubscriptions, type StreamMarket } from '../subscriptions'
import { MERCHANTS } from './merchants'
import { personName } from './names'
import { HEATING } from './seasons'

/** Everything a household of that kind has to pay on its own day. */
export function drawHouseholdBills(home: Home, random: Random): readonly Bill[] {
  const { persona, city, incomeMinor } = home
  const { id } = persona
  const student = id === 'student'
  const children = id === 'young-family' || id === 'single-parent'
  const size = Math.max(0.7, Math.min(1.6, incomeMinor / inMinor(2_600)))
  const bills: Bill[] = []
  const add = (chance: number, made: () => Bill | null) => {
    const one = random.chance(chance) ? made() : null
    if (one) bills.push(one)
  }
  if (home.rentMinor) bills.push(rent(home.rentMinor, home.rentDay, random))
  add(student ? 0 : 1, () => councilTax(city, size, random))
  add(student ? 0.3 : 1, () => energy(city, size, home, random))
  add(student || ['scotland', 'ulster'].includes(city.region) ? 0 : 0.95, () => debit('water', city, size, random))
  add(student ? 0.2 : 0.9, () => contract('broadband', city, random))
  add(1, () => contract('mobile', city, random))
  add(student ? 0.15 : 0.75, () => contract('tv-licence', city, random))
  add(student ? 0.1 : 0.6, () => contract('road-tax', city, random))
  add(student ? 0.05 : 0.6, () => debit('motor-insurance', city, 1, random, 'yearly'))
  add(student ? 0 : 0.35, () => debit('breakdown', city, 1, random, 'yearly'))
  add(student ? 0.05 : 0.6, () => debit('home-insurance', city, size, random))
  add(student ? 0 : 0.35, () => debit('life-insurance', city, size, random))
  add(student ? 0.02 : 0.22, () => debit('pet-insurance', city, 1, random))
  add(student ? 0.35 : 0.3, () => contract('fitness', city, random))
  add(student ? 0.5 : 0, () => debit('student-hall', city, 1, random, 'quarterly'))
  add(id === 'young-family' ? 0.6 : 0, () => debit('nursery', city, size * 0.8, random))
  add(children ? 0.7 : 0, () => person('SCHOOL LUNCH CLUB', [12, 16, 20], 'weekly', city, random))
  add(children ? 0.35 : 0.06, () =>
    person(random.pick(['PIANO', 'SWIMMING', 'MATHS']), [14, 18, 25], 'weekly', city, random),
  )
  add(student ? 0 : 0.2, () => person(random.pick(['CLEANING', 'GARDEN']), [26, 32, 36], 'fortnightly', city, random))
  add(student ? 0 : 0.35, () => person('WINDOWS', [10, 12, 15], 'quarterly', city, random))
  add(0.22, () => accountFee(random))
  add(id === 'shop-owner' || id === 'freelancer' ? 1 : 0, () => selfAssessment(incomeMinor, random))
  for (const subscription of drawSubscriptions(STREAMS, home, random)) bills.push(subscription)
  return bills
}

function rent(amountMinor: number, day: number, random: Random): Bill {
  return bill({
    kind: 'bill',
    payee: 'Rent',
    printed: `${random.pick(['HARLOW', 'NORTHWOOD', 'BRIDGE', 'KINGSLEY', 'ABBEY'])} ${random.pick(['LETTINGS', 'PROPERTY MGMT', 'ESTATES'])}`,
    detail: `${random.pick(['FLAT', 'RENT'])} ${random.whole(1, 64)}`,
    categoryId: 'home',
    route: 'neft-out',
    amountMinor: -amountMinor,
    day,
    raise: { monthOfYear: random.whole(1, 12), factor: 1.05, roundMinor: 500 },
  })
}

function councilTax(city: City, size: number, random: Random): Bill {
  return bill({
    kind: 'bill',
    payee: `${city.name} City Council`,
    printed: `${city.name.toUpperCase()} CITY COUNCIL`,
    detail: `${random.whole(10_000_000, 99_999_999)}`,
    categoryId: 'bills',
    route: 'ach-out',
    amountMinor: -inMinor(Math.round(112 * size * random.between(0.85, 1.35))),
    day: random.pick([1, 5, 15, 25]),
    weekends: 'after',
    raise: { monthOfYear: 4, factor: 1.048, roundMinor: 100 },
  })
}

/** Most pay a fixed sum that is reviewed now and then; the others what the meter says. */
function energy(city: City, size: number, home: Home, random: Random): Bill | null {
  const made = debit('electricity', city, size, random)
  if (!made) return null
  if (random.chance(0.35)) return { ...made, byMonth: HEATING, spread: 0.05, ends: 'exact' }
  const fixed = Math.round(made.amountMinor / 100) * 100
  const reviewed = addDays(home.start, random.whole(60, Math.max(61, home.historyDays)))
  const rises = [{ on: reviewed, amountMinor: Math.round((fixed * random.between(0.93, 1.16)) / 100) * 100 }]
  return { ...made, amountMinor: fixed, rises }
}

/** A direct debit of that group's usual size; it moves to Monday at weekends. */
function debit(
  group: string,
  city: City,
  size: number,
  random: Random,
  period: RecurrencePeriod = 'monthly',
): Bill | null {
  const payee = MERCHANTS.pick(group, city, random)
  if (!payee) return null
  const [low, high] = payee.ticket
  return fromMerchant(payee, {
    kind: payee.categoryId === 'insurance' ? 'insurance' : 'bill',
    amountMinor: -inMinor(Math.round(low * (high / low) ** random.next() * size * 100) / 100),
    period,
    phase: random.whole(0, 11),
    day: random.whole(1, 28),
    weekends: 'after',
    route: 'ach-out',
    detail: `${random.whole(100_000_000, 999_999_999)}`,
    raise: payee.categoryId === 'insurance' || period !== 'monthly' ? yearlyRise(random) : null,
  })
}

/** Prices of a plan, which go up every April. */
function contract(group: string, city: City, random: Random): Bill | null {
  const payee = MERCHANTS.pick(group, city, random)
  if (!payee?.plan) return null
  return fromMerchant(payee, {
    kind: group === 'fitness' ? 'subscription' : 'bill',
    amountMinor: -inMinor(random.pick(payee.plan)),
    day: random.whole(1, 28),
    weekends: 'after',
    route: 'ach-out',
    detail: `${random.whole(1_000_000, 9_999_999)}`,
    raise: group === 'fitness' ? null : { monthOfYear: 4, factor: random.between(1.03, 1.08), roundMinor: 1 },
  })
}

function yearlyRise(random: Random): NonNullable<Bill['raise']> {
  return { monthOfYear: random.whole(1, 12), factor: random.between(1.02, 1.09), roundMinor: 1 }
}

function person(
  what: string,
  prices: readonly number[],
  period: 'weekly' | 'fortnightly' | 'quarterly',
  city: City,
  random: Random,
): Bill {
  const lesson = ['PIANO', 'SWIMMING', 'MATHS', 'SCHOOL LUNCH CLUB'].includes(what)
  return bill({
    kind: 'bill',
    payee: personName(city.region, random.chance(0.5) ? 'female' : 'male', random),
    detail: what,
    categoryId: lesson ? 'education' : 'home',
    source: 'guess',
    confidence: 0.58,
    route: 'upi-out',
    amountMinor: -inMinor(random.pick(prices)),
    period,
    day: random.whole(0, 4),
    phase: random.whole(0, 2),
    minuteOfDay: random.whole(520, 1240),
    ...(period === 'quarterly' ? { day: random.whole(3, 26) } : {}),
  })
}

function accountFee(random: Random): Bill {
  return bill({
    kind: 'bill',
    payee: 'Account fee',
    printed: 'MONTHLY ACCOUNT FEE',
    categoryId: 'fees',
    route: 'bank',
    amountMinor: -random.pick([300, 1200, 1700]),
    day: random.whole(1, 5),
  })
}

/** The balancing payment of the self-employed, on the last day of January. */
function selfAssessment(incomeMinor: number, random: Random): Bill {
  return bill({
    kind: 'bill',
    payee: 'HMRC Self Assessment',
    printed: 'HMRC NDDS',
    detail: `${random.whole(1_000_000_000, 9_999_999_999)}K`,
    categoryId: 'other',
    route: 'ach-out',
    amountMinor: -Math.round(incomeMinor * random.between(0.5, 1.3)),
    period: 'yearly',
    day: 31,
    phase: 0,
    weekends: 'before',
    raise: { monthOfYear: 1, factor: 1.05, roundMinor: 1 },
  })
}

export const STREAMS: StreamMarket = {
  merchants: MERCHANTS,
  dear: { price: 19, income: 2_800 },
  route: 'debit',
  detail: { onCard: 'LONDON', fromAccount: 'LONDON' },
  streams: [
    { name: 'Netflix', prices: [10.99, 12.99] },
    { name: 'Netflix', prices: [4.99, 5.99] },
    { name: 'Spotify', prices: [11.99, 12.99] },
    { name: 'Disney+', prices: [8.99, 9.99] },
    { name: 'Amazon Prime', prices: [8.99] },
    { name: 'YouTube Premium', prices: [12.99] },
    { name: 'NOW', prices: [9.99] },
    { name: 'Apple.com/bill', prices: [2.99] },
    { name: 'Audible', prices: [7.99, 8.99] },
    { name: 'Google One', prices: [1.59] },
    { name: 'The Guardian', prices: [12] },
    { name: 'The Times', prices: [26] },
    { name: 'ChatGPT Plus', prices: [20] },
    { name: 'Strava', prices: [6.99, 8.99] },
  ],
}
