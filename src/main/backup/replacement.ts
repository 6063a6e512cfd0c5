// Another file in the place of the bank's: prepared beside it, put in its place by renaming, finished after a crash.
import { existsSync, renameSync } from 'node:fs'
import type { Progress } from '../../shared/contract'
import { damaged, inspectBank } from '../db/inspect'
import { openBank } from '../db/open'
import { AppError } from '../errors'
import type { CheckedContents } from './backup-files'
import { copyFile, flushFile, flushFolderOf, removeDatabase } from './database-files'

/** A whole bank that is to take the place of the present one. A file of this name is never half written. */
export function replacementOf(bankFile: string): string {
  return `${bankFile}.replacing`
}

const PART = '.part'
/** What the synthetic bank calls a file that it is still writing. */
const SEEDING = '.seeding'

export interface StageInput {
  readonly bankFile: string
  readonly backupFile: string
  /** What the backup held when it was made; `null` when nobody has checked it. */
  readonly checked: CheckedContents | null
}

/**
 * Makes a backup ready to take the bank's place: copies it, checks the copy against what it held when it was made, and brings
 * it to the newest schema. The bank itself is not touched. Throws AppError 'database-damaged' or 'database-newer' for a
 * backup that cannot be used, and the engine's or the system's error when the disk is full; nothing is left then.
 */
export async function stageRestore(
  { bankFile, backupFile, checked }: StageInput,
  onProgress: (progress: Progress) => void,
): Promise<void> {
  dropReplacement(bankFile)
  const part = replacementOf(bankFile) + PART
  try {
    const sha256 = await copyFile(backupFile, part, (done) => onProgress({ stage: 'reading', done }))
    onProgress({ stage: 'checking', done: 0 })
    if (checked && checked.sha256 !== sha256) throw damaged('the checksum differs')
    const { rows } = await inspectBank(part, 'full')
    if (checked && JSON.stringify(checked.rows) !== JSON.stringify(rows)) throw damaged('rows are missing')
    await (await openBank(part)).destroy()
    if (existsSync(`${part}-wal`)) throw new Error('the write-ahead log was not folded into the copy')
    flushFile(part)
    renameSync(part, replacementOf(bankFile))
    onProgress({ stage: 'checking', done: 1 })
  } catch (error) {
    removeDatabase(part)
    throw error
  }
}

/**
 * Puts the replacement in the bank's place and keeps the present file as `keepAs`. Nobody may have the bank open. A crash at
 * any moment leaves the one or the other: `settleReplacement` finishes what was begun. Throws AppError 'not-ready' when
 * another program still has the file open; nothing is changed then.
 */
export function putReplacement(bankFile: string, keepAs: string): void {
  // A log that is left over belongs to the present file and would be played into the new one.
  if (existsSync(`${bankFile}-wal`)) {
    throw new AppError(
      'not-ready',
      'Another program has the bank’s file open. Nothing was changed. Close it and try again.',
    )
  }
  renameSync(bankFile, keepAs)
  try {
    renameSync(replacementOf(bankFile), bankFile)
  } catch (error) {
    renameSync(keepAs, bankFile)
    throw error
  }
  flushFolderOf(bankFile)
}

/** Finishes a replacement that a crash has interrupted, or drops one that was not begun. Belongs before every opening. */
export function settleReplacement(bankFile: string): void {
  if (!existsSync(bankFile) && existsSync(replacementOf(bankFile))) {
    removeDatabase(bankFile)
    renameSync(replacementOf(bankFile), bankFile)
  }
  dropReplacement(bankFile)
}

/** Removes a replacement that will not be used, whole or half written. */
export function dropReplacement(bankFile: string): void {
  for (const end of ['', PART, SEEDING]) removeDatabase(replacementOf(bankFile) + end)
}
