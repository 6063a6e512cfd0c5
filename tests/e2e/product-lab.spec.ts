import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from 'playwright/test'
import { type Books, openBooks } from './independent-sql'
import { type Launched, launch, signInAs } from './launch'

const CUSTOMERS = 150

let teller: Launched
test.beforeAll(async () => {
  teller = await launch()
  await signInAs(teller.page, 'Ravi Menon')
})
test.afterAll(() => teller.app.close())
test.describe.configure({ mode: 'serial' })

const rounded = (count: number) => Math.round(count / 5) * 5
/** The number, and how many customers it stands for. */
const eligibleIs = (page: Page, count: number) =>
  expect(results(page).getByText('May have it', { exact: true }).first().locator('..')).toHaveText(
    new RegExp(`^May have it${count},`),
  )
const results = (page: Page) => page.getByRole('region', { name: 'What it would do' })

test('the funnels are those of the recorded events, counted by customer and rounded', async () => {
  const { page, bankFile } = teller
  await page.getByRole('link', { name: 'Product interest' }).click()
  const table = page.getByRole('table', { name: 'Products of the catalogue' })
  await expect(table).toBeVisible({ timeout: 120_000 })
  await expect(page.getByRole('main')).toContainText('From synthetic events')
  const books = openBooks(bankFile)
  const products = books.all<{ id: string; name: string }>('select id, name from products order by id')
  const came = (product: string, kinds: string) =>
    books.one<{ came: number }>(
      `select count(distinct customer_id) as came from product_events where product_id = ? and kind in (${kinds})`,
      product,
    ).came
  let compared = 0
  for (const { id, name } of products) {
    const row = table.getByRole('row').filter({ has: page.getByRole('button', { name, exact: true }) })
    const looked = came(id, `'view', 'click', 'application', 'uptake'`)
    const opened = came(id, `'click', 'application', 'uptake'`)
    const shown = async (column: number) => (await row.getByRole('cell').nth(column).innerText()).split(',')[0]?.trim()
    // Those who never looked, or dropped out, must be a group as well: else the cell is hidden.
    for (const [column, count] of [
      [0, looked],
      [1, opened],
    ] as const) {
      const text = await shown(column)
      if (text === 'fewer than 10 customers') continue
      expect([name, column, text]).toEqual([name, column, String(rounded(count))])
      compared++
    }
  }
  books.close()
  expect(compared).toBeGreaterThan(10)
})

test('a card in the lab has the eligible customers of the rows', async () => {
  const { page, bankFile } = teller
  await page.getByRole('link', { name: 'Product lab' }).click()
  await expect(results(page)).toContainText('Net result a year', { timeout: 60_000 })
  await expect(results(page)).toContainText(`of ${CUSTOMERS} customers`)

  await page.getByRole('combobox', { name: 'Monthly income from' }).click()
  const option = page.getByRole('option').first()
  const thresholdMinor = Number((await option.innerText()).replaceAll(/[^\d]/g, '')) * 100
  await option.click()
  const books = openBooks(bankFile)
  const eligible = [...monthlyIncomes(books).values()].filter((income) => income >= thresholdMinor).length
  books.close()
  expect(eligible).toBeLessThan(CUSTOMERS)
  await eligibleIs(page, rounded(eligible))
})

test('a share is never typed beyond all of it', async () => {
  const { page } = teller
  const cashback = page.getByLabel('Cashback', { exact: true })
  const before = await cashback.inputValue()
  await cashback.selectText()
  await cashback.pressSequentially('99999')
  await expect(cashback).toHaveValue('99 %')
  await cashback.selectText()
  await cashback.pressSequentially(before.replace(/[^\d.]/g, ''))
  await expect(cashback).toHaveValue(before)
})

test('what an eligible customer gains is what the rows say, within a few per cent', async () => {
  const { page, bankFile } = teller
  // The form begins anew.
  await page.getByRole('link', { name: 'Product interest' }).click()
  await page.getByRole('link', { name: 'Product lab' }).click()
  await eligibleIs(page, CUSTOMERS)
  const books = openBooks(bankFile)
  const { spent } = books.one<{ spent: number }>(
    `select -sum(amount_minor) as spent from transactions
     where category_id = 'groceries' and booked_on between '2025-11-01' and '2026-10-31'`,
  )
  books.close()
  // 2 % back on half of what is spent on groceries in a year, without a fee.
  const expected = (spent / CUSTOMERS / 100) * 0.5 * 0.02
  const written = await results(page).getByText('Benefit of an eligible customer').locator('..').innerText()
  const shown = Number((/about\s+₹([\d,]+)/.exec(written)?.[1] ?? '').replaceAll(',', ''))
  expect(Math.abs(shown / expected - 1)).toBeLessThan(0.03)
})

test('where hardly anybody gains, the uptake of other products is said to be no guide', async () => {
  const { page } = teller
  await expect(page.getByRole('main')).not.toContainText('Hardly anybody would be better off')
  const fee = page.getByLabel('Yearly fee')
  await fee.selectText()
  await fee.pressSequentially('50000')
  await expect(page.getByRole('main')).toContainText('Hardly anybody would be better off')
  await fee.selectText()
  await fee.pressSequentially('0')
  await expect(page.getByRole('main')).not.toContainText('Hardly anybody would be better off')
})

test('a product is saved, compared, deleted and had back', async () => {
  const { page } = teller
  const saved = page.getByRole('region', { name: 'Saved products' })
  await saved.getByRole('textbox', { name: 'Name of the product' }).fill('Groceries card')
  await saved.getByRole('button', { name: 'Save', exact: true }).click()
  await saved.getByRole('checkbox', { name: 'Compare Groceries card' }).check()
  const row = saved.getByRole('row').filter({ hasText: 'Groceries card' })
  await expect(row).toContainText('about')
  await saved.getByRole('button', { name: 'Delete Groceries card' }).click()
  await expect(row).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(row).toHaveCount(1)
})

test('the sheet is one page, and nobody stands on it', async () => {
  const { page, app, bankFile } = teller
  const path = join(mkdtempSync(join(tmpdir(), 'teller-e2e-lab-')), 'sheet.pdf')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  await expect(page.getByText('The sheet is saved.')).toBeVisible()
  expect(existsSync(path)).toBe(true)
  expect(readFileSync(path, 'latin1').match(/\/Type\s*\/Page(?!s)/g)).toHaveLength(1)

  const books = openBooks(bankFile)
  const people = books.all<{ id: string; name: string }>('select id, name from customers')
  books.close()
  const text = (await page.getByRole('main').textContent()) ?? ''
  expect(people.filter(({ id, name }) => text.includes(id) || text.includes(name))).toEqual([])
})

test('thresholds between those that are offered are refused', async () => {
  const { page } = teller
  const reply = await page.evaluate(async () => {
    const simulation = {
      kind: 'account',
      annualRate: 0.05,
      annualFeeMinor: 0,
      cashbackRate: 0,
      cashbackCategories: [],
      monthlyCashbackLimitMinor: null,
      minAge: null,
      maxAge: null,
      minMonthlyIncomeMinor: 4_000_001,
      assumptions: {
        earnedOnSpending: 0,
        spendingMoved: 0,
        earnedOnDeposits: 0.08,
        depositsMoved: 0.2,
        broughtIn: 0,
        costPerCustomerMinor: 0,
        replacing: 0,
      },
    }
    return window.teller.call('admin.lab.simulate', simulation)
  })
  expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-request' } })
})

/** The median month of each customer over the last twelve, from the first one with a booking on. */
function monthlyIncomes(books: Books): ReadonlyMap<string, number> {
  const months = Array.from({ length: 12 }, (_, n) =>
    n < 2 ? `2025-${11 + n}` : `2026-${String(n - 1).padStart(2, '0')}`,
  )
  const rows = books.all<{ id: string; month: string; income: number }>(
    `select customer_id as id, substr(booked_on, 1, 7) as month,
       sum(case when category_id in ('salary', 'interest', 'other-income') then amount_minor else 0 end) as income
     from transactions where booked_on between '2025-11-01' and '2026-10-31' group by 1, 2`,
  )
  const incomes = new Map<string, Map<string, number>>()
  for (const { id, month, income } of rows) incomes.set(id, (incomes.get(id) ?? new Map()).set(month, income))
  return new Map(
    [...incomes].map(([id, byMonth]) => {
      const own = months.slice(months.findIndex((month) => byMonth.has(month))).map((month) => byMonth.get(month) ?? 0)
      const sorted = own.toSorted((a, b) => a - b)
      const middle = sorted.length >> 1
      const [below = 0, above = 0] = [sorted[middle - 1], sorted[middle]]
      return [id, sorted.length % 2 === 1 ? above : (below + above) / 2]
    }),
  )
}
