// How often, how much on average, and from which account.
import { addMonths, daysBetween, firstOf, lastOf, monthOf } from '../../../shared/dates'
import type { Figure, Month } from '../../../shared/domain'
import { median } from '../../analytics/median'
import { wholeMonths } from '../../analytics/whole-months'
import { firstBookedOn } from '../../db/sums'
import { transactions } from '../../db/transactions'
import { aboutAccount, aboutPayee, said } from '../facts'
import type { Ask, Findings, Scope, Tool } from '../findings'
import { accountKindIn } from '../names/account-words'
import { allTimePeriod, lastMonthsPeriod, monthsPeriod, type Period } from '../periods/periods'
import { payersMeant } from './clients'
import { found } from './found'
import { kindNamed } from './income-rows'
import { asksPriceOfOne, COUNTED_THINGS } from './price-of-one'
import { asPart, nothing, otherPeriod, payeesOf, rows, spent } from './spending-facts'
import { searchRows } from './tools-search'
import { type Topic, topicOf } from './topic'

/** 'How many times did I order from Swiggy?': payments out; 'how many transactions' without a name counts all rows. */
export const countOf: Tool = async (scope, ask) => {
  const { period } = ask
  const topic = topicOf(scope, ask)
  const all =
    topic.about === 'all' &&
    /\b(transactions?|txns?|entries|rows|bookings)\b/i.test(ask.question) &&
    !/\bspen(?:t|d\w*)\b/i.test(ask.question)
  const time = { from: period.from, to: period.to }
  const debits = topic.about === 'all' && /\bdebits\b/i.test(ask.question)
  const card = topic.about === 'all' && accountKindIn(ask.question) === 'card' ? await cardOf(scope) : null
  const filter = card
    ? ({ ...topic.filter, direction: 'out', accountId: card } as const)
    : all
      ? time
      : debits
        ? ({ ...time, direction: 'out' } as const)
        : ({ ...topic.filter, direction: 'out' } as const)
  const figure = await spent(scope, filter)
  const suggestions = [`And ${otherPeriod(scope, period)}?`, 'What were my largest payments?']
  if (DIFFERENT.test(ask.question) && !ask.payee) return differentPayees(scope, ask, topic, suggestions)
  const words = all ? (['transaction', 'transactions'] as const) : (['payment', 'payments'] as const)
  const periodFact = scope.write.period('period', period)
  if (figure.transactions === 0 && ask.payee && !ask.periodGiven) {
    return countOf(scope, { ...ask, period: allTimePeriod(scope.asOf), periodGiven: true })
  }
  if (figure.transactions === 0 && ask.payee && ask.together.length === 0) {
    const received = await spent(scope, { payee: ask.payee, ...time, direction: 'in' }, true)
    if (received.transactions > 0) return countReceived(scope, ask.payee, period, received, suggestions)
  }
  if (figure.transactions === 0) {
    const where = topic.on === '' ? '' : topic.on
    return nothing([...topic.names, periodFact], `You made no payments${where} in {period}.`, figure, suggestions)
  }
  const of = { about: topic.about, period }
  return found({
    facts: [
      ...topic.names,
      periodFact,
      scope.write.count('count', figure.transactions, words, rows(figure), said('made|had', of)),
      ...(all ? [] : [scope.write.figure('total', figure, said('came to', of))]),
    ],
    wording: all
      ? ['Your accounts had {count} in {period}.']
      : [`You made {count}${topic.on} in {period}, which came to {total}.`],
    headline: 'count',
    suggestions,
  })
}

const DIFFERENT =
  /\b(?:different|distinct|separate|unique|alag)\b|\bhow many (?:shops|merchants|stores|places|restaurants|payees|people)\b/i

/** 'How many different shops did I pay?' */
async function differentPayees(
  scope: Scope,
  { period }: Ask,
  topic: Topic,
  suggestions: readonly string[],
): Promise<Findings> {
  const payees = await payeesOf(scope, topic.filter)
  const whole = await spent(scope, topic.filter)
  return found({
    facts: [
      ...topic.names,
      scope.write.period('period', period),
      scope.write.count(
        'payees',
        payees.length,
        ['payee', 'payees'],
        rows(whole),
        said('paid', { about: topic.about, period }),
      ),
    ],
    wording: [`You paid {payees}${topic.on} in {period}.`],
    headline: 'payees',
    suggestions,
    table: payees.slice(0, MOST_LISTED).map(asPart),
  })
}

const MOST_LISTED = 12

/** The card that payments are counted of; null without one. */
async function cardOf(scope: Scope): Promise<string | null> {
  const { accounts } = await scope.page('customer.home', {})
  return accounts.find(({ account }) => account.kind === 'card')?.account.id ?? null
}

/** 'How often did my brother pay me?' */
function countReceived(scope: Scope, payee: string, period: Period, received: Figure, suggestions: readonly string[]) {
  const about = aboutPayee(payee)
  return found({
    facts: [
      scope.write.payee('category', payee, { measure: 'moved', period }),
      scope.write.period('period', period),
      scope.write.count(
        'count',
        received.transactions,
        ['payment', 'payments'],
        rows(received),
        said('made', { about, period }),
      ),
      scope.write.figure('total', received, said('came to', { about, period })),
    ],
    wording: ['{category} made {count} to you in {period}, which came to {total}.'],
    headline: 'count',
    suggestions,
  })
}

const USUAL_MONTHS = 6

/** 'What do I spend in an average month?', or by the week, the day or the payment. Whole months, the last six unless a time is named. */
export const averageOf: Tool = async (scope, ask) => {
  const per = unitOf(ask.question)
  const period = per === 'payment' ? paymentPeriod(scope, ask) : await averagePeriod(scope, ask)
  const suggestions = ['How much did I spend this month?', 'How can I save money?']
  if (!period) return nothing([], 'An average takes a whole month of transactions.', null, suggestions)
  const topic = topicOf(scope, ask, period)
  const filter = per === 'payment' ? ({ ...topic.filter, direction: 'out' } as const) : topic.filter
  const paid = await spent(scope, filter)
  const onlyPaid =
    ask.payee !== null && paid.amountMinor <= 0 && (await spent(scope, topic.filter, true)).amountMinor > 0
  const payers = onlyPaid ? null : await payersMeant(scope, ask)
  const kind = kindNamed(ask)
  const earned = onlyPaid || payers !== null || kind !== null || asksOfIncome(ask)
  const time = { from: period.from, to: period.to }
  const total = earned
    ? await spent(
        scope,
        onlyPaid
          ? { ...topic.filter, direction: 'in' }
          : kind
            ? { categoryId: kind, direction: 'in', ...time }
            : { kind: 'income', direction: 'in', ...(payers && { payees: payers }), ...time },
        true,
      )
    : paid
  const periodFact = scope.write.period('period', period)
  if (MEDIAN.test(ask.question) && per === 'payment' && !earned) return medianOf(scope, topic, period, suggestions)
  const parts = { payment: total.transactions, month: monthsIn(period), week: daysIn(period) / 7, day: daysIn(period) }
  const average = Math.round(total.amountMinor / parts[per])
  if (total.transactions === 0 || average <= 0) {
    return nothing([...topic.names, periodFact], `You spent nothing${topic.on} in {period}.`, total, suggestions)
  }
  const of = { about: topic.about, period }
  const from = topic.names.length > 0 ? ' from {category}' : ''
  return found({
    facts: [
      ...topic.names,
      periodFact,
      scope.write.derived('average', average, said(`each ${per}`, of)),
      earned
        ? scope.write.figure('total', total, said('in all', of))
        : scope.write.figure('total', total, { ...of, measure: 'spent' }),
    ],
    wording: earned
      ? [`{average} came in each ${per}${from} in {period}, on average.`, `In all, {total} came in${from} in {period}.`]
      : [
          `{average} went out each ${per}${topic.on} in {period}, on average.`,
          `You spent {total}${topic.on} in {period}.`,
        ],
    headline: 'average',
    suggestions,
  })
}

const MEDIAN = /\b(?:median|middle (?:one|value|payment|bill|order))\b/i

/** The payment in the middle: as many were larger as smaller. */
async function medianOf(scope: Scope, topic: Topic, period: Period, suggestions: readonly string[]): Promise<Findings> {
  const paid = await transactions(scope.db, scope.books, { ...topic.filter, direction: 'out' })
  const periodFact = scope.write.period('period', period)
  if (paid.length === 0) {
    const looked: Figure = { amountMinor: 0, transactions: 0, filter: topic.filter }
    return nothing([...topic.names, periodFact], `You spent nothing${topic.on} in {period}.`, looked, suggestions)
  }
  const middle = Math.round(median(paid.map(({ amountMinor }) => -amountMinor)))
  const of = { about: topic.about, period }
  const looked: Figure = { amountMinor: 0, transactions: paid.length, filter: { ...topic.filter, direction: 'out' } }
  return found({
    facts: [
      ...topic.names,
      periodFact,
      scope.write.derived('median', middle, said('median', of)),
      scope.write.count('count', paid.length, ['payment', 'payments'], rows(looked), said('made', of)),
    ],
    wording: [`The median payment${topic.on} in {period} was {median}.`, `You made {count}${topic.on} in {period}.`],
    headline: 'median',
    suggestions,
  })
}

/** 'What do I earn in an average month?' */
function asksOfIncome({ question, payee, categoryId }: Ask): boolean {
  if (payee || categoryId) return false
  return (
    /\b(earn\w*|income|sales|takings|revenue|turnover|come in|comes in|came in|make|bring in|inflow|kama\w*|credited)\b/i.test(
      question,
    ) && !/\b(spen[dt]\w*|paid|payments?|go(?:es)? out|expens\w*)\b/i.test(question)
  )
}

/** 'How much did I spend with my card?' */
export const spendingFromAccount: Tool = async (scope, ask) => {
  const { period } = ask
  const { accounts, account: lead } = await scope.page('customer.home', {})
  const kind = accountKindIn(ask.question)
  const account = accounts.find((each) => each.account.kind === kind)?.account ?? (kind ? null : lead)
  const suggestions = [`And ${otherPeriod(scope, period)}?`, 'What is my balance?']
  // Without a credit card it is the debit card.
  if (!account && kind === 'card')
    return searchRows(scope, { ...ask, periodGiven: true, question: `${ask.question} by card` })
  if (!account) return nothing([], 'You have no account of that kind here.', null, suggestions)
  const { filter, names } = topicOf(scope, ask)
  const figure = await spent(scope, { ...filter, accountId: account.id })
  const periodFact = scope.write.period('period', period)
  const accountFact = scope.write.account('account', account)
  if (figure.transactions === 0) {
    return nothing([accountFact, periodFact], 'There is no spending from {account} in {period}.', figure, suggestions)
  }
  return found({
    facts: [
      accountFact,
      periodFact,
      ...names,
      scope.write.figure('amount', figure, { about: aboutAccount(account.id), measure: 'spent', period }),
    ],
    wording: [`You spent {amount} from {account}${names.length > 0 ? ', on {category} alone,' : ''} in {period}.`],
    headline: 'amount',
    suggestions,
  })
}

const ONE_OF = new RegExp(
  `\\b(?:${COUNTED_THINGS}|payment|transaction|purchase|time|basket|bill|tab|ticket|fare|settlement|invoice|credit(?! card)|deposit|instalment|premium|cheque|donation|film|movie|lesson)s?\\b`,
  'i',
)

type Unit = 'month' | 'week' | 'day' | 'payment'

function unitOf(question: string): Unit {
  if (
    /\b(monthly|monthwise|(per|a|each|every|by|average|avg|typical|usual|normal) month|month (on|by) month)\b/i.test(
      question,
    )
  )
    return 'month'
  if (ONE_OF.test(question) || asksPriceOfOne(question)) return 'payment'
  if (/\beach\b(?! (?:month|week|day|one of))|\b(?:a|per|one|each) (?:go|piece|meal|cup|fill)\b/i.test(question))
    return 'payment'
  if (/\b(week|weekly|hafte|hafta)\b/i.test(question)) return 'week'
  if (/\b(day|daily|din|roz)\b/i.test(question)) return 'day'
  return 'month'
}

function paymentPeriod(scope: Scope, ask: Ask): Period {
  return ask.periodGiven ? ask.period : lastMonthsPeriod(12, scope.asOf)
}

/** The named time when it is a whole month or more; else the last six whole months. */
async function averagePeriod(scope: Scope, ask: Ask): Promise<Period | null> {
  if (ask.periodGiven && unitOf(ask.question) !== 'month' && daysIn(ask.period) >= 7) return ask.period
  if (ask.periodGiven && monthOf(ask.period.from) !== monthOf(ask.period.to)) return ask.period
  const months: readonly Month[] = wholeMonths(await firstBookedOn(scope.db, scope.books), scope.asOf)
  const [from, to] = [months.slice(-USUAL_MONTHS)[0], months.at(-1)]
  return from && to ? monthsPeriod(from, to, scope.asOf) : null
}

/** Months that a period touches; one that has only begun counts by its days. */
function monthsIn(period: Period): number {
  let months = 0
  for (let month = monthOf(period.from); month <= monthOf(period.to); month = addMonths(month, 1)) {
    const days = daysBetween(firstOf(month), lastOf(month)) + 1
    const to = period.to < lastOf(month) ? period.to : lastOf(month)
    const from = period.from > firstOf(month) ? period.from : firstOf(month)
    months += (daysBetween(from, to) + 1) / days
  }
  return months
}

function daysIn(period: Period): number {
  return daysBetween(period.from, period.to) + 1
}
