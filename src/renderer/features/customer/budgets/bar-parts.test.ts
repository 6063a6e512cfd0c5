import fc from 'fast-check'
import { expect, test } from 'vitest'
import { barParts } from './bar-parts'

test('half of a budget is half of the bar, and the mark stands where the month stands', () => {
  expect(barParts(500, 1_000, 0.25)).toEqual({ inside: 0.5, over: 0, mark: 0.25 })
})

test('what is over lengthens the bar, and the mark stays within the budget', () => {
  expect(barParts(2_000, 1_000, 1)).toEqual({ inside: 0.5, over: 0.5, mark: 0.5 })
})

test('without money to spend everything is over, and refunds show nothing', () => {
  expect(barParts(100, 0, 0.5)).toEqual({ inside: 0, over: 1, mark: 0 })
  expect(barParts(100, -400, 0.5)).toEqual({ inside: 0, over: 1, mark: 0 })
  expect(barParts(-100, 1_000, 0.5)).toEqual({ inside: 0, over: 0, mark: 0.5 })
  expect(barParts(0, 0, 0.5)).toEqual({ inside: 0, over: 0, mark: 0.5 })
})

test('nothing ever leaves the bar', () => {
  const amount = fc.integer({ min: -1e12, max: 1e12 })
  fc.assert(
    fc.property(amount, amount, fc.double({ min: 0, max: 1, noNaN: true }), (spent, available, passed) => {
      const { inside, over, mark } = barParts(spent, available, passed)
      return inside >= 0 && over >= 0 && inside + over <= 1 + 1e-9 && mark >= 0 && mark <= 1
    }),
  )
})
