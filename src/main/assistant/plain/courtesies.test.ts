import { expect, test } from 'vitest'
import { askingSentence, courtesyIn, withoutCourtesies } from './courtesies'

test.each([
  ['Good evening. How much did I spend in May?', 'How much did I spend in May?'],
  ['lol hmm, groceries in June please', 'groceries in June'],
  ['just wondering, did I pay rent? thanks', 'did I pay rent?'],
  ['I want to know what went to Uber asap', 'what went to Uber'],
  ['tell me if I am over budget', 'tell me if I am over budget'],
  ['sorry, I meant June', 'sorry, I meant June'],
  ['sorry, any danger of running out of money', 'any danger of running out of money'],
  ['Good morning', 'Good morning'],
  ['how much in May', 'how much in May'],
  ['I should like to know what my net worth is, if you can tell me', 'what my net worth is'],
  ['my balance, if you would be so kind', 'my balance'],
  ['I would like to know, please, how often I went to PVR', 'how often I went to PVR'],
  ['And could you kindly find out when I last paid BESCOM', 'when I last paid BESCOM'],
  ['Give me a short overview of our debts', 'our debts'],
  ['alright. where does my money go', 'where does my money go'],
  ['over my limit? y/n', 'over my limit?'],
])('“%s” asks “%s”', (question, rest) => {
  expect(withoutCourtesies(question)).toBe(rest)
})

test('of several sentences the one that asks is found, and none where two ask', () => {
  expect(askingSentence('My son is away. What went to Uber in May?')).toBe('What went to Uber in May?')
  expect(askingSentence('What went to Uber? And to Ola?')).toBeNull()
  expect(askingSentence('What went to Uber?')).toBeNull()
})

test.each([
  ['helloo there', 'greeting'],
  ['gud evening ji', 'greeting'],
  ['haha cool', 'thanks'],
  ['thnx dear', 'thanks'],
  ['hello what is my balance', null],
  ['so what', null],
  ['fine, and in May', null],
])('“%s” is a courtesy alone: %s', (question, courtesy) => {
  expect(courtesyIn(question)).toBe(courtesy)
})

test('who asks whether all is well is not thanked', () => {
  expect(['so am I ok?', 'is that fine', 'are we good?'].map(courtesyIn)).toEqual([null, null, null])
  expect(['ok, fine', 'that is great'].map(courtesyIn)).toEqual(['thanks', 'thanks'])
})
