import { expect, test } from 'vitest'
import { slipOf, withoutVowels } from './slips'

test.each([
  ['a letter left out', 'refnds', 'refunds', true],
  ['a letter typed twice', 'diffference', 'difference', true],
  ['two letters swapped', 'petrlo', 'petrol', true],
  ['the key beside the right one', 'refubds', 'refunds', true],
  ['another vowel in a long word', 'budgit', 'budget', true],
  ['another vowel in a short word, which makes another word', 'rant', 'rent', false],
  ['a key that lies elsewhere', 'refupds', 'refunds', false],
  ['a letter too many', 'monkey', 'money', false],
  ['another first letter', 'funds', 'bunds', false],
  ['two slips', 'rfnds', 'refunds', false],
])('%s: “%s” for “%s” is %s', (_, typed, word, slip) => {
  expect(slipOf(typed, word)).toBe(slip)
})

test('a word may be typed without its vowels, all but a first one', () => {
  expect(withoutVowels('pymnts', 'payments')).toBe(true)
  expect(withoutVowels('pymts', 'payments')).toBe(false)
  expect(withoutVowels('amnt', 'amount')).toBe(true)
})
