// Makes ends meet: habits that the income can carry, and balances to begin with.

import { type Bill, dueDays } from './bills'
import type { Calendar } from './calendar'
import type { Habit } from './habit'
import { monthlyCostMinor } from './habits'
import type { Person } from './person'
import type { Persona } from './personas'

/** Scales habits so that bills (`committed` a month), spending and what is usually saved make up the income. */
export function fitToBudget(
  habits: readonly Habit[],
  kind: Persona,
  incomeMinor: number,
  committed: number,
): { habits: readonly Habit[]; means: number; costMinor: number } {
  const cost = (list: readonly Habit[], means: number) =>
    list.reduce((sum, habit) => sum + monthlyCostMinor(habit, means), 0)
  const target = Math.max(
    incomeMinor * kind.everydayShare * 0.45,
    Math.min(incomeMinor * kind.everydayShare * 1.15, incomeMinor * (1 - kind.savingShare) - committed),
  )
  let low = 0.35
  let high = 4.5
  for (let step = 0; step < 20; step++) {
    const middle = (low + high) / 2
    if (cost(habits, middle) > target) high = middle
    else low = middle
  }
  const means = (low + high) / 2
  // Means alone cannot shrink a stall's prices: those with little go less often.
  const seldom = Math.max(0.5, Math.min(1, target / cost(habits, means)))
  const fitted = habits.map((habit) => ({ ...habit, perMonth: habit.perMonth * seldom }))
  return { habits: fitted, means, costMinor: cost(fitted, means) }
}

/** Balances before the first row: enough for what comes before the first income, and the usual cushion. */
export function withOpeningBalances(person: Person, calendar: Calendar): Person {
  const first = Math.min(
    ...person.bills
      .filter((bill) => bill.kind === 'income')
      .map((bill) => dueDays(bill, calendar).find((at) => at >= person.startAt) ?? 30 + person.startAt),
    30 + person.startAt,
  )
  const before = person.bills
    .filter((bill) => bill.amountMinor < 0 && !bill.onCard)
    .flatMap((bill) =>
      dueDays(bill, calendar)
        .filter((at) => at >= person.startAt && at < first)
        .map(() => -bill.amountMinor),
    )
    .reduce((sum, amount) => sum + amount, 0)
  const days = first - person.startAt
  const owed = person.card?.openingOwedMinor ?? 0
  const opening =
    person.cushionMinor +
    before +
    Math.round((person.everydayMinor * days) / 30) +
    (days > 12 ? owed : Math.round(owed * 0.4))
  return {
    ...person,
    accounts: person.accounts.map((account, at) => {
      if (at === 0) return { ...account, openingMinor: opening + person.random.whole(0, 99) }
      if (at === person.card?.at) return { ...account, openingMinor: -owed }
      return account
    }),
  }
}

/** What bills come to in a month, spread evenly; positive. */
export function monthlyOut(bills: readonly Bill[]): number {
  const perMonth = {
    weekly: 4.345,
    fortnightly: 2.17,
    'four-weekly': 1.086,
    monthly: 1,
    quarterly: 1 / 3,
    yearly: 1 / 12,
  }
  return bills
    .filter((bill) => bill.amountMinor < 0)
    .reduce((sum, bill) => sum - bill.amountMinor * perMonth[bill.period], 0)
}
