// What the synthetic bank makes: customers with their books, and the planted answers that the product never reads.
import type { AccountKind, CategoryId, CategorySource, IsoDate, RecurrencePeriod } from '../../shared/domain'
import type { ProfileId } from '../../shared/profiles'

export type { ProfileId } from '../../shared/profiles'

export interface BankOptions {
  readonly customers: number
  /** Whole months of history; the month of `until` comes on top while it is not over. */
  readonly months: number
  readonly randomSeed: number
  /** The last booked day, the bank's as-of date. */
  readonly until: IsoDate
  /** Whose country, currency and way of living; India when left out. */
  readonly profile?: ProfileId
}

export interface GeneratedAccount {
  readonly id: string
  readonly kind: AccountKind
  readonly name: string
  readonly tail: string
  readonly currency: string
  readonly openedOn: IsoDate
  readonly openingMinor: number
}

export interface GeneratedTransaction {
  readonly accountId: string
  readonly bookedOn: IsoDate
  readonly occurredAt: string | null
  readonly amountMinor: number
  readonly payee: string
  readonly categoryId: CategoryId
  readonly categorySource: CategorySource
  readonly categoryConfidence: number | null
  readonly reference: string
  readonly channel: string
}

export interface GeneratedCustomer {
  readonly id: string
  readonly name: string
  readonly bornOn: IsoDate
  readonly gender: 'female' | 'male' | 'other'
  readonly city: string
  readonly joinedOn: IsoDate
  readonly accounts: readonly GeneratedAccount[]
  /** By day, and by clock within a day. */
  readonly transactions: readonly GeneratedTransaction[]
  /** Oldest first. */
  readonly productEvents: readonly GeneratedProductEvent[]
  readonly answers: CustomerAnswers
}

export interface GeneratedProductEvent {
  readonly productId: string
  readonly kind: 'view' | 'click' | 'application' | 'uptake'
  readonly on: IsoDate
}

export type UnusualKind = 'large' | 'duplicate' | 'night' | 'burst'
export type RecurringKind =
  | 'bill'
  | 'subscription'
  | 'income'
  | 'transfer'
  | 'investment'
  | 'insurance'
  | 'loan'
  | 'card'
  | 'interest'

export interface CustomerAnswers {
  readonly persona: string
  readonly recurring: readonly PlantedRecurring[]
  /** `row` is the index in `transactions`. */
  readonly unusual: readonly { readonly row: number; readonly kind: UnusualKind }[]
  readonly declining: boolean
  /** The first day of the 30 after `until` on which the main account would be below zero. */
  readonly shortfallOn: IsoDate | null
}

export interface PlantedRecurring {
  readonly accountId: string
  readonly payee: string
  readonly period: RecurrencePeriod
  /** Signed. What the next one is expected to be: fixed prices as last paid, varying ones without their noise. */
  readonly amountMinor: number
  readonly nextOn: IsoDate
  readonly kind: RecurringKind
}
