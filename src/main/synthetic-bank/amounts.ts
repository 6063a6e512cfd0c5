// Amounts as tills and bills make them: whole rupees at a stall, 999 in a shop window, odd paise in a supermarket.
import type { Random } from './random'

export type AmountEnding =
  | 'paise'
  | 'whole'
  | 'nine'
  | 'ten'
  | 'hundred'
  | 'fuel'
  | 'plan'
  | 'exact'
  | 'ninety-nine'
  | 'pump'

/** Whole currency units to minor ones: rupees to paise, pounds to pence. */
export function inMinor(amount: number): number {
  return Math.round(amount * 100)
}

/** A positive amount of at least one currency unit, ended as such a payee would. */
export function endAmount(amountMinor: number, ending: AmountEnding, random: Random): number {
  const whole = Math.max(1, Math.round(amountMinor / 100))
  switch (ending) {
    case 'paise':
      // Half of all tills round to the rupee.
      return random.chance(0.45) ? whole * 100 : Math.max(100, Math.round(amountMinor / 5) * 5)
    case 'whole':
      return (random.chance(0.3) ? Math.max(5, Math.round(whole / 5) * 5) : whole) * 100
    case 'nine':
      return whole < 400
        ? (Math.max(5, Math.round(whole / 10)) * 10 - 1) * 100
        : (Math.round(whole / 50) * 50 - 1) * 100
    case 'ten':
      return Math.max(1, Math.round(whole / 10)) * 1000
    case 'hundred':
      return Math.max(1, Math.round(whole / 100)) * 10_000
    case 'fuel':
      // Two thirds say an amount, the others fill up.
      return random.chance(0.66)
        ? Math.max(1, Math.round(whole / 100)) * 10_000
        : Math.max(10_000, Math.round(amountMinor))
    case 'exact':
      return Math.max(100, Math.round(amountMinor))
    case 'ninety-nine':
      return whole * 100 - random.pick(NINETY_NINE)
    case 'pump':
      // A third say a round amount, the others fill up.
      return random.chance(0.33) ? Math.max(2, Math.round(whole / 5)) * 500 : Math.max(500, Math.round(amountMinor))
    case 'plan':
      return whole * 100
    default:
      return ending satisfies never
  }
}

/** What shop windows in Britain and America take off the whole amount. */
const NINETY_NINE = [1, 1, 1, 1, 5, 1, 51, 50, 0]

/** Log-normal about the geometric middle of a range, kept near the range. */
export function ticketMinor([low, high]: readonly [number, number], factor: number, random: Random): number {
  const middle = Math.sqrt(low * high) * factor
  const spread = ticketSpread([low, high])
  const drawn = middle * Math.exp(spread * random.normal())
  return inMinor(Math.min(Math.max(drawn, low * 0.8 * Math.min(1, factor)), high * 1.5 * Math.max(1, factor)))
}

/** What `ticketMinor` gives on average. */
export function meanTicketMinor(range: readonly [number, number], factor: number): number {
  return inMinor(Math.sqrt(range[0] * range[1]) * factor * Math.exp(ticketSpread(range) ** 2 / 2))
}

function ticketSpread([low, high]: readonly [number, number]): number {
  return Math.log(high / low) / 3.4
}
