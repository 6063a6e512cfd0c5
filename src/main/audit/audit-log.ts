// The append-only log of who did what. A file of its own: a restored bank does not take back what was done to it. Each entry
// is authenticated together with the one before it, and the newest one is noted beside the file, so that nobody without the key can
// change, remove or cut off entries unnoticed.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Generated, Kysely, SelectQueryBuilder } from 'kysely'
import type { AuditEntry, AuditFilter, AuditPage, AuditVerification } from '../../shared/audit'
import { addDays } from '../../shared/dates'
import type { Role } from '../../shared/domain'
import { isDamage, openSqlite, strictTable } from '../db/dialects/sqlite'
import { secretKey } from '../secret-key'
import { auditCsv } from './audit-csv'

interface EntriesTable {
  id: Generated<number>
  at: string
  user_id: string | null
  role: string | null
  action: string
  outcome: string
  details: string
  mac: string
}

interface AuditDatabase {
  entries: EntriesTable
}

export type NewAuditEntry = Omit<AuditEntry, 'id'>

interface Head {
  readonly id: number
  readonly mac: string
}

export interface AuditLog {
  /** Resolves once the entry is on disk. One after another, in the order of the calls. */
  readonly append: (entry: NewAuditEntry) => Promise<void>
  readonly page: (filter: AuditFilter, offset: number, limit: number) => Promise<AuditPage>
  /** The entries of the filter, newest first, and what anchors them. */
  readonly csv: (filter: AuditFilter) => Promise<string>
  /** Reads the whole log in pieces. */
  readonly verify: () => Promise<AuditVerification>
  readonly close: () => Promise<void>
}

const COLUMNS = ['id', 'at', 'user_id', 'role', 'action', 'outcome', 'details', 'mac'] as const
const FIRST_MAC = ''
const ROWS_AT_ONCE = 5_000

/** Opens audit.sqlite in `dataDir`, and makes it and its key on a first start. */
export async function openAuditLog(dataDir: string): Promise<AuditLog> {
  const key = secretKey(join(dataDir, 'audit.key'))
  const headFile = join(dataDir, 'audit.head')
  const db = await openFile(join(dataDir, 'audit.sqlite'))
  const noted = notedHead(headFile)
  let newest = await newestEntry(db)
  // Entries are missing: going on behind them keeps the gap to be seen.
  if (noted && noted.id > newest.id) newest = noted
  let last: Promise<unknown> = Promise.resolve()
  const append = async (entry: NewAuditEntry) => {
    const id = newest.id + 1
    const mac = macOf(key, newest.mac, { id, ...entry })
    await db
      .insertInto('entries')
      .values({
        id,
        at: entry.at,
        user_id: entry.userId,
        role: entry.role,
        action: entry.action,
        outcome: entry.outcome,
        details: entry.details,
        mac,
      })
      .execute()
    newest = { id, mac }
    const temporary = `${headFile}.new`
    writeFileSync(temporary, JSON.stringify(newest), { mode: 0o600 })
    renameSync(temporary, headFile)
  }
  return {
    append(entry) {
      const appended = last.then(() => append(entry))
      last = appended.catch(() => {})
      return appended
    },
    page: (filter, offset, limit) => pageOf(db, filter, offset, limit),
    csv: async (filter) => {
      const entries = await filtered(db.selectFrom('entries'), filter).select(COLUMNS).orderBy('id', 'desc').execute()
      return auditCsv(entries.map(asEntry), newest)
    },
    verify: () => verifyChain(db, key, notedHead(headFile)),
    async close() {
      await last
      await db.destroy()
    },
  }
}

/** A damaged file is kept beside the fresh one; the entries that it had are found to be missing by every check. */
async function openFile(file: string): Promise<Kysely<AuditDatabase>> {
  try {
    return await openAndCreate(file)
  } catch (error) {
    if (!isDamage(error)) throw error
    for (const end of ['', '-wal', '-shm']) {
      if (existsSync(file + end)) renameSync(file + end, `${file.replace(/\.sqlite$/, '.damaged.sqlite')}${end}`)
    }
    return openAndCreate(file)
  }
}

async function openAndCreate(file: string): Promise<Kysely<AuditDatabase>> {
  const db = openSqlite<AuditDatabase>(file)
  try {
    await createTable(db)
    return db
  } catch (error) {
    await db.destroy()
    throw error
  }
}

async function createTable(db: Kysely<AuditDatabase>): Promise<void> {
  await strictTable(
    db.schema
      .createTable('entries')
      .ifNotExists()
      .addColumn('id', 'integer', (c) => c.primaryKey())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('user_id', 'text')
      .addColumn('role', 'text')
      .addColumn('action', 'text', (c) => c.notNull())
      .addColumn('outcome', 'text', (c) => c.notNull())
      .addColumn('details', 'text', (c) => c.notNull())
      .addColumn('mac', 'text', (c) => c.notNull()),
  ).execute()
  const index = (name: string, column: 'at' | 'user_id' | 'action') =>
    db.schema.createIndex(name).ifNotExists().on('entries').column(column).execute()
  await index('entries_by_time', 'at')
  await index('entries_by_user', 'user_id')
  await index('entries_by_action', 'action')
}

async function newestEntry(db: Kysely<AuditDatabase>): Promise<Head> {
  const row = await db.selectFrom('entries').select(['id', 'mac']).orderBy('id', 'desc').limit(1).executeTakeFirst()
  return row ?? { id: 0, mac: FIRST_MAC }
}

async function pageOf(
  db: Kysely<AuditDatabase>,
  filter: AuditFilter,
  offset: number,
  limit: number,
): Promise<AuditPage> {
  const chosen = filtered(db.selectFrom('entries'), filter)
  const rows = await chosen.select(COLUMNS).orderBy('id', 'desc').offset(offset).limit(limit).execute()
  const { total } = await chosen.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const actions = await db.selectFrom('entries').select('action').distinct().orderBy('action').execute()
  const users = await db
    .selectFrom('entries')
    .select('user_id')
    .distinct()
    .where('user_id', 'is not', null)
    .orderBy('user_id')
    .execute()
  return {
    entries: rows.map(asEntry),
    total: Number(total),
    actions: actions.map(({ action }) => action),
    userIds: users.flatMap(({ user_id }) => user_id ?? []),
  }
}

type Query<Output> = SelectQueryBuilder<AuditDatabase, 'entries', Output>

function filtered<Output>(query: Query<Output>, { userId, action, outcome, from, to }: AuditFilter): Query<Output> {
  let chosen = query
  if (userId !== undefined) chosen = chosen.where('user_id', '=', userId)
  if (action !== undefined) chosen = chosen.where('action', '=', action)
  if (outcome !== undefined) chosen = chosen.where('outcome', outcome === 'ok' ? '=' : '!=', 'ok')
  if (from !== undefined) chosen = chosen.where('at', '>=', from)
  if (to !== undefined) chosen = chosen.where('at', '<', addDays(to, 1))
  return chosen
}

async function verifyChain(db: Kysely<AuditDatabase>, key: Buffer, noted: Head | null): Promise<AuditVerification> {
  let before = { id: 0, mac: FIRST_MAC }
  const broken = (state: 'changed' | 'gap', brokenAt: number): AuditVerification => {
    return { entries: before.id, state, brokenAt, head: before.mac }
  }
  for (;;) {
    const rows = await db
      .selectFrom('entries')
      .select(COLUMNS)
      .where('id', '>', before.id)
      .orderBy('id')
      .limit(ROWS_AT_ONCE)
      .execute()
    if (rows.length === 0) break
    for (const row of rows) {
      if (row.id !== before.id + 1) return broken('gap', before.id + 1)
      if (!isSame(row.mac, macOf(key, before.mac, asEntry(row)))) return broken('changed', row.id)
      if (noted?.id === row.id && !isSame(noted.mac, row.mac)) return broken('changed', row.id)
      before = { id: row.id, mac: row.mac }
    }
  }
  // A crash between the entry and the note leaves the note behind, never ahead.
  const missing = noted === null ? before.id > 0 : noted.id > before.id
  if (missing) return broken('gap', before.id + 1)
  return { entries: before.id, state: 'intact', brokenAt: null, head: before.mac }
}

interface EntryRow extends Omit<EntriesTable, 'id'> {
  readonly id: number
}

function asEntry(row: EntryRow): AuditEntry {
  const { id, at, action, outcome, details } = row
  return { id, at, userId: row.user_id, role: row.role as Role | null, action, outcome, details }
}

function macOf(key: Buffer, before: string, entry: AuditEntry): string {
  const { id, at, userId, role, action, outcome, details } = entry
  return createHmac('sha256', key)
    .update(JSON.stringify([before, id, at, userId, role, action, outcome, details]))
    .digest('hex')
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function notedHead(file: string): Head | null {
  try {
    const { id, mac } = JSON.parse(readFileSync(file, 'utf8')) as { id: unknown; mac: unknown }
    return typeof id === 'number' && typeof mac === 'string' ? { id, mac } : null
  } catch {
    return null
  }
}
