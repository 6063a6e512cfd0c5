// Who was paid: which of them took the most or the least, where one goes most often, and lists of a kind.
import { type CategoryId, MOST_PAYEES, type TransactionFilter } from '../../../shared/domain'
import { profileOfLocale } from '../../../shared/profiles'
import { aboutPayee, type Fact, said } from '../facts'
import { type Ask, type Scope, type Tool, wantOf } from '../findings'
import { isOfLimit } from '../intent/settled-intent'
import { isPerson } from '../names/people'
import { allTimePeriod, lastMonthsPeriod, type Period } from '../periods/periods'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { isBeyond, limitIn } from '../words/limits'
import { howManyAsked, SECOND } from '../words/ranks'
import { breakdown } from './breakdown'
import { found } from './found'
import { asksForPeople, EATS, ONLY_ONCE, type PayeeOrder, payeeOrder } from './listed-payees'
import { asPart, nothing, otherPeriod, type PayeePart, payeesOf, rows, spent } from './spending-facts'
import { severalOf, topicOf } from './topic'

const MOST_LISTED = 20
/** 'Where do I go most often' asks of more than a month. */
const HABIT_MONTHS = 12
const HABIT = /\b(?:do|am) (?:i|we)\b|\b(?:i|we) (?:usually |mostly )?(?:use|visit|go|order|shop|eat|buy)\b/i

/** 'Which shops get most of my money?', 'which tea stalls do I go to?', 'the people I sent money to this year, smallest first'. */
export const topMerchants: Tool = async (scope, asked) => {
  const eats = asked.listed && asked.payee === null && asked.categoryId === null && EATS.test(asked.question)
  // 'Is Croma my top shop for shopping': one of those who are paid for that.
  const categoryId = eats
    ? ('eating-out' as const)
    : asked.payee
      ? (asked.other?.categoryId ?? asked.categoryId ?? asked.hintedCategoryId)
      : asked.categoryId
  const ask = { ...asked, categoryId }
  const { question } = ask
  const order = payeeOrder(question)
  // A list of a kind is of all times: who was paid this month is no answer to 'which doctors do I go to'.
  const habit = !ask.periodGiven && order === 'often' && HABIT.test(question) && !asksYesOrNo(question)
  const period = habit
    ? lastMonthsPeriod(HABIT_MONTHS, scope.asOf)
    : ask.periodGiven || !ask.listed || !isNarrow(ask)
      ? ask.period
      : allTimePeriod(scope.asOf)
  const { filter } = topicOf(scope, { ...ask, payee: severalOf(ask) || ask.listed ? ask.payee : null }, period)
  const out = await leftOut(scope, ask, filter)
  const all = (await payeesOf(scope, filter)).filter((part) => !out.has(part.label) && isMeant(scope, ask, part))
  const payees = inOrder(all, order)
  const suggestions = [
    `And ${otherPeriod(scope, period)}?`,
    'Where does my money go?',
    'What were my largest payments?',
  ]
  if (payees.length === 0) {
    const total = await spent(scope, filter)
    return nothing([scope.write.period('period', period)], 'There is no spending in {period}.', total, suggestions)
  }
  const list = { period, order, payees }
  return found({ ...toldOf(scope, ask, list), suggestions, table: await tableOf(scope, ask, list, filter) })
}

interface Listed {
  readonly period: Period
  readonly order: PayeeOrder
  /** In their order. */
  readonly payees: readonly PayeePart[]
}

/** Only some of the payees: of a category, of a kind, or people. */
function isNarrow(ask: Ask): boolean {
  return (ask.payee ?? ask.categoryId) !== null || asksForPeople(ask.question) || ONLY_ONCE.test(ask.question)
}

/** Nobody is paid when cash is drawn, and the bank takes its fees itself. */
const NO_PAYEE: readonly CategoryId[] = ['cash', 'fees']

const NO_SHOPS: readonly CategoryId[] = [...NO_PAYEE, 'bills', 'insurance', 'education']

/** The payees that a question leaves out, by their names or by what is paid for there. */
async function leftOut(scope: Scope, ask: Ask, filter: TransactionFilter): Promise<ReadonlySet<string>> {
  const categories = [
    ...ask.without.flatMap(({ categoryId }) => (categoryId ? [categoryId] : [])),
    ...(ask.categoryId !== null ? [] : SHOPS.test(ask.question) ? NO_SHOPS : ask.listed ? NO_PAYEE : []),
  ]
  const payees = await Promise.all(categories.map((categoryId) => payeesOf(scope, { ...filter, categoryId })))
  return new Set([...ask.without.map(({ payee }) => payee), ...payees.flat().map(({ label }) => label)].filter(isName))
}

function isName(payee: string | null): payee is string {
  return payee !== null
}

function isMeant(scope: Scope, { question, amountMinor, categoryId }: Ask, { label, figure }: PayeePart): boolean {
  if (asksForPeople(question) && categoryId === null && !isPerson(label, profileOfLocale(scope.locale))) return false
  if (SHOPS.test(question) && (NO_SHOP.test(label) || isPerson(label, profileOfLocale(scope.locale)))) return false
  if (ONLY_ONCE.test(question) && figure.transactions > 1) return false
  const times = limitIn(question, { amountMinor: null, share: null })
  if (times?.kind === 'count') return isBeyond(figure.transactions, times)
  if (amountMinor === null || !isOfLimit(question)) return true
  return BELOW.test(question) ? figure.amountMinor <= amountMinor : figure.amountMinor >= amountMinor
}

/** Where one shops is no landlord, no bank and no till. */
const SHOPS = /\b(?:shops|stores|supermarkets|retailers)\b|\bwhere\b.*\bshop\b/i
const NO_SHOP =
  /^(?:house |home )?rent$|\b(?:association|society|interest|charges|penalty|withdrawal|emi|tax|school|vidyalaya|insurance|life)\b/i
const BELOW = /\b(?:under|below|beneath|(?:less|smaller|lower) than|at most)\b/i

function inOrder(payees: readonly PayeePart[], order: PayeeOrder): readonly PayeePart[] {
  const count = ({ figure }: PayeePart) => figure.transactions
  switch (order) {
    case 'most':
      return payees
    case 'least':
      return [...payees].reverse()
    case 'often':
      return [...payees].sort((a, b) => count(b) - count(a))
    case 'seldom':
      return [...payees].reverse().sort((a, b) => count(a) - count(b))
    default:
      return order satisfies never
  }
}

type Told = Pick<Parameters<typeof found>[0], 'facts' | 'wording' | 'headline'>

function toldOf(scope: Scope, ask: Ask, list: Listed): Told {
  const [first, ...others] = list.payees
  if (!first) return { facts: [], wording: [], headline: '' }
  if (ask.listed && others.length === 0) return onlyOne(scope, first, list.period)
  const often = list.order === 'often' || list.order === 'seldom'
  const told = often ? byVisits(scope, list) : byAmount(scope, ask, list)
  return ask.listed ? counted(scope, ask, list, told) : told
}

/** The whole list has one payee. */
function onlyOne(scope: Scope, payee: PayeePart, period: Period): Told {
  const about = aboutPayee(payee.label)
  return {
    facts: [
      scope.write.period('period', period),
      scope.write.payee('category', payee.label, { measure: 'moved', period }),
      scope.write.figure('amount', payee.figure, { about, measure: 'moved', period }),
      scope.write.count('visits', ...visitsOf(payee), { about, measure: 'count', period }),
    ],
    wording: [
      'You paid {amount} to {category} in {period}.',
      ...(payee.figure.transactions > 1 ? ['That was spread over {visits}.'] : []),
    ],
    headline: 'amount',
  }
}

/** The same, led by how many there are. */
function counted(scope: Scope, { amountMinor, question }: Ask, { payees, period }: Listed, told: Told): Told {
  const [first] = payees
  // A filter names only so many payees.
  if (!first || payees.length > MOST_PAYEES) return told
  const filter = { ...first.figure.filter, payee: undefined, payees: payees.map(({ label }) => label) }
  const transactions = payees.reduce((sum, { figure }) => sum + figure.transactions, 0)
  const side = BELOW.test(question) ? 'below' : 'above'
  const limit = amountMinor !== null && isOfLimit(question) ? amountMinor : null
  const of = { period }
  return {
    facts: [
      ...told.facts,
      scope.write.count('found', payees.length, ['payee', 'payees'], { transactions, filter }, said('found', of)),
      ...(limit === null ? [] : [scope.write.derived('limit', limit, said(side, of))]),
    ],
    wording: [`I found {found} in {period}${limit === null ? '' : ` ${side} {limit}`}.`, ...told.wording],
    headline: wantOf(question) === 'count' ? 'found' : told.headline,
  }
}

/** Payees by the number of payments. */
function byVisits(scope: Scope, { period, payees, order }: Listed): Told {
  const [first, second] = payees
  const side = (slot: string, part: PayeePart, rank: 1 | 2 | null, label: string): readonly Fact[] => {
    const about = said(label, { about: aboutPayee(part.label), period, rank })
    return [
      scope.write.payee(`${slot}_payee`, part.label, about),
      scope.write.count(`${slot}_count`, ...visitsOf(part), about),
    ]
  }
  if (order === 'seldom') {
    return {
      facts: [scope.write.period('period', period), ...(first ? side('next', first, null, 'went to') : [])],
      wording: ['{next_count} went to {next_payee} in {period}.'],
      headline: 'next_count',
    }
  }
  return {
    facts: [
      scope.write.period('period', period),
      ...(first ? side('top', first, 1, 'most often') : []),
      ...(second ? side('next', second, 2, 'went to') : []),
    ],
    wording: ['You paid {top_payee} most often in {period}: {top_count}.', '{next_count} went to {next_payee}.'],
    headline: 'top_count',
  }
}

/** Payees by what they took. */
function byAmount(scope: Scope, { question }: Ask, { period, payees, order }: Listed): Told {
  const [first, second] = payees
  const side = (slot: string, part: PayeePart, rank: 1 | 2 | null): readonly Fact[] => {
    const about = aboutPayee(part.label)
    return [
      scope.write.payee(slot, part.label, { measure: 'spent', period, rank }),
      scope.write.figure(`${slot}_amount`, part.figure, { about, measure: 'spent', period, rank }),
      scope.write.count(`${slot}_visits`, ...visitsOf(part), { about, measure: 'count', period }),
    ]
  }
  if (order === 'least') {
    return {
      facts: [scope.write.period('period', period), ...(first ? side('least', first, null) : [])],
      wording: ['{least} took the least in {period}, {least_amount}.'],
      headline: 'least_amount',
    }
  }
  const asksSecond = second !== undefined && SECOND.test(question)
  const over = first && first.figure.transactions > 1 ? ' over {first_visits}' : ''
  return {
    facts: [
      scope.write.period('period', period),
      ...(first ? side('first', first, 1) : []),
      ...(second ? side('second', second, 2) : []),
    ],
    wording: [
      ...(asksSecond ? ['{second} comes next with {second_amount} in {period}.'] : []),
      `{first} took the most in {period}, {first_amount}${over}.`,
      ...(asksSecond ? [] : ['{second} comes next with {second_amount}.']),
    ],
    headline: asksSecond ? 'second_amount' : 'first_amount',
  }
}

function visitsOf({ figure }: PayeePart) {
  return [figure.transactions, ['payment', 'payments'] as const, rows(figure)] as const
}

/** The payees in their order: as many as are asked for, else the first of them and the others as one line. */
async function tableOf(scope: Scope, ask: Ask, { payees, order }: Listed, filter: TransactionFilter) {
  const asked = howManyAsked(ask.question)
  const parts = payees.map(asPart)
  if (parts.length < 2) return []
  if (asked || ask.listed || order !== 'most') return parts.slice(0, asked ?? MOST_LISTED)
  return breakdown(
    scope,
    parts,
    await spent(scope, filter),
    (row, shown) => shown.every((part) => part.figure.filter.payee !== row.payee),
    asked ?? undefined,
  )
}
