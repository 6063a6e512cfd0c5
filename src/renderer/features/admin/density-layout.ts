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
  /** `isAway`: too far from the centre to be read as its name without a line to it. */
  readonly label: { readonly x: number; readonly y: number; readonly isAway: boolean }
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

/** Room around the outermost hexagon for the outline and a name. */
const MARGIN = 40
const LINE = 16
const LETTER = 6.4
/** Base line of a name above and below its centre. */
const NAME_GAP = 8
const BELOW = 18
/** The outline stays this far from the hexagons, in pixels. */
const OUTLINE_GAP = 6

/** Fits the published cells and centres into `width` × `height`, hexagons regular, upwards positive. */
export function densityLayout({ density, segments }: Segments, width: number, height: number): DensityLayout {
  const points = [...density.cells, ...segments.map(({ centre }) => centre)]
  const xs = range(points.map(({ x }) => x))
  const ys = range(points.map(({ y }) => y))
  const { radius } = density
  const scale = Math.min(
    (width - 2 * MARGIN) / (xs.to - xs.from + 2 * radius || 1),
    (height - 2 * MARGIN) / (ys.to - ys.from + 2 * radius || 1),
  )
  const place = (x: number, y: number) => ({
    x: width / 2 + (x - (xs.from + xs.to) / 2) * scale,
    y: height / 2 - (y - (ys.from + ys.to) / 2) * scale,
  })
  const placed = segments.map(({ id, name, centre }) => {
    const own = density.cells.filter(({ segment }) => segment === id).map(({ x, y }) => place(x, y))
    return { id, name, ...place(centre.x, centre.y), spread: spreadOf(own, radius * scale) }
  })
  return {
    hexagons: density.cells.map(({ x, y, segment, customers }) => {
      const at = place(x, y)
      return { path: hexagonPath(at.x, at.y, radius * scale - 0.75), segment, customers }
    }),
    segments: withLabels(placed, width, height),
    origin: place(0, 0),
  }
}

/** Names stand above their centre; one that would touch another goes below, then further out, and gets a leader. */
function withLabels(segments: readonly Placed[], width: number, height: number): readonly SegmentOnMap[] {
  const taken: { x: number; y: number; half: number }[] = []
  const labels = new Map<number, SegmentOnMap['label']>()
  for (const { id, name, x, y } of [...segments].sort((a, b) => a.y - b.y)) {
    const half = (name.length * LETTER) / 2 + 4
    const at = Math.min(Math.max(x, half), width - half)
    const isFree = (row: number) =>
      taken.every((other) => Math.abs(other.y - row) >= LINE || Math.abs(other.x - at) >= other.half + half)
    const rows = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((step) => [y - NAME_GAP - step * LINE, y + BELOW + step * LINE])
    const row = rows.find((candidate) => candidate > 12 && candidate < height - 2 && isFree(candidate)) ?? y
    taken.push({ x: at, y: row, half })
    labels.set(id, { x: at, y: row, isAway: row < y - NAME_GAP || row > y + BELOW })
  }
  return segments.map((segment) => ({
    ...segment,
    label: labels.get(segment.id) ?? { x: segment.x, y: segment.y, isAway: false },
  }))
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
