// Memory at rest, with a customer signed in and the model loaded, against a bare window on the same runtime and the model's file.
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { _electron, type ElectronApplication } from 'playwright'
import { EMBEDDED_MODEL } from '../../src/main/assistant/model/model-file'
import { openChoices } from '../../src/main/models/choices'
import type { BenchBank, Measured } from '../bench'

const ROOT = resolve(import.meta.dirname, '../..')
const BARE_MAIN = `
const { app, BrowserWindow } = require('electron')
app.setPath('userData', process.env.TELLER_USER_DATA)
app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800 }).loadFile('index.html'))`
/** Long enough for what was only needed to start to be let go of. */
const REST_MS = 5_000

/** Working sets of all processes of the application, in MB; twice: before the model is loaded, and with it. */
export async function memoryAtRest(bank: BenchBank): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'teller-bench-memory-'))
  try {
    const bare = join(folder, 'bare')
    mkdirSync(bare)
    writeFileSync(join(bare, 'package.json'), '{"name":"bare","main":"main.cjs"}')
    writeFileSync(join(bare, 'main.cjs'), BARE_MAIN)
    writeFileSync(join(bare, 'index.html'), '<!doctype html><title>bare</title><p>ready</p>')
    const bareMb = await resting(bare, join(folder, 'bare-data'), async () => {})
    const dataDir = join(folder, 'data')
    mkdirSync(dataDir)
    cpSync(join(bank.dataDir, 'teller.sqlite'), join(dataDir, 'teller.sqlite'))
    const idle = await resting(ROOT, dataDir, atSignIn)
    mkdirSync(join(dataDir, 'models'), { recursive: true })
    openChoices(join(dataDir, 'models')).change((kept) => ({ ...kept, wording: 'model' }))
    const loaded = await resting(ROOT, dataDir, async (app) => {
      await atSignIn(app)
      const page = await app.firstWindow()
      await page.getByRole('button', { name: /Asha/ }).click()
      await page.getByRole('navigation').first().waitFor()
      // Resolves once it is known whether there is a model.
      const status = await page.evaluate("window.teller.call('customer.assistant', {})")
      if (!JSON.stringify(status).includes(`"modelName":"`)) throw new Error('no model was loaded')
    })
    const modelMb = statSync(join(ROOT, 'resources/models', EMBEDDED_MODEL)).size / 2 ** 20
    return [
      figure('memory before sign-in', idle, bareMb),
      figure('memory idle after sign-in, model loaded', loaded, bareMb + modelMb),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function atSignIn(app: ElectronApplication): Promise<void> {
  const page = await app.firstWindow()
  await page.getByRole('button', { name: /Asha/ }).waitFor()
}

async function resting(
  app: string,
  dataDir: string,
  prepare: (app: ElectronApplication) => Promise<void>,
): Promise<number> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env as Record<string, string>
  const flags = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu']
  const launched = await _electron.launch({
    executablePath: process.execPath,
    args: [...flags, app],
    env: { ...env, LANGUAGE: 'en_IN', TELLER_USER_DATA: dataDir },
  })
  try {
    await launched.firstWindow()
    await prepare(launched)
    await pause(REST_MS)
    const kilobytes = await launched.evaluate(({ app: running }) =>
      running.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0),
    )
    return kilobytes / 1024
  } finally {
    await launched.close()
  }
}

function figure(name: string, value: number, reference: number): Measured {
  return { name, value, unit: 'MB', reference, ratio: value / reference }
}
