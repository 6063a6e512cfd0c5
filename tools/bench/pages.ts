// Pages in the real window: a switch until it is painted, and a scroll through 100,000 rows, against a page that has nothing but
// a list of the same rows.
import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import type { BenchBank, Measured } from '../bench'
import { bareScroller, bareSwitch, scrolled, switched } from './pages-in-window'
import { percentile } from './statistics'

const ROWS = 100_000
const CUSTOMER = 'C00001'
const PATHS = ['/spending', '/forecast', '/budgets', '/goals', '/recurring', '/health', '/transactions', '/']

const BARE_MAIN = `
const { app, BrowserWindow } = require('electron')
app.setPath('userData', process.env.TELLER_USER_DATA)
app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800 }).loadFile('index.html'))`
const BARE_PAGE = `<!doctype html><title>bare</title><style>body{margin:0;font:13px sans-serif}.list{height:100vh;overflow:auto;position:relative}
.list div div{position:absolute;height:36px;left:0;right:0}</style><body></body>`

/** The bank's file is copied: one customer of the copy has 100,000 rows. */
export async function pagesAgainstBareList(bank: BenchBank): Promise<Measured[]> {
  const [ours, bare] = [await startTeller(bank), await startBare()]
  try {
    const rounds = bank.quick ? 2 : 6
    const switches: number[] = []
    const bareSwitches: number[] = []
    // The first round finds out what is kept from then on.
    for (let round = 0; round <= rounds; round++) {
      for (const path of PATHS) {
        const ms = await ours.page.evaluate(switched, path)
        const bareMs = await bare.page.evaluate(bareSwitch, ROWS)
        if (round === 0) continue
        switches.push(ms)
        bareSwitches.push(bareMs)
      }
    }
    await ours.page.evaluate(switched, '/transactions')
    await bare.page.evaluate(bareScroller, ROWS)
    const frames = bank.quick ? 120 : 400
    const own = await ours.page.evaluate(scrolled, { selector: '.tx-list', frames })
    const reference = await bare.page.evaluate(scrolled, { selector: '.list', frames })
    return [
      against('page switch p50', percentile(switches, 0.5), percentile(bareSwitches, 0.5)),
      against('page switch p99', percentile(switches, 0.99), percentile(bareSwitches, 0.99)),
      against('scroll of 100,000 rows, long tasks', own.longTasksMs, reference.longTasksMs),
      against('scroll of 100,000 rows, frame p50', percentile(own.framesMs, 0.5), percentile(reference.framesMs, 0.5)),
      against(
        'scroll of 100,000 rows, frame p99',
        percentile(own.framesMs, 0.99),
        percentile(reference.framesMs, 0.99),
      ),
    ]
  } finally {
    await ours.app.close()
    await bare.app.close()
  }
}

/** Where neither has anything to show, they are equal. */
function against(name: string, value: number, reference: number): Measured {
  const ratio = reference > 0 ? value / reference : value === 0 ? 1 : Number.POSITIVE_INFINITY
  return { name, value, unit: 'ms', reference, ratio }
}

interface Started {
  readonly app: ElectronApplication
  readonly page: Page
}

async function startTeller(bank: BenchBank): Promise<Started> {
  const dataDir = mkdtempSync(join(tmpdir(), 'teller-pages-'))
  const file = join(dataDir, 'teller.sqlite')
  copyFileSync(join(bank.dataDir, 'teller.sqlite'), file)
  addRows(file)
  const started = await start(resolve(import.meta.dirname, '../..'), dataDir)
  const { page } = started
  await page.getByLabel('User name').fill('asha', { timeout: 120_000 })
  await page.getByLabel('Password', { exact: true }).fill('asha-demo')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Welcome to Teller' }).waitFor()
  await page.keyboard.press('Escape')
  return started
}

async function startBare(): Promise<Started> {
  const dir = mkdtempSync(join(tmpdir(), 'teller-bare-'))
  writeFileSync(join(dir, 'package.json'), '{"name":"bare","main":"main.cjs"}')
  writeFileSync(join(dir, 'main.cjs'), BARE_MAIN)
  writeFileSync(join(dir, 'index.html'), BARE_PAGE)
  return start(dir, mkdtempSync(join(tmpdir(), 'teller-bare-data-')))
}

async function start(app: string, dataDir: string): Promise<Started> {
  const flags = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu']
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env as Record<string, string>
  const electron = await _electron.launch({
    executablePath: process.execPath,
    args: [...flags, app],
    env: { ...env, TELLER_USER_DATA: dataDir },
  })
  const page = await electron.firstWindow()
  // The compiler of this file names inner functions by a helper that a window does not have.
  await page.evaluate('globalThis.__name = (named) => named')
  return { app: electron, page }
}

/** Rows of the customer's own over and over, each as a purchase of its own. */
function addRows(file: string): void {
  const db = new Database(file)
  const columns = (db.pragma('table_info(transactions)') as { name: string }[])
    .map(({ name }) => name)
    .filter((name) => name !== 'id')
  const count = db.prepare('select count(*) as rows from transactions where customer_id = ?')
  const rows = () => (count.get(CUSTOMER) as { rows: number }).rows
  const more = db.prepare(
    `insert into transactions (${columns}) select ${columns} from transactions where customer_id = ? limit ?`,
  )
  while (rows() < ROWS) more.run(CUSTOMER, ROWS - rows())
  db.close()
}
