import { AppError } from '../errors'
import { decimalsOf, parseLastMarkAmount, toldLastMarkRounding } from './amounts'
import { joinedAccounts, type StatementPart } from './joined-accounts'
import { ofxTokens } from './ofx-tokens'
import { ofxDate } from './ofx-values'
import { NOTE_LENGTH, PAYEE_LENGTH, type RowError, type StatementFile, type StatementRow, tidyText } from './statement'

/**
 * Reads the bank, credit-card and investment statements of an OFX or QFX text; of an investment statement the cash rows
 * only. Statements of one account and currency are joined. Dates are the bank's own days, as written, whatever the time
 * zone beside them. A file that was cut off gives its whole transactions and an error with the line.
 * Throws AppError 'import-failed' when it holds no statement. Source: OFX 1.0.3 and 2.1.1, sections 3 and 11.
 */
export function readOfx(text: string, currency: string | null): StatementFile {
  const statements: Statement[] = []
  const errors: RowError[] = []
  let statement: Statement | null = null
  let transaction: Fields | null = null
  /** The aggregate inside a transaction that values belong to: a PAYEE's NAME is not the transaction's. */
  let inner = ''
  let balance = false
  let closed = false
  let failed = false
  let message = ''
  const finish = () => {
    if (statement && transaction) addRow(statement, transaction, currency, errors)
    transaction = null
  }
  for (const { line, tag, value } of ofxTokens(text)) {
    if (STATEMENTS.has(tag)) {
      finish()
      statement = { id: '', currency: null, balance: new Map(), rows: [] }
      statements.push(statement)
    } else if (tag === '/OFX') closed = true
    else if (tag === 'SEVERITY') failed = /^error$/i.test(value)
    else if (tag === 'MESSAGE' && failed) message = value
    else if (!statement) continue
    else if (tag === 'STMTTRN') {
      finish()
      transaction = { line, values: new Map() }
      inner = ''
    } else if (tag === '/STMTTRN' || tag === '/BANKTRANLIST' || tag === '/INVTRANLIST') finish()
    else if (transaction) {
      if (INNER.has(tag) && value === '') inner = `${tag}.`
      else if (tag === `/${inner.slice(0, -1)}`) inner = ''
      else if (!tag.startsWith('/') && value !== '') put((transaction as Fields).values, inner + tag, value)
    } else if (tag === 'LEDGERBAL') balance = true
    else if (tag === '/LEDGERBAL' || tag === 'AVAILBAL') balance = false
    else if (tag === 'CURDEF') statement.currency ??= currencyCode(value)
    else if (tag === 'ACCTID') statement.id ||= tidyText(value, 60)
    else if (balance && (tag === 'BALAMT' || tag === 'DTASOF')) put(statement.balance, tag, value)
  }
  if (statements.length === 0) throw noStatement(message)
  const cut = endOfCutFile(text, transaction, closed)
  if (cut) errors.push(cut)
  const accounts = joinedAccounts(statements.map((part) => partOf(part, currency)))
  return { format: 'ofx', csv: null, accounts, errors }
}

const STATEMENTS = new Set(['STMTRS', 'CCSTMTRS', 'INVSTMTRS'])
const INNER = new Set(['PAYEE', 'BANKACCTTO', 'CCACCTTO', 'CURRENCY', 'ORIGCURRENCY', 'IMAGEDATA'])

interface Fields {
  readonly line: number
  readonly values: Map<string, string>
}

interface Statement {
  id: string
  currency: string | null
  readonly balance: Map<string, string>
  readonly rows: { readonly currency: string | null; readonly row: StatementRow }[]
}

function put(values: Map<string, string>, name: string, value: string): void {
  if (!values.has(name)) values.set(name, value)
}

function addRow(statement: Statement, { line, values }: Fields, assumed: string | null, errors: RowError[]): void {
  // CURRENCY says that the amount is in another currency; ORIGCURRENCY only what it was converted from.
  const currency = currencyCode(values.get('CURRENCY.CURSYM')) ?? statement.currency ?? assumed
  const date = ofxDate(values.get('DTPOSTED') ?? '')
  if (!date) {
    errors.push({ line, reason: problem('date', values.get('DTPOSTED')) })
    return
  }
  const amountMinor = parseLastMarkAmount(values.get('TRNAMT') ?? '', decimalsOf(currency))
  if (amountMinor === null) {
    errors.push({ line, reason: problem('amount', values.get('TRNAMT')) })
    return
  }
  const rounded = toldLastMarkRounding(values.get('TRNAMT') ?? '', decimalsOf(currency))
  if (rounded) errors.push({ line, reason: rounded })
  const started = ofxDate(values.get('DTUSER') ?? '')
  const moment = started?.clock ? started : date
  const names = ['NAME', 'PAYEE.NAME', 'PAYEE', 'MEMO'].map((name) => tidyText(values.get(name) ?? '', PAYEE_LENGTH))
  const payee = names.find((name) => name !== '') ?? ''
  const memo = tidyText(values.get('MEMO') ?? '', NOTE_LENGTH)
  const row: StatementRow = {
    line,
    bookedOn: date.on,
    occurredAt: moment.clock === null ? null : `${moment.on}T${moment.clock}`,
    amountMinor,
    payee,
    reference: numberOf(values.get('CHECKNUM')) || numberOf(values.get('REFNUM')),
    note: tidyText(memo, PAYEE_LENGTH) === payee ? '' : memo,
    bankReference: tidyText(values.get('FITID') ?? '', PAYEE_LENGTH) || null,
  }
  statement.rows.push({ currency, row })
}

// Banks that have no number write zeros.
function numberOf(value = ''): string {
  return /^0*$/.test(value) ? '' : tidyText(value, PAYEE_LENGTH)
}

function problem(what: 'date' | 'amount', value = ''): string {
  const shown = value.slice(0, 40)
  return shown === ''
    ? `The transaction has no ${what}.`
    : `“${shown}” is not ${what === 'date' ? 'a date' : 'an amount'}.`
}

function currencyCode(value: string | undefined): string | null {
  const code = value?.trim().toUpperCase() ?? ''
  return /^[A-Z]{3}$/.test(code) ? code : null
}

function noStatement(message: string): AppError {
  const said = message === '' ? '' : ` The bank’s message in it: “${tidyText(message, 200)}”.`
  return new AppError(
    'import-failed',
    `The file holds no statement.${said} Download the transactions of an account again and choose that file.`,
  )
}

function endOfCutFile(text: string, transaction: Fields | null, closed: boolean): RowError | null {
  if (transaction) {
    return { line: transaction.line, reason: 'The file ends in the middle of this transaction: it was cut off.' }
  }
  if (closed) return null
  return {
    line: text.trimEnd().split('\n').length,
    reason: 'The file ends before its closing tag: it was cut off, and later transactions may be missing.',
  }
}

function partOf({ id, currency, balance, rows }: Statement, assumed: string | null): StatementPart {
  const own = currency ?? rows[0]?.currency ?? assumed
  const balanceMinor = parseLastMarkAmount(balance.get('BALAMT') ?? '', decimalsOf(own))
  return { id, currency: own, balanceMinor, balanceOn: ofxDate(balance.get('DTASOF') ?? '')?.on ?? null, rows }
}
