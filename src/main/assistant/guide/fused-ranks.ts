/** Dampens how much the first places count. */
const RANK_CONSTANT = 60

/**
 * One ranking of several: each gives 1 / (60 + place) to what it lists. Reciprocal rank fusion (Cormack, Clarke and Büttcher,
 * 2009), which needs no common scale of scores. Of equals the one that an earlier ranking has further up comes first.
 */
export function fusedRanks(...rankings: readonly (readonly string[])[]): readonly string[] {
  const scores = new Map<string, number>()
  for (const ranking of rankings) {
    for (const [place, id] of ranking.entries()) {
      scores.set(id, (scores.get(id) ?? 0) + 1 / (RANK_CONSTANT + place + 1))
    }
  }
  return [...scores].sort(([, a], [, b]) => b - a).map(([id]) => id)
}
