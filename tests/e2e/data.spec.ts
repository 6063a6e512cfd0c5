import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from 'playwright/test'
import { openBooks } from './independent-sql'
import { type Launched, launch, signInAs } from './launch'

const ASHA = 'C00001'
const NOTE = 'Paid for Meera, half comes back'

let teller: Launched
test.beforeAll(async () => {
  teller = await launch({ env: { TELLER_DEMO_BANK: '40x6x2026-10-31' } })
})
test.afterAll(() => teller.app.close())
test.describe.configure({ mode: 'serial' })

const main = (page: Page) => page.getByRole('main')
const go = (page: Page, place: string) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: place, exact: true }).click()
const signOut = (page: Page) => page.getByRole('button', { name: 'Sign out' }).click()
const question = (page: Page) => page.getByRole('button', { name: 'Leave the bank as it is' })

function inBooks(sql: string): number {
  const books = openBooks(teller.bankFile)
  const { count } = books.one<{ count: number }>(`select count(*) as count from ${sql}`)
  books.close()
  return count
}

const notes = () => inBooks(`transactions where customer_id = '${ASHA}' and note = '${NOTE}'`)
const rules = () => inBooks(`category_rules where customer_id = '${ASHA}'`)

/** Presses the button and gives back the text of the file that the window then saves. */
async function savedBy({ app, page, dataDir }: Launched, button: string): Promise<string> {
  const file = join(dataDir, `${button}.txt`)
  await app.evaluate(({ session }, path) => {
    session.defaultSession.once('will-download', (_event, item) => item.setSavePath(path))
  }, file)
  await page.getByRole('button', { name: button }).click()
  await expect.poll(() => existsSync(file) && readFileSync(file).length).toBeGreaterThan(0)
  return readFileSync(file, 'utf8')
}

test('an administrator makes a backup that is checked', async () => {
  const { page, dataDir } = teller
  await signInAs(page, 'Ravi Menon')
  await go(page, 'Data')
  await expect(main(page)).toContainText('No backups yet')
  await page.getByRole('button', { name: 'Make a backup' }).click()
  const row = page.getByRole('row').nth(1)
  await expect(row).toContainText('Made by hand', { timeout: 60_000 })
  await expect(row).toContainText('Passed')
  expect(readdirSync(join(dataDir, 'backups')).filter((name) => name.endsWith('.sqlite'))).toHaveLength(1)
  await signOut(page)
})

test('a customer takes along everything, and changes something', async () => {
  const { page } = teller
  await signInAs(page, 'Asha Kulkarni')
  await page.evaluate(
    async ({ note }) => {
      const page = await window.teller.call('customer.transactions', { filter: {}, offset: 0, limit: 1 })
      const { id } = (page as { value: { rows: { id: number }[] } }).value.rows[0] ?? { id: 0 }
      await window.teller.call('customer.transaction.note', { id, note })
      await window.teller.call('customer.category.set', { id, categoryId: 'health', similar: true })
    },
    { note: NOTE },
  )
  expect([notes(), rules()]).toEqual([1, 1])
  await go(page, 'Settings')
  const data = JSON.parse(await savedBy(teller, 'Save all as JSON'))
  expect(data.transactions).toHaveLength(inBooks(`transactions where customer_id = '${ASHA}'`))
  expect(data.transactions.filter((row: { note: string }) => row.note === NOTE)).toHaveLength(1)
  expect(data.rules).toHaveLength(1)
  const csv = await savedBy(teller, 'Save transactions as CSV')
  expect(csv.trim().split('\r\n')).toHaveLength(data.transactions.length + 1)
})

test('a customer deletes a rule, and can have it back', async () => {
  const { page } = teller
  const rule = page.getByRole('button', { name: /^Delete the rule for/ })
  await rule.click()
  await expect(rule).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(rule).toHaveCount(1)
  expect(rules()).toBe(1)
  await rule.click()
  await expect(main(page)).toContainText('You have no rules yet')
  expect(rules()).toBe(0)
  await signOut(page)
})

test('a restore asks first, brings the bank back and signs everybody out', async () => {
  const { page } = teller
  await signInAs(page, 'Ravi Menon')
  await go(page, 'Data')
  const restore = page.getByRole('button', { name: /^Restore the bank of/ })
  await restore.click()
  await expect(question(page)).toBeFocused()
  await question(page).click()
  expect(notes()).toBe(1)
  await restore.click()
  await page.getByRole('button', { name: 'Restore it' }).click()
  await page.getByLabel('User name').waitFor({ timeout: 20_000 })
  expect(notes()).toBe(0)
  expect(await page.evaluate(() => window.teller.call('session.current', {}))).toEqual({ ok: true, value: null })
  await signInAs(page, 'Asha Kulkarni')
  await expect(main(page)).toContainText('₹')
  await signOut(page)
})

test('the bank that was replaced is kept, and can be gone back to', async () => {
  const { page, dataDir } = teller
  await signInAs(page, 'Ravi Menon')
  await go(page, 'Data')
  const replaced = page.getByRole('row').filter({ hasText: 'Replaced by a restore or reset' })
  await expect(replaced).toContainText('Not checked yet')
  await replaced.getByRole('button').click()
  await page.getByRole('button', { name: 'Restore it' }).click()
  await page.getByLabel('User name').waitFor({ timeout: 20_000 })
  expect(notes()).toBe(1)
  expect(existsSync(join(dataDir, 'teller.sqlite.replacing'))).toBe(false)
})

test('a broken backup is refused in words, and nothing changes', async () => {
  const { page, dataDir } = teller
  const folder = join(dataDir, 'backups')
  const made = readdirSync(folder).find((name) => name.endsWith('on-demand.sqlite')) ?? ''
  const file = join(folder, made)
  const bytes = readFileSync(file)
  await signInAs(page, 'Ravi Menon')
  bytes.fill(0, 20_000, 60_000)
  writeFileSync(file, bytes)
  await go(page, 'Data')
  await page.getByRole('row').filter({ hasText: 'Made by hand' }).getByRole('button').click()
  await page.getByRole('button', { name: 'Restore it' }).click()
  await expect(page.getByRole('alert')).toContainText('damaged')
  expect(notes()).toBe(1)
  await page.getByRole('button', { name: 'Dismiss' }).click()
})

test('a reset asks first and makes a fresh demo bank', async () => {
  const { page } = teller
  await page.getByRole('button', { name: 'Reset the demo' }).click()
  await page.getByRole('button', { name: 'Reset it' }).click()
  await page.getByLabel('User name').waitFor({ timeout: 20_000 })
  expect(notes()).toBe(0)
  expect(inBooks('customers')).toBe(40)
  await signInAs(page, 'Asha Kulkarni')
  await expect(main(page)).toContainText('₹')
})

test('a reset to another country shows its bank and its people at once', async () => {
  const { page } = teller
  await page.getByRole('button', { name: 'Sign out' }).click()
  await signInAs(page, 'Ravi Menon')
  await page.getByRole('link', { name: 'Data' }).click()
  await page.getByText(/^United Kingdom/).click()
  await page.getByRole('button', { name: 'Reset the demo' }).click()
  await page.getByRole('button', { name: 'Reset it' }).click()
  await page.getByLabel('User name').waitFor({ timeout: 20_000 })
  await expect(page.getByText('Harbour Bank')).toBeVisible()
  await expect(page.getByRole('button', { name: /Asha Kulkarni/ })).toHaveCount(0)
  await signInAs(page, 'Hannah Whitehead')
  await expect(main(page)).toContainText('£')
})
