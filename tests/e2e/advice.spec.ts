import { expect, type Page, test } from 'playwright/test'
import { openBooks, rupees } from './independent-sql'
import { type Launched, launch, signInAs } from './launch'

const ASHA = 'C00001'
const YEAR = `booked_on between '2025-11-01' and '2026-10-31'`

let teller: Launched
test.beforeAll(async () => {
  teller = await launch()
  await signInAs(teller.page, 'Asha Kulkarni')
})
test.afterAll(() => teller.app.close())
test.describe.configure({ mode: 'serial' })

const main = (page: Page) => page.getByRole('main')
const place = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click()
const status = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text })

function one<Row>(sql: string, ...parameters: unknown[]): Row {
  const books = openBooks(teller.bankFile)
  const row = books.one<Row>(sql, ...parameters)
  books.close()
  return row
}

test('Home says how many insights are new and leads to them, and they are read from then on', async () => {
  const { page } = teller
  const link = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /^Insights, \d+ new$/ })
  const count = Number((await link.getAttribute('aria-label'))?.match(/\d+/)?.[0])
  expect(count).toBeGreaterThan(0)
  const standing = main(page).getByRole('region', { name: 'How things stand' })
  await standing.getByRole('link', { name: `${count} insights` }).click()
  await expect(main(page).locator('.insight')).toHaveCount(count)
  await expect(main(page).locator('.insight').filter({ hasText: 'New' })).toHaveCount(count)
  await expect(page.getByRole('link', { name: 'Insights', exact: true })).toBeVisible()
  const { told } = one<{ told: number }>('select count(*) as told from alerts where customer_id = ?', ASHA)
  expect(told).toBe(count)
})

test('a duplicate opens the two rows that the books hold', async () => {
  const { page } = teller
  const twice = one<{ payee: string; amount: number; first: number; second: number }>(
    `select a.payee as payee, -a.amount_minor as amount, a.id as first, b.id as second
     from transactions a join transactions b on b.customer_id = a.customer_id and b.account_id = a.account_id
       and b.payee = a.payee and b.amount_minor = a.amount_minor and b.id > a.id
     where a.customer_id = ? and a.amount_minor < 0 and a.booked_on >= '2026-10-01'
       and abs(julianday(b.occurred_at) - julianday(a.occurred_at)) * 1440 <= 10`,
    ASHA,
  )
  const item = main(page)
    .locator('.insight')
    .filter({ hasText: `Was ${twice.payee} charged twice?` })
  await expect(item.locator('.insight-figure')).toContainText(rupees(twice.amount))
  await item.getByRole('button', { name: 'Compare both' }).click()
  await expect(main(page).locator('.tx-totals')).toContainText('2 transactions')
  const ids = JSON.parse(new URL(page.url()).searchParams.get('filter') ?? '{}').ids as number[]
  expect([...ids].sort((a, b) => a - b)).toEqual([twice.first, twice.second])
  await page.goBack()
})

test('an answer by keyboard takes the insight away, and undo brings it back', async () => {
  const { page } = teller
  const item = main(page).locator('.insight').filter({ hasText: 'Possible duplicate' })
  const answers = () =>
    one<{ answered: number }>(
      `select count(*) as answered from alerts where customer_id = ? and kind = 'duplicate' and answer = 'got-it'`,
      ASHA,
    ).answered
  await item.getByRole('button', { name: /^Got it/ }).focus()
  await page.keyboard.press('Enter')
  await expect(item).toHaveCount(0)
  await expect(status(page, 'Noted')).toBeVisible()
  expect(answers()).toBe(1)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(item).toHaveCount(1)
  expect(answers()).toBe(0)
})

test('an unusual payment says why and with how many points, and can be called normal', async () => {
  const { page } = teller
  const item = main(page).locator('.insight').filter({ hasText: 'Unusual payment' }).first()
  await expect(item).toContainText('Out of the ordinary: ')
  await expect(item).toContainText(/Score \d+/)
  const title = (await item.getByRole('heading').textContent()) ?? ''
  await item.getByRole('button', { name: /^This is normal/ }).click()
  await expect(status(page, 'normal for you')).toBeVisible()
  await expect(main(page).getByRole('heading', { name: title })).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(main(page).getByRole('heading', { name: title })).toHaveCount(1)
})

test('insights stand by day when asked to, and the address keeps it', async () => {
  const { page } = teller
  await page.getByText('By day', { exact: true }).click()
  await expect(main(page).getByRole('heading', { level: 2 }).first()).toContainText('2026')
  await page.reload()
  await expect(main(page).getByRole('heading', { level: 2 }).first()).toContainText('2026')
})

test('the health score is the sum of six dimensions, and its figures are those of the books', async () => {
  const { page } = teller
  await page.keyboard.press('g')
  await page.keyboard.press('l')
  const score = Number(
    await main(page)
      .locator('.health-score')
      .textContent()
      .then((text) => text?.match(/\d+/)?.[0]),
  )
  const points = await main(page)
    .getByText(/^\d+ of \d+ points$/)
    .allTextContents()
  expect(points).toHaveLength(6)
  expect(points.reduce((all, text) => all + Number(text.match(/\d+/)?.[0]), 0)).toBe(score)

  const { income, rows } = one<{ income: number; rows: number }>(
    `select sum(amount_minor) as income, count(*) as rows from transactions
     where customer_id = ? and category_id in ('salary', 'interest', 'other-income') and ${YEAR}`,
    ASHA,
  )
  const savings = main(page).getByRole('listitem').filter({ hasText: 'Savings consistency' })
  const figure = savings.locator('.verified').first()
  await expect(figure).toContainText(rupees(income))
  await figure.click()
  await expect(main(page).locator('.tx-totals')).toContainText(`${rows} transactions`)
  await page.goBack()
  const debt = one<{ paid: number }>(
    `select -sum(t.amount_minor) as paid from transactions t join accounts a on a.id = t.account_id
     where t.customer_id = ? and a.kind <> 'loan' and category_id = 'loan-repayment'
       and booked_on between '2026-08-01' and '2026-10-31'`,
    ASHA,
  )
  const ratio = main(page).getByRole('listitem').filter({ hasText: 'Debt ratio' })
  await expect(ratio.locator('.verified').first()).toContainText(rupees(debt.paid))
})

test('nothing of the three pages is read while the privacy eye is closed', async () => {
  const { page } = teller
  await page.getByRole('button', { name: 'Hide amounts and names' }).click()
  for (const name of [/^Health/, /^Insights/, /^Products/]) {
    await place(page, name)
    await main(page).locator('h1').waitFor()
    await expect(main(page).locator('.skeleton')).toHaveCount(0)
    await expect(main(page)).toContainText('•••')
    await expect(main(page)).not.toContainText('₹')
    await expect(main(page)).not.toContainText('Zomato')
  }
  await page.getByRole('button', { name: 'Show amounts and names' }).click()
})

test('a product is worth what the own rows say; it is put away and comes back', async () => {
  const { page } = teller
  await page.getByRole('button', { name: 'Sign out' }).click()
  await signInAs(page, 'Nisha Fernandes')
  await place(page, /^Products/)
  const worth = main(page).getByRole('region', { name: 'Worth having' })
  const card = worth
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: /Everyday Cashback Card/ }) })
  const { customer, groceries } = one<{ customer: string; groceries: number }>(
    `select customer_id as customer, -sum(amount_minor) as groceries from transactions
     where category_id = 'groceries' and ${YEAR} and customer_id = (select id from customers where name = 'Nisha Fernandes')
     group by customer_id`,
  )
  await expect(card.locator('.verified').filter({ hasText: rupees(groceries) })).toHaveCount(1)
  const seen = one<{ views: number }>(
    `select count(*) as views from product_events where customer_id = ? and kind = 'view' and occurred_on = '2026-10-31'`,
    customer,
  )
  expect(seen.views).toBeGreaterThanOrEqual(await worth.getByRole('button', { name: /is not for me$/ }).count())

  await card.getByRole('button', { name: 'Everyday Cashback Card is not for me' }).click()
  await expect(card).toHaveCount(0)
  await expect(main(page)).toContainText('You put it away on 31 Oct 2026.')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(card).toHaveCount(1)
  await card.getByRole('button', { name: 'I am interested in Everyday Cashback Card' }).click()
  await expect(card).toContainText('You are interested')
  const answer = one<{ answer: string }>(
    `select answer from recommendations where customer_id = ? and product_id = 'cashback-card'`,
    customer,
  )
  expect(answer).toEqual({ answer: 'interested' })
})

test('none of them fits is a choice, and so is no recommendation at all', async () => {
  const { page } = teller
  await main(page).getByRole('button', { name: 'None of these fits' }).click()
  await expect(main(page)).toContainText('None of the bank’s 13 products fits you now.')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(main(page).getByText('You are interested')).toBeVisible()
  await main(page).getByRole('switch', { name: 'Recommend products to me' }).click({ force: true })
  await expect(main(page)).toContainText('Nothing is recommended to you.')
  await expect(main(page).locator('.verified')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(main(page).getByText('You are interested')).toBeVisible()
})
