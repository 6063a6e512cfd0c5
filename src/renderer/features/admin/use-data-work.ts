// Backup, restore and reset, one at a time: progress, failure, and a way to stop.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Progress } from '../../../shared/contract'
import type { ProfileId } from '../../../shared/profiles'
import { BackendError, stream } from '../../backend'

export type DataWork =
  | { readonly what: 'make' }
  | { readonly what: 'restore'; readonly id: string }
  | { readonly what: 'reset'; readonly profile: ProfileId }

export interface RunningWork {
  readonly work: DataWork
  readonly progress: Progress | null
}

/** `onOtherBank` is called once a restore or a reset has ended: everybody is signed out then. */
export function useDataWork(onOtherBank: () => void) {
  const queries = useQueryClient()
  const [running, setRunning] = useState<RunningWork | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const cancel = useRef<(() => void) | null>(null)

  // Leaving the page stops the work: nothing has been changed until its last moment.
  useEffect(() => () => cancel.current?.(), [])

  const start = async (work: DataWork) => {
    if (cancel.current) return
    setError(null)
    setRunning({ work, progress: null })
    const watch = (progress: Progress) => setRunning({ work, progress })
    try {
      if (work.what === 'make') {
        const making = stream('admin.backup.make', {}, watch)
        cancel.current = making.cancel
        queries.setQueryData(['admin.backups', {}], await making.reply)
        return
      }
      const replacing =
        work.what === 'restore'
          ? stream('admin.backup.restore', { id: work.id }, watch)
          : stream('admin.demo.reset', { profile: work.profile }, watch)
      cancel.current = replacing.cancel
      await replacing.reply
      onOtherBank()
    } catch (failure) {
      const stopped = failure instanceof BackendError && failure.code === 'cancelled'
      if (!stopped) setError(failure instanceof Error ? failure : new Error(String(failure)))
    } finally {
      cancel.current = null
      setRunning(null)
    }
  }
  return { running, error, start, stop: () => cancel.current?.(), dismiss: () => setError(null) }
}
