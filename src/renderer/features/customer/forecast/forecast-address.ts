// Account and horizon are part of the address, so that back, forward and reload keep them.
import { useCallback } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { ForecastHorizon } from '../../../../shared/forecasting'

export const HORIZONS: readonly ForecastHorizon[] = [30, 60, 90]

export interface ForecastAddress {
  /** Null: all liquid accounts together. */
  readonly accountId: string | null
  readonly days: ForecastHorizon
}

export function forecastAddress(search: string): ForecastAddress {
  const given = new URLSearchParams(search)
  return {
    accountId: given.get('account') || null,
    days: HORIZONS.find((days) => String(days) === given.get('days')) ?? 30,
  }
}

export function forecastPath({ accountId, days }: ForecastAddress): string {
  return `/forecast?${new URLSearchParams({ ...(accountId ? { account: accountId } : {}), days: String(days) })}`
}

export function useForecastAddress() {
  const [, navigate] = useLocation()
  const search = useSearch()
  const change = useCallback(
    (part: Partial<ForecastAddress>) => {
      // Looking around on one page does not fill the way back.
      navigate(forecastPath({ ...forecastAddress(search), ...part }), { replace: true })
    },
    [navigate, search],
  )
  return { address: forecastAddress(search), change }
}
