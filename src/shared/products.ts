// The bank's catalogue as a customer meets it: what is worth having, why, and why not.
import type { CategoryId, Figure, IsoDate } from './domain'

export type ProductKind = 'account' | 'deposit' | 'card' | 'loan' | 'insurance' | 'investment'

/** Rates are shares (0.071 is 7.1 %): earned on accounts and deposits, paid on cards and loans. */
export interface Product {
  readonly id: string
  readonly kind: ProductKind
  readonly name: string
  readonly summary: string
  readonly currency: string
  readonly annualRate: number | null
  readonly annualFeeMinor: number
  readonly cashbackRate: number | null
  readonly cashbackCategories: readonly CategoryId[]
  /** The most cashback, or the most that can be paid in, a month. */
  readonly monthlyLimitMinor: number | null
  /** The rate is earned from this balance on. */
  readonly fromBalanceMinor: number | null
  /** A deposit that is paid in by the month, not once. */
  readonly byMonth: boolean
  readonly minAge: number | null
  readonly maxAge: number | null
  readonly minMonthlyIncomeMinor: number | null
}

/** Why a product is worth its benefit a year. */
export type ProductReason =
  | {
      readonly kind: 'cashback'
      readonly categoryId: CategoryId
      readonly spent: Figure
      readonly benefitMinor: number
    }
  | { readonly kind: 'cashback-limit'; readonly lostMinor: number }
  | { readonly kind: 'fee'; readonly feeMinor: number }
  /** Money that stays even on the lowest day of a month, above what should stay at hand. */
  | {
      readonly kind: 'idle-money'
      readonly idleMinor: number
      readonly keptAtHandMinor: number
      readonly rate: number
      readonly rateNow: number
    }
  | { readonly kind: 'monthly-surplus'; readonly surplusMinor: number; readonly rate: number; readonly rateNow: number }
  | {
      readonly kind: 'cheaper-debt'
      readonly accountId: string
      readonly owedMinor: number
      readonly rate: number
      readonly rateNow: number
      /** What was charged in the last twelve months. */
      readonly interest: Figure
    }
  /** Cosine of the product's words and those of the customer's spending, 0–1. */
  | { readonly kind: 'fits-spending'; readonly fit: number }

export type ProductObstacle =
  | { readonly kind: 'other-currency' }
  | { readonly kind: 'too-young'; readonly minAge: number }
  | { readonly kind: 'too-old'; readonly maxAge: number }
  | { readonly kind: 'income-too-low'; readonly incomeMinor: number; readonly neededMinor: number }
  /** Nobody without an income in the books is shown credit. */
  | { readonly kind: 'no-income' }
  | { readonly kind: 'has-it'; readonly since: IsoDate }
  | { readonly kind: 'dismissed'; readonly on: IsoDate }
  /** The balance is likely to run short, so that no credit is shown. */
  | { readonly kind: 'shortfall-ahead' }
  /** The same, and the product takes money every month. */
  | { readonly kind: 'too-tight-to-save' }
  | { readonly kind: 'debt-too-high'; readonly share: number; readonly most: number }
  | { readonly kind: 'nothing-to-gain' }
  /** Less than a thousandth of a year's income. */
  | { readonly kind: 'too-small'; readonly yearlyBenefitMinor: number; readonly leastMinor: number }
  /** The fee is more than what comes back. */
  | { readonly kind: 'costs-more'; readonly yearlyBenefitMinor: number }
  | { readonly kind: 'too-uncertain'; readonly yearlyBenefitMinor: number; readonly uncertaintyMinor: number }
  /** Nothing in the books tells what it would be worth: cover and funds. */
  | { readonly kind: 'not-measurable' }
  | { readonly kind: 'not-enough-history'; readonly months: number; readonly needed: number }
  /** Another one of its kind is better for this customer. */
  | { readonly kind: 'better-one-shown'; readonly productId: string }

export interface RankedProduct {
  readonly product: Product
  readonly place: number
  /** An estimate of what it brings in the next year, after its fee. */
  readonly yearlyBenefitMinor: number
  /** Half of an 80 % interval. */
  readonly uncertaintyMinor: number
  /** 0–1. */
  readonly fit: number
  readonly why: readonly ProductReason[]
  readonly answer: 'interested' | null
}

export interface ExcludedProduct {
  readonly product: Product
  readonly whyNot: readonly ProductObstacle[]
}

export interface ProductsForYou {
  readonly asOf: IsoDate
  /** False when the customer wants none: then the catalogue is under `excluded` without reasons, and no row is read. */
  readonly recommendations: boolean
  /** How the fit of the words is found. */
  readonly textMatch: 'tfidf'
  /** Best first; empty means: none of these. */
  readonly ranked: readonly RankedProduct[]
  readonly noneFits: boolean
  readonly excluded: readonly ExcludedProduct[]
}

type Nothing = Record<string, never>

export interface ProductsContract {
  'customer.products': { request: Nothing; reply: ProductsForYou }
  /** Once a day counts. Looking is not recorded for customers who want no recommendations. */
  'customer.product.event': {
    request: { readonly productId: string; readonly kind: 'view' | 'click' | 'application' }
    reply: null
  }
  /** Null takes back whatever was answered about the product. */
  'customer.product.answer': {
    request: { readonly productId: string; readonly answer: 'interested' | 'dismissed' | null }
    reply: null
  }
  'customer.products.choose': { request: { readonly recommendations: boolean }; reply: null }
}
