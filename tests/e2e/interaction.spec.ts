import { readFileSync } from 'node:fs'
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

const main = (page: Page) => page.getByRole('main')
const heading = (page: Page) => main(page).getByRole('heading', { level: 1 })
const chart = (page: Page, name: RegExp) => page.getByRole('application', { name })
const palette = (page: Page) => page.getByRole('combobox', { name: 'Go to a page, do something, find a transaction' })
/** Where no letter is typed into anything. */
const leaveFields = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())

function spentIn(where: string): { spent: number; rows: number } {
  const books = openBooks(teller.bankFile)
  const row = books.one<{ spent: number; rows: number }>(
    `select coalesce(-sum(amount_minor), 0) as spent, count(*) as rows from transactions
     where customer_id = ? and category_id in ${SPENDING} and ${where}`,
    ASHA,
  )
  books.close()
  return row
}

async function opensRows(page: Page, rows: number): Promise<void> {
  await expect(heading(page)).toHaveText('Transactions')
  await expect(main(page).locator('.tx-totals')).toContainText(rows === 1 ? '1 transaction' : `${rows} transactions`)
}

test('the palette opens pages, finds transactions and gives the focus back', async () => {
  const { page } = teller
  await page.keyboard.press('Control+k')
  await palette(page).fill('spen')
  await expect(page.getByRole('option', { selected: true })).toContainText('Spending')
  await page.keyboard.press('Enter')
  await expect(heading(page)).toContainText('Spent in October')

  const books = openBooks(teller.bankFile)
  const { payee, id } = books.one<{ payee: string; id: number }>(
    'select payee, id from transactions where customer_id = ? order by booked_on desc, id desc limit 1',
    ASHA,
  )
  books.close()
  await page.keyboard.press('Control+k')
  await palette(page).fill(payee)
  await page.getByRole('option').filter({ hasText: payee }).filter({ hasText: '₹' }).first().click()
  await opensRows(page, 1)
  expect(decodeURIComponent(page.url())).toContain(`{"ids":[${id}]}`)
})

test('back and forward go through pages and filters, and a reload keeps them', async () => {
  const { page } = teller
  await page.goBack()
  await expect(heading(page)).toContainText('Spent in October')
  await page.goForward()
  await opensRows(page, 1)
  await page.reload()
  await opensRows(page, 1)
})

test('a page opens at its top, and going back finds it where it was left', async () => {
  const { page } = teller
  const scrolled = () => main(page).evaluate((element) => element.scrollTop)
  const places = page.getByRole('navigation', { name: 'Main' })
  await places.getByRole('link', { name: 'Home', exact: true }).click()
  await main(page).getByRole('heading', { name: 'Latest transactions' }).scrollIntoViewIfNeeded()
  await expect.poll(scrolled).toBeGreaterThan(100)
  const left = await scrolled()
  await places.getByRole('link', { name: 'Health score' }).click()
  await expect(main(page).getByRole('heading', { name: 'Debt ratio' })).toBeVisible()
  expect(await scrolled()).toBe(0)
  await page.goBack()
  await expect.poll(scrolled).toBe(left)
})

test('letters are shortcuts outside of fields, until they are turned off', async () => {
  const { page } = teller
  await leaveFields(page)
  await page.keyboard.press('g')
  await page.keyboard.press('s')
  await expect(heading(page)).toContainText('Spent in October')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('/')
  await expect(page.getByPlaceholder('Search payee, note or amount')).toBeFocused()
  await page.keyboard.type('gs?')
  await expect(page.getByPlaceholder('Search payee, note or amount')).toHaveValue('gs?')

  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('switch', { name: 'Single letters are shortcuts' }).click({ force: true })
  await leaveFields(page)
  await page.keyboard.press('g')
  await page.keyboard.press('h')
  await page.keyboard.press('?')
  await expect(heading(page)).toHaveText('Settings')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByRole('switch', { name: 'Single letters are shortcuts' }).click({ force: true })
})

test('j and k move only from the list or its drawer, and a held key asks for few rows', async () => {
  const { page } = teller
  await page.getByRole('link', { name: 'Transactions', exact: true }).click()
  await main(page).getByRole('row').nth(3).waitFor()
  await leaveFields(page)
  await page.keyboard.press('j')
  await expect(main(page).getByRole('row', { selected: true })).toHaveCount(0)
  await main(page).getByRole('row').nth(1).click()
  await expect(page.getByRole('region', { name: 'Transaction' })).toBeVisible()
  const seen = await page.evaluate(async () => {
    const drawer = () => document.querySelector('.tx-drawer h2')?.textContent
    const said: (string | null | undefined)[] = []
    const timer = setInterval(() => said.push(drawer()), 10)
    for (let step = 0; step < 20; step++) {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }))
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
    clearInterval(timer)
    return { changes: said.filter((text, index) => index > 0 && text !== said[index - 1]).length }
  })
  expect(seen.changes).toBeLessThan(5)
  await expect(main(page).getByRole('row', { selected: true })).toHaveAttribute('aria-rowindex', '22')
  await page.keyboard.press('Escape')
})

test('a chart is walked with the arrow keys, and Enter opens the rows of its point', async () => {
  const { page } = teller
  await page.getByRole('link', { name: 'Spending', exact: true }).click()
  const months = chart(page, /^Spending over twelve months/)
  await months.focus()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  const september = spentIn(`booked_on between '2026-09-01' and '2026-09-30'`)
  await expect(main(page).locator('[aria-live]').first()).toHaveText(`September 2026: ${rupees(september.spent)}`)
  await page.keyboard.press('Enter')
  await opensRows(page, september.rows)
  await page.goBack()
})

test('a chart is a table of the same height, and its CSV holds plain figures', async () => {
  const { page, app } = teller
  const figure = main(page).locator('figure').first()
  await figure.hover()
  const height = async () => (await figure.boundingBox())?.height
  const before = await height()
  await figure.getByRole('button', { name: /^More about the chart/ }).click()
  await page.getByRole('menuitem', { name: 'Show as table' }).click()
  const october = spentIn(OCTOBER)
  const row = figure.getByRole('row').filter({ hasText: 'October 2026' })
  await expect(row).toContainText(rupees(october.spent))
  expect(await height()).toBe(before)

  const saved = `${teller.dataDir}/chart.csv`
  await app.evaluate(({ session }, path) => {
    session.defaultSession.once('will-download', (_event, item) => item.setSavePath(path))
  }, saved)
  await figure.getByRole('button', { name: /^More about the chart/ }).click()
  await page.getByRole('menuitem', { name: 'Save as CSV' }).click()
  await expect
    .poll(() => {
      try {
        return readFileSync(saved, 'utf8')
      } catch {
        return ''
      }
    })
    .toContain(`2026-10,${(october.spent / 100).toFixed(2)}`)
  await row.getByRole('button').click()
  await opensRows(page, october.rows)
  await page.goBack()
})

test('payees, changes and days of Spending stand for the rows that the books hold', async () => {
  const { page, bankFile } = teller
  const books = openBooks(bankFile)
  const payees = books.all<{ payee: string; spent: number; rows: number }>(
    `select payee, -sum(amount_minor) as spent, count(*) as rows from transactions
     where customer_id = ? and category_id in ${SPENDING} and ${OCTOBER} group by payee order by spent desc limit 3`,
    ASHA,
  )
  books.close()
  const merchants = page.getByRole('region', { name: 'By payee' })
  for (const { payee, spent, rows } of payees) {
    const figure = merchants.getByRole('listitem').filter({ hasText: payee }).locator('.verified').first()
    await expect(figure).toContainText(rupees(spent))
    await expect(figure).toHaveAttribute('data-transactions', String(rows))
  }

  const changed = page.getByRole('region', { name: 'What changed, and why' }).locator('.verified')
  const figure = changed.first()
  const shown = { text: (await figure.textContent()) ?? '', rows: await figure.getAttribute('data-transactions') }
  await figure.click()
  await opensRows(page, Number(shown.rows))
  const filter = JSON.parse(new URL(page.url()).searchParams.get('filter') ?? '{}')
  const there = spentIn(
    `category_id = '${filter.categoryId}' and booked_on between '${filter.from}' and '${filter.to}'`,
  )
  expect([shown.rows, shown.text]).toEqual([String(there.rows), expect.stringContaining(rupees(there.spent))])
  await page.goBack()

  const calendar = chart(page, /^Spending by day/)
  await calendar.focus()
  await page.keyboard.press('End')
  const lastDay = spentIn(`booked_on = '2026-10-31'`)
  await expect(main(page).locator('figure').last().locator('[aria-live]')).toContainText(rupees(lastDay.spent))
  await page.keyboard.press('Enter')
  await opensRows(page, lastDay.rows)
  await page.goBack()
})

test('the privacy eye replaces every amount and name of Spending, of its tables and of the palette', async () => {
  const { page } = teller
  await page.getByRole('button', { name: 'Hide amounts and names' }).click()
  await expect(main(page)).not.toContainText('₹')
  await expect(main(page)).not.toContainText('Rent')
  await page.keyboard.press('Control+k')
  await palette(page).fill('rent')
  await page.getByRole('option').filter({ hasText: '•••' }).first().waitFor()
  await expect(page.getByRole('listbox')).not.toContainText('₹')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Show amounts and names' }).click()
})

test('a note is undone from its toast', async () => {
  const { page, bankFile } = teller
  const noteOf = () => {
    const books = openBooks(bankFile)
    const { notes } = books.one<{ notes: number }>(
      `select count(*) as notes from transactions where customer_id = ? and note = 'shared with Ravi'`,
      ASHA,
    )
    books.close()
    return notes
  }
  await page.getByRole('link', { name: 'Transactions', exact: true }).click()
  await main(page).getByRole('row').nth(1).click()
  await page.getByRole('button', { name: 'Note', exact: true }).click()
  await page.getByRole('textbox', { name: 'Note' }).fill('shared with Ravi')
  await page.getByRole('button', { name: 'Save note' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Note saved' })).toBeVisible()
  expect(noteOf()).toBe(1)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'The note is as it was' })).toBeVisible()
  expect(noteOf()).toBe(0)
})

test('the as-of date in the header follows an imported statement, for the next customer too', async () => {
  const { page } = teller
  const asOf = page.getByRole('banner')
  await expect(asOf).toContainText('As of Sat, 31 Oct, 2026')
  await page.getByRole('link', { name: 'Import a statement' }).click()
  const statement =
    'Date,Narration,Withdrawal Amt.,Deposit Amt.\n02/11/2026,UPI/630241187999/QUAINT CORNER BOOKS,10.00,'
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'november.csv', mimeType: 'text/csv', buffer: Buffer.from(statement) })
  await page.getByRole('button', { name: /^Add 1 transaction/ }).click()
  await expect(asOf).toContainText('As of Mon, 2 Nov, 2026')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await signInAs(page, 'Asha Kulkarni')
  await expect(asOf).toContainText('As of Mon, 2 Nov, 2026')
})
