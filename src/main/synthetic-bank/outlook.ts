// What a person can see coming on any day: how long until income, what is due before it. It steers how freely they spend.
import type { IsoDate } from '../../shared/domain'
import { type Bill, dueDays, levelMinor } from './bills'
import type { Calendar, CalendarDay } from './calendar'
import type { Person } from './person'

export interface Outlook {
  /** Bills by the day they fall due, card ones included. */
  readonly due: readonly (readonly Bill[])[]
  /** From the main account after that day and before the next income; positive. */
  readonly dueBeforeIncome: readonly number[]
  readonly daysToIncome: readonly number[]
}

/** Looks ahead over the whole calendar. Incomes under a quarter of the person's usual month do not count as payday. */
export function outlook(person: Person, calendar: Calendar): Outlook {
  const start = (calendar.days[person.startAt] as { on: IsoDate }).on
  const due: Bill[][] = calendar.days.map(() => [])
  for (const bill of person.bills) {
    for (const at of dueDays(bill, calendar)) if (at >= person.startAt) due[at]?.push(bill)
  }
  const size = calendar.days.length
  const dueBeforeIncome = new Array<number>(size).fill(0)
  const daysToIncome = new Array<number>(size).fill(30)
  for (let at = size - 2; at >= 0; at--) {
    const next = calendar.days[at + 1] as CalendarDay
    const levels = (due[at + 1] ?? []).map((bill) => (bill.onCard ? 0 : levelMinor(bill, next, start)))
    const paid = levels.some((level) => level > person.incomeMinor * 0.15)
    daysToIncome[at] = paid ? 1 : Math.min(31, (daysToIncome[at + 1] as number) + 1)
    dueBeforeIncome[at] = paid
      ? 0
      : (dueBeforeIncome[at + 1] as number) - levels.reduce((sum, level) => sum + Math.min(0, level), 0)
  }
  return { due, dueBeforeIncome, daysToIncome }
}

/**
 * How freely to spend today: 1 as usual, less when the balance before the next income would come out under `wantedMinor`,
 * a little more when well above it.
 */
export function pace(person: Person, look: Outlook, at: number, freeMinor: number, wantedMinor: number): number {
  const days = look.daysToIncome[at] as number
  const perDay = person.everydayMinor / 30.4
  const lowest = freeMinor - (look.dueBeforeIncome[at] as number) - perDay * days
  const gap = lowest - wantedMinor
  // What the over-indebted have left over does not stay.
  const most = person.personaId === 'over-indebted' ? 2.2 : 1.3
  return Math.min(most, Math.max(0.4, 1 + (0.8 * gap) / (perDay * Math.max(days, 9) + 1)))
}
