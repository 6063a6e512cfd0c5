import type { Account, Transaction } from '../../shared/domain'
import { minorDigits } from '../../shared/money'

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
      text(account ? `${account.name} ${account.tail}` : ''),
      text(row.payee),
      row.categoryId,
      decimal(row.amountMinor, account?.digits ?? 2),
      account?.currency ?? '',
      text(row.channel),
      text(row.reference),
      text(row.note),
    ].join(',')
  })
  return `\uFEFF${[HEADER.join(','), ...lines].join('\r\n')}\r\n`
}

function text(cell: string): string {
  // Also the full-width signs, which spreadsheets in East Asian locales take for the plain ones.
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** In whole numbers: a division would round the last place of a large amount. */
function decimal(amountMinor: number, digits: number): string {
  const figures = String(Math.abs(amountMinor)).padStart(digits + 1, '0')
  const sign = amountMinor < 0 ? '-' : ''
  if (digits === 0) return sign + figures
  return `${sign}${figures.slice(0, -digits)}.${figures.slice(-digits)}`
}
