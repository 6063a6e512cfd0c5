import { seededRandom } from './random'

export interface ScoredGroup {
  readonly right: number
  readonly all: number
}

const RESAMPLES = 2_000

/**
 * The interval that holds the share of right answers in 95 of 100 resamples. Whole groups are drawn, since answers within
 * one are alike (percentile cluster bootstrap; Davison and Hinkley, 1997). [0, 0] without a group.
 */
export function bootstrapInterval(groups: readonly ScoredGroup[], seed: number): readonly [number, number] {
  if (groups.length === 0) return [0, 0]
  const random = seededRandom(seed)
  const shares: number[] = []
  for (let resample = 0; resample < RESAMPLES; resample++) {
    let right = 0
    let all = 0
    for (let draw = 0; draw < groups.length; draw++) {
      const group = groups[Math.floor(random() * groups.length)] as ScoredGroup
      right += group.right
      all += group.all
    }
    shares.push(all === 0 ? 0 : right / all)
  }
  shares.sort((a, b) => a - b)
  return [shares[Math.floor(0.025 * RESAMPLES)] as number, shares[Math.ceil(0.975 * RESAMPLES) - 1] as number]
}
