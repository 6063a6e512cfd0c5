// npm run tour -- --out DIR [--theme light|dark] [--size 1280x800]: walks sign-in and every page of both workspaces in the
// real window, takes a screenshot each, and fails on what a person would call broken.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { _electron, type ElectronApplication, type Page } from 'playwright'

const { values } = parseArgs({
  options: { out: { type: 'string' }, theme: { type: 'string' }, size: { type: 'string' }, json: { type: 'string' } },
})
const out = resolve(values.out ?? 'tour')
const themes = values.theme ? [values.theme] : ['light', 'dark']
const sizes = (values.size ? [values.size] : ['1280x800', '1920x1080']).map(
  (size) => size.split('x').map(Number) as [number, number],
)

interface Stop {
  readonly page: string
  readonly role: 'anyone' | 'customer' | 'admin'
  readonly go: (page: Page) => Promise<void>
}

interface Visit {
  readonly page: string
  readonly role: string
  readonly theme: string
  readonly size: string
  readonly file: string
  readonly paintedMs: number
  readonly consoleErrors: readonly string[]
  /** Texts that are cut off or run out of the window, 'NaN', 'undefined', charts without a mark. */
  readonly overflow: readonly string[]
}

const link = (name: string | RegExp) => async (page: Page) => {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true }).click()
}
const card = (name: string) => (page: Page) => page.getByRole('button', { name: new RegExp(name) }).click()
/** A narrow window keeps the assistant folded away. */
const ask = async (page: Page, field: string, question: string) => {
  await page.keyboard.press('Control+J')
  await page.getByLabel(field).fill(question)
  await page.getByLabel(field).press('Enter')
}
const signOut = (page: Page) => page.getByRole('button', { name: 'Sign out' }).click()

const STATEMENT = `Date,Narration,Withdrawal Amt.,Deposit Amt.
29/10/2026,UPI/630241187999/CHAI POINT/KORAMANGALA,180.00,
30/10/2026,POS 5234XXXXXXXX1123 DECATHLON BENGALURU,2499.00,
31/10/2026,NEFT CR-REFUND-MAKEMYTRIP,,1250.50
31/02/2026,NOT A DAY,10.00,
`

/** The order of the five-minute demo in docs/demo.md. */
const STOPS: readonly Stop[] = [
  { page: 'sign-in', role: 'anyone', go: async (page) => void (await page.getByLabel('User name').waitFor()) },
  {
    page: 'welcome',
    role: 'customer',
    go: async (page) => {
      await card('Asha Kulkarni')(page)
      // Once for each customer: the second walk finds it put away.
      const welcome = page.getByRole('dialog', { name: 'Welcome to Teller' })
      const shown = await Promise.race([
        welcome.waitFor().then(() => true),
        page
          .getByRole('heading', { name: 'Upcoming bills' })
          .waitFor()
          .then(() => welcome.isVisible()),
      ])
      if (shown) return
      await page.keyboard.press('?')
      await page.getByRole('button', { name: 'Take the tour' }).click()
      await welcome.waitFor()
    },
  },
  {
    page: 'home',
    role: 'customer',
    go: async (page) => {
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    },
  },
  {
    page: 'home-lower',
    role: 'customer',
    go: async (page) =>
      void (await page.getByRole('heading', { name: 'Latest transactions' }).scrollIntoViewIfNeeded()),
  },
  {
    page: 'assistant',
    role: 'customer',
    go: async (page) => {
      await ask(page, 'Ask about your money', 'How much did I spend on eating out this month?')
      await page
        .getByRole('button', { name: /Checked against/ })
        .first()
        .waitFor()
    },
  },
  {
    page: 'guide',
    role: 'customer',
    go: async (page) => {
      await ask(page, 'Ask about your money', 'What is an emergency fund?')
      await page
        .getByRole('link', { name: /^Guide/ })
        .first()
        .click()
    },
  },
  {
    page: 'hand-off',
    role: 'customer',
    go: async (page) => {
      await ask(page, 'Ask about your money', 'There are payments to Swiggy that I did not make')
      await page.getByRole('link', { name: 'Write a summary for the bank' }).first().click()
    },
  },
  { page: 'spending', role: 'customer', go: link('Spending') },
  {
    page: 'spending-category',
    role: 'customer',
    go: async (page) =>
      void (await page
        .getByRole('button', { name: /Groceries/ })
        .first()
        .click()),
  },
  { page: 'transactions', role: 'customer', go: link('Transactions') },
  {
    page: 'transaction',
    role: 'customer',
    go: async (page) => {
      await page.locator('#transaction-search').focus()
      await page.keyboard.press('Escape')
      await page.getByRole('row').nth(3).click()
      await page.getByRole('heading', { name: 'Category' }).waitFor()
    },
  },
  { page: 'forecast', role: 'customer', go: link('Cash flow') },
  { page: 'budgets', role: 'customer', go: link('Budgets') },
  { page: 'goals', role: 'customer', go: link('Goals') },
  { page: 'recurring', role: 'customer', go: link('Subscriptions and bills') },
  { page: 'what-if', role: 'customer', go: link('What if') },
  { page: 'insights', role: 'customer', go: link(/^Insights/) },
  { page: 'health', role: 'customer', go: link('Health score') },
  { page: 'products', role: 'customer', go: link('Products for you') },
  {
    page: 'import',
    role: 'customer',
    go: async (page) => {
      await link('Import a statement')(page)
      await page.locator('input[type=file]').setInputFiles({
        name: 'october.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(STATEMENT),
      })
      await page.getByRole('button', { name: /^Add \d/ }).waitFor()
    },
  },
  { page: 'settings', role: 'customer', go: link('Settings') },
  {
    page: 'hidden',
    role: 'customer',
    go: async (page) => {
      await link('Home')(page)
      await page.getByRole('button', { name: 'Hide amounts and names' }).click()
    },
  },
  {
    page: 'admin-overview',
    role: 'admin',
    go: async (page) => {
      await signOut(page)
      await page
        .getByRole('button', { name: /the bank/i })
        .first()
        .click()
      await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor({ timeout: 120_000 })
    },
  },
  { page: 'admin-segments', role: 'admin', go: link('Segments') },
  { page: 'admin-rfm', role: 'admin', go: link('RFM') },
  { page: 'admin-churn', role: 'admin', go: link('Churn') },
  { page: 'admin-products', role: 'admin', go: link('Product interest') },
  { page: 'admin-lab', role: 'admin', go: link('Product lab') },
  {
    page: 'admin-assistant',
    role: 'admin',
    go: async (page) => {
      await ask(page, 'Ask about the bank', 'Simulate a travel card with 2 % cashback on travel and a fee of 750')
      await page.getByRole('button', { name: 'Copy the answer' }).first().waitFor()
    },
  },
  { page: 'admin-models', role: 'admin', go: link('Models') },
  { page: 'admin-users', role: 'admin', go: link('Users') },
  { page: 'admin-audit', role: 'admin', go: link('Audit log') },
  { page: 'admin-status', role: 'admin', go: link('System status') },
  {
    page: 'admin-data',
    role: 'admin',
    go: async (page) => {
      await link('Data')(page)
      await page.getByRole('button', { name: 'Make a backup' }).click()
      await page
        .getByRole('button', { name: /^Restore/ })
        .first()
        .click({ timeout: 120_000 })
    },
  },
]

const dataDir = mkdtempSync(join(tmpdir(), 'teller-tour-'))
mkdirSync(out, { recursive: true })
const visits: Visit[] = []
for (const theme of themes) for (const size of sizes) await walk(theme, size)
writeFileSync(join(out, 'tour.json'), JSON.stringify(visits, null, 2))
if (values.json) writeFileSync(values.json, JSON.stringify(visits, null, 2))
const broken = visits.filter(({ consoleErrors, overflow }) => consoleErrors.length + overflow.length > 0)
for (const { page, theme, size, consoleErrors, overflow } of broken) {
  console.error(`${page} ${theme} ${size}: ${[...consoleErrors, ...overflow].join('; ')}`)
}
console.log(`${visits.length} pictures in ${out}, ${broken.length} with something broken`)
process.exit(broken.length > 0 ? 1 : 0)

async function walk(theme: string, [width, height]: [number, number]): Promise<void> {
  const app = await launch()
  const page = await app.firstWindow()
  // Pictures show where things come to rest.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const errors: string[] = []
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('pageerror', (error) => errors.push(error.message))
  await app.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h), [
    width,
    height,
  ] as const)
  await page.getByLabel('User name').waitFor({ timeout: 300_000 })
  await page.evaluate((chosen) => localStorage.setItem('teller.theme', chosen), theme)
  await page.reload()
  for (const stop of STOPS) {
    errors.length = 0
    const startedAt = performance.now()
    await stop.go(page)
    // Away from what was pressed: its label would lie over the page.
    await page.mouse.move(width - 1, height - 1)
    await settled(page)
    const paintedMs = Math.round(performance.now() - startedAt)
    const file = `${stop.page}-${theme}-${width}x${height}.png`
    await page.screenshot({ path: join(out, file) })
    const overflow = await page.evaluate(faults)
    const { page: name, role } = stop
    visits.push({
      page: name,
      role,
      theme,
      size: `${width}x${height}`,
      file,
      paintedMs,
      consoleErrors: [...errors],
      overflow,
    })
  }
  await app.close()
}

function launch(): Promise<ElectronApplication> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env as Record<string, string>
  const flags = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu']
  return _electron.launch({
    ...(env.ELECTRON_EXEC_PATH ? { executablePath: env.ELECTRON_EXEC_PATH } : {}),
    args: [...flags, resolve(import.meta.dirname, '..')],
    // It looks for English texts, whatever this machine speaks.
    env: { ...env, LANGUAGE: 'en_IN', TELLER_USER_DATA: dataDir },
  })
}

/** No skeleton left, fonts there, and animations over. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => !document.querySelector('main .skeleton') && document.fonts.status === 'loaded',
    null,
    {
      timeout: 120_000,
    },
  )
  await page.waitForFunction(
    () => !document.querySelector('.assistant-header') || document.querySelector('.assistant-badge'),
    null,
    {
      timeout: 30_000,
    },
  )
  await page.waitForTimeout(700)
}

/** Runs in the page. */
function faults(): string[] {
  const found: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? ''
    const element = node.parentElement
    if (!text || !element || element.closest('.sr-only, script, style')) continue
    if (/\bNaN\b|\bundefined\b|\[object |Infinity/.test(text)) found.push(`“${text.slice(0, 60)}”`)
    const style = getComputedStyle(element)
    const clips =
      style.overflowX === 'hidden' && style.textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1
    if (clips) found.push(`cut off: “${text.slice(0, 60)}”`)
  }
  if (document.documentElement.scrollWidth > window.innerWidth + 1) found.push('the page is wider than the window')
  for (const content of document.querySelectorAll('.scroll')) {
    if (content.scrollWidth > content.clientWidth + 1) found.push('the content is wider than its column')
  }
  for (const chart of document.querySelectorAll('figure.chart :is([role=img], [role=application])')) {
    if (chart.querySelectorAll('path, rect, circle, polygon').length === 0)
      found.push(`empty chart: ${chart.getAttribute('aria-label')}`)
  }
  return found
}
