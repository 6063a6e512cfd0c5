// The bank's pages about groups of customers, against SQL that knows nothing of them.
import { expect, test } from 'playwright/test'
import { openBooks, SPENDING } from './independent-sql'
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

test('the churn page counts who is at risk of all that SQL counts, and shows no group under ten', async () => {
  const { page, bankFile } = teller
  await page.getByRole('link', { name: 'Churn' }).click()
  const main = page.getByRole('main')
  await expect(main).toContainText(/within 60 days|Churn appears here/, { timeout: 120_000 })
  const books = openBooks(bankFile)
  const { customers } = books.one<{ customers: number }>('select count(*) as customers from customers')
  books.close()
  if (await main.getByText('within 60 days').isVisible())
    await expect(main.locator('.lead')).toContainText(`of ${toFive(customers)}`)
  const shown = await page.getByRole('main').locator('.verified .sr-only').allTextContents()
  for (const from of shown) expect(Number(/(\d+) customers/.exec(from)?.[1])).toBeGreaterThanOrEqual(10)
})

test('the overview is what SQL counts: customers, balances, and where spending goes', async () => {
  const { page, bankFile } = teller
  await page.getByRole('link', { name: 'Overview' }).click()
  const main = page.getByRole('main')
  await expect(page.getByRole('heading', { name: 'Where spending goes' })).toBeVisible({ timeout: 120_000 })
  const books = openBooks(bankFile)
  const { balance } = books.one<{ balance: number }>(
    `select (select sum(opening_minor) from accounts where currency = 'INR')
       + (select sum(t.amount_minor) from transactions t join accounts a on a.id = t.account_id
          where a.currency = 'INR') as balance`,
  )
  const { active } = books.one<{ active: number }>(
    `select count(distinct t.customer_id) as active from transactions t join accounts a on a.id = t.account_id
     where a.currency = 'INR' and t.booked_on between '2026-10-02' and '2026-10-31'
       and t.category_id not in ('interest', 'fees')`,
  )
  const spent = books.all<{ category: string; share: number }>(
    `select t.category_id as category, -sum(t.amount_minor) * 1.0 / sum(-sum(t.amount_minor)) over () as share
     from transactions t join accounts a on a.id = t.account_id
     where a.currency = 'INR' and t.booked_on between '2026-08-01' and '2026-10-31' and t.category_id in ${SPENDING}
     group by t.category_id order by share desc`,
  )
  books.close()
  const threeFigures = Number(Math.round(balance).toPrecision(3)) / 100
  const whole = new Intl.NumberFormat('en-IN', { style: 'currency', currency: 'INR', maximumFractionDigits: 0 })
  await expect(main.locator('.page-figure')).toContainText(whole.format(threeFigures))
  await expect(main.locator('.overview-lead')).toContainText('150')
  const isShown = active >= 10 && (active === 150 || 150 - active >= 10)
  if (isShown) await expect(main.locator('.overview-lead')).toContainText(`${toFive(active)}`)
  const shares = await main.getByRole('table', { name: 'Where spending goes' }).getByRole('row').allTextContents()
  const largest = spent[0]?.share ?? 0
  expect(Math.abs(Number(/(\d+)%/.exec(shares[0] ?? '')?.[1]) - largest * 100)).toBeLessThanOrEqual(1)
})

test('every segment has the members, and the borrowers among them, that SQL counts', async () => {
  const { page, bankFile } = teller
  await page.getByRole('link', { name: 'Segments' }).click()
  const table = page.getByRole('table', { name: 'Segments of this run' })
  await expect(table).toBeVisible({ timeout: 120_000 })
  const books = openBooks(bankFile)
  const segments = books.all<{ name: string; members: number; borrowers: number }>(
    `select m.name, count(*) as members,
       sum(
         exists (select 1 from accounts a where a.customer_id = m.customer_id and a.kind = 'loan' and a.opening_minor
           + (select coalesce(sum(t.amount_minor), 0) from transactions t where t.account_id = a.id) < 0)
         or exists (select 1 from transactions t where t.customer_id = m.customer_id and t.amount_minor < 0
           and t.category_id = 'loan-repayment' and t.booked_on between '2026-05-01' and '2026-10-31')
       ) as borrowers
     from segment_members m group by m.name`,
  )
  books.close()
  await expect(table.locator('tbody tr')).toHaveCount(segments.length)
  for (const { name, members, borrowers } of segments) {
    const row = table.getByRole('row').filter({ has: page.getByRole('button', { name, exact: true }) })
    const [customers = '', , , , loans = ''] = await row.locator('td').allTextContents()
    expect([name, Number(/^\d+/.exec(customers)?.[0])]).toEqual([name, Math.max(10, toFive(members))])
    const shown = /^\d+/.exec(loans)
    if (shown) expect([name, Number(shown[0])]).toEqual([name, Math.max(10, toFive(borrowers))])
    else expect(loans).toContain('fewer than 10 customers')
  }
})

test('segments by age are the members that SQL counts, and no cell is of fewer than ten', async () => {
  const { page, bankFile } = teller
  await page.getByRole('link', { name: 'Segments' }).click()
  await page.getByRole('button', { name: 'More about the chart “Age”' }).click({ timeout: 120_000 })
  await page.getByRole('menuitem', { name: 'Show as table' }).click()
  const rows = await page.getByRole('table', { name: 'Age', exact: true }).locator('tbody tr').all()
  const books = openBooks(bankFile)
  const members = books.all<{ segment: string; age: number }>(
    `select m.name as segment, (2026 - cast(substr(c.born_on, 1, 4) as integer)) - (substr(c.born_on, 6) > '10-31') as age
     from segment_members m join customers c on c.id = m.customer_id`,
  )
  books.close()
  const bands: Readonly<Record<string, readonly [number, number]>> = {
    'Under 25': [0, 24],
    '25 to 34': [25, 34],
    '35 to 44': [35, 44],
    '45 to 59': [45, 59],
    '60 and over': [60, 200],
  }
  let compared = 0
  for (const row of rows) {
    const [segment = '', band = '', shown = ''] = await row.locator('td').allTextContents()
    const count = Number(/^(\d+)/.exec(shown)?.[1] ?? Number.NaN)
    const [from, to] = bands[band] ?? [0, 0]
    if (Number.isNaN(count) || band === 'Not known') continue
    const counted = members.filter((each) => each.segment === segment && each.age >= from && each.age <= to).length
    expect([segment, band, count]).toEqual([segment, band, Math.max(10, toFive(counted))])
    compared++
  }
  expect(compared).toBeGreaterThan(0)
})

test('the quality report has the shares that SQL has', async () => {
  const { page, bankFile } = teller
  await page.getByRole('link', { name: 'Data', exact: true }).click()
  const table = page.getByRole('table', { name: 'Rows that lack something' })
  await expect(table).toBeVisible({ timeout: 120_000 })
  const books = openBooks(bankFile)
  const counts = books.one<{ all_rows: number; uncategorised: number; clock: number }>(
    `select count(*) as all_rows, sum(category_id in ('other', 'other-income')) as uncategorised,
       sum(occurred_at is null) as clock from transactions`,
  )
  books.close()
  const figure = (count: number) => Number(count.toPrecision(3))
  for (const [name, count] of [
    ['No category but other', counts.uncategorised],
    ['No time of day', counts.clock],
  ] as const) {
    const share = Math.round((figure(count) / figure(counts.all_rows)) * 1000) / 10
    await expect(table.getByRole('row', { name: new RegExp(name) })).toContainText(`${share.toFixed(1)}%`)
  }
  await expect(page.getByRole('main')).toContainText(`${figure(counts.all_rows).toLocaleString('en-IN')}`)
})
