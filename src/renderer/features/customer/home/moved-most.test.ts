import { expect, test } from 'vitest'
import type { CategoryId } from '../../../../shared/domain'
import { movedMost } from './moved-most'

function category(categoryId: CategoryId, spentMinor: number, beforeMinor: number) {
  const figure = (amountMinor: number) => ({ amountMinor, transactions: amountMinor === 0 ? 0 : 1, filter: {} })
  return { categoryId, spent: figure(spentMinor), before: figure(beforeMinor), shareOfSpend: 0 }
}

test('the largest difference either way is told, the first of equals', () => {
  const [home, groceries, travel] = [
    category('home', 100, 90),
    category('groceries', 10, 50),
    category('travel', 40, 0),
  ]
  expect(movedMost([home, groceries, travel])).toBe(groceries)
  expect(movedMost([home, travel])).toBe(travel)
})

test('nothing is told where nothing moved or nothing was spent before', () => {
  expect(movedMost([])).toBeNull()
  expect(movedMost([category('home', 90, 90)])).toBeNull()
  expect(movedMost([category('home', 90, 0), category('travel', 40, 0)])).toBeNull()
})
