// What a tool finds: facts, what to say about them in plain wording, and what the model may phrase.
import type { Answer, Home, HomeOutlook } from '../../shared/contract'
import type { CategoryId, IsoDate } from '../../shared/domain'
import type { Books } from '../db/books'
import type { Db } from '../db/open'
import type { Fact, FactWriter } from './facts'
import type { Period } from './periods'

/** The caller's own books, closed over: a tool has no parameter that could name another customer. */
export interface Scope {
  readonly db: Db
  readonly books: Books
  readonly asOf: IsoDate
  readonly write: FactWriter
  /** What the customer's home page shows, so that the assistant can say nothing else about balance and forecast. */
  readonly home: () => Promise<Home>
  readonly outlook: () => Promise<HomeOutlook>
}

/** What a question asks for, after names and periods have been read. */
export interface Ask {
  readonly categoryId: CategoryId | null
  readonly payee: string | null
  readonly period: Period
  /** A category that was named by a word with other meanings, too ('rent'): used where it helps, never alone. */
  readonly hintedCategoryId: CategoryId | null
  /** The screened question, for what only one tool looks at. */
  readonly question: string
}

/** What the model is asked to phrase: the intent, slots and flag that it was trained on. */
export interface Draft {
  readonly intent: string
  readonly question: string
  readonly key: readonly string[]
  readonly optional: readonly string[]
  /** 'outlook=short' */
  readonly flag: string | null
}

export interface Findings {
  readonly facts: readonly Fact[]
  /** Plain wording in order of importance; '{slot}' stands for a fact. The first sentence answers the question. */
  readonly wording: readonly string[]
  readonly draft: Draft | null
  /** The slot whose rows the whole answer was checked against. */
  readonly headline: string | null
  readonly table: Answer['table']
  readonly suggestions: readonly string[]
}

export type Tool = (scope: Scope, ask: Ask) => Promise<Findings>

/** Only the slots among `slots` that there is a fact for. */
export function offered(facts: readonly Fact[], slots: readonly string[]): readonly string[] {
  return slots.filter((slot) => facts.some((fact) => fact.slot === slot))
}
