import { expect, test } from 'vitest'
import { withWordsInFull } from './message-words'

const inFull = (question: string) => withWordsInFull(question, (word) => word === 'acc')

test.each([
  ['hw mch did i spnd dis week', 'how much did i spend this week'],
  ['hw mny txns, nd y so many', 'how many transactions, nd y so many'.replace('nd', 'and')],
  ['whens it due, and what’s it for', 'when is it due, and what is it for'],
  ['dont show what i did by', "don't show what i did by"],
  ['y did it rise', 'why did it rise'],
  ['what went 2 my landlord 4 this month', 'what went to my landlord for this month'],
  ['paid 2 swiggy', 'paid to swiggy'],
  ['kindly share my spends', 'kindly show my spends'],
  ['by exactly how much did it rise', 'by how much did it rise'],
  ['what has she sent my way', 'what has she sent me'],
  ['payments of 500+ this week', 'payments over 500 this week'],
])('“%s” is “%s”', (typed, meant) => {
  expect(inFull(typed)).toBe(meant)
})

test.each([
  ['figures that count', 'the 2 largest, 4 orders, 4 September'],
  ['what stands in a name', 'how much to acc'],
  ['a capital in the midst of a sentence', 'what did Wat cost'],
  ['a shop', 'at d mart'],
])('%s are left as they are', (_, question) => {
  expect(inFull(question)).toBe(question)
})
