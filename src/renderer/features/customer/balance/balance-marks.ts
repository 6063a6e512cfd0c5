// What is written into the balance chart: where each label stands once the pixels are known.
import type { BalanceEvent } from './balance-days'
import { type Box, type Label, placeLabels } from './place-labels'

export interface Mark {
  /** Day of the point, and its value. */
  readonly index: number
  readonly valueMinor: number
  readonly tone: 'ink' | 'critical'
  /** Written strong, then plain. */
  readonly strong: string
  readonly plain: string
  /** How far from its point it may stand; a mark that names its own day may stand further away. */
  readonly reach: number
  /** Left out together with its dot when there is no room. */
  readonly dot: boolean
  readonly event: BalanceEvent | null
}

export interface Plot {
  readonly bounds: Box
  readonly toPixel: (index: number, valueMinor: number) => readonly [number, number]
  readonly textWidth: (text: string, weight: number) => number
}

export interface PlacedMark {
  readonly x: number
  readonly y: number
  readonly box: Box
  readonly strongWidth: number
}

export const LINE_HEIGHT = 16
const WORD_GAP = 4
const CLEAR_BESIDE = 7
const CLEAR_ABOVE = 3

export interface Drawn {
  /** The stepped line, one value per day. */
  readonly values: readonly number[]
  readonly today: number
  /** The band: lowest and highest value of a day, null where there is none. */
  readonly band: readonly ({ readonly low: number; readonly high: number } | null)[]
  readonly hairlines: readonly number[]
}

/** One place per mark, null where it has none. Labels keep off the line and, where they can, off band and hairlines. */
export function placeMarks(marks: readonly Mark[], drawn: Drawn, plot: Plot): readonly (PlacedMark | null)[] {
  const sizes = marks.map((mark) => ({
    strong: mark.strong ? plot.textWidth(mark.strong, mark.tone === 'critical' ? 600 : 500) : 0,
    plain: mark.plain ? plot.textWidth(mark.plain, 400) : 0,
  }))
  const labels = marks.map((mark, at): Label => {
    const [x, y] = plot.toPixel(mark.index, mark.valueMinor)
    const { strong = 0, plain = 0 } = sizes[at] ?? {}
    const width = Math.ceil(strong + plain + (strong && plain ? WORD_GAP : 0))
    return { x, y, width, height: LINE_HEIGHT, reach: mark.reach }
  })
  const quiet = [drawn.hairlines.map((value) => hairline(value, plot)), bandBoxes(drawn, plot)]
  const boxes = placeLabels(labels, lineBoxes(drawn, plot), quiet, plot.bounds)
  return boxes.map((box, at) => {
    const label = labels[at]
    return box && label ? { x: label.x, y: label.y, box, strongWidth: sizes[at]?.strong ?? 0 } : null
  })
}

/** The stepped line as thin boxes, the marker of today, and the zero line where the line crosses it. */
function lineBoxes({ values, today }: Drawn, plot: Plot): readonly Box[] {
  const points = values.map((value, index) => plot.toPixel(index, value))
  const boxes: Box[] = []
  for (let index = 1; index < points.length; index++) {
    const [fromX, fromY] = points[index - 1] ?? [0, 0]
    const [toX, toY] = points[index] ?? [0, 0]
    boxes.push(around(fromX, fromY, toX, fromY), around(toX, fromY, toX, toY))
  }
  const [todayX, zeroY] = plot.toPixel(today, 0)
  boxes.push(around(todayX, plot.bounds.y, todayX, Math.min(zeroY, plot.bounds.y + plot.bounds.height)))
  if (values.some((value) => value < 0)) boxes.push(hairline(0, plot))
  return boxes
}

function bandBoxes({ band }: Drawn, { toPixel }: Plot): readonly Box[] {
  return band.flatMap((day, index) => {
    if (!day) return []
    const [left, top] = toPixel(index, day.high)
    const [right, bottom] = toPixel(index + 1, day.low)
    return [{ x: left, y: top, width: right - left, height: bottom - top }]
  })
}

function hairline(value: number, { bounds, toPixel }: Plot): Box {
  const [, y] = toPixel(0, value)
  return { x: bounds.x, y: y - 1, width: bounds.width, height: 2 }
}

function around(x1: number, y1: number, x2: number, y2: number): Box {
  return {
    x: Math.min(x1, x2) - CLEAR_BESIDE,
    y: Math.min(y1, y2) - CLEAR_ABOVE,
    width: Math.abs(x2 - x1) + 2 * CLEAR_BESIDE,
    height: Math.abs(y2 - y1) + 2 * CLEAR_ABOVE,
  }
}
