export interface Hexagon {
  /** Centre. */
  readonly x: number
  readonly y: number
  /** The numbers of the points inside. */
  readonly points: readonly number[]
}

/**
 * Sorts points into a grid of hexagons with a corner on top; `radius` is from centre to corner. Hexagons without a point
 * are left out; the rest come row by row, left to right. Source: Carr et al. (1987), two shifted rectangular grids.
 */
export function hexagonBins(
  points: readonly { readonly x: number; readonly y: number }[],
  radius: number,
): readonly Hexagon[] {
  const width = radius * Math.sqrt(3)
  const height = radius * 3
  const bins = new Map<string, { x: number; y: number; points: number[] }>()
  points.forEach((point, index) => {
    const even = { x: Math.round(point.x / width) * width, y: Math.round(point.y / height) * height }
    const odd = {
      x: (Math.floor(point.x / width) + 0.5) * width,
      y: (Math.floor(point.y / height) + 0.5) * height,
    }
    const centre = distance(point, even) <= distance(point, odd) ? even : odd
    const key = `${Math.round((2 * centre.x) / width)} ${Math.round((2 * centre.y) / height)}`
    const bin = bins.get(key) ?? { ...centre, points: [] }
    bin.points.push(index)
    bins.set(key, bin)
  })
  return [...bins.values()].sort((a, b) => a.y - b.y || a.x - b.x)
}

function distance(
  a: { readonly x: number; readonly y: number },
  b: { readonly x: number; readonly y: number },
): number {
  return (a.x - b.x) ** 2 + (a.y - b.y) ** 2
}
