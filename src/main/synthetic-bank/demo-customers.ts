import { demosOf } from './countries'
import type { ProfileId } from './generated'

export interface DemoCustomer {
  readonly customerId: string
  readonly name: string
  /** Who they are, in half a sentence. */
  readonly story: string
}

/** The first customers of every bank of that profile, in their order: fixed people, whatever the seed and the day. */
export function demoCustomers(profile: ProfileId): readonly DemoCustomer[] {
  return demosOf(profile).map(({ story, facts }, at) => ({
    customerId: `C${String(at + 1).padStart(5, '0')}`,
    name: facts.name,
    story,
  }))
}
