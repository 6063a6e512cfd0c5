import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from 'playwright/test'
import { openBooks } from './independent-sql'
import { type Launched, launch, signInAs } from './launch'

const HEADER =
  'TransactionID,CustomerID,CustomerDOB,CustGender,CustLocation,CustAccountBalance,TransactionDate,TransactionTime,TransactionAmount (INR)'
const ROWS = 12_000
const EXTRACT = [
  HEADER,
  ...Array.from({ length: ROWS }, (_, at) => {
    return `T${at},C58${String(at % 9_000).padStart(5, '0')},10/1/94,F,JAMSHEDPUR,${at}.50,${(at % 28) + 1}/8/16,143207,25.00`
  }),
  'T-bad,C1,10/1/94,F,Asha Kulkarni,1,31/31/16,1,5',
].join('\n')

let teller: Launched
let customers = 0
test.beforeAll(async () => {
  teller = await launch()
})
test.afterAll(() => teller.app.close())
test.describe.configure({ mode: 'serial' })

const main = (page: Page) => page.getByRole('main')

/** The system's dialog answers with this file from now on; null is its Cancel. */
async function dialogChooses(file: string | null): Promise<void> {
  await teller.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: path === null, filePaths: path === null ? [] : [path] })
  }, file)
}

function inBooks(sql: string): number {
  const books = openBooks(teller.bankFile)
  const { count } = books.one<{ count: number }>(`select count(*) as count from ${sql}`)
  books.close()
  return count
}

test('an administrator looks at an extract and sees counts and shapes, no person', async () => {
  const { page } = teller
  const folder = mkdtempSync(join(tmpdir(), 'teller-extract-'))
  const file = join(folder, 'august.csv')
  writeFileSync(file, EXTRACT)
  await signInAs(page, 'Ravi Menon')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Data', exact: true }).click()
  await dialogChooses(null)
  await page.getByRole('button', { name: 'Choose a file' }).click()
  await expect(page.getByRole('button', { name: 'Choose a file' })).toBeEnabled()
  await dialogChooses(file)
  await page.getByRole('button', { name: 'Choose a file' }).click()
  await expect(main(page)).toContainText('12,000 rows of 9,000 customers in 9,000 accounts.', { timeout: 30_000 })
  await expect(main(page)).toContainText('1 row cannot be read')
  const shown = await main(page).innerText()
  expect(shown).toContain('TransactionID')
  for (const secret of ['C5800000', 'JAMSHEDPUR', 'Asha', folder]) expect(shown).not.toContain(secret)
})

test('it is imported after a backup', async () => {
  const { page, dataDir } = teller
  const before = inBooks('transactions')
  customers = inBooks('customers')
  await page.getByRole('button', { name: 'Import 12,000 rows' }).click()
  await expect(main(page)).toContainText('12,000 rows of august.csv are in the bank', { timeout: 60_000 })
  expect(inBooks('transactions') - before).toBe(ROWS)
  expect(inBooks("customers where name = 'Customer C5800000' and born_on = '1994-01-10'")).toBe(1)
  expect(readdirSync(join(dataDir, 'backups')).some((name) => name.includes('before-import'))).toBe(true)
  expect(readdirSync(dataDir).some((name) => name.includes('staging'))).toBe(false)
})

test('the same file again has nothing new', async () => {
  const { page } = teller
  await page.getByRole('button', { name: 'Choose a file' }).click()
  await expect(page.getByRole('button', { name: 'Nothing new in this file' })).toBeDisabled({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Leave it' }).click()
})

test('it is undone after a question, with the customers it brought', async () => {
  const { page } = teller
  await page.getByRole('button', { name: 'Undo the import of august.csv' }).click()
  await page.getByRole('button', { name: 'Take them out' }).click()
  await expect(main(page)).not.toContainText('august.csv', { timeout: 60_000 })
  expect(inBooks("transactions where bulk_import_id is not null or customer_id like 'C58%'")).toBe(0)
  expect(inBooks('customers')).toBe(customers)
})
