// Which rows an answer rests on: those of the figures that its sentences say.
import type { Answer, AnswerSentence } from '../../shared/contract'
import type { TransactionFilter } from '../../shared/domain'
import { transactionsInAny } from '../db/transactions'
import type { Findings, Scope } from './findings'

type Rows = NonNullable<Answer['checkedAgainst']>

/** The rows of the headline, else of the first figure that has rows; `inAll` counts those of all figures that are said, each once. */
export async function checkedAgainst(
  scope: Scope,
  findings: Findings,
  sentences: readonly AnswerSentence[],
): Promise<Answer['checkedAgainst']> {
  const headline = findings.facts.find(({ slot }) => slot === findings.headline)
  const { evidence } =
    [...(headline ? [headline] : []), ...findings.facts].find((fact) => fact.evidence && 'filter' in fact.evidence) ??
    {}
  if (!evidence || !('filter' in evidence)) return null
  return withAll(scope, { transactions: evidence.transactions, filter: evidence.filter }, sentences)
}

/** The same rows with the count of all that the sentences rest on. */
export async function withAll(scope: Scope, rows: Rows, sentences: readonly AnswerSentence[]): Promise<Rows> {
  const { transactions, filter } = rows
  const said = sentences.flatMap(({ parts }) => parts).flatMap((part) => ('filter' in part ? [part.filter] : []))
  const filters = new Map<string, TransactionFilter>([filter, ...said].map((each) => [JSON.stringify(each), each]))
  const inAll =
    filters.size === 1 ? transactions : await transactionsInAny(scope.db, scope.books, [...filters.values()])
  return { transactions, filter, ...(inAll > transactions && { inAll }) }
}
