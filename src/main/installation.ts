// The files of one installation: the bank's rows, its published figures, the users and the audit log. Opened once, closed for a swap.
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Bank, Progress } from '../shared/contract'
import { addDays } from '../shared/dates'
import type { IsoDate } from '../shared/domain'
import type { ProfileId } from '../shared/profiles'
import { readKnowledge } from './assistant/guide/knowledge'
import { type AuditLog, openAuditLog } from './audit/audit-log'
import { openUsersFile, type UsersFile } from './auth/users-file'
import { removeDatabase, setAsideDatabase } from './backup/database-files'
import { settleReplacement } from './backup/replacement'
import { type AggregatesDb, openAggregates } from './db/aggregates/open'
import { asOfDate } from './db/as-of'
import { keepProfile, profileOfFile } from './db/bank-profile'
import { keepBankId } from './db/carry-release'
import { removeUnfinished } from './db/imports'
import { type Db, needsMigration, openBank } from './db/open'
import { AppError } from './errors'
import type { RunJob } from './jobs/run'
import type { Watch } from './jobs/watch'
import { dayIn, readBankProfile, readMerchants, seedFile } from './seed-files'

export interface InstallationParts {
  readonly dataDir: string
  readonly seedDir: string
  /** Milliseconds. */
  readonly now: () => number
  readonly runJob: RunJob
  /** The demo bank that a first start makes; up to yesterday unless a day is given. */
  readonly demo: { readonly customers: number; readonly months: number; readonly until?: IsoDate }
  /** Of a bank that is made here or does not say which it is; India's when left out. */
  readonly profile?: ProfileId
  /** At a kiosk nobody is offered an administrator's account. */
  readonly onlyCustomers: boolean
  /** The file is about to be changed by a migration. */
  readonly backUp: (watch: Watch) => Promise<unknown>
  /** The file may be of another bank now than before; nobody has it open. */
  readonly onFollowed: () => void
  /** The file is open; the bank is ready once this is done. */
  readonly onOpened: (tell: (progress: Progress) => void) => Promise<void>
  /** Ends whatever has the files open. */
  readonly stopWork: () => Promise<unknown>
  /** Another file stands in the bank's place, still closed. */
  readonly onReplaced: () => void
}

export type Installation = ReturnType<typeof createInstallation>

/** The same seed each time: every installation shows the same demo bank. */
const DEMO_SEED = 7

/** What is asked of before `prepare` is done throws not-ready. */
export function createInstallation(parts: InstallationParts) {
  const bankFile = join(parts.dataDir, 'teller.sqlite')
  const aggregatesFile = join(parts.dataDir, 'aggregates.sqlite')
  mkdirSync(parts.dataDir, { recursive: true })

  let seeds = readSeeds()
  let db: Db | null = null
  let bank: Bank | null = null
  let users: UsersFile | null = null
  let audit: AuditLog | null = null
  let aggregates: AggregatesDb | null = null
  let preparing: Promise<Bank> | null = null
  let damaged = false
  let sayOpened = () => {}
  const opened = new Promise<void>((resolve) => {
    sayOpened = resolve
  })
  const watchers = new Set<(progress: Progress) => void>()
  const tell = (progress: Progress) => watchers.forEach((each) => void each(progress))

  const today = () => dayIn(seeds.profile.timeZone, parts.now())
  const asOf = async () => (await asOfDate(ready(db))) ?? today()

  function profileNow(): ProfileId {
    return profileOfFile(bankFile) ?? parts.profile ?? 'in'
  }

  /** What belongs to the country of the bank that lies there. */
  function readSeeds() {
    const id = profileNow()
    return {
      id,
      profile: readBankProfile(parts.seedDir, id),
      merchants: readMerchants(parts.seedDir, id),
      knowledge: readKnowledge(parts.seedDir, id),
    }
  }

  function follow(): void {
    seeds = readSeeds()
    parts.onFollowed()
  }

  async function seedDemo(file: string, id: ProfileId, watch: Watch): Promise<void> {
    const { customers, months, until = addDays(today(), -1) } = parts.demo
    const options = { customers, months, randomSeed: DEMO_SEED, until, profile: id }
    const { currency, smallestGroup } = readBankProfile(parts.seedDir, id)
    await parts.runJob('seed', { bankFile: file, currency, smallestGroup, ...options }, watch)
  }

  async function prepareBank(): Promise<Bank> {
    audit ??= await openAuditLog(parts.dataDir)
    users ??= openUsersFile(parts.dataDir, seedFile(parts.seedDir, 'users', seeds.id), seeds.profile.demo)
    const watch: Watch = { onProgress: tell, signal: new AbortController().signal }
    settleReplacement(bankFile)
    if (profileNow() !== seeds.id) follow()
    if (!existsSync(bankFile) && seeds.profile.demo) await seedDemo(bankFile, seeds.id, watch)
    if (await needsMigration(bankFile)) await parts.backUp(watch)
    return open()
  }

  async function open(): Promise<Bank> {
    db = await openBank(bankFile)
    await keepProfile(db, seeds.id)
    await keepBankId(db)
    ready(users).useDemo(seedFile(parts.seedDir, 'users', seeds.id))
    await removeUnfinished(db)
    await parts.onOpened(tell)
    bank = await describe()
    sayOpened()
    return bank
  }

  /** The as-of date moves with imports, so it is read each time. */
  async function describe(): Promise<Bank> {
    const { name, currency, locale, timeZone, smallestGroup } = seeds.profile
    const everybody = ready(users).users()
    const demoAccounts = everybody
      .filter(({ role }) => role === 'customer' || !parts.onlyCustomers)
      .flatMap(({ id, name: person, role, demo }) => (demo ? [{ userId: id, name: person, role, ...demo }] : []))
    const needsAdministrator = !parts.onlyCustomers && everybody.length === 0
    return { name, currency, locale, timeZone, smallestGroup, asOf: await asOf(), demoAccounts, needsAdministrator }
  }

  async function prepare(watch: (progress: Progress) => void): Promise<Bank> {
    watchers.add(watch)
    try {
      preparing ??= prepareBank()
      await preparing
      bank = await describe()
      return bank
    } catch (error) {
      preparing = null
      damaged = error instanceof AppError && error.code === 'database-damaged'
      throw error
    } finally {
      watchers.delete(watch)
    }
  }

  async function letGo(): Promise<void> {
    const held = [db, aggregates]
    db = null
    aggregates = null
    await Promise.all(held.map((each) => each?.destroy()))
  }

  return {
    bankFile,
    aggregatesFile,
    /** Resolves once the bank can be used for the first time. */
    opened,
    today,
    asOf,
    seedDemo,
    /** Opens the bank, makes the demo bank first where there is none; many may wait for it at once. */
    prepare,
    seeds: () => seeds,
    db: () => ready(db),
    bank: () => ready(bank),
    users: () => ready(users),
    audit: () => ready(audit),
    isOpen: () => db !== null,
    /** Null, and nobody, before the bank has been prepared. */
    auditIfOpen: () => audit,
    usersIfOpen: () => users?.users() ?? [],
    /** The published figures; opened when they are first asked for. */
    aggregates: async () => {
      aggregates ??= await openAggregates(aggregatesFile)
      return aggregates
    },
    /** Puts a damaged file aside and prepares the bank anew; refused for a file that is not damaged. */
    async setAside(watch: (progress: Progress) => void): Promise<Bank> {
      if (!damaged) throw new AppError('invalid-request', 'The bank’s file is not damaged; it is not set aside.')
      damaged = false
      setAsideDatabase(bankFile, parts.now())
      removeDatabase(aggregatesFile)
      return prepare(watch)
    },
    /** Nobody holds the bank's files while `swap` runs; whoever prepares meanwhile waits for the bank that is there then. */
    async whileClosed(swap: () => void, keepsFigures: () => Promise<boolean>): Promise<void> {
      const reopened = (async () => {
        await parts.stopWork()
        await letGo()
        try {
          // They are of the bank before; a crash from here on only has them counted again.
          if (!(await keepsFigures())) removeDatabase(aggregatesFile)
          swap()
          parts.onReplaced()
        } finally {
          follow()
          await open()
        }
      })()
      preparing = reopened.then(() => ready(bank))
      preparing.catch(() => {
        preparing = null
      })
      await reopened
    },
    async close(): Promise<void> {
      await audit?.close()
      audit = null
      await letGo()
    },
  }
}

function ready<Value>(value: Value | null): Value {
  if (value === null) throw new AppError('not-ready', 'The bank is still being opened. Try again in a moment.')
  return value
}
