// The bank's pages about groups of customers, against SQL that knows nothing of them.
import { expect, test } from 'playwright/test'
import { openBooks } from './independent-sql'
import { type Launched, launch, signInAs } from './launch'

let teller: Launched
test.beforeAll(async () => {
  teller = await launch()
  await signInAs(teller.page, 'Ravi Menon')
})
test.afterAll(() => teller.app.close())
test.describe.configure({ mode: 'serial' })

const toFive = (count: number) => Math.round(count / 5) * 5

test('the champions of the scores are as many as SQL counts, and small cells stay hidden', async () => {
  const { page, bankFile } = teller
  await page.getByRole('link', { name: 'RFM' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Recency, frequency, value' })).toBeVisible({
    timeout: 120_000,
  })
  const books = openBooks(bankFile)
  const bought = books.all<{ days: number; purchases: number }>(
    `select julianday('2026-10-31') - julianday(max(booked_on)) as days, count(*) as purchases from transactions
     where category_id in ('shopping', 'entertainment', 'travel') and amount_minor < 0
       and booked_on between '2026-05-03' and '2026-10-31' group by customer_id`,
  )
  books.close()
  const quantile = (values: readonly number[], share: number) => {
    const sorted = values.toSorted((a, b) => a - b)
    const at = share * (sorted.length - 1)
    const below = sorted[Math.floor(at)] as number
    return below + (at - Math.floor(at)) * ((sorted[Math.ceil(at)] as number) - below)
  }
  const [recent, often] = [
    quantile(
      bought.map(({ days }) => days),
      0.2,
    ),
    quantile(
      bought.map(({ purchases }) => purchases),
      0.6,
    ),
  ]
  const champions = bought.filter(({ days, purchases }) => days <= recent && purchases > often).length
  const table = page.getByRole('table', { name: 'Named segments' })
  await expect(table.getByRole('row', { name: /^Champions/ })).toContainText(
    champions < 10 ? 'fewer than 10 customers' : `${toFive(champions)}`,
  )
  await expect(
    page
      .getByRole('main')
      .getByText(`${toFive(bought.length)} customers`)
      .first(),
  ).toBeVisible()
  const shown = await table.locator('.verified .sr-only').allTextContents()
  for (const from of shown) expect(Number(/(\d+) customers/.exec(from)?.[1])).toBeGreaterThanOrEqual(10)
})

test('the churn page counts who is at risk and shows no group under ten', async () => {
  const { page } = teller
  await page.getByRole('link', { name: 'Churn' }).click()
  await expect(page.getByRole('main')).toContainText(/within 60 days|Churn appears here/, { timeout: 120_000 })
  const shown = await page.getByRole('main').locator('.verified .sr-only').allTextContents()
  for (const from of shown) expect(Number(/(\d+) customers/.exec(from)?.[1])).toBeGreaterThanOrEqual(10)
})
