// A life in money, day by day: what is due, what is bought, what is short. It goes on for a month past the last booked
// day without writing, so that the answers know who would have fallen short.
import type { Bill } from './bills'
import { openBooks } from './books'
import type { Calendar, CalendarDay } from './calendar'
import { cardBill } from './card-bill'
import { worth } from './country'
import { spendDay } from './everyday'
import type { CustomerAnswers, GeneratedTransaction } from './generated'
import { type Life, remember } from './life'
import { cover, earn, interest, payBill, payOut, sweep } from './money-moves'
import { outlook, pace } from './outlook'
import type { Person } from './person'
import { plantedRecurring } from './planted-recurring'
import { squeeze, tellScript } from './squeeze'
import { refundOf, surprise } from './surprises'

const MONTH_AHEAD = 30

export function simulate(
  person: Person,
  calendar: Calendar,
  festive: readonly number[],
): { readonly transactions: readonly GeneratedTransaction[]; readonly answers: CustomerAnswers } {
  const life = begin(person, calendar)
  let shortfallOn: string | null = null
  let recurring: CustomerAnswers['recurring'] = []
  for (let at = person.startAt; at <= calendar.until + MONTH_AHEAD; at++) {
    const day = calendar.days[at] as CalendarDay
    liveDay(life, day, festive[at] as number)
    if (at === calendar.until) recurring = plantedRecurring(life)
    if (at > calendar.until && shortfallOn === null && life.books.balance(0) < 0) shortfallOn = day.on
  }
  const { transactions, unusual } = life.books.close()
  return {
    transactions,
    answers: { persona: person.personaId, recurring, unusual, declining: person.declineAt !== null, shortfallOn },
  }
}

function begin(person: Person, calendar: Calendar): Life {
  const books = openBooks(person, calendar)
  const look = outlook(person, calendar)
  const { until } = calendar
  let lastIncomeAt = until
  while (lastIncomeAt > person.startAt && look.daysToIncome[lastIncomeAt - 1] !== 1) lastIncomeAt--
  return {
    person,
    calendar,
    books,
    look,
    card: cardBill(person, books, calendar),
    later: new Map(),
    lastIncomeAt,
  }
}

function liveDay(life: Life, day: CalendarDay, festive: number): void {
  const { person, books, look, later } = life
  const due = look.due[day.index] as readonly Bill[]
  for (const bill of due) if (bill.amountMinor > 0) payBill(life, bill, day)
  earn(life, day)
  for (const loan of person.loans) payOut(life, loan, day)
  for (const entry of later.get(day.index) ?? [])
    if (entry.amountMinor > 0 || books.balance(0) > worth(person.country, 500) - entry.amountMinor)
      books.book(day, entry)
  life.card.closeStatement(day)
  for (const bill of due) if (bill.amountMinor < 0) payBill(life, bill, day)
  const cardDue = life.card.dueToday(day)
  if (cardDue > 0) {
    cover(life, day, cardDue)
    life.card.pay(day, cardDue)
  }
  tellScript(life, day)
  squeeze(life, day)
  const mood = {
    freedom: freedom(life, day),
    festive,
    travel: person.country.travelByMonth[day.monthOfYear - 1] as number,
    activity: activity(person, day),
  }
  const made = spendDay(person, books, day, mood)
  if (person.script.length === 0 && mood.activity === 1) surprise(person, books, day, made)
  for (const entry of made) remember(life, day, refundOf(entry, person))
  sweep(life, day)
  interest(life, day)
}

/** On the way to a planted shortfall there is no holding back. */
function freedom(life: Life, day: CalendarDay): number {
  const { person, books, look, card, lastIncomeAt } = life
  const due = card.dueWithin(day, look.daysToIncome[day.index] as number)
  const wanted = person.squeezeMinor !== null && day.index >= lastIncomeAt ? -person.squeezeMinor : person.cushionMinor
  return pace(person, look, day.index, books.balance(0) - due, wanted)
}

function activity(person: Person, day: CalendarDay): number {
  if (person.declineAt === null || day.index < person.declineAt) return 1
  return Math.max(0.08, 1 - (day.index - person.declineAt) / 70)
}
