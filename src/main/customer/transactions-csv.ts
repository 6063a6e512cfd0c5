import { csvText } from '../../shared/csv'
import type { Account, Transaction } from '../../shared/domain'
import { minorDigits, plainAmount } from '../../shared/money'

const HEADER = [
  'Date',
  'Time',
  'Account',
  'Payee',
  'Category',
  'Amount',
  'Currency',
  'Channel',
  'Reference',
  'Note',
] as const

/**
 * Transactions as a spreadsheet reads them: RFC 4180 with a byte order mark, ISO dates, amounts as plain decimals. A text
 * that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection).
 */
export function transactionsCsv(rows: readonly Transaction[], accounts: readonly Account[]): string {
  const byId = new Map(accounts.map((each) => [each.id, { ...each, digits: minorDigits(each.currency) }]))
  const lines = rows.map((row) => {
    const account = byId.get(row.accountId)
    return [
      row.bookedOn,
      row.occurredAt?.slice(11, 19) ?? '',
      csvText(account ? `${account.name} ${account.tail}` : ''),
      csvText(row.payee),
      row.categoryId,
      plainAmount(row.amountMinor, account?.digits ?? 2),
      account?.currency ?? '',
      csvText(row.channel),
      csvText(row.reference),
      csvText(row.note),
    ].join(',')
  })
  return `\uFEFF${[HEADER.join(','), ...lines].join('\r\n')}\r\n`
}
