import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  checkedChain,
  checkedList,
  checkedTable,
  type Group,
  groupOf,
  groupOfCount,
  isSafeGroup,
  type TableRule,
} from './checked-table'
import { SUPPRESSED } from './suppression'

const COUNTS: TableRule = { smallestGroup: 10, as: 'count', disjoint: true }
const SUMS: TableRule = { smallestGroup: 10, as: 'sum', disjoint: true }

const shown = (value: number) => ({ value, customers: value })

describe('a list of counts', () => {
  test('is shown whole when every group is large enough', () => {
    expect(checkedList([30, 12, 18].map(groupOfCount), COUNTS)).toEqual({
      total: shown(60),
      parts: [shown(30), shown(10), shown(20)],
    })
  })

  test('hides the next smallest beside a single small group', () => {
    expect(checkedList([30, 4, 18].map(groupOfCount), COUNTS).parts).toEqual([shown(30), SUPPRESSED, SUPPRESSED])
  })

  test('hides nothing else beside groups that are large enough together, or empty', () => {
    expect(checkedList([30, 6, 7].map(groupOfCount), COUNTS).parts).toEqual([shown(30), SUPPRESSED, SUPPRESSED])
    expect(checkedList([30, 0, 17].map(groupOfCount), COUNTS).parts).toEqual([shown(30), SUPPRESSED, shown(15)])
  })

  test('of a bank with nine customers shows nothing', () => {
    expect(checkedList([9].map(groupOfCount), COUNTS)).toEqual({ total: SUPPRESSED, parts: [SUPPRESSED] })
  })

  test('hides what it is asked to, and another group with it', () => {
    expect(checkedList([30, 25, 18].map(groupOfCount), COUNTS, { hidden: [false, true, false] }).parts).toEqual([
      shown(30),
      SUPPRESSED,
      SUPPRESSED,
    ])
  })
})

test('a list of sums hides one that is mostly a single customer’s, to three figures', () => {
  const even = groupOf(new Map(Array.from({ length: 12 }, (_, i) => [`a${i}`, 1234])))
  const whale = groupOf(new Map([...Array.from({ length: 12 }, (_, i) => [`b${i}`, 10] as const), ['whale', 9999]]))
  const more = groupOf(new Map(Array.from({ length: 40 }, (_, i) => [`c${i}`, 1000])))
  expect(checkedList([even, whale, more], SUMS)).toEqual({
    total: { value: 64900, customers: 65 },
    parts: [SUPPRESSED, SUPPRESSED, { value: 40000, customers: 40 }],
  })
})

describe('a table of counts', () => {
  const table = (counts: number[][]) =>
    checkedTable(
      counts.map((row) => row.map(groupOfCount)),
      COUNTS,
    )

  test('is shown whole when every cell is large enough', () => {
    expect(
      table([
        [20, 30],
        [15, 40],
      ]),
    ).toEqual({
      total: shown(105),
      rows: [shown(50), shown(55)],
      columns: [shown(35), shown(70)],
      cells: [
        [shown(20), shown(30)],
        [shown(15), shown(40)],
      ],
    })
  })

  test('hides a rectangle around one small cell, the smallest that covers it', () => {
    expect(
      table([
        [3, 30, 40],
        [20, 50, 60],
        [25, 70, 80],
      ]).cells.map((row) => row.map((cell) => 'suppressed' in cell)),
    ).toEqual([
      [true, true, false],
      [true, true, false],
      [false, false, false],
    ])
  })

  test('hides a row whose total is too small whole, and another total with it', () => {
    const { rows, cells } = table([
      [3, 2],
      [20, 30],
      [40, 50],
    ])
    expect(rows).toEqual([SUPPRESSED, SUPPRESSED, shown(90)])
    expect(cells.slice(0, 2).flat()).toEqual(new Array(4).fill(SUPPRESSED))
  })

  test('refuses to check what would take too long', () => {
    const large = Array.from({ length: 13 }, () => new Array<number>(13).fill(4))
    expect(() => table(large)).toThrow(RangeError)
  })
})

describe('a funnel', () => {
  test('skips a step that only a few do not take', () => {
    expect(checkedChain([100, 95, 60, 12, 4], 200, 10)).toEqual([
      shown(100),
      SUPPRESSED,
      shown(60),
      shown(10),
      SUPPRESSED,
    ])
  })

  test('shows a step that everybody takes', () => {
    expect(checkedChain([40, 40], 40, 10)).toEqual([shown(40), shown(40)])
  })
})

describe('an attacker with every shown cell and total, exact', () => {
  const smallestGroup = fc.integer({ min: 2, max: 12 })
  const side = fc.integer({ min: 1, max: 4 })
  const counts = fc.tuple(side, side).chain(([height, width]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 25 }), { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  )

  test('works out no group of a table under the smallest one, by any adding and subtracting', () => {
    fc.assert(
      fc.property(counts, smallestGroup, (table, k) => {
        const groups = table.map((row) => row.map(groupOfCount))
        const checked = checkedTable(groups, { ...COUNTS, smallestGroup: k })
        for (const known of derivable(checked)) {
          const customers = table
            .flat()
            .filter((_, i) => known[i])
            .reduce((sum, count) => sum + count, 0)
          expect(customers === 0 || customers >= k).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('works out no sum that is mostly one customer’s', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 1000 }), { maxLength: 20 })
    const cells = fc.array(fc.array(amounts, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(cells, fc.integer({ min: 2, max: 6 }), (table, k) => {
        const groups = table.map((row) => row.map(ofAmounts))
        const checked = checkedTable(groups, { ...SUMS, smallestGroup: k })
        for (const known of derivable(checked)) {
          const inside = table
            .flat()
            .filter((_, i) => known[i])
            .flat()
          expect(isSafeGroup(ofAmounts(inside), k)).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('finds cells that were asked to be hidden only together with others', () => {
    fc.assert(
      fc.property(counts, smallestGroup, fc.nat(), (table, k, choice) => {
        const flat = table.flat()
        const asked = flat[choice % flat.length] === 0 ? -1 : choice % flat.length
        const width = table[0]?.length ?? 1
        const hidden = table.map((row, i) => row.map((_, j) => i * width + j === asked))
        const groups = table.map((row) => row.map(groupOfCount))
        const checked = checkedTable(groups, { ...COUNTS, smallestGroup: k }, { hidden })
        // A cell that is all there is of a total is known by the total.
        const line = (is: (i: number) => boolean) => flat.filter((count, i) => is(i) && count > 0).length
        const isAlone =
          line((i) => Math.floor(i / width) === Math.floor(asked / width)) < 2 ||
          line((i) => i % width === asked % width) < 2
        if (asked < 0 || isAlone) return
        for (const known of derivable(checked)) {
          if (known[asked]) expect(flat.filter((count, i) => known[i] && count > 0).length).toBeGreaterThan(1)
        }
      }),
      { numRuns: 300 },
    )
  })
})

function ofAmounts(amounts: readonly number[]): Group {
  return groupOf(new Map(amounts.map((amount, i) => [String(i), amount])))
}

/**
 * Every set of cells whose sum is a combination of what is shown, found the slow way and independently of the code under
 * test: a set follows when its indicator lies in the space that the shown cells and totals span.
 */
function derivable({ total, rows, columns, cells }: ReturnType<typeof checkedTable>): readonly boolean[][] {
  const height = cells.length
  const width = cells[0]?.length ?? 0
  const size = height * width
  const vector = (has: (i: number, j: number) => boolean) =>
    Array.from({ length: size }, (_, at) => (has(Math.floor(at / width), at % width) ? 1 : 0))
  const isShown = (cell: unknown) => cell !== SUPPRESSED
  const known = [
    ...(isShown(total) ? [vector(() => true)] : []),
    ...rows.flatMap((cell, r) => (isShown(cell) ? [vector((i) => i === r)] : [])),
    ...columns.flatMap((cell, c) => (isShown(cell) ? [vector((_, j) => j === c)] : [])),
    ...cells.flatMap((row, r) =>
      row.flatMap((cell, c) => (isShown(cell) ? [vector((i, j) => i === r && j === c)] : [])),
    ),
  ]
  const basis = reduced(known, size)
  // Cells that are shown may be left out of a set: what remains follows as well.
  const hidden = cells.flat().flatMap((cell, at) => (isShown(cell) ? [] : [at]))
  if (hidden.length > 12) return []
  return Array.from({ length: 2 ** hidden.length - 1 }, (_, n) => {
    const set = new Array<boolean>(size).fill(false)
    hidden.forEach((at, bit) => {
      set[at] = (((n + 1) >> bit) & 1) === 1
    })
    return set
  }).filter((set) => isSpanned(set.map(Number), basis))
}

function reduced(vectors: readonly number[][], size: number): { pivot: number; vector: number[] }[] {
  const basis: { pivot: number; vector: number[] }[] = []
  for (const vector of vectors) {
    const rest = remainder(vector, basis)
    const pivot = rest.findIndex((value) => Math.abs(value) > 1e-9)
    if (pivot >= 0 && pivot < size) basis.push({ pivot, vector: rest.map((value) => value / (rest[pivot] as number)) })
  }
  return basis
}

function remainder(vector: readonly number[], basis: readonly { pivot: number; vector: number[] }[]): number[] {
  let rest = [...vector]
  for (const { pivot, vector: row } of basis) {
    const factor = rest[pivot] as number
    if (factor !== 0) rest = rest.map((value, i) => value - factor * (row[i] as number))
  }
  return rest
}

function isSpanned(vector: readonly number[], basis: readonly { pivot: number; vector: number[] }[]): boolean {
  return remainder(vector, basis).every((value) => Math.abs(value) < 1e-6)
}
