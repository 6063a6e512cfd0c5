import { expect, test } from 'vitest'
import { stepped } from './use-chart-walk'

const one = { across: 1, down: 1 }
const week = { across: 7, down: 1 }

test('the arrow keys walk from point to point and stay between the ends', () => {
  expect(stepped('ArrowRight', 3, 10, one)).toBe(4)
  expect(stepped('ArrowLeft', 0, 10, one)).toBe(0)
  expect(stepped('ArrowRight', 9, 10, one)).toBe(9)
  expect([stepped('Home', 5, 10, one), stepped('End', 5, 10, one)]).toEqual([0, 9])
  expect([stepped('ArrowRight', 20, 40, week), stepped('ArrowDown', 20, 40, week)]).toEqual([27, 21])
})

test('the first key starts at the end that it points away from', () => {
  expect([stepped('ArrowRight', null, 10, one), stepped('ArrowLeft', null, 10, one)]).toEqual([0, 9])
})

test('other keys, and a chart without points, lead nowhere', () => {
  expect([stepped('a', 1, 10, one), stepped('ArrowRight', null, 0, one)]).toEqual([null, null])
})
