// What can be told, whoever asks: facts, and what to say about them. Nothing here knows where they come from.
import type { Fact } from '../facts'

/** What a tool has found, as far as sentences go. Customers' tools and the bank's add what else their answers show. */
export interface Told {
  readonly facts: readonly Fact[]
  /** Plain wording in order of importance; '{slot}' stands for a fact. The first sentence answers the question. */
  readonly wording: readonly string[]
  /** The slot of the fact that answers the question. */
  readonly headline: string | null
}
