import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rowsOf } from './hand-made-rows.fixture'
import { withoutTransfersWithin } from './transfers-within'

const out = { bookedOn: '2026-10-08', amountMinor: -4_300, categoryId: 'own-transfer', accountId: 'A1' } as const
const back = { bookedOn: '2026-10-09', amountMinor: 4_300, categoryId: 'own-transfer', accountId: 'A2' } as const

function left(...rows: Parameters<typeof rowsOf>[0]) {
  return withoutTransfersWithin(rowsOf(rows)).map((row) => row.id)
}

test('both sides of a transfer between the accounts go, whichever comes first', () => {
  expect(left(out, back)).toEqual([])
  expect(left({ ...back, bookedOn: '2026-10-07' }, out)).toEqual([])
  expect(left(out, back, out)).toEqual([3])
})

test('what has no other side here, comes too late, or is a payment stays', () => {
  expect(left(out)).toEqual([1])
  expect(left(out, { ...back, bookedOn: '2026-10-12' })).toEqual([1, 2])
  expect(left(out, { ...back, accountId: 'A1' })).toEqual([1, 2])
  expect(left({ ...out, categoryId: 'shopping' }, { ...back, categoryId: 'other-income' })).toEqual([1, 2])
})

test('the sum of all rows never changes, and the order of rows does not matter', () => {
  const rows = fc.array(
    fc.record({
      bookedOn: fc.integer({ min: 1, max: 28 }).map((day) => `2026-10-${String(day).padStart(2, '0')}`),
      amountMinor: fc.integer({ min: -3, max: 3 }),
      categoryId: fc.constantFrom('own-transfer' as const, 'investment' as const, 'shopping' as const),
      accountId: fc.constantFrom('A1', 'A2', 'A3'),
    }),
    { maxLength: 30 },
  )
  fc.assert(
    fc.property(rows, (some) => {
      const all = rowsOf(some)
      const kept = withoutTransfersWithin(all)
      const sum = (of: typeof all) => of.reduce((total, row) => total + row.amountMinor, 0)
      expect(sum(kept)).toBe(sum(all))
      const ids = (of: typeof all) => of.map((row) => row.id).sort((a, b) => a - b)
      expect(ids(withoutTransfersWithin([...all].reverse()))).toEqual(ids(kept))
    }),
  )
})
