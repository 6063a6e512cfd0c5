import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, type Page, test } from 'playwright/test'
import { openBooks, rupees, SPENDING } from './independent-sql'
import { copyBank, type Launched, launch, signInAs } from './launch'

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
const status = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text })

function one<Row>(sql: string, ...parameters: unknown[]): Row {
  const books = openBooks(teller.bankFile)
  const row = books.one<Row>(sql, ...parameters)
  books.close()
  return row
}

/** As of somebody who has opened an account and not used it. */
function emptyBooks(file: string, customerId: string): void {
  const db = new Database(file)
  db.pragma('foreign_keys = off')
  db.prepare('delete from transactions where customer_id = ?').run(customerId)
  db.prepare('update accounts set opening_minor = 0 where customer_id = ?').run(customerId)
  db.close()
}

/** '₹22,400' of '₹22,422.17': three digits, as estimates are written. */
function about(amountMinor: number): string {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.abs(amountMinor) / 100)) - 2)
  const units = Math.round(amountMinor / 100 / step) * step
  const written = new Intl.NumberFormat('en-IN', { style: 'currency', currency: 'INR', maximumFractionDigits: 0 })
  return written.format(units).replace('-', '−')
}

const go = (page: Page, place: string) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: place, exact: true }).click()

test('the forecast starts from the balance in the books, and says why it gets low and what would avoid it', async () => {
  const { page } = teller
  await go(page, 'Cash flow')
  const { balance } = one<{ balance: number }>(
    `select opening_minor + (select sum(amount_minor) from transactions t where t.account_id = a.id) as balance
     from accounts a where customer_id = ? and tail = '4821'`,
    ASHA,
  )
  await expect(main(page).locator('.page-figure')).toContainText(rupees(balance))
  await main(page).getByRole('region', { name: 'How right it has been' }).waitFor()
  const why = main(page).getByRole('table').filter({ hasText: 'Balance today' })
  await expect(why.getByRole('row').nth(1)).toContainText(about(balance))
  const rent = one<{ amount: number }>(
    `select amount_minor as amount from transactions where customer_id = ? and payee = 'Rent' order by booked_on desc limit 1`,
    ASHA,
  )
  await expect(why.getByRole('row').filter({ hasText: 'Rent' })).toContainText(about(rent.amount))
  await expect(main(page)).toContainText('You are likely to be about')
  const remedy = main(page).getByRole('region', { name: 'What would avoid it' })
  await expect(remedy).toContainText(`Pay Rent, about ${about(-rent.amount)}, on 6 November instead of 3 November`)
  const record = main(page).getByRole('region', { name: 'How right it has been' })
  await expect(record.getByRole('row')).toHaveCount(4)
})

test('income and spending are the sums of the books, and a point of the chart opens its month', async () => {
  const { page } = teller
  const { income, spent } = one<{ income: number; spent: number }>(
    `select sum(case when category_id in ('salary', 'interest', 'other-income') then amount_minor else 0 end) as income,
       -sum(case when category_id in ${SPENDING} then amount_minor else 0 end) as spent
     from transactions where customer_id = ? and ${OCTOBER}`,
    ASHA,
  )
  const flow = main(page).getByRole('region', { name: 'Income and spending' })
  await expect(flow.locator('.verified').first()).toContainText(rupees(income))
  await expect(flow.locator('.verified').nth(1)).toContainText(rupees(spent))
  const chart = flow.getByRole('application', { name: 'Income and spending by month' })
  await chart.focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  const { rows } = one<{ rows: number }>(
    `select count(*) as rows from transactions where customer_id = ? and ${OCTOBER}`,
    ASHA,
  )
  await expect(main(page).locator('.tx-totals')).toContainText(`${rows} transactions`)
  await page.goBack()
})

test('net worth is what is owned less what is owed', async () => {
  const { page } = teller
  const { net } = one<{ net: number }>(
    `select (select sum(opening_minor) from accounts where customer_id = ?)
       + (select sum(amount_minor) from transactions where customer_id = ?) as net`,
    ASHA,
    ASHA,
  )
  await expect(main(page).getByRole('region', { name: 'Net worth' })).toContainText(rupees(net))
})

test('days ahead are chosen by keyboard, and the address keeps them over a reload', async () => {
  const { page } = teller
  const days = main(page).getByRole('radiogroup', { name: 'Days ahead' })
  await days.getByRole('radio', { name: '30 days' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(days.getByRole('radio', { name: '60 days' })).toBeChecked()
  await expect(main(page).getByRole('application', { name: /to 30 December$/ })).toBeVisible()
  await page.reload()
  await expect(main(page).getByRole('radio', { name: '60 days' })).toBeChecked()
  await expect(main(page).getByRole('application', { name: /to 30 December$/ })).toBeVisible()
})

test('a slider moved by keyboard redraws everything, and what it says is the sum of its months', async () => {
  const { page } = teller
  await go(page, 'What if')
  const lead = main(page).locator('.whatif-lead')
  await expect(lead).toContainText('If months stay as usual')
  const before = await lead.locator('strong').textContent()
  const table = main(page).getByRole('table').filter({ hasText: 'As usual' })
  await expect(table.getByRole('row').nth(1)).toContainText((before ?? '').replace('about ', ''))
  const slider = main(page).getByRole('slider', { name: 'Spend less on Groceries' })
  await slider.focus()
  for (let step = 0; step < 10; step++) await page.keyboard.press('ArrowRight')
  await expect(lead).toContainText('more than')
  await expect(main(page)).toContainText(/By themselves, spending less brings about ₹[\d,]+\./)
  await expect(main(page)).toContainText(/Health score\d+ of 100 in \w+ \d{4} instead of \d+/)
  // Half of a usual month's groceries, over 24 months.
  const share = await slider.getAttribute('aria-valuetext')
  const monthly = Number(share?.match(/about ₹([\d,]+)/)?.[1]?.replaceAll(',', ''))
  const sentence =
    (await main(page)
      .getByText(/By themselves/)
      .textContent()) ?? ''
  const total = Number(sentence.match(/about ₹([\d,]+)/)?.[1]?.replaceAll(',', ''))
  expect(Math.abs(total / (24 * monthly) - 1)).toBeLessThan(0.02)
  await page.waitForURL(/changes=/)
  await page.reload()
  await expect(main(page).getByRole('slider', { name: 'Spend less on Groceries' })).toHaveValue('0.5')
})

test('a scenario is saved, renamed, compared, deleted and brought back', async () => {
  const { page } = teller
  const names = () => {
    const books = openBooks(teller.bankFile)
    const rows = books.all<{ name: string }>('select name from scenarios where customer_id = ?', ASHA)
    books.close()
    return rows.map(({ name }) => name)
  }
  await main(page).getByRole('textbox', { name: 'Name of the scenario' }).fill('Cook more')
  await page.keyboard.press('Enter')
  await expect(status(page, 'Scenario saved')).toBeVisible()
  expect(names()).toEqual(['Cook more'])
  await main(page).getByRole('button', { name: 'Rename Cook more' }).click()
  await page.keyboard.type('Cook at home')
  await page.keyboard.press('Enter')
  await expect(main(page).getByRole('button', { name: 'Cook at home', exact: true })).toBeVisible()
  expect(names()).toEqual(['Cook at home'])
  await main(page).getByRole('checkbox', { name: 'Compare Cook at home' }).focus()
  await page.keyboard.press('Space')
  const row = main(page).getByRole('row').filter({ hasText: 'Cook at home' })
  const now = main(page).getByRole('row').filter({ hasText: 'With the changes above' })
  await expect(row.getByRole('cell').nth(1)).toHaveText((await now.getByRole('cell').nth(1).textContent()) ?? '')
  await main(page).getByRole('button', { name: 'Delete Cook at home' }).click()
  await expect(row).toHaveCount(0)
  expect(names()).toEqual([])
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(row).toHaveCount(1)
  expect(names()).toEqual(['Cook at home'])
  await main(page).getByRole('button', { name: 'Start over' }).click()
  await expect(main(page).locator('.whatif-lead')).toContainText('If months stay as usual')
})

test('an opened scenario takes in what is changed, and gives it back', async () => {
  const { page } = teller
  const cut = () => {
    const books = openBooks(teller.bankFile)
    const { changes } = books.one<{ changes: string }>('select changes from scenarios where customer_id = ?', ASHA)
    books.close()
    return (JSON.parse(changes) as { cuts: { share: number }[] }).cuts.map(({ share }) => share)
  }
  await main(page).getByRole('button', { name: 'Cook at home', exact: true }).click()
  await expect(main(page)).toContainText('Cook at home is open.')
  await main(page).getByRole('slider', { name: 'Spend less on Groceries' }).focus()
  await page.keyboard.press('ArrowLeft')
  await main(page).getByRole('button', { name: 'Save changes to Cook at home' }).click()
  await expect(status(page, 'Cook at home is changed')).toBeVisible()
  expect(cut()).toEqual([0.45])
  await expect(main(page)).toContainText('Cook at home is open.')
  await status(page, 'Cook at home is changed').getByRole('button', { name: 'Undo' }).click()
  await expect(status(page, 'Cook at home is as it was')).toBeVisible()
  expect(cut()).toEqual([0.5])
  await main(page).getByRole('button', { name: 'Start over' }).click()
})

test('products that fit move with the changes', async () => {
  const { page } = teller
  const fitting = main(page).locator('.whatif-effects > div').filter({ hasText: 'Worth having then' })
  await expect(fitting).toContainText('None of the bank’s products')
  const income = main(page).getByRole('slider', { name: 'Income, more or less' })
  await income.focus()
  await page.keyboard.press('End')
  await expect(fitting).toContainText(/, about ₹[\d,]+ a year/)
  await page.keyboard.press('Home')
  await expect(fitting).not.toContainText('a year')
  await main(page).getByRole('button', { name: 'Start over' }).click()
})

test('what is put aside is a share of the changed income', async () => {
  const { page } = teller
  const read = (text: string | null) => Number(text?.match(/₹([\d,]+)/)?.[1]?.replaceAll(',', ''))
  const usual = read(
    await main(page)
      .getByText(/^Usually about/)
      .textContent(),
  )
  const income = main(page).getByRole('slider', { name: 'Income, more or less' })
  await income.focus()
  await page.keyboard.press('End')
  const more = read(await income.getAttribute('aria-valuetext'))
  const saving = main(page).getByRole('slider', { name: 'Put aside, of income' })
  await saving.focus()
  await page.keyboard.press('End')
  await expect(saving).toHaveValue('0.5')
  const hint = read(
    await main(page)
      .getByText(/^About ₹[\d,]+ a month\.$/)
      .textContent(),
  )
  expect(Math.abs(hint / ((usual + more) / 2) - 1)).toBeLessThan(0.02)
  await main(page).getByRole('button', { name: 'Start over' }).click()
})

test('nothing of the two pages is read while the privacy eye is closed', async () => {
  const { page } = teller
  await page.getByRole('button', { name: 'Hide amounts and names' }).click()
  for (const place of ['Cash flow', 'What if']) {
    await go(page, place)
    await main(page).locator('h1').waitFor()
    await expect(main(page).locator('.skeleton')).toHaveCount(0)
    await expect(main(page)).toContainText('•••')
    await expect(main(page)).not.toContainText('₹')
    await expect(main(page)).not.toContainText('Rent')
    await expect(main(page)).not.toContainText('Cook at home')
  }
  await page.getByRole('button', { name: 'Show amounts and names' }).click()
})

test('a customer whose books have just begun is told what is missing', async () => {
  const { page } = teller
  await page.getByRole('button', { name: 'Sign out' }).click()
  await teller.app.close()
  teller = await launch({
    prepare: (dataDir) => {
      copyBank(dataDir)
      emptyBooks(join(dataDir, 'teller.sqlite'), 'C00004')
    },
  })
  await signInAs(teller.page, 'Arjun Deshpande')
  await go(teller.page, 'Cash flow')
  await expect(main(teller.page).getByRole('heading', { name: 'Nothing is booked yet' })).toBeVisible()
  await go(teller.page, 'What if')
  await expect(main(teller.page).getByRole('heading', { name: 'Not enough months yet' })).toBeVisible()
})
