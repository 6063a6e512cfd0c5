// What changed against the month before, and which categories did it.
import { monthOf } from '../../shared/dates'
import { CATEGORY_KIND } from '../../shared/domain'
import { breakdown } from './breakdown'
import { aboutCategory, type Fact, type Trend } from './facts'
import type { Scope, Tool } from './findings'
import { monthPeriod, type Period, periodBefore } from './periods'
import { categoriesOf, draft, nothing, present, spendingIn, spent } from './spending-facts'

/** Within this share of the month before, spending is 'about the same'. */
const FLAT = 0.02

/** 'What changed?', of all spending or of one category. A range of months is answered for the as-of month. */
export const changeAgainstBefore: Tool = async (scope, ask) => {
  const asked = periodBefore(ask.period, scope.asOf) ? ask.period : monthPeriod(monthOf(scope.asOf), scope.asOf)
  const before = periodBefore(asked, scope.asOf) as Period
  const categoryId = ask.categoryId && CATEGORY_KIND[ask.categoryId] === 'spending' ? ask.categoryId : null
  const of = (period: Period) => ({ ...spendingIn(period), ...(categoryId ? { categoryId } : {}) })
  const now = await spent(scope, of(asked))
  const then = await spent(scope, of(before))
  const suggestions = ['Where does my money go?', 'How can I save money?', 'Will I run out of money?']
  if (then.amountMinor <= 0 || now.amountMinor <= 0) {
    const facts = [scope.write.period('period', asked), scope.write.period('before_period', before)]
    return nothing(
      facts,
      'There is no spending in {before_period} that {period} could be compared with.',
      now,
      suggestions,
    )
  }
  const changeMinor = now.amountMinor - then.amountMinor
  const share = changeMinor / then.amountMinor
  const trend: Trend = Math.abs(share) < FLAT ? 'flat' : share > 0 ? 'up' : 'down'
  const about = categoryId ? aboutCategory(categoryId) : 'all'
  const drivers =
    categoryId || trend === 'flat' ? [] : await driverFacts(scope, asked, before, trend, Math.abs(changeMinor))
  const facts: Fact[] = [
    scope.write.figure('this_total', now, { about, measure: 'spent', period: asked, trend }),
    scope.write.figure('last_total', then, { about, measure: 'before', period: before, trend }),
    scope.write.derived('change_amount', Math.abs(changeMinor), { about, measure: 'change', period: asked, trend }),
    scope.write.share(
      'change_pct',
      Math.abs(share),
      { derived: true },
      { about, measure: 'change', period: asked, trend },
    ),
    scope.write.period('period', asked),
    scope.write.period('before_period', before),
    ...(categoryId ? [scope.write.category('category', categoryId, { measure: 'spent', period: asked })] : []),
    ...drivers,
  ]
  const on = categoryId ? ' on {category}' : ''
  const more = trend === 'up' ? 'more' : 'less'
  const categories = categoryId ? [] : await categoriesOf(scope, spendingIn(asked))
  return {
    facts,
    wording: present(facts, [
      `You spent {this_total}${on} in {period}, against {last_total} in {before_period}.`,
      ...(trend === 'flat'
        ? ['That is about the same: the difference is {change_amount}.']
        : [`That is {change_amount} ${more}, ${trend} by {change_pct}.`]),
      trend === 'up'
        ? '{driver_category} rose the most, by {driver_amount}.'
        : '{driver_category} fell the most, by {driver_amount}.',
    ]),
    draft: categoryId
      ? null
      : {
          ...draft(
            'mom_change',
            'how did my spending change this month',
            facts,
            ['this_total', 'last_total'],
            ['change_pct', 'change_amount'],
          ),
          flag: `mom=${trend}`,
        },
    headline: 'this_total',
    table: await breakdown(scope, categories, now, (row, shown) =>
      shown.every((part) => part.categoryId !== row.categoryId),
    ),
    suggestions,
  }
}

/** The category that moved most in the direction of the whole, by its own change. */
async function driverFacts(
  scope: Scope,
  now: Period,
  before: Period,
  trend: Trend,
  changeMinor: number,
): Promise<readonly Fact[]> {
  const then = new Map(
    (await categoriesOf(scope, spendingIn(before))).map((part) => [part.categoryId, part.figure.amountMinor]),
  )
  const current = new Map(
    (await categoriesOf(scope, spendingIn(now))).map((part) => [part.categoryId, part.figure.amountMinor]),
  )
  const sign = trend === 'up' ? 1 : -1
  const moves = [...new Set([...then.keys(), ...current.keys()])]
    .map((categoryId) => ({
      categoryId,
      byMinor: sign * ((current.get(categoryId) ?? 0) - (then.get(categoryId) ?? 0)),
    }))
    .sort((a, b) => b.byMinor - a.byMinor || (a.categoryId < b.categoryId ? -1 : 1))
  const [first] = moves
  if (!first || first.byMinor <= 0 || changeMinor === 0) return []
  const about = { about: aboutCategory(first.categoryId), measure: 'change', period: now, rank: 1, trend } as const
  return [
    scope.write.category('driver_category', first.categoryId, { measure: 'change', period: now, rank: 1 }),
    scope.write.derived('driver_amount', first.byMinor, about),
  ]
}
