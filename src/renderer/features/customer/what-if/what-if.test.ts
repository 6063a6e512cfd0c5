import { expect, test } from 'vitest'
import { tokens, written } from '../../../ui/chart-tokens.fixture'
import { changesNothing, effective, sameChanges, trialIn, trialPath, withCut } from './changes'
import { sliderScale } from './slider-scale'
import { whatIfOption } from './what-if-option'

const words = {
  expected: 'Expected',
  usual: 'Usual',
  between: 'Between',
  about: (amount: string) => `about ${amount}`,
  range: (low: string, high: string) => `${low} to ${high}`,
}

test('what does nothing is left out', () => {
  const loan = { principalMinor: 0, annualRate: 0.1, termMonths: 36, month: 1 }
  const idle = { incomeMinor: 0, cuts: [{ categoryId: 'travel', share: 0 }], bills: [], loan } as const
  expect(effective(idle)).toEqual({})
  expect(changesNothing(idle)).toBe(true)
  expect(changesNothing({ ...idle, incomeMinor: -1 })).toBe(false)
})

test('a category is cut once', () => {
  const once = withCut({ cuts: [{ categoryId: 'travel', share: 0.2 }] }, 'shopping', 0.1)
  expect(withCut(once, 'travel', 0.5).cuts).toEqual([
    { categoryId: 'shopping', share: 0.1 },
    { categoryId: 'travel', share: 0.5 },
  ])
})

test('the address keeps what is being tried, and makes sense of anything else', () => {
  const trial = { changes: { incomeMinor: 5_000 }, months: 12, metric: 'netWorth' } as const
  expect(trialIn(trialPath(trial).split('?')[1] ?? '')).toEqual(trial)
  expect(trialIn('months=900&changes=[1]&view=x')).toEqual({ changes: {}, months: 24, metric: 'cash' })
  expect(trialIn('changes={"')).toMatchObject({ changes: {} })
})

test('a slider reaches about a usual month, in round steps', () => {
  expect(sliderScale(7_320_000)).toEqual({ most: 7_000_000, step: 100_000 })
  expect(sliderScale(100_000)).toEqual({ most: 100_000, step: 1_000 })
})

test('the band lies between the scenarios, and only a line below zero has a critical part', () => {
  const lines = {
    ...{ months: ['2026-11', '2026-12'], expected: [10, 20], low: [5, 8], high: [15, 40] },
    ...{ usual: null, compared: [{ name: 'Car', values: [1], colour: '#332288' }] },
  }
  const option = whatIfOption(lines, tokens, written, words)
  const series = option.series as readonly { id: string; data: readonly number[] }[]
  expect(Object.fromEntries(series.map(({ id, data }) => [id, data]))).toEqual({
    low: [5, 8],
    band: [10, 32],
    'compared-0': [1],
    expected: [10, 20],
  })
  expect(option.visualMap).toBeUndefined()
  const below = whatIfOption({ ...lines, expected: [-10, 20] }, tokens, written, words)
  expect(below.visualMap).toMatchObject({ seriesIndex: 3 })
  expect(option.animation).toBe(false)
})

test('changes are the same whatever the order of cuts and parts, and a zero is no change', () => {
  const cuts = [
    { categoryId: 'travel', share: 0.2 },
    { categoryId: 'shopping', share: 0.1 },
  ] as const
  const saving = { shareOfIncome: 0.1, annualRate: 0.04 }
  const turned = { annualRate: 0.04, shareOfIncome: 0.1 }
  expect(sameChanges({ saving, cuts }, { cuts: [...cuts].reverse(), saving: turned, incomeMinor: 0 })).toBe(true)
  expect(sameChanges({ saving, cuts }, { saving, cuts: cuts.slice(1) })).toBe(false)
  expect(sameChanges({}, { purchases: [{ amountMinor: 1, month: 1 }] })).toBe(false)
})
