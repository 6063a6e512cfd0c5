/** Counts are rounded to it. */
const STEP = 5

/**
 * Where three classes of density begin: at the smallest group, and at the third and the two thirds of the published cells,
 * each a step above the one before at least. `counts` in any order; of none they are a step apart.
 */
export function densityClasses(counts: readonly number[], smallestGroup: number): readonly [number, number, number] {
  const sorted = [...counts].sort((a, b) => a - b)
  const at = (share: number) => roundUp(sorted[Math.floor(sorted.length * share)] ?? 0)
  const second = Math.max(at(1 / 3), smallestGroup + STEP)
  return [smallestGroup, second, Math.max(at(2 / 3), second + STEP)]
}

function roundUp(count: number): number {
  return Math.ceil(count / STEP) * STEP
}
