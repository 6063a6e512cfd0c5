// 'Which of those was the dearest?' after what a card was used for: any tool over spending, on the rows of one account.
import type { AccountKind, TransactionFilter } from '../../../shared/domain'
import type { Evidence, Fact } from '../facts'
import type { Findings, Tool } from '../findings'

/**
 * The tool with nothing but what is booked on the customer's account of that kind, and with figures whose rows say so. The tool itself
 * where there is no such account.
 */
export function onOneAccount(tool: Tool, kind: AccountKind): Tool {
  return async (scope, ask) => {
    const account = scope.books.accounts.find((each) => each.kind === kind)
    if (!account) return tool(scope, ask)
    const { id } = account
    const findings = await tool({ ...scope, books: { ...scope.books, onlyAccount: id } }, ask)
    return ofAccount(findings, id)
  }
}

function ofAccount(findings: Findings, accountId: string): Findings {
  const narrowed = (filter: TransactionFilter): TransactionFilter => (filter.ids ? filter : { ...filter, accountId })
  const evidenceOf = (evidence: Evidence | null): Evidence | null =>
    evidence && 'filter' in evidence ? { ...evidence, filter: narrowed(evidence.filter) } : evidence
  return {
    ...findings,
    facts: findings.facts.map((fact: Fact) => ({ ...fact, evidence: evidenceOf(fact.evidence) })),
    table: findings.table.map((row) => ({ ...row, figure: { ...row.figure, filter: narrowed(row.figure.filter) } })),
  }
}
