import { expect, test } from 'vitest'
import type { Answer, AnswerPart } from '../../../../shared/contract'
import { sourcesOf } from './sources-of'

const answer = (parts: readonly AnswerPart[], checkedAgainst: Answer['checkedAgainst']): Answer => ({
  question: 'How much?',
  sentences: [{ parts, by: 'plain-wording' }],
  table: [],
  checkedAgainst,
  refused: false,
  quotation: null,
  handOff: null,
  headline: null,
  suggestions: [],
  timing: null,
})
const FOOD = { filter: { categoryId: 'groceries' }, transactions: 4 } as const
const RENT = { filter: { payee: 'Prestige' }, transactions: 1 } as const

test('each set of rows stands once, called after the first figure that rests on it', () => {
  const parts = [{ text: '₹10', ...FOOD }, { text: ' in ' }, { text: '4 payments', ...FOOD }, { text: '₹5', ...RENT }]
  expect(sourcesOf(answer(parts, FOOD))).toEqual([
    { says: '₹10', ...FOOD },
    { says: '₹5', ...RENT },
  ])
})

test('rows that no sentence opens are those of the whole answer', () => {
  expect(sourcesOf(answer([{ text: 'about ₹10', estimate: true }], RENT))).toEqual([{ says: null, ...RENT }])
})

test('a refusal rests on nothing', () => {
  expect(sourcesOf(answer([{ text: 'I cannot.' }], null))).toEqual([])
})
