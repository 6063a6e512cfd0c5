import { expect, type Page, test } from 'playwright/test'
import { type Launched, launch, signInAs } from './launch'

const atKiosk = (idleSeconds: number) =>
  launch({ env: { TELLER_MODE: 'kiosk', TELLER_IDLE_SECONDS: String(idleSeconds) } })
const begin = (page: Page) => page.getByRole('button', { name: 'Touch to begin' }).click()

test.describe('a kiosk', () => {
  let teller: Launched
  test.beforeAll(async () => {
    teller = await atKiosk(600)
  })
  test.afterAll(() => teller.app.close())
  test.describe.configure({ mode: 'serial' })

  test('fills the screen, cannot be closed, and begins with a touch', async () => {
    const { app, page } = teller
    await expect(page.getByRole('button', { name: 'Touch to begin' })).toBeVisible()
    await expect(page.getByText('Asha')).toHaveCount(0)
    const window = await app.evaluate(({ BrowserWindow }) => {
      const [first] = BrowserWindow.getAllWindows()
      first?.close()
      first?.webContents.openDevTools()
      return {
        kiosk: first?.isKiosk(),
        gone: first?.isDestroyed(),
        tools: first?.webContents.isDevToolsOpened(),
      }
    })
    expect(window).toEqual({ kiosk: true, gone: false, tools: false })
  })

  test('is written at with the keyboard on its screen', async () => {
    const { page } = teller
    await begin(page)
    await expect(page.getByRole('heading', { name: 'The bank' })).toHaveCount(0)
    await page.getByLabel('User name').click()
    for (const key of ['a', 's', 'i', 'a']) await page.getByRole('button', { name: key, exact: true }).click()
    await page.getByRole('button', { name: 'Delete the last letter' }).click()
    await page.getByRole('button', { name: 'Delete the last letter' }).click()
    for (const key of ['h', 'a']) await page.getByRole('button', { name: key, exact: true }).click()
    await expect(page.getByLabel('User name')).toHaveValue('asha')
    await page.getByRole('button', { name: 'Put the keyboard away' }).click()
    await expect(page.getByRole('button', { name: 'Put the keyboard away' })).toHaveCount(0)
  })

  test('offers money and no files', async () => {
    const { page } = teller
    await signInAs(page, 'Asha')
    await expect(page.getByRole('link', { name: 'Import' })).toHaveCount(0)
    await page.getByRole('link', { name: 'Transactions' }).click()
    await expect(page.getByRole('heading', { name: 'Transactions' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Export' })).toBeHidden()
    const refused = await page.evaluate(() => window.teller.call('customer.data.export', {}))
    expect(refused).toMatchObject({ ok: false, error: { code: 'forbidden' } })
  })

  test('keeps nothing of whoever has signed out', async () => {
    const { app, page } = teller
    await app.evaluate(({ clipboard }) => clipboard.writeText('12,345.00'))
    await page.evaluate(() => localStorage.setItem('anything', 'of Asha'))
    await page.evaluate(() => window.teller.call('session.signOut', {}))
    await expect(page.getByRole('button', { name: 'Touch to begin' })).toBeVisible()
    await expect(page.getByText('Asha')).toHaveCount(0)
    await expect
      .poll(() => page.evaluate(() => ({ ...localStorage, ...sessionStorage }) as Record<string, string>))
      // What the system speaks is the machine's, not the customer's.
      .toEqual({ languages: expect.any(String) })
    expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('')
    expect(await page.evaluate(() => window.teller.call('session.current', {}))).toEqual({ ok: true, value: null })
  })

  test('comes back by itself when its page dies', async () => {
    const { app, page } = teller
    await begin(page)
    await signInAs(page, 'Asha')
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
    // The page that died is of no more use here; main looks at the new one.
    const shown = () =>
      app.evaluate(({ BrowserWindow }) =>
        Promise.race([
          BrowserWindow.getAllWindows()[0]
            ?.webContents.executeJavaScript('document.body.innerText')
            .catch(() => ''),
          // A page that dies on the way never answers.
          new Promise((resolve) => setTimeout(() => resolve(''), 2000)),
        ]),
      )
    await expect.poll(shown, { timeout: 30_000 }).toContain('Touch to begin')
  })
})

test('prints on the printer it is told of, and says so when that does not print', async () => {
  const { app, page } = await launch({
    env: { TELLER_MODE: 'kiosk', TELLER_IDLE_SECONDS: '600', TELLER_PRINTER: 'No such printer' },
  })
  await begin(page)
  await signInAs(page, 'Asha')
  await page.getByRole('link', { name: 'See the report' }).click()
  await expect(page.getByRole('button', { name: 'Save as PDF' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Print' }).click()
  await expect(page.getByText('The printer did not take the sheet. Please tell the bank’s staff.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Print' })).toBeEnabled()
  await app.close()
})

test('a customer who has left is warned and then signed out', async () => {
  const { app, page } = await atKiosk(20)
  await begin(page)
  await signInAs(page, 'Asha')
  const countdown = page.getByRole('dialog', { name: 'Are you still there?' })
  await expect(countdown).toBeVisible({ timeout: 30_000 })
  await countdown.getByRole('button', { name: 'Stay signed in' }).click()
  await expect(countdown).toBeHidden()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  // Nobody touches anything any more.
  await expect(page.getByRole('button', { name: 'Touch to begin' })).toBeVisible({ timeout: 60_000 })
  // The window is loaded anew for whoever comes next, perhaps at this moment.
  await expect(async () => {
    expect(await page.evaluate(() => window.teller.call('session.current', {}))).toEqual({ ok: true, value: null })
  }).toPass()
  await app.close()
})
