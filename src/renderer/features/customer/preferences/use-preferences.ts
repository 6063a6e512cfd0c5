import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Preferences } from '../../../../shared/preferences'
import { call, expectReply, useCall } from '../../../backend'

/** When they cannot be read: nothing is shown that might be meant to be hidden, and nobody is welcomed twice. */
const UNREADABLE: Preferences = { language: null, hiddenAtStart: true, welcomed: true, notifications: false }

/** Undefined until they are known. */
export function usePreferences(): Preferences | undefined {
  const { data, error } = useCall('customer.preferences', {})
  return data ?? (error ? UNREADABLE : undefined)
}

/** Shows the change at once; when it cannot be kept, what is true is shown again and the reason thrown. */
export function useChangePreferences(): (changes: Partial<Preferences>) => Promise<void> {
  const queries = useQueryClient()
  return useCallback(
    async (changes) => {
      expectReply(queries, 'customer.preferences', (before) => ({ ...before, ...changes }))
      try {
        await call('customer.preferences.set', changes)
      } catch (error) {
        await queries.invalidateQueries({ queryKey: ['customer.preferences'] })
        throw error
      }
    },
    [queries],
  )
}
