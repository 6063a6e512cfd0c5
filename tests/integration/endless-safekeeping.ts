// A child process for killed.test.ts: makes backups, or restores one, again and again until it is killed.
// Arguments: what ('backup' or 'restore') and the bank's file. Says 'begun' once.
import { dirname, join } from 'node:path'
import { dropOldBackups, listBackups, newBackupFile } from '../../src/main/backup/backup-files'
import { makeBackup } from '../../src/main/backup/make-backup'
import { putReplacement, settleReplacement, stageRestore } from '../../src/main/backup/replacement'
import { openBank } from '../../src/main/db/open'

const [what, bankFile = ''] = process.argv.slice(2)
const folder = join(dirname(bankFile), 'backups')
const quietly = () => {}

settleReplacement(bankFile)
process.send?.('begun')
for (;;) {
  const db = await openBank(bankFile)
  if (what === 'backup') {
    await makeBackup({ bankFile, backupFile: newBackupFile(folder, 'on-demand', Date.now()), how: 'quick' }, quietly)
  }
  await db.destroy()
  if (what !== 'restore') continue
  const backup = listBackups(folder).find(({ verified }) => verified)
  if (!backup) throw new Error('there is no backup to restore')
  await stageRestore({ bankFile, backupFile: backup.file, checked: backup.checked }, quietly)
  putReplacement(bankFile, newBackupFile(folder, 'replaced', Date.now()))
  dropOldBackups(folder)
}
