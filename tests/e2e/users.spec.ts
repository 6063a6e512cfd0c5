import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { openBooks } from './independent-sql'
import { type Launched, launch, signInAs } from './launch'

let teller: Launched
let password = ''
test.beforeAll(async () => {
  teller = await launch()
})
test.afterAll(() => teller.app.close())
test.describe.configure({ mode: 'serial' })

test('an administrator gives a customer an account, by number alone', async () => {
  const { page, bankFile, dataDir } = teller
  await signInAs(page, 'Ravi Menon')
  await page.getByRole('link', { name: 'Users' }).click()
  const accounts = page.getByRole('table', { name: 'Users' })
  await expect(accounts.getByRole('row').filter({ hasText: 'Ravi Menon' })).toContainText('You')
  await page.getByRole('button', { name: 'Add an account' }).click()
  const form = page.getByRole('form', { name: 'Add an account' })
  await form.getByLabel('Name', { exact: true }).fill('Customer Forty')
  await form.getByLabel('User name').fill('forty')
  await form.getByLabel('Customer number').fill('no such number')
  await form.getByRole('button', { name: 'Add the account' }).click()
  await expect(form.getByRole('alert')).toContainText('no customer with this number')
  await form.getByLabel('Customer number').fill('C00040')
  await form.getByRole('button', { name: 'Add the account' }).click()

  const told = page.getByRole('status').filter({ hasText: 'One-time password of forty' })
  password = (await told.locator('code').textContent()) ?? ''
  expect(password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/)
  expect(readFileSync(join(dataDir, 'users.json'), 'utf8')).not.toContain(password)
  await expect(accounts.getByRole('row').filter({ hasText: 'Customer Forty' })).toContainText('Has a one-time password')

  await told.getByRole('button', { name: 'Copy' }).click()
  await expect(told.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await teller.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(password)

  const books = openBooks(bankFile)
  const { name } = books.one<{ name: string }>('select name from customers where id = ?', 'C00040')
  books.close()
  expect(await page.getByRole('main').textContent()).not.toContain(name)
  await told.getByRole('button', { name: 'I have noted it' }).click()
  await expect(page.getByText(password)).toHaveCount(0)
})

test('locking asks first and leaves the own account alone', async () => {
  const { page } = teller
  const row = (name: string) => page.getByRole('row').filter({ hasText: name })
  await expect(page.getByRole('button', { name: 'Lock Ravi Menon' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Lock Nisha Fernandes' }).click()
  await page.getByRole('button', { name: 'Lock the account' }).click()
  await expect(row('Nisha Fernandes')).toContainText('Locked')
  await page.getByRole('button', { name: 'Unlock Nisha Fernandes' }).click()
  await expect(row('Nisha Fernandes')).toContainText('Can sign in')
})

test('the one-time password opens the way to a new one, and that to the own money', async () => {
  const { page } = teller
  await page.evaluate(() => window.teller.call('session.signOut', {}))
  await page.reload()
  await page.getByLabel('User name').fill('forty')
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Choose a new password' })).toBeVisible()
  await page.getByRole('textbox', { name: 'New password' }).fill('a much better one')
  await page.getByLabel('Password again').fill('a different one')
  await page.getByRole('button', { name: 'Save and sign in' }).click()
  await expect(page.getByRole('alert')).toContainText('not the same')
  await page.getByLabel('Password again').fill('a much better one')
  await page.getByRole('button', { name: 'Save and sign in' }).click()
  await page.getByRole('navigation', { name: 'Main' }).waitFor()
  expect(await page.evaluate(() => window.teller.call('session.current', {}))).toMatchObject({
    value: { userId: 'forty', role: 'customer' },
  })
})
