// What a hurried hand does to a word.
import { editDistance } from './edit-distance'

/** In shorter words another vowel makes another word: 'rant' is no rent. */
const MAY_REPLACE = 6
const KEYS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']

/**
 * Whether `typed` is `word` with one slip, the first letter right: a letter left out, one typed twice, two swapped, the key beside
 * the right one, or in a long word another vowel. 'Monkey' is no slip of 'money'. Both in small letters.
 */
export function slipOf(typed: string, word: string): boolean {
  if (typed[0] !== word[0] || Math.abs(typed.length - word.length) > 1 || editDistance(typed, word, 1) !== 1)
    return false
  if (typed.length < word.length) return true
  if (typed.length > word.length) return typed.replace(/(.)\1+/g, '$1') === word.replace(/(.)\1+/g, '$1')
  const wrong = [...typed].flatMap((letter, at) => (letter === word[at] ? [] : [at]))
  const [at = 0] = wrong
  if (wrong.length === 2) return true
  return (
    isBeside(typed[at] as string, word[at] as string) ||
    (typed.length >= MAY_REPLACE && /[aeiou]/.test(typed[at] as string) && /[aeiou]/.test(word[at] as string))
  )
}

/** Whether two keys lie side by side in a row. */
function isBeside(letter: string, other: string): boolean {
  return KEYS.some(
    (row) => row.includes(letter) && row.includes(other) && Math.abs(row.indexOf(letter) - row.indexOf(other)) === 1,
  )
}

/** Whether `typed` is `word` without the vowels after its first letter: 'pymnts'. Both in small letters. */
export function withoutVowels(typed: string, word: string): boolean {
  return typed[0] === word[0] && word.length > typed.length && typed.slice(1) === word.slice(1).replace(/[aeiou]/g, '')
}
