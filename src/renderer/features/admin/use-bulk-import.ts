// An extract's way in, step by step: choose, look, import; and the way back. One step at a time, each can be stopped.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { BulkFile, BulkImport, BulkPreview, BulkProgress } from '../../../shared/bulk-import'
import { BackendError, call, type Stream, stream } from '../../backend'
import { useFigures } from './figures'

type BulkChannel = 'admin.import.preview' | 'admin.import.confirm' | 'admin.import.undo'

export interface BulkImportSteps {
  readonly file: BulkFile | null
  readonly preview: BulkPreview | null
  readonly done: BulkImport | null
  readonly progress: BulkProgress | null
  readonly error: Error | null
  readonly choose: () => Promise<void>
  readonly confirm: () => Promise<void>
  readonly undo: (id: string) => Promise<void>
  readonly stop: () => void
  /** Back to the beginning. */
  readonly leave: () => void
}

export function useBulkImport(): BulkImportSteps {
  const queries = useQueryClient()
  const { look } = useFigures()
  const [file, setFile] = useState<BulkFile | null>(null)
  const [preview, setPreview] = useState<BulkPreview | null>(null)
  const [done, setDone] = useState<BulkImport | null>(null)
  const [progress, setProgress] = useState<BulkProgress | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const cancel = useRef<(() => void) | null>(null)

  // Leaving the page stops the work; what it has begun is taken back.
  useEffect(() => () => cancel.current?.(), [])

  const follow = async <C extends BulkChannel>(started: Stream<C>) => {
    cancel.current = started.cancel
    try {
      return await started.reply
    } catch (failure) {
      const stopped = failure instanceof BackendError && failure.code === 'cancelled'
      if (!stopped) setError(failure instanceof Error ? failure : new Error(String(failure)))
      return null
    } finally {
      cancel.current = null
      setProgress(null)
    }
  }
  const begin = (stage: BulkProgress['stage']) => {
    setError(null)
    setProgress({ stage, done: 0 })
  }
  const leave = () => {
    setFile(null)
    setPreview(null)
    setDone(null)
    setError(null)
  }
  // What the bank holds has changed: its figures and its backups too.
  const refetch = async () => {
    look()
    await queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('admin.') })
  }

  return {
    ...{ file, preview, done, progress, error, leave },
    stop: () => cancel.current?.(),
    choose: async () => {
      const chosen = await call('admin.import.choose', {}).catch((failure: Error) => {
        setError(failure)
        return null
      })
      if (!chosen) return
      leave()
      setFile(chosen)
      begin('reading')
      setPreview(await follow(stream('admin.import.preview', { token: chosen.token }, setProgress)))
    },
    confirm: async () => {
      if (!preview) return
      begin('backup')
      const imported = await follow(stream('admin.import.confirm', { token: preview.token }, setProgress))
      await refetch()
      if (!imported) return
      leave()
      setDone(imported)
    },
    undo: async (id) => {
      begin('removing')
      if (await follow(stream('admin.import.undo', { id }, setProgress))) leave()
      await refetch()
    },
  }
}
