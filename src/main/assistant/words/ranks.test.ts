import { expect, test } from 'vitest'
import { howManyAsked, SECOND } from './ranks'

test('how many are asked for stands in front of what ranks them as well', () => {
  expect(
    ['five merchants with highest spend', '4 shops where I spent the most', 'three people I paid'].map(howManyAsked),
  ).toEqual([5, 4, null])
})

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
