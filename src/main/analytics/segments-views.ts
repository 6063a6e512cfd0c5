// Other ways to look at the same customers: by age and by gender, by what they need, by how they go about money.
// Everything is inferred from the books by the rules below; none of it is something that a customer has said.
import type { IsoDate } from '../../shared/domain'
import { type CustomerActivity, FEATURES, type FeatureId } from './segments-features'

export const AGE_BANDS = ['under-25', '25-34', '35-44', '45-54', '55-64', '65-and-over'] as const
export type AgeBand = (typeof AGE_BANDS)[number]

/** The age band on `asOf`; null for a birth date that is unknown (before 1900) or later than that. */
export function ageBand(bornOn: IsoDate, asOf: IsoDate): AgeBand | null {
  if (bornOn < '1900' || bornOn > asOf) return null
  const hadBirthday = bornOn.slice(5) <= asOf.slice(5)
  const age = Number(asOf.slice(0, 4)) - Number(bornOn.slice(0, 4)) - (hadBirthday ? 0 : 1)
  return AGE_BANDS[age < 25 ? 0 : Math.min(5, Math.floor((age - 15) / 10))] as AgeBand
}

/** How somebody goes about money, inferred from behaviour: no question was asked. */
export const MONEY_STYLES = ['planner', 'saver', 'impulsive', 'balanced'] as const
export type MoneyStyle = (typeof MONEY_STYLES)[number]

const SAVES_FROM = 0.15
const SETS_ASIDE_FROM = 0.05
const EVEN_SPENDING_UP_TO = 0.15
const UNEVEN_SPENDING_FROM = 0.3
const WANTS_FROM = 0.35

/**
 * - planner: sets at least 5 % of income aside and spends evenly (months vary by at most 15 % of their mean);
 * - saver: keeps at least 15 % of income, without either;
 * - impulsive: months vary by 30 % or more, or over 35 % of spending is shopping, eating out and leisure, and under 5 %
 *   of income is kept;
 * - balanced: none of these. Null under three months, in which no habit shows.
 */
export function moneyStyle(customer: CustomerActivity): MoneyStyle | null {
  if (customer.months.length < 3) return null
  const of = (feature: FeatureId) => FEATURES[feature].measure(customer)
  const unevenness = variation(customer.months.map(({ spendingMinor }) => spendingMinor))
  if (of('setAside') >= SETS_ASIDE_FROM && unevenness <= EVEN_SPENDING_UP_TO) return 'planner'
  if (of('saved') >= SAVES_FROM) return 'saver'
  const wants = of('shopping') + of('eatingOut') + of('leisure')
  if (of('saved') < SETS_ASIDE_FROM && (unevenness >= UNEVEN_SPENDING_FROM || wants > WANTS_FROM)) return 'impulsive'
  return 'balanced'
}

export const MONEY_NEEDS = ['buffer', 'cheaper-debt', 'return-on-savings', 'card-rewards', 'cover'] as const
export type MoneyNeed = (typeof MONEY_NEEDS)[number]

/** Months of own spending: what is usually advised to have at hand is three to six. */
const BUFFER_UP_TO = 1
const IDLE_FROM = 6
const HEAVY_DEBT_FROM = 0.3
const CARD_USE_FROM = 0.3
const HEALTH_FROM = 0.05

/** What the books suggest somebody needs; any number of needs, in a fixed order. None without a month of spending. */
export function moneyNeeds(customer: CustomerActivity): readonly MoneyNeed[] {
  if (!customer.months.some(({ spendingMinor }) => spendingMinor > 0)) return []
  const of = (feature: FeatureId) => FEATURES[feature].measure(customer)
  const needs: Record<MoneyNeed, boolean> = {
    buffer: of('lowestBalance') < BUFFER_UP_TO,
    'cheaper-debt': of('loanRepayments') >= HEAVY_DEBT_FROM,
    'return-on-savings': of('lowestBalance') >= IDLE_FROM,
    'card-rewards': of('cardUse') >= CARD_USE_FROM,
    cover: of('health') >= HEALTH_FROM,
  }
  return MONEY_NEEDS.filter((need) => needs[need])
}

/** Standard deviation as a share of the mean; 0 without a mean. */
function variation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  if (!(mean > 0)) return 0
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) / mean
}
