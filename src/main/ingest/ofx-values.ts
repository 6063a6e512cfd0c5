import { isIsoDate } from '../../shared/dates'
import type { WrittenDate } from './written-dates'

/**
 * 'YYYYMMDD[HHMM[SS]][.mmm][[offset:zone]]' as day and clock of the bank; null for anything else, zeros included.
 * The offset is not applied: the bank books by its own day.
 */
export function ofxDate(value: string): WrittenDate | null {
  const match = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?(?:\d{0,2})?(?:[.:]\d*)?\s*(?:\[[^\]]*\]?)?$/.exec(
    value.trim(),
  )
  if (!match) return null
  const on = `${match[1]}-${match[2]}-${match[3]}`
  if (!isIsoDate(on) || on < '1900') return null
  const clock = `${match[4]}:${match[5]}:${match[6] ?? '00'}`
  return { on, clock: match[4] !== undefined && isClock(clock) ? clock : null }
}

function isClock(clock: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(clock)
}
