// Everyday spending: how often, when in the week and the day, at whose till. A person's own habits are drawn from
// this table once and then stay: the same grocer, the same coffee.

import { meanTicketMinor } from './amounts'
import type { City } from './cities'
import type { Country } from './country'
import type { Habit } from './habit'
import { localShop } from './local-shops'
import { cashPayee, friendPayee, merchantPayee, type Payee, personPayee } from './payees'
import type { Random } from './random'
import type { HabitId, Rhythm } from './rhythms'

/** One person's habits: often, seldom or never, and where. `often` multiplies the table by persona. */
export function drawHabits(
  country: Country,
  city: City,
  often: Readonly<Partial<Record<HabitId, number>>>,
  random: Random,
): readonly Habit[] {
  const habits: Habit[] = []
  const quarter = random.pick(city.quarters)
  const taken = new Set<string>()
  for (const [id, rhythm] of Object.entries(country.rhythms) as [HabitId, Rhythm][]) {
    if (rhythm.perMonth === 0) continue
    const perMonth = 0.84 * rhythm.perMonth * (often[id] ?? 1) * Math.exp(0.4 * random.normal())
    const payees = payeesOf(country, rhythm, city, quarter, taken, random)
    if (perMonth > 0.01 && payees.length > 0) {
      habits.push({ ...rhythm, id, perMonth, payees, every: id === 'gas' ? 'cylinder' : undefined })
    }
  }
  return habits
}

/** Of a habit's payments, how many go on the card. */
export function cardShare(habit: Habit, hasCard: boolean): number {
  return hasCard ? habit.card : 0
}

/** Which payee this time: the favourite most often, the last one seldom. */
export function pickPayee(habit: Habit, random: Random): Payee {
  return habit.payees[Math.floor(habit.payees.length * random.next() ** FAVOUR)] as Payee
}

/** Expected cost of a habit in a month; negative for money that friends send. */
export function monthlyCostMinor(habit: Habit, means: number): number {
  const count = habit.payees.length
  // The share of each payee that `pickPayee` leads to.
  const share = (at: number) => ((at + 1) / count) ** (1 / FAVOUR) - (at / count) ** (1 / FAVOUR)
  const mean = habit.payees.reduce(
    (sum, payee, at) => sum + meanPaymentMinor(payee, means ** habit.elastic) * share(at),
    0,
  )
  return mean * habit.perMonth * (habit.at === 'friend-in' ? -1 : 1)
}

function meanPaymentMinor(payee: Payee, factor: number): number {
  if (payee.plan) return (payee.plan.reduce((sum, amount) => sum + amount, 0) / payee.plan.length) * 100
  return meanTicketMinor(payee.ticket, factor)
}

function payeesOf(
  country: Country,
  rhythm: Rhythm,
  city: City,
  home: string,
  taken: Set<string>,
  random: Random,
): readonly Payee[] {
  if (rhythm.at === 'cash') return [cashPayee(country.cash.ticket, home)]
  if (rhythm.at === 'friend-out' || rhythm.at === 'friend-in') {
    const incoming = rhythm.at === 'friend-in'
    return Array.from({ length: 4 }, () =>
      friendPayee(
        country.friends,
        country.personName(city.region, random.chance(0.5) ? 'female' : 'male', random),
        incoming ? random.pick(country.words.friendsIn) : random.pick(country.words.friendsOut),
        incoming ? 'other-income' : 'other',
        Math.round(random.between(0.5, 0.62) * 100) / 100,
      ),
    )
  }
  if ('shop' in rhythm.at) {
    const { shop } = rhythm.at
    const places = Array.from({ length: 3 }, () => localShop(country.shops, shop, city, home, random))
    // One name is one shop: the same one at two corners would carry two guesses.
    return places
      .filter((place) => !taken.has(place.name) && taken.add(place.name))
      .map((place) => ({
        ...personPayee(place.name, place.quarter, place.categoryId, place.confidence),
        ticket: place.ticket,
        ends: place.ends,
        routes: country.shops.routes,
      }))
  }
  const found = [...country.merchants.of(rhythm.at.group, city)]
  // The favourites of this person, in order; chains of the own city first now and then.
  return found
    .map((merchant) => ({ merchant, order: random.next() * (merchant.cities ? 0.8 : 1) }))
    .sort((a, b) => a.order - b.order)
    .slice(0, 4)
    .map(({ merchant }) => merchantPayee(merchant, city.name))
}

/** Exponent on a uniform draw; 1 would favour nobody. */
const FAVOUR = 1.9
