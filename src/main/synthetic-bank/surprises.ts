// What does not fit the pattern: planted unusual payments with their kind, and refunds, which do fit.
import { endAmount, meanTicketMinor, ticketMinor } from './amounts'
import type { Books, Entry } from './books'
import type { CalendarDay } from './calendar'
import { worth } from './country'
import { affordable, paymentAt } from './everyday'
import type { UnusualKind } from './generated'
import { merchantPayee, type Payee } from './payees'
import type { Person } from './person'

/** About one in nine customer-months has one. */
const PER_DAY = 1 / 270

/** Books at most one unusual payment on that day; `made` is what the day has seen so far. */
export function surprise(person: Person, books: Books, day: CalendarDay, made: readonly Entry[]): void {
  const { random } = person
  if (!random.chance(PER_DAY)) return
  const kind = random.weighted(['duplicate', 'large', 'night', 'burst'] as const, (k) => WEIGHTS[k])
  for (const entry of planned(kind, person, made)) {
    if (affordable(person, books, entry) && spares(person, books, entry)) books.book(day, { ...entry, unusual: kind })
  }
}

/** Now and then a parcel goes back: the credit, some days later, or null. */
export function refundOf(entry: Entry, person: Person): { readonly afterDays: number; readonly entry: Entry } | null {
  const { random } = person
  const returned =
    entry.categoryId === 'shopping' && entry.source === 'dictionary' && entry.amountMinor < -worth(person.country, 250)
  if (!returned || !random.chance(0.06)) return null
  const route = entry.route === 'card' ? 'card' : 'upi-in'
  return {
    afterDays: random.whole(3, 12),
    entry: {
      ...entry,
      amountMinor: -entry.amountMinor,
      route,
      detail: person.country.words.refund,
      minuteOfDay: random.whole(540, 1320),
    },
  }
}

const WEIGHTS: Readonly<Record<UnusualKind, number>> = { duplicate: 4, large: 4, night: 2, burst: 1.4 }

function planned(kind: UnusualKind, person: Person, made: readonly Entry[]): readonly Entry[] {
  switch (kind) {
    case 'duplicate':
      return again(person, made)
    case 'large':
      return large(person)
    case 'night':
      return night(person)
    case 'burst':
      return burst(person)
    default:
      return kind satisfies never
  }
}

function again(person: Person, made: readonly Entry[]): readonly Entry[] {
  const candidates = made.filter(
    (entry) => entry.amountMinor < -worth(person.country, 90) && entry.source === 'dictionary',
  )
  if (candidates.length === 0) return []
  const entry = person.random.pick(candidates)
  return [{ ...entry, minuteOfDay: Math.min(1438, (entry.minuteOfDay ?? 600) + person.random.whole(2, 8)) }]
}

function large(person: Person): readonly Entry[] {
  const { random } = person
  const usual = person.habits.filter((habit) => LARGE.includes(habit.id)).flatMap((habit) => habit.payees.slice(0, 2))
  if (usual.length === 0) return []
  const payee = random.pick(usual)
  const mean = meanTicketMinor(payee.ticket, person.means ** 0.5)
  const amountMinor = endAmount(mean * random.between(5, 11), payee.ends, random)
  return [paymentAt(person, payee, true, amountMinor, random.whole(600, 1290))]
}

function night(person: Person): readonly Entry[] {
  const { random } = person
  const payee = stranger(person)
  const amountMinor = endAmount(ticketMinor(payee.ticket, 2 * person.means ** 0.5, random), payee.ends, random)
  return [paymentAt(person, payee, true, amountMinor, random.whole(5, 3 * 60 + 55))]
}

function burst(person: Person): readonly Entry[] {
  const { random } = person
  const payee = stranger(person)
  const count = random.whole(3, 5)
  let minuteOfDay = random.whole(500, 1380)
  return Array.from({ length: count }, () => {
    minuteOfDay += random.whole(1, 2)
    const amountMinor = endAmount(ticketMinor(payee.ticket, 0.8 * person.means ** 0.5, random), payee.ends, random)
    return paymentAt(person, payee, true, amountMinor, minuteOfDay)
  })
}

/** A shop that this person does not go to. */
function stranger(person: Person): Payee {
  const known = new Set(person.habits.flatMap((habit) => habit.payees.map((payee) => payee.name)))
  const shops = ['online-shopping', 'games', 'electronics', 'trips'].flatMap((group) =>
    person.country.merchants.of(group, person.city),
  )
  const strange = shops.filter((shop) => !known.has(shop.name) && !shop.plan)
  return merchantPayee(person.random.pick(strange), person.city.name)
}

/** Nobody clears the account for a whim: bills of the days to come stay covered. */
function spares(person: Person, books: Books, entry: Entry): boolean {
  return entry.at !== 0 || books.balance(0) + entry.amountMinor > person.incomeMinor * 0.25
}

const LARGE: readonly string[] = [
  'supermarket',
  'onlineShopping',
  'restaurant',
  'pharmacy',
  'fashion',
  'homeServices',
  'cinema',
]
