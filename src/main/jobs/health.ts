// The health of a customer's money with the rows behind it.
import { CATEGORY_KIND, type CategoryId, type Figure, type IsoDate } from '../../shared/domain'
import type { Health, HealthDimensionId, HealthEvidence } from '../../shared/plans'
import { HEALTH_MONTHS_NEEDED, healthScore } from '../analytics/health-score'
import { NEEDS, WANTS } from '../analytics/money-months'
import type { Books } from '../db/books'
import type { Db } from '../db/open'
import { spentMinor } from '../db/transactions'
import { type Money, moneyOf } from './money'

/** As of a day, from rows up to it. Under three whole months `score` is null and there is no evidence. */
export async function healthView(db: Db, books: Books, asOf: IsoDate): Promise<Health> {
  const money = await moneyOf(db, books, asOf)
  const { reserveMinor } = money.reserve
  const score = healthScore({ months: money.months, reserveMinor })
  return {
    asOf,
    score,
    basedOnMonths: money.months.length,
    monthsNeeded: HEALTH_MONTHS_NEEDED,
    evidence: score === null ? [] : evidenceOf(money),
    reserveMinor,
  }
}

function evidenceOf(money: Money): Health['evidence'] {
  const { days } = money
  if (days === null) return []
  const entries = (dimension: HealthDimensionId, what: HealthEvidence, figures: readonly Figure[]) =>
    figures.map((figure) => ({ dimension, what, figure }))
  const income = [ofKind(money, 'income', days)]
  const wants = byCategory(money, WANTS, days)
  const needs = byCategory(money, NEEDS, days)
  return [
    ...entries('savings-consistency', 'income', income),
    ...entries('savings-consistency', 'spending', [ofKind(money, 'spending', days)]),
    ...entries('savings-consistency', 'interest-in-instalments', money.interestInLoans),
    ...entries('savings-consistency', 'debt-payments', money.debtPayments),
    ...entries('debt-ratio', 'debt-payments', money.recentDebtPayments),
    ...entries('debt-ratio', 'income', income),
    ...entries('spending-discipline', 'wants', wants),
    ...entries('spending-discipline', 'income', income),
    ...entries('emergency-fund', 'needs', needs),
    ...entries('emergency-fund', 'debt-payments', money.debtPayments),
    ...entries('investment', 'invested', money.investments),
    ...entries('investment', 'income', income),
    ...entries('subscription-efficiency', 'subscriptions', money.subscriptions ? [money.subscriptions] : []),
    ...entries('subscription-efficiency', 'income', income),
  ]
}

type Days = NonNullable<Money['days']>

function ofKind({ categories }: Money, kind: 'income' | 'spending', days: Days): Figure {
  const own = categories.filter((each) => CATEGORY_KIND[each.categoryId] === kind)
  const sum = own.reduce((all, each) => all + each.sumMinor, 0)
  return {
    amountMinor: kind === 'income' ? sum : spentMinor(sum),
    transactions: own.reduce((all, each) => all + each.transactions, 0),
    filter: { kind, ...days },
  }
}

function byCategory({ categories }: Money, ids: readonly CategoryId[], days: Days) {
  return categories
    .filter((each) => ids.includes(each.categoryId))
    .map(
      (each): Figure => ({
        amountMinor: spentMinor(each.sumMinor),
        transactions: each.transactions,
        filter: { categoryId: each.categoryId, ...days },
      }),
    )
    .sort((a, b) => b.amountMinor - a.amountMinor)
}
