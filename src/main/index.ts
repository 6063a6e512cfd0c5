// The Electron process: one instance, one window, one backend.
import { accessSync, constants, mkdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, BrowserWindow, clipboard, dialog, Menu, Notification, utilityProcess } from 'electron'
import { createBackend } from './backend'
import { asProfile, profileOfFile } from './db/bank-profile'
import { asFailure } from './errors'
import { serveWindow } from './ipc'
import { runInWorker } from './jobs/run'
import { kioskOf } from './kiosk'
import { threadedEngine } from './models/threaded-engine'
import type { StartTrial } from './models/trial'
import { readBankProfile } from './seed-files'
import { blockedRequests, isOurs, openWindow, registerScheme, showFirstPage } from './window'

const outDir = join(dirname(fileURLToPath(import.meta.url)), '..')
const resourcesDir = app.isPackaged ? process.resourcesPath : join(outDir, '..')
const seedDir = join(resourcesDir, 'seed')

// Where the bank's file, the users file and the models of this machine live.
if (process.env.TELLER_USER_DATA) app.setPath('userData', process.env.TELLER_USER_DATA)
mustBeWritable(app.getPath('userData'))

const kiosk = kioskOf(process.env)

process.on('unhandledRejection', (error) => {
  console.error(error)
  app.exit(1)
})

// A first start makes the bank of this profile; Chromium's own parts, such as date fields, follow the locale of the one there is.
const firstProfile = asProfile(process.env.TELLER_PROFILE) ?? 'in'
const profile = profileOfFile(join(app.getPath('userData'), 'teller.sqlite')) ?? firstProfile
app.commandLine.appendSwitch('lang', readBankProfile(seedDir, profile).locale)

if (app.requestSingleInstanceLock()) {
  registerScheme()
  app.whenReady().then(start)
} else {
  app.quit()
}

/** Said before there is a window: without a folder to write in, Chromium opens none. */
function mustBeWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
  } catch (error) {
    console.error(error)
    dialog.showErrorBox('Teller cannot start', `${asFailure(error).message}\n\n${folder}`)
    app.exit(1)
  }
}

/** The page's own stylesheet says the size and the margins; numbers of pages are the printer's to know. */
const ON_PAPER: Electron.PrintToPDFOptions = {
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  displayHeaderFooter: true,
  headerTemplate: '<span></span>',
  footerTemplate: `<div style="width: 100%; padding: 0 16mm; color: #5e6662; font: 8px sans-serif; text-align: right">
    <span class="pageNumber"></span> / <span class="totalPages"></span>
  </div>`,
}

function start(): void {
  if (process.platform !== 'darwin') Menu.setApplicationMenu(null)
  const runJob = runInWorker(join(outDir, 'main/worker.js'))
  const backend = createBackend({
    dataDir: app.getPath('userData'),
    seedDir,
    modelsDir: join(resourcesDir, 'resources/models'),
    now: Date.now,
    runJob,
    chooseFile: kiosk ? undefined : chooseFile,
    startTrial,
    engine: threadedEngine(join(outDir, 'main/model-engine.js')),
    kiosk,
    onSignedOut: kiosk ? () => void leaveNothing().catch(console.error) : undefined,
    savePdf: kiosk ? undefined : savePdf,
    printSheet: kiosk?.printer ? printSheet : undefined,
    tellUrgent,
    blocked: blockedRequests,
    demo: demoBank(),
    profile: firstProfile,
  })
  serveWindow(backend, isOurs)
  const window = openWindow(outDir, kiosk)
  sayReady(window, backend.opened)
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  app.on('window-all-closed', () => app.quit())
  // The model and the database are let go of first: tearing them down with the process crashes it.
  let closed = false
  if (kiosk) {
    window.on('close', (event) => !closed && event.preventDefault())
    window.webContents.on('render-process-gone', () => {
      void backend.dispatch('session.signOut', {}).then(() => showFirstPage(window, kiosk))
    })
  }
  app.on('before-quit', async (event) => {
    if (closed) return
    event.preventDefault()
    const late = setTimeout(endAtOnce, LONGEST_CLOSING_MS)
    await backend.close()
    await runJob.endThreads()
    clearTimeout(late)
    closed = true
    app.quit()
  })
}

/** A Teller that stayed behind without a window would keep the next one from starting; what is written outlasts any end. */
const LONGEST_CLOSING_MS = 10_000

function endAtOnce(): void {
  console.error('Teller could not close everything in time, and ends at once')
  process.kill(process.pid, 'SIGKILL')
}

/** After a customer of a kiosk: what the page has kept, copied or been at is gone, and the first page is made anew. */
async function leaveNothing(): Promise<void> {
  clipboard.clear()
  const [window] = BrowserWindow.getAllWindows()
  if (!window) return
  await window.webContents.session.clearStorageData()
  await showFirstPage(window, kiosk)
  window.webContents.navigationHistory.clear()
}

/** The system's dialog, over the one window. */
async function chooseFile(): Promise<string | null> {
  const [window] = BrowserWindow.getAllWindows()
  const options: Electron.OpenDialogOptions = { properties: ['openFile'] }
  const { filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
  return filePaths[0] ?? null
}

/** Electron's own kind of child: an installed Teller runs no script as Node. */
const startTrial: StartTrial = ({ file, dialect, contextTokens }, signal) =>
  new Promise((resolve) => {
    const script = join(outDir, 'main/model-trial.js')
    const child = utilityProcess.fork(script, [file, dialect, String(contextTokens)], {
      stdio: ['ignore', 'pipe', 'ignore'],
      serviceName: 'Model trial',
    })
    const stop = () => void child.kill()
    signal.addEventListener('abort', stop, { once: true })
    let output = ''
    child.stdout?.on('data', (piece) => {
      output += piece
    })
    child.once('exit', (code) => {
      signal.removeEventListener('abort', stop)
      resolve({ code, output })
    })
    if (signal.aborted) stop()
  })

/** Over whatever else is on the screen, so neither amounts nor names. Nothing while the window itself can tell it. */
function tellUrgent(words: string): void {
  const [window] = BrowserWindow.getAllWindows()
  if (!window || window.isFocused() || !Notification.isSupported()) return
  const notification = new Notification({ title: app.name, body: words })
  notification.on('click', () => {
    if (window.isDestroyed()) return
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  notification.show()
}

/** The page on screen as a PDF, put where the system's dialog says. Printed first: the page may be left meanwhile. */
async function savePdf(name: string): Promise<boolean> {
  const [window] = BrowserWindow.getAllWindows()
  if (!window) return false
  const pdf = await onWhite(window, () => window.webContents.printToPDF(ON_PAPER))
  const filters = [{ name: 'PDF', extensions: ['pdf'] }]
  const { filePath } = await dialog.showSaveDialog(window, { defaultPath: name, filters })
  if (!filePath) return false
  await writeFile(filePath, pdf)
  return true
}

/** The page on screen, on the kiosk's printer and without a dialog; false where the system does not know it or it refuses. */
async function printSheet(): Promise<boolean> {
  const [window] = BrowserWindow.getAllWindows()
  const deviceName = kiosk?.printer
  if (!window || !deviceName) return false
  const options = { silent: true, deviceName, printBackground: true, pageSize: 'A4' } as const
  const print = () =>
    new Promise<boolean>((resolve) =>
      window.webContents.print(options, (printed, reason) => {
        if (!printed) console.error('the page was not printed', reason)
        resolve(printed)
      }),
    )
  return onWhite(window, print)
}

/** The window's own colour would be printed into the margins. */
async function onWhite<Result>(window: BrowserWindow, print: () => Promise<Result>): Promise<Result> {
  const colour = window.getBackgroundColor()
  window.setBackgroundColor('#FFFFFF')
  return print().finally(() => window.setBackgroundColor(colour))
}

/** One line once the bank is open and its first page is painted; scripts and measurements wait for it. */
async function sayReady(window: BrowserWindow, opened: Promise<void>): Promise<void> {
  await Promise.all([
    opened,
    new Promise<void>((resolve) => window.webContents.once('did-finish-load', () => resolve())),
  ])
  await window.webContents.executeJavaScript(
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))',
  )
  console.log(`ready ${Math.round(Date.now() - (process.getCreationTime() ?? Date.now()))}`)
}

/** 600 customers over 18 months; tests may ask for a smaller bank ('60x6x2026-10-31'), which an installed application ignores. */
function demoBank(): { customers: number; months: number; until?: string } {
  const asked = app.isPackaged ? null : /^(\d+)x(\d+)x([\d-]+)$/.exec(process.env.TELLER_DEMO_BANK ?? '')
  return asked
    ? { customers: Number(asked[1]), months: Number(asked[2]), until: asked[3] }
    : { customers: 600, months: 18 }
}
