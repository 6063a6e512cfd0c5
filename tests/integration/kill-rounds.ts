// kill −9 in the middle of some work, then the next start: is the bank sound, is all there that was said to be done, is nothing
// there by halves? Used by killed.test.ts and by tools/durability.ts.
import { fork } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { listBackups, newBackupFile } from '../../src/main/backup/backup-files'
import { makeBackup } from '../../src/main/backup/make-backup'
import { stageRestore } from '../../src/main/backup/replacement'
import { removeBatch } from '../../src/main/db/imports'
import { type BankContents, inspectBank } from '../../src/main/db/inspect'
import { MIGRATIONS, openBank } from '../../src/main/db/open'
import { takeBackBulkImport } from '../../src/main/jobs/bulk-publishing-job'
import {
  CUSTOMERS_OF_EXTRACT,
  type KillWork,
  OLD_BANK,
  ROWS_OF_EXTRACT,
  ROWS_OF_STATEMENT,
  SMALLEST_BANK,
} from './kill-samples'
import { openTestBackend, seededDataDir, signInDemo } from './small-bank'

export interface KilledBank {
  /** Kills the work so many milliseconds after it has said that it begins. Returns what is wrong afterwards; nothing when all is well. */
  readonly round: (ms: number) => Promise<readonly string[]>
}

/** What the killed process had said. */
interface Said {
  /** The last that it began, and the last that it finished. */
  readonly about: string | null
  readonly done: string | null
}

/** A bank of its own for rounds of one kind of work. */
export async function killedBank(work: KillWork): Promise<KilledBank> {
  const dataDir = await seededDataDir()
  const bankFile = join(dataDir, 'teller.sqlite')
  const before = await inspectBank(bankFile, 'full')
  await PREPARE[work]?.(bankFile)
  return {
    async round(ms) {
      const said = await killedAfter(ms, work, bankFile)
      try {
        return await CHECK[work](bankFile, said, before)
      } catch (error) {
        return [error instanceof Error ? error.message : String(error)]
      }
    },
  }
}

function killedAfter(ms: number, work: KillWork, bankFile: string): Promise<Said> {
  const child = fork(join(import.meta.dirname, 'kill-child.ts'), [work, bankFile], {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  })
  const said = { about: null as string | null, done: null as string | null }
  return new Promise((resolve, reject) => {
    child.on('message', async (message: { readonly about?: string; readonly done?: string }) => {
      const isFirst = said.about === null
      if (message.about !== undefined) said.about = message.about
      if (message.done !== undefined) said.done = message.done
      if (!isFirst) return
      await wait(ms)
      child.kill('SIGKILL')
    })
    child.once('exit', (_code, signal) => {
      if (signal === 'SIGKILL') resolve(said)
      else reject(new Error(`the work ended by itself: ${work}`))
    })
  })
}

const PREPARE: Partial<Record<KillWork, (bankFile: string) => Promise<void>>> = {
  async seeding(bankFile) {
    for (const end of ['-wal', '-shm', '']) rmSync(bankFile + end, { force: true })
  },

  async restore(bankFile) {
    const backupFile = newBackupFile(join(dirname(bankFile), 'backups'), 'on-demand', 0)
    await makeBackup({ bankFile, backupFile, how: 'full' }, () => {})
  },

  async migration(bankFile) {
    const old = await openBank(join(dirname(bankFile), OLD_BANK), MIGRATIONS.slice(0, 1))
    const bank = await openBank(bankFile)
    for (const customer of await bank.selectFrom('customers').select(FIRST.customers).execute()) {
      await old.insertInto('customers').values(customer).execute()
    }
    for (const account of await bank.selectFrom('accounts').select(FIRST.accounts).execute()) {
      await old.insertInto('accounts').values(account).execute()
    }
    const rows = await bank.selectFrom('transactions').select(FIRST.transactions).execute()
    for (let from = 0; from < rows.length; from += 500) {
      await old
        .insertInto('transactions')
        .values(rows.slice(from, from + 500))
        .execute()
    }
    await Promise.all([old.destroy(), bank.destroy()])
  },
}

/** The columns of the first version. */
const FIRST = {
  customers: ['id', 'name', 'born_on', 'gender', 'city', 'joined_on'],
  accounts: ['id', 'customer_id', 'kind', 'name', 'tail', 'currency', 'opened_on', 'opening_minor'],
  transactions: [
    ...([
      'id',
      'customer_id',
      'account_id',
      'booked_on',
      'occurred_at',
      'amount_minor',
      'payee',
      'category_id',
    ] as const),
    ...(['category_source', 'category_confidence', 'reference', 'channel', 'note', 'bank_reference'] as const),
  ],
} as const

const CHECK: Record<KillWork, (bankFile: string, said: Said, before: BankContents) => Promise<readonly string[]>> = {
  async import(bankFile, said, before) {
    await opened(bankFile)
    const db = await openBank(bankFile)
    const batches = await db.selectFrom('import_batches').select(['id', 'published', 'customer_id']).execute()
    const { rows } = await inspectBank(bankFile, 'full')
    const added = rows.transactions - before.rows.transactions
    const faults = [
      ...wrong(
        batches.some(({ published }) => published === 0),
        'a batch is not finished',
      ),
      ...wrong(added !== batches.length * ROWS_OF_STATEMENT, `${added} rows of ${batches.length} imports`),
      ...unlike(said, added > 0),
    ]
    for (const { id, customer_id } of batches) await removeBatch(db, customer_id, id)
    await db.destroy()
    return faults
  },

  async 'bulk import'(bankFile, said, before) {
    await opened(bankFile)
    const { rows } = await inspectBank(bankFile, 'full')
    const added = rows.transactions - before.rows.transactions
    const customers = rows.customers - before.rows.customers
    const isWhole = added === ROWS_OF_EXTRACT && customers === CUSTOMERS_OF_EXTRACT
    const db = await openBank(bankFile)
    const imports = await db.selectFrom('bulk_imports').select('id').execute()
    await db.destroy()
    for (const { id } of imports) await takeBackBulkImport({ bankFile, id }, { onProgress: () => {} })
    return [
      ...wrong(!isWhole && (added !== 0 || customers !== 0), `${added} rows and ${customers} customers`),
      ...unlike(said, isWhole),
    ]
  },

  async writing(bankFile, { about, done }) {
    const backend = await openTestBackend({ dataDir: dirname(bankFile) })
    await signInDemo(backend, 'asha')
    const { rows } = await backend.ok('customer.transactions', { filter: {}, offset: 0, limit: 1 })
    await backend.close()
    await inspectBank(bankFile, 'full')
    const is = rows[0]?.note ?? ''
    const isLast = done === null || is === `kept ${done}` || is === `kept ${about}`
    return wrong(!isLast, `'${is}' where 'kept ${done}' was answered`)
  },

  async asking(bankFile, { about, done }) {
    const backend = await openTestBackend({ dataDir: dirname(bankFile) })
    await signInDemo(backend, 'asha')
    const { chats } = await backend.ok('customer.chats', { offset: 0, limit: 10 })
    const turns = chats[0] ? (await backend.ok('customer.chat', { chatId: chats[0].id })).turns : []
    const answered = turns.filter(({ answer }) => answer !== null)
    // A chat that was cut off goes on.
    const next = chats[0] ? { chatId: chats[0].id } : {}
    const goneOn = await backend.ok('customer.ask', { question: 'and last month?', ...next })
    await backend.ok('customer.chats.delete', {})
    await backend.close()
    await inspectBank(bankFile, 'full')
    return [
      ...wrong(chats.length > 1, `${chats.length} chats`),
      ...wrong(answered.length < Number(done), `${answered.length} answers of ${done} that were given`),
      ...wrong(turns.length > Number(about), `${turns.length} questions of ${about} that were asked`),
      ...wrong(goneOn.sentences.length === 0, 'the chat does not go on'),
    ]
  },

  async backup(bankFile, { done }, before) {
    await opened(bankFile)
    const listed = listBackups(join(dirname(bankFile), 'backups'))
    const faults = [...(await unlikeBefore(bankFile, before)), ...(await brokenBackups(bankFile))]
    const isKept = done === null || listed.some(({ file }) => file === done)
    return [...faults, ...wrong(!isKept && listed.length < 2, 'a backup that was finished is not there')]
  },

  async restore(bankFile, _said, before) {
    await opened(bankFile)
    return [...(await unlikeBefore(bankFile, before)), ...(await brokenBackups(bankFile))]
  },

  async seeding(bankFile, { about, done }) {
    const isThere = existsSync(bankFile)
    if (!isThere) return wrong(done === 'seed' && about !== 'remove', 'a bank that was made is not there')
    const { rows } = await inspectBank(bankFile, 'full')
    const db = await openBank(bankFile)
    const seeded = await db.selectFrom('settings').select('value').where('key', '=', 'seeded').execute()
    await db.destroy()
    for (const end of ['-wal', '-shm', '']) rmSync(bankFile + end, { force: true })
    return wrong(
      rows.customers !== SMALLEST_BANK.customers || seeded.length === 0,
      `half a bank: ${rows.customers} customers`,
    )
  },

  async migration(bankFile) {
    const db = await openBank(bankFile)
    await db.destroy()
    const is = await inspectBank(bankFile, 'full')
    const was = await inspectBank(join(dirname(bankFile), OLD_BANK), 'full')
    const isWhole = JSON.stringify(is.rows) === JSON.stringify(was.rows) && is.schemaVersion === MIGRATIONS.length
    return wrong(!isWhole, `after the migration: ${JSON.stringify(is)}`)
  },
}

/** As the application does after a crash: it settles what was interrupted. */
async function opened(bankFile: string): Promise<void> {
  const backend = await openTestBackend({ dataDir: dirname(bankFile) })
  await backend.close()
}

function wrong(is: boolean, what: string): readonly string[] {
  return is ? [what] : []
}

/** What was said to be in or out has to be, unless the next step had begun. */
function unlike({ about, done }: Said, isIn: boolean): readonly string[] {
  if (about !== done) return []
  return wrong(isIn !== (done === 'in'), `'${done}' was finished, and it is not so`)
}

async function unlikeBefore(bankFile: string, before: BankContents): Promise<readonly string[]> {
  const now = await inspectBank(bankFile, 'full')
  return wrong(JSON.stringify(now) !== JSON.stringify(before), `the bank holds ${JSON.stringify(now)}`)
}

/** Every backup that is listed can be restored. */
async function brokenBackups(bankFile: string): Promise<readonly string[]> {
  const elsewhere = join(dirname(bankFile), 'elsewhere.sqlite')
  const faults: string[] = []
  for (const { file: backupFile, checked } of listBackups(join(dirname(bankFile), 'backups'))) {
    try {
      await stageRestore({ bankFile: elsewhere, backupFile, checked }, () => {})
    } catch (error) {
      faults.push(`${backupFile}: ${error instanceof Error ? error.message : error}`)
    }
  }
  return faults
}
