// Composition: the bank's file, the session, the operations and the door, put together once. Plain Node, no Electron.
import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Bank, Progress, Reply } from '../shared/contract'
import { addDays } from '../shared/dates'
import type { IsoDate } from '../shared/domain'
import { adminOperations } from './admin/operations'
import { authOperations } from './auth/operations'
import { createSessions } from './auth/session'
import { openUsersFile, type UsersFile } from './auth/users-file'
import { removeDatabase } from './backup/database-files'
import { settleReplacement } from './backup/replacement'
import { askOperations } from './customer/ask-operations'
import { booksOperations } from './customer/books-operations'
import { forgetCustomer as forgetImports, importOperations } from './customer/import-operations'
import { type AggregatesDb, openAggregates } from './db/aggregates/open'
import { isPublished } from './db/aggregates/read'
import { asOfDate } from './db/as-of'
import { cleanStaging } from './db/imports'
import { type Db, needsMigration, openBank } from './db/open'
import { chooseSegments, chosenSegments, markPublished, publishedState, stateOfBooks } from './db/published'
import { AppError } from './errors'
import type { RunJob } from './jobs/run'
import type { Watch } from './jobs/watch'
import type { Call, CustomerOperations, PublicOperations } from './operation'
import { createOutlooks } from './outlooks'
import { createPublishing } from './publishing'
import { createRouter } from './router'
import { createSafekeeping } from './safekeeping'
import { dayIn, readBankProfile, readMerchants } from './seed-files'

export interface BackendParts {
  /** Holds teller.sqlite, aggregates.sqlite and users.json. */
  readonly dataDir: string
  readonly seedDir: string
  readonly modelsDir: string
  /** Milliseconds. Sessions and file names use it; analyses count from the as-of date. */
  readonly now: () => number
  readonly runJob: RunJob
  /** The demo bank that a first start makes; up to yesterday unless a day is given. */
  readonly demo: { readonly customers: number; readonly months: number; readonly until?: IsoDate }
}

export interface Backend {
  readonly dispatch: (channel: unknown, request: unknown, call?: Call<unknown>) => Promise<Reply<unknown>>
  /** Resolves once the bank can be used. */
  readonly opened: Promise<void>
  readonly close: () => Promise<void>
}

const DEMO_SEED = 7

export function createBackend(parts: BackendParts): Backend {
  const profile = readBankProfile(parts.seedDir)
  const bankFile = join(parts.dataDir, 'teller.sqlite')
  const aggregatesFile = join(parts.dataDir, 'aggregates.sqlite')
  mkdirSync(parts.dataDir, { recursive: true })

  let db: Db | null = null
  let bank: Bank | null = null
  let users: UsersFile | null = null
  let aggregates: AggregatesDb | null = null
  let preparing: Promise<Bank> | null = null
  let damaged = false
  let sayOpened = () => {}
  const opened = new Promise<void>((resolve) => {
    sayOpened = resolve
  })
  const watchers = new Set<(progress: Progress) => void>()

  const ready = <Value>(value: Value | null): Value => {
    if (value === null) throw new AppError('not-ready', 'The bank is still being opened. Try again in a moment.')
    return value
  }
  const today = () => dayIn(profile.timeZone, parts.now())

  const asOf = async () => (await asOfDate(ready(db))) ?? today()
  const startPublishing = () =>
    createPublishing({
      runJob: parts.runJob,
      bankFile,
      aggregatesFile,
      currency: profile.currency,
      smallestGroup: profile.smallestGroup,
      asOf,
      state: async () => {
        const { currency, smallestGroup } = profile
        return stateOfBooks(ready(db), { asOf: await asOf(), currency, smallestGroup })
      },
      publishedState: async () => ((await isPublished(aggregatesFile)) ? publishedState(ready(db)) : null),
      markPublished: (state) => markPublished(ready(db), state),
      chosenSegments: () => chosenSegments(ready(db)),
      chooseSegments: (segments) => chooseSegments(ready(db), segments),
      log: (error) => console.error('segments failed', error),
    })
  let publishing = startPublishing()
  let outlooks = createOutlooks({ runJob: parts.runJob, bankFile })

  const operationsOf = { db: () => ready(db), bank: () => ready(bank) }
  const books = booksOperations({
    ...operationsOf,
    refreshOutlook: (input) => outlooks.refresh(input),
    now: () => new Date(parts.now()),
  })
  const {
    clear: forgetConversation,
    dispose: freeModel,
    ...ask
  } = askOperations({
    ...operationsOf,
    modelsDir: parts.modelsDir,
    home: books['customer.home'],
    outlook: books['customer.outlook'],
  })

  let sessionEnds = new AbortController()
  const sessions = createSessions(parts.now, ({ userId }) => {
    sessionEnds.abort()
    sessionEnds = new AbortController()
    forgetConversation(userId)
    forgetImports(userId)
  })

  const seedDemo = async (file: string, watch: Watch) => {
    const { customers, months, until = addDays(today(), -1) } = parts.demo
    await parts.runJob('seed', { bankFile: file, customers, months, randomSeed: DEMO_SEED, until }, watch)
  }
  const safekeeping = createSafekeeping({
    runJob: parts.runJob,
    bankFile,
    now: parts.now,
    dayOf: (ms) => dayIn(profile.timeZone, ms),
    seed: seedDemo,
    whileClosed,
  })

  async function prepare(): Promise<Bank> {
    users ??= openUsersFile(parts.dataDir, join(parts.seedDir, 'users.json'), profile.demo)
    const watch: Watch = {
      onProgress: (progress) => watchers.forEach((tell) => void tell(progress)),
      signal: new AbortController().signal,
    }
    settleReplacement(bankFile)
    if (!existsSync(bankFile) && profile.demo) await seedDemo(bankFile, watch)
    if (await needsMigration(bankFile)) await safekeeping.makeOncePerDay('before-migration', watch)
    return open()
  }

  async function open(): Promise<Bank> {
    db = await openBank(bankFile)
    await cleanStaging(db)
    bank = await describe(db)
    sayOpened()
    // Not waited for: the bank's pages wait for it when they are opened.
    publishing.upToDate().catch((error) => {
      if (!(error instanceof AppError && error.code === 'cancelled')) console.error('publishing failed', error)
    })
    return bank
  }

  /** The as-of date moves with imports, so it is read each time. */
  async function describe(open: Db): Promise<Bank> {
    const { name, currency, locale, timeZone, smallestGroup } = profile
    const demoAccounts = ready(users)
      .users()
      .flatMap(({ id, name: person, role, demo }) => (demo ? [{ userId: id, name: person, role, ...demo }] : []))
    return { name, currency, locale, timeZone, smallestGroup, asOf: (await asOfDate(open)) ?? today(), demoAccounts }
  }

  /** Nobody holds the bank's files while `swap` runs; whoever prepares meanwhile waits for the bank that is there then. */
  async function whileClosed(swap: () => void): Promise<void> {
    const reopened = (async () => {
      await Promise.all([publishing.stop(), outlooks.stop(), importsSettled()])
      const held = [db, aggregates]
      db = null
      aggregates = null
      await Promise.all(held.map((each) => each?.destroy()))
      try {
        // They are of the bank before; a crash from here on only has them counted again.
        removeDatabase(aggregatesFile)
        swap()
        sessions.end()
      } finally {
        publishing = startPublishing()
        outlooks = createOutlooks({ runJob: parts.runJob, bankFile })
        await open()
      }
    })()
    preparing = reopened.then(() => ready(bank))
    preparing.catch(() => {
      preparing = null
    })
    await reopened
  }

  const prepareOnce = async (watch: (progress: Progress) => void): Promise<Bank> => {
    watchers.add(watch)
    try {
      preparing ??= prepare()
      await preparing
      bank = await describe(ready(db))
      return bank
    } catch (error) {
      preparing = null
      damaged = error instanceof AppError && error.code === 'database-damaged'
      throw error
    } finally {
      watchers.delete(watch)
    }
  }

  const anyone: PublicOperations = {
    'app.prepare': { request: z.strictObject({}), run: (_request, _me, { emit }) => prepareOnce(emit) },
    'app.setAside': {
      request: z.strictObject({}),
      run: async (_request, _me, { emit }) => {
        if (!damaged) throw new AppError('invalid-request', 'The bank’s file is not damaged; it is not set aside.')
        damaged = false
        setAside(bankFile, parts.now())
        removeDatabase(aggregatesFile)
        return prepareOnce(emit)
      },
    },
    ...authOperations({ users: () => ready(users), sessions, now: parts.now }),
  }
  const { settled: importsSettled, ...imports } = importOperations({
    ...operationsOf,
    bankFile,
    runJob: parts.runJob,
    merchants: readMerchants(parts.seedDir),
    today,
    now: parts.now,
    beforeBooking: (signal) => safekeeping.makeOncePerDay('before-import', { onProgress: () => {}, signal }),
  })
  const customer: CustomerOperations = {
    ...books,
    ...imports,
    ...ask,
  }
  const admin = adminOperations({
    aggregates: async () => {
      await publishing.upToDate()
      aggregates ??= await openAggregates(aggregatesFile)
      return aggregates
    },
    startSegmentation: ({ k }, watch) => publishing.segment(k, watch),
    backups: () => ({ backups: safekeeping.backups(), demo: profile.demo }),
    makeBackup: safekeeping.make,
    restoreBackup: safekeeping.restore,
    resetDemo: async (watch) => {
      if (!profile.demo) throw new AppError('invalid-request', 'This bank is not a demo; it is not reset.')
      await safekeeping.resetDemo(watch)
    },
  })
  const route = createRouter({
    anyone,
    customer,
    admin,
    session: sessions.use,
    now: parts.now,
    log: (channel, error) => console.error(`${channel} failed`, error),
  })

  return {
    opened,
    async dispatch(channel, request, call = { emit: () => {}, signal: new AbortController().signal }) {
      // Signing out stops whatever the session was still doing.
      const isOfSession = typeof channel === 'string' && /^(customer|admin)\./.test(channel)
      const signal = isOfSession ? AbortSignal.any([call.signal, sessionEnds.signal]) : call.signal
      return route(channel, request, { emit: call.emit, signal })
    },
    async close() {
      await Promise.all([publishing.stop(), outlooks.stop()])
      sessions.end()
      await importsSettled()
      await freeModel()
      await Promise.all([db?.destroy(), aggregates?.destroy()])
      db = null
      aggregates = null
    },
  }
}

/** Keeps a damaged file and what belongs to it, under names with the moment. */
function setAside(file: string, now: number): void {
  const moment = new Date(now).toISOString().slice(0, 19).replaceAll(':', '-')
  for (const end of ['', '-wal', '-shm']) {
    if (existsSync(file + end))
      renameSync(file + end, `${file.replace(/\.sqlite$/, '')}.set-aside-${moment}.sqlite${end}`)
  }
}
