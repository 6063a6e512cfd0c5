// A child process for kill-rounds.ts: does one kind of work on a bank over and over until it is killed, and says each time what
// it is about to do and what it has done. Arguments: the kind of work and the bank's file.
import { copyFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { dropOldBackups, listBackups, newBackupFile } from '../../src/main/backup/backup-files'
import { makeBackup } from '../../src/main/backup/make-backup'
import { putReplacement, settleReplacement, stageRestore } from '../../src/main/backup/replacement'
import { openBank } from '../../src/main/db/open'
import { JOBS } from '../../src/main/jobs/jobs'
import { bulkExtract, type KillWork, OLD_BANK, SMALLEST_BANK, statement } from './kill-samples'
import { openTestBackend, signInDemo } from './small-bank'

const [work, bankFile = ''] = process.argv.slice(2)
const watch = { onProgress: () => {}, signal: new AbortController().signal }
const about = (what: string) => process.send?.({ about: what })
const done = (what: string) => process.send?.({ done: what })

const WORK: Record<KillWork, () => Promise<void>> = {
  /** A customer's statement comes in and goes out again. */
  async import() {
    const db = await openBank(bankFile)
    const { id: accountId, customer_id: customerId } = await db
      .selectFrom('accounts')
      .select(['id', 'customer_id'])
      .where('kind', '=', 'savings')
      .orderBy('id')
      .executeTakeFirstOrThrow()
    await db.destroy()
    for (let round = 0; ; round++) {
      const batchId = `${process.pid}-${round}`
      const booking = {
        bankFile,
        customerId,
        accountId,
        batchId,
        fileName: 'many.csv',
        bytes: statement(),
        mapping: null,
      }
      about('in')
      await JOBS.importBooking(
        {
          ...{ ...booking, merchants: [], today: '2026-10-31', importedAt: '2026-10-31T12:00:00.000Z' },
          ...{ includePossibleDuplicates: true, keepsMapping: false },
        },
        watch,
      )
      done('in')
      about('out')
      await JOBS.importRemoval({ bankFile, customerId, batchId })
      done('out')
    }
  },

  /** An extract over many customers comes in and goes out again. */
  async 'bulk import'() {
    const file = join(dirname(bankFile), 'extract.csv')
    writeFileSync(file, bulkExtract())
    const target = { bankFile, stagingFile: `${bankFile}.staged`, fileName: 'extract.csv' }
    const { counts } = await JOBS.bulkReading(
      { ...target, file, merchants: [], today: '2026-10-31', currency: 'INR' },
      watch,
    )
    for (let round = 0; ; round++) {
      const id = `${process.pid}-${round}`
      about('in')
      await JOBS.bulkPublishing({ ...target, id, importedAt: new Date(round).toISOString(), counts }, watch)
      done('in')
      about('out')
      await JOBS.bulkRemoval({ bankFile, id }, watch)
      done('out')
    }
  },

  /** A customer writes notes: each is there once it is answered. */
  async writing() {
    const backend = await openTestBackend({ dataDir: dirname(bankFile), now: hurriedClock() })
    await signInDemo(backend, 'asha')
    const { rows } = await backend.ok('customer.transactions', { filter: {}, offset: 0, limit: 1 })
    for (let note = 1; ; note++) {
      about(String(note))
      await backend.ok('customer.transaction.note', { id: rows[0]?.id ?? 0, note: `kept ${note}` })
      done(String(note))
    }
  },

  /** A customer asks the assistant one question after the other, in one chat: each is there with its answer once it is answered. */
  async asking() {
    const backend = await openTestBackend({ dataDir: dirname(bankFile), now: hurriedClock() })
    await signInDemo(backend, 'asha')
    const { chats } = await backend.ok('customer.chats', { offset: 0, limit: 1 })
    let chat = chats[0] && { chatId: chats[0].id }
    for (let asked = chats[0]?.questions ?? 0; ; asked++) {
      about(String(asked + 1))
      await backend.ok('customer.ask', { question: 'How much did I spend on groceries this month?', ...chat })
      done(String(asked + 1))
      chat ??= { chatId: (await backend.ok('customer.chats', { offset: 0, limit: 1 })).chats[0]?.id ?? 0 }
    }
  },

  async backup() {
    for (;;) {
      const db = await openBank(bankFile)
      const backupFile = newBackupFile(join(dirname(bankFile), 'backups'), 'on-demand', Date.now())
      about(backupFile)
      await makeBackup({ bankFile, backupFile, how: 'quick' }, () => {})
      done(backupFile)
      await db.destroy()
    }
  },

  async restore() {
    const folder = join(dirname(bankFile), 'backups')
    settleReplacement(bankFile)
    for (;;) {
      const db = await openBank(bankFile)
      await db.destroy()
      const backup = listBackups(folder).find(({ verified }) => verified)
      if (!backup) throw new Error('there is no backup to restore')
      about('restore')
      await stageRestore({ bankFile, backupFile: backup.file, checked: backup.checked }, () => {})
      putReplacement(bankFile, newBackupFile(folder, 'replaced', Date.now()))
      done('restore')
      dropOldBackups(folder)
    }
  },

  async seeding() {
    for (;;) {
      about('seed')
      await JOBS.seed({ bankFile, ...SMALLEST_BANK, currency: 'INR', smallestGroup: 10 }, watch)
      done('seed')
      about('remove')
      for (const end of ['-wal', '-shm', '']) rmSync(bankFile + end, { force: true })
      done('remove')
    }
  },

  /** A bank of the first version is opened by this one. */
  async migration() {
    const folder = dirname(bankFile)
    for (;;) {
      about('old')
      for (const end of ['-wal', '-shm']) rmSync(bankFile + end, { force: true })
      copyFileSync(join(folder, OLD_BANK), `${bankFile}.copy`)
      renameSync(`${bankFile}.copy`, bankFile)
      done('old')
      about('new')
      const db = await openBank(bankFile)
      done('new')
      await db.destroy()
    }
  },
}

/** A minute goes by before so much is asked in it that the door would refuse: each look is a fifth of a second after the last. */
function hurriedClock(): () => number {
  let at = Date.parse('2026-11-01T09:00:00+05:30')
  return () => {
    at += 200
    return at
  }
}

await WORK[work as KillWork]()
