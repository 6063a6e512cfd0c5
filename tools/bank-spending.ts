// What the customers of a synthetic bank spent, for evaluations that have no file.
import { PROFILE_IDS } from '../src/main/synthetic-bank/countries'
import { generateBank } from '../src/main/synthetic-bank/generate-bank'
import type { BankOptions } from '../src/main/synthetic-bank/generated'
import { CATEGORY_KIND, type IsoDate } from '../src/shared/domain'

export const BANK_UNTIL = '2026-10-31'

/** As they come from the command line. */
export type BankSize = Readonly<Record<'random-seed' | 'profile' | 'customers' | 'months', string>>

export interface CustomerSpending {
  readonly customerId: string
  /** Oldest first; amounts positive. Fees are charged whether or not somebody uses an account, and are left out. */
  readonly spent: readonly { readonly bookedOn: IsoDate; readonly amountMinor: number }[]
  /** The planted answer. */
  readonly declining: boolean
}

/** Throws RangeError for options that make no bank. */
export function bankOptions(size: BankSize): BankOptions {
  const profile = PROFILE_IDS.find((id) => id === size.profile)
  if (!profile) throw new RangeError(`There is no profile '${size.profile}'; one of ${PROFILE_IDS.join(', ')}.`)
  return {
    profile,
    customers: Number(size.customers),
    months: Number(size.months),
    randomSeed: Number(size['random-seed']),
    until: BANK_UNTIL,
  }
}

/** Debits that count as spending, by customer; customers without one have an empty list. */
export function spendingOfBank(size: BankSize): readonly CustomerSpending[] {
  return [...generateBank(bankOptions(size))].map(({ id, transactions, answers }) => ({
    customerId: id,
    spent: transactions
      .filter((row) => row.amountMinor < 0 && CATEGORY_KIND[row.categoryId] === 'spending' && row.categoryId !== 'fees')
      .map(({ bookedOn, amountMinor }) => ({ bookedOn, amountMinor: -amountMinor })),
    declining: answers.declining,
  }))
}
