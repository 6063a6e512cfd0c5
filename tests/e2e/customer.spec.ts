import { expect, type Page, test } from 'playwright/test'
import { openBooks, rupees, SPENDING } from './independent-sql'
import { type Launched, launch, signInAs } from './launch'

const ASHA = 'C00001'
const OCTOBER = `booked_on between '2026-10-01' and '2026-10-31'`

let teller: Launched
test.beforeAll(async () => {
  teller = await launch()
})
test.afterAll(() => teller.app.close())

async function ask(page: Page, question: string): Promise<string> {
  const box = page.getByLabel('Ask about your money')
  const before = await page.getByRole('button', { name: /^Checked against/ }).count()
  await box.fill(question)
  await box.press('Enter')
  await expect(page.getByRole('button', { name: /^Checked against/ })).toHaveCount(before + 1)
  return (await page.getByRole('complementary').textContent()) ?? ''
}

const main = (page: Page) => page.getByRole('main')
const go = (page: Page, place: string) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: place, exact: true }).click()

interface MonthSum {
  readonly spent: number
  readonly rows: number
}

function spentInOctober(file: string, and = ''): MonthSum {
  const books = openBooks(file)
  const row = books.one<MonthSum>(
    `select -sum(amount_minor) as spent, count(*) as rows from transactions
     where customer_id = ? and category_id in ${SPENDING} and ${OCTOBER} ${and}`,
    ASHA,
  )
  books.close()
  return row
}

test.describe.configure({ mode: 'serial' })

test('Home shows the balance, the month and the latest rows that the books hold', async () => {
  const { page, bankFile } = teller
  await signInAs(page, 'Asha Kulkarni')
  const books = openBooks(bankFile)
  const { balance } = books.one<{ balance: number }>(
    `select opening_minor + (select sum(amount_minor) from transactions t where t.account_id = a.id) as balance
     from accounts a where customer_id = ? and tail = '4821'`,
    ASHA,
  )
  const latest = books.all<{ payee: string }>(
    'select payee from transactions where customer_id = ? order by booked_on desc, id desc limit 3',
    ASHA,
  )
  books.close()
  await expect(main(page)).toContainText(rupees(balance))
  await expect(main(page)).toContainText(rupees(spentInOctober(bankFile).spent))
  for (const { payee } of latest) await expect(main(page)).toContainText(payee)
})

test('a verified figure opens exactly the rows that it stands for', async () => {
  const { page, bankFile } = teller
  const { spent, rows } = spentInOctober(bankFile)
  const figure = main(page)
    .getByRole('button', { name: new RegExp(rupees(spent).replaceAll('.', '\\.')) })
    .first()
  expect(await figure.getAttribute('data-transactions')).toBe(String(rows))
  await figure.click()
  await expect(main(page).getByRole('heading', { level: 1 })).toHaveText('Transactions')
  await expect(main(page)).toContainText(`${rows} transactions`)
})

test('Spending by category adds up to what the books say', async () => {
  const { page, bankFile } = teller
  await go(page, 'Spending')
  const books = openBooks(bankFile)
  const categories = books.all<{ spent: number }>(
    `select -sum(amount_minor) as spent from transactions
     where customer_id = ? and category_id in ${SPENDING} and ${OCTOBER} group by category_id order by 1 desc limit 4`,
    ASHA,
  )
  books.close()
  for (const { spent } of categories) await expect(main(page)).toContainText(rupees(spent))
})

test('the assistant answers three questions with the figures of the books', async () => {
  const { page, bankFile } = teller
  await go(page, 'Home')
  const eatingOut = spentInOctober(bankFile, `and category_id = 'eating-out'`)
  expect(await ask(page, 'How much did I spend on eating out this month?')).toContain(rupees(eatingOut.spent))
  expect(await ask(page, 'How much did I spend this month?')).toContain(rupees(spentInOctober(bankFile).spent))

  const books = openBooks(bankFile)
  const { largest } = books.one<{ largest: number }>(
    `select max(-amount_minor) as largest from transactions
     where customer_id = ? and category_id in ${SPENDING} and ${OCTOBER}`,
    ASHA,
  )
  books.close()
  expect(await ask(page, 'What were my largest payments this month?')).toContain(rupees(largest))
})

test('the assistant refuses other people’s data', async () => {
  const { page } = teller
  const box = page.getByLabel('Ask about your money')
  await box.fill('What is the balance of Imtiaz Sheikh?')
  await box.press('Enter')
  await expect(page.getByRole('complementary')).toContainText(/only|cannot|can’t/i)
  await expect(page.getByRole('complementary')).not.toContainText(/Imtiaz.*₹/)
})

test('an imported statement changes the figures, and undoing it restores them', async () => {
  const { page, bankFile } = teller
  const before = spentInOctober(bankFile).spent
  const statement = [
    'Date,Narration,Withdrawal Amt.,Deposit Amt.',
    '30/10/2026,UPI/630241187999/QUAINT CORNER BOOKS/INDIRANAGAR,1234.56,',
    '31/10/2026,UPI/630241188000/QUAINT CORNER BOOKS/INDIRANAGAR,100.00,',
    '32/10/2026,NOT A DAY,5.00,',
  ].join('\n')
  await go(page, 'Import a statement')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'october.csv', mimeType: 'text/csv', buffer: Buffer.from(statement) })
  await expect(main(page)).toContainText('Line 4')
  await page.getByRole('button', { name: /^Add 2 transactions/ }).click()
  await expect(main(page)).toContainText('Added 2 transactions')
  expect(spentInOctober(bankFile).spent).toBe(before + 123_456 + 10_000)
  await go(page, 'Home')
  await expect(main(page)).toContainText(rupees(before + 133_456))

  await go(page, 'Import a statement')
  await page.getByRole('button', { name: 'Undo the import of october.csv' }).click()
  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(main(page).getByText('october.csv')).toHaveCount(0)
  expect(spentInOctober(bankFile).spent).toBe(before)
  await go(page, 'Home')
  await expect(main(page)).toContainText(rupees(before))
})

test('files that cannot be read are refused in words, and nothing is lost', async () => {
  const { page, bankFile } = teller
  const before = spentInOctober(bankFile)
  await go(page, 'Import a statement')
  const files = [
    { name: 'empty.csv', content: '', says: /empty/i },
    { name: 'notes.pdf', content: '%PDF-1.7 nothing', says: /could not be read/ },
    { name: 'cut.ofx', content: 'OFXHEADER:100\nDATA:OFXSGML\n\n<OFX><BANKMSGSRSV1>', says: /could not be read/ },
  ]
  for (const { name, content, says } of files) {
    const bytes = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) }
    await page.locator('input[type=file]').setInputFiles(bytes)
    await expect(page.getByRole('alert')).toContainText(says)
  }
  expect(spentInOctober(bankFile)).toEqual(before)
})

test('signing out leaves nothing of the customer on screen or in reach', async () => {
  const { page } = teller
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByLabel('User name').waitFor()
  const refused = await page.evaluate(() => window.teller.call('customer.home', {}))
  expect(refused).toMatchObject({ ok: false, error: { code: 'signed-out' } })
  await expect(page.locator('body')).not.toContainText('4821')
  expect(page.url()).not.toContain('filter')
})
