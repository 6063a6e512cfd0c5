import { isIsoDate, lastOf, monthOf } from '../../shared/dates'
import type { IsoDate } from '../../shared/domain'
import { parseLastMarkAmount, toldLastMarkRounding } from './amounts'

export interface SwiftLine {
  readonly bookedOn: IsoDate
  readonly amountMinor: number
  /** Said when the amount is not the written one; null when it is. */
  readonly rounded: string | null
  readonly customerReference: string
  readonly bankReference: string
  /** The other side, where it stands behind the reference; '' else. */
  readonly name: string
  /** What follows on the second line. */
  readonly details: string
}

// Value date, entry date, mark, third letter of the currency, amount, type, references. Banks put blanks for an entry
// date, and a line end behind the mark. An amount ends before a capital or a mark: '1e9' is not one unit.
const LINE =
  /^\s*(\d{6})(\d{4}|\s{4})?\s*(R?[CD])([A-Z])?\s*(\d[\d.,]*)(?![a-z\d.,])\s*([A-Z][A-Z0-9 ]{3})?([^\n]*)(?:\n([\s\S]*))?$/

/** A statement line (field 61), or why it is none. `digits`: decimals of the currency. */
export function swiftLine(value: string, digits: number): SwiftLine | string {
  const match = LINE.exec(value)
  if (!match) return `“${value.split('\n')[0]?.slice(0, 40)}” is not a statement line (field 61).`
  const [, valued = '', entered = '', mark = '', , amount = '', , references = '', details = ''] = match
  const valueDate = swiftDate(valued)
  if (!valueDate) return `“${valued}” is not a date.`
  const minor = parseLastMarkAmount(amount, digits)
  if (minor === null) return `“${amount.slice(0, 40)}” is not an amount.`
  // A credit that is taken back (RC) takes money away, and the other way round.
  const negative = mark === 'D' || mark === 'RC'
  const [customer = '', ...bank] = references.split('//')
  // A reference has 16 characters; Dutch banks fill it up with blanks and write the name behind it.
  const [, reference = customer, name = ''] = /^(.{15}\s)(\S.*)$/.exec(customer) ?? []
  return {
    bookedOn: entryDate(entered, valueDate) ?? valueDate,
    amountMinor: negative && minor !== 0 ? -minor : minor,
    rounded: toldLastMarkRounding(amount, digits),
    customerReference: known(reference),
    bankReference: known(bank.join('//')),
    name: name.trim(),
    details: details.trim(),
  }
}

/**
 * The day of 'YYMMDD', null for none; 70–99 are 1970–1999. Banks that reckon with months of 30 days write a 30th of
 * February: it is the last day of that month.
 */
export function swiftDate(written: string): IsoDate | null {
  const match = /^(\d{2})(\d{2})(\d{2})$/.exec(written)
  if (!match) return null
  const year = Number(match[1])
  return realDay(`${year >= 70 ? 19 : 20}${match[1]}-${match[2]}-${match[3]}`)
}

// 'MMDD' in the year that is nearest to the value date.
function entryDate(written: string, valueDate: IsoDate): IsoDate | null {
  const match = /^(\d{2})(\d{2})$/.exec(written)
  if (!match) return null
  const year = Number(valueDate.slice(0, 4))
  const ahead = Number(match[1]) - Number(valueDate.slice(5, 7))
  const nearest = ahead > 6 ? year - 1 : ahead < -6 ? year + 1 : year
  return realDay(`${nearest}-${match[1]}-${match[2]}`)
}

function realDay(written: string): IsoDate | null {
  if (isIsoDate(written)) return written
  return /-02-(?:29|30)$/.test(written) ? lastOf(monthOf(written)) : null
}

function known(reference: string): string {
  const plain = reference.trim()
  return /^(?:NONREF|NOTPROVIDED|[EK]REF\+?|0*)$/.test(plain) ? '' : plain
}
