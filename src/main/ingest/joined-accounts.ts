import type { IsoDate } from '../../shared/domain'
import { withoutPlaceholderClocks } from './placeholder-clocks'
import type { StatementAccount, StatementRow } from './statement'

/** One statement of a file: a day's, a page's or a month's. */
export interface StatementPart {
  readonly id: string
  readonly currency: string | null
  readonly balanceMinor: number | null
  readonly balanceOn: IsoDate | null
  /** `currency` where a row is in another one than its statement. */
  readonly rows: readonly { readonly currency: string | null; readonly row: StatementRow }[]
}

/**
 * The accounts of a file, in order of appearance: statements of one account and currency are joined and keep their latest
 * balance; rows in another currency make an account of their own.
 */
export function joinedAccounts(parts: readonly StatementPart[]): readonly StatementAccount[] {
  const accounts = new Map<string, { account: StatementAccount; rows: StatementRow[] }>()
  const place = (id: string, currency: string | null) => {
    const key = JSON.stringify([id, currency])
    const known = accounts.get(key)
    if (known) return known
    const fresh = { account: { id, currency, balanceMinor: null, balanceOn: null, rows: [] }, rows: [] }
    accounts.set(key, fresh)
    return fresh
  }
  for (const { id, currency, balanceMinor, balanceOn, rows } of parts) {
    const main = place(id, currency)
    if (balanceMinor !== null && (main.account.balanceOn ?? '') <= (balanceOn ?? '')) {
      main.account = { ...main.account, balanceMinor, balanceOn }
    }
    for (const { currency: own, row } of rows) place(id, own).rows.push(row)
  }
  return [...accounts.values()].map(({ account, rows }) => ({ ...account, rows: withoutPlaceholderClocks(rows) }))
}
