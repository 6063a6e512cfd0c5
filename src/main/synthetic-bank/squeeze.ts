// How planted shortfalls come about: larger payments in the last weeks, as many as it takes.
import { endAmount } from './amounts'
import type { CalendarDay } from './calendar'
import { worth } from './country'
import { paymentAt } from './everyday'
import type { Life } from './life'

/** Rows that a demo customer's story needs, on their days; without an amount they are sized like a squeeze. */
export function tellScript(life: Life, day: CalendarDay): void {
  const { person, books, calendar, lastIncomeAt } = life
  for (const row of person.script) {
    if (day.index !== calendar.until - row.daysBefore) continue
    const sized =
      row.amountMinor ??
      -squeezeAmount(
        life,
        day,
        person.script.filter((other) => other.amountMinor === null && other.daysBefore <= row.daysBefore).length,
      )
    if (sized === 0 || (row.amountMinor === null && day.index <= lastIncomeAt)) continue
    const at = row.onCard && person.card ? person.card.at : 0
    if (at === 0 && books.balance(0) + sized < 0) continue
    const { payee } = row
    books.book(day, {
      at,
      amountMinor: sized,
      payee: payee.name,
      printed: payee.printed,
      detail: row.detail,
      categoryId: payee.categoryId,
      source: payee.source,
      confidence: payee.confidence,
      route: row.route,
      minuteOfDay: row.minuteOfDay,
      unusual: row.unusual,
    })
  }
}

/** Drawn customers get to their shortfall by three larger payments in the last cycle. */
export function squeeze(life: Life, day: CalendarDay): void {
  const { person, books, calendar, lastIncomeAt } = life
  if (person.squeezeMinor === null || person.script.length > 0) return
  const days = [0.35, 0.6, 0.8].map((share) => Math.round(lastIncomeAt + share * (calendar.until - lastIncomeAt)))
  const place = days.indexOf(day.index)
  if (place < 0 || calendar.until - lastIncomeAt < 10) return
  const amountMinor = squeezeAmount(life, day, days.length - place)
  const payees = person.habits.filter((habit) => ['clinic', 'electronics', 'silks', 'homeServices'].includes(habit.id))
  const habit = payees[place % Math.max(1, payees.length)]
  if (!habit || amountMinor <= 0) return
  const entry = paymentAt(
    person,
    habit.payees[0] as (typeof habit.payees)[number],
    false,
    amountMinor,
    person.random.whole(640, 1240),
  )
  if (books.balance(0) > amountMinor + worth(person.country, 200)) books.book(day, { ...entry, unusual: 'large' })
}

/** Share of what still separates the lowest balance ahead from the planted shortfall; 0 when it is reached already. */
function squeezeAmount(life: Life, day: CalendarDay, pieces: number): number {
  const { person, books, look, card } = life
  const days = look.daysToIncome[day.index] as number
  const everyday = (person.everydayMinor / 30.4) * Math.min(days, 22)
  const lowest = books.balance(0) - (look.dueBeforeIncome[day.index] as number) - card.dueWithin(day, days) - everyday
  const excess = lowest + (person.squeezeMinor ?? 0)
  const share = (excess / pieces) * person.random.between(0.85, 1.05)
  return share < worth(person.country, 1_500) ? 0 : endAmount(share, 'whole', person.random)
}
