// From a statement's rows to rows that can be booked in one account: checked, named, categorised, compared.
import type { ImportStatus } from '../../shared/contract'
import { addDays } from '../../shared/dates'
import type { Account, CategoryId, IsoDate } from '../../shared/domain'
import { bookedInAccount, bookedInOtherAccounts, customerRules, pastCategories } from '../db/imports'
import type { Db } from '../db/open'
import type { StagedRow } from '../db/staging'
import { AppError } from '../errors'
import { type Categorised, categorise, payeeNamer } from './categorise'
import { duplicateStatuses } from './duplicates'
import type { Merchant } from './merchants'
import { ownTransfers } from './own-transfers'
import { channelOf } from './payee'
import { NOTE_LENGTH, type RowError, type StatementFile, type StatementRow, tidyText } from './statement'

export interface PreparedRow extends StagedRow {
  readonly status: ImportStatus
}

export interface PreparedImport {
  /** In file order. */
  readonly rows: readonly PreparedRow[]
  readonly errors: readonly RowError[]
}

export interface ImportTarget {
  readonly customerId: string
  readonly account: Account
  readonly merchants: readonly Merchant[]
  /** Rows after it are errors. */
  readonly today: IsoDate
}

/** Statements overlap with what is booked by so many days at most; transfers arrive within them too. */
const WINDOW_DAYS = 3

/**
 * What importing `statement` into an account would book. Rows in another currency and rows after today are errors.
 * A file with several accounts gives the one whose number ends in the account's four digits.
 * Throws AppError 'import-failed' when none of several does, and for a bank's extract over many customers.
 */
export async function prepareImport(db: Db, statement: StatementFile, target: ImportTarget): Promise<PreparedImport> {
  refuseExtract(statement)
  const { rows, errors } = acceptedRows(statement, target)
  if (rows.length === 0) return { rows: [], errors }
  const name = payeeNamer(target.merchants)
  const drafts = rows.map((row) => ({ row, printed: printedLine(row), ...name(row.payee, row.note) }))
  const days = rows.map((row) => row.bookedOn)
  const window = {
    customerId: target.customerId,
    account: target.account,
    from: addDays(
      days.reduce((a, b) => (a < b ? a : b)),
      -WINDOW_DAYS,
    ),
    to: addDays(
      days.reduce((a, b) => (a > b ? a : b)),
      WINDOW_DAYS,
    ),
  }
  const payees = [...new Set(drafts.map(({ payee }) => payee))]
  const rules = await customerRules(db, target.customerId)
  const past = await pastCategories(db, target.customerId, payees)
  const booked = await bookedInAccount(db, window)
  const statuses = duplicateStatuses(
    drafts.map(({ row, printed, payee }) => ({ ...row, payee, printed })),
    booked,
  )
  const transfers = ownTransfers(
    drafts.map(({ row, printed }) => ({ ...row, printed })),
    await bookedInOtherAccounts(db, window),
  )
  const prepared = drafts.map(({ row, printed, payee, merchant }, at): PreparedRow => {
    const draft = { payee, printed, amountMinor: row.amountMinor }
    const category = categorise(draft, merchant, transfers[at] as CategoryId | null, { rules, past })
    return preparedRow(row, printed, payee, category, statuses[at] as ImportStatus)
  })
  return { rows: prepared, errors }
}

function refuseExtract({ format, accounts }: StatementFile): void {
  if (format !== 'bulk' && !accounts.some(({ rows }) => rows.some(({ customer }) => customer))) return
  throw new AppError(
    'import-failed',
    'This is a bank’s extract with the payments of many customers, not a statement of your account. Download your own statement and choose that file.',
  )
}

function preparedRow(
  row: StatementRow,
  printed: string,
  payee: string,
  { categoryId, source, confidence }: Categorised,
  status: ImportStatus,
): PreparedRow {
  return {
    line: row.line,
    bookedOn: row.bookedOn,
    occurredAt: row.occurredAt,
    amountMinor: row.amountMinor,
    payee,
    categoryId,
    categorySource: source,
    categoryConfidence: confidence,
    reference: printed,
    channel: channelOf(row.payee),
    bankReference: row.bankReference,
    status,
  }
}

/** The line as the bank printed it: name, memo and number, none of them twice. */
function printedLine({ payee, note, reference }: StatementRow): string {
  const parts = note.startsWith(payee) ? [note] : [payee, note]
  if (!parts.some((part) => part.includes(reference))) parts.push(reference)
  return tidyText(parts.filter((part) => part !== '').join(' '), NOTE_LENGTH)
}

function acceptedRows(
  statement: StatementFile,
  { account, today }: ImportTarget,
): { rows: readonly StatementRow[]; errors: readonly RowError[] } {
  const errors = [...statement.errors]
  const accepted: StatementRow[] = []
  for (const part of chosenAccounts(statement, account)) {
    const foreign = part.currency !== null && part.currency !== account.currency
    for (const row of part.rows) {
      if (foreign) {
        errors.push({ line: row.line, reason: `The row is in ${part.currency}, the account in ${account.currency}.` })
      } else if (row.bookedOn > today) {
        errors.push({ line: row.line, reason: `The row is dated ${row.bookedOn}, after today.` })
      } else accepted.push(row)
    }
  }
  return { rows: accepted.sort((a, b) => a.line - b.line), errors: errors.sort((a, b) => a.line - b.line) }
}

function chosenAccounts(statement: StatementFile, account: Account): StatementFile['accounts'] {
  const ids = new Set(statement.accounts.map(({ id }) => id))
  if (ids.size <= 1) return statement.accounts
  const mine = statement.accounts.filter(({ id }) => id.replace(/\D/g, '').endsWith(account.tail))
  if (new Set(mine.map(({ id }) => id)).size === 1) return mine
  throw new AppError(
    'import-failed',
    `The file holds ${ids.size} accounts, and not exactly one ends in ${account.tail}. Download the statement of that account alone.`,
  )
}
