// The bank's merchant dictionary, as the generator uses it. Importing statements reads the same file for its patterns.

import dictionary from '../../../seed/merchants.json'
import type { CategoryId } from '../../shared/domain'
import type { AmountEnding } from './amounts'
import type { City } from './cities'
import type { Random } from './random'

export interface BankMerchant {
  readonly name: string
  readonly categoryId: CategoryId
  readonly group: string
  /** Upper case, as printed on statements; the first is how this bank prints it. */
  readonly patterns: readonly string[]
  /** Usual amounts in whole currency units. */
  readonly ticket: readonly [number, number]
  readonly ends: AmountEnding
  /** Only with ends 'plan': the amounts there are. */
  readonly plan?: readonly number[]
  readonly channels: readonly ('upi' | 'card' | 'debit' | 'ach' | 'neft')[]
  /** Left out: everywhere. */
  readonly cities?: readonly string[]
}

export const MERCHANTS = dictionary as unknown as readonly BankMerchant[]

/** The merchants of a group that there are in that city. Throws RangeError for a group without one. */
export function merchantsIn(group: string, city: City): readonly BankMerchant[] {
  const found = MERCHANTS.filter(
    (merchant) => merchant.group === group && (!merchant.cities || merchant.cities.includes(city.name)),
  )
  if (found.length === 0 && !MERCHANTS.some((merchant) => merchant.group === group)) {
    throw new RangeError(`no merchants of group ${group}`)
  }
  return found
}

/** By its exact name. Throws RangeError when the dictionary does not have it. */
export function merchant(name: string): BankMerchant {
  const found = MERCHANTS.find((entry) => entry.name === name)
  if (!found) throw new RangeError(`no merchant ${name}`)
  return found
}

/** One of a group in that city, or null where there is none. */
export function pickMerchant(group: string, city: City, random: Random): BankMerchant | null {
  const found = merchantsIn(group, city)
  return found.length > 0 ? random.pick(found) : null
}
