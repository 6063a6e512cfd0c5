// On which side of its point a name stands, so that names touch neither each other nor other points. Pure; in the size of a
// narrow chart, so that a wider one has room to spare.

export type NamePlace = 'right' | 'top' | 'bottom' | 'left'

interface Point {
  readonly name: string
  /** 0–1 of the width and, upwards, of the height. */
  readonly across: number
  readonly up: number
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const PLACES: readonly NamePlace[] = ['right', 'top', 'bottom', 'left']
const WIDTH = 400
const HEIGHT = 220
const LETTER = 6.6
const HALF_LINE = 8
const POINT = 7

/** The side of each; a name that has room on none is left out, and told when its point is pointed at. */
export function namePlaces(points: readonly Point[]): ReadonlyMap<string, NamePlace> {
  const taken = points.map((point) => ({ name: point.name, box: around(point) }))
  const places = new Map<string, NamePlace>()
  for (const point of [...points].sort((a, b) => b.across - a.across)) {
    const place = PLACES.find((each) => {
      const box = boxOf(point, each)
      const isInside = box.left >= 0 && box.right <= WIDTH && box.top >= 0 && box.bottom <= HEIGHT
      return isInside && !taken.some((other) => other.name !== point.name && touch(other.box, box))
    })
    if (!place) continue
    places.set(point.name, place)
    taken.push({ name: `${point.name}, the name`, box: boxOf(point, place) })
  }
  return places
}

function around({ across, up }: Point): Box {
  const [x, y] = [across * WIDTH, (1 - up) * HEIGHT]
  return { left: x - POINT, right: x + POINT, top: y - POINT, bottom: y + POINT }
}

function boxOf(point: Point, place: NamePlace): Box {
  const { left, right, top, bottom } = around(point)
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  const width = point.name.length * LETTER
  if (place === 'right') return { left: right, right: right + width, top: y - HALF_LINE, bottom: y + HALF_LINE }
  if (place === 'left') return { left: left - width, right: left, top: y - HALF_LINE, bottom: y + HALF_LINE }
  const sides = { left: x - width / 2, right: x + width / 2 }
  return place === 'top'
    ? { ...sides, top: top - 2 * HALF_LINE, bottom: top }
    : { ...sides, top: bottom, bottom: bottom + 2 * HALF_LINE }
}

function touch(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}
