import { expect, test } from 'vitest'
import { tokens, written } from '../../../ui/chart-tokens.fixture'
import { monthBarsOption } from './month-bars-option'

test('the chosen month is full and carries its amount, the running one is outlined', () => {
  const option = monthBarsOption(
    {
      months: ['2026-08', '2026-09', '2026-10'],
      amountsMinor: [30_000, -500, 20_000],
      chosen: '2026-08',
      running: '2026-10',
      colour: '#117733',
      small: false,
      words: { spent: 'Spent', soFar: 'Spent so far', open: 'Click to see the transactions' },
    },
    tokens,
    written,
  )
  const [series] = option.series as readonly {
    data: readonly { value: number; itemStyle: { color: string; borderType?: readonly number[] } }[]
    label: { formatter: (point: { dataIndex: number }) => string }
  }[]
  expect(series?.data.map((bar) => bar.value)).toEqual([30_000, -500, 20_000])
  expect(series?.data.map((bar) => bar.itemStyle.color === '#117733')).toEqual([true, false, false])
  expect(series?.data.map((bar) => bar.itemStyle.borderType !== undefined)).toEqual([false, false, true])
  expect([0, 1, 2].map((dataIndex) => series?.label.formatter({ dataIndex }))).toEqual(['₹300', '', ''])
  expect(option.yAxis).toMatchObject({ min: -500 })
})
