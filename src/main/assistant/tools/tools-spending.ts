// How much was spent: on a category, and in all.
import { CATEGORY_KIND, type TransactionFilter } from '../../../shared/domain'
import { aboutCategory, type Fact } from '../facts'
import type { Ask, Findings, Scope, Tool } from '../findings'
import { lastMonthsPeriod } from '../periods/periods'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { howManyAsked, SECOND } from '../words/ranks'
import { breakdown } from './breakdown'
import { leastFirst, limitFacts, withinLimit } from './listed-parts'
import {
  asPart,
  bestWording,
  categoriesOf,
  categoryFacts,
  figureBefore,
  nothing,
  otherPeriod,
  payeeFacts,
  payeesOf,
  present,
  rows,
  shareFact,
  spendingIn,
  spent,
} from './spending-facts'
import { spendingTogether, spendingWithout } from './tools-added'
import { asksOfOnePayment, onePayment } from './tools-when'

/** 'How much did I spend on groceries?' Categories that are no spending are answered as money received or moved. */
export const spendingOnCategory: Tool = async (scope, ask) => {
  if (ask.together.length > 0) return spendingTogether(scope, ask)
  if (ask.without.length > 0) return spendingWithout(scope, ask)
  const categoryId = ask.categoryId ?? ask.hintedCategoryId
  if (!categoryId) return spendingInAll(scope, ask)
  const kind = CATEGORY_KIND[categoryId]
  const { period } = ask
  const about = aboutCategory(categoryId)
  const filter: TransactionFilter = {
    categoryId,
    from: period.from,
    to: period.to,
    ...(kind === 'spending' ? {} : { direction: kind === 'income' ? 'in' : 'out' }),
  }
  const figure = await spent(scope, filter, kind === 'income')
  const name = scope.write.category('category', categoryId, { measure: 'spent', period })
  if (kind !== 'income' && asksOfOnePayment(ask)) return onePayment(scope, ask, { categoryId }, [name])
  const suggestions = [
    `And ${otherPeriod(scope, period)}?`,
    'Where does my money go?',
    'What were my largest payments?',
  ]
  // Nothing this month, and no time is named: of a year.
  if (figure.transactions === 0 && !ask.periodGiven && !asksYesOrNo(ask.question)) {
    const year = lastMonthsPeriod(12, scope.asOf)
    const { transactions } = await spent(scope, { ...filter, from: year.from, to: year.to }, kind === 'income')
    if (transactions > 0) return spendingOnCategory(scope, { ...ask, period: year, periodGiven: true })
  }
  if (figure.transactions === 0) {
    return nothing(
      [name, scope.write.period('period', period)],
      'There is nothing under {category} in {period}.',
      figure,
      suggestions,
    )
  }
  if (kind !== 'spending' || figure.amountMinor <= 0) {
    const measure = kind === 'spending' ? 'refunded' : 'moved'
    const amount = { ...figure, amountMinor: Math.abs(figure.amountMinor) }
    return {
      facts: [
        name,
        scope.write.period('period', period),
        scope.write.figure('category_amount', amount, { about, measure, period }),
      ],
      wording: [
        measure === 'moved'
          ? '{category} came to {category_amount} in {period}.'
          : 'You got back {category_amount} more than you paid for {category} in {period}.',
      ],
      headline: 'category_amount',
      table: [],
      suggestions,
    }
  }
  const total = await spent(scope, spendingIn(period))
  const before = await figureBefore(scope, period, { categoryId })
  const payees = await payeesOf(scope, filter)
  const facts: Fact[] = [
    name,
    scope.write.figure('category_amount', figure, { about, measure: 'spent', period }),
    scope.write.period('period', period),
    scope.write.count('category_txns', figure.transactions, ['transaction', 'transactions'], rows(figure), {
      about,
      measure: 'count',
      period,
    }),
    ...shareFact(scope, 'category_share', figure, total, about, period),
    ...(before
      ? [scope.write.figure('category_prev', before.figure, { about, measure: 'before', period: before.period })]
      : []),
    ...(before ? [scope.write.period('before_period', before.period)] : []),
    ...(await payeeFacts(scope, payees, filter, period)),
  ]
  return {
    facts,
    wording: present(facts, [
      'You spent {category_amount} on {category} in {period}.',
      ...bestWording(payees, facts),
      'The largest single payment was {largest_payee}, {largest_amount} on {largest_date}.',
      'That is {category_share} of your total spending.',
      'For comparison, it was {category_prev} in {before_period}.',
    ]),
    headline: 'category_amount',
    table: await breakdown(scope, payees.map(asPart), figure, (row, shown) =>
      shown.every((part) => part.figure.filter.payee !== row.payee),
    ),
    suggestions,
  }
}

/** 'How much did I spend?', and of what is narrowed 'when did I last pay by card'. */
export const spendingInAll: Tool = (scope, ask) =>
  ask.only && asksOfOnePayment(ask)
    ? onePayment(scope, ask, { kind: 'spending' }, [])
    : ask.without.length > 0
      ? spendingWithout(scope, { ...ask, categoryId: null, payee: null })
      : spendingWithParts(scope, ask, false)

/** 'Where does my money go?' */
export const topCategories: Tool = (scope, ask) => spendingWithParts(scope, ask, true)

async function spendingWithParts(scope: Scope, ask: Ask, where: boolean): Promise<Findings> {
  const { period } = ask
  const total = await spent(scope, spendingIn(period))
  const suggestions = [
    `And ${otherPeriod(scope, period)}?`,
    'What changed this month?',
    'What were my largest payments?',
  ]
  if (total.transactions === 0 || total.amountMinor <= 0) {
    return nothing([scope.write.period('period', period)], 'There is no spending in {period}.', total, suggestions)
  }
  const all = (await categoriesOf(scope, spendingIn(period))).filter(({ figure }) => !where || withinLimit(ask, figure))
  const least = where && leastFirst(ask.question)
  const categories = least ? [...all].reverse() : all
  const figures = categories.map(({ figure }) => figure)
  const limit = limitFacts(scope, ask, { period, words: ['category', 'categories'], figures, whole: total })
  const [first, second] = categories
  const facts: Fact[] = [
    scope.write.figure('total_spend', total, { about: 'all', measure: 'spent', period }),
    scope.write.period('period', period),
    ...(where ? limit.facts.slice(1) : []),
    ...(first ? categoryFacts(scope, 'top_category', 'top_amount', first, period, least ? null : 1) : []),
    ...(first ? shareFact(scope, 'top_share', first.figure, total, aboutCategory(first.categoryId), period) : []),
    ...(second && !least ? categoryFacts(scope, 'second_category', 'second_amount', second, period, 2) : []),
  ]
  const amount = 'You spent {total_spend} in {period}.'
  const largest = least
    ? '{top_category} took the least in {period}, {top_amount}.'
    : where
      ? '{top_category} took the most in {period}, {top_amount}.'
      : '{top_category} took the most, {top_amount}.'
  const next = '{second_category} comes next with {second_amount}.'
  const asksSecond = where && second !== undefined && SECOND.test(ask.question)
  return {
    facts,
    wording: present(facts, [
      ...(where ? limit.wording : []),
      ...(asksSecond ? [next, largest] : where ? [largest, next, amount] : [amount, largest, next]),
    ]),
    headline: asksSecond ? 'second_amount' : where ? 'top_amount' : 'total_spend',
    table:
      least || (where && limit.wording.length > 0)
        ? categories.slice(0, howManyAsked(ask.question) ?? ALL_CATEGORIES)
        : await breakdown(
            scope,
            categories,
            total,
            (row, shown) => shown.every((part) => part.categoryId !== row.categoryId),
            where && LISTS.test(ask.question) ? ALL_CATEGORIES : (howManyAsked(ask.question) ?? undefined),
          ),
    suggestions,
  }
}

const LISTS = /\b(break\w*|split\w*|by (category|categories|head|type|kind)|each|every|list|all|wise|itemi\w+)\b/i
const ALL_CATEGORIES = 20
