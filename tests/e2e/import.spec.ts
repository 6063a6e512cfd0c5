import { expect, type Page, test } from 'playwright/test'
import { openBooks } from './independent-sql'
import { type Launched, launch, signInAs } from './launch'

let teller: Launched
test.beforeAll(async () => {
  teller = await launch()
  await signInAs(teller.page, 'Asha Kulkarni')
})
test.afterAll(() => teller.app.close())
test.describe.configure({ mode: 'serial' })

const main = (page: Page) => page.getByRole('main')
const go = (page: Page, place: string) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: place, exact: true }).click()

async function choose(page: Page, name: string, lines: readonly string[]): Promise<void> {
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(`${lines.join('\n')}\n`) })
}

/** Every row of the books, its category and where that came from. */
function allRows(file: string): unknown {
  const books = openBooks(file)
  const rows = books.all('select * from transactions order by id')
  const remembered = books.all('select * from import_relabels')
  books.close()
  return { rows, remembered }
}

const OCTOBER = ['When,What,Text,Value', '2026-10-29,ZOLVIX QUENDARI,x,1234.56', '2026-10-30,BRUMTAL OKSEN,y,78.90']
const LATER = ['When,What,Text,Value', '2026-10-31,ZOLVIX QUENDARI,x,99.00']
let before: unknown

test('a mapping is changed with a live preview, and the rows are added', async () => {
  const { page, bankFile } = teller
  before = allRows(bankFile)
  await go(page, 'Import a statement')
  await choose(page, 'october.csv', OCTOBER)
  const rows = main(page).getByRole('table', { name: 'Rows of the statement' })
  await expect(rows.getByRole('row')).toHaveCount(3)
  await main(page)
    .getByRole('button', { name: /^How the file was read/ })
    .click()
  await main(page).getByRole('combobox', { name: 'A positive amount' }).click()
  await page.getByRole('option', { name: /was spent/ }).click()
  await expect(rows).toContainText('−₹1,234.56')
  await main(page).getByRole('combobox', { name: 'Payee column' }).click()
  await page.getByRole('option', { name: 'What', exact: true }).click()
  await expect(rows).toContainText('Zolvix Quendari')
  await main(page)
    .getByRole('button', { name: /^Add 2 transactions/ })
    .click()
  await expect(main(page)).toContainText('Added 2 transactions')
})

test('guesses wait to be reviewed, and confirming one takes it off the list', async () => {
  const { page } = teller
  await go(page, 'Transactions')
  const link = main(page).getByRole('button', { name: /to review$/ })
  const count = Number((await link.textContent())?.split(' ')[0])
  await link.click()
  await expect(main(page)).toContainText(`${count} transaction`)
  const grid = main(page).getByRole('grid', { name: 'Transactions' })
  await grid.getByRole('row', { name: /Zolvix Quendari/ }).click()
  await page.getByRole('button', { name: /^Confirm/ }).click()
  await expect(grid.getByRole('row', { name: /Zolvix Quendari/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(grid.getByRole('row', { name: /Zolvix Quendari/ })).toHaveCount(1)
})

test('the next file with that header is read as last time', async () => {
  const { page } = teller
  await go(page, 'Import a statement')
  await choose(page, 'later.csv', LATER)
  await expect(main(page)).toContainText('as last time')
  await expect(main(page).getByRole('table', { name: 'Rows of the statement' })).toContainText('−₹99.00')
  await main(page).getByRole('button', { name: 'Cancel' }).click()
})

test('undoing the import leaves the books exactly as they were', async () => {
  const { page, bankFile } = teller
  await page.getByRole('button', { name: 'Undo the import of october.csv' }).click()
  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(main(page).getByText('october.csv')).toHaveCount(0)
  expect(allRows(bankFile)).toEqual(before)
})
