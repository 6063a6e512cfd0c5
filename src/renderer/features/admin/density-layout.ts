// Where hexagons, centres and names of segments stand on the map. Pure: published cells in, pixels out.
import type { Segments } from '../../../shared/contract'

export interface DensityLayout {
  readonly hexagons: readonly { readonly path: string; readonly segment: number; readonly customers: number }[]
  readonly segments: readonly SegmentOnMap[]
  /** Pixels of the bank's average. */
  readonly origin: { readonly x: number; readonly y: number }
}

export interface SegmentOnMap {
  readonly id: number
  readonly name: string
  readonly x: number
  readonly y: number
  /** The name stands beside the map; `side` is the end of it that a line joins with the centre. */
  readonly label: { readonly x: number; readonly y: number; readonly side: 'left' | 'right' }
  /** Around its published hexagons; null when it has none. */
  readonly spread: Ellipse | null
}

export interface Ellipse {
  readonly x: number
  readonly y: number
  readonly radiusX: number
  readonly radiusY: number
}

type Placed = Omit<SegmentOnMap, 'label'>

/** Room above and below the outermost hexagon for the outline. */
const MARGIN = 24
/** Beside the map, for the names: over hexagons they could not be read, and those of neighbours would touch. */
const NAMES = 132
const LINE = 22
const HALF_LINE = 4
/** The name of the horizontal axis stands at the right end of it. */
const AXIS_NAME = 24
/** The outline stays this far from the hexagons, in pixels. */
const OUTLINE_GAP = 6

/** Fits the published cells and centres into `width` × `height`, hexagons regular, upwards positive. */
export function densityLayout({ density, segments }: Segments, width: number, height: number): DensityLayout {
  const points = [...density.cells, ...segments.map(({ centre }) => centre)]
  const xs = range(points.map(({ x }) => x))
  const ys = range(points.map(({ y }) => y))
  const { radius } = density
  const scale = Math.min(
    (width - 2 * NAMES) / (xs.to - xs.from + 2 * radius || 1),
    (height - 2 * MARGIN) / (ys.to - ys.from + 2 * radius || 1),
  )
  const place = (x: number, y: number) => ({
    x: width / 2 + (x - (xs.from + xs.to) / 2) * scale,
    y: height / 2 - (y - (ys.from + ys.to) / 2) * scale,
  })
  const origin = place(0, 0)
  const placed = segments.map(({ id, name, centre }) => {
    const own = density.cells.filter(({ segment }) => segment === id).map(({ x, y }) => place(x, y))
    return { id, name, ...place(centre.x, centre.y), spread: spreadOf(own, radius * scale) }
  })
  return {
    hexagons: density.cells.map(({ x, y, segment, customers }) => {
      const at = place(x, y)
      return { path: hexagonPath(at.x, at.y, radius * scale - 0.75), segment, customers }
    }),
    segments: withLabels(placed, width, height, origin.y),
    origin,
  }
}

/**
 * Names in two columns, each segment's on the side that its centre lies on, in the order of the centres, so that no line
 * crosses another. At most half of the segments, rounded up, stand on one side.
 */
function withLabels(
  segments: readonly Placed[],
  width: number,
  height: number,
  axisY: number,
): readonly SegmentOnMap[] {
  const fromLeft = [...segments].sort((a, b) => a.x - b.x)
  const lying = fromLeft.filter(({ x }) => x < width / 2).length
  const half = Math.ceil(segments.length / 2)
  const onLeft = Math.min(Math.max(lying, segments.length - half), half)
  const left = column(fromLeft.slice(0, onLeft), height, null)
  const right = column(fromLeft.slice(onLeft), height, axisY)
  return segments.map((segment) => {
    const y = left.get(segment.id)
    return {
      ...segment,
      label:
        y === undefined
          ? { x: width - NAMES + 8, y: right.get(segment.id) ?? segment.y, side: 'left' as const }
          : { x: NAMES - 8, y, side: 'right' as const },
    }
  })
}

/** A line for each, as near to the height of its centre as the others leave room, and none on the name of the axis. */
function column(segments: readonly Placed[], height: number, axisY: number | null): ReadonlyMap<number, number> {
  const downwards = [...segments].sort((a, b) => a.y - b.y)
  const isTaken = (y: number) => axisY !== null && y > axisY - HALF_LINE && y < axisY + AXIS_NAME + LINE - 2 * HALF_LINE
  const past = (y: number) => (isTaken(y) && axisY !== null ? axisY + AXIS_NAME + LINE - 2 * HALF_LINE : y)
  const lines: number[] = []
  for (const { y } of downwards) lines.push(past(Math.max(y + HALF_LINE, LINE, (lines.at(-1) ?? 0) + LINE)))
  // What was pushed over the lower edge pushes the lines above it back up.
  for (let at = lines.length - 1, least = height - HALF_LINE; at >= 0; at--) {
    const y = Math.min(lines[at] ?? 0, least)
    lines[at] = isTaken(y) && axisY !== null ? axisY - HALF_LINE : y
    least = (lines[at] ?? 0) - LINE
  }
  return new Map(downwards.map(({ id }, at) => [id, lines[at] ?? 0]))
}

/** An ellipse around hexagons: the half-axes of their box, grown so that its corners are inside. */
function spreadOf(centres: readonly { readonly x: number; readonly y: number }[], radius: number): Ellipse | null {
  if (centres.length === 0) return null
  const xs = range(centres.map(({ x }) => x))
  const ys = range(centres.map(({ y }) => y))
  const half = ({ from, to }: { readonly from: number; readonly to: number }) =>
    ((to - from) / 2) * 1.2 + radius + OUTLINE_GAP
  return { x: (xs.from + xs.to) / 2, y: (ys.from + ys.to) / 2, radiusX: half(xs), radiusY: half(ys) }
}

/** Corners up and down; `radius` from the centre to a corner. */
export function hexagonPath(x: number, y: number, radius: number): string {
  const corners = [0, 1, 2, 3, 4, 5].map((corner) => {
    const angle = (Math.PI / 3) * corner - Math.PI / 2
    return `${(x + radius * Math.cos(angle)).toFixed(1)} ${(y + radius * Math.sin(angle)).toFixed(1)}`
  })
  return `M${corners.join('L')}Z`
}

function range(values: readonly number[]): { readonly from: number; readonly to: number } {
  if (values.length === 0) return { from: 0, to: 0 }
  return { from: Math.min(...values), to: Math.max(...values) }
}
