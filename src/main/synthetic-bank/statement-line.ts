// The line as a bank prints it: what every country's printer is given, and what it makes of it.
import type { CalendarDay } from './calendar'
import type { Random } from './random'

/** By what means money moves, named after the Indian ones. UPI stands for any instant payment between accounts. */
export type Route =
  | 'upi-out'
  | 'upi-in'
  | 'card'
  | 'debit'
  | 'ach-out'
  | 'neft-in'
  | 'neft-out'
  | 'imps-in'
  | 'atm'
  | 'transfer'
  | 'bill-desk'
  | 'bank'

export interface StatementLine {
  readonly reference: string
  readonly channel: string
  readonly occurredAt: string | null
}

export interface LineParts {
  /** The other side in capitals, as printed. */
  readonly printed: string
  /** What follows it: a quarter, a city, a purpose. */
  readonly detail: string
  readonly minuteOfDay: number
}

/** A line whose clock is known to the second. */
export function timed(
  reference: string,
  channel: string,
  day: CalendarDay,
  { minuteOfDay }: LineParts,
  random: Random,
): StatementLine {
  const clock = `${twoDigits(Math.floor(minuteOfDay / 60))}:${twoDigits(minuteOfDay % 60)}:${twoDigits(random.whole(0, 59))}`
  return { reference, channel, occurredAt: `${day.on}T${clock}` }
}

/** A line of a batch, or of the bank's own. */
export function untimed(reference: string, channel: string): StatementLine {
  return { reference, channel, occurredAt: null }
}

/** A decimal number of that many digits; leading zeros are kept. */
export function digits(count: number, random: Random): string {
  return String(Math.floor(random.next() * 10 ** count)).padStart(count, '0')
}

export function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
