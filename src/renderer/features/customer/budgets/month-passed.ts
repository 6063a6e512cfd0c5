import { daysInMonth, monthOf } from '../../../../shared/dates'
import type { IsoDate } from '../../../../shared/domain'

/** The share of its month that is over at the end of a day, 0–1. */
export function monthPassed(asOf: IsoDate): number {
  return Number(asOf.slice(8)) / daysInMonth(monthOf(asOf))
}
