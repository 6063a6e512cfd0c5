import { statSync } from 'node:fs'
import { expect, test } from 'playwright/test'
import { type Launched, launch, signInAs } from './launch'

let teller: Launched
test.beforeAll(async () => {
  teller = await launch()
})
test.afterAll(() => teller.app.close())
test.describe.configure({ mode: 'serial' })

const figure = (label: string) =>
  teller.page.getByRole('main').locator('dl > div').filter({ hasText: label }).locator('dd')

test('the counters are those of this process and its files', async () => {
  const { page, bankFile } = teller
  await signInAs(page, 'Ravi Menon')
  for (let call = 0; call < 3; call++) await page.evaluate(() => window.teller.call('customer.home', {}))
  await page.getByRole('link', { name: 'System status' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'System status' })).toBeVisible()
  await page.getByRole('button', { name: 'Refresh' }).click()
  const refused = page.getByRole('table', { name: 'Operations' }).getByRole('row').filter({ hasText: 'customer.home' })
  await expect(refused.getByRole('cell').nth(1)).toHaveText('3')
  await expect(refused.getByRole('cell').nth(2)).toHaveText('3')
  const megabytes = (statSync(bankFile).size / 1e6).toFixed(1).replace(/\.0$/, '')
  await expect(figure('Bank’s file').first()).toContainText(megabytes)
})

test('the text that is copied has the figures of the page, every operation and every job', async () => {
  const { app, page } = teller
  const operations = await page.getByRole('table', { name: 'Operations' }).getByRole('row').count()
  await page.getByRole('button', { name: 'Copy as text' }).click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  const [figures = '', table = '', jobs = ''] = (await app.evaluate(({ clipboard }) => clipboard.readText())).split(
    '\n\n',
  )
  const labels = await page.getByRole('main').locator('dl > div dt').allTextContents()
  expect(figures.split('\n').map((line) => line.split('\t')[0])).toEqual(labels)
  expect(labels).toEqual(expect.arrayContaining(['Running for', 'Last backup', 'Memory of the model', 'Model']))
  expect(table.split('\n')).toHaveLength(operations)
  expect(jobs).toContain('aggregates')
})

test('a request to a network is refused and counted', async () => {
  const { page } = teller
  const before = Number(await figure('Network requests refused').textContent())
  await page.evaluate(() => {
    window.open('https://example.org')
    // An image is stopped by the policy of the page before it is a request; another window is refused by main.
    return fetch('https://example.org').catch(() => {})
  })
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect.poll(async () => Number(await figure('Network requests refused').textContent())).toBeGreaterThan(before)
})

test('the bank’s file is checked on demand, and the check is among the work', async () => {
  const { page } = teller
  await page.getByRole('button', { name: 'Check now' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'The file is sound' })).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(
    page.getByRole('table', { name: 'Work in the background' }).getByRole('row').filter({ hasText: 'Integrity check' }),
  ).toContainText('Done')
})
