// A grid of groups as a picture: the more customers, the stronger the colour; a hidden group is hatched.
import type { EChartsOption } from 'echarts'
import type { Cell } from '../../../shared/contract'
import { type ChartTokens, categoryAxis, chartBase, mixedInto } from '../../ui/chart-theme'

export interface HeatMapCells {
  /** From left to right. */
  readonly columns: readonly string[]
  /** From top to bottom. */
  readonly rows: readonly string[]
  /** Row by row. */
  readonly cells: readonly Cell[]
}

export interface HeatMapWords {
  readonly columnTitle: string
  readonly rowTitle: string
  /** Room for the names of the rows, in pixels. */
  readonly left: number
  readonly write: (value: number) => string
  readonly tooltip: (at: number) => HTMLElement
}

const FAINTEST = 0.06
/** Ink keeps a contrast of 4.8 on it, in both themes. */
const STRONGEST = 0.55
const GAP = 2
const HATCH = 6
const MANY = 8
/** Names of columns may be on two lines. */
const SECOND_LINE = 16

export function heatMapOption(
  { columns, rows, cells }: HeatMapCells,
  tokens: ChartTokens,
  words: HeatMapWords,
): EChartsOption {
  const most = Math.max(1, ...cells.map((cell) => ('suppressed' in cell ? 0 : cell.value)))
  const base = chartBase(tokens)
  const below = columns.some((name) => name.includes('\n')) ? SECOND_LINE : 0
  const axis = {
    ...categoryAxis(tokens),
    nameLocation: 'middle' as const,
    nameTextStyle: { color: tokens.muted, fontSize: 12 },
  }
  return {
    ...base,
    animation: false,
    grid: { left: words.left, right: 8, top: 8, bottom: 48 + below },
    tooltip: {
      ...base.tooltip,
      trigger: 'item',
      formatter: (point: unknown) => words.tooltip((point as { readonly dataIndex: number }).dataIndex),
    },
    xAxis: {
      ...axis,
      data: [...columns],
      name: words.columnTitle,
      nameGap: 30 + below,
      axisLabel: { ...axis.axisLabel, interval: 0, hideOverlap: false, fontSize: columns.length > MANY ? 11 : 12 },
    },
    yAxis: { ...axis, data: [...rows], inverse: true, name: words.rowTitle, nameGap: words.left - 16 },
    series: [
      {
        type: 'custom',
        encode: { x: 0, y: 1 },
        data: cells.map((_, at) => [at % columns.length, Math.floor(at / columns.length)]),
        renderItem: (params, api) => {
          const [x = 0, y = 0] = api.coord([api.value(0), api.value(1)])
          const [width = 0, height = 0] = (api.size?.([1, 1]) ?? []) as number[]
          const shape = {
            x: x - width / 2 + GAP / 2,
            y: y - height / 2 + GAP / 2,
            width: width - GAP,
            height: height - GAP,
          }
          const cell = cells[params.dataIndex]
          if (!cell || 'suppressed' in cell) return { type: 'group', children: hatched(shape, tokens) }
          // By the root, so that a row of totals does not make all others alike.
          const strength = FAINTEST + (STRONGEST - FAINTEST) * Math.sqrt(cell.value / most)
          return {
            type: 'group',
            children: [
              {
                type: 'rect',
                shape: { ...shape, r: 3 },
                style: { fill: mixedInto(tokens.canvas, tokens.accent, strength) },
              },
              {
                type: 'text',
                style: {
                  text: words.write(cell.value),
                  x,
                  y,
                  align: 'center',
                  verticalAlign: 'middle',
                  fill: tokens.ink,
                  fontSize: 12,
                  fontFamily: '"Inter Variable", sans-serif',
                },
              },
            ],
          }
        },
      },
    ],
  }
}

interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function hatched({ x, y, width, height }: Rectangle, tokens: ChartTokens) {
  const stroke = mixedInto(tokens.canvas, tokens.ink, 0.14)
  const lines = Array.from({ length: Math.max(0, Math.floor((width + height) / HATCH)) }, (_, at) => {
    const along = (at + 1) * HATCH
    return {
      type: 'line' as const,
      silent: true,
      shape: {
        x1: x + Math.min(along, width),
        y1: y + Math.max(0, along - width),
        x2: x + Math.max(0, along - height),
        y2: y + Math.min(along, height),
      },
      style: { stroke, lineWidth: 1 },
    }
  })
  return [
    {
      type: 'rect' as const,
      shape: { x, y, width, height, r: 3 },
      style: { fill: mixedInto(tokens.canvas, tokens.ink, 0.03) },
    },
    ...lines,
  ]
}
