// Where the money stands; the largest payments; one thing to save on.
import { addDays } from '../../../shared/dates'
import { type Account, type Figure, LIQUID_ACCOUNTS } from '../../../shared/domain'
import { aboutAccount, displayName, type Fact, said } from '../facts'
import { type Ask, type Findings, type Scope, type Tool, wantOf } from '../findings'
import { asksWhenDepositEnds } from '../intent/deposits-asked'
import { heldAsked } from '../names/account-held'
import { accountKindIn, accountsIn, accountsNamed } from '../names/account-words'
import { allTimePeriod, dayPeriod, type Period } from '../periods/periods'
import { asksBothEnds, howManyAsked, SECOND } from '../words/ranks'
import { found, none } from './found'
import { largestPayments, smallestPayments } from './largest-payments'
import { nothing, otherPeriod, paymentFacts, paymentLines, present, spent } from './spending-facts'
import { asksAverageBalance, averageBalance, balanceAt, extremeBalance, wasExtreme } from './tools-balance-extremes'
import { comparedHeld, movedHeld } from './tools-held'
import { fullest } from './tools-worth'
import { paymentOf, topicOf } from './topic'

const HELD_SUGGESTIONS = ['How much interest did my deposits earn this year?', 'What is my net worth?']

/** 'What is my balance?' of the leading account, or of the one whose kind the question names. */
export const balanceNow: Tool = async (scope, ask) => {
  if (asksWhenDepositEnds(ask.question))
    return none('The books do not have the day on which a deposit ends.', HELD_SUGGESTIONS)
  const against = (await comparedHeld(scope, ask)) ?? (await movedHeld(scope, ask))
  if (against) return against
  const home = await scope.page('customer.home', {})
  const kind = accountKindIn(ask.question)
  // Facts are written in the bank's currency; accounts in another one are left to the pages.
  const accounts = home.accounts.filter(({ account }) => account.currency === scope.books.currency)
  const named = accountsNamed(accounts, ask.question)
  const ofKind = OF_SEVERAL.test(ask.question)
  const names = accounts.map(({ account }) => account.name)
  const some = named.length < accounts.length || accountsIn(ask.question, names).length === names.length
  const chosen = some && (!ofKind || named.length > 1) ? named : accounts.filter(({ account }) => account.kind === kind)
  const missing = kind !== null && !LIQUID_ACCOUNTS.includes(kind)
  if ((missing || heldAsked(ask.question)) && chosen.length === 0)
    return nothing([], 'You have no account of that kind here.', null, HELD_SUGGESTIONS)
  const leading = chosen[0] ?? { account: home.account, balance: home.balance }
  if (wasExtreme(ask.question, ask.periodGiven ? ask.period : null))
    return extremeBalance(scope, ask, leading.account, leading.balance.amountMinor)
  if (asksAverageBalance(ask.question)) return averageBalance(scope, ask, leading.account, leading.balance.amountMinor)
  const past = pastAsked(scope, ask)
  // 'My two deposits': what is in all of them.
  if (chosen.length > 1 && WHICH_OF_THEM.test(ask.question))
    return fullest(scope, chosen, /\b(?:small\w*|least|lowest|less)\b/i.test(ask.question))
  if (chosen.length > 1 && !OF_ONE.test(ask.question)) {
    const then = async ({ account, balance }: (typeof chosen)[number]) => ({
      account,
      balance: past ? await balanceAt(scope, account.id, balance.amountMinor, past.to) : balance,
    })
    return balanceOfSome(scope, await Promise.all(chosen.map(then)), past)
  }
  const { account, balance } = leading
  const about = aboutAccount(account.id)
  const owed = account.kind === 'card' || account.kind === 'loan'
  const then = past ? await balanceAt(scope, account.id, balance.amountMinor, past.to) : balance
  const amount = owed ? { ...then, amountMinor: 0 - then.amountMinor } : then
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

/** 'Which of my two deposits is the larger?' */
const WHICH_OF_THEM =
  /\b(?:order|sort\w*|rank\w*) .{0,15}\b(?:size|amount|balance)\b|\bby size\b|\b(?:each|separately|individually) |\bwhich\b.*\b(?:larg\w*|bigg\w*|small\w*|most|more|least|less|highest|lowest)\b/i
/** 'Both my savings accounts'. */
const OF_SEVERAL = /\b(?:two|three|both|all)\b.{0,12}\b(?:accounts|deposits|fds|cards|loans)\b/i
/** One of several accounts of a kind is meant where the question says so; the leading one is. */
const OF_ONE = /\b(?:savings account|current account|main|salary account)\b/i

/** The time at whose end a balance is asked for; null for today. What stood there when a time began is asked of the day before. */
function pastAsked(scope: Scope, { question, period, periodGiven }: Ask): Period | null {
  const year = scope.asOf.slice(0, 4)
  if (YEAR_BEGAN.test(question)) return dayPeriod(`${Number(year) - 1}-12-31`, scope.asOf)
  if (!periodGiven) return null
  if (period.from < period.to && OPENING.test(question)) return dayPeriod(addDays(period.from, -1), scope.asOf)
  return period.to < scope.asOf ? period : null
}

const OPENING = /\b(?:(?:at|from|in) the (?:start|beginning)|opening|began|begins?|started|starts?)\b/i
const YEAR_BEGAN =
  /\b(?:the|this) (?:calendar )?year (?:began|started)\b|\b(?:start|beginning) of (?:the|this) (?:calendar )?year\b|\byear[- ]start\b/i

/** What some accounts hold together, or what is owed on them. `past`: at the end of that time. */
function balanceOfSome(
  scope: Scope,
  held: readonly { readonly account: Account; readonly balance: Figure }[],
  past: Period | null,
): Findings {
  const total = held.reduce((sum, { balance }) => sum + balance.amountMinor, 0)
  const owed = held.every(({ account }) => account.kind === 'card' || account.kind === 'loan')
  return found({
    facts: [
      ...(past ? [scope.write.period('period', past)] : []),
      scope.write.derived('held', owed ? -total : total, said(owed ? 'owe|owed' : 'hold|held', { period: past })),
    ],
    wording: past
      ? [
          `${owed ? 'You owed {held} on these accounts' : 'These accounts held {held} together'} at the end of {period}.`,
        ]
      : [owed ? 'You owe {held} on these accounts.' : 'These accounts hold {held} together.'],
    headline: 'held',
    suggestions: ['What is my net worth?', 'What is my balance?'],
    table: held.map((each) => ({ label: accountLabel(each.account), categoryId: null, figure: each.balance })),
  })
}

const SHOWN = 4

/** 'What were my largest payments?', of all spending, a category or a payee. */
export const largestIn: Tool = async (scope, ask) => {
  // Of one payee the largest of all times, unless a time is named.
  const period = ask.payee && !ask.periodGiven ? allTimePeriod(scope.asOf) : ask.period
  const topic = topicOf(scope, ask, period)
  const payment = paymentOf('largest', topic)
  const filter = { ...topic.filter, direction: 'out' } as const
  const shown = howManyAsked(ask.question) ?? SHOWN
  const whole = await spent(scope, filter)
  const both = asksBothEnds(ask.question)
  const [least] = both ? await smallestPayments(scope, filter, 1) : []
  const rows = await largestPayments(scope, filter, shown)
  const largest = both ? rows.slice(0, 1) : rows
  const suggestions = [`And ${otherPeriod(scope, period)}?`, 'Where does my money go?', 'What changed this month?']
  const [first, second] = largest
  const listed = first && least ? [first, least] : largest
  const periodFact = scope.write.period('period', period)
  if (!first) return nothing([periodFact], 'There are no payments of that kind in {period}.', whole, suggestions)
  const facts: Fact[] = [
    periodFact,
    ...payment.names,
    ...paymentFacts(scope, 'largest', first, period, 1),
    ...(second ? paymentFacts(scope, 'second', second, period, 2) : []),
    ...(least ? paymentFacts(scope, 'smallest', least, period, 2) : []),
  ]
  return {
    facts,
    wording: present(facts, [
      payment.wording,
      ...(least ? [paymentOf('smallest', topic).wording] : []),
      'Next came the payment to {second_payee}, {second_amount} on {second_date}.',
    ]),
    headline: `${second && SECOND.test(ask.question) ? 'second' : 'largest'}_${wantOf(ask.question) === 'date' ? 'date' : 'amount'}`,
    table: listed.length < 2 ? [] : paymentLines(scope, listed),
    suggestions,
  }
}

function accountLabel(account: Account): string {
  return `${displayName(account.name)} ••${account.tail}`
}
