// From a statement's rows to rows that can be booked in one account: checked, named, compared, categorised.
import type { ImportStatus } from '../../shared/contract'
import { addDays } from '../../shared/dates'
import { type Account, CATEGORY_KIND, type CategoryId, type IsoDate } from '../../shared/domain'
import { accountsOf } from '../db/accounts'
import type { BookableRow, OnDone, Relabel } from '../db/booking'
import { type BookedRow, bookedBetween, customerRules, type PastOfPayee, pastCategories } from '../db/imports'
import type { Db } from '../db/open'
import { AppError } from '../errors'
import { type Categorised, type CategoryKnowledge, categorise, type NamePayee, payeeNamer } from './categorise'
import { type Match, matchRows } from './duplicates'
import type { Merchant } from './merchants'
import { type BookedLeg, type OwnTransfer, ownTransfers } from './own-transfers'
import { channelOf } from './payee'
import { NOTE_LENGTH, type RowError, type StatementFile, type StatementRow, tidyText } from './statement'

export interface PreparedRow extends BookableRow {
  readonly status: ImportStatus
  /** The other side of an own transfer that is booked as spending or income, to be relabelled with this row. */
  readonly relabel: Relabel | null
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
/** A booked side may have its own other side as far away again. */
const TRANSFER_DAYS = 2 * WINDOW_DAYS
/** Between two reports of progress. */
const ROWS_AT_ONCE = 2_000

/**
 * What importing `statement` into an account would book. Rows in another currency and rows after today are errors.
 * A file with several accounts gives the one whose number ends in the account's four digits; its rows of the customer's
 * other accounts tell own transfers. `onDone` hears the share done (0–1) and may throw to end it.
 * Throws AppError 'import-failed' when no one of several accounts fits, and for a bank's extract over many customers.
 */
export async function prepareImport(
  db: Db,
  statement: StatementFile,
  target: ImportTarget,
  onDone: OnDone = () => {},
): Promise<PreparedImport> {
  refuseExtract(statement)
  const { rows, errors } = acceptedRows(statement, target)
  if (rows.length === 0) return { rows: [], errors }
  const name = payeeNamer(target.merchants)
  const drafts = rows.map((row) => draftOf(row, name))
  const accounts = await accountsOf(db, target.customerId)
  const booked = await bookedBetween(db, target.customerId, target.account.currency, spanOf(rows, TRANSFER_DAYS))
  const rules = await customerRules(db, target.customerId)
  const past = await pastCategories(db, target.customerId, [...new Set(drafts.map(({ payee }) => payee))])

  const known = booked.filter(({ accountId }) => accountId === target.account.id)
  const matches = matchRows(drafts, known)
  const legs = bookedLegs(booked, accounts, name)
  const unbooked = legsInFile(statement, target, accounts, legs, name)
  const isSettled = ({ payee, merchant }: Draft, at: number) =>
    rules.has(payee) || merchant !== null || matches[at]?.status === 'already-there'
  const transfers = ownTransfers(
    drafts.map((draft, at) => ({ ...draft, settled: isSettled(draft, at) })),
    [...legs, ...unbooked],
    target.account,
  )
  const knowledge = knowledgeOf(drafts, rules, past)
  const prepared: PreparedRow[] = []
  for (const [at, draft] of drafts.entries()) {
    if (at % ROWS_AT_ONCE === 0) onDone(at / drafts.length)
    const match = matches[at] as Match
    const transfer = transfers[at] ?? null
    const same = match.status === 'already-there' ? known[match.booked ?? -1] : undefined
    const category = same
      ? { categoryId: same.categoryId, source: same.categorySource, confidence: null }
      : categorise(draft, draft.merchant, transfer, draft.amountMinor > 0 ? knowledge.in : knowledge.out)
    prepared.push(preparedRow(draft, category, match.status, same ? null : relabelOf(transfer, booked)))
  }
  onDone(1)
  return { rows: prepared, errors }
}

function refuseExtract({ format, accounts }: StatementFile): void {
  if (format !== 'bulk' && !accounts.some(({ rows }) => rows.some(({ customer }) => customer))) return
  throw new AppError(
    'import-failed',
    'This is a bank’s extract with the payments of many customers, not a statement of your account. Download your own statement and choose that file.',
  )
}

interface Draft {
  readonly row: StatementRow
  readonly bookedOn: IsoDate
  readonly amountMinor: number
  readonly bankReference: string | null
  readonly payee: string
  readonly merchant: Merchant | null
  readonly printed: string
}

function draftOf(row: StatementRow, name: NamePayee): Draft {
  const { bookedOn, amountMinor, bankReference } = row
  return { row, bookedOn, amountMinor, bankReference, printed: printedLine(row), ...name(row.payee, row.note) }
}

function knowledgeOf(
  drafts: readonly Draft[],
  rules: ReadonlyMap<string, CategoryId>,
  past: ReadonlyMap<string, PastOfPayee>,
): Readonly<Record<'in' | 'out', CategoryKnowledge>> {
  const paid = new Map([...past].map(([payee, { largestDebitMinor }]) => [payee, largestDebitMinor]))
  for (const { payee, amountMinor } of drafts) {
    if (-amountMinor > (paid.get(payee) ?? 0)) paid.set(payee, -amountMinor)
  }
  const pastOf = (side: 'debits' | 'credits') =>
    new Map(
      [...past].flatMap(([payee, ofPayee]) => {
        // A first refund is told by what was paid.
        const judged = ofPayee[side] ?? (side === 'credits' ? refunded(ofPayee.debits) : null)
        return judged ? [[payee, judged] as const] : []
      }),
    )
  return { in: { rules, past: pastOf('credits'), paid }, out: { rules, past: pastOf('debits'), paid } }
}

function refunded(debits: PastOfPayee['debits']): PastOfPayee['debits'] {
  return debits && CATEGORY_KIND[debits.categoryId] === 'spending' ? debits : null
}

function bookedLegs(booked: readonly BookedRow[], accounts: readonly Account[], name: NamePayee): readonly BookedLeg[] {
  const byId = new Map(accounts.map((account) => [account.id, account]))
  return booked.map(({ accountId, bookedOn, amountMinor, printed, payee, categoryId, categorySource }) => ({
    ...{ bookedOn, amountMinor, printed, categoryId },
    account: byId.get(accountId) as Account,
    settled:
      ['customer', 'rule', 'dictionary'].includes(categorySource) || name(printed || payee, payee).merchant !== null,
  }))
}

/** Rows of the customer's other accounts in the same file that are not in the books yet. */
function legsInFile(
  statement: StatementFile,
  { account }: ImportTarget,
  accounts: readonly Account[],
  booked: readonly BookedLeg[],
  name: NamePayee,
): readonly BookedLeg[] {
  const there = new Set(booked.map((leg) => JSON.stringify([leg.account.id, leg.bookedOn, leg.amountMinor])))
  return statement.accounts.flatMap((part) => {
    const owners = accounts.filter(({ tail }) => endsIn(part.id, tail))
    const [owner] = owners
    if (!owner || owners.length > 1 || owner.id === account.id || owner.currency !== account.currency) return []
    return part.rows
      .filter((row) => !there.has(JSON.stringify([owner.id, row.bookedOn, row.amountMinor])))
      .map((row): BookedLeg => {
        const { bookedOn, amountMinor, printed, merchant } = draftOf(row, name)
        return { bookedOn, amountMinor, printed, categoryId: 'other', account: owner, settled: merchant !== null }
      })
  })
}

function relabelOf(transfer: OwnTransfer | null, booked: readonly BookedRow[]): Relabel | null {
  const other = transfer?.booked == null ? undefined : booked[transfer.booked]
  if (!transfer || !other || CATEGORY_KIND[other.categoryId] === 'neutral') return null
  return { id: other.id, categoryId: transfer.categoryId, confidence: transfer.confidence }
}

function preparedRow(
  { row, printed, payee }: Draft,
  { categoryId, source, confidence }: Categorised,
  status: ImportStatus,
  relabel: Relabel | null,
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
    relabel,
  }
}

/** The line as the bank printed it: name, memo and number, none of them twice. */
function printedLine({ payee, note, reference }: StatementRow): string {
  const parts = note.startsWith(payee) ? [note] : [payee, note]
  if (!parts.some((part) => part.includes(reference))) parts.push(reference)
  return tidyText(parts.filter((part) => part !== '').join(' '), NOTE_LENGTH)
}

function spanOf(rows: readonly StatementRow[], around: number): { readonly from: IsoDate; readonly to: IsoDate } {
  const days = rows.map(({ bookedOn }) => bookedOn)
  return {
    from: addDays(
      days.reduce((a, b) => (a < b ? a : b)),
      -around,
    ),
    to: addDays(
      days.reduce((a, b) => (a > b ? a : b)),
      around,
    ),
  }
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
  const mine = statement.accounts.filter(({ id }) => endsIn(id, account.tail))
  if (new Set(mine.map(({ id }) => id)).size === 1) return mine
  throw new AppError(
    'import-failed',
    `The file holds ${ids.size} accounts, and not exactly one ends in ${account.tail}. Download the statement of that account alone.`,
  )
}

function endsIn(id: string, tail: string): boolean {
  return tail !== '' && id.replace(/\D/g, '').endsWith(tail)
}
