// Merchants that are known by name whether or not a customer has paid them: 'have I ever ordered from Zomato?'

import britain from '../../../../seed/merchants.gb.json'
import india from '../../../../seed/merchants.json'
import america from '../../../../seed/merchants.us.json'
import type { ProfileId } from '../../../shared/profiles'

/** The names of a country's merchants, but for those that are ordinary words. Empty without a country. */
export function knownMerchants(country: ProfileId | undefined): readonly string[] {
  return country ? NAMES[country] : []
}

/** Whether a word is a merchant's name, or begins one, in any of the countries. */
export function isMerchantWord(word: string): boolean {
  return MERCHANT_WORDS.has(word.toLowerCase())
}

/** A country's merchants, and what kind of business each is. */
export function merchantsOf(country: ProfileId): readonly { readonly name: string; readonly group: string }[] {
  return MERCHANTS[country]
}

/** Names that a question may use as words. */
const ORDINARY: ReadonlySet<string> = new Set(
  (
    'acorns admiral affirm argos booths boots bolt chevron churchill costa cricket crossword delta district everyman ' +
    'greyhound harvester iceland kaiser leon lime marathon marshalls northern nutmeg paragon progressive regal ' +
    'reliant shell spectrum speedway steam subway target three truffles united very vi visible'
  ).split(' '),
)
const SHORTEST = 5

function namesIn(merchants: readonly { readonly name: string }[]): readonly string[] {
  return merchants
    .map(({ name }) => name)
    .filter((name) => name.length >= SHORTEST && !ORDINARY.has(name.toLowerCase()) && !/[./]/.test(name))
}

const MERCHANTS = { in: india, gb: britain, us: america } as const

const NAMES: Readonly<Record<ProfileId, readonly string[]>> = {
  in: namesIn(india),
  gb: namesIn(britain),
  us: namesIn(america),
}

const MERCHANT_WORDS: ReadonlySet<string> = new Set(
  Object.values(NAMES).flatMap((names) => names.map((name) => name.toLowerCase().split(' ')[0] ?? '')),
)
