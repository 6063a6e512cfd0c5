import type { ModelLevel } from '../../../shared/models'
import type { PhrasingModel } from './model'

/** The one place for the model: whoever answers asks here each time, and answers in plain wording when there is none. */
export interface ModelSlot {
  /** The model, or null while there is none; waits at most two seconds for one that is loading. */
  ready(): Promise<PhrasingModel | null>
  /** The same, once it is known whether there is one. */
  settled(): Promise<PhrasingModel | null>
  /** Where the wording comes from now. */
  level(): ModelLevel
  /** Why there is none, for people; null when there is one. */
  problem(): string | null
  /** Nothing of a conversation stays in the model: on sign-out. */
  forget(): void
  dispose(): Promise<void>
}

/** A slot that always holds the same model: tests and tools. */
export function fixedSlot(model: PhrasingModel | null, problem: string | null = null): ModelSlot {
  return {
    ready: async () => model,
    settled: async () => model,
    level: () => (model ? 'embedded' : 'plain-wording'),
    problem: () => problem,
    forget: () => {},
    dispose: async () => model?.dispose(),
  }
}
