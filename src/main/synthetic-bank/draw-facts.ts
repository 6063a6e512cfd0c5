// Who a drawn customer is, before any money moves.
import { addDays, dayNumber, fromDayNumber } from '../../shared/dates'
import { inMinor } from './amounts'
import type { Calendar, CalendarDay } from './calendar'
import type { Country } from './country'
import type { Facts } from './facts'
import { PERSONAS } from './personas'
import type { Random } from './random'

/** Persona, name, age, city, income and home of one customer. */
export function drawFacts(country: Country, calendar: Calendar, random: Random): Facts {
  const kind = random.weighted(PERSONAS, (entry) => entry.weight)
  const city = random.weighted(country.cities, (entry) => entry.weight)
  const gender = random.weighted(['female', 'male', 'other'] as const, (g) => ({ female: 48, male: 51, other: 1 })[g])
  const until = (calendar.days[calendar.until] as CalendarDay).on
  const ageDays = Math.round(random.between(kind.age[0], kind.age[1] + 1) * 365.25)
  const bornOn = fromDayNumber(dayNumber(until) - ageDays)
  const years = Math.min(22, Math.max(0, ageDays / 365.25 - 18))
  const costOfCity = 0.55 + 0.45 * city.cost
  const incomeMinor = inMinor(logBetween(country.incomes[kind.id], random) * costOfCity)
  const squeezed = random.chance(kind.squeezeChance) && kind.id !== 'gig-worker'
  const untilDay = Number(until.slice(8))
  return {
    demo: false,
    personaId: kind.id,
    name: country.personName(city.region, gender, random),
    gender,
    bornOn,
    joinedOn: addDays((calendar.days[0] as CalendarDay).on, -Math.round(random.between(20, 60 + years * 365))),
    city,
    incomeMinor,
    payday: squeezed ? wrapDay(untilDay + random.whole(5, 9)) : random.pick(country.paydays[kind.id] ?? kind.paydays),
    rentMinor: random.chance(kind.rentChance)
      ? roundTo(country.stepMinor, incomeMinor * random.between(...country.rentShare) * costOfCity)
      : null,
    mainTail: null,
    cardTail: random.chance(kind.cardChance) ? '' : null,
    squeezed,
  }
}

/** Day of a month counted on in a circle of 28, so that it exists in every month. */
export function wrapDay(day: number): number {
  return ((((day - 1) % 28) + 28) % 28) + 1
}

function roundTo(stepMinor: number, amountMinor: number): number {
  return Math.round(amountMinor / stepMinor) * stepMinor
}

/** Between two positive bounds, evenly on a logarithmic scale. */
export function logBetween([low, high]: readonly [number, number], random: Random): number {
  return low * (high / low) ** random.next()
}
