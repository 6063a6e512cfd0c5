import type { IsoDate } from '../../shared/domain'
import type { ExtractRow } from './extract-rows'
import type { RowError, StatementAccount, StatementRow } from './statement'

/** One row with the account that it belongs to. */
export interface AccountRow extends ExtractRow {
  readonly account: string
  readonly currency: string | null
}

/** An error has a reason, a row none. */
export function isRowError(item: AccountRow | ExtractRow | RowError): item is RowError {
  return 'reason' in item
}

/** Rows grouped by account and currency in order of appearance; the balance is that of the newest row that has one. */
export function groupedAccounts(rows: Iterable<AccountRow>): readonly StatementAccount[] {
  const groups = new Map<string, Group>()
  for (const { row, balanceMinor, account, currency } of rows) {
    const key = `${currency ?? ''} ${account}`
    const known = groups.get(key)
    const group = known ?? { id: account, currency, balanceMinor: null, balanceOn: null, balanceAt: '', rows: [] }
    if (!known) groups.set(key, group)
    group.rows.push(row)
    const at = row.occurredAt ?? row.bookedOn
    if (balanceMinor !== null && at >= group.balanceAt) {
      Object.assign(group, { balanceMinor, balanceOn: row.bookedOn, balanceAt: at })
    }
  }
  return [...groups.values()].map(({ id, currency, balanceMinor, balanceOn, rows: own }) => {
    return { id, currency, balanceMinor, balanceOn, rows: own }
  })
}

interface Group {
  readonly id: string
  readonly currency: string | null
  balanceMinor: number | null
  balanceOn: IsoDate | null
  /** The newest moment that named a balance. */
  balanceAt: string
  readonly rows: StatementRow[]
}
