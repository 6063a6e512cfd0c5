import type { StatementRow } from './statement'

/** Fewer rows than these may share a clock by chance: two charges within a second are what a duplicate looks like. */
const ENOUGH_ROWS = 3

/**
 * Rows with the clock taken out where the bank only filled it in: a full hour to the second, and a time that more than
 * half of the statement's rows carry. Otherwise a payment would seem to have happened at night.
 */
export function withoutPlaceholderClocks(rows: readonly StatementRow[]): readonly StatementRow[] {
  const counts = new Map<string, number>()
  for (const { occurredAt } of rows) {
    if (occurredAt !== null) counts.set(clockOf(occurredAt), (counts.get(clockOf(occurredAt)) ?? 0) + 1)
  }
  const usual = (clock: string) => rows.length >= ENOUGH_ROWS && (counts.get(clock) ?? 0) * 2 > rows.length
  return rows.map((row) => {
    if (row.occurredAt === null) return row
    const clock = clockOf(row.occurredAt)
    return clock.endsWith(':00:00') || usual(clock) ? { ...row, occurredAt: null } : row
  })
}

function clockOf(occurredAt: string): string {
  return occurredAt.slice(11)
}
