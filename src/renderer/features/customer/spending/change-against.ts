import type { Figure } from '../../../../shared/domain'
import type { Format } from '../../../ui/format'

/** From here on, how many times as much says more than a percentage. */
export const TIMES_FROM = 4

/** '+34%', '−12%', '0%', '×16'; null without spending before. */
export function changeAgainst(spent: Figure, before: Figure, format: Format): string | null {
  if (before.amountMinor <= 0) return null
  const times = spent.amountMinor / before.amountMinor
  if (times >= TIMES_FROM) return `×${format.count(Math.round(times))}`
  const written = format.share(Math.abs(times - 1))
  if (written === format.share(0)) return written
  return times > 1 ? `+${written}` : `−${written}`
}

/** '30%'; a share too small for a whole percent is '<1%', not nothing. */
export function writtenShare(share: number, format: Format): string {
  return share > 0 && share < 0.005 ? `<${format.share(0.01)}` : format.share(share)
}
