// What the assistant says: checked sentences, what they rest on, and who has worded them.
import type { BankPage, Published } from './bank-answer'
import type { CategoryId, Figure, TransactionFilter } from './domain'
import type { Quotation } from './guide'
import type { HandOffTopic } from './hand-off'

export type AnswerPart =
  | { readonly text: string }
  /** A checked figure and the rows behind it. */
  | { readonly text: string; readonly transactions: number; readonly filter: TransactionFilter }
  /** A projection: it has a basis, not rows. */
  | { readonly text: string; readonly estimate: true }
  /** An amount without rows of its own, or a name: nobody else's business, so the privacy eye hides it. */
  | { readonly text: string; readonly conceal: 'amount' | 'name' }
  /** A published cell of the bank, the page that shows it, and the customers behind it; null where it is not about customers. */
  | { readonly text: string; readonly page: BankPage; readonly customers: number | null }

export interface AnswerSentence {
  readonly parts: readonly AnswerPart[]
  readonly by: 'model' | 'plain-wording'
}

export interface Answer {
  readonly question: string
  readonly sentences: readonly AnswerSentence[]
  /** A small breakdown under the text. */
  readonly table: readonly { readonly label: string; readonly categoryId: CategoryId | null; readonly figure: Figure }[]
  /** The rows of the headline; `inAll`: how many all its figures rest on, where those are others too. Null for refusals and greetings. */
  readonly checkedAgainst: {
    readonly transactions: number
    readonly filter: TransactionFilter
    readonly inAll?: number
  } | null
  readonly refused: boolean
  /** What the guide says; null for answers from the books. */
  readonly quotation: Quotation | null
  /** What the bank's people have to settle: a summary for them can be opened. */
  readonly handOff: HandOffTopic | null
  /** The text of the one figure that answers the question, as it stands in a sentence; null where there is none. */
  readonly headline: string | null
  /** Questions it can answer next. */
  readonly suggestions: readonly string[]
  /** Of the model that has spoken. */
  readonly timing: { readonly firstTokenMs: number; readonly tokensPerSecond: number; readonly model: string } | null
}

/** Has no table of rows and nothing that it was checked against: cells stand for customers, never for rows. */
export interface BankAnswer extends Answer {
  readonly published: Published
}

export interface AssistantStatus {
  /** 'plain-wording' also while under half of the sentences of the last answer are the model's own. */
  readonly level: 'model' | 'local-server' | 'plain-wording'
  readonly modelName: string | null
  /** Why there is no model, for people; null when there is one. */
  readonly problem: string | null
}
