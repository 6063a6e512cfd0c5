import { expect, test } from 'vitest'
import { howManyAsked, SECOND } from './ranks'

test('how many a question wants to see', () => {
  expect(['top 5 shops', 'the three biggest payments', 'ten highest bills', 'top shops'].map(howManyAsked)).toEqual([
    5,
    3,
    10,
    null,
  ])
})

test('the second place is none of the halves and weeks', () => {
  expect(
    ['second most expensive', 'number two', 'second half of May', 'second week'].map((each) => SECOND.test(each)),
  ).toEqual([true, true, false, false])
})
