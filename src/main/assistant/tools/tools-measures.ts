// How often, and how much from which account.
import type { Figure } from '../../../shared/domain'
import { aboutAccount, aboutPayee, said } from '../facts'
import type { Ask, Findings, Scope, Tool } from '../findings'
import { accountKindIn } from '../names/account-words'
import { allTimePeriod, type Period } from '../periods/periods'
import { found } from './found'
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
