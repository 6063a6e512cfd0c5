import { AppError } from '../errors'
import { decimalsOf, parseAmount } from './amounts'
import { camtRows } from './camt-entries'
import { amountOf, dayOf } from './camt-values'
import { joinedAccounts, type StatementPart } from './joined-accounts'
import { lineCounter } from './line-counter'
import { type RowError, type StatementFile, tidyText } from './statement'
import { parseXml, type XmlElement, xmlAttribute, xmlChild, xmlList, xmlStart, xmlText } from './xml'

/**
 * Reads the booked entries of an account report (CAMT.052), a statement (.053) or a notification (.054) of any version,
 * wherever in an envelope it stands. A collective entry whose details add up to it gives a row for each of them, any
 * other entry one row. Entries that are pending or only information are errors with their line. A file that was cut off
 * gives its whole entries and an error. `currency` holds where the file names none.
 * Throws AppError 'import-failed' when it holds no statement, or declares a document type. Source: ISO 20022 camt.
 */
export function readCamt(text: string, currency: string | null): StatementFile {
  const end = wholeUntil(text)
  const document = parseXml(end === null ? text : text.slice(0, end), 'Ntry')
  const statements = statementsIn(document, 0)
  if (statements.length === 0) {
    throw new AppError(
      'import-failed',
      'The file holds no statement. Download the account statement (CAMT.052, .053 or .054) again and choose that file.',
    )
  }
  const errors: RowError[] = []
  const lineAt = lineCounter(text)
  const parts = statements.map((statement): StatementPart => {
    const entries = xmlList(statement, 'Ntry')
    const own = currencyOf(statement) ?? currency
    const rows = entries.flatMap((entry) => camtRows(entry, lineAt(xmlStart(entry)), own, errors))
    return {
      id: accountId(statement),
      currency: own ?? rows[0]?.currency ?? null,
      ...closingBalance(statement, own),
      rows,
    }
  })
  if (end !== null) {
    const line = text.trimEnd().split('\n').length
    errors.push({
      line,
      reason: 'The file ends before its closing tag: it was cut off, and later transactions may be missing.',
    })
  }
  return { format: 'camt', csv: null, accounts: joinedAccounts(parts), errors }
}

/** Null for a file with its closing tag, else where its last whole entry ends. */
function wholeUntil(text: string): number | null {
  const root = /<([A-Za-z_][\w.:-]*)/.exec(text)?.[1] ?? ''
  const lastTag = text.slice(text.lastIndexOf('</')).replace(/<!--[\s\S]*$/, '')
  if (lastTag.replace(/\s/g, '') === `</${root}>`) return null
  const ends = [...text.matchAll(/<\/(?:[\w.-]+:)?Ntry\s*>/g)]
  const last = ends.at(-1)
  if (last) return last.index + last[0].length
  throw new AppError(
    'import-failed',
    'The file ends before its first whole entry: it was cut off. Download the statement again.',
  )
}

/** Version 1 numbers the name. */
const MESSAGE = /^BkToCstmr(?:Stmt|AcctRpt|DbtCdtNtfctn)(?:V\d+)?$/
const STATEMENTS = ['Stmt', 'Rpt', 'Ntfctn']
/** An envelope, a header and the document around the message. */
const DEEPEST_MESSAGE = 6

function statementsIn(element: XmlElement, depth: number): readonly XmlElement[] {
  if (depth > DEEPEST_MESSAGE) return []
  return Object.keys(element).flatMap((name) => {
    const children = xmlList(element, name)
    if (!MESSAGE.test(name)) return children.flatMap((child) => statementsIn(child, depth + 1))
    return children.flatMap((message) => STATEMENTS.flatMap((kind) => xmlList(message, kind)))
  })
}

function accountId(statement: XmlElement): string {
  const id = xmlChild(statement, 'Acct', 'Id')
  // Version 1 names the kinds that later versions write under 'Othr'.
  const written =
    xmlText(id, 'IBAN') ||
    xmlText(id, 'Othr', 'Id') ||
    xmlText(id, 'BBAN') ||
    xmlText(id, 'PrtryAcct', 'Id') ||
    xmlText(id, 'UPIC')
  return tidyText(written, 60)
}

function currencyOf(statement: XmlElement): string | null {
  const named = [
    xmlText(statement, 'Acct', 'Ccy'),
    ...xmlList(statement, 'Bal').map((balance) => xmlAttribute(xmlChild(balance, 'Amt'), 'Ccy')),
  ]
  return named.find((code) => /^[A-Z]{3}$/.test(code)) ?? null
}

function closingBalance(statement: XmlElement, currency: string | null) {
  const closing = xmlList(statement, 'Bal').filter((balance) => {
    const type = xmlChild(balance, 'Tp')
    const code = xmlText(type, 'CdOrPrtry', 'Cd') || xmlText(type, 'Cd')
    return code === 'CLBD' && (xmlAttribute(xmlChild(balance, 'Amt'), 'Ccy') || currency) === currency
  })
  const last = closing.at(-1)
  const written = amountOf(last, (amount) => parseAmount(amount, '.', decimalsOf(currency)))
  if (typeof written !== 'number') return { balanceMinor: null, balanceOn: null }
  return { balanceMinor: written, balanceOn: dayOf(xmlChild(last, 'Dt'))?.on ?? null }
}
