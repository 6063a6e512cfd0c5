import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { openBooks } from './independent-sql'
import { type Launched, launch, signInAs } from './launch'

let teller: Launched
test.beforeAll(async () => {
  teller = await launch()
})
test.afterAll(() => teller.app.close())
test.describe.configure({ mode: 'serial' })

test('the administrator sees the bank in groups and no person', async () => {
  const { page, bankFile } = teller
  await signInAs(page, 'Ravi Menon')
  await expect(page.getByText('Bank workspace · aggregates only')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 60_000 })
  const books = openBooks(bankFile)
  const people = books.all<{ id: string; name: string }>('select id, name from customers')
  books.close()
  const overview = (await page.getByRole('main').textContent()) ?? ''
  expect(overview).toContain('150')

  await page.getByRole('link', { name: 'Segments' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Segments' })).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('table').first()).toContainText(/\d/)
  const segments = (await page.getByRole('main').textContent()) ?? ''
  const named = people.filter(
    ({ id, name }) => `${overview}${segments}`.includes(id) || `${overview}${segments}`.includes(name),
  )
  expect(named).toEqual([])
})

test('another number of segments runs anew', async () => {
  const { page } = teller
  await page.getByRole('button', { name: 'Run again' }).click()
  await expect(page.getByRole('main')).toContainText('run 2', { timeout: 60_000 })
  const runs = page.getByRole('table', { name: 'Runs' })
  await expect(runs.getByRole('row')).toHaveCount(3)
  await expect(runs.getByRole('row').nth(1).getByRole('rowheader')).toHaveText('2')
  await page.getByRole('radiogroup', { name: 'Other views' }).getByText('Movement').click()
  await expect(page.getByRole('main')).toContainText('Where customers of run 1 are now.')
})

test('operations of customers are refused', async () => {
  const { page } = teller
  const replies = await page.evaluate(() =>
    Promise.all(
      ['customer.home', 'customer.accounts', 'customer.spending'].map((channel) => window.teller.call(channel, {})),
    ),
  )
  for (const reply of replies) expect(reply).toMatchObject({ ok: false, error: { code: 'forbidden' } })
})

test('the audit log has what was refused a moment ago, and is as it was written', async () => {
  const { page } = teller
  await page.getByRole('link', { name: 'Audit log' }).click()
  const log = page.getByRole('table', { name: 'Audit log' })
  await expect(log.getByRole('row').filter({ hasText: 'customer.home' })).toContainText('Refused (forbidden)')
  await expect(log.getByRole('row').filter({ hasText: 'Sign-in' })).toContainText('ravi')
  await page.getByRole('button', { name: 'Check the log' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'as written' })).toBeVisible()
  await page.getByRole('combobox', { name: 'Outcome' }).click()
  await page.getByRole('option', { name: 'Done' }).click()
  await expect(log.getByRole('row').filter({ hasText: 'customer.home' })).toHaveCount(0)
})

test('the audit log of a day has the entries that SQL counts, and before the first day there are none', async () => {
  const { page, dataDir } = teller
  const entries = openBooks(join(dataDir, 'audit.sqlite'))
  const { done, day } = entries.one<{ done: number; day: string }>(
    `select count(*) as done, substr(min(at), 1, 10) as day from entries where outcome = 'ok'`,
  )
  entries.close()
  const rows = page.getByRole('table', { name: 'Audit log' }).locator('tbody tr')
  await page.getByLabel('From', { exact: true }).fill(day)
  await expect(rows).toHaveCount(done)
  await page.getByLabel('From', { exact: true }).fill('')
  await page.getByLabel('To', { exact: true }).fill('2020-01-01')
  await expect(rows).toHaveCount(0)
})
