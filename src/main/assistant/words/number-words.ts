// Numbers that people write out, in English and in Hindi written with Latin letters.

const ENGLISH: Readonly<Record<string, number>> = {
  ...{
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
  },
  ...{ fifteen: 15, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 },
}

const HINDI: Readonly<Record<string, number>> = {
  ...{ ek: 1, do: 2, teen: 3, char: 4, paanch: 5, panch: 5, chhe: 6, saat: 7, aath: 8, nau: 9, das: 10 },
  ...{ bees: 20, tees: 30, pachas: 50 },
}

/** By their words in small letters. Some Hindi ones are English words too ('do', 'teen'): only for places where a number is meant. */
export const NUMBER_WORDS: Readonly<Record<string, number>> = { ...ENGLISH, ...HINDI }

/** Any word of a table, for a regular expression; longer words come first. */
export function anyOf(words: Readonly<Record<string, unknown>>): string {
  return Object.keys(words)
    .sort((a, b) => b.length - a.length)
    .join('|')
}

/** The number that `text` says in digits or in a word of `words`; NaN for neither. */
export function numberIn(text: string, words: Readonly<Record<string, number>> = NUMBER_WORDS): number {
  return words[text.toLowerCase()] ?? Number(text)
}
