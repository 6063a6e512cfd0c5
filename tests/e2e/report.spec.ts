import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from 'playwright/test'
import { openBooks, rupees, SPENDING } from './independent-sql'
import { type Launched, launch, signInAs } from './launch'

const ASHA = 'C00001'
const OCTOBER = `booked_on between '2026-10-01' and '2026-10-31'`

let teller: Launched
test.beforeAll(async () => {
  teller = await launch()
  await signInAs(teller.page, 'Asha Kulkarni')
})
test.afterAll(() => teller.app.close())
test.describe.configure({ mode: 'serial' })

const paper = (page: Page) => page.locator('.report-paper')

/** What the system's dialog is to answer from now on: a file in a folder of its own, or nothing. */
async function answerDialog(chooses: boolean): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), 'teller-e2e-report-')), 'report.pdf')
  await teller.app.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: !filePath, filePath })
    },
    chooses ? path : '',
  )
  return path
}

/** Page objects of a PDF stand in the open; only what is drawn is compressed. */
function pagesOf(file: string): number {
  return readFileSync(file, 'latin1').match(/\/Type\s*\/Page(?!s)/g)?.length ?? 0
}

test('the report of a month shows the figures of the books', async () => {
  const { page, bankFile } = teller
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Go to a page, do something, find a transaction' }).fill('Monthly report')
  await expect(page.getByRole('option', { selected: true })).toContainText('Monthly report')
  await page.keyboard.press('Enter')
  await expect(paper(page).getByRole('heading', { level: 1 })).toHaveText('October 2026')
  const books = openBooks(bankFile)
  const { spent } = books.one<{ spent: number }>(
    `select -sum(amount_minor) as spent from transactions where customer_id = ? and category_id in ${SPENDING} and ${OCTOBER}`,
    ASHA,
  )
  const { income } = books.one<{ income: number }>(
    `select sum(amount_minor) as income from transactions
     where customer_id = ? and category_id in ('salary', 'interest', 'other-income') and ${OCTOBER}`,
    ASHA,
  )
  const categories = books.all<{ spent: number }>(
    `select -sum(amount_minor) as spent from transactions
     where customer_id = ? and category_id in ${SPENDING} and ${OCTOBER} group by category_id having count(*) > 0
     order by 1 desc`,
    ASHA,
  )
  const largest = books.all<{ payee: string; paid: number }>(
    `select payee, -amount_minor as paid from transactions
     where customer_id = ? and category_id in ${SPENDING} and amount_minor < 0 and ${OCTOBER}
     order by amount_minor, booked_on desc limit 3`,
    ASHA,
  )
  const balances = books.all<{ balance: number }>(
    `select a.opening_minor + coalesce((select sum(t.amount_minor) from transactions t
       where t.account_id = a.id and t.booked_on <= '2026-10-31'), 0) as balance
     from accounts a where a.customer_id = ?`,
    ASHA,
  )
  books.close()
  const summary = paper(page).locator('.report-summary')
  await expect(summary.locator('dd').first()).toContainText(rupees(income))
  await expect(summary).toContainText(rupees(spent))
  await expect(summary).toContainText(rupees(Math.abs(income - spent)))
  const where = paper(page).getByRole('region', { name: 'Where it went' })
  await expect(where.locator('tbody tr')).toHaveCount(categories.length)
  await expect(where.locator('tbody td:nth-child(3)')).toContainText(categories.map((each) => rupees(each.spent)))
  const payments = paper(page).getByRole('region', { name: 'Largest payments' })
  for (const { paid } of largest) await expect(payments).toContainText(rupees(paid))
  const accounts = paper(page).getByRole('region', { name: 'Balances on 31 Oct 2026' })
  for (const { balance } of balances) await expect(accounts).toContainText(rupees(balance))
})

test('saving writes a file of one or two pages where the person says, and the log knows', async () => {
  const { page } = teller
  const file = await answerDialog(true)
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'The report is saved' })).toBeVisible()
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')
  expect([1, 2]).toContain(pagesOf(file))
  const log = openBooks(join(teller.dataDir, 'audit.sqlite'))
  const entries = log.all(`select user_id, outcome, details from entries where action = 'customer.report.save'`)
  log.close()
  expect(entries).toEqual([{ user_id: 'asha', outcome: 'ok', details: '2026-10' }])
})

test('nothing is said and nothing is written when the dialog is put away', async () => {
  const { page } = teller
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  const file = await answerDialog(false)
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  await expect(page.getByRole('button', { name: 'Save as PDF' })).toBeEnabled()
  await expect(page.locator('.toast')).toHaveCount(0)
  expect(existsSync(file)).toBe(false)
})

test('with the privacy eye closed the sheet is hidden, and the file says that it is not', async () => {
  const { page } = teller
  await page.getByRole('button', { name: 'Hide amounts and names' }).click()
  await expect(paper(page)).toContainText('•••')
  await expect(paper(page)).not.toContainText('₹')
  await expect(page.getByText('Hidden here; the file shows amounts and names')).toBeVisible()
  // What main prints is what stands on the page for paper just then.
  const printed = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        new MutationObserver(() => {
          const sheet = document.querySelector('.report-print')
          if (sheet?.textContent) resolve(sheet.textContent)
        }).observe(document.body, { childList: true, subtree: true })
      }),
  )
  const file = await answerDialog(true)
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  expect(await printed).toContain('₹')
  await expect(page.getByRole('status').filter({ hasText: 'The file shows amounts and names' })).toBeVisible()
  expect([1, 2]).toContain(pagesOf(file))
  await expect(page.locator('.report-print')).toHaveCount(0)
  await page.getByRole('button', { name: 'Show amounts and names' }).click()
})

test('a dark window, and a tooltip over the page, make a file like any other', async () => {
  const { page } = teller
  const save = page.getByRole('button', { name: 'Save as PDF' })
  async function saved(): Promise<string> {
    const file = await answerDialog(true)
    await save.press('Enter')
    await expect.poll(() => (existsSync(file) ? readFileSync(file, 'latin1').trimEnd().slice(-5) : '')).toBe('%%EOF')
    return file
  }
  await page.mouse.move(0, 0)
  await expect(page.getByRole('tooltip')).toHaveCount(0)
  const light = await saved()
  await page.getByRole('button', { name: 'Hide amounts and names' }).hover()
  await expect(page.getByRole('tooltip')).toBeVisible()
  const underTooltip = await saved()
  await page.getByRole('button', { name: 'Dark', exact: true }).click()
  await page.emulateMedia({ media: 'print' })
  const colours = await page.evaluate(() => [
    getComputedStyle(document.documentElement).backgroundColor,
    getComputedStyle(document.querySelector('.report-paper') as Element).backgroundColor,
  ])
  expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(255, 255, 255)'])
  await page.emulateMedia({ media: null })
  const dark = await saved()
  const size = (file: string) => readFileSync(file).length
  // The moment of writing is all that differs.
  expect(Math.abs(size(light) - size(underTooltip))).toBeLessThan(200)
  expect(Math.abs(size(light) - size(dark))).toBeLessThan(200)
  await page.getByRole('button', { name: 'Light', exact: true }).click()
})
