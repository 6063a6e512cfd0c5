import type { MonthlyReport } from '../../../../shared/report'

type Categories = MonthlyReport['categories']

/**
 * The category whose spending differs most from the month before, either way; the first of equals. Null where none
 * differs, and where the month before has no spending at all: everything would be new.
 */
export function movedMost(categories: Categories): Categories[number] | null {
  if (categories.every(({ before }) => before.transactions === 0)) return null
  const by = ({ spent, before }: Categories[number]) => Math.abs(spent.amountMinor - before.amountMinor)
  const most = Math.max(...categories.map(by))
  return most === 0 ? null : (categories.find((each) => by(each) === most) ?? null)
}
