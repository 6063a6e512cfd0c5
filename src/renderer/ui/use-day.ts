import { useCallback } from 'react'
import type { IsoDate } from '../../shared/domain'
import { useBank, useFormat } from './format'

/** '31 Oct', and '31 Oct 2025' in another year than that of the as-of date. */
export function useDay(): (on: IsoDate) => string {
  const format = useFormat()
  const { asOf } = useBank()
  return useCallback(
    (on) => (on.slice(0, 4) === asOf.slice(0, 4) ? format.day(on) : format.dayYear(on)),
    [format, asOf],
  )
}
