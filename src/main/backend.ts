// Composition: the installation's files, the session, the operations and the door, put together once. Plain Node, no Electron.
import { z } from 'zod'
import type { Reply } from '../shared/contract'
import type { IsoDate } from '../shared/domain'
import type { ProfileId } from '../shared/profiles'
import { adminOperations } from './admin/operations'
import { createAuditNotes } from './audit/audit-notes'
import { createLoginAccounts } from './auth/login-accounts'
import { authOperations } from './auth/operations'
import { createSessions } from './auth/session'
import { createBulkImports } from './bulk-imports'
import { askOperations } from './customer/ask-operations'
import { booksOperations } from './customer/books-operations'
import { chatOperations } from './customer/chat-operations'
import { forgetCustomer as forgetImports, importOperations } from './customer/import-operations'
import { notReady } from './db/aggregates/open'
import { isCustomer } from './db/customers'
import { labDesignsOf } from './db/lab-designs'
import { AppError } from './errors'
import { createInstallation } from './installation'
import type { RunJob } from './jobs/run'
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
import { dayIn } from './seed-files'
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
  /** Prints the page that the window shows on the printer of a kiosk; false where the printer does not take it. */
  readonly printSheet?: () => Promise<boolean>
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

export function createBackend(parts: BackendParts): Backend {
  // The tables of operations are made further down.
  const meter = createMeter(parts.now, (channel) => isOperation(channel))
  const runJob = meter.jobs(parts.runJob)
  const installation = createInstallation({
    ...parts,
    runJob,
    onlyCustomers: parts.kiosk != null,
    backUp: (watch) => safekeeping.makeOncePerDay('before-migration', watch),
    onFollowed: () => {
      outlooks = createOutlooks({ runJob, bankFile })
      publishing = startPublishing()
      bulk = startBulkImports()
    },
    onOpened: async (tell) => {
      await bulk.settle(tell)
      publishSoon()
    },
    stopWork: () => Promise.all([publishing.stop(), outlooks.stop(), importsSettled(), bulk.stop()]),
    onReplaced: () => sessions.end(),
  })
  const { bankFile, aggregatesFile, db, bank, users, today } = installation
  const profile = () => installation.seeds().profile
  const afterCalls = new Set<() => void>()

  const startPublishing = () =>
    createPublishing({
      runJob,
      bankFile,
      aggregatesFile,
      db,
      rules: { currency: profile().currency, smallestGroup: profile().smallestGroup },
      synthetic: profile().demo,
      asOf: installation.asOf,
      log: (error) => console.error('segments failed', error),
    })
  let publishing = startPublishing()
  let outlooks = createOutlooks({ runJob, bankFile })
  let bulk = startBulkImports()
  /** While a bulk import is half there, the figures stay as they are. */
  let publishingRests = false

  const books = booksOperations({
    db,
    bank,
    refreshOutlook: (input) => outlooks.refresh(input),
    savePdf: parts.savePdf,
    printSheet: parts.printSheet,
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
    db,
    bank,
    model: models.slot,
    pages: books,
    clock: () => new Date(parts.now()),
    knowledge: () => installation.seeds().knowledge,
    loadEmbedder: () => engine.loadEmbedder(parts.modelsDir),
  })

  const notes = createAuditNotes({
    audit: installation.auditIfOpen,
    users: installation.usersIfOpen,
    now: parts.now,
  })
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

  const safekeeping = createSafekeeping({
    runJob,
    bankFile,
    now: parts.now,
    dayOf: (ms) => dayIn(profile().timeZone, ms),
    seed: installation.seedDemo,
    whileClosed: installation.whileClosed,
    log: (error) => console.error('what was published could not be taken over', error),
  })

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
      if (installation.isOpen()) publishSoon()
    }
  }

  function startBulkImports() {
    return createBulkImports({
      runJob,
      bankFile,
      db,
      merchants: () => installation.seeds().merchants,
      currency: () => profile().currency,
      today,
      now: parts.now,
      chooseFile: parts.chooseFile ?? (async () => null),
      backUp: (watch) => safekeeping.makeOncePerDay('before-import', watch),
      whileNotPublishing,
      log: (error) => console.error('taking a bulk import back failed', error),
    })
  }

  const accounts = createLoginAccounts({
    users,
    customerExists: (customerNumber) => isCustomer(db(), customerNumber),
    now: parts.now,
  })
  const anyone: PublicOperations = {
    'app.prepare': { request: z.strictObject({}), run: (_request, _me, { emit }) => installation.prepare(emit) },
    'app.setAside': {
      request: z.strictObject({}),
      run: (_request, _me, { emit }) => installation.setAside(emit),
    },
    ...authOperations({
      users,
      sessions,
      now: parts.now,
      customersOnly: parts.kiosk != null,
      createAdministrator: accounts.createAdministrator,
    }),
  }
  const { settled: importsSettled, ...imports } = importOperations({
    db,
    bankFile,
    runJob,
    get merchants() {
      return installation.seeds().merchants
    },
    today,
    now: parts.now,
    beforeBooking: (signal) => safekeeping.makeOncePerDay('before-import', { onProgress: () => {}, signal }),
  })
  const customer: CustomerOperations = {
    ...books,
    ...imports,
    ...ask,
    ...chatOperations(db),
  }
  const admin = adminOperations({
    bank,
    audit: {
      page: (filter, offset, limit) => installation.audit().page(filter, offset, limit),
      verify: () => installation.audit().verify(),
      csv: (filter) => installation.audit().csv(filter),
    },
    aggregates: async () => {
      if (!(await publishing.isReadable())) throw notReady()
      return installation.aggregates()
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
    labDesigns: labDesignsOf(db, () => new Date(parts.now()).toISOString()),
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
    backups: () => ({ backups: safekeeping.backups(), demo: profile().demo, profile: installation.seeds().id }),
    makeBackup: safekeeping.make,
    restoreBackup: safekeeping.restore,
    resetDemo: async (id, watch) => {
      if (!profile().demo) throw new AppError('invalid-request', 'This bank is not a demo; it is not reset.')
      await safekeeping.resetDemo(id ?? installation.seeds().id, watch)
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
    opened: installation.opened,
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
      await installation.close()
    },
  }
}
