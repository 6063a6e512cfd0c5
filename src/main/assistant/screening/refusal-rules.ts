// How a table of what is refused is written and read.
import type { Refused } from '../intents'
import { anyWording } from '../words/word-lists'

/** One thing that is refused: what is asked, the wordings of it, and what makes it a question about the books again. */
export interface Refusal {
  readonly asks: string
  readonly why: Refused
  readonly words: readonly string[]
  readonly unless?: readonly string[]
}

export type RefusalTable = readonly (Pick<Refusal, 'asks' | 'why'> & { readonly test: (text: string) => boolean })[]

/** The table, ready to be asked. */
export function refusalTable(rows: readonly Refusal[]): RefusalTable {
  return rows.map(({ asks, why, words, unless }) => {
    const asked = anyWording(words)
    const excused = unless && anyWording(unless)
    return { asks, why, test: (text) => asked.test(text) && !excused?.test(text) }
  })
}

/** What is done with one's own money: a question with such a word is about the books, whatever it was spent on. */
export const OWN_SPENDING = [
  ...['spen[dt]\\w*', 'paid', 'pay', 'paying', 'payments?', 'costs?', 'bought', 'fees?', 'charge[ds]?', 'refund\\w*'],
  ...['how (?:much|often|many times)', 'kharch\\w*', 'budget\\w*', 'categor\\w*', 'transactions?', 'bills?', 'afford'],
  ...['cancel', 'my money', 'our money', 'dearest', 'tickets?', 'subscriptions?'],
]
