// Two amounts of different kinds against each other, each told as it is told alone, and whether the question supposes rightly.
import { type AccountKind, CATEGORY_KIND } from '../../../shared/domain'
import { transactions } from '../../db/transactions'
import { aboutAccount, aboutPayee, type Fact, said } from '../facts'
import type { Ask, Findings, Scope } from '../findings'
import type { Amount, Relation, TwoAmounts } from '../intent/two-amounts'
import { accountKindIn, accountsNamed, asksForAnotherLoan } from '../names/account-words'
import type { NamedOther } from '../names/parameters'
import { allTimePeriod, type Period, yearPeriod } from '../periods/periods'
import { accountsIn, owedOn, upcoming } from './balances'
import { found, none, withVerdict } from './found'
import { rows, spendingIn, spent } from './spending-facts'
import { onlyPays } from './tools-income'
import { topicOf } from './topic'

/** An amount with the sentence that tells it. */
interface Told {
  readonly minor: number
  readonly facts: readonly Fact[]
  readonly wording: string
  readonly headline: string
}

/** 'Is the car loan more than my savings': both sides, and whether it is so. Where one of them is nothing of the books, that is said. */
export async function againstEachOther(scope: Scope, ask: Ask, two: TwoAmounts): Promise<Findings> {
  const told = await bothSides(scope, ask, two)
  if ('missing' in told) return none(told.missing, SUGGESTIONS)
  const [left, right] = told.sides
  const sum = (side: readonly Told[]) => side.reduce((total, { minor }) => total + minor, 0)
  const order = two.relation === null && sum(right) > sum(left) ? [...right, ...left] : [...left, ...right]
  return withVerdict(
    found({
      facts: order.flatMap(({ facts }) => facts),
      wording: order.map(({ wording }) => wording),
      headline: order[0]?.headline ?? '',
      suggestions: SUGGESTIONS,
    }),
    two.relation ? scope.write.verdict(holds(two.relation, sum(left), sum(right) * two.times)) : null,
  )
}

const SUGGESTIONS = ['What is my net worth?', 'What is my balance?', 'Where does my money go?']

function holds(relation: Relation, left: number, right: number): boolean {
  if (relation === 'above') return left > right
  if (relation === 'below') return left < right
  if (relation === 'same') return left === right
  return relation === 'at-least' ? left >= right : left <= right
}

interface Missing {
  readonly missing: string
}

/** In the time asked for; without one in this month, or else this year, where both sides have something. */
async function bothSides(scope: Scope, ask: Ask, { left, right }: TwoAmounts) {
  const year = yearPeriod(scope.asOf.slice(0, 4), scope.asOf)
  const times = ask.periodGiven ? [ask.period] : [ask.period, ...(year ? [year] : []), allTimePeriod(scope.asOf)]
  let last: { readonly sides: readonly [readonly Told[], readonly Told[]] } | Missing | null = null
  for (const period of times) {
    const tell = (side: string, amounts: readonly Amount[]) =>
      Promise.all(amounts.map((amount, at) => told(scope, { ...ask, period }, amount, `${side}_${at}`)))
    const both = [await tell('left', left), await tell('right', right)] as const
    const missing = both.flat().find((each) => 'missing' in each)
    if (missing && 'missing' in missing) return missing
    last = { sides: both as unknown as readonly [readonly Told[], readonly Told[]] }
    if ((both.flat() as readonly Told[]).every(({ minor }) => minor !== 0)) return last
  }
  return last ?? { missing: 'There is nothing in the books yet that a net worth could be counted from.' }
}

async function told(scope: Scope, ask: Ask, amount: Amount, slot: string): Promise<Told | Missing> {
  switch (amount.of) {
    case 'names':
      return ofNames(scope, ask, amount.names, slot)
    case 'accounts':
      return ofAccounts(scope, amount.words, slot)
    case 'owned':
    case 'owed':
    case 'worth':
      return ofWorth(scope, amount.of, slot)
    case 'balance':
      return ofBalance(scope, slot)
    case 'instalments':
      return ofInstalments(scope, slot)
    case 'salary':
      return ofSalary(scope, ask.period, slot)
    case 'income':
    case 'saved':
    case 'spending':
      return ofFlow(scope, ask.period, amount.of, slot)
    default:
      return amount satisfies never
  }
}

/** What was paid at some names, or came from those who only ever pay the customer. */
async function ofNames(
  scope: Scope,
  { period }: Ask,
  [first, ...together]: readonly NamedOther[],
  slot: string,
): Promise<Told | Missing> {
  const { categoryId = null, payee = null } = first ?? {}
  const asked = { categoryId, payee, together, period }
  const comesIn = payee ? await onlyPays(scope, payee) : categoryId !== null && CATEGORY_KIND[categoryId] === 'income'
  const topic = topicOf(scope, asked)
  const figure = await spent(scope, comesIn ? { ...topic.filter, direction: 'in' } : topic.filter, comesIn)
  const names = topic.names.map((fact) => ({ ...fact, slot: `${slot}_name` }))
  const on = topic.on.replace('category', `${slot}_name`)
  const time = scope.write.period(`${slot}_period`, period)
  if (figure.transactions === 0)
    return { minor: 0, facts: [...names, time], wording: `You spent nothing${on} in {${slot}_period}.`, headline: '' }
  const wording = comesIn
    ? payee
      ? `{${slot}_name} paid {${slot}} to you in {${slot}_period}.`
      : `{${slot}_name} came to {${slot}} in {${slot}_period}.`
    : `You spent {${slot}}${on} in {${slot}_period}.`
  const about = { about: topic.about, measure: comesIn ? 'moved' : 'spent', period } as const
  return {
    minor: figure.amountMinor,
    facts: [...names, time, scope.write.figure(slot, figure, about)],
    wording,
    headline: slot,
  }
}

/** What lies in accounts, or is owed on them. */
async function ofAccounts(scope: Scope, words: string, slot: string): Promise<Told | Missing> {
  const all = await accountsIn(scope)
  const kind = accountKindIn(words)
  const named = accountsNamed(all, words)
  const held = named.length < all.length ? named : kind ? all.filter(({ account }) => account.kind === kind) : named
  const loans = held.filter(({ account }) => account.kind === 'loan')
  if (
    loans.length > 0 &&
    asksForAnotherLoan(
      words,
      loans.map(({ account }) => account.name),
    )
  )
    return { missing: 'You have no loan of that kind at this bank.' }
  const [only] = held
  if (!only) return { missing: kind ? MISSING[kind] : MISSING.savings }
  const owed = held.every(({ account }) => account.kind === 'loan' || account.kind === 'card')
  const minor = held.reduce((sum, { balance }) => sum + balance.amountMinor, 0)
  if (owed) {
    const { facts, wording } = owedOn(scope, held, 'accounts')
    // What is owed in all may stand beside it, under the same word.
    const called = facts.map((fact) =>
      fact.slot === 'owed' ? { ...fact, ...said('owe', { about: fact.about }) } : fact,
    )
    return renamed(slot, -minor, called, wording[0] ?? '')
  }
  if (held.length > 1) {
    const facts = [scope.write.derived('owed', minor, said('hold|held'))]
    return renamed(slot, minor, facts, 'These accounts hold {owed} together.')
  }
  const facts = [
    scope.write.account('account', only.account),
    scope.write.figure('owed', only.balance, { about: aboutAccount(only.account.id), measure: 'balance' }),
  ]
  return renamed(slot, minor, facts, 'Your {account} balance is {owed}.')
}

/** An amount under 'owed' and its account as facts of one side. */
function renamed(slot: string, minor: number, facts: readonly Fact[], wording: string): Told {
  return {
    minor,
    facts: facts.map((fact) => ({ ...fact, slot: fact.slot === 'owed' ? slot : `${slot}_${fact.slot}` })),
    wording: wording.replace('{owed}', `{${slot}}`).replace('{account}', `{${slot}_account}`),
    headline: slot,
  }
}

const MISSING: Readonly<Record<AccountKind, string>> = {
  loan: 'You have no loan at this bank.',
  card: 'You have no credit card at this bank.',
  investment: 'You have no account for investing here.',
  savings: 'You have no current or savings account here.',
  current: 'You have no current or savings account here.',
}

async function ofBalance(scope: Scope, slot: string): Promise<Told> {
  const { account, balance } = await scope.page('customer.home', {})
  const facts = [
    scope.write.account('account', account),
    scope.write.figure('owed', balance, { about: aboutAccount(account.id), measure: 'balance' }),
  ]
  return renamed(slot, balance.amountMinor, facts, 'Your {account} balance is {owed}.')
}

async function ofWorth(scope: Scope, of: 'owned' | 'owed' | 'worth', slot: string): Promise<Told | Missing> {
  const { currencies } = await scope.page('customer.netWorth', {})
  const now = currencies.find(({ currency }) => currency === scope.books.currency)?.now
  if (!now) return { missing: 'There is nothing in the books yet that a net worth could be counted from.' }
  return {
    minor: of === 'owned' ? now.assetsMinor : of === 'owed' ? -now.liabilitiesMinor : now.netMinor,
    facts: [
      scope.write.derived(`${slot}_net`, now.netMinor, said('net worth')),
      scope.write.derived(`${slot}_owned`, now.assetsMinor, said('own|owned')),
      scope.write.derived(`${slot}_owed`, -now.liabilitiesMinor, said('owe|owed')),
    ],
    wording: `Your net worth is {${slot}_net}: you own {${slot}_owned} and owe {${slot}_owed}.`,
    headline: of === 'worth' ? `${slot}_net` : `${slot}_${of}`,
  }
}

/** What the instalments of all loans take in a month. */
async function ofInstalments(scope: Scope, slot: string): Promise<Told | Missing> {
  const items = upcoming(await scope.page('customer.recurring', {}), 'loan-repayment')
  if (items.length === 0) return { missing: 'No instalments are known for the coming weeks.' }
  const minor = Math.round(items.reduce((sum, { yearlyMinor }) => sum - yearlyMinor / 12, 0))
  return {
    minor,
    facts: [scope.write.estimate(slot, minor, said('instalments'))],
    wording: `All your instalments take {${slot}} a month.`,
    headline: slot,
  }
}

/** The salaries of a time; where none is booked in it, what came in. */
async function ofSalary(scope: Scope, period: Period, slot: string): Promise<Told> {
  const filter = { categoryId: 'salary', direction: 'in', from: period.from, to: period.to } as const
  const figure = await spent(scope, filter, true)
  const [latest] = await transactions(scope.db, scope.books, filter, { offset: 0, limit: 1 })
  if (!latest) return ofFlow(scope, period, 'income', slot)
  if (figure.transactions > 1)
    return {
      minor: figure.amountMinor,
      facts: [
        scope.write.period(`${slot}_period`, period),
        scope.write.figure(slot, figure, said('salary credits', { period })),
      ],
      wording: `Your salary credits in {${slot}_period} add up to {${slot}}.`,
      headline: slot,
    }
  const about = said('salary', { about: aboutPayee(latest.payee) })
  return {
    minor: figure.amountMinor,
    facts: [
      scope.write.payee(`${slot}_employer`, latest.payee, { measure: 'stated' }),
      scope.write.figure(slot, figure, about),
      scope.write.date(`${slot}_on`, latest.bookedOn, rows(figure), about),
    ],
    wording: `{${slot}_employer} paid your salary of {${slot}} on {${slot}_on}.`,
    headline: slot,
  }
}

/** What came in, went out or was kept. */
async function ofFlow(scope: Scope, period: Period, of: 'income' | 'saved' | 'spending', slot: string): Promise<Told> {
  const income = await spent(scope, { kind: 'income', direction: 'in', from: period.from, to: period.to }, true)
  const spending = await spent(scope, spendingIn(period))
  const keptMinor = income.amountMinor - spending.amountMinor
  const time = scope.write.period(`${slot}_period`, period)
  if (of === 'saved') {
    const about = { about: 'all', measure: 'saved', period } as const
    return {
      minor: keptMinor,
      facts: [time, scope.write.derived(slot, Math.abs(keptMinor), about)],
      wording:
        keptMinor >= 0
          ? `You kept {${slot}} in {${slot}_period}.`
          : `You spent {${slot}} beyond your income in {${slot}_period}.`,
      headline: slot,
    }
  }
  const figure = of === 'income' ? income : spending
  return {
    minor: figure.amountMinor,
    facts: [
      time,
      scope.write.figure(slot, figure, { about: 'all', measure: of === 'income' ? 'income' : 'spent', period }),
    ],
    wording: of === 'income' ? `You earned {${slot}} in {${slot}_period}.` : `You spent {${slot}} in {${slot}_period}.`,
    headline: slot,
  }
}
