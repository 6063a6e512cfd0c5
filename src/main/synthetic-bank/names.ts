// Invented people: given names and surnames by region, put together at random.
import type { Region } from './cities'
import type { Random } from './random'

export type Gender = 'female' | 'male' | 'other'

export interface NamePool {
  readonly women: readonly string[]
  readonly men: readonly string[]
  readonly surnames: readonly string[]
}

export type NameMaker = (region: Region, gender: Gender, random: Random) => string

/** Makes full names that fit the region three times in four; people move. */
export function namesFrom(pools: Readonly<Record<Region, NamePool>>): NameMaker {
  const regions = Object.keys(pools)
  return (region, gender, random) => {
    const home = random.chance(0.75) ? region : random.pick(regions)
    const { women, men, surnames } = pools[home] as NamePool
    const female = gender === 'female' || (gender === 'other' && random.chance(0.5))
    return `${random.pick(female ? women : men)} ${random.pick(surnames)}`
  }
}

export function pool(women: string, men: string, surnames: string): NamePool {
  return { women: women.split(' '), men: men.split(' '), surnames: surnames.split(' ') }
}
