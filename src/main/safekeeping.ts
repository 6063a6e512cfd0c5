// Backups of the bank's file, and other files in its place: one such work at a time, each in a job, the swap in one step.
import { dirname, join } from 'node:path'
import type { Backup, BackupKind } from '../shared/contract'
import type { IsoDate } from '../shared/domain'
import type { ProfileId } from '../shared/profiles'
import { dropOldBackups, listBackups, newBackupFile } from './backup/backup-files'
import { dropReplacement, putReplacement, replacementOf } from './backup/replacement'
import { AppError } from './errors'
import type { RunJob } from './jobs/run'
import type { Watch } from './jobs/watch'

export interface Safekeeping {
  /** Newest first. */
  readonly backups: () => readonly Backup[]
  readonly make: (watch: Watch) => Promise<void>
  /** Before something changes much: at most one a day of a kind. */
  readonly makeOncePerDay: (kind: BackupKind, watch: Watch) => Promise<void>
  /** Throws AppError 'not-found' for an unknown backup, 'database-damaged' or 'database-newer' for one of no use. */
  readonly restore: (id: string, watch: Watch) => Promise<void>
  readonly resetDemo: (profile: ProfileId, watch: Watch) => Promise<void>
}

export interface SafekeepingParts {
  readonly runJob: RunJob
  readonly bankFile: string
  /** Milliseconds. */
  readonly now: () => number
  readonly dayOf: (ms: number) => IsoDate
  readonly log: (error: unknown) => void
  /** Writes a fresh demo bank to a file. */
  readonly seed: (file: string, profile: ProfileId, watch: Watch) => Promise<void>
  /**
   * Closes the bank, runs `swap`, opens what is there then, and signs everybody out when `swap` has not thrown. What is published
   * goes, unless `keepsFigures`, which runs before, says that the other bank has taken it over.
   */
  readonly whileClosed: (swap: () => void, keepsFigures: () => Promise<boolean>) => Promise<void>
}

export function createSafekeeping(parts: SafekeepingParts): Safekeeping {
  const { runJob, bankFile, now } = parts
  const folder = join(dirname(bankFile), 'backups')
  let last: Promise<unknown> = Promise.resolve()
  const oneAtATime = (work: () => Promise<void>): Promise<void> => {
    const done = last.then(work)
    last = done.catch(() => {})
    return done
  }

  const make = (kind: BackupKind, watch: Watch) => {
    // Whoever imports waits for the backup; the other kinds take their time.
    const how = kind === 'before-import' ? 'quick' : 'full'
    return runJob('backup', { bankFile, backupFile: newBackupFile(folder, kind, now()), how }, watch)
  }

  /** `prepare` leaves a whole bank beside the present one; until it has, nothing is touched. */
  const replace = async (
    prepare: () => Promise<void>,
    keepsFigures: () => Promise<boolean>,
    { onProgress, signal }: Watch,
  ) => {
    try {
      await prepare()
      if (signal.aborted) throw new AppError('cancelled', 'Stopped. Nothing was changed.')
      onProgress({ stage: 'opening', done: 0 })
      await parts.whileClosed(() => putReplacement(bankFile, newBackupFile(folder, 'replaced', now())), keepsFigures)
    } finally {
      dropReplacement(bankFile)
    }
    dropOldBackups(folder)
  }

  /** A bank that is damaged has nothing to hand over; from a backup of it the figures are counted anew. */
  const carryRelease = async () => {
    const unwatched = { onProgress: () => {}, signal: new AbortController().signal }
    try {
      return await runJob('carryRelease', { into: replacementOf(bankFile), from: bankFile }, unwatched)
    } catch (error) {
      parts.log(error)
      return false
    }
  }

  return {
    backups: () => listBackups(folder).map(({ file: _, checked: __, ...backup }) => backup),
    make: (watch) => oneAtATime(() => make('on-demand', watch)),
    makeOncePerDay: (kind, watch) =>
      oneAtATime(async () => {
        const newest = listBackups(folder).find((backup) => backup.kind === kind)
        if (newest && parts.dayOf(Date.parse(newest.madeAt)) === parts.dayOf(now())) return
        await make(kind, watch)
      }),
    restore: (id, watch) =>
      oneAtATime(async () => {
        const backup = listBackups(folder).find((each) => each.id === id)
        if (!backup) throw new AppError('not-found', 'This backup is no longer there. Choose another one.')
        const { file: backupFile, checked } = backup
        await replace(() => runJob('restore', { bankFile, backupFile, checked }, watch), carryRelease, watch)
      }),
    resetDemo: (profile, watch) =>
      oneAtATime(() =>
        replace(
          () => {
            dropReplacement(bankFile)
            return parts.seed(replacementOf(bankFile), profile, watch)
          },
          // Another bank, of made-up customers.
          async () => false,
          watch,
        ),
      ),
  }
}
