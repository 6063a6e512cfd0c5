import { renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Progress } from '../../shared/contract'
import { copySqlite } from '../db/dialects/sqlite'
import { COUNTED_TABLES, damaged, inspectBank, isUnreadable } from '../db/inspect'
import { AppError } from '../errors'
import { contentsFile, dropOldBackups, dropUnfinished, UNFINISHED, writeContents } from './backup-files'
import { checksum, flushFile, flushFolderOf, removeDatabase } from './database-files'

export interface BackupInput {
  readonly bankFile: string
  /** From `newBackupFile`. */
  readonly backupFile: string
  /** 'quick' where a person waits for something else than the backup. */
  readonly how: 'quick' | 'full'
}

/**
 * Copies the bank's file while it is in use, checks the copy (it opens, is sound, has a schema we know and as many rows as
 * the bank had) and only then gives it the name of a backup; the oldest ones beyond those kept go. Throws AppError
 * 'database-damaged' when the copy fails its check, and the engine's error when the disk is full; nothing is left then.
 */
export async function makeBackup(
  { bankFile, backupFile, how }: BackupInput,
  onProgress: (progress: Progress) => void,
): Promise<void> {
  dropUnfinished(dirname(backupFile))
  const making = backupFile + UNFINISHED
  try {
    onProgress({ stage: 'writing', done: 0 })
    const rows = await copySqlite(bankFile, making, COUNTED_TABLES, (done) => onProgress({ stage: 'writing', done }))
    onProgress({ stage: 'checking', done: 0 })
    const contents = await inspectBank(making, how)
    if (COUNTED_TABLES.some((table) => contents.rows[table] !== rows[table])) throw damaged('rows are missing')
    const sha256 = await checksum(making, (done) => onProgress({ stage: 'checking', done }))
    flushFile(making)
    writeContents(contentsFile(backupFile), { ...contents, bytes: statSync(making).size, sha256 })
    renameSync(making, backupFile)
    flushFolderOf(backupFile)
  } catch (error) {
    removeDatabase(making)
    rmSync(contentsFile(backupFile), { force: true })
    throw isOfDamage(error) ? bankDamaged(error) : error
  }
  dropOldBackups(dirname(backupFile))
}

/** A copy is as sound as the file that it was made of. */
function isOfDamage(error: unknown): boolean {
  return isUnreadable(error) || (error instanceof AppError && error.code === 'database-damaged')
}

function bankDamaged(cause: unknown): AppError {
  return new AppError(
    'database-damaged',
    'The bank’s file did not pass its check: it is damaged, so no backup was made. Nothing was changed.',
    { cause },
  )
}
