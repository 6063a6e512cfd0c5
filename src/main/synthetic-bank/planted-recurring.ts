// The answers on recurring payments: what has come often enough to be known, and when it comes next.
import type { RecurrencePeriod } from '../../shared/domain'
import { type Bill, dueDays, levelMinor } from './bills'
import { type CalendarDay, dueDay } from './calendar'
import type { PlantedRecurring } from './generated'
import type { Life } from './life'
import { interestDue, interestPayee, SWEEP_DAY } from './money-moves'

/** Nobody can know a series from fewer. */
const KNOWN_FROM: Readonly<Record<RecurrencePeriod, number>> = {
  weekly: 3,
  fortnightly: 3,
  monthly: 3,
  quarterly: 3,
  yearly: 2,
}

/**
 * Every series on any account, as of the last booked day: still running, and seen at least three times (yearly: twice).
 * Own transfers, instalments and card bills are a series on both accounts. Called on the evening of the last booked day:
 * interest and instalments are what the balances of that evening bring.
 */
export function plantedRecurring(life: Life): readonly PlantedRecurring[] {
  return [
    ...life.person.bills.flatMap((bill) => plantedBill(life, bill)),
    ...plantedCard(life),
    ...plantedInterest(life),
    ...plantedSweeps(life),
  ]
}

function plantedBill(life: Life, bill: Bill): readonly PlantedRecurring[] {
  const { person, calendar, books } = life
  const start = calendar.days[person.startAt]?.on as string
  const due = dueDays(bill, calendar).filter((at) => at >= person.startAt)
  const past = due.filter((at) => at <= calendar.until)
  const next = due[past.length]
  if (next === undefined || past.length < KNOWN_FROM[bill.period]) return []
  const day = calendar.days[next] as CalendarDay
  // A price that nobody has paid yet cannot be known.
  const known = bill.byMonth ? day : { ...day, on: calendar.days[calendar.until]?.on as string }
  const series = { payee: bill.payee, period: bill.period, nextOn: day.on, kind: bill.kind }
  const account = (at: number) => person.accounts[at]?.id as string
  const loan = person.loans.find((plan) => plan.at === bill.counterpart)
  const interestMinor = loan ? Math.round((books.balance(loan.at) * loan.annualRate) / 12) : 0
  // The last instalment is what is left.
  const amountMinor = loan
    ? Math.max(bill.amountMinor, books.balance(loan.at) + interestMinor)
    : levelMinor(bill, known, start)
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

/** By hand, and yet month after month: what lies idle goes to the same place. */
function plantedSweeps({ person, calendar, sweeps }: Life): readonly PlantedRecurring[] {
  const until = calendar.days[calendar.until] as CalendarDay
  const next = calendar.days.find((day) => day.index > until.index && day.dayOfMonth === SWEEP_DAY) as CalendarDay
  const lately = sweeps.slice(-KNOWN_FROM.monthly)
  const begun = lately[0]
  if (!begun || lately.length < KNOWN_FROM.monthly || next.index - begun.at > 93) return []
  const ordered = person.bills.some((bill) => bill.kind === 'transfer')
  // Among the standing order's own rows nobody can tell it.
  if (ordered && person.potAt !== null) return []
  const amountMinor = usual(lately.map((each) => each.amountMinor))
  const series = { period: 'monthly', nextOn: next.on } as const
  const [main, pot] = [person.accounts[0], person.potAt === null ? undefined : person.accounts[person.potAt]]
  if (!main) return []
  if (!pot) {
    const { payee } = person.country.words.broker
    return [{ ...series, accountId: main.id, payee, amountMinor: -amountMinor, kind: 'investment' }]
  }
  return [
    { ...series, accountId: main.id, payee: pot.name, amountMinor: -amountMinor, kind: 'transfer' },
    { ...series, accountId: pot.id, payee: main.name, amountMinor, kind: 'transfer' },
  ]
}

/** What varies is expected to come to about the middle of the last three. */
function usual(amounts: readonly number[]): number {
  const [low, middle = low, high = middle] = amounts.slice(-3).sort((a, b) => a - b)
  return (high === undefined ? low : middle) as number
}
