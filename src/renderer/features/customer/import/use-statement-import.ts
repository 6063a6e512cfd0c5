// One statement on its way in: chosen, looked at as often as its mapping changes, confirmed. Nothing is kept of a file
// that main refuses, and nothing is lost either: the account, the file and the last good look stay as they were.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { CsvMapping, ImportBatch, ImportPreview } from '../../../../shared/contract'
import { call, useAct } from '../../../backend'

/** Main refuses larger ones too; here it spares reading them. */
export const LARGEST_BYTES = 50 * 1024 * 1024
const TYPING_MS = 250

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
  const confirmation = useAct('customer.import.confirm')
  /** Only the latest look counts; replies to earlier ones are dropped. */
  const turn = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const look = useCallback(async (into: string, statement: Chosen, mapping?: CsvMapping) => {
    const mine = ++turn.current
    clearTimeout(timer.current)
    setBusy(true)
    setError(null)
    try {
      const next = await call('customer.import.preview', {
        accountId: into,
        fileName: statement.name,
        bytes: statement.bytes,
        ...(mapping ? { mapping } : {}),
      })
      if (mine !== turn.current) return
      setPreview(next)
      setDraft(next.csv?.mapping ?? null)
    } catch (cause) {
      if (mine === turn.current) setError((cause as Error).message)
    } finally {
      if (mine === turn.current) setBusy(false)
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
    setFile(statement)
    setPreview(null)
    setDraft(null)
    setBatch(null)
    look(accountId, statement)
  }

  const startAgain = () => {
    turn.current++
    clearTimeout(timer.current)
    setFile(null)
    setPreview(null)
    setDraft(null)
    setBatch(null)
    setError(null)
    setBusy(false)
  }

  return {
    accountId,
    file,
    preview,
    mapping: draft,
    busy,
    error,
    batch,
    setAccount: (next) => {
      setChosenAccount(next)
      if (file && preview) look(next, file, draft ?? undefined)
    },
    choose,
    setMapping: (next) => {
      setDraft(next)
      setBusy(true)
      clearTimeout(timer.current)
      if (accountId && file) timer.current = setTimeout(() => look(accountId, file, next), TYPING_MS)
    },
    confirm: (includePossibleDuplicates) => {
      if (!preview) return
      setError(null)
      confirmation
        .mutateAsync({ token: preview.token, includePossibleDuplicates })
        .then(setBatch, (cause: Error) => setError(cause.message))
    },
    confirming: confirmation.isPending,
    startAgain,
  }
}
