// Composition: the bank's file, the session, the operations and the door, put together once. Plain Node, no Electron.
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Bank, Progress, Reply } from '../shared/contract'
import { addDays } from '../shared/dates'
import type { IsoDate } from '../shared/domain'
import type { ProfileId } from '../shared/profiles'
import { adminOperations } from './admin/operations'
import { readKnowledge } from './assistant/knowledge'
import { type AuditLog, openAuditLog } from './audit/audit-log'
import { createAuditNotes } from './audit/audit-notes'
import { createLoginAccounts } from './auth/login-accounts'
import { authOperations } from './auth/operations'
import { createSessions } from './auth/session'
import { openUsersFile, type UsersFile } from './auth/users-file'
import { removeDatabase, setAsideDatabase } from './backup/database-files'
import { settleReplacement } from './backup/replacement'
import { createBulkImports } from './bulk-imports'
import { askOperations } from './customer/ask-operations'
import { booksOperations } from './customer/books-operations'
import { chatOperations } from './customer/chat-operations'
import { forgetCustomer as forgetImports, importOperations } from './customer/import-operations'
import { type AggregatesDb, notReady, openAggregates } from './db/aggregates/open'
import { asOfDate } from './db/as-of'
import { keepProfile, profileOfFile } from './db/bank-profile'
import { keepBankId } from './db/carry-release'
import { isCustomer } from './db/customers'
import { removeUnfinished } from './db/imports'
import { labDesignsOf } from './db/lab-designs'
import { type Db, needsMigration, openBank } from './db/open'
import { AppError } from './errors'
import type { RunJob } from './jobs/run'
import type { Watch } from './jobs/watch'
import { isClosedAtKiosk, type KioskOptions, sessionMsAt } from './kiosk'
import { createMeter } from './meter'
import { readCatalogue } from './models/catalogue'
import { type Engine, engineOfThisThread } from './models/engine'
import { memoryOfMachine } from './models/memory-need'
import { createModels } from './models/models'
import type { StartTrial } from './models/trial'
import type { Call, CustomerOperations, PublicOperations } from './operation'
import { createOutlooks } from './outlooks'
import { createPublishing } from './publishing'
import { createRouter } from './router'
import { createSafekeeping } from './safekeeping'
import { dayIn, readBankProfile, readMerchants, seedFile } from './seed-files'
import { systemStatus } from './system-status'

export interface BackendParts {
  /** Holds teller.sqlite, aggregates.sqlite and users.json. */
  readonly dataDir: string
  readonly seedDir: string
  /** Holds the embedded model. */
  readonly modelsDir: string
  /** Milliseconds. Sessions and file names use it; analyses count from the as-of date. */
  readonly now: () => number
  readonly runJob: RunJob
  /** Asks a person for a file that is read in main; null for none. The path stays here. */
  readonly chooseFile?: () => Promise<string | null>
  /** Starts the process in which a model is tried; nothing can be imported without. */
  readonly startTrial?: StartTrial
  /** Loads language models; this thread's when left out. */
  readonly engine?: Engine
  /** At a kiosk only customers sign in, no file comes or goes, and no other program on the machine is asked for wording. */
  readonly kiosk?: KioskOptions | null
  /** Somebody was signed in and is not any more. */
  readonly onSignedOut?: () => void
  /** Something urgent has been found for whoever is signed in; the words say nothing of what it is. */
  readonly tellUrgent?: (words: string) => void
  /** How many requests to a network the window has refused. */
  readonly blocked?: () => number
  /** Saves the page that the window shows as a PDF, where a person says; false when they think better of it. */
  readonly savePdf?: (name: string) => Promise<boolean>
  /** The demo bank that a first start makes; up to yesterday unless a day is given. */
  readonly demo: { readonly customers: number; readonly months: number; readonly until?: IsoDate }
  /** Of a bank that is made here or does not say which it is; India's when left out. */
  readonly profile?: ProfileId
}

export interface Backend {
  readonly dispatch: (channel: unknown, request: unknown, call?: Call<unknown>) => Promise<Reply<unknown>>
  /** Resolves once the bank can be used. */
  readonly opened: Promise<void>
  readonly close: () => Promise<void>
}

const DEMO_SEED = 7

export function createBackend(parts: BackendParts): Backend {
  // The tables of operations are made further down.
  const meter = createMeter(parts.now, (channel) => isOperation(channel))
  const runJob = meter.jobs(parts.runJob)
  const bankFile = join(parts.dataDir, 'teller.sqlite')
  const profileNow = () => profileOfFile(bankFile) ?? parts.profile ?? 'in'
  let profileId = profileNow()
  let profile = readBankProfile(parts.seedDir, profileId)
  let merchants = readMerchants(parts.seedDir, profileId)
  let knowledge = readKnowledge(parts.seedDir, profileId)
  /** Looks again which bank the file is of. Nobody may have it open. */
  const followProfile = () => {
    profileId = profileNow()
    profile = readBankProfile(parts.seedDir, profileId)
    merchants = readMerchants(parts.seedDir, profileId)
    knowledge = readKnowledge(parts.seedDir, profileId)
    publishing = startPublishing()
    bulk = startBulkImports()
  }
  const aggregatesFile = join(parts.dataDir, 'aggregates.sqlite')
  mkdirSync(parts.dataDir, { recursive: true })

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
  const afterCalls = new Set<() => void>()

  const ready = <Value>(value: Value | null): Value => {
    if (value === null) throw new AppError('not-ready', 'The bank is still being opened. Try again in a moment.')
    return value
  }
  const today = () => dayIn(profile.timeZone, parts.now())

  const asOf = async () => (await asOfDate(ready(db))) ?? today()
  const startPublishing = () =>
    createPublishing({
      runJob,
      bankFile,
      aggregatesFile,
      db: () => ready(db),
      rules: { currency: profile.currency, smallestGroup: profile.smallestGroup },
      synthetic: profile.demo,
      asOf,
      log: (error) => console.error('segments failed', error),
    })
  let publishing = startPublishing()
  let outlooks = createOutlooks({ runJob, bankFile })
  let bulk = startBulkImports()
  /** While a bulk import is half there, the figures stay as they are. */
  let publishingRests = false

  const operationsOf = { db: () => ready(db), bank: () => ready(bank) }
  const books = booksOperations({
    ...operationsOf,
    refreshOutlook: (input) => outlooks.refresh(input),
    savePdf: parts.savePdf,
    now: () => new Date(parts.now()),
    tellUrgent: parts.tellUrgent,
    afterEachCall: (look) => {
      afterCalls.add(look)
      return () => afterCalls.delete(look)
    },
  })
  const engine = parts.engine ?? engineOfThisThread
  const models = createModels({
    engine,
    shippedDir: parts.modelsDir,
    dataDir: parts.dataDir,
    catalogue: () => readCatalogue(parts.seedDir),
    memory: memoryOfMachine,
    chooseFile: parts.chooseFile ?? (async () => null),
    startTrial: parts.startTrial ?? null,
    serverAllowed: !parts.kiosk,
    log: (error) => console.error('a language model failed', error),
  })
  const {
    clear: forgetConversation,
    dispose: freeEmbedder,
    ...ask
  } = askOperations({
    ...operationsOf,
    model: models.slot,
    pages: books,
    clock: () => new Date(parts.now()),
    knowledge: () => knowledge,
    loadEmbedder: () => engine.loadEmbedder(parts.modelsDir),
  })

  const notes = createAuditNotes({ audit: () => audit, users: () => users?.users() ?? [], now: parts.now })
  let sessionEnds = new AbortController()
  const sessions = createSessions(
    parts.now,
    ({ userId, role }) => {
      notes.sessionEnded({ userId, role })
      sessionEnds.abort()
      sessionEnds = new AbortController()
      forgetConversation(userId)
      models.slot.forget()
      forgetImports(userId)
      bulk.forget()
      parts.onSignedOut?.()
    },
    parts.kiosk ? sessionMsAt(parts.kiosk) : undefined,
  )
  // A window that has stopped working asks nothing, so that nobody would find the session idle.
  const idling = parts.kiosk ? setInterval(() => sessions.current(), 1000).unref() : undefined

  const seedDemo = async (file: string, id: ProfileId, watch: Watch) => {
    const { customers, months, until = addDays(today(), -1) } = parts.demo
    const options = { customers, months, randomSeed: DEMO_SEED, until, profile: id }
    const { currency, smallestGroup } = readBankProfile(parts.seedDir, id)
    await runJob('seed', { bankFile: file, currency, smallestGroup, ...options }, watch)
  }
  const safekeeping = createSafekeeping({
    runJob,
    bankFile,
    now: parts.now,
    dayOf: (ms) => dayIn(profile.timeZone, ms),
    seed: seedDemo,
    whileClosed,
    log: (error) => console.error('what was published could not be taken over', error),
  })

  async function prepare(): Promise<Bank> {
    audit ??= await openAuditLog(parts.dataDir)
    users ??= openUsersFile(parts.dataDir, seedFile(parts.seedDir, 'users', profileId), profile.demo)
    const watch: Watch = {
      onProgress: (progress) => watchers.forEach((tell) => void tell(progress)),
      signal: new AbortController().signal,
    }
    settleReplacement(bankFile)
    if (profileNow() !== profileId) followProfile()
    if (!existsSync(bankFile) && profile.demo) await seedDemo(bankFile, profileId, watch)
    if (await needsMigration(bankFile)) await safekeeping.makeOncePerDay('before-migration', watch)
    return open()
  }

  async function open(): Promise<Bank> {
    db = await openBank(bankFile)
    await keepProfile(db, profileId)
    await keepBankId(db)
    ready(users).useDemo(seedFile(parts.seedDir, 'users', profileId))
    await removeUnfinished(db)
    await bulk.settle((progress) => watchers.forEach((tell) => void tell(progress)))
    bank = await describe(db)
    sayOpened()
    publishSoon()
    return bank
  }

  /** Not waited for: the bank's pages wait for it when they are opened. */
  function publishSoon(): void {
    publishing.upToDate().catch((error) => {
      if (!(error instanceof AppError && error.code === 'cancelled')) console.error('publishing failed', error)
    })
  }

  async function whileNotPublishing<Result>(work: () => Promise<Result>): Promise<Result> {
    publishingRests = true
    await publishing.stop()
    try {
      return await work()
    } finally {
      publishingRests = false
      publishing = startPublishing()
      // Closed meanwhile: nothing is left to count.
      if (db) publishSoon()
    }
  }

  function startBulkImports() {
    return createBulkImports({
      runJob,
      bankFile,
      db: () => ready(db),
      merchants: () => merchants,
      currency: () => profile.currency,
      today,
      now: parts.now,
      chooseFile: parts.chooseFile ?? (async () => null),
      backUp: (watch) => safekeeping.makeOncePerDay('before-import', watch),
      whileNotPublishing,
      log: (error) => console.error('taking a bulk import back failed', error),
    })
  }

  /** The as-of date moves with imports, so it is read each time. */
  async function describe(open: Db): Promise<Bank> {
    const { name, currency, locale, timeZone, smallestGroup } = profile
    const demoAccounts = ready(users)
      .users()
      .filter(({ role }) => role === 'customer' || !parts.kiosk)
      .flatMap(({ id, name: person, role, demo }) => (demo ? [{ userId: id, name: person, role, ...demo }] : []))
    const needsAdministrator = !parts.kiosk && ready(users).users().length === 0
    const asOf = (await asOfDate(open)) ?? today()
    return { name, currency, locale, timeZone, smallestGroup, asOf, demoAccounts, needsAdministrator }
  }

  /** Nobody holds the bank's files while `swap` runs; whoever prepares meanwhile waits for the bank that is there then. */
  async function whileClosed(swap: () => void, keepsFigures: () => Promise<boolean>): Promise<void> {
    const reopened = (async () => {
      await Promise.all([publishing.stop(), outlooks.stop(), importsSettled(), bulk.stop()])
      const held = [db, aggregates]
      db = null
      aggregates = null
      await Promise.all(held.map((each) => each?.destroy()))
      try {
        // They are of the bank before; a crash from here on only has them counted again.
        if (!(await keepsFigures())) removeDatabase(aggregatesFile)
        swap()
        sessions.end()
      } finally {
        outlooks = createOutlooks({ runJob, bankFile })
        followProfile()
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

  const accounts = createLoginAccounts({
    users: () => ready(users),
    customerExists: (customerNumber) => isCustomer(ready(db), customerNumber),
    now: parts.now,
  })
  const anyone: PublicOperations = {
    'app.prepare': { request: z.strictObject({}), run: (_request, _me, { emit }) => prepareOnce(emit) },
    'app.setAside': {
      request: z.strictObject({}),
      run: async (_request, _me, { emit }) => {
        if (!damaged) throw new AppError('invalid-request', 'The bank’s file is not damaged; it is not set aside.')
        damaged = false
        setAsideDatabase(bankFile, parts.now())
        removeDatabase(aggregatesFile)
        return prepareOnce(emit)
      },
    },
    ...authOperations({
      users: () => ready(users),
      sessions,
      now: parts.now,
      customersOnly: parts.kiosk != null,
      createAdministrator: accounts.createAdministrator,
    }),
  }
  const { settled: importsSettled, ...imports } = importOperations({
    ...operationsOf,
    bankFile,
    runJob,
    get merchants() {
      return merchants
    },
    today,
    now: parts.now,
    beforeBooking: (signal) => safekeeping.makeOncePerDay('before-import', { onProgress: () => {}, signal }),
  })
  const customer: CustomerOperations = {
    ...books,
    ...imports,
    ...ask,
    ...chatOperations(operationsOf.db),
  }
  const admin = adminOperations({
    bank: () => ready(bank),
    audit: {
      page: (filter, offset, limit) => ready(audit).page(filter, offset, limit),
      verify: () => ready(audit).verify(),
      csv: (filter) => ready(audit).csv(filter),
    },
    aggregates: async () => {
      if (!(await publishing.isReadable())) throw notReady()
      aggregates ??= await openAggregates(aggregatesFile)
      return aggregates
    },
    prepare: async (onProgress) => {
      if (publishingRests) return false
      let counted = false
      await publishing.upToDate((counting) => {
        counted = true
        onProgress(counting)
      })
      return counted
    },
    startSegmentation: async ({ k }, watch) => {
      if (publishingRests) throw new AppError('not-ready', 'An import is running. Try again when it is done.')
      await publishing.segment(k, watch)
    },
    simulate: (simulation, signal) =>
      runJob('productLab', { aggregatesFile, simulation }, { onProgress: () => {}, signal }),
    labDesigns: labDesignsOf(
      () => ready(db),
      () => new Date(parts.now()).toISOString(),
    ),
    savePdf: parts.savePdf,
    status: () =>
      systemStatus({ meter, bankFile, aggregatesFile, backups: safekeeping.backups, blocked: parts.blocked }),
    checkBank: async (signal) => {
      const began = performance.now()
      const faults = await runJob('integrity', { bankFile }, { onProgress: () => {}, signal })
      return { seconds: (performance.now() - began) / 1000, faults: faults.slice(0, 5) }
    },
    imports: () => bulk,
    models: () => models.management,
    model: () => models.slot,
    users: () => accounts,
    backups: () => ({ backups: safekeeping.backups(), demo: profile.demo, profile: profileId }),
    makeBackup: safekeeping.make,
    restoreBackup: safekeeping.restore,
    resetDemo: async (id, watch) => {
      if (!profile.demo) throw new AppError('invalid-request', 'This bank is not a demo; it is not reset.')
      await safekeeping.resetDemo(id ?? profileId, watch)
    },
  })
  const isOperation = (channel: string) => [anyone, customer, admin].some((table) => Object.hasOwn(table, channel))
  const route = createRouter({
    anyone,
    customer,
    admin,
    session: sessions.use,
    isClosed: (channel) => parts.kiosk != null && isClosedAtKiosk(channel),
    now: parts.now,
    log: (channel, error) => console.error(`${channel} failed`, error),
  })

  return {
    opened,
    async dispatch(channel, request, call = { emit: () => {}, signal: new AbortController().signal }) {
      // Signing out stops whatever the session was still doing.
      const isOfSession = typeof channel === 'string' && /^(customer|admin)\./.test(channel)
      const signal = isOfSession ? AbortSignal.any([call.signal, sessionEnds.signal]) : call.signal
      const before = sessions.current()
      const began = performance.now()
      const reply = await route(channel, request, { emit: call.emit, signal })
      meter.called(String(channel), performance.now() - began, reply)
      if (isOfSession && reply.ok) for (const look of afterCalls) look()
      notes.called(String(channel), request, reply, before)
      return reply
    },
    async close() {
      clearInterval(idling)
      await Promise.all([publishing.stop(), outlooks.stop(), bulk.stop()])
      sessions.end()
      await importsSettled()
      await freeEmbedder()
      await models.slot.dispose()
      await audit?.close()
      audit = null
      await Promise.all([db?.destroy(), aggregates?.destroy()])
      db = null
      aggregates = null
    },
  }
}
