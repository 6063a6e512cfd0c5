// What a question narrows its rows to, and how it is read.
import type { AccountKind, OnlyRows } from '../../../shared/domain'
import type { Span } from '../words/question-words'

/** Conditions of a question. Amounts are in minor units; an account is known by its kind or its name until the books are there. */
export interface Narrowed extends Omit<OnlyRows, 'accountId' | 'withoutAccountId'> {
  /** Only what goes to people, as far as a name tells. */
  readonly people?: true
  readonly account?: AccountMeant
  readonly withoutAccount?: AccountMeant
}

export type AccountMeant = { readonly kind: AccountKind | 'everyday' } | { readonly name: string }

export interface Condition extends Span {
  readonly only: Narrowed
}

/** A question without its conditions, and these. */
export interface Left {
  readonly rest: string
  readonly only: Narrowed
  /** Whether it leaves out what it names. */
  readonly denied?: true
}

export interface Reads {
  readonly accounts: readonly string[]
  /** Minor units of one unit of money. */
  readonly unit: number
}

export type ConditionReader = (question: string, reads: Reads) => Condition | null
