import type { Country } from './country'
import type { Demo } from './demo-facts'
import { britain } from './gb/country'
import { DEMOS as BRITONS } from './gb/demos'
import type { ProfileId } from './generated'
import { india } from './in/country'
import { DEMOS as INDIANS } from './in/demos'
import { america } from './us/country'
import { DEMOS as AMERICANS } from './us/demos'

const COUNTRIES: Readonly<Record<ProfileId, Country>> = { in: india, gb: britain, us: america }

const DEMOS: Readonly<Record<ProfileId, readonly Demo[]>> = { in: INDIANS, gb: BRITONS, us: AMERICANS }

export const PROFILE_IDS = Object.keys(COUNTRIES) as readonly ProfileId[]

export function countryOf(profile: ProfileId): Country {
  return COUNTRIES[profile]
}

/** The first customers of every bank of that profile, in their order. */
export function demosOf(profile: ProfileId): readonly Demo[] {
  return DEMOS[profile]
}
