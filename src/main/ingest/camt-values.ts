// Dates and signed amounts as CAMT writes them.
import { readDate, type WrittenDate } from './written-dates'
import { type XmlElement, xmlChild, xmlText } from './xml'

/** The day, and the clock of a moment, as written: the zone behind it is the bank's own. Null for anything else. */
export function dayOf(element: XmlElement | undefined): WrittenDate | null {
  const written = xmlText(element, 'Dt') || xmlText(element, 'DtTm')
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?$/.exec(written)
  if (!match) return null
  return readDate(match[2] === undefined ? (match[1] as string) : `${match[1]}T${match[2]}`, 'year-first')
}

/** The amount of a balance or an entry with the sign of its credit-debit mark, or why it has none. */
export function amountOf(element: XmlElement | undefined, parse: (written: string) => number | null): number | string {
  const written = xmlText(element, 'Amt')
  const minor = written === '' ? null : parse(written)
  if (minor === null) return written === '' ? 'The entry has no amount.' : `“${written.slice(0, 40)}” is not an amount.`
  // The mark is that of this booking, also where it takes an earlier one back.
  const side = xmlText(xmlChild(element, 'CdtDbtInd'))
  if (side === 'CRDT') return minor
  if (side === 'DBIT') return minor === 0 ? 0 : -minor
  return `“${side.slice(0, 40)}” says neither credit nor debit.`
}
