import { expect, test } from 'vitest'
import { whetherFair, whetherModelBetter } from './verdicts'

test.each([
  ['would such a card be fair to the old', false],
  ['does that deposit shut out the young', true],
  ['does it pass the four-fifths rule', false],
  ['how fair is it', null],
])('fairness of what lets too few in: %s', (question, said) => {
  expect(whetherFair(question, true)).toBe(said)
})

test.each([
  ['is the model better than tossing a coin', true],
  ['is recency alone better than the model', false],
  ['is the model worse than recency alone', false],
  ['is the model any good', null],
])('the model against what needs none: %s', (question, said) => {
  expect(whetherModelBetter(question, { auc: 0.9, aucOfRecency: 0.8 })).toBe(said)
})
