import { expect, test } from 'vitest'
import { askedOf } from '../../tools/somebody-elses'

const AUNT = { called: 'my aunt', owner: "my aunt's", later: 'she' } as const

test('a question about one’s own money is made one about somebody else’s', () => {
  const others = [
    'How much did I spend on cabs with my card?',
    'What is my balance?',
    'Have I saved more than I planned?',
    'What does the gym cost me?',
  ].map((question) => askedOf(question, AUNT))
  expect(others).toEqual([
    'How much did my aunt spend on cabs with her card?',
    "What is my aunt's balance?",
    'Has my aunt saved more than she planned?',
    'What does the gym cost my aunt?',
  ])
})

test('a question that is about nobody, about several, or that asks to be shown, is left out', () => {
  const left = ['groceries in May', 'what did we spend', 'show me my bills', 'mera balance'].map((question) =>
    askedOf(question, AUNT),
  )
  expect(left).toEqual([null, null, null, null])
})
