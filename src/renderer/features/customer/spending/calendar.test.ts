import { expect, test } from 'vitest'
import { tokens, written } from '../../../ui/chart-tokens.fixture'
import { everyDay, shadeBounds } from './calendar-days'
import { calendarOption, shades } from './calendar-option'

const day = (on: string, spentMinor: number) => ({ on, spentMinor, transactions: 1 })

test('every day is there, with nothing on those without a row', () => {
  const days = everyDay({ from: '2026-10-01', to: '2026-10-03', days: [day('2026-10-02', 500)] })
  expect(days.map(({ on, spentMinor }) => [on, spentMinor])).toEqual([
    ['2026-10-01', 0],
    ['2026-10-02', 500],
    ['2026-10-03', 0],
  ])
})

test('the shades part the days with spending at round amounts', () => {
  const days = Array.from({ length: 100 }, (_, index) => day('2026-10-01', (index + 1) * 1_000))
  expect(shadeBounds([...days, day('2026-10-02', -9_000), day('2026-10-03', 0)])).toEqual([40_000, 80_000, 90_000])
  expect(shadeBounds([day('2026-10-01', 500), day('2026-10-02', 500)])).toEqual([500])
  expect(shadeBounds([])).toEqual([])
})

test('a day is one item of the chart, and each shade has a piece without a gap', () => {
  const days = [day('2026-10-01', 100), day('2026-10-02', 90_000)]
  const bounds = [40_000]
  const words = { spent: 'Spent', open: 'Click' }
  const option = calendarOption({ days, bounds, words }, tokens, written)
  const colours = shades(bounds, tokens)
  expect(colours).toHaveLength(3)
  expect(option.visualMap).toMatchObject({
    pieces: [
      { lte: 0, color: colours[0] },
      { gt: 0, lt: 40_000, color: colours[1] },
      { gte: 40_000, color: colours[2] },
    ],
  })
  expect(option.series).toMatchObject([
    {
      data: [
        ['2026-10-01', 100],
        ['2026-10-02', 90_000],
      ],
    },
  ])
})
