import { describe, expect, test } from 'vitest'
import { ACTIVITY_BANDS, CHURN_FEATURES } from '../../shared/churn'
import type { Cell } from '../../shared/contract'
import type { ChurnModel, ChurnRow } from '../analytics/churn'
import { churnPage } from './churn-page'
import type { ChurnBase } from './churn-rows'

/** Only 'lately against usual' counts: the chance is that of −2 − its value. */
const MODEL: ChurnModel = {
  question: { horizonDays: 60, rule: 'declining' },
  means: CHURN_FEATURES.map(() => 0),
  deviations: CHURN_FEATURES.map((feature) => (feature === 'recentToUsual' ? 1 : 0)),
  regression: {
    weights: [
      [0, 0, 0, 0, 0, 0, 0],
      [-2, 0, 0, 0, 0, 0, -3],
    ],
  },
  trainedOn: { rows: 0, churned: 0, days: [1, 2] },
}

function rowOf(customerId: string, recent: number, next: number): ChurnRow {
  const features = CHURN_FEATURES.map((feature) => (feature === 'recentToUsual' ? Math.log((recent + 0.5) / 100.5) : 0))
  return { customerId, features, recent, usual: 100, next }
}

interface Drawn {
  readonly id: string
  readonly recent: number
  readonly next: number
}

function pageOf(drawn: readonly Drawn[], segmentOf: (at: number) => number, model: ChurnModel | null = MODEL) {
  const rows = drawn.map(({ id, recent, next }) => rowOf(id, recent, next))
  const base: ChurnBase = {
    question: MODEL.question,
    today: 20_000,
    split: 19_940,
    daysToday: [19_940],
    daysBefore: [19_880],
    rowsOn: () => rows,
  }
  const numbers = [...new Set(drawn.map((_, at) => segmentOf(at)))].sort()
  return churnPage({
    asOf: '2026-10-31',
    smallestGroup: 10,
    customerIds: drawn.map(({ id }) => id),
    base,
    model,
    earlierModel: model,
    deposits: new Map(drawn.map(({ id }) => [id, 1_000])),
    segments: numbers.map((number) => ({
      name: `Segment ${number}`,
      customerIds: new Set(drawn.filter((_, at) => segmentOf(at) === number).map(({ id }) => id)),
    })),
  })
}

/** Of every 40: ten have stopped, ten buy less, ten as usual, ten more. */
const drawnOf = (count: number): readonly Drawn[] =>
  Array.from({ length: count }, (_, at) => {
    const recent = [10, 85, 100, 130][at % 4] as number
    return { id: `c${at}`, recent, next: recent }
  })

const shown = (cell: Cell | undefined) => (cell && 'value' in cell ? cell.value : null)

describe('the published churn', () => {
  test('counts bands of activity by segment, computed by hand', () => {
    const page = pageOf(drawnOf(160), (at) => (at < 80 ? 1 : 2))
    expect(page.told?.bands.map(shown)).toEqual([40, 40, 40, 40])
    expect(page.told?.segments.map(({ name, bands }) => [name, ...bands.map(shown)])).toEqual([
      ['Segment 1', 20, 20, 20, 20],
      ['Segment 2', 20, 20, 20, 20],
    ])
    expect(page.told?.depositsAtRiskMinor).toEqual({ value: 40_000, customers: 40 })
    expect(page.told?.segments.map(({ depositsAtRiskMinor }) => shown(depositsAtRiskMinor))).toEqual([20_000, 20_000])
    expect(page.told?.drivers).toEqual([{ feature: 'recentToUsual', weight: -3 }])
  })

  test('measures the earlier model by what has come since', () => {
    const validation = pageOf(drawnOf(160), () => 1).told?.validation
    expect(validation).toMatchObject({
      churned: { value: 40, customers: 40 },
      auc: 1,
      aucOfRecency: 0.5,
      liftOfTopTenth: 4,
      brierOfShare: 0.188,
    })
    expect(validation?.groups).toHaveLength(5)
  })

  test('hides a small group at risk in a segment, and another one that would give it away', () => {
    // Segment 2 has four at risk of its 16.
    const page = pageOf(drawnOf(96), (at) => (at < 80 ? 1 : 2))
    const [first, second] = page.told?.segments ?? []
    expect(shown(page.told?.bands[0])).toBe(25)
    expect(shown(second?.bands[0])).toBeNull()
    expect(shown(first?.bands[0])).toBeNull()
    expect(shown(first?.depositsAtRiskMinor)).toBeNull()
  })

  test('tells nothing of nine customers, and nothing without a model', () => {
    expect(pageOf(drawnOf(9), () => 1).told).toBeNull()
    expect(pageOf([], () => 1).told).toBeNull()
    const page = pageOf(drawnOf(160), () => 1, null)
    expect([page.told, page.customers]).toEqual([null, { value: 160, customers: 160 }])
  })

  test('puts everybody into a band, those without history too', () => {
    const page = pageOf(drawnOf(160), () => 1)
    expect(page.told?.bands).toHaveLength(ACTIVITY_BANDS.length)
    expect(page.told?.bands.reduce((sum, cell) => sum + (shown(cell) ?? 0), 0)).toBe(160)
  })
})
