import { dayNumber, isIsoDate } from '../../shared/dates'
import type { IsoDate } from '../../shared/domain'
import type { BookedRow } from './booked-row'

/** A debit as the search for unusual payments sees it. */
export interface Payment {
  readonly id: number
  readonly bookedOn: IsoDate
  /** `time` 'HH:MM', `ms` for differences only: local time read as UTC. Null where the clock is not known. */
  readonly clock: { readonly ms: number; readonly time: string } | null
  /** Positive. */
  readonly amountMinor: number
  readonly payee: string
  readonly category: string
  /** City or country, where the statement tells it. */
  readonly place: string | null
}

/** `row`: a debit; a credit throws RangeError, since its size says nothing about payments. */
export function paymentOf(row: BookedRow): Payment {
  if (row.amountMinor >= 0) throw new RangeError(`row ${row.id} is no debit`)
  return {
    id: row.id,
    bookedOn: row.bookedOn,
    clock: clockOf(row.occurredAt),
    amountMinor: -row.amountMinor,
    payee: row.payee,
    category: row.categoryId,
    place: null,
  }
}

/** `occurredAt`: ISO date and time without a zone, or with one that is left aside; null for anything else. */
export function clockOf(occurredAt: string | null): Payment['clock'] {
  if (occurredAt?.length === 19 || occurredAt?.length === 16) {
    // As nearly every bank writes it; anything out of the ordinary goes the long way.
    const [hours, minutes, seconds] = [twoDigits(occurredAt, 11), twoDigits(occurredAt, 14), secondsOf(occurredAt)]
    const day = occurredAt.slice(0, 10)
    if (isPlain(occurredAt) && hours < 24 && minutes < 60 && seconds < 60 && isIsoDate(day)) {
      const ms = ((dayNumber(day) * 24 + hours) * 60 + minutes) * 60_000 + seconds * 1000
      return { ms, time: occurredAt.slice(11, 16) }
    }
  }
  const found = occurredAt?.match(/^\d{4}-\d\d-\d\d[T ](\d\d:\d\d)(:\d\d)?/)
  if (!found) return null
  const ms = Date.parse(`${found[0].replace(' ', 'T')}Z`)
  return Number.isNaN(ms) ? null : { ms, time: found[1] ?? '' }
}

/** By time; those without a clock first on their day, in the order in which they were booked. */
export function inPaidOrder(payments: readonly Payment[]): Payment[] {
  return [...payments].sort((a, b) =>
    a.bookedOn < b.bookedOn ? -1 : a.bookedOn > b.bookedOn ? 1 : (a.clock?.ms ?? 0) - (b.clock?.ms ?? 0) || a.id - b.id,
  )
}

function isPlain(text: string): boolean {
  return (text[10] === 'T' || text[10] === ' ') && text[13] === ':' && (text.length === 16 || text[16] === ':')
}

function secondsOf(text: string): number {
  return text.length === 16 ? 0 : twoDigits(text, 17)
}

/** Over 99 where there are no two digits. */
function twoDigits(text: string, at: number): number {
  const [tens, ones] = [text.charCodeAt(at) - 48, text.charCodeAt(at + 1) - 48]
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : 100
}
