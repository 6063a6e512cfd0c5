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
    .filter(({ text }) => text.length >= KEY_LENGTH)
    .sort((a, b) => b.text.length - a.text.length)
    .map((pattern, rank) => ({ ...pattern, rank }))
  // A dictionary has thousands of patterns, and a word of a line begins like few of them.
  const byKey = new Map<string, (typeof patterns)[number][]>()
  for (const pattern of patterns) {
    const key = pattern.text.slice(0, KEY_LENGTH)
    const alike = byKey.get(key)
    if (alike) alike.push(pattern)
    else byKey.set(key, [pattern])
  }
  return (printed) => {
    const line = `${words(printed)} `
    let best: (typeof patterns)[number] | null = null
    for (let at = 0; at < line.length; at = line.indexOf(' ', at) + 1) {
      const found = byKey
        .get(line.slice(at, at + KEY_LENGTH))
        ?.find(({ text }) => line.startsWith(text.length < 5 ? `${text} ` : text, at))
      if (found && (!best || found.rank < best.rank)) best = found
    }
    return best?.merchant ?? null
  }
}

/** Shorter names would be found in too much. */
const KEY_LENGTH = 3

/** Upper-case words with single blanks between, so that 'BOOK-MY.SHOW*1' and 'Book My Show' compare. */
export function words(text: string): string {
  return text
    .toUpperCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}&]+/gu, ' ')
    .trim()
}
