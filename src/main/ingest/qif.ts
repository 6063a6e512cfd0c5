import { AppError } from '../errors'
import { type DecimalMark, decimalsOf, guessDecimalMark, parseAmount, toldRounding } from './amounts'
import { joinedAccounts, type StatementPart } from './joined-accounts'
import { plainQifDate, qifDateOrder } from './qif-dates'
import { type QifRecord, qifRecords, qifValue } from './qif-records'
import {
  NOTE_LENGTH,
  PAYEE_LENGTH,
  type RowError,
  type StatementAccount,
  type StatementFile,
  type StatementRow,
  tidyText,
} from './statement'
import { type DateOrder, readDate } from './written-dates'

/**
 * Reads the account registers of a QIF text: bank, cash, card and other accounts, and the cash rows of investment ones.
 * Lists of categories, classes, securities and prices are passed over. The date order and the decimal mark are what all
 * values of the file agree on; a split is written out in the note, its row stays one. QIF names no currency: it is
 * `currency`. Throws AppError 'import-failed' when the file has no register. Source: Quicken's QIF specification.
 */
export function readQif(text: string, currency: string | null): StatementFile {
  const { records, sections } = qifRecords(text)
  if (!sections.some((section) => isRegister(section) || section === 'account')) {
    throw new AppError(
      'import-failed',
      'The file holds lists but no account. Export the transactions of an account as QIF and choose that file.',
    )
  }
  const rows = records.filter((record) => isRegister(record.section))
  const order = qifDateOrder(
    rows.map((record) => qifValue(record, 'D')),
    currency,
  )
  const mark = guessDecimalMark(rows.flatMap((record) => amountsOf(record)))
  const reading: Reading = { order: order.order, mark, digits: decimalsOf(currency) }
  const errors: RowError[] = []
  const parts: StatementPart[] = []
  let account: QifRecord | null = null
  for (const record of records) {
    if (record.section === 'account') {
      account = record
      parts.push(partOf(account, currency, reading, []))
    } else if (isRegister(record.section) && isPayment(record)) {
      const row = readRow(record, reading)
      if (typeof row === 'string') errors.push({ line: record.line, reason: row })
      else {
        const rounded = toldRounding(amountIn(record), mark, reading.digits)
        if (rounded) errors.push({ line: record.line, reason: rounded })
        parts.push(partOf(account, currency, reading, [row]))
      }
    }
  }
  const accounts = joinedAccounts(parts.length > 0 ? parts : [partOf(null, currency, reading, [])])
  return {
    format: 'qif',
    csv: null,
    // A full export lists every account that there is.
    accounts: accounts.some(hasRows) ? accounts.filter(hasRows) : accounts,
    errors,
    ...(order.certain ? {} : { assumedDateOrder: order.order }),
  }
}

function hasRows({ rows }: StatementAccount): boolean {
  return rows.length > 0
}

interface Reading {
  readonly order: DateOrder
  readonly mark: DecimalMark
  readonly digits: number
}

function isRegister(section: string): boolean {
  return /^type:\s*(?:bank|cash|ccard|oth a|oth l|invst|port|401\(k\)\/403\(b\)|401k)$/.test(section)
}

// Trades move no money between the account and the world; 'Cash' is the one action that is a payment.
function isPayment(record: QifRecord): boolean {
  return !isInvestment(record.section) || /^cash$/i.test(qifValue(record, 'N'))
}

function isInvestment(section: string): boolean {
  return /^type:\s*(?:invst|port|401)/.test(section)
}

function partOf(
  account: QifRecord | null,
  currency: string | null,
  { order, mark, digits }: Reading,
  rows: readonly StatementRow[],
): StatementPart {
  const balanceMinor = account ? parseAmount(qifValue(account, '$'), mark, digits) : null
  const on = account ? readDate(plainQifDate(qifValue(account, '/')), order) : null
  return {
    id: tidyText(account ? qifValue(account, 'N') : '', 60),
    currency,
    balanceMinor: on ? balanceMinor : null,
    balanceOn: balanceMinor === null ? null : (on?.on ?? null),
    rows: rows.map((row) => ({ currency, row })),
  }
}

function amountIn(record: QifRecord): string {
  return qifValue(record, 'T') || qifValue(record, 'U')
}

function amountsOf(record: QifRecord): readonly string[] {
  return record.fields.filter(({ letter }) => 'TU$'.includes(letter)).map(({ value }) => value)
}

function readRow(record: QifRecord, { order, mark, digits }: Reading): StatementRow | string {
  if (!record.closed) return 'The transaction has no end (“^”): the file was cut off or damaged here.'
  const written = qifValue(record, 'D')
  const date = readDate(plainQifDate(written), order)
  if (!date) return dateProblem(written, order)
  const amount = amountIn(record)
  const amountMinor = parseAmount(amount, mark, digits)
  if (amountMinor === null) {
    return amount === '' ? 'The transaction has no amount.' : `“${amount.slice(0, 40)}” is not an amount.`
  }
  const memo = record.fields.findIndex(({ letter }) => letter === 'M')
  const texts = [qifValue(record, 'P'), record.fields[memo]?.value ?? '', qifValue(record, 'L').replace(/^\[|\]$/g, '')]
  const payee = texts.map((text) => tidyText(text, PAYEE_LENGTH)).find((text) => text !== '') ?? ''
  const note = tidyText([texts[1], ...splitsOf(record)].filter((text) => text !== '').join('; '), NOTE_LENGTH)
  return {
    line: record.line,
    bookedOn: date.on,
    occurredAt: date.clock === null ? null : `${date.on}T${date.clock}`,
    amountMinor,
    payee,
    reference: isInvestment(record.section) ? '' : tidyText(qifValue(record, 'N'), PAYEE_LENGTH),
    note: tidyText(note, PAYEE_LENGTH) === payee ? '' : note,
    bankReference: null,
  }
}

/** 'Groceries (milk) -5.00' for each part of a split, as printed. */
function splitsOf(record: QifRecord): readonly string[] {
  const splits: { category: string; memo: string; amount: string }[] = []
  for (const { letter, value } of record.fields) {
    const last = splits.at(-1)
    if (letter === 'S') splits.push({ category: value, memo: '', amount: '' })
    else if (last && letter === 'E') last.memo = value
    else if (last && (letter === '$' || letter === '%')) last.amount ||= value + (letter === '%' ? '%' : '')
  }
  return splits.map(({ category, memo, amount }) =>
    [category, memo === '' ? '' : `(${memo})`, amount].filter((text) => text !== '').join(' '),
  )
}

function dateProblem(written: string, order: DateOrder): string {
  if (written === '') return 'The transaction has no date.'
  const shown = written.slice(0, 40)
  const plain = plainQifDate(written)
  const other = (['day-first', 'month-first'] as const).some((candidate) => readDate(plain, candidate) !== null)
  return other ? `“${shown}” is not ${order}, as the other dates of the file are.` : `“${shown}” is not a date.`
}
