// An administrator's import of an extract: choose, look, confirm, undo. One such work at a time, each in a job.
import { randomUUID } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { BulkFile, BulkImport, BulkPreview, BulkProgress, BulkReadingCounts } from '../shared/bulk-import'
import type { Progress } from '../shared/contract'
import type { IsoDate } from '../shared/domain'
import { bulkImports, unfinishedBulkImports } from './db/bulk-imports'
import { removeStaging } from './db/bulk-staging'
import type { Db } from './db/open'
import { AppError } from './errors'
import type { Merchant } from './ingest/merchants'
import { tidyText } from './ingest/statement'
import type { RunJob } from './jobs/run'

export interface BulkWatch {
  readonly onProgress: (progress: BulkProgress) => void
  readonly signal: AbortSignal
}

export interface BulkImporting {
  /** Null when nothing was chosen. */
  readonly choose: () => Promise<BulkFile | null>
  readonly preview: (token: string, watch: BulkWatch) => Promise<BulkPreview>
  readonly confirm: (token: string, watch: BulkWatch) => Promise<BulkImport>
  /** Only the latest import can be taken out; later ones may build on what it has made. */
  readonly undo: (id: string, watch: BulkWatch) => Promise<{ readonly removed: number }>
  /** Latest first. */
  readonly list: () => Promise<readonly BulkImport[]>
  /** Drops what was chosen and read; belongs to signing out. */
  readonly forget: () => void
  /** Takes back what was ended in the middle; belongs to opening the bank, before anybody reads it. */
  readonly settle: (onProgress: (progress: Progress) => void) => Promise<void>
  /** Ends what is running; resolves once none of it has a file open any more. What it has begun is settled later. */
  readonly stop: () => Promise<void>
}

export interface BulkImportParts {
  readonly runJob: RunJob
  readonly bankFile: string
  readonly db: () => Db
  readonly merchants: () => readonly Merchant[]
  /** ISO 4217; holds where a row of the file names none. */
  readonly currency: () => string
  readonly today: () => IsoDate
  /** Milliseconds. */
  readonly now: () => number
  /** The path of a file that a person has chosen, null for none. */
  readonly chooseFile: () => Promise<string | null>
  readonly backUp: (watch: {
    readonly onProgress: (progress: Progress) => void
    readonly signal: AbortSignal
  }) => Promise<void>
  /** Runs `work` while the bank's figures are not counted, so that none is of half an import. */
  readonly whileNotPublishing: <Result>(work: () => Promise<Result>) => Promise<Result>
  readonly log: (error: unknown) => void
}

interface Chosen extends BulkFile {
  readonly path: string
  /** Null until it has been read. */
  counts: BulkReadingCounts | null
}

export function createBulkImports(parts: BulkImportParts): BulkImporting {
  const { runJob, bankFile } = parts
  const stopping = new AbortController()
  let chosen: Chosen | null = null
  let running: Promise<unknown> | null = null

  const stagingOf = (token: string) => join(dirname(bankFile), `${STAGING}${token}`)
  const forget = () => {
    // What a job still has open goes when the job ends.
    if (chosen && !running) removeStaging(stagingOf(chosen.token))
    chosen = null
  }
  const ofChoice = (token: string): Chosen => {
    if (chosen?.token !== token) throw new AppError('not-found', 'This file is no longer chosen. Choose it again.')
    return chosen
  }

  const alone = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (running) throw new AppError('not-ready', 'An import is being worked on. Wait until it is done, or stop it.')
    const done = work()
    running = done.catch(() => {})
    try {
      return await done
    } finally {
      running = null
      dropUnused(dirname(bankFile), chosen && basename(stagingOf(chosen.token)))
    }
  }
  const either = (signal: AbortSignal) => AbortSignal.any([signal, stopping.signal])

  const takeBack = async (id: string, onProgress: BulkWatch['onProgress'], signal = stopping.signal) => {
    onProgress({ stage: 'removing', done: 0 })
    const watch = { onProgress: ({ done }: Progress) => onProgress({ stage: 'removing', done }), signal }
    return runJob('bulkRemoval', { bankFile, id }, watch)
  }

  const publish = async (
    file: Chosen,
    counts: BulkReadingCounts,
    { onProgress, signal }: BulkWatch,
  ): Promise<BulkImport> => {
    onProgress({ stage: 'backup', done: 0 })
    const backUp = parts.backUp({ onProgress: ({ done }) => onProgress({ stage: 'backup', done }), signal })
    // The backup may wait for a restore that waits for this to stop.
    await Promise.race([backUp, aborted(signal)])
    const id = randomUUID()
    const importedAt = new Date(parts.now()).toISOString()
    const input = { bankFile, stagingFile: stagingOf(file.token), id, fileName: file.fileName, importedAt, counts }
    const watch = { onProgress: ({ done }: Progress) => onProgress({ stage: 'publishing' as const, done }), signal }
    try {
      await runJob('bulkPublishing', input, watch)
    } catch (error) {
      if (!stopping.signal.aborted) await takeBack(id, onProgress).catch(parts.log)
      throw error
    }
    return (await bulkImports(parts.db())).find((each) => each.id === id) as BulkImport
  }

  return {
    forget,
    list: async () => bulkImports(parts.db()),
    async choose() {
      const path = await parts.chooseFile()
      if (path === null) return null
      const { size } = statSync(path)
      forget()
      const file = { token: randomUUID(), fileName: tidyText(basename(path), 120), bytes: size }
      chosen = { ...file, path, counts: null }
      return file
    },
    preview: (token, { onProgress, signal }) =>
      alone(async () => {
        const file = ofChoice(token)
        file.counts = null
        const { fileName, path } = file
        const reading = await runJob(
          'bulkReading',
          {
            ...{ bankFile, stagingFile: stagingOf(token), file: path, fileName },
            ...{ merchants: parts.merchants(), today: parts.today(), currency: parts.currency() },
          },
          {
            onProgress: ({ stage, done }) => onProgress({ stage: stage === 'reading' ? stage : 'comparing', done }),
            signal: either(signal),
          },
        )
        file.counts = reading.counts
        return { token, fileName, ...reading }
      }),
    confirm: (token, { onProgress, signal }) =>
      alone(async () => {
        const file = ofChoice(token)
        const { counts } = file
        if (!counts) throw new AppError('invalid-request', 'Look at the file before you import it.')
        const watch = { onProgress, signal: either(signal) }
        const imported = await parts.whileNotPublishing(() => publish(file, counts, watch))
        chosen = null
        return imported
      }),
    undo: (id, { onProgress }) =>
      alone(async () => {
        const [latest] = await bulkImports(parts.db())
        if (latest?.id !== id) {
          throw new AppError('not-found', 'This import is not the latest one, or was undone already.')
        }
        return { removed: await parts.whileNotPublishing(() => takeBack(id, onProgress)) }
      }),
    async settle(onProgress) {
      if (!running) dropUnused(dirname(bankFile), null)
      for (const id of await unfinishedBulkImports(parts.db())) {
        await takeBack(id, ({ done }) => onProgress({ stage: 'opening', done }))
      }
    },
    async stop() {
      stopping.abort()
      await running
    },
  }
}

/** What the names of staged files begin with. */
const STAGING = 'bulk-import.staging-'

function dropUnused(folder: string, used: string | null): void {
  for (const name of readdirSync(folder)) {
    if (name.startsWith(STAGING) && (used === null || !name.startsWith(used))) removeStaging(join(folder, name))
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const end = () => reject(new AppError('cancelled', 'Stopped. Nothing was imported.'))
    if (signal.aborted) end()
    else signal.addEventListener('abort', end, { once: true })
  })
}
