// What a product would bring somebody in a year, in money, from their own books.
import type { AccountKind, CategoryId, Figure } from '../../shared/domain'
import type { Product, ProductReason } from '../../shared/products'
import { median } from './median'
import { leftOver, type MoneyMonth } from './money-months'
import { wordsOf } from './tf-idf'

/** Half of an 80 % interval of the normal distribution, in standard deviations. */
const Z80 = 1.2816
/** Months of needs and repayments that stay at hand (three to six months' expenses; see health-score.ts). */
const KEPT_MONTHS = 3
const YEAR = 12

export interface CategoryYear {
  readonly categoryId: CategoryId
  /** Of the last twelve whole months or fewer, positive. */
  readonly spent: Figure
  /** Oldest first, all months of the figure. */
  readonly byMonthMinor: readonly number[]
}

/** What somebody owes on one account. */
export interface Debt {
  readonly accountId: string
  readonly kind: AccountKind
  readonly name: string
  /** Positive; for a card what stays unpaid month after month. */
  readonly owedMinor: number
  /** Yearly rates, one for each month in which interest was charged. */
  readonly rates: readonly number[]
  /** What goes off it in a month, interest included; null where it is not paid off, as with a card. */
  readonly paymentMinor: number | null
  /** Charged in the last twelve whole months, positive. */
  readonly interest: Figure
}

export interface Situation {
  /** Whole months, oldest first, at most the last twelve. */
  readonly months: readonly MoneyMonth[]
  readonly spending: readonly CategoryYear[]
  /** See `reserveOf`. */
  readonly reserveMinor: number
  readonly lowsMinor: readonly number[]
  /** What liquid money earns now, a share. */
  readonly rateNow: number
  readonly debts: readonly Debt[]
}

export interface Benefit {
  /** In a year, after the fee; may be negative. The sum of what the reasons say. */
  readonly yearlyMinor: number
  readonly uncertaintyMinor: number
  readonly why: readonly ProductReason[]
}

/**
 * The benefit of one product: cashback on own spending, interest on money that lies idle or is left over each month, interest
 * saved on own debt; less the fee. `null` when the books cannot tell (cover, funds). An amount of 0 means that there is nothing
 * to gain. Half of an 80 % interval comes from how much the months differ. Taxes, and offers of others, are left out.
 */
export function yearlyBenefit(product: Product, situation: Situation): Benefit | null {
  switch (product.kind) {
    case 'card':
      return cashback(product, situation)
    case 'account':
      return interestOn(product, situation, situation.reserveMinor, 0)
    case 'deposit':
      return product.byMonth ? regularSaving(product, situation) : lumpSum(product, situation)
    case 'loan':
      return cheaperDebt(product, situation)
    case 'insurance':
    case 'investment':
      return null
    default:
      return product.kind satisfies never
  }
}

const NOTHING: Benefit = { yearlyMinor: 0, uncertaintyMinor: 0, why: [] }

/** All spending in the card's categories is taken to go through it, up to its monthly limit. */
function cashback(product: Product, { spending, months }: Situation): Benefit {
  const rate = product.cashbackRate ?? 0
  const own = spending.filter(
    (each) => product.cashbackCategories.includes(each.categoryId) && each.spent.amountMinor > 0,
  )
  if (rate <= 0 || own.length === 0 || months.length === 0) return NOTHING
  const perYear = YEAR / months.length
  const byMonth = months.map((_, at) =>
    Math.max(0, rate * own.reduce((all, each) => all + (each.byMonthMinor[at] ?? 0), 0)),
  )
  const limit = product.monthlyLimitMinor ?? Number.POSITIVE_INFINITY
  const paid = byMonth.map((amount) => Math.min(limit, amount))
  const why: ProductReason[] = own.map((each) => ({
    kind: 'cashback',
    categoryId: each.categoryId,
    spent: each.spent,
    benefitMinor: Math.round(rate * each.spent.amountMinor * perYear),
  }))
  const full = why.reduce((all, reason) => (reason.kind === 'cashback' ? all + reason.benefitMinor : all), 0)
  const lostMinor = Math.max(0, full - Math.round(sum(paid) * perYear))
  if (lostMinor > 0) why.push({ kind: 'cashback-limit', lostMinor })
  return {
    yearlyMinor: full - lostMinor - product.annualFeeMinor,
    uncertaintyMinor: Math.round(Z80 * deviation(paid) * Math.sqrt(YEAR)),
    why: withFee(product, why),
  }
}

function lumpSum(product: Product, situation: Situation): Benefit {
  const { months, reserveMinor } = situation
  if (months.length === 0) return NOTHING
  const kept = Math.round(
    (KEPT_MONTHS * sum(months.map((month) => month.needsMinor + month.debtMinor))) / months.length,
  )
  return interestOn(product, situation, reserveMinor - Math.max(0, kept), Math.max(0, kept))
}

function interestOn(product: Product, situation: Situation, idleMinor: number, keptAtHandMinor: number): Benefit {
  const { lowsMinor, rateNow } = situation
  const rate = product.annualRate ?? 0
  if (idleMinor <= 0 || idleMinor < (product.fromBalanceMinor ?? 0) || rate <= rateNow) return NOTHING
  return {
    yearlyMinor: Math.round(idleMinor * (rate - rateNow)) - product.annualFeeMinor,
    uncertaintyMinor: Math.round(Z80 * deviation(lowsMinor) * (rate - rateNow)),
    why: withFee(product, [{ kind: 'idle-money', idleMinor, keptAtHandMinor, rate, rateNow }]),
  }
}

/** The first of twelve payments earns for a year, the last for a month: 6.5 years of one payment in all. */
function regularSaving(product: Product, { months, rateNow }: Situation): Benefit {
  const rate = product.annualRate ?? 0
  const left = months.map((month) => leftOver(month) - Math.max(0, month.investedMinor))
  const surplusMinor = Math.round(Math.min(median(left), product.monthlyLimitMinor ?? Number.POSITIVE_INFINITY))
  if (!(surplusMinor > 0) || rate <= rateNow) return NOTHING
  const years = Array.from({ length: YEAR }, (_, month) => (month + 1) / YEAR)
  return {
    yearlyMinor: Math.round(surplusMinor * sum(years) * (rate - rateNow)) - product.annualFeeMinor,
    uncertaintyMinor: Math.round(Z80 * deviation(left) * Math.hypot(...years) * (rate - rateNow)),
    why: withFee(product, [{ kind: 'monthly-surplus', surplusMinor, rate, rateNow }]),
  }
}

function cheaperDebt(product: Product, { debts }: Situation): Benefit {
  const rate = product.annualRate
  if (rate === null) return NOTHING
  const why: ProductReason[] = []
  let saved = 0
  let variance = 0
  for (const debt of debts) {
    if (debt.rates.length < 3 || debt.owedMinor <= 0 || !takesOver(product, debt)) continue
    const rateNow = median(debt.rates)
    if (rateNow <= rate) continue
    const { accountId, owedMinor, interest } = debt
    why.push({ kind: 'cheaper-debt', accountId, owedMinor, rate, rateNow, interest })
    saved += interestOfYear(debt, rateNow) - interestOfYear(debt, rate)
    variance += (Z80 * debt.owedMinor * deviation(debt.rates)) ** 2 / debt.rates.length
  }
  if (why.length === 0) return NOTHING
  return {
    yearlyMinor: Math.round(saved) - product.annualFeeMinor,
    uncertaintyMinor: Math.round(Math.sqrt(variance)),
    why: withFee(product, why),
  }
}

/** A loan for card balances says so; any other takes over what has its name: a personal, a vehicle, a home loan. */
function takesOver(product: Product, debt: Debt): boolean {
  const words = wordsOf(debt.kind === 'card' ? 'card balance' : debt.name).filter((word) => word !== 'loan')
  const own = wordsOf(debt.kind === 'card' ? `${product.name} ${product.summary}` : product.name)
  return debt.kind === 'card' ? words.every((word) => own.includes(word)) : words.some((word) => own.includes(word))
}

/** Twelve months of interest, the balance going down by what is paid beyond it. */
function interestOfYear(debt: Debt, rate: number): number {
  let owed = debt.owedMinor
  let all = 0
  for (let month = 0; month < YEAR; month++) {
    const interest = (owed * rate) / YEAR
    all += interest
    if (debt.paymentMinor !== null) owed = Math.max(0, owed + interest - debt.paymentMinor)
  }
  return all
}

function withFee(product: Product, why: readonly ProductReason[]): readonly ProductReason[] {
  return product.annualFeeMinor === 0 ? why : [...why, { kind: 'fee', feeMinor: product.annualFeeMinor }]
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0)
}

/** Of a sample; 0 under two values. */
function deviation(values: readonly number[]): number {
  if (values.length < 2) return 0
  const mean = sum(values) / values.length
  return Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / (values.length - 1))
}
