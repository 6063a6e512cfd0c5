// The first start of a bank that is no demo: nobody can sign in, and nothing is there to be shown yet.
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'playwright/test'
import { launch, newDataDir } from './launch'

const root = resolve(import.meta.dirname, '../..')

/** The built application, with a bank that is no demo. */
function ownBank(): string {
  const appDir = join(newDataDir(), 'app')
  mkdirSync(appDir)
  for (const name of ['out', 'seed', 'package.json']) cpSync(join(root, name), join(appDir, name), { recursive: true })
  for (const name of ['node_modules', 'resources']) symlinkSync(join(root, name), join(appDir, name))
  const profile = join(appDir, 'seed', 'bank.json')
  writeFileSync(profile, readFileSync(profile, 'utf8').replace('"demo": true', '"demo": false'))
  return appDir
}

test('whoever starts a bank first becomes its administrator, by keyboard alone', async () => {
  const { app, page } = await launch({ appDir: ownBank(), prepare: () => {} })
  const form = page.getByRole('form', { name: 'Create the administrator' })
  await expect(form).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('button', { name: /demo/i })).toHaveCount(0)
  await page.keyboard.type('Head of Bank')
  await page.keyboard.press('Tab')
  await page.keyboard.type('head')
  await form.getByRole('textbox', { name: 'Password', exact: true }).fill('quite a long one')
  await form.getByRole('textbox', { name: 'Password again' }).fill('quite another one')
  await page.keyboard.press('Enter')
  await expect(form.getByRole('alert')).toHaveText('The two passwords are not the same.')
  await form.getByRole('textbox', { name: 'Password again' }).fill('quite a long one')
  await page.keyboard.press('Enter')

  await expect(page.getByText('Bank workspace · aggregates only')).toBeVisible({ timeout: 30_000 })
  // Nobody is there: no figure, and no page that breaks.
  const main = page.getByRole('main')
  for (const name of ['Overview', 'Segments', 'RFM', 'Churn', 'Product interest', 'Product lab', 'Data']) {
    await page.getByRole('link', { name, exact: true }).click()
    await expect(main.getByRole('heading').first()).toBeAttached({ timeout: 30_000 })
    await expect(main.locator('.skeleton')).toHaveCount(0, { timeout: 30_000 })
    expect([name, await main.textContent()]).toEqual([name, expect.not.stringMatching(/NaN|undefined|went wrong/)])
  }
  await page.getByRole('link', { name: 'Users' }).click()
  await expect(main.getByRole('row', { name: /Head of Bank/ })).toBeVisible()
  await app.close()
})
