import { expect, type Page, test } from 'playwright/test'
import { openBooks } from './independent-sql'
import { launch } from './launch'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const languageOfPage = (page: Page) => page.evaluate(() => document.documentElement.lang)

async function skipWelcome(page: Page): Promise<void> {
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

test('the sign-in page speaks the language of the system, and another one that is chosen there', async () => {
  const { app, page } = await launch({ env: { LANGUAGE: 'hi' } })
  await expect(page.getByRole('combobox')).toHaveValue('hi')
  await expect(heading(page)).toHaveText(/\p{Script=Devanagari}/u)
  expect(await languageOfPage(page)).toBe('hi-IN')
  // What main refuses is said in it too.
  await page.locator('input').nth(0).fill('asha')
  await page.locator('input').nth(1).fill('not her password')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText(/पासवर्ड मेल नहीं खाते/)
  await page.getByRole('combobox').selectOption('en')
  await expect(heading(page)).toHaveText('Sign in')
  // The last choice of the machine.
  await page.reload()
  await expect(heading(page)).toHaveText('Sign in')
  await app.close()
})

test('a customer’s own language is kept and comes back at the next sign-in, with amounts and days in it', async () => {
  const { app, page, bankFile } = await launch()
  await page.getByRole('button', { name: /Asha Kulkarni/ }).click()
  await skipWelcome(page)
  await page.getByRole('link', { name: 'Settings', exact: true }).click()
  await page.getByLabel('Language', { exact: true }).selectOption('hi')
  await expect(heading(page)).toHaveText(/\p{Script=Devanagari}/u)
  await expect(page.locator('.set-language')).toContainText('₹12,34,567.89')
  await expect(page.locator('.as-of')).toHaveText(/31 \p{Script=Devanagari}.* 2026/u)
  const books = openBooks(bankFile)
  expect(books.all('select customer_id, language from preferences')).toEqual([
    { customer_id: 'C00001', language: 'hi' },
  ])
  books.close()

  await page.locator('.rail-button').click()
  await page.getByRole('combobox').selectOption('en')
  await expect(heading(page)).toHaveText('Sign in')
  await page.getByRole('button', { name: /Asha Kulkarni/ }).click()
  await page.locator('.as-of').waitFor()
  expect(await languageOfPage(page)).toBe('hi-IN')
  await app.close()
})
