// A merchant dictionary, as the generator uses it. Importing statements reads the same file for its patterns.
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
  /** A chain with numbered branches, as British and American card lines show them. */
  readonly branches?: true
  /** The city on card lines of shops without a door. */
  readonly office?: string
  /** Left out: everywhere. */
  readonly cities?: readonly string[]
}

export interface Merchants {
  readonly all: readonly BankMerchant[]
  /** Those of a group that there are in that city. Throws RangeError for a group without any. */
  of(group: string, city: City): readonly BankMerchant[]
  /** By its exact name. Throws RangeError when the dictionary does not have it. */
  named(name: string): BankMerchant
  /** One of a group in that city, or null where there is none. */
  pick(group: string, city: City, random: Random): BankMerchant | null
}

export function merchantDictionary(all: readonly BankMerchant[]): Merchants {
  const of = (group: string, city: City) => {
    const known = all.filter((merchant) => merchant.group === group)
    if (known.length === 0) throw new RangeError(`no merchants of group ${group}`)
    return known.filter((merchant) => !merchant.cities || merchant.cities.includes(city.name))
  }
  return {
    all,
    of,
    named(name) {
      const found = all.find((entry) => entry.name === name)
      if (!found) throw new RangeError(`no merchant ${name}`)
      return found
    },
    pick(group, city, random) {
      const found = of(group, city)
      return found.length > 0 ? random.pick(found) : null
    },
  }
}
