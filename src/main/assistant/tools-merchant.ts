// How much was spent at a merchant, and which merchants take the most.
import type { Figure } from '../../shared/domain'
import { transactions } from '../db/transactions'
import { breakdown } from './breakdown'
import { aboutPayee, type Fact } from './facts'
import { type Ask, type Findings, type Scope, type Tool, wantOf } from './findings'
import { found } from './found'
import { allTimePeriod, type Period } from './periods'
import {
  asPart,
  figureBefore,
  nothing,
  otherPeriod,
  payeesOf,
  paymentFacts,
  present,
  rows,
  spendingIn,
  spent,
} from './spending-facts'
import { spendingTogether } from './tools-added'
import { balanceNow } from './tools-money'

/** 'How much did I spend at Swiggy?'; without a payee, the merchants that took the most. */
export const spendingAtMerchant: Tool = async (scope, ask) => {
  if (ask.together.length > 0) return spendingTogether(scope, ask)
  return ask.payee ? atPayee(scope, ask, ask.payee) : topMerchants(scope, ask)
}

async function atPayee(scope: Scope, ask: Ask, payee: string): Promise<Findings> {
  const latest = LATEST.test(ask.question) && !ask.periodGiven
  if (latest || wantOf(ask.question) === 'date') return latestAt(scope, ask, payee)
  if (!MOVED.test(ask.question) && (await isOwnAccount(scope, payee)))
    return balanceNow(scope, { ...ask, question: payee })
  const { period } = ask
  const about = aboutPayee(payee)
  const inPeriod = { payee, from: period.from, to: period.to } as const
  const name = scope.write.payee('category', payee, { measure: 'spent', period })
  const spending = await spent(scope, { ...inPeriod, kind: 'spending' })
  const came = CAME_FROM.test(ask.question) ? await spent(scope, { ...inPeriod, direction: 'in' }, true) : null
  if (came && came.transactions > 0) return receivedFrom(scope, period, name, came, suggestionsFor(scope, period))
  const paid = spending.transactions > 0 ? spending : await spent(scope, { ...inPeriod, direction: 'out' })
  const suggestions = suggestionsFor(scope, period)
  const facts: Fact[] = [name, scope.write.period('period', period)]
  if (paid.transactions === 0 || paid.amountMinor <= 0) {
    const received = await spent(scope, { ...inPeriod, direction: 'in' }, true)
    if (received.transactions === 0)
      return nothing(facts, 'You paid nothing to {category} in {period}.', paid, suggestions)
    return receivedFrom(scope, period, name, received, suggestions)
  }
  const measure = spending.transactions > 0 ? 'spent' : 'moved'
  const before = measure === 'spent' ? await figureBefore(scope, period, { payee }) : null
  facts.push(
    scope.write.figure('category_amount', paid, { about, measure, period }),
    scope.write.count('category_count', paid.transactions, ['payment', 'payments'], rows(paid), {
      about,
      measure: 'count',
      period,
    }),
    ...(before
      ? [scope.write.figure('category_prev', before.figure, { about, measure: 'before', period: before.period })]
      : []),
    ...(before ? [scope.write.period('before_period', before.period)] : []),
  )
  return {
    facts,
    wording: present(facts, [
      measure === 'spent'
        ? 'You spent {category_amount} at {category} in {period}.'
        : 'You paid {category_amount} to {category} in {period}.',
      ...(paid.transactions > 1 ? ['That was spread over {category_count}.'] : []),
      'For comparison, it was {category_prev} in {before_period}.',
    ]),
    headline: 'category_amount',
    table: [],
    suggestions,
  }
}

function suggestionsFor(scope: Scope, period: Period): readonly string[] {
  return [
    `And ${otherPeriod(scope, period)}?`,
    'Which merchants get most of my money?',
    'What were my largest payments?',
  ]
}

/** What a payee paid to the customer. */
function receivedFrom(
  scope: Scope,
  period: Period,
  name: Fact,
  received: Figure,
  suggestions: readonly string[],
): Findings {
  const about = aboutPayee(String(name.value))
  return {
    facts: [
      name,
      scope.write.period('period', period),
      scope.write.figure('received', received, { about, measure: 'moved', period }),
    ],
    wording: ['{category} paid {received} to you in {period}.'],
    headline: 'received',
    table: [],
    suggestions,
  }
}

/** 'What came from Ravi', 'what did Ravi send': money in, where the same name is paid as well. */
const CAME_FROM =
  /\b(?:c[ao]me|coming|received|got|get|credited|arrived) (?:in |me |to me )?from\b|\b(?:sen[dt]|sends|transfer(?:red|s)?|paid|pays|gave|gives) (?:to )?(?:me|us)\b|\bdid (?!i\b|we\b|you\b)[^?]{2,40}\b(?:send|transfer|remit)\b/i

/** 'How much is in Rainy day': an account of the customer's own is paid into, too. */
async function isOwnAccount(scope: Scope, payee: string): Promise<boolean> {
  const { accounts } = await scope.page('customer.home', {})
  return accounts.some(({ account }) => account.name === payee)
}

const MOVED =
  /\b(?:put|paid|pay|transfer\w*|moved?|sen[dt]|saved?|into|contribut\w*|add(?:ed)?|went|set aside|deposited|spen[dt]|how (?:many|often)|bheja|dala)\b/i
const LATEST =
  /\b(?:(?:last|latest|newest|most recent|previous|aakhri) (?:\S+ ){0,2}?(?:order|payment|purchase|bill|trip|ride|visit|one|transaction|booking|recharge|ticket|debit)|last time|last paid|(?:the )?last \S+ (?:i|we) (?:paid|bought|had))\b/i
const WHEN = /\blast time\b(?!.*\bhow much\b)/i

/** 'When did I last order from Swiggy?', 'how much was the last order': of all times unless one is named. */
async function latestAt(scope: Scope, ask: Ask, payee: string): Promise<Findings> {
  const period = ask.periodGiven ? ask.period : allTimePeriod(scope.asOf)
  const filter = { payee, direction: 'out', from: period.from, to: period.to } as const
  const [latest] = await transactions(scope.db, scope.books, filter, { offset: 0, limit: 1 })
  const suggestions = ['Which merchants get most of my money?', 'What were my largest payments?']
  if (!latest) {
    const facts = [
      scope.write.payee('category', payee, { measure: 'spent', period }),
      scope.write.period('period', period),
    ]
    return nothing(facts, 'You paid nothing to {category} in {period}.', await spent(scope, filter), suggestions)
  }
  const payment = { ...latest, amountMinor: Math.abs(latest.amountMinor) }
  return found({
    facts: paymentFacts(scope, 'latest', payment, period, null),
    wording: ['The latest payment to {latest_payee} was {latest_amount} on {latest_date}.'],
    headline: wantOf(ask.question) === 'date' || WHEN.test(ask.question) ? 'latest_date' : 'latest_amount',
    suggestions,
  })
}

/** 'Which shops get most of my money?' */
export const topMerchants: Tool = async (scope, ask) => {
  const { period } = ask
  const filter = { ...spendingIn(period), ...(ask.categoryId ? { categoryId: ask.categoryId } : {}) }
  const total = await spent(scope, filter)
  const payees = await payeesOf(scope, filter)
  const [first, second] = payees
  const suggestions = [
    `And ${otherPeriod(scope, period)}?`,
    'Where does my money go?',
    'What were my largest payments?',
  ]
  if (!first)
    return nothing([scope.write.period('period', period)], 'There is no spending in {period}.', total, suggestions)
  const facts: Fact[] = [
    scope.write.payee('top_merchant', first.label, { measure: 'spent', period, rank: 1 }),
    scope.write.figure('merchant_amount', first.figure, {
      about: aboutPayee(first.label),
      measure: 'spent',
      period,
      rank: 1,
    }),
    scope.write.count('merchant_visits', first.figure.transactions, ['payment', 'payments'], rows(first.figure), {
      about: aboutPayee(first.label),
      measure: 'count',
      period,
    }),
    scope.write.period('period', period),
    ...(second
      ? [
          scope.write.payee('second_merchant', second.label, { measure: 'spent', period, rank: 2 }),
          scope.write.figure('second_merchant_amount', second.figure, {
            about: aboutPayee(second.label),
            measure: 'spent',
            period,
            rank: 2,
          }),
        ]
      : []),
  ]
  return {
    facts,
    wording: present(facts, [
      first.figure.transactions > 1
        ? '{top_merchant} took the most in {period}, {merchant_amount} over {merchant_visits}.'
        : '{top_merchant} took the most in {period}, {merchant_amount}.',
      '{second_merchant} comes next with {second_merchant_amount}.',
    ]),
    headline: 'merchant_amount',
    table: await breakdown(scope, payees.map(asPart), total, (row, shown) =>
      shown.every((part) => part.figure.filter.payee !== row.payee),
    ),
    suggestions,
  }
}
