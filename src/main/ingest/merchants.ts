// The bank-wide dictionary of merchants, prepared for looking up printed statement lines.
import type { CategoryId } from '../../shared/domain'

export interface Merchant {
  readonly name: string
  readonly categoryId: CategoryId
  /** Upper case, as printed on statements; the name itself always counts. */
  readonly patterns?: readonly string[]
}

export type FindMerchant = (printed: string) => Merchant | null

/**
 * Looks a printed line up in the dictionary: the longest pattern that starts at a word wins ('SWIGGY INSTAMART' before
 * 'SWIGGY', and 'OLA' never inside 'MOTOROLA'); patterns under five letters must also end at one. Null without a match.
 */
export function merchantFinder(merchants: readonly Merchant[]): FindMerchant {
  const patterns = merchants
    .flatMap((merchant) =>
      [merchant.name, ...(merchant.patterns ?? [])].map((text) => ({ merchant, text: words(text) })),
    )
    .filter(({ text }) => text.length > 2)
    .sort((a, b) => b.text.length - a.text.length)
  return (printed) => {
    const line = ` ${words(printed)} `
    return patterns.find(({ text }) => line.includes(text.length < 5 ? ` ${text} ` : ` ${text}`))?.merchant ?? null
  }
}

/** Upper-case words with single blanks between, so that 'BOOK-MY.SHOW*1' and 'Book My Show' compare. */
export function words(text: string): string {
  return text
    .toUpperCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}&]+/gu, ' ')
    .trim()
}
