// What the page shows is part of the address, so that back, forward and reload keep it.
import { useCallback } from 'react'
import { useLocation, useSearch } from 'wouter'
import { type CategoryId, categoriesOfKind, type Month } from '../../../../shared/domain'

export interface SpendingAddress {
  /** The as-of month without one. */
  readonly month?: Month
  /** The category that stands open. */
  readonly category?: CategoryId
  readonly view?: 'donut'
}

export function spendingAddress(search: string): SpendingAddress {
  const given = new URLSearchParams(search)
  const month = given.get('month')
  const category = categoriesOfKind('spending').find((each) => each === given.get('category'))
  return {
    ...(month && /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? { month } : {}),
    ...(category ? { category } : {}),
    ...(given.get('view') === 'donut' ? { view: 'donut' } : {}),
  }
}

export function spendingPath(address: SpendingAddress): string {
  return `/spending?${new URLSearchParams(Object.entries(address))}`
}

/** What the address says, and a way to change a part of it; undefined takes a part away. */
export function useSpendingAddress() {
  const [, navigate] = useLocation()
  const search = useSearch()
  const address = spendingAddress(search)
  const change = useCallback(
    (part: { readonly [Key in keyof SpendingAddress]: SpendingAddress[Key] | undefined }) => {
      const stated = Object.entries({ ...spendingAddress(search), ...part }).filter(([, value]) => value !== undefined)
      // Looking around on one page does not fill the way back.
      navigate(spendingPath(Object.fromEntries(stated)), { replace: true })
    },
    [navigate, search],
  )
  return { address, change }
}
