// What can be told, whoever asks: facts, and what to say about them. Nothing here knows where they come from.
import type { Fact } from './facts'

/** What the model is asked to phrase: the intent, slots and flag that it was trained on. */
export interface Draft {
  readonly intent: string
  readonly question: string
  readonly key: readonly string[]
  readonly optional: readonly string[]
  /** 'outlook=short' */
  readonly flag: string | null
}

/** What a tool has found, as far as sentences go. Customers' tools and the bank's add what else their answers show. */
export interface Told {
  readonly facts: readonly Fact[]
  /** Plain wording in order of importance; '{slot}' stands for a fact. The first sentence answers the question. */
  readonly wording: readonly string[]
  readonly draft: Draft | null
  /** The slot of the fact that answers the question. */
  readonly headline: string | null
}
