import type { Month } from '../../../../shared/domain'

/** The report of a month; of the last whole one when none is given. */
export function reportPath(month?: Month): string {
  return month ? `/report?month=${month}` : '/report'
}
