// Twelve months of spending as a calendar of shaded days, a column for each week from Monday on.
import type { EChartsOption } from 'echarts'
import { addMonths, monthOf } from '../../../../shared/dates'
import type { SpendingDay } from '../../../../shared/spending'
import { type ChartTokens, chartBase, mixedInto } from '../../../ui/chart-theme'
import { tooltipOf } from '../../../ui/chart-tooltip'
import type { Format } from '../../../ui/format'

export interface Calendar {
  /** Every day, oldest first. */
  readonly days: readonly SpendingDay[]
  /** Between the shades, smallest first. */
  readonly bounds: readonly number[]
  readonly words: { readonly spent: string; readonly open: string }
}

/** How much ink a day gets: nothing spent, then one for each shade. */
const INK = [0.05, 0.2, 0.4, 0.64, 0.92]
const DAYS_AT_LEFT = 42
/** Between a day and its tooltip, which stands above it: the calendar is too low to hold both. */
const ABOVE = 12
const A_MONDAY = '2026-01-05'

/** The colours of the shades, from nothing spent on. */
export function shades(bounds: readonly number[], tokens: ChartTokens): readonly string[] {
  return INK.slice(0, bounds.length + 2).map((share) => mixedInto(tokens.canvas, tokens.ink, share))
}

export function calendarOption({ days, bounds, words }: Calendar, tokens: ChartTokens, format: Format): EChartsOption {
  const base = chartBase(tokens)
  const [nothing = tokens.canvas, ...spent] = shades(bounds, tokens)
  const label = { color: tokens.muted, fontSize: 12 }
  return {
    ...base,
    calendar: {
      range: [days[0]?.on ?? '', days.at(-1)?.on ?? ''],
      left: DAYS_AT_LEFT,
      right: 1,
      top: 24,
      bottom: 1,
      cellSize: ['auto', 'auto'],
      splitLine: { show: false },
      itemStyle: { color: 'transparent', borderColor: tokens.canvas, borderWidth: 2 },
      yearLabel: { show: false },
      monthLabel: {
        ...label,
        nameMap: Array.from({ length: 12 }, (_, index) => format.shortMonth(addMonths('2026-01', index))),
        position: 'start',
        align: 'left',
        margin: 8,
      },
      dayLabel: { ...label, firstDay: 1, nameMap: weekdays(format), margin: 12 },
    },
    visualMap: {
      show: false,
      type: 'piecewise',
      dimension: 1,
      pieces: [
        { lte: 0, color: nothing },
        ...spent.map((color, index) => ({
          ...(index === 0 ? { gt: 0 } : { gte: bounds[index - 1] }),
          ...(index < bounds.length ? { lt: bounds[index] } : {}),
          color,
        })),
      ],
    },
    tooltip: {
      ...base.tooltip,
      trigger: 'item',
      confine: false,
      position: (at, _points, _element, _rect, { contentSize, viewSize }) => {
        const [width = 0, height = 0] = contentSize
        const left = Math.min(Math.max(0, Number(at[0]) - width / 2), (viewSize[0] ?? width) - width)
        return [left, Number(at[1]) - height - ABOVE]
      },
      formatter: (point: unknown) => {
        const day = days[(point as { readonly dataIndex: number }).dataIndex]
        if (!day) return ''
        const hint = day.transactions > 0 ? words.open : undefined
        return tooltipOf(format.fullDay(day.on), [{ label: words.spent, value: format.exact(day.spentMinor) }], hint)
      },
    },
    series: [
      {
        type: 'heatmap',
        coordinateSystem: 'calendar',
        data: days.map(({ on, spentMinor }) => [on, spentMinor]),
        itemStyle: { borderColor: tokens.canvas, borderWidth: 2, borderRadius: 4 },
        emphasis: { itemStyle: { borderColor: tokens.ink, borderWidth: 2 } },
      },
    ],
  }
}

/** From Sunday on, as the calendar wants them; every second one is named, or they would touch. */
function weekdays(format: Format): string[] {
  const first = Number(A_MONDAY.slice(8)) - 1
  return Array.from({ length: 7 }, (_, index) => {
    const on = `${monthOf(A_MONDAY)}-${String(first + index).padStart(2, '0')}`
    return index % 2 === 1 ? format.weekday(on) : ''
  })
}
