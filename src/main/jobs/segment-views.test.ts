import { describe, expect, test } from 'vitest'
import type { Cell } from '../../shared/cell'
import { type CustomerActivity, FEATURE_IDS, featureTable } from '../analytics/segments-features'
import { segmentViews, type ViewsToPublish } from './segment-views'

const AS_OF = '2026-10-31'
const MONTH = { incomeMinor: 1000, spendingMinor: 900, transactions: 10 }
const YOUNG = '2004-01-01'
const OLDER = '1995-01-01'

/** Without a saving or a swing: balanced. Half a month of spending at hand: a buffer is wanting. */
function activityOf(customerId: string, lowestMinor: number): CustomerActivity {
  return {
    customerId,
    months: [MONTH, MONTH, MONTH],
    spendingByCategoryMinor: { home: 2700 },
    cardSpendingMinor: 0,
    loanRepaymentMinor: 0,
    setAsideMinor: 0,
    monthEndMinor: [lowestMinor, lowestMinor, lowestMinor],
    lowestMinor: [lowestMinor, lowestMinor, lowestMinor],
  }
}

/** Two segments of 50 and 40: by age 20 and 30, and 25 and 15; in the first one 35 have nearly nothing at hand. */
function input(changes: Partial<ViewsToPublish> = {}): ViewsToPublish {
  const customers = Array.from({ length: 90 }, (_, row) => ({
    activity: activityOf(`c${row}`, row < 35 ? 450 : 2700),
    bornOn: row < 20 || (row >= 50 && row < 75) ? YOUNG : OLDER,
  }))
  const rows = customers.map((_, row) => row)
  const profile = Object.fromEntries(FEATURE_IDS.map((id) => [id, 0]))
  const segment = { centre: [], profile }
  return {
    run: 2,
    asOf: AS_OF,
    seed: 7,
    restarts: 20,
    smallestGroup: 10,
    segmentation: {
      k: 2,
      elbow: null,
      silhouette: 0.41237,
      stability: 0.9,
      choices: [{ k: 2, stability: 0.9, inertia: 12.345, silhouette: 0.41237 }],
      segments: [
        { ...segment, name: 'First', members: rows.slice(0, 50) },
        { ...segment, name: 'Second', members: rows.slice(50) },
      ],
    } as unknown as ViewsToPublish['segmentation'],
    table: featureTable(customers.map(({ activity }) => activity)),
    earlier: customers.map(() => null),
    customers,
    former: [],
    formerRuns: [],
    ...changes,
  }
}

const counts = (cells: readonly (readonly Cell[])[] | undefined) =>
  cells?.map((row) => row.map((cell) => ('value' in cell ? cell.value : null)))

function countsOf(view: string, changes: Partial<ViewsToPublish> = {}) {
  return counts(segmentViews(input(changes)).views.find((each) => each.view === view)?.cells)
}

describe('views of segments', () => {
  test('count each segment by age', () => {
    expect(countsOf('age')?.map((row) => row.slice(0, 2))).toEqual([
      [20, 30],
      [25, 15],
    ])
  })

  test('count who has a need against all others', () => {
    const [first, second] = countsOf('need') ?? []
    expect(first?.[0]).toBe(35)
    expect(second?.[0]).toBeNull()
  })

  test('hide a group under the smallest one, and do not give it away by the rest', () => {
    const { customers } = input()
    const few = customers.map((each, row) => (row < 50 ? { ...each, bornOn: row < 4 ? YOUNG : OLDER } : each))
    const rows = countsOf('age', { customers: few }) ?? []
    expect(rows[0]?.[0]).toBeNull()
    expect(rows.flat().filter((value) => value !== null && value < 10)).toEqual([])
  })

  test('say where the customers of the run before are now', () => {
    const former = [
      { name: 'Old', customerIds: new Set(Array.from({ length: 70 }, (_, row) => `c${row}`)) },
      { name: 'Other', customerIds: new Set(Array.from({ length: 20 }, (_, row) => `c${row + 70}`)) },
    ] as unknown as ViewsToPublish['former']
    const before = { run: 1, asOf: AS_OF, k: 2, seed: 7, restarts: 20, silhouette: 0.4, stability: 0.8 }
    const { movement, runs } = segmentViews(input({ former, formerRuns: [before] }))
    expect(movement).toMatchObject({ fromRun: 1, from: ['Old', 'Other'] })
    expect(counts(movement?.cells)?.[0]).toEqual([50, 20])
    expect(runs.map(({ run, silhouette }) => [run, silhouette])).toEqual([
      [2, 0.4124],
      [1, 0.4],
    ])
  })

  test('show no movement on a first run', () => {
    expect(segmentViews(input()).movement).toBeNull()
  })
})
