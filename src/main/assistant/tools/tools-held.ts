// What is held and owed, one side against the other, and how much an account has moved.
import { addDays, addMonths, monthOf } from '../../../shared/dates'
import { LIQUID_ACCOUNTS } from '../../../shared/domain'
import { aboutAccount, type Fact, said, type Trend } from '../facts'
import type { Ask, Findings, Scope } from '../findings'
import { hasMoved } from '../intent/question-shape'
import { type Side, sidesIn } from '../names/account-sides'
import { accountKindIn, accountsNamed, asksForMove } from '../names/account-words'
import { dayPeriod, monthPeriod, type Period } from '../periods/periods'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { accountsIn, type Balances, tableOf } from './balances'
import { found, withVerdict } from './found'
import { balanceAt } from './tools-balance-extremes'

const SUGGESTIONS = ['What is my net worth?', 'What is my balance?', 'Will I run out of money?']

/** 'Is Rainy day more than I owe on the car', 'savings minus the card'; null for a question that has no two sides. */
export async function comparedHeld(scope: Scope, { question }: Ask): Promise<Findings | null> {
  const all = await accountsIn(scope)
  const sides = sidesIn(
    question,
    all.map(({ account }) => account.name),
  )
  if (!sides) return null
  const { against } = sides
  const named = [...sides.left, ...sides.right].flatMap((side) => (typeof side === 'object' ? side.names : []))
  const left = sideOf(scope, 'left', sides.left, all, named)
  const right = sideOf(scope, 'right', sides.right, all, named)
  if (left.accounts.length === 0 || right.accounts.length === 0) return null
  const differenceMinor = right.minor - left.minor
  const rest = against === 'rest'
  const swapped = WHICH.test(question) && (SMALLER.test(question) ? differenceMinor < 0 : differenceMinor > 0)
  const [last] = swapped ? left.facts : right.facts
  const more = differenceMinor > 0 !== swapped
  const difference = rest
    ? [scope.write.derived('rest', left.minor - right.minor, said('left with'))]
    : differenceMinor === 0
      ? []
      : [
          scope.write.derived('change_amount', Math.abs(differenceMinor), {
            about: last?.about ?? 'all',
            measure: 'change',
            trend: more ? 'up' : 'down',
          }),
        ]
  const sentences = [left.sentence, right.sentence]
  const less = left.minor < right.minor
  return withVerdict(
    found({
      facts: [...left.facts, ...right.facts, ...difference],
      wording: [
        ...(swapped ? sentences.reverse() : sentences),
        rest ? 'Taken off, you would be left with {rest}.' : `That is {change_amount} ${more ? 'more' : 'less'}.`,
      ],
      headline: rest ? 'rest' : HOW_MUCH.test(question) ? 'change_amount' : swapped ? 'right' : 'left',
      suggestions: SUGGESTIONS,
      table: tableOf([...new Set([...left.accounts, ...right.accounts])]),
    }),
    asksYesOrNo(question) && !rest ? scope.write.verdict(against === 'less' ? less : !less) : null,
  )
}

const WHICH =
  /\b(?:which|kaun\w*)\b|^\W*(?:what(?:['’]s| is) )?(?:the )?(?:bigger|larger|smaller|more|less|higher|lower)\b/i
const SMALLER = /\b(?:smaller|less|lower|kam)\b/i
const HOW_MUCH = /\b(?:by how much|how much (?:more|less|bigger|larger|smaller)|difference|gap|fark)\b/i

/** What one side comes to: money as it is, debts alone as what is owed. `named`: the accounts that either side has by their names. */
function sideOf(scope: Scope, slot: 'left' | 'right', side: readonly Side[], all: Balances, named: readonly string[]) {
  const accounts = all.filter(({ account, balance }) =>
    side.some((each) =>
      each === 'ready'
        ? LIQUID_ACCOUNTS.includes(account.kind) && !named.includes(account.name)
        : each === 'owned'
          ? balance.amountMinor > 0
          : each === 'owed'
            ? balance.amountMinor < 0
            : each.names.includes(account.name),
    ),
  )
  const sum = accounts.reduce((total, { balance }) => total + balance.amountMinor, 0)
  const owed = accounts.every(({ account }) => account.kind === 'card' || account.kind === 'loan')
  const minor = owed ? 0 - sum : sum
  const [only] = accounts
  if (accounts.length === 1 && only) {
    const about = aboutAccount(only.account.id)
    const figure = { ...only.balance, amountMinor: minor }
    const facts: readonly Fact[] = [
      scope.write.account(`${slot}_account`, only.account),
      scope.write.figure(slot, figure, { about, measure: 'balance' }),
    ]
    const sentence = owed ? `You owe {${slot}} on {${slot}_account}.` : `Your {${slot}_account} balance is {${slot}}.`
    return { accounts, minor, facts, sentence }
  }
  const facts = [scope.write.derived(slot, minor, said(owed ? 'owe' : 'hold'))]
  const sentence = owed ? `You owe {${slot}} on these accounts.` : `These accounts hold {${slot}} together.`
  return { accounts, minor, facts, sentence }
}

/** 'How much did the card debt change in October', 'has Rainy day grown since June'; null where nothing is said to have moved, or no time. */
export async function movedHeld(scope: Scope, ask: Ask): Promise<Findings | null> {
  const { question } = ask
  if (!asksForMove(question)) return null
  if (!(ask.periodGiven || ask.against)) {
    // 'Has it gone up': since the end of the month before.
    if (!asksYesOrNo(question) || !hasMoved(question)) return null
    return movedHeld(scope, { ...ask, against: monthPeriod(addMonths(monthOf(scope.asOf), -1), scope.asOf) })
  }
  const all = await accountsIn(scope)
  const named = accountsNamed(all, question)
  const ofKind = all.filter(({ account }) => account.kind === accountKindIn(question))
  const leading = HELD.test(question) ? all.filter(({ account }) => LIQUID_ACCOUNTS.includes(account.kind)) : []
  const [one] = named.length < all.length ? named : [...ofKind, ...leading]
  if (!one) return null
  const [first, second] = timesOf(scope, ask)
  if (first.to >= second.to) return null
  const { account, balance } = one
  const owed = account.kind === 'card' || account.kind === 'loan'
  const [before, after] = await Promise.all(
    [first, second].map(async ({ to }) => {
      const figure = to >= scope.asOf ? balance : await balanceAt(scope, account.id, balance.amountMinor, to)
      return owed ? { ...figure, amountMinor: 0 - figure.amountMinor } : figure
    }),
  )
  if (!before || !after) return null
  const changeMinor = after.amountMinor - before.amountMinor
  const trend: Trend = changeMinor > 0 ? 'up' : 'down'
  const about = aboutAccount(account.id)
  const now = second.to >= scope.asOf
  const { write } = scope
  const change =
    changeMinor === 0
      ? []
      : [write.derived('change_amount', Math.abs(changeMinor), { about, measure: 'change', trend })]
  return withVerdict(
    found({
      facts: [
        write.account('account', account),
        write.period('before_period', first),
        write.figure('before', before, { about, measure: 'balance', period: first }),
        ...(now ? [] : [write.period('period', second)]),
        write.figure('after', after, { about, measure: 'balance', period: now ? null : second }),
        ...change,
      ],
      wording: [
        'The balance of {account} was {before} at the end of {before_period}.',
        now
          ? owed
            ? 'You owe {after} on {account}.'
            : 'Your {account} balance is {after}.'
          : 'The balance of {account} was {after} at the end of {period}.',
        `That is {change_amount} ${trend === 'up' ? 'more' : 'less'}.`,
      ],
      headline: change.length > 0 ? 'change_amount' : 'after',
      suggestions: SUGGESTIONS,
    }),
    asksYesOrNo(question) ? write.verdict(changeMinor !== 0 && changeMinor > 0 !== DOWN.test(question)) : null,
  )
}

const HELD = /\b(?:balance|account)\b/i
const DOWN =
  /\b(?:less|lower|down|f[ae]ll\w*|decreas\w*|dropp\w*|shr[aiu]nk\w*|reduc\w*|smaller|lighter|lost|eaten into)\b/i

/** The ends of the two times: those that the question names, or the end before the one that it names and its own. */
function timesOf({ asOf }: Scope, { question, period, periodGiven, against }: Ask): readonly [Period, Period] {
  const today = dayPeriod(asOf, asOf)
  if (periodGiven && against) return period.to < against.to ? [period, against] : [against, period]
  if (!periodGiven && against) return [against, today]
  if (period.to < asOf && THAN.test(question)) return [period, today]
  const { from } = period
  const before = from.endsWith('-01')
    ? monthPeriod(addMonths(monthOf(from), -1), asOf)
    : dayPeriod(addDays(from, -1), asOf)
  return [before, period]
}

const THAN = /\b(?:than|ago|against|versus|vs|compar\w*|from)\b/i
