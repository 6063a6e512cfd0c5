import { expect, test } from 'vitest'
import { supposedIn } from './supposing'

const NOTHING = { payee: null, share: null, amount: null, names: 0 }

test.each([
  ['what if my salary drops by a lot', { share: 0.2 }, 'income'],
  ['if my pay were halved, would I manage', {}, 'income'],
  ['what happens if I earn so much less a month', { amount: 5000 }, 'income'],
  ['suppose the client stopped paying', { names: 1 }, 'income'],
  ['suppose rent goes up by so much', { amount: 3000 }, 'bill'],
  ['what if I take on an EMI of so much', { amount: 8000 }, 'bill'],
  ['what if I drop the two of them', { names: 2 }, 'given-up'],
  ['if I save so much a month, when do I reach the holiday goal', { amount: 10_000 }, 'goal'],
  // What was paid without somebody, and what is bought, supposes none of these.
  ['what did I spend in May without rent', { names: 1 }, null],
  ['what if I buy a phone', { amount: 60_000 }, null],
  ['what if I save so much of my salary', { amount: 5000 }, null],
  ['did my salary go up', { amount: 5000 }, null],
] as const)('%s', (question, named, supposed) => {
  expect(supposedIn(question, { ...NOTHING, ...named })).toBe(supposed)
})
