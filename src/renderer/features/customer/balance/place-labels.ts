// Direct labels without collisions: each takes the best free spot near its point, or none.

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Label {
  /** The point that it names, in pixels. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** How far from the point it may stand. */
  readonly reach: number
}

const GAP = 8
const STEP = 8
/** Something may lie between a point and a label further aside, hardly above or below it. */
const ASIDE_WEIGHT = 2
/** A label over a hairline or the band can be read, but a clear spot up to this many pixels further is better. */
const QUIET_COST = 32
/** The line goes to the right, so that is where its labels are read. */
const LEFT_COST = 10

/**
 * A box for each label, or null where nothing is free within reach. `labels` in order of importance: earlier ones are
 * placed first and never moved. `taken` (the line, the markers) is never covered; `quiet` (groups of boxes:
 * the hairlines, the band) only when there is no better spot. Same input, same result.
 */
export function placeLabels(
  labels: readonly Label[],
  taken: readonly Box[],
  quiet: readonly (readonly Box[])[],
  bounds: Box,
): readonly (Box | null)[] {
  const placed: Box[] = []
  return labels.map((label) => {
    let best: { readonly box: Box; readonly cost: number } | null = null
    for (const { box, cost } of spots(label)) {
      if (best && cost >= best.cost) continue
      if (!inside(box, bounds) || overlapsAny(box, taken) || overlapsAny(grow(box, 4), placed)) continue
      const full = cost + quiet.filter((group) => overlapsAny(box, group)).length * QUIET_COST
      if (!best || full < best.cost) best = { box, cost: full }
    }
    if (best) placed.push(best.box)
    return best?.box ?? null
  })
}

/** Right and left of the point, and over or under it with the point at the end of the words. */
function spots({ x, y, width, height, reach }: Label): readonly { readonly box: Box; readonly cost: number }[] {
  const found: { box: Box; cost: number }[] = []
  for (let up = height / 2 + GAP / 2; up <= reach; up += STEP / 2) {
    found.push({ box: { x: x - width, y: y - up - height / 2, width, height }, cost: up })
    found.push({ box: { x: x - width, y: y + up - height / 2, width, height }, cost: up + 1 })
  }
  for (let aside = GAP; aside <= reach; aside += STEP) {
    for (let up = -reach; up <= reach; up += STEP / 2) {
      const top = y + up - height / 2
      const distance = (aside - GAP) * ASIDE_WEIGHT + Math.abs(up)
      found.push({ box: { x: x + aside, y: top, width, height }, cost: distance })
      found.push({ box: { x: x - aside - width, y: top, width, height }, cost: distance + LEFT_COST })
    }
  }
  return found
}

function overlapsAny(box: Box, others: readonly Box[]): boolean {
  return others.some((other) => overlap(box, other))
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

function inside(box: Box, bounds: Box): boolean {
  return (
    box.x >= bounds.x &&
    box.y >= bounds.y &&
    box.x + box.width <= bounds.x + bounds.width &&
    box.y + box.height <= bounds.y + bounds.height
  )
}

function grow(box: Box, by: number): Box {
  return { x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by }
}
