// The main ways through a customer's workspace with the keyboard alone: nothing here clicks, and every Tab is pressed.
import { expect, type Locator, type Page, test } from 'playwright/test'
import { openBooks, rupees, SPENDING } from './independent-sql'
import { type Launched, launch } from './launch'

const ASHA = 'C00001'

let teller: Launched
test.beforeAll(async () => {
  teller = await launch()
})
test.afterAll(() => teller.app.close())
test.describe.configure({ mode: 'serial' })

const main = (page: Page) => page.getByRole('main')

/** Presses Tab until the element has the focus, and checks that it shows it. */
async function tabTo(page: Page, element: Locator, most = 60, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    if (await element.evaluate((node) => node === document.activeElement).catch(() => false)) {
      const shown = await element.evaluate((node) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(node)
        return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
      })
      expect(shown, 'the focus is visible').toBe(true)
      return
    }
    await page.keyboard.press(key)
  }
  throw new Error(`${element} was not reached with ${most} presses of ${key}`)
}

function categoryOf(id: number): string {
  const books = openBooks(teller.bankFile)
  const { category } = books.one<{ category: string }>(
    'select category_id as category from transactions where id = ?',
    id,
  )
  books.close()
  return category
}

test('signing in and putting the welcome away', async () => {
  const { page } = teller
  await page.getByLabel('User name').waitFor()
  await page.keyboard.type('asha')
  await page.keyboard.press('Tab')
  await page.keyboard.type('asha-demo')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Welcome to Teller' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(main(page).getByRole('heading', { level: 1 })).toContainText('Balance')
})

test('finding a transaction, moving it to another category, and taking that back', async () => {
  const { page, bankFile } = teller
  const books = openBooks(bankFile)
  const { id, payee, category } = books.one<{ id: number; payee: string; category: string }>(
    `select id, payee, category_id as category from transactions
     where customer_id = ? and payee = 'Nalli Silks' order by booked_on desc limit 1`,
    ASHA,
  )
  books.close()
  await page.keyboard.press('/')
  await page.keyboard.type(payee)
  await expect(page.getByRole('grid', { name: 'Transactions' }).getByRole('row').nth(1)).toContainText(payee)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const drawer = page.getByRole('region', { name: 'Transaction' })
  await expect(drawer).toContainText(payee)
  await tabTo(page, drawer.getByRole('radio', { checked: true }))
  await page.keyboard.press('ArrowDown')
  const move = drawer.getByRole('button', { name: /^Move/ })
  await tabTo(page, move)
  await page.keyboard.press('Enter')
  const undo = page.getByRole('button', { name: 'Undo' })
  await expect(undo).toBeVisible({ timeout: 20_000 })
  expect(categoryOf(id)).not.toBe(category)
  await tabTo(page, undo, 120)
  await page.keyboard.press('Enter')
  await expect.poll(() => categoryOf(id)).toBe(category)
})

test('asking the assistant', async () => {
  const { page, bankFile } = teller
  const books = openBooks(bankFile)
  const { spent } = books.one<{ spent: number }>(
    `select -sum(amount_minor) as spent from transactions
     where customer_id = ? and category_id in ${SPENDING} and booked_on between '2026-10-01' and '2026-10-31'`,
    ASHA,
  )
  books.close()
  await page.keyboard.press('Control+j')
  await page.keyboard.type('How much did I spend this month?')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary')).toContainText(rupees(spent), { timeout: 30_000 })
})

test('importing a file up to its preview', async () => {
  const { page } = teller
  // Back out of the assistant: its letters are its own.
  await tabTo(page, page.getByRole('link', { name: 'Import a statement' }), 120, 'Shift+Tab')
  await page.keyboard.press('Enter')
  const button = main(page).getByRole('button', { name: 'Choose a file' })
  await button.waitFor()
  await tabTo(page, button, 120)
  // The system's own dialog is not part of the window: asking for it is enough, and the file comes from here.
  const file = page.locator('input[type="file"]').first()
  await file.evaluate((input) =>
    input.addEventListener('click', (event) => {
      event.preventDefault()
      input.setAttribute('data-asked', 'yes')
    }),
  )
  await page.keyboard.press('Enter')
  await expect(file).toHaveAttribute('data-asked', 'yes')
  await file.setInputFiles({
    name: 'october.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Date,Narration,Amount\n2026-10-30,ZOLVIX QUENDARI,-12.34\n'),
  })
  await expect(main(page).getByRole('table', { name: 'Rows of the statement' })).toContainText('₹12.34')
  await tabTo(page, main(page).getByRole('button', { name: /^Add 1 transaction/ }), 60)
})

test('signing out', async () => {
  const { page } = teller
  await tabTo(page, page.getByRole('button', { name: 'Sign out' }), 120, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('User name')).toBeFocused()
})
