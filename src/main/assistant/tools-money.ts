// Where the money stands and what came in; the largest payments; one thing to save on.
import { addDays, firstOf, lastOf } from '../../shared/dates'
import type { Account, CategoryId, Figure, IsoDate } from '../../shared/domain'
import { wholeMonths } from '../analytics/whole-months'
import { firstBookedOn } from '../db/sums'
import { accountKindIn, accountsNamed } from './account-words'
import { aboutAccount, aboutCategory, displayName, type Fact } from './facts'
import { type Scope, type Tool, wantOf } from './findings'
import { largestPayments } from './largest-payments'
import { categoriesOf, nothing, otherPeriod, paymentFacts, present, spendingIn, spent } from './spending-facts'

/** 'What is my balance?' of the leading account, or of the one whose kind the question names. */
export const balanceNow: Tool = async (scope, ask) => {
  const home = await scope.page('customer.home', {})
  const kind = accountKindIn(ask.question)
  // Facts are written in the bank's currency; accounts in another one are left to the pages.
  const accounts = home.accounts.filter(({ account }) => account.currency === scope.books.currency)
  const named = accountsNamed(accounts, ask.question)
  const shown = (named.length === 1 && accounts.length > 1
    ? named[0]
    : accounts.find(({ account }) => account.kind === kind)) ?? {
    account: home.account,
    balance: home.balance,
  }
  const { account, balance } = shown
  const about = aboutAccount(account.id)
  const owed = account.kind === 'card' || account.kind === 'loan'
  const past = ask.periodGiven && ask.period.to < scope.asOf ? ask.period : null
  const then = past ? await balanceAt(scope, account.id, balance.amountMinor, past.to) : balance
  const amount = owed ? { ...then, amountMinor: -then.amountMinor } : then
  const facts: Fact[] = [
    scope.write.account('account', account),
    ...(past ? [scope.write.period('period', past)] : []),
    scope.write.figure('balance', amount, { about, measure: 'balance', period: past }),
  ]
  const now = owed ? 'You owe {balance} on {account}.' : 'Your {account} balance is {balance}.'
  return {
    facts,
    wording: [past ? 'The balance of {account} was {balance} at the end of {period}.' : now],
    headline: 'balance',
    table:
      accounts.length < 2
        ? []
        : accounts.map((each) => ({ label: accountLabel(each.account), categoryId: null, figure: each.balance })),
    suggestions: ['Will I run out of money?', 'What bills are coming up?', 'Where does my money go?'],
  }
}

/** What an account held at the end of an earlier day: its balance without the rows after it. */
async function balanceAt(scope: Scope, accountId: string, nowMinor: number, to: IsoDate): Promise<Figure> {
  const later = await spent(scope, { accountId, from: addDays(to, 1) }, true)
  const until = await spent(scope, { accountId, to }, true)
  return { ...until, amountMinor: nowMinor - later.amountMinor }
}

/** 'How much did I earn?' and 'how much did I save?' */
export const incomeIn: Tool = async (scope, ask) => {
  const { period } = ask
  const filter = { kind: 'income', from: period.from, to: period.to } as const
  const income = await spent(scope, filter, true)
  const spending = await spent(scope, spendingIn(period))
  const suggestions = [
    `And ${otherPeriod(scope, period)}?`,
    'How much did I spend this month?',
    'Will I run out of money?',
  ]
  const periodFact = scope.write.period('period', period)
  if (income.transactions === 0) return nothing([periodFact], 'No income is booked in {period}.', income, suggestions)
  const [largest] = await largestPayments(scope, { ...filter, direction: 'in' }, 1)
  const savedMinor = income.amountMinor - spending.amountMinor
  const facts: Fact[] = [
    periodFact,
    scope.write.figure('income', income, { about: 'all', measure: 'income', period }),
    ...(savedMinor > 0
      ? [scope.write.derived('saved_amount', savedMinor, { about: 'all', measure: 'saved', period })]
      : []),
    ...(savedMinor > 0
      ? [
          scope.write.share(
            'savings_rate',
            savedMinor / income.amountMinor,
            { derived: true },
            { about: 'all', measure: 'savings-rate', period },
          ),
        ]
      : []),
    ...(largest ? paymentFacts(scope, 'largest', largest, period, 1) : []),
  ]
  return {
    facts,
    wording: present(facts, [
      'You earned {income} in {period}.',
      ...(income.transactions > 1
        ? ['The largest payment to you came from {largest_payee}, {largest_amount} on {largest_date}.']
        : ['The payment came from {largest_payee}, {largest_amount} on {largest_date}.']),
      'After spending, you kept {saved_amount}.',
      'That is {savings_rate} of your income.',
    ]),
    headline: 'income',
    table: [],
    suggestions,
  }
}

/** Rows that are looked through where a question leaves some out. */
const MOST_LEFT_OUT = 200

/** 'What were my largest payments?', of all spending, a category or a payee. */
export const largestIn: Tool = async (scope, ask) => {
  const { period } = ask
  const filter = {
    ...spendingIn(period),
    direction: 'out',
    ...(ask.categoryId ? { categoryId: ask.categoryId } : {}),
    ...(ask.payee ? { payee: ask.payee } : {}),
  } as const
  const whole = await spent(scope, filter)
  const left = ({ payee, categoryId }: { readonly payee: string; readonly categoryId: CategoryId }) =>
    !ask.without.some((each) => each.payee === payee || each.categoryId === categoryId)
  const rows = await largestPayments(scope, filter, ask.without.length > 0 ? MOST_LEFT_OUT : 4)
  const largest = rows.filter(left).slice(0, 4)
  const suggestions = [`And ${otherPeriod(scope, period)}?`, 'Where does my money go?', 'What changed this month?']
  const [first, second] = largest
  const periodFact = scope.write.period('period', period)
  if (!first) return nothing([periodFact], 'There are no payments of that kind in {period}.', whole, suggestions)
  const facts: Fact[] = [
    periodFact,
    ...paymentFacts(scope, 'largest', first, period, 1),
    ...(second ? paymentFacts(scope, 'second', second, period, 2) : []),
  ]
  return {
    facts,
    wording: present(facts, [
      'Your largest payment in {period} was {largest_payee}, {largest_amount} on {largest_date}.',
      'Next came the payment to {second_payee}, {second_amount} on {second_date}.',
    ]),
    headline: wantOf(ask.question) === 'date' ? 'largest_date' : 'largest_amount',
    table:
      largest.length < 2
        ? []
        : largest.map((payment) => ({
            label: displayName(payment.payee),
            categoryId: payment.categoryId,
            figure: { amountMinor: payment.amountMinor, transactions: 1, filter: { ids: [payment.id] } },
          })),
    suggestions,
  }
}

/** What one can choose to spend less on; rent and school fees are no tip. */
const OPTIONAL: readonly CategoryId[] = [
  'eating-out',
  'shopping',
  'entertainment',
  'travel',
  'transport',
  'groceries',
  'cash',
]
const TIP_MONTHS = 3
const TIP_SHARE = 0.15

/** 'How can I save?' The largest optional category, and what 15 % less of its usual month would keep. */
export const savingTip: Tool = async (scope, ask) => {
  const months = wholeMonths(await firstBookedOn(scope.db, scope.books), scope.asOf).slice(-TIP_MONTHS)
  const suggestions = ['Where does my money go?', 'What subscriptions do I have?', 'What changed this month?']
  const [from, to] = [months[0], months.at(-1)]
  if (!from || !to) return nothing([], 'A saving tip takes a whole month of transactions.', null, suggestions)
  const filter = { kind: 'spending', from: firstOf(from), to: lastOf(to) } as const
  const categories = await categoriesOf(scope, filter)
  const asked = categories.find((part) => part.categoryId === ask.categoryId)
  const chosen = asked ?? categories.find((part) => OPTIONAL.includes(part.categoryId))
  if (!chosen) return nothing([], 'There is no optional spending to save on.', null, suggestions)
  const usualMinor = Math.round(chosen.figure.amountMinor / months.length)
  const savingMinor = Math.round(usualMinor * TIP_SHARE)
  const about = aboutCategory(chosen.categoryId)
  const { write } = scope
  const facts: Fact[] = [
    write.category('tip_category', chosen.categoryId, { measure: 'saving-per-month', rank: 1 }),
    write.estimate('tip_saving', savingMinor, { about, measure: 'saving-per-month' }),
    write.estimate('tip_amount', usualMinor, { about, measure: 'usual-per-month' }),
    write.estimate('tip_saving_year', savingMinor * 12, { about, measure: 'saving-per-year' }),
  ]
  return {
    facts,
    wording: present(facts, [
      'Spending a little less on {tip_category} could save you {tip_saving} a month.',
      'At the moment, {tip_category} takes {tip_amount} a month.',
      'Over a year, you would keep {tip_saving_year}.',
    ]),
    headline: 'tip_saving',
    table: [],
    suggestions,
  }
}

function accountLabel(account: Account): string {
  return `${displayName(account.name)} ••${account.tail}`
}
