// One statement on its way in: chosen, looked at as often as its mapping changes, confirmed. Nothing is kept of a file
// that main refuses, and nothing is lost either: the account, the file and the last good look stay as they were.
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { CsvMapping, ImportBatch, ImportPreview, Progress } from '../../../../shared/contract'
import { BackendError, refetchBooks, stream } from '../../../backend'

/** Main refuses larger ones too; here it spares reading them. */
export const LARGEST_BYTES = 50 * 1024 * 1024
const TYPING_MS = 250
const FIRST_STEP: Progress = { stage: 'reading', done: 0 }

interface Chosen {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface StatementImport {
  readonly accountId: string | null
  readonly file: Chosen | null
  readonly preview: ImportPreview | null
  /** What the mapping fields say; ahead of the preview until main has read the file that way. */
  readonly mapping: CsvMapping | null
  readonly busy: boolean
  /** Of what main is doing with the file; null while it does nothing. */
  readonly progress: Progress | null
  /** Stops reading or booking; what was there before stays. */
  readonly cancel: () => void
  /** In main's words. */
  readonly error: string | null
  readonly batch: ImportBatch | null
  readonly setAccount: (accountId: string) => void
  readonly choose: (file: File) => void
  readonly setMapping: (mapping: CsvMapping) => void
  readonly confirm: (includePossibleDuplicates: boolean) => void
  readonly confirming: boolean
  readonly startAgain: () => void
}

/** `tooLarge`: what to say of a file over 50 MB; `unreadable`: of one that the system does not give. */
export function useStatementImport(
  firstAccountId: string | null,
  words: { readonly tooLarge: string; readonly unreadable: string },
): StatementImport {
  const [chosenAccount, setChosenAccount] = useState<string | null>(null)
  const accountId = chosenAccount ?? firstAccountId
  const [file, setFile] = useState<Chosen | null>(null)
  const [preview, setPreview] = useState<ImportPreview | null>(null)
  const [draft, setDraft] = useState<CsvMapping | null>(null)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const [batch, setBatch] = useState<ImportBatch | null>(null)
  const [confirming, setConfirming] = useState(false)
  const [progress, setProgress] = useState<Progress | null>(null)
  const queries = useQueryClient()
  /** What the customer has said about this file; what main finds by itself is not sent back as their choice. */
  const chosen = useRef<CsvMapping | undefined>(undefined)
  const reading = useRef<(() => void) | null>(null)
  const booking = useRef<(() => void) | null>(null)
  /** Only the latest look counts; replies to earlier ones are dropped. */
  const turn = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      // Nobody waits for it any more. What is being booked goes on: it is listed when the customer comes back.
      reading.current?.()
    },
    [],
  )

  const look = useCallback(async (into: string, statement: Chosen, mapping?: CsvMapping) => {
    const mine = ++turn.current
    clearTimeout(timer.current)
    setBusy(true)
    setError(null)
    setProgress(FIRST_STEP)
    reading.current?.()
    const request = {
      accountId: into,
      fileName: statement.name,
      bytes: statement.bytes,
      ...(mapping ? { mapping } : {}),
    }
    const look = stream('customer.import.preview', request, (step) => mine === turn.current && setProgress(step))
    reading.current = look.cancel
    try {
      const next = await look.reply
      if (mine !== turn.current) return
      setPreview(next)
      setDraft(next.csv?.mapping ?? null)
    } catch (cause) {
      if (mine === turn.current) setError((cause as Error).message)
    } finally {
      if (mine === turn.current) {
        reading.current = null
        setProgress(null)
        setBusy(false)
      }
    }
  }, [])

  const choose = async (picked: File) => {
    if (accountId === null) return
    if (picked.size > LARGEST_BYTES) {
      setError(words.tooLarge)
      return
    }
    const bytes = await picked.arrayBuffer().catch(() => null)
    if (bytes === null) {
      setError(words.unreadable)
      return
    }
    const statement = { name: picked.name, bytes: new Uint8Array(bytes) }
    chosen.current = undefined
    setFile(statement)
    setPreview(null)
    setDraft(null)
    setBatch(null)
    look(accountId, statement)
  }

  const stopReading = () => {
    turn.current++
    clearTimeout(timer.current)
    reading.current?.()
    reading.current = null
    setProgress(null)
    setBusy(false)
  }

  const startAgain = () => {
    stopReading()
    chosen.current = undefined
    setFile(null)
    setPreview(null)
    setDraft(null)
    setBatch(null)
    setError(null)
  }

  const cancel = () => {
    if (booking.current) {
      booking.current()
      return
    }
    if (!preview) {
      startAgain()
      return
    }
    stopReading()
    const shown = preview.csv?.mapping ?? null
    if (chosen.current && shown) chosen.current = shown
    setDraft(shown)
    setChosenAccount(preview.account.id)
  }

  const confirm = async (includePossibleDuplicates: boolean) => {
    if (!preview || booking.current) return
    setError(null)
    setConfirming(true)
    setProgress(FIRST_STEP)
    const request = { token: preview.token, includePossibleDuplicates }
    const work = stream('customer.import.confirm', request, setProgress)
    booking.current = work.cancel
    try {
      setBatch(await work.reply)
      refetchBooks(queries)
    } catch (cause) {
      const stopped = cause instanceof BackendError && cause.code === 'cancelled'
      if (!stopped) setError((cause as Error).message)
    } finally {
      booking.current = null
      setProgress(null)
      setConfirming(false)
    }
  }

  return {
    accountId,
    file,
    preview,
    mapping: draft,
    busy,
    progress,
    cancel,
    error,
    batch,
    setAccount: (next) => {
      setChosenAccount(next)
      if (file && preview) look(next, file, chosen.current)
    },
    choose,
    setMapping: (next) => {
      chosen.current = next
      setDraft(next)
      setBusy(true)
      clearTimeout(timer.current)
      if (accountId && file) timer.current = setTimeout(() => look(accountId, file, next), TYPING_MS)
    },
    confirm,
    confirming,
    startAgain,
  }
}
