import type { Payee } from './payees'
import type { HabitId, Rhythm } from './rhythms'

export interface Habit extends Rhythm {
  readonly id: HabitId
  /** The favourite first; the last is somewhere else now and then. */
  readonly payees: readonly Payee[]
  /** On that rhythm instead of by chance; amounts still vary. */
  readonly every?: 'saturday' | 'workday' | 'cylinder'
}
