import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Contributions,
  countCell,
  hiddenParts,
  isSafePart,
  isSafeSum,
  mergeContributions,
  middleCell,
  type Part,
  partsOfRate,
  partsOfSum,
  rateCell,
  roundedCount,
  SUPPRESSED,
  sumCell,
} from './suppression'

const K = 10

describe('a sum', () => {
  test('is published when ten customers share it', () => {
    expect(sumCell(equal(10, 100), K)).toEqual({ value: 1000, customers: 10 })
  })

  test('is suppressed when nine do', () => {
    expect(sumCell(equal(9, 100), K)).toEqual(SUPPRESSED)
  })

  test('does not count customers who add nothing', () => {
    expect(sumCell(new Map([...equal(9, 100), ['none', 0]]), K)).toEqual(SUPPRESSED)
  })

  test('is published when one customer makes exactly half of it, and suppressed from there on', () => {
    expect(sumCell(new Map([...equal(10, 100), ['large', 1000]]), K)).toEqual({ value: 2000, customers: 10 })
    expect(sumCell(new Map([...equal(10, 100), ['large', 1001]]), K)).toEqual(SUPPRESSED)
  })

  test('is suppressed when one debt hides behind many deposits', () => {
    expect(sumCell(new Map([...equal(10, 100), ['debt', -1001]]), K)).toEqual(SUPPRESSED)
  })
})

describe('a count', () => {
  test.each([
    ['nobody', 0, SUPPRESSED],
    ['nine of a hundred', 9, SUPPRESSED],
    ['twelve of a hundred', 12, { value: 10, customers: 10 }],
    ['ninety of a hundred', 90, { value: 90, customers: 90 }],
    ['ninety-one of a hundred, which leaves nine', 91, SUPPRESSED],
    ['all of a hundred', 100, { value: 100, customers: 100 }],
  ])('of %s', (_, part, cell) => {
    expect(countCell({ part, whole: 100 }, K)).toEqual(cell)
  })

  test('is never rounded to below the smallest group', () => {
    expect([10, 12, 13, 17, 18].map((count) => roundedCount(count, 10))).toEqual([10, 10, 15, 15, 20])
    expect([11, 12, 13].map((count) => roundedCount(count, 11))).toEqual([15, 15, 15])
    expect([3, 4, 7, 8].map((count) => roundedCount(count, 3))).toEqual([5, 5, 5, 10])
  })
})

describe('a rate', () => {
  test.each([
    ['none of forty, which would speak of each of them', { part: 0, whole: 40 }, SUPPRESSED],
    ['ten of forty', { part: 10, whole: 40 }, { value: 0.25, customers: 40 }],
    ['nine of forty', { part: 9, whole: 40 }, SUPPRESSED],
    ['thirty-one of forty, which leaves nine', { part: 31, whole: 40 }, SUPPRESSED],
    ['all of nine', { part: 9, whole: 9 }, SUPPRESSED],
    ['all of forty', { part: 40, whole: 40 }, { value: 1, customers: 40 }],
  ])('of %s', (_, part, cell) => {
    expect(rateCell(part, K)).toEqual(cell)
  })
})

describe('the parts of a published sum', () => {
  test('are all shown when all are safe', () => {
    expect(partsOfSum([equal(10, 1, 'a'), equal(12, 1, 'b')], K).map(isShown)).toEqual([true, true])
  })

  test('hide the next smallest beside a single unsafe one, which the total would give away', () => {
    const parts = [equal(30, 1, 'a'), equal(4, 1, 'b'), equal(15, 1, 'c')]
    expect(partsOfSum(parts, K).map(isShown)).toEqual([true, false, false])
  })

  test('hide more when what is hidden is still too small together', () => {
    const parts = [equal(30, 1, 'a'), equal(2, 1, 'b'), equal(3, 1, 'c'), equal(12, 1, 'd')]
    expect(partsOfSum(parts, K).map(isShown)).toEqual([true, false, false, false])
  })

  test('hide more when one customer dominates what is hidden', () => {
    const parts = [equal(30, 1, 'a'), new Map([['rich', 500]]), equal(12, 10, 'b'), equal(15, 100, 'c')]
    expect(partsOfSum(parts, K).map(isShown)).toEqual([true, false, false, false])
  })
})

describe('what is usual in a group', () => {
  test('is the mean of the ten middle values', () => {
    const values = Array.from({ length: 30 }, (_, i) => i)
    expect(middleCell(values, K, (value) => value)).toEqual({ value: 14.5, customers: 30 })
  })

  test('is not any one customer’s own value when all but one have nothing', () => {
    expect(middleCell([0, 0, 0, 0, 0, 0, 0, 0, 0, 5000], K, (value) => value)).toEqual(SUPPRESSED)
  })

  test('is nothing when nobody has anything, and suppressed for nine customers', () => {
    expect(middleCell(new Array(10).fill(0), K, (value) => value)).toEqual({ value: 0, customers: 10 })
    expect(middleCell(new Array(9).fill(5), K, (value) => value)).toEqual(SUPPRESSED)
  })
})

describe('difference attacks', () => {
  const smallestGroup = fc.integer({ min: 2, max: 12 })
  const contributions = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: -500, max: 5000 })), { maxLength: 30 })
    .map((entries): Contributions => new Map(entries.map(([id, amount]) => [`C${id}`, amount])))
  const partOfRate = fc
    .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }))
    .map(([part, rest]): Part => ({ part, whole: part + rest }))

  test('no subset of published sums, taken from the total, leaves an unsafe group', () => {
    fc.assert(
      fc.property(fc.array(contributions, { minLength: 1, maxLength: 6 }), smallestGroup, (parts, k) => {
        const total = sumCell(mergeContributions(parts), k)
        const cells = partsOfSum(parts, k)
        const hidden = parts.filter((_, i) => !isShown(cells[i]))
        parts.forEach((part, i) => {
          if (isShown(cells[i])) expect(isSafeSum(part, k)).toBe(true)
        })
        if (!isShown(total)) return
        for (const rest of remainders(parts, (i) => isShown(cells[i]))) {
          const customers = new Set(
            rest.flatMap((part) => [...part].flatMap(([id, amount]) => (amount === 0 ? [] : id))),
          )
          expect(customers.size === 0 || customers.size >= k).toBe(true)
        }
        if (hidden.length > 0) {
          expect(isSafeSum(mergeContributions(hidden), k)).toBe(true)
          if (parts.length > 1) expect(hidden.length).toBeGreaterThan(1)
        }
      }),
    )
  })

  test('no subset of published rates, taken from the total, leaves an unsafe count on either side', () => {
    fc.assert(
      fc.property(fc.array(partOfRate, { minLength: 1, maxLength: 6 }), smallestGroup, (parts, k) => {
        const sum = (some: readonly Part[]): Part => ({
          part: some.reduce((all, { part }) => all + part, 0),
          whole: some.reduce((all, { whole }) => all + whole, 0),
        })
        const cells = partsOfRate(parts, k)
        if (!isShown(rateCell(sum(parts), k))) return
        for (const rest of remainders(parts, (i) => isShown(cells[i]))) {
          if (rest.length > 0) expect(isSafePart(sum(rest), k)).toBe(true)
        }
      }),
    )
  })

  test('a group in which it holds for nobody hides, and another one so that it does not follow', () => {
    const parts = [
      { part: 0, whole: 40 },
      { part: 12, whole: 30 },
      { part: 20, whole: 60 },
    ]
    expect(partsOfRate(parts, K)).toEqual([SUPPRESSED, SUPPRESSED, { value: 1 / 3, customers: 60 }])
    expect(partsOfRate(parts, K, isSafePart)[0]).toEqual({ value: 0, customers: 40 })
  })

  test('hiding never depends on the order of the parts', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 8 }), smallestGroup, (sizes, k) => {
        const rules = {
          isSafe: (size: number) => size >= k,
          merge: (all: readonly number[]) => all.reduce((sum, size) => sum + size, 0),
          size: (size: number) => size,
        }
        const hidden = (order: readonly number[]) => order.filter((_, i) => hiddenParts(order, rules)[i]).sort()
        expect(hidden([...sizes].reverse())).toEqual(hidden(sizes))
      }),
    )
  })
})

/** For every choice of published parts: the parts behind 'total less those'. */
function remainders<Value>(parts: readonly Value[], isPublished: (index: number) => boolean): readonly Value[][] {
  const published = parts.flatMap((_, index) => (isPublished(index) ? [index] : []))
  return Array.from({ length: 2 ** published.length }, (_, subset) =>
    parts.filter((_, index) => {
      const place = published.indexOf(index)
      return place < 0 || ((subset >> place) & 1) === 0
    }),
  )
}

function equal(customers: number, amount: number, prefix = ''): Contributions {
  return new Map(Array.from({ length: customers }, (_, i) => [`${prefix}${i}`, amount]))
}

function isShown(cell: unknown): boolean {
  return cell !== undefined && cell !== SUPPRESSED
}
