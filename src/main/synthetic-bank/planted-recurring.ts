// The answers on recurring payments: what has come often enough to be known, and when it comes next.
import type { RecurrencePeriod } from '../../shared/domain'
import { type Bill, dueDays, levelMinor } from './bills'
import { type CalendarDay, dueDay } from './calendar'
import type { PlantedRecurring } from './generated'
import type { Life } from './life'
import { interestDue, interestPayee } from './money-moves'

/** Nobody can know a series from fewer. */
const KNOWN_FROM: Readonly<Record<RecurrencePeriod, number>> = {
  weekly: 3,
  fortnightly: 3,
  'four-weekly': 3,
  monthly: 3,
  quarterly: 3,
  yearly: 2,
}

/**
 * Every series on any account, as of the last booked day: still running, and seen at least three times (yearly: twice).
 * Own transfers, instalments and card bills are a series on both accounts. Called on the evening of the last booked day:
 * interest and instalments are what the balances of that evening bring. Only what the rows can tell is asked for: a contract
 * that has ended without a missed payment still counts, a price that nobody has paid yet and a season that nobody has seen
 * do not.
 */
export function plantedRecurring(life: Life): readonly PlantedRecurring[] {
  return [
    ...life.person.bills.flatMap((bill) => plantedBill(life, bill)),
    ...plantedCard(life),
    ...plantedInterest(life),
  ]
}

function plantedBill(life: Life, bill: Bill): readonly PlantedRecurring[] {
  const { person, calendar, books } = life
  const account = (at: number) => person.accounts[at]?.id as string
  const loan = person.loans.find((plan) => plan.at === bill.counterpart)
  // What a loan still takes stands in its account; the end of anything else shows with the first payment that is missing.
  const due = dueDays(loan ? bill : { ...bill, to: null }, calendar).filter((at) => at >= person.startAt)
  const end = bill.to === null ? calendar.until : Math.min(calendar.until, calendar.indexOf(bill.to))
  const past = due.filter((at) => at <= end)
  const next = due[past.length]
  if (next === undefined || next <= calendar.until || past.length < KNOWN_FROM[bill.period]) return []
  const nextOn = calendar.days[next]?.on as string
  const series = { payee: bill.payee, period: bill.period, nextOn, kind: bill.kind }
  const interestMinor = loan ? Math.round((books.balance(loan.at) * loan.annualRate) / 12) : 0
  // The last instalment is what is left.
  const amountMinor = loan
    ? Math.max(bill.amountMinor, books.balance(loan.at) + interestMinor)
    : knownMinor(life, bill, past, next)
  if (amountMinor === 0) return []
  const planted = [{ ...series, accountId: account(bill.onCard && person.card ? person.card.at : 0), amountMinor }]
  if (bill.counterpart === null) return planted
  const payee = loan ? bill.payee : (person.accounts[0]?.name as string)
  planted.push({ ...series, payee, accountId: account(bill.counterpart), amountMinor: -amountMinor })
  if (interestMinor < 0)
    planted.push({
      ...series,
      payee: 'Loan interest',
      accountId: account(bill.counterpart),
      amountMinor: interestMinor,
    })
  return planted
}

/** At the prices last paid: what that month of the year has come to, once it has been seen; before, the middle of the last. */
function knownMinor({ person, calendar }: Life, bill: Bill, past: readonly number[], next: number): number {
  const start = calendar.days[person.startAt]?.on as string
  const paid = past.map((at) => calendar.days[at] as CalendarDay)
  const last = paid.at(-1) as CalendarDay
  if (!bill.byMonth) return levelMinor(bill, last, start)
  const { monthOfYear } = calendar.days[next] as CalendarDay
  if (paid.some((day) => day.monthOfYear === monthOfYear)) return levelMinor(bill, { ...last, monthOfYear }, start)
  return usual(paid.map((day) => levelMinor(bill, day, start)))
}

/** The bill on both sides, with its statement or the mean of the last three; and interest that has become a habit. */
function plantedCard({ person, calendar, card }: Life): readonly PlantedRecurring[] {
  const bill = card.payments.length >= KNOWN_FROM.monthly ? card.next(calendar.until) : null
  if (!bill || !person.card) return []
  const series = { period: 'monthly', kind: 'card' } as const
  const cardId = person.accounts[person.card.at]?.id as string
  const nextOn = calendar.days[bill.at]?.on as string
  const planted: PlantedRecurring[] = [
    {
      ...series,
      payee: 'Card bill',
      nextOn,
      accountId: person.accounts[0]?.id as string,
      amountMinor: -bill.amountMinor,
    },
    { ...series, payee: 'Card bill', nextOn, accountId: cardId, amountMinor: bill.amountMinor },
  ]
  const lately = card.interestCharged.slice(-KNOWN_FROM.monthly)
  const closes = card.nextStatement(calendar.until)
  if (closes === null || lately.length < KNOWN_FROM.monthly || lately.some((charged) => charged === 0)) return planted
  const charged = usual(lately)
  const fee = { ...series, nextOn: calendar.days[closes]?.on as string, accountId: cardId, kind: 'interest' } as const
  planted.push({ ...fee, payee: 'Card interest', amountMinor: -charged })
  const { tax } = person.country.cardTerms
  if (tax) planted.push({ ...fee, payee: tax.payee, amountMinor: -Math.round(charged * tax.rate) })
  return planted
}

/** Interest that savings and deposits have brought often enough. */
function plantedInterest(life: Life): readonly PlantedRecurring[] {
  const { person, calendar } = life
  const { everyMonths } = person.country.words.savingsInterest
  const period = everyMonths === 3 ? 'quarterly' : 'monthly'
  const ends = calendar.months
    .filter((month) => month.monthOfYear % everyMonths === 0)
    .map((month) => dueDay(calendar, month, 31, 'same'))
  const next = ends.find((at) => at > calendar.until)
  const past = ends.filter((at) => at >= person.startAt && at <= calendar.until)
  if (next === undefined || past.length < KNOWN_FROM[period]) return []
  const day = calendar.days[next] as CalendarDay
  return interestDue(life, day).flatMap(({ at }) => {
    const account = person.accounts[at]
    const payee = interestPayee(account?.kind ?? 'savings')
    const credits = life.books.credits(at, payee)
    if (!account || credits.length < KNOWN_FROM[period]) return []
    const series = { accountId: account.id, payee, period, nextOn: day.on } as const
    return [{ ...series, amountMinor: usual(credits), kind: 'interest' as const }]
  })
}

/** What varies is expected to come to about the middle of the last three. */
function usual(amounts: readonly number[]): number {
  const [low, middle = low, high = middle] = amounts.slice(-3).sort((a, b) => a - b)
  return (high === undefined ? low : middle) as number
}
