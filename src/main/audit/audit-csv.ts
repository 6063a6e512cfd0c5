import type { AuditEntry } from '../../shared/audit'
import { csvText } from '../../shared/csv'

/**
 * The entries as a spreadsheet reads them, and a last line that anchors them: the newest entry of the whole log and the code that
 * authenticates it together with all before.
 */
export function auditCsv(entries: readonly AuditEntry[], head: { readonly id: number; readonly mac: string }): string {
  const lines = entries.map(({ id, at, userId, role, action, outcome, details }) =>
    [String(id), at, userId ?? '', role ?? '', action, outcome, details].map(csvText).join(','),
  )
  const anchor = `head,${head.id},${head.mac},,,,`
  return `\uFEFF${['Entry,Time (UTC),User,Role,Action,Outcome,Details', ...lines, anchor].join('\r\n')}\r\n`
}
