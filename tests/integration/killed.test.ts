// kill −9 in the middle: whatever was going on, the next start has a whole bank with all that was answered.
import { expect, it } from 'vitest'
import { killedBank } from './kill-rounds'
import { KILL_WORK, type KillWork } from './kill-samples'

/** Moments of the kill, spread over what each takes on a small bank and beyond. `npm run durability` has many more. */
const AFTER_MS: Record<KillWork, readonly number[]> = {
  import: [40, 700],
  'bulk import': [60, 600],
  writing: [150],
  asking: [5, 90],
  backup: [15, 260],
  restore: [60, 300],
  seeding: [100, 700],
  migration: [20, 120],
}

it.each(KILL_WORK)(
  'a kill in the middle of %s leaves a sound bank, all that was finished and nothing by halves',
  async (work) => {
    const bank = await killedBank(work)
    for (const ms of AFTER_MS[work]) expect({ ms, faults: await bank.round(ms) }).toEqual({ ms, faults: [] })
  },
  180_000,
)
