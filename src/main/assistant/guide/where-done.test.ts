import { expect, test } from 'vitest'
import { readKnowledge } from './knowledge'
import { whereDone } from './where-done'

test.each([
  ['how do I lock my card', 'bank-does'],
  ['Where can I order a new cheque book?', 'bank-does'],
  ['How can we update our phone number', 'bank-does'],
  ['where do I change my password', 'teller-signing-in'],
  ['how to reset the pin', 'teller-signing-in'],
  ['Where can I download my statement?', 'teller-take-along'],
  ['how do I set a budget', 'teller-changing'],
  ['can my wife see my balance', 'teller-offline'],
  ['Who has access to my data?', 'teller-offline'],
  ['how much did I spend on my card', null],
  ['how can I save more on my card', null],
  ['can I see my balance', null],
  ['where did I use my card', null],
  ['which card did I use most', null],
  ['did my wife send me money', null],
])('“%s” is done in %s', (question, entry) => {
  expect(whereDone(question)).toBe(entry)
})

test('every place is an entry of the guide of every country', () => {
  for (const country of ['in', 'gb', 'us'] as const) {
    const ids = new Set(readKnowledge('seed', country).map(({ id }) => id))
    for (const question of ['how to block my card', 'how to sign in', 'how to print my statement', 'how to set a goal'])
      expect(ids).toContain(whereDone(question))
  }
})
