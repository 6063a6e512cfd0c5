// What moves on its own day: bills and their other side, invoices, loans, help in need, what is put aside.

import type { AccountKind } from '../../shared/domain'
import { endAmount } from './amounts'
import { type Bill, levelMinor } from './bills'
import type { Entry } from './books'
import type { CalendarDay } from './calendar'
import { worth } from './country'
import { type Life, remember } from './life'
import type { Person } from './person'
import type { LoanPlan } from './plans'

/** A bill or an income on its day, with its other side where that is an own account. */
export function payBill(life: Life, bill: Bill, day: CalendarDay): void {
  const { person, books } = life
  const loan = person.loans.find((plan) => plan.at === bill.counterpart)
  if (loan) chargeInterest(life, loan, day)
  const amountMinor = loan ? Math.max(bill.amountMinor, books.balance(loan.at)) : billedMinor(life, bill, day)
  if (amountMinor === 0) return
  const at = bill.onCard && person.card ? person.card.at : 0
  if (amountMinor < 0 && at === 0) cover(life, day, -amountMinor)
  books.book(day, { ...bill, at, amountMinor, minuteOfDay: bill.minuteOfDay + person.random.whole(0, 25) })
  if (bill.counterpart === null) return
  const main = person.accounts[0]
  books.book(day, {
    at: bill.counterpart,
    amountMinor: -amountMinor,
    payee: loan ? bill.payee : (main?.name as string),
    printed: loan ? person.country.words.instalmentReceived : person.country.words.account(main?.tail as string),
    detail: '',
    categoryId: bill.categoryId,
    route: 'bank',
  })
}

function billedMinor(life: Life, bill: Bill, day: CalendarDay): number {
  const { person, calendar } = life
  const start = calendar.days[person.startAt]?.on as string
  const level = levelMinor(bill, day, start)
  if (bill.spread === 0 && !bill.byMonth) return level
  const noise = 1 + bill.spread * Math.max(-2, Math.min(2, person.random.normal()))
  return Math.sign(level) * endAmount(Math.abs(level) * noise, bill.ends, person.random)
}

/** A month's interest comes before the instalment, so that the last one pays the loan off. */
function chargeInterest(life: Life, loan: LoanPlan, day: CalendarDay): void {
  const charged = Math.round((-life.books.balance(loan.at) * loan.annualRate) / 12)
  if (charged <= 0) return
  life.books.book(day, {
    at: loan.at,
    amountMinor: -charged,
    payee: 'Loan interest',
    printed: life.person.country.words.loanInterest,
    detail: '',
    categoryId: 'fees',
    route: 'bank',
  })
}

/** Clients who pay when they pay: on working days, around the agreed sum. */
export function earn(life: Life, day: CalendarDay): void {
  const { earnings, random, declineAt } = life.person
  if (!earnings || day.weekday > 4 || (declineAt !== null && day.index > declineAt)) return
  if (!random.chance((earnings.perMonth / 30.4) * 1.4 * (earnings.byMonth?.[day.monthOfYear - 1] ?? 1))) return
  const client = random.pick(earnings.clients)
  const amountMinor =
    Math.max(1, Math.round((earnings.meanMinor * Math.exp(0.5 * random.normal() - 0.125)) / earnings.roundMinor)) *
    earnings.roundMinor
  life.books.book(day, {
    at: 0,
    amountMinor,
    payee: client,
    printed: client.toUpperCase(),
    detail: `${earnings.detail} ${random.whole(101, 989)}`,
    categoryId: 'other-income',
    route: 'neft-in',
  })
}

/** Money is borrowed for something: most of it goes to the family's event or hospital within days. */
export function payOut(life: Life, loan: LoanPlan, day: CalendarDay): void {
  if (loan.payout?.on !== day.on) return
  const { person, books } = life
  const { amountMinor } = loan.payout
  const name = person.accounts[loan.at]?.name as string
  const row = {
    payee: `${name} payout`,
    printed: person.country.words.loanPaidOut,
    detail: '',
    categoryId: 'loan-payout',
    route: 'bank',
  } as const
  books.book(day, { ...row, at: 0, amountMinor })
  books.book(day, { ...row, at: loan.at, amountMinor: -amountMinor })
  const reason = person.random.pick(person.country.words.needs)
  for (const [afterDays, share] of [
    [1, 0.58],
    [3, 0.36],
  ] as const) {
    const given = endAmount(amountMinor * share * person.random.between(0.9, 1.05), 'hundred', person.random)
    const entry: Entry = {
      ...familyRow(person),
      amountMinor: -given,
      detail: reason,
      categoryId: 'other',
      route: 'upi-out',
      minuteOfDay: person.random.whole(600, 1100),
      unusual: 'large',
    }
    remember(life, day, { afterDays, entry })
  }
}

/** A bill that cannot wait: from the pot, else family helps and is paid back. Not after the last booked day. */
export function cover(life: Life, day: CalendarDay, neededMinor: number): void {
  const { person, books, calendar } = life
  const short = neededMinor - books.balance(0)
  if (short <= 0 || day.index > calendar.until) return
  const pot = person.potAt
  const { stepMinor } = person.country
  if (pot !== null && books.balance(pot) > short + 25 * stepMinor) {
    transfer(life, day, pot, Math.ceil(short / (20 * stepMinor)) * 20 * stepMinor)
    return
  }
  const amountMinor = Math.ceil((short + 1.5 * stepMinor) / (5 * stepMinor)) * 5 * stepMinor
  const row = familyRow(person)
  const minuteOfDay = person.random.whole(520, 1000)
  books.book(day, { ...row, amountMinor, categoryId: 'other-income', route: 'upi-in', minuteOfDay })
  const back: Entry = {
    ...row,
    amountMinor: -amountMinor,
    categoryId: 'other',
    route: 'upi-out',
    minuteOfDay: minuteOfDay + 90,
  }
  remember(life, day, { afterDays: (life.look.daysToIncome[day.index] as number) + 1, entry: back })
}

function familyRow({ family }: Person) {
  const { name, printed, upiDetail, source, confidence } = family
  return { at: 0, payee: name, printed, detail: upiDetail, source, confidence }
}

/** `amountMinor` from the pot to the main account, or the other way when negative; both sides. */
function transfer(life: Life, day: CalendarDay, pot: number, amountMinor: number): void {
  const { person, books } = life
  const [main, other] = [person.accounts[0], person.accounts[pot]]
  const minuteOfDay = person.random.whole(510, 1290)
  const row = { categoryId: 'own-transfer' as const, route: 'transfer' as const, detail: '', minuteOfDay }
  books.book(day, { ...row, at: 0, amountMinor, payee: other?.name as string, printed: `XXXX${other?.tail}` })
  books.book(day, {
    ...row,
    at: pot,
    amountMinor: -amountMinor,
    payee: main?.name as string,
    printed: `XXXX${main?.tail}`,
  })
}

const SWEEP_DAY = 16

/** Twice a month's needs lie idle: on to the pot, or into a fund by hand. */
export function sweep(life: Life, day: CalendarDay): void {
  const { person, books, look, card } = life
  if (person.personaId === 'over-indebted' || day.dayOfMonth !== SWEEP_DAY || day.index > life.calendar.until) return
  if (person.squeezeMinor !== null && day.index >= life.lastIncomeAt) return
  const days = look.daysToIncome[day.index] as number
  const needs =
    (look.dueBeforeIncome[day.index] as number) + (person.everydayMinor / 30.4) * days + card.dueWithin(day, 30)
  const idle = books.balance(0) - needs - person.cushionMinor * 1.3 - person.incomeMinor * 0.3
  const least = worth(person.country, 5_000)
  const amountMinor = Math.floor(idle / least) * least
  if (amountMinor < least) return
  if (person.potAt !== null) {
    transfer(life, day, person.potAt, -amountMinor)
    return
  }
  books.book(day, {
    at: 0,
    amountMinor: -amountMinor,
    ...person.country.words.broker,
    categoryId: 'investment',
    source: 'dictionary',
    route: 'upi-out',
    minuteOfDay: person.random.whole(555, 920),
  })
}

/** Interest on the day's balance of savings and deposits, credited on the last day of its months. */
export function interest(life: Life, day: CalendarDay): void {
  if (!day.lastOfMonth) return
  for (const { at, amountMinor } of interestDue(life, day)) {
    const account = life.person.accounts[at]
    const { printed, detail } = life.person.country.words.savingsInterest
    life.books.book(day, {
      at,
      amountMinor,
      payee: interestPayee(account?.kind ?? 'savings'),
      printed,
      detail: detail(day.on),
      categoryId: 'interest',
      route: 'bank',
    })
  }
}

export function interestPayee(kind: AccountKind): string {
  return kind === 'investment' ? 'Deposit interest' : 'Savings interest'
}

/** What the balances of that day would bring with that month; nothing in months without interest. */
export function interestDue(
  { person, books }: Life,
  { monthOfYear }: CalendarDay,
): readonly { readonly at: number; readonly amountMinor: number }[] {
  const { annualRate, everyMonths } = person.country.words.savingsInterest
  if (monthOfYear % everyMonths !== 0) return []
  const savings = [0, person.potAt].filter((at) => at !== null && person.accounts[at]?.kind === 'savings') as number[]
  return [...savings.map((at) => ({ at, annualRate })), ...person.deposits.filter((deposit) => deposit.keepsInterest)]
    .map(({ at, annualRate: rate }) => ({ at, amountMinor: Math.round((books.balance(at) * rate * everyMonths) / 12) }))
    .filter(({ amountMinor }) => amountMinor >= 100)
}
