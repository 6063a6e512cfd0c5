// One day of purchases, from habits: how many, where, when on the clock, by which means, for how much.

import { endAmount, inMinor, ticketMinor } from './amounts'
import type { Books, Entry } from './books'
import type { CalendarDay } from './calendar'
import type { Habit } from './habit'
import { cardShare, pickPayee } from './habits'
import type { Payee } from './payees'
import type { Person } from './person'
import type { Route } from './statement-line'

export interface DayMood {
  /** From `pace`. */
  readonly freedom: number
  readonly festive: number
  readonly travel: number
  /** 1, falling to little for those who turn away. */
  readonly activity: number
}

/** Books the day's purchases that the balance and the card's limit allow, and returns them. */
export function spendDay(person: Person, books: Books, day: CalendarDay, mood: DayMood): readonly Entry[] {
  const made: Entry[] = []
  for (const habit of person.habits) {
    const times = occurrences(person, habit, day, mood)
    for (let n = 0; n < times; n++) {
      const entry = purchase(person, habit, day, mood.freedom)
      if (!affordable(person, books, entry)) continue
      books.book(day, entry)
      made.push(entry)
    }
  }
  return made
}

/** A payment at a payee, by the means that the habit and the till allow. */
export function paymentAt(
  person: Person,
  payee: Payee,
  onCardWished: boolean,
  amountMinor: number,
  minuteOfDay: number,
): Entry {
  const { card, city } = person
  const onCard = onCardWished && card !== null && payee.routes.includes('card')
  const capital = city.name.toUpperCase()
  const debit = !onCard && !payee.routes.includes('upi')
  const route: Route = payee.categoryId === 'cash' ? 'atm' : onCard ? 'card' : debit ? 'debit' : 'upi-out'
  const at = onCard && card ? card.at : 0
  const mask = `4${person.id.slice(1)}XXXXXX${person.accounts[0]?.tail}`
  const detail = { atm: `${payee.upiDetail} ${capital}`, card: payee.office ?? capital, debit: mask }
  return {
    at,
    amountMinor: -amountMinor,
    payee: payee.name,
    printed: route === 'debit' ? `${payee.printed} ${payee.office ?? capital}` : payee.printed,
    detail: route === 'upi-out' ? payee.upiDetail : detail[route as keyof typeof detail],
    categoryId: payee.categoryId,
    source: payee.source,
    confidence: payee.confidence,
    route,
    minuteOfDay,
  }
}

/** Money must be there; a card must not go over its limit. */
export function affordable(person: Person, books: Books, entry: Entry): boolean {
  if (entry.amountMinor > 0) return true
  if (person.card && entry.at === person.card.at) {
    return books.balance(entry.at) + entry.amountMinor >= -person.card.limitMinor
  }
  return books.balance(entry.at) + entry.amountMinor >= person.country.stepMinor
}

export function amountAt(person: Person, payee: Payee, elastic: number, freedom: number): number {
  const { random } = person
  if (payee.plan) return inMinor(random.pick(payee.plan))
  const drawn = ticketMinor(payee.ticket, person.means ** elastic * Math.sqrt(freedom), random)
  return payee.categoryId === 'cash'
    ? Math.max(1, Math.round(drawn / person.country.cashStepMinor)) * person.country.cashStepMinor
    : endAmount(drawn, payee.ends, random)
}

function occurrences(person: Person, habit: Habit, day: CalendarDay, mood: DayMood): number {
  const { random } = person
  if (habit.every === 'saturday') return day.weekday === 5 && random.chance(0.93 * mood.activity) ? 1 : 0
  if (habit.every === 'workday') return day.weekday < 5 && random.chance(0.9 * mood.activity) ? 1 : 0
  // A cylinder lasts about six weeks; the one after is ordered when it is empty.
  if (habit.every === 'cylinder') return (day.number + Number(person.id.slice(1))) % 43 === 0 ? 1 : 0
  const weekend = day.weekday >= 5
  const week = (5 + 2 * habit.weekend) / 7
  const season = habit.season === 'festive' ? mood.festive : habit.season === 'travel' ? mood.travel : 1
  const rhythm = (weekend ? habit.weekend : 1) / week
  const mean = (habit.perMonth / 30.4) * rhythm * season * Math.sqrt(mood.freedom) * mood.activity
  // Seldom things happen once a day at most: nobody fills the tank twice.
  return mean > 0.8 ? random.count(mean) : random.chance(mean) ? 1 : 0
}

function purchase(person: Person, habit: Habit, day: CalendarDay, freedom: number): Entry {
  const { random } = person
  const payee = pickPayee(habit, random)
  const hour = random.pick(habit.hours) + (day.weekday >= 5 ? 0.6 : 0)
  const minute = Math.round((hour + random.normal() * 0.95) * 60)
  // Nothing opens before six or closes after half past eleven; who would be too early or late comes in time.
  const minuteOfDay = minute < 360 ? 360 + random.whole(0, 60) : minute > 1410 ? 1410 - random.whole(0, 60) : minute
  const amountMinor = amountAt(person, payee, habit.elastic, freedom)
  const onCard = random.chance(cardShare(habit, person.card !== null))
  const entry = paymentAt(person, payee, onCard, amountMinor, minuteOfDay)
  if (habit.at !== 'friend-in') return entry
  return { ...entry, amountMinor, route: 'upi-in' }
}
