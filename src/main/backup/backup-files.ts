// The folder of backups: names that say when and why, a note beside each of what was checked, and how many are kept.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Backup, BackupKind } from '../../shared/contract'
import type { BankContents } from '../db/inspect'
import { DATABASE_ENDS } from './database-files'

/** What a backup held when it was checked; it lies beside the backup as JSON. */
export interface CheckedContents extends BankContents {
  readonly bytes: number
  readonly sha256: string
}

export interface BackupFile extends Backup {
  readonly file: string
  /** `null` for a file that nobody has checked, or that has another size than when it was. */
  readonly checked: CheckedContents | null
}

/** Of all kinds together; the newest of each kind is kept beyond them. */
const KEPT = 7
const NAME =
  /^(teller-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z-(on-demand|before-import|before-migration|replaced))\.sqlite$/
/** A file that is still being written. */
export const UNFINISHED = '.making'

/** The backups in a folder, newest first; other files in it are left alone. An absent folder has none. */
export function listBackups(folder: string): readonly BackupFile[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .flatMap((name): BackupFile[] => {
      const [, id, day, hour, minute, second, ms, kind] = NAME.exec(name) ?? []
      if (id === undefined) return []
      const file = join(folder, name)
      const bytes = statSync(file).size
      const checked = readContents(contentsFile(file), bytes)
      const madeAt = `${day}T${hour}:${minute}:${second}.${ms}Z`
      return [{ id, kind: kind as BackupKind, madeAt, bytes, verified: checked !== null, file, checked }]
    })
    .sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1))
}

/** A name for a new backup, with the moment in it; never that of a file that is there. Makes the folder. */
export function newBackupFile(folder: string, kind: BackupKind, now: number): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const taken = new Set(listBackups(folder).map(({ madeAt }) => madeAt))
  let ms = now
  while (taken.has(new Date(ms).toISOString())) ms++
  const moment = new Date(ms).toISOString().replaceAll(/[:.]/g, '-')
  return join(folder, `teller-${moment}-${kind}.sqlite`)
}

/** Where the note of what was checked lies. */
export function contentsFile(backupFile: string): string {
  return backupFile.replace(/\.sqlite$/, '.json')
}

export function writeContents(file: string, contents: CheckedContents): void {
  writeFileSync(file, JSON.stringify(contents, null, 2), { mode: 0o600, flush: true })
}

/** Deletes the oldest backups beyond those kept. */
export function dropOldBackups(folder: string): void {
  const backups = listBackups(folder)
  const newestOfKind = new Map([...backups].reverse().map((backup) => [backup.kind, backup.id]))
  for (const { id, kind, file } of backups.slice(KEPT)) {
    if (newestOfKind.get(kind) === id) continue
    for (const end of DATABASE_ENDS) rmSync(file + end, { force: true })
    rmSync(contentsFile(file), { force: true })
  }
}

/** Removes what an interrupted backup has left behind: the unfinished copy, or a note without its backup. */
export function dropUnfinished(folder: string): void {
  if (!existsSync(folder)) return
  const names = new Set(readdirSync(folder))
  for (const name of names) {
    const isCopy = name.startsWith('teller-') && name.includes(UNFINISHED)
    const backup = name.replace(/\.json$/, '.sqlite')
    const isNote = backup !== name && NAME.test(backup) && !names.has(backup)
    if (isCopy || isNote) rmSync(join(folder, name), { force: true })
  }
}

function readContents(file: string, bytes: number): CheckedContents | null {
  try {
    const contents = JSON.parse(readFileSync(file, 'utf8')) as CheckedContents
    return contents.bytes === bytes && typeof contents.sha256 === 'string' ? contents : null
  } catch {
    // Absent or unreadable: the backup counts as one that nobody has checked.
    return null
  }
}
