import { expect, test } from 'vitest'
import { translator } from './in-own-words'

const say = translator({
  'The disk is full.': 'Der Datenträger ist voll.',
  'Line {0} has {1} cells.': '{1} Zellen hat Zeile {0}.',
  '“{0}” is not a date.': '„{0}“ ist kein Datum.',
  '“{0}” is not a date, as line {1} says (really?).': 'Zeile {1}: „{0}“ ist keines.',
})

test('a sentence is said in the other language, and what it holds of the moment stands where it belongs there', () => {
  expect(say('The disk is full.')).toBe('Der Datenträger ist voll.')
  expect(say('Line 3 has 12 cells.')).toBe('12 Zellen hat Zeile 3.')
})

test('an unknown sentence stays as it is', () => {
  expect(say('The disk is empty.')).toBe('The disk is empty.')
  expect(say('')).toBe('')
  expect(say('toString')).toBe('toString')
})

test('the longer of two sentences that match is the one that is meant', () => {
  expect(say('“x” is not a date, as line 4 says (really?).')).toBe('Zeile 4: „x“ ist keines.')
})

test('what a file or a person wrote is text: signs of patterns and places in it mean nothing', () => {
  expect(say('“{1} $& .*\n” is not a date.')).toBe('„{1} $& .*\n“ ist kein Datum.')
})
