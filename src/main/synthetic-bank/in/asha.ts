// The first demo customer: rent and instalment come before payday, and this month was dear. The sign-in page, the guides
// and the screenshots tell her story, so it must come out the same on every last day.

import { addDays } from '../../../shared/dates'
import type { IsoDate } from '../../../shared/domain'
import { inMinor } from '../amounts'
import { type Bill, dueDays, fromMerchant } from '../bills'
import type { Calendar, CalendarDay } from '../calendar'
import type { StandingBills } from '../facts'
import type { Habit } from '../habit'
import { ownLoan } from '../loans'
import { merchantPayee, type Payee, personPayee } from '../payees'
import type { Person, ScriptedRow } from '../person'
import type { OpenAccount } from '../plans'
import type { Random } from '../random'
import { subscription } from '../subscriptions'
import { rent } from './household'
import { salary } from './income'
import { MERCHANTS } from './merchants'
import { coolingByMonth } from './seasons'
import { STREAMS } from './streams'
import { WORDS } from './words'

/** Salary on the 7th, rent on the 3rd, instalment on the 5th; Netflix dearer since its last charge. */
export function ashaBills(calendar: Calendar, open: OpenAccount, random: Random): StandingBills {
  const start = first(calendar)
  const bike = ownLoan(WORDS, 'Bike loan', inMinor(6_850), 0.118, 31, 5, null, start, calendar, open)
  const netflix = subscription(STREAMS, 'Netflix', inMinor(499), 12, true)
  // The dearer price is that of the last charge before the last booked day.
  const charged = dueDays(netflix, calendar).filter((at) => at <= calendar.until)
  const dearer = calendar.days[charged[charged.length - 1] ?? 0] as CalendarDay
  const upi = (name: string, amount: number, day: number, detail: string, more: Partial<Bill> = {}) =>
    fromMerchant(MERCHANTS.named(name), {
      kind: 'bill',
      amountMinor: -inMinor(amount),
      day,
      route: 'upi-out',
      detail,
      minuteOfDay: 1147,
      ...more,
    })
  return {
    income: [
      {
        ...salary(raisedTo(72_400, start, calendar), 7, random, 'Kaveri Systems'),
        raise: { monthOfYear: 4, factor: 1.08 },
      },
    ],
    bills: [
      { ...rent(inMinor(22_000), 3, random), raise: null },
      bike.bill,
      { ...netflix, rises: [{ on: dearer.on, amountMinor: -inMinor(649) }] },
      subscription(STREAMS, 'Spotify', inMinor(139), 21, true),
      upi('Airtel Broadband', 942.82, 8, 'BILLPAY'),
      upi('Airtel', 449, 22, 'BILLPAY'),
      upi('BESCOM', 1_480, 15, 'CA4418207315', { spread: 0.06, byMonth: coolingByMonth('karnataka') }),
      fromMerchant(MERCHANTS.named('UTI Mutual Fund'), {
        kind: 'investment',
        amountMinor: -inMinor(3_000),
        day: 10,
        route: 'ach-out',
        detail: 'SIP4402197',
      }),
    ],
    loans: [bike.plan],
  }
}

/** Where she goes, as her neighbours would recognise it. */
export function ashaHabits(drawn: readonly Habit[]): readonly Habit[] {
  const grocer: Payee = {
    ...personPayee('Sri Lakshmi Stores', 'JAYANAGAR', 'shopping', 0.62),
    ticket: [120, 420],
  }
  const favourites: Readonly<Partial<Record<Habit['id'], readonly string[]>>> = {
    delivery: ['Swiggy', 'Zomato'],
    cafe: ['Third Wave Coffee', 'Chai Point'],
    supermarket: ['More Supermarket', 'Nilgiris'],
    quickGroceries: ['BigBasket', 'Blinkit'],
    restaurant: ['Truffles', 'MTR'],
    ride: ['Uber', 'Namma Yatri', 'Rapido'],
    metro: ['Namma Metro'],
    onlineShopping: ['Amazon', 'Myntra', 'Flipkart'],
    pharmacy: ['Apollo Pharmacy'],
    clinic: ['Practo'],
    fashion: ['Westside', 'Zudio'],
    fuel: ['IndianOil', 'Bharat Petroleum'],
  }
  return drawn
    .filter((habit) => !NOT_HERS.includes(habit.id))
    .map((habit) => {
      if (habit.id === 'grocer') return { ...habit, perMonth: 2.6, payees: [grocer] }
      const names = favourites[habit.id]
      const payees = names ? names.map((name) => atHers(merchantPayee(MERCHANTS.named(name)))) : knownOf(habit)
      const every = habit.every === 'cylinder' ? habit.every : undefined
      return { ...habit, perMonth: habit.perMonth * OFTEN, every, payees }
    })
    .filter((habit) => habit.payees.length > 0)
}

/** She goes out more and buys smaller, so that her usual purchases stay well below the large one. */
const OFTEN = 1.45

/** What only the script buys, so that its large purchase stands out, and what a single person does not. */
const NOT_HERS: readonly Habit['id'][] = ['silks', 'trips', 'stays', 'electronics', 'homeGoods', 'kids', 'games']

/** People, and of small shops those that the bank knows: one guess is to be seen, not twenty. */
function knownOf(habit: Habit): readonly Payee[] {
  const people = habit.at === 'friend-out' || habit.at === 'friend-in'
  return people ? habit.payees : habit.payees.filter((payee) => payee.source !== 'guess')
}

/** Her card, her father, and what this month was dear for. */
export function tellAsha(person: Person, calendar: Calendar): Person {
  const father = personPayee('Suresh Kulkarni', 'FAMILY', 'other-income', 0.56)
  const until = last(calendar)
  return {
    ...person,
    family: father,
    cushionMinor: inMinor(5_500),
    squeezeMinor: inMinor(12_300),
    card: person.card && {
      ...person.card,
      dueDay: 18,
      payShare: 1,
      limitMinor: inMinor(90_000),
    },
    accounts: person.accounts.map((account) => (account.tail === '0937' ? { ...account, name: 'Card' } : account)),
    script: ashaScript(father).filter((row) => addDays(until, -row.daysBefore) >= first(calendar)),
  }
}

function ashaScript(father: Payee): readonly ScriptedRow[] {
  const card = { route: 'card' as const, detail: 'MUMBAI', onCard: true }
  const zomato = { ...card, payee: merchantPayee(MERCHANTS.named('Zomato')), amountMinor: -inMinor(359) }
  const upi = { route: 'upi-out' as const, onCard: false }
  const nalli = merchantPayee(MERCHANTS.named('Nalli Silks'))
  const home = { ...father, categoryId: 'other' as const }
  return [
    { ...upi, daysBefore: 16, minuteOfDay: 1094, payee: home, detail: 'MEDICAL', amountMinor: null, unusual: null },
    {
      ...upi,
      daysBefore: 11,
      minuteOfDay: 1061,
      payee: nalli,
      detail: nalli.upiDetail,
      amountMinor: -inMinor(5_850),
      unusual: 'large',
    },
    {
      ...upi,
      daysBefore: 8,
      minuteOfDay: 1298,
      payee: merchantPayee(MERCHANTS.named('MakeMyTrip')),
      detail: 'BOOKING',
      amountMinor: null,
      unusual: null,
    },
    { ...zomato, daysBefore: 6, minuteOfDay: 20 * 60 + 14, unusual: null },
    { ...zomato, daysBefore: 6, minuteOfDay: 20 * 60 + 18, unusual: 'duplicate' },
  ]
}

/** Pay at the start of the history that April raises of 8 % bring to that many rupees today. */
function raisedTo(today: number, start: IsoDate, calendar: Calendar): number {
  const until = last(calendar)
  const fiscal = (on: IsoDate) => Number(on.slice(0, 4)) + (Number(on.slice(5, 7)) >= 4 ? 1 : 0)
  return inMinor(Math.round(today / 1.08 ** (fiscal(until) - fiscal(start)) / 10) * 10)
}

/** A bike's tank is small, and so are her usual parcels. */
function atHers(payee: Payee): Payee {
  if (payee.ends === 'fuel') return { ...payee, ticket: [200, 450] }
  return payee.categoryId === 'shopping' ? { ...payee, ticket: [280, 1500] } : payee
}

function first(calendar: Calendar): IsoDate {
  return (calendar.days[0] as CalendarDay).on
}

function last(calendar: Calendar): IsoDate {
  return (calendar.days[calendar.until] as CalendarDay).on
}
