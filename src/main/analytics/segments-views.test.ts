import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { populationStability, sameSegments, segmentMovement } from './segments-drift'
import type { CustomerActivity } from './segments-features'
import { nextSegmentQuality, type SegmentStep, trainNextSegment } from './segments-next'
import { ageBand, moneyNeeds, moneyStyle } from './segments-views'

const month = (incomeMinor: number, spendingMinor: number) => ({ incomeMinor, spendingMinor, transactions: 10 })
const steady: CustomerActivity = {
  customerId: 'a',
  months: [month(1000, 900), month(1000, 920), month(1000, 910)],
  spendingByCategoryMinor: { home: 1500, groceries: 1230 },
  cardSpendingMinor: 0,
  loanRepaymentMinor: 0,
  setAsideMinor: 0,
  monthEndMinor: [2000, 2000, 2000],
  lowestMinor: [1500, 1500, 1500],
}

describe('the psychographic view', () => {
  test('tells a planner, a saver, an impulsive and a balanced customer apart by what they do', () => {
    const planner = { ...steady, setAsideMinor: 150 }
    const saver = { ...steady, months: [month(1000, 500), month(1000, 900), month(1000, 700)] }
    const uneven = { ...steady, months: [month(1000, 500), month(1000, 1500), month(1000, 1000)] }
    const wanting = {
      ...steady,
      months: steady.months.map(() => month(1000, 980)),
      spendingByCategoryMinor: { shopping: 1500, home: 1440 },
    }
    expect([planner, saver, uneven, wanting, steady].map(moneyStyle)).toEqual([
      'planner',
      'saver',
      'impulsive',
      'impulsive',
      'balanced',
    ])
  })

  test('says nothing under three months', () => {
    expect(moneyStyle({ ...steady, months: steady.months.slice(1) })).toBeNull()
  })
})

describe('the need-based view', () => {
  test('names what the books suggest', () => {
    expect(moneyNeeds(steady)).toEqual([])
    expect(moneyNeeds({ ...steady, lowestMinor: [100, 100, 100], loanRepaymentMinor: 1000 })).toEqual([
      'buffer',
      'cheaper-debt',
    ])
    expect(moneyNeeds({ ...steady, lowestMinor: [9000, 9000, 9000], cardSpendingMinor: 1000 })).toEqual([
      'return-on-savings',
      'card-rewards',
    ])
    expect(moneyNeeds({ ...steady, months: [] })).toEqual([])
  })
})

describe('age bands', () => {
  test('change on the birthday', () => {
    expect(ageBand('2001-10-31', '2026-10-30')).toBe('under-25')
    expect(ageBand('2001-10-31', '2026-10-31')).toBe('25-34')
    expect(ageBand('1961-01-01', '2026-10-31')).toBe('65-and-over')
    expect(ageBand('1971-12-31', '2026-10-31')).toBe('45-54')
    expect(ageBand('1800-01-01', '2026-10-31')).toBeNull()
    expect(ageBand('2027-01-01', '2026-10-31')).toBeNull()
  })
})

describe('movement between two runs', () => {
  const before = new Map([...'abcdef'].map((id, at) => [id, at < 3 ? 1 : 2]))
  const after = new Map([...'bcdefg'].map((id) => [id, 'bc'.includes(id) ? 2 : 1]))

  test('is counted by pairs, with those who came and left', () => {
    expect(segmentMovement(before, after)).toEqual([
      { from: 1, to: 2, customers: 2 },
      { from: 1, to: null, customers: 1 },
      { from: 2, to: 1, customers: 3 },
      { from: null, to: 1, customers: 1 },
    ])
  })

  test('finds segments that are the same under another number', () => {
    expect([...sameSegments(before, after)].sort()).toEqual([
      [1, 2],
      [2, 1],
    ])
  })

  test('adds up to everybody in either run', () => {
    const members = fc
      .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 4 })), {
        selector: ([id]) => id,
      })
      .map((pairs) => new Map(pairs.map(([id, segment]) => [String(id), segment])))
    fc.assert(
      fc.property(members, members, (a, b) => {
        const all = segmentMovement(a, b).reduce((sum, { customers }) => sum + customers, 0)
        expect(all).toBe(new Set([...a.keys(), ...b.keys()]).size)
      }),
    )
  })
})

describe('drift of a feature', () => {
  test('is nothing for the same values, in any order', () => {
    const values = Array.from({ length: 100 }, (_, at) => at)
    expect(populationStability(values, values.toReversed())).toEqual({ index: 0, drift: 'stable' })
    expect(populationStability([], values)).toEqual({ index: 0, drift: 'stable' })
  })

  test('is computed by hand for two values', () => {
    // Shares 0.5 and 0.5 become 0.2 and 0.8.
    const expected = -0.3 * Math.log(0.4) + 0.3 * Math.log(1.6)
    const before = [...Array(5).fill(0), ...Array(5).fill(1)]
    const after = [...Array(2).fill(0), ...Array(8).fill(1)]
    expect(populationStability(before, after)).toEqual({ index: expect.closeTo(expected, 9), drift: 'large' })
  })
})

describe('the predictive view', () => {
  const step = (feature: number, segment: number, next: number): SegmentStep => ({ features: [feature], segment, next })

  test('beats staying where a feature tells who moves', () => {
    const steps = Array.from({ length: 40 }, (_, at) => step(at % 2 ? 3 : -3, 0, at % 2))
    const model = trainNextSegment(steps, 2)
    expect(nextSegmentQuality(model, steps, steps)).toMatchObject({
      accuracy: 1,
      staying: 0.5,
      wonAgainstStaying: 20,
      lostAgainstStaying: 0,
      beatsStaying: true,
    })
  })

  test('does not claim to where nobody moves', () => {
    const steps = Array.from({ length: 40 }, (_, at) => step(at % 5, at % 2, at % 2))
    const quality = nextSegmentQuality(trainNextSegment(steps, 2), steps, steps)
    expect([quality.staying, quality.beatsStaying]).toEqual([1, false])
  })
})
