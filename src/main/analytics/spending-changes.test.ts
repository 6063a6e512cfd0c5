import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CATEGORY_IDS } from '../../shared/domain'
import { type PayeeSum, spendingChanges } from './spending-changes'

const days = { from: '2026-10-01', to: '2026-10-31' }
const daysBefore = { from: '2026-09-01', to: '2026-09-30' }
const shopping = (payee: string, spentMinor: number, transactions = 1): PayeeSum => ({
  categoryId: 'shopping',
  payee,
  sumMinor: -spentMinor,
  transactions,
  payments: transactions,
})
const reasonFor = (now: PayeeSum | null, before: PayeeSum | null) => {
  const other = shopping('Elsewhere', 1)
  const sums = { sums: now ? [other, now] : [other], sumsBefore: before ? [other, before] : [other] }
  return spendingChanges({ ...sums, days, daysBefore })[0]?.drivers[0]?.reason
}

test('a category that rose names the payees that raised it, largest first, and why', () => {
  const changes = spendingChanges({
    sums: [shopping('Myntra', 6_000, 2), shopping('Ajio', 2_500), shopping('Nykaa', 100)],
    sumsBefore: [shopping('Myntra', 2_000, 2), shopping('Nykaa', 600)],
    days,
    daysBefore,
  })
  expect(changes).toEqual([
    {
      categoryId: 'shopping',
      spent: { amountMinor: 8_600, transactions: 4, filter: { categoryId: 'shopping', ...days } },
      before: { amountMinor: 2_600, transactions: 3, filter: { categoryId: 'shopping', ...daysBefore } },
      drivers: [
        {
          payee: 'Myntra',
          reason: 'dearer',
          spent: { amountMinor: 6_000, transactions: 2, filter: { categoryId: 'shopping', payee: 'Myntra', ...days } },
          before: {
            amountMinor: 2_000,
            transactions: 2,
            filter: { categoryId: 'shopping', payee: 'Myntra', ...daysBefore },
          },
        },
        {
          payee: 'Ajio',
          reason: 'new',
          spent: { amountMinor: 2_500, transactions: 1, filter: { categoryId: 'shopping', payee: 'Ajio', ...days } },
          before: { amountMinor: 0, transactions: 0, filter: { categoryId: 'shopping', payee: 'Ajio', ...daysBefore } },
        },
      ],
    },
  ])
})

test('the reason is the number of payments or what one costs, whichever moved more', () => {
  expect(reasonFor(shopping('P', 900, 9), shopping('P', 300, 3))).toBe('more-often')
  expect(reasonFor(shopping('P', 900, 3), shopping('P', 300, 3))).toBe('dearer')
  expect(reasonFor(shopping('P', 100, 1), shopping('P', 500, 5))).toBe('less-often')
  expect(reasonFor(shopping('P', 100, 5), shopping('P', 500, 5))).toBe('cheaper')
  // Fewer payments, and yet more was spent: it was not the number.
  expect(reasonFor(shopping('P', 900, 1), shopping('P', 300, 3))).toBe('dearer')
  expect(reasonFor(shopping('P', 900), null)).toBe('new')
  expect(reasonFor(null, shopping('P', 900))).toBe('stopped')
  // A refund is no payment more.
  expect(reasonFor({ ...shopping('P', 800, 2), payments: 1 }, shopping('P', 400))).toBe('dearer')
})

test('nothing is told of small changes, and nothing without a month before', () => {
  expect(
    spendingChanges({ sums: [shopping('P', 1_020)], sumsBefore: [shopping('P', 1_000)], days, daysBefore }),
  ).toEqual([])
  expect(spendingChanges({ sums: [shopping('P', 1_000)], sumsBefore: [], days, daysBefore })).toEqual([])
})

test('every change is what its category moved, its drivers go the same way, and order does not matter', () => {
  const sum = fc.record({
    categoryId: fc.constantFrom(...CATEGORY_IDS.slice(0, 6)),
    payee: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
    sumMinor: fc.integer({ min: -1_000_000, max: 100_000 }),
    transactions: fc.integer({ min: 1, max: 40 }),
    payments: fc.integer({ min: 0, max: 40 }),
  })
  const sums = fc.uniqueArray(sum, { selector: (each) => `${each.categoryId} ${each.payee}`, maxLength: 20 })
  fc.assert(
    fc.property(sums, sums, (now, before) => {
      const changes = spendingChanges({ sums: now, sumsBefore: before, days, daysBefore })
      for (const { categoryId, spent, before: was, drivers } of changes) {
        const of = (rows: readonly PayeeSum[]) =>
          rows.reduce((all, each) => (each.categoryId === categoryId ? all - each.sumMinor : all), 0)
        expect([spent.amountMinor, was.amountMinor]).toEqual([of(now), of(before)])
        const direction = Math.sign(spent.amountMinor - was.amountMinor)
        for (const each of drivers) {
          expect(Math.sign(each.spent.amountMinor - each.before.amountMinor)).toBe(direction)
        }
      }
      const reversed = { sums: [...now].reverse(), sumsBefore: [...before].reverse(), days, daysBefore }
      expect(spendingChanges(reversed)).toEqual(changes)
    }),
  )
})
