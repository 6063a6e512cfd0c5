import { expect, test } from 'vitest'
import { tokens, written } from '../../../ui/chart-tokens.fixture'
import { cashFlowOption } from './cash-flow-option'
import { forecastAddress, forecastPath } from './forecast-address'
import { netWorthOption } from './net-worth-option'

const figure = (amountMinor: number) => ({ amountMinor, transactions: 1, filter: {} })
const words = { income: 'Income', spending: 'Spending', left: 'Left', open: 'Click' }

test('income and spending stand side by side, and only a month that is not over is outlined', () => {
  const months = [
    { month: '2026-09', income: figure(900), spending: figure(400) },
    { month: '2026-10', income: figure(500), spending: figure(-20) },
  ]
  const [income, spending] = barsOf({ months, complete: false })
  expect([income?.name, income?.values, spending?.values]).toEqual(['income', [900, 500], [400, -20]])
  expect(income?.outlined).toEqual([false, true])
  expect(barsOf({ months, complete: true })[1]?.outlined).toEqual([false, false])
})

test('net worth far from zero keeps its shape, near zero it shows it', () => {
  const axisOf = (values: readonly number[]) => {
    const months = values.map((netMinor, at) => ({
      ...{ month: `2026-0${at + 1}`, assetsMinor: netMinor, liabilitiesMinor: 0, netMinor, byKindMinor: {} },
    }))
    const option = netWorthOption(months, tokens, written, { net: 'Net', assets: 'Owned', liabilities: 'Owed' })
    return option.yAxis as { readonly min: number; readonly max: number }
  }
  expect(axisOf([90_000, 100_000]).min).toBeGreaterThan(0)
  expect(axisOf([10_000, 100_000]).min).toBe(0)
  expect(axisOf([-50_000, -10_000])).toMatchObject({ max: expect.any(Number) })
  expect(axisOf([-50_000, -10_000]).max).toBeGreaterThanOrEqual(0)
  expect(axisOf([0]).max).toBeGreaterThan(0)
})

test('the address keeps account and horizon, and makes sense of anything else', () => {
  const there = { accountId: 'A 1&x', days: 90 } as const
  expect(forecastAddress(forecastPath(there).split('?')[1] ?? '')).toEqual(there)
  expect(forecastAddress('days=45&account=')).toEqual({ accountId: null, days: 30 })
})

function barsOf(cashFlow: Parameters<typeof cashFlowOption>[0]) {
  const { series } = cashFlowOption(cashFlow, tokens, written, words)
  return (
    series as readonly { name: string; data: readonly { value: number; itemStyle: { borderType?: unknown } }[] }[]
  ).map(({ name, data }) => ({
    name,
    values: data.map(({ value }) => value),
    outlined: data.map(({ itemStyle }) => itemStyle.borderType !== undefined),
  }))
}
