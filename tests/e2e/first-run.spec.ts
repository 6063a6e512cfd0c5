import { expect, test } from 'playwright/test'
import { openBooks } from './independent-sql'
import { launch } from './launch'

const welcome = 'Welcome to Teller'

function welcomed(file: string): unknown {
  const books = openBooks(file)
  const rows = books.all('select customer_id, welcomed from preferences')
  books.close()
  return rows
}

test('the welcome comes once for each customer, goes by Escape, and comes back as the tour', async () => {
  const { app, page, bankFile } = await launch()
  const dialog = page.getByRole('dialog', { name: welcome })
  await page.getByRole('button', { name: /Asha Kulkarni/ }).click()
  await expect(dialog).toContainText('1 of 3')
  await page.keyboard.press('Enter')
  await expect(dialog).toContainText('2 of 3')
  await dialog.getByRole('button', { name: 'Back' }).click()
  await expect(dialog).toContainText('1 of 3')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect.poll(() => welcomed(bankFile)).toEqual([{ customer_id: 'C00001', welcomed: 1 }])

  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('button', { name: /Asha Kulkarni/ }).click()
  await page.getByRole('navigation', { name: 'Main' }).waitFor()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(dialog).toHaveCount(0)

  await page.getByRole('link', { name: 'Settings', exact: true }).click()
  await page.getByRole('button', { name: 'Take the tour' }).click()
  for (const step of ['1 of 3', '2 of 3', '3 of 3']) {
    await expect(dialog).toContainText(step)
    await page.keyboard.press('Enter')
  }
  await expect(dialog).toHaveCount(0)
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).getByRole('button', { name: 'Take the tour' }).click()
  await expect(dialog).toContainText('1 of 3')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('button', { name: /Raghunath Iyer/ }).click()
  await expect(dialog).toContainText('1 of 3')
  await app.close()
})
