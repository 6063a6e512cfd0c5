// Starts the real application on a data folder of its own, with a small seeded bank unless told otherwise.
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright/test'

export interface Launched {
  readonly app: ElectronApplication
  readonly page: Page
  readonly dataDir: string
  readonly bankFile: string
}

export interface LaunchOptions {
  /** Prepares the data folder before the start; the default copies the seeded bank. */
  readonly prepare?: (dataDir: string) => void
  readonly env?: Record<string, string>
  /** Where the built application lies; this checkout unless told otherwise. */
  readonly appDir?: string
}

export function newDataDir(): string {
  return mkdtempSync(join(tmpdir(), 'teller-e2e-'))
}

/** The bank that global-setup has seeded, as it lies on disk. */
export function seededBank(): string {
  const file = process.env.TELLER_E2E_BANK
  if (!file) throw new Error('the global set-up did not seed a bank')
  return file
}

export async function launch({
  prepare = copyBank,
  env = {},
  appDir = resolve(import.meta.dirname, '../..'),
}: LaunchOptions = {}): Promise<Launched> {
  const dataDir = newDataDir()
  prepare(dataDir)
  const { ELECTRON_RUN_AS_NODE: _, ...inherited } = process.env as Record<string, string>
  const headless = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu']
  const app = await _electron.launch({
    ...(inherited.ELECTRON_EXEC_PATH ? { executablePath: inherited.ELECTRON_EXEC_PATH } : {}),
    args: [...headless, appDir],
    // The texts that the tests look for are English, whatever this machine speaks.
    env: { ...inherited, LANGUAGE: 'en_IN', ...env, TELLER_USER_DATA: dataDir },
  })
  return { app, page: await app.firstWindow(), dataDir, bankFile: join(dataDir, 'teller.sqlite') }
}

export function copyBank(dataDir: string): void {
  cpSync(seededBank(), join(dataDir, 'teller.sqlite'))
}

/** Answers are worded by the embedded model, as if an administrator had chosen it. */
export function wordByModel(dataDir: string): void {
  mkdirSync(join(dataDir, 'models'), { recursive: true })
  writeFileSync(join(dataDir, 'models/models.json'), '{"wording": "model"}')
}

/** Signs in with a demo card of the sign-in page, and puts the welcome of a first sign-in away. */
export async function signInAs(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(name) }).click()
  await page.getByRole('navigation', { name: 'Main' }).waitFor()
  const welcome = page.getByRole('dialog', { name: 'Welcome to Teller' })
  if (!(await welcome.isVisible())) return
  await page.keyboard.press('Escape')
  await welcome.waitFor({ state: 'detached' })
}
