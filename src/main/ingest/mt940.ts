import { AppError } from '../errors'
import { decimalsOf, parseLastMarkAmount } from './amounts'
import { joinedAccounts, type StatementPart } from './joined-accounts'
import { nonSwiftDetails, type SwiftDetails, swiftDetails } from './mt940-details'
import { type SwiftField, swiftFields } from './mt940-fields'
import { type SwiftLine, swiftDate, swiftLine } from './mt940-line'
import { NOTE_LENGTH, PAYEE_LENGTH, type RowError, type StatementFile, type StatementRow, tidyText } from './statement'

/**
 * Reads the statements of an MT940 or MT942 text. A row is booked on its entry date, on its value date without one.
 * A bank's reference that stands on several rows of the file identifies none of them. Pages and days of one account are
 * joined. `currency` holds where no balance names one. A file that ends behind a row, before the closing balance, gives
 * its rows and an error. Throws AppError 'import-failed' when it holds no statement. Source: SWIFT MT940 and MT942.
 */
export function readMt940(text: string, currency: string | null): StatementFile {
  const fields = swiftFields(text)
  if (!fields.some(({ tag }) => tag === '61' || tag === '25' || tag.startsWith('60'))) {
    throw new AppError('import-failed', 'The file holds no statement. Download the MT940 statement again.')
  }
  const errors: RowError[] = []
  const parts = blocks(fields).map((block) => readBlock(block, currency, errors))
  const last = fields.at(-1)
  if (last && (last.tag === '61' || last.tag === '86') && !/\n-[^\n]*$/.test(text.trimEnd())) {
    errors.push({
      line: text.trimEnd().split('\n').length,
      reason: 'The file ends before the closing balance: it was cut off, and later transactions may be missing.',
    })
  }
  return { format: 'mt940', csv: null, accounts: joinedAccounts(withOwnReferences(parts)), errors }
}

function blocks(fields: readonly SwiftField[]): readonly (readonly SwiftField[])[] {
  const all: SwiftField[][] = [[]]
  for (const field of fields) {
    if (field.tag === '20' && all.at(-1)?.length !== 0) all.push([])
    all.at(-1)?.push(field)
  }
  return all
}

interface Entry {
  readonly field: SwiftField
  readonly texts: string[]
  nonSwift: string
}

function readBlock(fields: readonly SwiftField[], assumed: string | null, errors: RowError[]): StatementPart {
  let id = ''
  let closing: Balance | null = null
  let currency: string | null = null
  const entries: Entry[] = []
  /** The row that information belongs to; that behind a balance is about the statement. */
  let entry: Entry | null = null
  for (const field of fields) {
    const { tag, value } = field
    // Information under the number of the account: a slip that banks make.
    const information = tag === '86' || (tag === '25' && /^\d{3}\?/.test(value))
    if (tag === '61') {
      entry = { field, texts: [], nonSwift: '' }
      entries.push(entry)
    } else if (information) entry?.texts.push(value)
    else if (tag === 'NS') {
      if (entry) entry.nonSwift = value
    } else {
      entry = null
      if (tag === '25') id ||= tidyText(value, 60)
      else if (tag === '34F') currency ??= /^[A-Z]{3}/.exec(value)?.[0] ?? null
      else if (/^6[02][FM]?$/.test(tag)) {
        const balance = balanceOf(value)
        currency ??= balance?.currency ?? null
        if (tag === '62F' || tag === '62M' || tag === '62') closing = balance
      }
    }
  }
  const own = currency ?? assumed
  const rows = entries.flatMap((each) => {
    const line = swiftLine(each.field.value.slice(0, LONGEST_FIELD), decimalsOf(own))
    const told = typeof line === 'string' ? line : line.rounded
    if (told !== null) errors.push({ line: each.field.line, reason: told })
    return typeof line === 'string' ? [] : [{ currency: own, row: rowOf(each, line) }]
  })
  const balanceMinor = closing && signedBalance(closing, decimalsOf(own))
  const balanceOn = balanceMinor === null ? null : (closing?.on ?? null)
  return { id, currency: own, balanceMinor, balanceOn, rows }
}

interface Balance {
  readonly negative: boolean
  readonly on: string | null
  readonly currency: string | null
  readonly amount: string
}

function balanceOf(value: string): Balance | null {
  const match = /^([CD])(\d{6})([A-Z]{3})?([\d.,]+)/.exec(value)
  if (!match) return null
  const [, mark, on = '', currency = null, amount = ''] = match
  return { negative: mark === 'D', on: swiftDate(on), currency, amount }
}

function signedBalance({ negative, amount }: Balance, digits: number): number | null {
  const minor = parseLastMarkAmount(amount, digits)
  return minor !== null && minor !== 0 && negative ? -minor : minor
}

/** A field 86 has at most 6 × 65 characters; banks that write more stay far below this. */
const LONGEST_FIELD = 4_000

function rowOf({ field, texts, nonSwift }: Entry, line: SwiftLine): StatementRow {
  const details =
    nonSwift === ''
      ? swiftDetails(texts.join('\n').slice(0, LONGEST_FIELD))
      : nonSwiftDetails(nonSwift.slice(0, LONGEST_FIELD))
  const candidates = [
    details.name || line.name,
    details.kind !== '' ? details.kind : details.purpose,
    details.purpose,
    line.details,
  ]
  const payee =
    [...candidates, line.customerReference].map((text) => tidyText(text, PAYEE_LENGTH)).find((text) => text !== '') ??
    ''
  const note = tidyText(noteOf(details, line), NOTE_LENGTH)
  return {
    line: field.line,
    bookedOn: line.bookedOn,
    occurredAt: null,
    amountMinor: line.amountMinor,
    payee,
    reference: tidyText(line.customerReference || details.reference, PAYEE_LENGTH),
    note: tidyText(note, PAYEE_LENGTH) === payee ? '' : note,
    bankReference: tidyText(line.bankReference, PAYEE_LENGTH) || null,
  }
}

function noteOf({ purpose }: SwiftDetails, { details }: SwiftLine): string {
  return purpose.trim() === '' ? details : purpose
}

function withOwnReferences(parts: readonly StatementPart[]): readonly StatementPart[] {
  const times = new Map<string | null, number>()
  for (const { rows } of parts) {
    for (const { row } of rows) times.set(row.bankReference, (times.get(row.bankReference) ?? 0) + 1)
  }
  return parts.map((part) => ({
    ...part,
    rows: part.rows.map(({ currency, row }) => ({
      currency,
      row: times.get(row.bankReference) === 1 ? row : { ...row, bankReference: null },
    })),
  }))
}
