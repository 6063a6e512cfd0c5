// Import, verify, choose and the rest, one at a time: progress, failure, and a way to stop.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Models, ModelWork } from '../../../../shared/models'
import { BackendError, call, stream } from '../../../backend'

export type ModelTask =
  | { readonly what: 'import' }
  | { readonly what: 'verify' | 'choose' | 'delete'; readonly id: string }
  | { readonly what: 'unload' }
  | { readonly what: 'server'; readonly on: boolean; readonly port: number; readonly model: string | null }

export interface RunningModelWork {
  readonly task: ModelTask
  /** Null until the first word of the work, and for what takes no time. */
  readonly progress: ModelWork | null
}

export interface ModelWorkProps {
  readonly models: Models
  readonly busy: boolean
  readonly start: (task: ModelTask) => void
}

export function useModelWork() {
  const queries = useQueryClient()
  const [running, setRunning] = useState<RunningModelWork | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const cancel = useRef<(() => void) | null>(null)
  const isBusy = useRef(false)

  // Leaving the page stops a copy or a trial; what was chosen before stays.
  useEffect(() => () => cancel.current?.(), [])

  const start = async (task: ModelTask) => {
    if (isBusy.current) return
    isBusy.current = true
    setError(null)
    setRunning({ task, progress: null })
    const watched = (work: { readonly reply: Promise<Models | null>; readonly cancel: () => void }) => {
      cancel.current = work.cancel
      return work.reply
    }
    const onProgress = (progress: ModelWork) => setRunning({ task, progress })
    try {
      const models = await perform(task, onProgress, watched)
      if (models) queries.setQueryData(['admin.models', {}], models)
    } catch (failure) {
      const stopped = failure instanceof BackendError && failure.code === 'cancelled'
      if (!stopped) setError(failure instanceof Error ? failure : new Error(String(failure)))
      await queries.invalidateQueries({ queryKey: ['admin.models'] })
    } finally {
      cancel.current = null
      isBusy.current = false
      setRunning(null)
    }
  }
  return {
    running,
    error,
    start: (task: ModelTask) => void start(task),
    stop: () => cancel.current?.(),
    dismiss: () => setError(null),
  }
}

function perform(
  task: ModelTask,
  onProgress: (progress: ModelWork) => void,
  watched: (work: { readonly reply: Promise<Models | null>; readonly cancel: () => void }) => Promise<Models | null>,
): Promise<Models | null> {
  switch (task.what) {
    case 'import':
      return watched(stream('admin.models.import', {}, onProgress))
    case 'verify':
      return watched(stream('admin.models.verify', { id: task.id }, onProgress))
    case 'choose':
      return watched(stream('admin.models.choose', { id: task.id }, onProgress))
    case 'delete':
      return call('admin.models.delete', { id: task.id })
    case 'unload':
      return call('admin.models.unload', {})
    case 'server':
      return call('admin.models.server', { on: task.on, port: task.port, model: task.model })
    default:
      return task satisfies never
  }
}
