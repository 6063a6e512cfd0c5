import type { Answer } from '../../../../shared/contract'
import type { TransactionFilter } from '../../../../shared/domain'

export interface Source {
  /** The figure as the answer says it; null where only the answer as a whole was checked against these rows. */
  readonly says: string | null
  readonly transactions: number
  readonly filter: TransactionFilter
}

/** Which rows an answer rests on: those of the figures in its sentences, each set of rows once; otherwise those of the whole. */
export function sourcesOf({ sentences, checkedAgainst }: Answer): readonly Source[] {
  const sources = new Map<string, Source>()
  for (const part of sentences.flatMap(({ parts }) => parts)) {
    if (!('filter' in part)) continue
    const { filter, transactions, text } = part
    const known = JSON.stringify(filter)
    if (!sources.has(known)) sources.set(known, { says: text, transactions, filter })
  }
  if (checkedAgainst && !sources.has(JSON.stringify(checkedAgainst.filter))) {
    sources.set(JSON.stringify(checkedAgainst.filter), { says: null, ...checkedAgainst })
  }
  return [...sources.values()]
}
