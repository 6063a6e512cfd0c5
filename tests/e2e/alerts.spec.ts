import { expect, type Page, test } from 'playwright/test'
import { openBooks } from './independent-sql'
import { type Launched, launch, signInAs } from './launch'

interface Shown {
  readonly title: string
  readonly body: string
}

/** Notifications are written down instead of shown, and the window says that somebody looks elsewhere. */
async function listen({ app }: Launched): Promise<() => Promise<readonly Shown[]>> {
  await app.evaluate(({ Notification, BrowserWindow }) => {
    const shown: { title: string; body: string }[] = []
    Reflect.set(globalThis, 'shown', shown)
    Notification.isSupported = () => true
    Notification.prototype.show = function show() {
      shown.push({ title: this.title, body: this.body })
    }
    for (const window of BrowserWindow.getAllWindows()) window.isFocused = () => false
  })
  return () => app.evaluate(() => Reflect.get(globalThis, 'shown') as Shown[])
}

/** A payment of more than is there: the balance falls short at once. */
async function importShortfall(page: Page, bankFile: string): Promise<void> {
  const books = openBooks(bankFile)
  const { balance } = books.one<{ balance: number }>(
    `select opening_minor + (select sum(amount_minor) from transactions where account_id = a.id) as balance
     from accounts a where id = 'C00004-1'`,
  )
  books.close()
  const amount = ((balance + 900_000) / 100).toFixed(2)
  await page.getByRole('link', { name: 'Import a statement' }).click()
  await page.locator('input[type="file"]').setInputFiles({
    name: 'october.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`Date,Narration,Amount\n2026-10-31,ZOLVIX QUENDARI,-${amount}\n`),
  })
  await page.getByRole('button', { name: /^Add 1 transaction/ }).click()
}

test('something urgent after an import is said in the window and, elsewhere, without amounts and names', async () => {
  const teller = await launch()
  const { page, app, bankFile } = teller
  const shown = await listen(teller)
  await signInAs(page, 'Arjun Deshpande')
  await page.getByRole('link', { name: /^Insights/ }).waitFor()
  const before = (await shown()).length
  await importShortfall(page, bankFile)
  await expect(page.getByRole('status').filter({ hasText: 'Something urgent has come up' })).toBeVisible()
  await expect.poll(async () => (await shown()).length).toBe(before + 1)
  for (const { title, body } of await shown()) {
    expect(`${title} ${body}`).toBe('Teller Teller has something urgent for you')
  }
  await page.getByRole('button', { name: 'Have a look' }).click()
  await expect(page.getByRole('main')).toContainText('may run short')
  await app.close()
})

test('who turns notifications off hears of it in the window only', async () => {
  const teller = await launch()
  const { page, app, bankFile } = teller
  const shown = await listen(teller)
  await signInAs(page, 'Arjun Deshpande')
  await page.getByRole('link', { name: 'Settings', exact: true }).click()
  await page.getByRole('switch', { name: /^Tell me over other windows/ }).click({ force: true })
  await expect(page.getByRole('switch', { name: /^Tell me over other windows/ })).not.toBeChecked()
  const before = await shown()
  await importShortfall(page, bankFile)
  await expect(page.getByRole('status').filter({ hasText: 'Something urgent has come up' })).toBeVisible()
  expect(await shown()).toEqual(before)
  await app.close()
})
