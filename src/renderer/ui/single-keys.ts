// Shortcuts of single letters, as pure steps: what a key does, given the key before.

/** After 'g' the letter of a page is waited for this long. */
export const SEQUENCE_MS = 1_200

export type SingleKey = { readonly does: 'search' | 'help' } | { readonly does: 'go'; readonly letter: string }

/** Null for a key without a meaning; 'waiting' after a 'g'. */
export function singleKey(key: string, afterG: boolean, letters: readonly string[]): SingleKey | 'waiting' | null {
  if (afterG && letters.includes(key)) return { does: 'go', letter: key }
  if (key === 'g') return 'waiting'
  if (key === '/') return { does: 'search' }
  return key === '?' ? { does: 'help' } : null
}

/** Where letters are typed, or have a meaning of their own. */
export function takesLetters(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(OWN_KEYS) !== null
}

const OWN_KEYS =
  'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"], [role="listbox"]'
