import { expect, test } from 'vitest'
import { addDays } from '../../../../shared/dates'
import { tokens, written } from '../../../ui/chart-tokens.fixture'
import type { BalanceLine } from './balance-days'
import { balanceOption } from './balance-option'

const words = {
  marks: [],
  today: 'Today',
  balance: 'Balance',
  between: 'Between',
  about: (amount: string) => `about ${amount}`,
  range: (low: string, high: string) => `${low} to ${high}`,
}

test('booked days are solid, expected ones dashed from today on, with a band that begins at today’s balance', () => {
  const series = seriesOf(line([100, 80], [60, 70]))
  expect(series.booked?.data).toEqual([100, 80, null, null])
  expect(series.expected?.data).toEqual([null, 80, 60, 70])
  expect(series.low?.data).toEqual([null, 80, 50, 60])
  expect(series.band?.data).toEqual([null, 0, 20, 20])
})

test('only a line that goes below zero has a critical part and a wash', () => {
  const above = balanceOption(line([100], [50]), tokens, written, words)
  expect(above.visualMap).toBeUndefined()
  const below = line([100], [-50, 20])
  expect(seriesOf(below).deficit?.data).toEqual([0, -50, 0])
  expect(balanceOption(below, tokens, written, words).visualMap).toMatchObject({ dimension: 1, show: false })
})

test('the axis reaches down to zero unless all of the line is far above it', () => {
  expect(axisOf(line([100], [80])).min).toBeGreaterThan(0)
  expect(axisOf(line([100], [30])).min).toBe(0)
  expect(axisOf(line([100], [-30])).min).toBeLessThan(-40)
})

test('without a forecast there is neither band nor dashes', () => {
  const series = seriesOf(line([100, 80], []))
  expect(series.band).toBeUndefined()
  expect(series.expected?.data).toEqual([null, 80])
})

function line(booked: readonly number[], expected: readonly number[]): BalanceLine {
  const days = [...booked, ...expected].map((balanceMinor, index) => {
    const on = addDays('2026-10-01', index)
    const day = { on, lowMinor: balanceMinor - 10, medianMinor: balanceMinor, highMinor: balanceMinor + 10 }
    return { on, balanceMinor, expected: index < booked.length ? null : day }
  })
  return { days, today: booked.length - 1, lowest: null, events: [], shortfall: false }
}

function seriesOf(of: BalanceLine): Record<string, { readonly data: unknown } | undefined> {
  const { series } = balanceOption(of, tokens, written, words)
  return Object.fromEntries((series as { id: string; data: unknown }[]).map((each) => [each.id, each]))
}

function axisOf(of: BalanceLine): { readonly min: number } {
  return balanceOption(of, tokens, written, words).yAxis as { min: number }
}
