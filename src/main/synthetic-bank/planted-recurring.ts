// The answers on recurring payments: what has come often enough to be known, and when it comes next.
import type { RecurrencePeriod } from '../../shared/domain'
import { dueDays, levelMinor } from './bills'
import type { Calendar, CalendarDay } from './calendar'
import type { CardBill } from './card-bill'
import type { PlantedRecurring } from './generated'
import type { Person } from './person'

/** Nobody can know a series from fewer. */
const KNOWN_FROM: Readonly<Record<RecurrencePeriod, number>> = {
  weekly: 3,
  fortnightly: 3,
  monthly: 3,
  quarterly: 3,
  yearly: 2,
}

/**
 * Of the main account and the card, as of the last booked day: still running, and seen at least three times (yearly:
 * twice). The card bill is in it with its statement, or the mean of the last three where there is none yet.
 */
export function plantedRecurring(person: Person, calendar: Calendar, card: CardBill): readonly PlantedRecurring[] {
  const start = calendar.days[person.startAt]?.on as string
  const main = person.accounts[0]?.id as string
  const planted: PlantedRecurring[] = []
  for (const bill of person.bills) {
    const due = dueDays(bill, calendar).filter((at) => at >= person.startAt)
    const past = due.filter((at) => at <= calendar.until)
    const next = due[past.length]
    if (next === undefined || past.length < KNOWN_FROM[bill.period]) continue
    const day = calendar.days[next] as CalendarDay
    // A price that nobody has paid yet cannot be known.
    const known = bill.cooling ? day : { ...day, on: calendar.days[calendar.until]?.on as string }
    planted.push({
      accountId: bill.onCard && person.card ? (person.accounts[person.card.at]?.id as string) : main,
      payee: bill.payee,
      period: bill.period,
      amountMinor: levelMinor(bill, known, start, person.city.region),
      nextOn: day.on,
      kind: bill.kind,
    })
  }
  const bill = card.payments.length >= KNOWN_FROM.monthly ? card.next(calendar.until) : null
  if (bill) {
    planted.push({
      accountId: main,
      payee: 'Card bill',
      period: 'monthly',
      amountMinor: -bill.amountMinor,
      nextOn: calendar.days[bill.at]?.on as string,
      kind: 'card',
    })
  }
  return planted
}
