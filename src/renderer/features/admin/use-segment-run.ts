// A run of segments, watched: its progress, its failure, and a way to stop it.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Progress } from '../../../shared/contract'
import { BackendError, type Stream, stream } from '../../backend'

export interface SegmentRun {
  /** The number of segments asked for; undefined leaves it to the silhouette. */
  readonly k: number | undefined
  readonly progress: Progress | null
}

export function useSegmentRun() {
  const queries = useQueryClient()
  const [running, setRunning] = useState<SegmentRun | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const current = useRef<Stream<'admin.segments.run'> | null>(null)

  // Leaving the page stops the run: nobody would see it.
  useEffect(() => () => current.current?.cancel(), [])

  const start = async (k?: number) => {
    if (current.current) return
    setError(null)
    setRunning({ k, progress: null })
    const started = stream('admin.segments.run', k === undefined ? {} : { k }, (progress) =>
      setRunning({ k, progress }),
    )
    current.current = started
    try {
      queries.setQueryData(['admin.segments', {}], await started.reply)
      // What else is counted by segment.
      for (const page of ['admin.segments.views', 'admin.churn']) await queries.invalidateQueries({ queryKey: [page] })
    } catch (failure) {
      const stopped = failure instanceof BackendError && failure.code === 'cancelled'
      if (!stopped) setError(failure instanceof Error ? failure : new Error(String(failure)))
    } finally {
      current.current = null
      setRunning(null)
    }
  }
  return { running, error, start, stop: () => current.current?.cancel(), dismiss: () => setError(null) }
}
