// One booked entry of a CAMT statement, to one row or, where it collects several payments, to one for each.
import { decimalsOf, parseAmount, toldRounding } from './amounts'
import { amountOf, dayOf } from './camt-values'
import { NOTE_LENGTH, PAYEE_LENGTH, type RowError, type StatementRow, tidyText } from './statement'
import type { WrittenDate } from './written-dates'
import { parseElement, type XmlElement, xmlAttribute, xmlChild, xmlList, xmlText, xmlUnread } from './xml'

export interface CamtRow {
  readonly currency: string | null
  readonly row: StatementRow
}

/** The rows of an unread entry on `line`; where it cannot be read, none and an error. */
export function camtRows(
  unread: XmlElement,
  line: number,
  assumed: string | null,
  errors: RowError[],
): readonly CamtRow[] {
  const parsed = parseElement(xmlUnread(unread))
  if (parsed.element === null) {
    errors.push({ line: line + parsed.line, reason: parsed.reason })
    return []
  }
  const entry = parsed.element
  const currency = currencyIn(entry) ?? assumed
  const date = dayOf(xmlChild(entry, 'BookgDt')) ?? dayOf(xmlChild(entry, 'ValDt'))
  const amountMinor = amountOf(entry, (written) => parseAmount(written, '.', decimalsOf(currency)))
  const reason =
    unbooked(entry) ?? (date ? null : dateProblem(entry)) ?? (typeof amountMinor === 'string' ? amountMinor : null)
  if (reason !== null || !date || typeof amountMinor === 'string') {
    errors.push({ line, reason: reason ?? '' })
    return []
  }
  const rounded = toldRounding(xmlText(entry, 'Amt'), '.', decimalsOf(currency))
  if (rounded) errors.push({ line, reason: rounded })
  const details = xmlList(entry, 'NtryDtls').flatMap((part) => xmlList(part, 'TxDtls'))
  const shares = sharesOf(details, amountMinor, currency)
  const own = shares ?? [{ detail: details.length === 1 ? details[0] : undefined, amountMinor }]
  return own.map(({ detail, amountMinor: share }, at) => {
    const bankReference = referenceOfBank(entry, detail, shares === null ? null : at)
    return { currency, row: rowOf(entry, detail, { line, date, amountMinor: share, bankReference }) }
  })
}

function unbooked(entry: XmlElement): string | null {
  const status = (xmlText(entry, 'Sts', 'Cd') || xmlText(entry, 'Sts')).toUpperCase()
  if (status === '' || status === 'BOOK') return null
  return status === 'PDNG' || status === 'FUTR'
    ? 'The entry is pending: it will be in a later statement.'
    : `The entry is not booked (its status is “${status.slice(0, 20)}”).`
}

function dateProblem(entry: XmlElement): string {
  const shown = ['BookgDt', 'ValDt'].flatMap((name) => ['Dt', 'DtTm'].map((kind) => xmlText(entry, name, kind)))
  const written = shown.find((text) => text !== '')
  return written === undefined ? 'The entry has no date.' : `“${written.slice(0, 40)}” is not a date.`
}

interface Share {
  readonly detail: XmlElement | undefined
  readonly amountMinor: number
}

/** What each payment of a collective entry moved; null unless all are known and add up to the entry. */
function sharesOf(
  details: readonly XmlElement[],
  amountMinor: number,
  currency: string | null,
): readonly Share[] | null {
  if (details.length < 2) return null
  const shares = details.map((detail) => ({ detail, amountMinor: shareOf(detail, amountMinor, currency) }))
  const sum = shares.reduce((total, share) => total + (share.amountMinor ?? Number.NaN), 0)
  return sum === amountMinor ? shares.map((share) => ({ ...share, amountMinor: share.amountMinor as number })) : null
}

function shareOf(detail: XmlElement, entryMinor: number, currency: string | null): number | null {
  const amount = xmlChild(detail, 'Amt') ?? xmlChild(detail, 'AmtDtls', 'TxAmt', 'Amt')
  if (!amount || (xmlAttribute(amount, 'Ccy') || currency) !== currency) return null
  const minor = parseAmount(xmlText(amount), '.', decimalsOf(currency))
  if (minor === null) return null
  const side = xmlText(detail, 'CdtDbtInd')
  const negative = side === '' ? entryMinor < 0 : side === 'DBIT'
  return negative && minor !== 0 ? -minor : minor
}

interface Known {
  readonly line: number
  readonly date: WrittenDate
  readonly amountMinor: number
  readonly bankReference: string | null
}

function rowOf(entry: XmlElement, detail: XmlElement | undefined, known: Known): StatementRow {
  const { line, date, amountMinor, bankReference } = known
  const remittance = remittanceOf(detail)
  const further = [xmlText(detail, 'AddtlTxInf'), xmlText(entry, 'AddtlNtryInf')].filter((text) => text !== '')
  const texts = [otherSide(entry, detail, amountMinor), remittance, ...further]
  const payee = texts.map((text) => tidyText(text, PAYEE_LENGTH)).find((text) => text !== '') ?? ''
  const note = tidyText(remittance || (further[0] ?? ''), NOTE_LENGTH)
  return {
    line,
    bookedOn: date.on,
    occurredAt: date.clock === null ? null : `${date.on}T${date.clock}`,
    amountMinor,
    payee,
    reference: tidyText(referenceOf(detail), PAYEE_LENGTH),
    note: tidyText(note, PAYEE_LENGTH) === payee ? '' : note,
    bankReference,
  }
}

/** The name of who paid or was paid. A booking that takes one back still names the sides of the first. */
function otherSide(entry: XmlElement, detail: XmlElement | undefined, amountMinor: number): string {
  const reversed = /^(?:true|1)$/.test(xmlText(entry, 'RvslInd'))
  const names = amountMinor > 0 !== reversed ? ['Dbtr', 'UltmtDbtr'] : ['Cdtr', 'UltmtCdtr']
  const parties = xmlChild(detail, 'RltdPties')
  for (const name of [...names, 'TradgPty']) {
    const party = xmlChild(parties, name)
    const written = xmlText(party, 'Nm') || xmlText(party, 'Pty', 'Nm') || xmlText(party, 'Agt', 'FinInstnId', 'Nm')
    if (written !== '') return written
  }
  return ''
}

function remittanceOf(detail: XmlElement | undefined): string {
  const remittance = xmlChild(detail, 'RmtInf')
  const free = xmlList(remittance, 'Ustrd').map((text) => xmlText(text))
  if (free.some((text) => text !== '')) return free.join(' ')
  const structured = xmlList(remittance, 'Strd').flatMap((part) => [
    xmlText(part, 'CdtrRefInf', 'Ref') || xmlText(part, 'CdtrRefInf', 'CdtrRef'),
    ...xmlList(part, 'AddtlRmtInf').map((text) => xmlText(text)),
  ])
  return structured.filter((text) => text !== '').join(' ')
}

function referenceOf(detail: XmlElement | undefined): string {
  const references = xmlChild(detail, 'Refs')
  const written = ['EndToEndId', 'ChqNb', 'InstrId'].map((name) => xmlText(references, name))
  return written.find((text) => text !== '' && text !== 'NOTPROVIDED') ?? ''
}

/** The payments of a collective entry share its number, so theirs is made of it and their place. */
function referenceOfBank(entry: XmlElement, detail: XmlElement | undefined, place: number | null): string | null {
  const ofEntry = xmlText(entry, 'AcctSvcrRef')
  const own = xmlText(detail, 'Refs', 'AcctSvcrRef')
  const written = place === null || ofEntry === '' ? ofEntry || own : `${ofEntry}/${place + 1}`
  return tidyText(written, PAYEE_LENGTH) || null
}

function currencyIn(entry: XmlElement): string | null {
  const code = xmlAttribute(xmlChild(entry, 'Amt'), 'Ccy')
  return /^[A-Z]{3}$/.test(code) ? code : null
}
