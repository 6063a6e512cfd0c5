import { expect, test } from 'vitest'
import { steadyPage } from './steady-page'

/** As if 100 had been published of every cell before. */
const asked: string[] = []
const steady = (cell: string, rounded: number) => {
  asked.push(cell)
  return Math.abs(rounded - 100) < 15 ? 100 : rounded
}

test('counts, the customers behind sums, and the parts of rates stay; sums do not', () => {
  const page = {
    asOf: '2026-10-31',
    customers: { value: 105, customers: 105 },
    spentMinor: { value: 12_300, customers: 110 },
    hidden: { suppressed: true },
    moves: [{ from: 'new', to: 'loyal', customers: { value: 50, customers: 50 } }],
    warnings: [{ dimension: 'recency', share: { value: 0.5, customers: 200 } }],
    nothing: null,
  }
  expect(steadyPage(page, { page: 'rfm', steady })).toEqual({
    ...page,
    customers: { value: 100, customers: 100 },
    spentMinor: { value: 12_300, customers: 100 },
  })
  expect(asked).toEqual([
    'rfm/customers',
    'rfm/spentMinor',
    'rfm/moves/new loyal/customers',
    'rfm/warnings/recency/share',
    'rfm/warnings/recency/share/part',
  ])
})

test('a family keeps cells of the same place apart', () => {
  asked.length = 0
  steadyPage({ cells: [[{ value: 20, customers: 20 }]] }, { page: 'segment-views', family: 'A|B', steady })
  expect(asked).toEqual(['segment-views/A|B/cells/0/0'])
})
