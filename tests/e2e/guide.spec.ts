import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from 'playwright/test'
import { openBooks, rupees } from './independent-sql'
import { type Launched, launch, signInAs } from './launch'

const ASHA = 'C00001'

let teller: Launched
test.beforeAll(async () => {
  teller = await launch()
  await signInAs(teller.page, 'Asha Kulkarni')
})
test.afterAll(() => teller.app.close())
test.describe.configure({ mode: 'serial' })

const main = (page: Page) => page.getByRole('main')
const assistant = (page: Page) => page.getByRole('region', { name: 'Assistant', exact: true })

async function asked(page: Page, question: string) {
  const box = assistant(page).getByLabel('Ask about your money')
  await box.fill(question)
  await box.press('Enter')
  const turn = assistant(page).getByRole('article').last()
  await expect(turn).toContainText(question)
  return turn
}

test('a question of knowledge is answered with a quotation that opens in the guide', async () => {
  const { page } = teller
  const turn = await asked(page, 'What is an emergency fund?')
  await expect(turn.locator('blockquote')).toContainText('three to six months of necessary spending')
  await turn.getByRole('link', { name: 'Guide · Saving · Emergency fund' }).click()
  await expect(main(page).getByRole('heading', { level: 1 })).toHaveText('Emergency fund')
  await expect(main(page).getByRole('article')).toContainText('three to six months of necessary spending')
  await main(page).getByRole('searchbox', { name: 'Find in the guide' }).fill('cheque clear')
  await main(page).getByRole('link', { name: 'Cheque', exact: true }).click()
  await expect(main(page).getByRole('heading', { level: 1 })).toHaveText('Cheque')
  await page.goBack()
  await expect(main(page).getByRole('heading', { level: 1 })).toHaveText('Emergency fund')
})

test('a payment that is not one’s own becomes a sheet for the bank, which the customer changes and saves', async () => {
  const { page, app, bankFile } = teller
  const books = openBooks(bankFile)
  const newest = books.one<{ payee: string; minor: number }>(
    `select payee, amount_minor as minor from transactions
     where customer_id = ? and payee = 'Swiggy' and amount_minor < 0 order by booked_on desc, id desc limit 1`,
    ASHA,
  )
  books.close()
  const turn = await asked(page, 'There are payments to Swiggy that I did not make')
  await turn.getByRole('link', { name: 'Write a summary for the bank' }).click()
  const sheet = main(page).getByRole('article', { name: 'The summary as it will be on paper' })
  await expect(sheet.getByRole('heading', { level: 1 })).toHaveText('Payments that may not be mine')
  await expect(sheet).toContainText(`Asha Kulkarni · customer number ${ASHA}`)
  await page.getByRole('button', { name: 'Hide amounts and names' }).click()
  await expect(sheet).not.toContainText(ASHA)
  await page.getByRole('button', { name: 'Show amounts and names' }).click()
  await expect(sheet).toContainText(ASHA)
  await expect(sheet).toContainText('There are payments to Swiggy that I did not make')
  await expect(
    sheet
      .getByRole('row')
      .filter({ hasText: rupees(-newest.minor) })
      .first(),
  ).toContainText('Swiggy')

  await main(page).getByRole('textbox', { name: 'What happened' }).fill('I never ordered these.')
  await expect(sheet).toContainText('I never ordered these.')
  const rows = await sheet.getByRole('row').count()
  await main(page).getByRole('checkbox').first().uncheck()
  await expect(sheet.getByRole('row')).toHaveCount(rows - 1)

  const path = join(mkdtempSync(join(tmpdir(), 'teller-e2e-hand-off-')), 'summary.pdf')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
  await main(page).getByRole('button', { name: 'Save as PDF' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'The summary is saved' })).toBeVisible()
  expect(existsSync(path)).toBe(true)
})
