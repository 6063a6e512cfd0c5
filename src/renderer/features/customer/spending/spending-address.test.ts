import { expect, test } from 'vitest'
import { spendingAddress, spendingPath } from './spending-address'

test('the address holds the month, the open category and the view, and reads back the same', () => {
  const address = { month: '2026-09', category: 'eating-out', view: 'donut' } as const
  expect(spendingPath(address)).toBe('/spending?month=2026-09&category=eating-out&view=donut')
  expect(spendingAddress(spendingPath(address).split('?')[1] ?? '')).toEqual(address)
  expect(spendingPath({})).toBe('/spending?')
})

test('whatever else stands there is left out', () => {
  expect(spendingAddress('month=2026-13&category=salary&view=pie')).toEqual({})
  expect(spendingAddress('month=%27--&category=__proto__')).toEqual({})
})
