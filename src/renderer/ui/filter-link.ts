// A filter as part of the address, so that back, forward and reload keep it.
import { useCallback } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { TransactionFilter } from '../../shared/domain'

export function transactionsPath(filter: TransactionFilter): string {
  // The bare '?' matters: without it the router leaves the search of the address before as it was.
  return Object.keys(filter).length === 0
    ? '/transactions?'
    : `/transactions?filter=${encodeURIComponent(JSON.stringify(filter))}`
}

/** The filter in the address; an unreadable one counts as none (main checks every value again). */
export function useFilterInAddress(): TransactionFilter {
  const text = new URLSearchParams(useSearch()).get('filter')
  if (!text) return {}
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as TransactionFilter) : {}
  } catch {
    return {}
  }
}

/** Goes to the transactions behind a figure. */
export function useOpenTransactions(): (filter: TransactionFilter) => void {
  const [, navigate] = useLocation()
  return useCallback((filter) => navigate(transactionsPath(filter)), [navigate])
}
