// The monthly card bill: a statement closes 18 days before it is due, and its payment is booked on both sides.
import type { Books } from './books'
import { type Calendar, type CalendarDay, dueDay } from './calendar'
import { worth } from './country'
import type { Person } from './person'

const DAYS_TO_PAY = 18

export interface CardBill {
  /** Closes the statement, if today is the day, and books interest on what the last payment left. */
  closeStatement(day: CalendarDay): void
  /** What is due today from the main account, 0 on other days. */
  dueToday(day: CalendarDay): number
  pay(day: CalendarDay, amountMinor: number): void
  /** Known and not yet paid, if it falls due within so many days. */
  dueWithin(day: CalendarDay, days: number): number
  /** The next due day after `at` and what is expected then. */
  next(at: number): { readonly at: number; readonly amountMinor: number } | null
  /** The day after `at` on which the next statement closes. */
  nextStatement(at: number): number | null
  readonly payments: readonly number[]
  /** What the last statements charged on what was not paid, 0 where it was paid; oldest first. */
  readonly interestCharged: readonly number[]
}

export function cardBill(person: Person, books: Books, calendar: Calendar): CardBill {
  const { card, country } = person
  const terms = country.cardTerms
  const dueAt = card
    ? calendar.months.map((month) => dueDay(calendar, month, card.dueDay, 'same')).filter((at) => at >= person.startAt)
    : []
  const payments: number[] = []
  const interestCharged: number[] = []
  // Before the first statement of the history the whole opening balance is what the last one said.
  let statementMinor = card ? Math.round(card.openingOwedMinor * 0.85) : 0
  let revolving = false
  const toPay = () => {
    if (!card || statementMinor <= 0) return 0
    if (card.payShare === 1) return statementMinor
    const part = Math.max(
      worth(country, 500),
      Math.round((statementMinor * card.payShare) / country.stepMinor) * country.stepMinor,
    )
    return Math.min(statementMinor, part)
  }
  const nextDue = (after: number) => dueAt.find((at) => at > after)
  return {
    payments,
    interestCharged,
    closeStatement(day) {
      if (!card || !dueAt.includes(day.index + DAYS_TO_PAY)) return
      const owed = -books.balance(card.at)
      if (revolving && owed > worth(country, 200)) {
        const interest = Math.round(owed * 0.75 * terms.monthlyRate)
        interestCharged.push(interest)
        const fee = { at: card.at, categoryId: 'fees' as const, route: 'bank' as const, detail: '' }
        books.book(day, { ...fee, amountMinor: -interest, payee: 'Card interest', printed: terms.interestPrinted })
        if (terms.tax) {
          const { rate, payee, printed } = terms.tax
          books.book(day, { ...fee, amountMinor: -Math.round(interest * rate), payee, printed })
        }
      } else {
        interestCharged.push(0)
      }
      statementMinor = Math.max(0, -books.balance(card.at))
    },
    dueToday: (day) => (dueAt.includes(day.index) ? toPay() : 0),
    pay(day, amountMinor) {
      if (!card || amountMinor <= 0) return
      const tail = person.accounts[card.at]?.tail as string
      const own = {
        categoryId: 'card-repayment' as const,
        payee: 'Card bill',
        minuteOfDay: 8 * 60 + ((card.dueDay * 7) % 50),
      }
      books.book(day, {
        ...own,
        at: 0,
        amountMinor: -amountMinor,
        route: 'bill-desk',
        printed: terms.billPrinted(tail),
        detail: '',
      })
      books.book(day, {
        ...own,
        at: card.at,
        amountMinor,
        route: 'bank',
        printed: terms.receivedPrinted,
        detail: '',
      })
      revolving = amountMinor < statementMinor
      statementMinor -= amountMinor
      payments.push(amountMinor)
    },
    dueWithin(day, days) {
      const next = nextDue(day.index)
      return next !== undefined && next - day.index <= days ? toPay() : 0
    },
    nextStatement(at) {
      return dueAt.map((due) => due - DAYS_TO_PAY).find((closes) => closes > at) ?? null
    },
    next(at) {
      const due = nextDue(at)
      if (due === undefined || payments.length === 0) return null
      const known = due - at <= DAYS_TO_PAY
      const lately = payments.slice(-3).sort((a, b) => a - b)
      const usual = lately[Math.floor(lately.length / 2)] as number
      return { at: due, amountMinor: known && toPay() > 0 ? toPay() : usual }
    },
  }
}
