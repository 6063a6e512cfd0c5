// A backend on real files in a folder of its own, with a small demo bank up to a fixed day.
import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Backend, createBackend } from '../../src/main/backend'
import { JOBS } from '../../src/main/jobs/jobs'
import type { RunJob } from '../../src/main/jobs/run'
import type { KioskOptions } from '../../src/main/kiosk'
import type { Channel, Failure, ReplyOf, Request } from '../../src/shared/contract'

export const AS_OF = '2026-10-31'
export const DEMO = { customers: 60, months: 8, until: AS_OF } as const

const root = resolve(import.meta.dirname, '../..')

/** Jobs on the test's own thread. */
export const runHere: RunJob = (name, input, watch) => JOBS[name](input as never, watch) as never

export interface TestBackend extends Backend {
  readonly dataDir: string
  readonly ok: <C extends Channel>(channel: C, request: Request<C>) => Promise<ReplyOf<C>>
  readonly refused: (channel: string, request: unknown) => Promise<Failure>
}

export interface TestBackendOptions {
  readonly dataDir?: string
  readonly now?: () => number
  readonly modelsDir?: string
  readonly runJob?: RunJob
  /** What the system's dialog would answer. */
  readonly chooseFile?: () => Promise<string | null>
  readonly kiosk?: KioskOptions
  readonly onSignedOut?: () => void
  /** What the printer of a kiosk would answer. */
  readonly printSheet?: () => Promise<boolean>
}

export function testBackend(options: TestBackendOptions = {}): TestBackend {
  const dataDir = options.dataDir ?? newDataDir()
  const backend = createBackend({
    dataDir,
    seedDir: join(root, 'seed'),
    // No model: answers in plain wording.
    modelsDir: options.modelsDir ?? join(dataDir, 'no-models'),
    now: options.now ?? (() => Date.parse('2026-11-01T09:00:00+05:30')),
    runJob: options.runJob ?? runHere,
    chooseFile: options.chooseFile,
    kiosk: options.kiosk,
    onSignedOut: options.onSignedOut,
    printSheet: options.printSheet,
    demo: DEMO,
  })
  return {
    ...backend,
    dataDir,
    async ok(channel, request) {
      const reply = await backend.dispatch(channel, request)
      if (!reply.ok) throw new Error(`${channel}: ${reply.error.code} ${reply.error.message}`)
      return reply.value as never
    },
    async refused(channel, request) {
      const reply = await backend.dispatch(channel, request)
      if (reply.ok) throw new Error(`${channel} was answered`)
      return reply.error
    },
  }
}

/** The overview as the books are now: counted first where that is due. */
export async function overviewNow(backend: TestBackend): Promise<ReplyOf<'admin.overview'>> {
  await backend.ok('admin.prepare', {})
  return backend.ok('admin.overview', {})
}

export function newDataDir(): string {
  return mkdtempSync(join(tmpdir(), 'teller-test-'))
}

let shared: Promise<string> | null = null

/** A data folder with the demo bank, seeded once per test file and copied. */
export async function seededDataDir(): Promise<string> {
  shared ??= (async () => {
    const backend = testBackend()
    await backend.ok('app.prepare', {})
    await backend.close()
    return backend.dataDir
  })()
  const dataDir = newDataDir()
  cpSync(await shared, dataDir, { recursive: true })
  return dataDir
}

/** A backend on a copy of the seeded bank, opened. */
export async function openTestBackend(options: TestBackendOptions = {}): Promise<TestBackend> {
  const backend = testBackend({ ...options, dataDir: options.dataDir ?? (await seededDataDir()) })
  await backend.ok('app.prepare', {})
  return backend
}

export async function signInDemo(backend: TestBackend, userId: string): Promise<void> {
  const { demoAccounts } = await backend.ok('app.prepare', {})
  const account = demoAccounts.find((each) => each.userId === userId)
  if (!account) throw new Error(`no demo account ${userId}`)
  await backend.ok('session.signIn', { userId, password: account.password })
}
