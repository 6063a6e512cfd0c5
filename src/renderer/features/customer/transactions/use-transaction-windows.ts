// The rows of a filter, asked for in windows of 200 as they come into sight.
import { useDebouncedValue } from '@mantine/hooks'
import type { Transaction, TransactionFilter } from '../../../../shared/domain'
import { useCall } from '../../../backend'

const WINDOW = 200
/** A window that only flies by under a dragged scroll bar is not asked for. */
const SETTLED_MS = 60
/** Rows beyond those in sight that count as coming into sight. */
const AHEAD = 40

/** The first window, whose totals stand for the whole filter. */
export function useFirstWindow(filter: TransactionFilter) {
  return useCall('customer.transactions', { filter, offset: 0, limit: WINDOW })
}

/**
 * Finds a row by its place among `count`, for places from `first` to `last` (never so far apart that two windows do not
 * hold them); undefined while it is on its way.
 */
export function useRowAt(
  filter: TransactionFilter,
  { first, last, count }: { readonly first: number; readonly last: number; readonly count: number },
): (index: number) => Transaction | undefined {
  const above = useWindow(filter, offsetOf(first - AHEAD))
  const below = useWindow(filter, offsetOf(Math.min(last + AHEAD, count - 1)))
  const pages = [above, below]
  return (index) => {
    const page = pages.find((candidate) => candidate?.offset === offsetOf(index))
    return page?.rows[index - page.offset]
  }
}

function useWindow(filter: TransactionFilter, offset: number) {
  const [settled] = useDebouncedValue(offset, SETTLED_MS)
  return useCall(
    'customer.transactions',
    { filter, offset, limit: WINDOW },
    // What is known already is shown at once, settled or not.
    { enabled: settled === offset },
  ).data
}

function offsetOf(index: number): number {
  return Math.floor(Math.max(0, index) / WINDOW) * WINDOW
}
