import Database from 'better-sqlite3'
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
const status = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text })

function all<Row>(sql: string, ...parameters: unknown[]): Row[] {
  const books = openBooks(teller.bankFile)
  const rows = books.all<Row>(sql, ...parameters)
  books.close()
  return rows
}

const one = <Row>(sql: string, ...parameters: unknown[]): Row => all<Row>(sql, ...parameters)[0] as Row

const go = (page: Page, place: string) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: place, exact: true }).click()

function spentOn(categoryId: string) {
  return one<{ spent: number; rows: number }>(
    `select -sum(amount_minor) as spent, count(*) as rows from transactions where customer_id = ? and category_id = ? and ${OCTOBER}`,
    ASHA,
    categoryId,
  )
}

const budgetOf = (categoryId: string) =>
  all<{ amount: number }>(
    'select amount_minor as amount from budgets where customer_id = ? and category_id = ?',
    ASHA,
    categoryId,
  )

test('a suggested budget is the median month of the books, and is set by keyboard', async () => {
  const { page } = teller
  await go(page, 'Budgets')
  const months = all<{ spent: number }>(
    `select -sum(amount_minor) as spent from transactions
     where customer_id = ? and category_id = 'home' and booked_on < '2026-10-01' group by substr(booked_on, 1, 7) order by 1`,
    ASHA,
  )
  const median = months[Math.floor(months.length / 2)]?.spent ?? 0
  const set = main(page).getByRole('button', { name: /^Set ₹[\d,.]+ for Home$/ })
  const suggested = Number((await set.getAttribute('aria-label'))?.match(/₹([\d,.]+)/)?.[1]?.replaceAll(',', '')) * 100
  // Rounded to a step of about a twentieth.
  expect(Math.abs(suggested / median - 1)).toBeLessThan(0.06)
  await set.focus()
  await page.keyboard.press('Enter')
  await expect(status(page, 'The budget for Home is')).toBeVisible()
  expect(budgetOf('home')).toEqual([{ amount: suggested }])
  const { spent, rows } = spentOn('home')
  const list = main(page).getByRole('region', { name: 'Budgets of October' })
  const budget = list.getByRole('listitem').filter({ hasText: 'Home' })
  await expect(budget.locator('.verified')).toContainText(rupees(spent))
  await expect(budget).toContainText(rupees(Math.abs(suggested - spent)))
  await budget.locator('.verified').click()
  await expect(main(page).locator('.tx-totals')).toContainText(`${rows} transaction`)
  await page.goBack()
})

test('an amount of one’s own is typed, kept over a reload, and taken back', async () => {
  const { page } = teller
  await main(page).getByRole('button', { name: 'Other amount for Groceries' }).click()
  await page.getByLabel('Groceries, a month').fill('15000')
  await page.keyboard.press('Enter')
  await expect(status(page, 'The budget for Groceries is ₹15,000.00 a month')).toBeVisible()
  await page.reload()
  const list = main(page).getByRole('region', { name: 'Budgets of October' })
  const budget = list.getByRole('listitem').filter({ hasText: 'Groceries' })
  const { spent } = spentOn('groceries')
  await expect(budget).toContainText(rupees(Math.abs(1_500_000 - spent)))
  const both = spentOn('home').spent + spent
  await expect(list.locator('.budgets-total')).toContainText(rupees(both))
  await main(page).getByRole('button', { name: 'Change the budget for Groceries' }).click()
  await main(page).getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(budget).toHaveCount(0)
  expect(budgetOf('groceries')).toEqual([])
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(budget).toHaveCount(1)
  expect(budgetOf('groceries')).toEqual([{ amount: 1_500_000 }])
})

test('a budget that the bank refuses leaves its form open, with the reason', async () => {
  const { page } = teller
  const bank = new Database(teller.bankFile)
  bank.exec(`create trigger refused before insert on budgets begin select raise(abort, 'refused'); end`)
  await main(page).getByRole('button', { name: 'Change the budget for Groceries' }).click()
  const amount = page.getByLabel('Groceries, a month')
  await amount.fill('16000')
  await page.keyboard.press('Enter')
  const alert = main(page).getByRole('alert').filter({ hasText: /./ })
  await expect(alert).toBeVisible()
  await expect(amount).toHaveValue('16,000')
  const why = (await alert.textContent()) ?? ''
  await main(page)
    .getByRole('button', { name: /^Set ₹[\d,.]+ for / })
    .first()
    .click()
  await expect(status(page, why)).toBeVisible()
  await amount.focus()
  bank.exec('drop trigger refused')
  bank.close()
  await page.keyboard.press('Escape')
  await expect(amount).toHaveCount(0)
  await expect(main(page).getByRole('button', { name: 'Change the budget for Groceries' })).toBeFocused()
  expect(budgetOf('groceries')).toEqual([{ amount: 1_500_000 }])
})

test('a goal says what it needs each month before it is saved, and can be changed and taken back', async () => {
  const { page } = teller
  await go(page, 'Goals')
  await main(page).getByRole('button', { name: 'Make it my first goal' }).click()
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Emergency fund')
  await expect(page.getByLabel('Target')).toHaveValue(/^[1-9][\d,]*$/)
  await page.keyboard.press('Escape')
  await main(page).getByRole('button', { name: 'New goal' }).click()
  await page.getByLabel('Name', { exact: true }).fill('<b>Bike</b>')
  await page.getByLabel('Target').fill('60000')
  await page.getByLabel('By', { exact: true }).fill('2027-10-31')
  // 365 days are 11.99 mean months; 60,000 over them.
  await expect(main(page)).toContainText('That is about ₹5,000 a month from now on.')
  await page.getByLabel('Target').press('Enter')
  const goal = main(page).getByRole('article', { name: '<b>Bike</b>' })
  await expect(goal).toContainText('₹60,000.00 by 31 Oct 2027')
  const kept = () => all('select name, target_minor as target, due_on as due from goals where customer_id = ?', ASHA)
  expect(kept()).toEqual([{ name: '<b>Bike</b>', target: 6_000_000, due: '2027-10-31' }])
  await page.reload()
  await expect(goal).toBeVisible()
  await goal.getByRole('button', { name: 'Change the goal <b>Bike</b>' }).focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('Already put aside elsewhere').fill('60000')
  await page.keyboard.press('Enter')
  await expect(goal).toContainText('Reached')
  await expect(goal).not.toContainText('A usual month does not leave that much')
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(goal).not.toContainText('Reached')
  await goal.getByRole('button', { name: 'Change the goal <b>Bike</b>' }).click()
  await main(page).getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(goal).toHaveCount(0)
  expect(kept()).toEqual([])
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(goal).toBeVisible()
  expect(kept()).toHaveLength(1)
})

test('a form that the bank refuses keeps the focus, so that Escape still closes it', async () => {
  const { page } = teller
  await main(page).getByRole('button', { name: 'Change the goal <b>Bike</b>' }).click()
  const form = main(page).getByRole('form', { name: 'Change this goal' })
  const bank = new Database(teller.bankFile)
  bank.prepare('delete from goals where customer_id = ?').run(ASHA)
  bank.close()
  const save = form.getByRole('button', { name: 'Save goal' })
  await save.press('Enter')
  await expect(form.getByRole('alert')).toHaveText('This goal is no longer there.')
  await expect(save).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(form).toHaveCount(0)
})

test('what a goal asks for is refused where it makes no sense, and Escape leaves everything as it was', async () => {
  const { page } = teller
  await main(page).getByRole('button', { name: 'New goal' }).click()
  await main(page).getByRole('button', { name: 'Save goal' }).click()
  await expect(main(page)).toContainText('Give it a name, so that you know it again.')
  await expect(main(page)).toContainText('Type what it should come to, more than zero.')
  const target = page.getByLabel('Target', { exact: true })
  await target.pressSequentially('99999999999999')
  // No more digits than main takes.
  await expect(target).toHaveValue('9,99,99,99,999')
  await page.getByLabel('Name', { exact: true }).press('Escape')
  await expect(main(page).getByRole('heading', { name: 'A new goal' })).toHaveCount(0)
  await expect(main(page).getByRole('button', { name: 'New goal' })).toBeFocused()
})

test('a subscription shows what the books hold of it, price by price', async () => {
  const { page } = teller
  await go(page, 'Subscriptions and bills')
  const prices = all<{ price: number; paid: number; rows: number }>(
    `select -amount_minor as price, -sum(amount_minor) as paid, count(*) as rows from transactions
     where customer_id = ? and payee = 'Netflix' group by amount_minor order by max(booked_on) desc`,
    ASHA,
  )
  const upcoming = main(page).getByRole('region', { name: 'Coming up' })
  const netflix = upcoming.getByRole('listitem').filter({ hasText: 'Netflix' })
  await expect(netflix).toContainText(rupees(prices[0]?.price ?? 0))
  await expect(netflix).toContainText(`+${rupees((prices[0]?.price ?? 0) - (prices[1]?.price ?? 0))}`)
  await netflix.getByRole('button', { name: /Netflix/ }).focus()
  await page.keyboard.press('Enter')
  const history = netflix.getByRole('table', { name: 'Price history' })
  await expect(history.getByRole('row')).toHaveCount(prices.length + 1)
  await expect(history.locator('.verified').first()).toContainText(rupees(prices[0]?.paid ?? 0))
  await history.locator('.verified').nth(1).click()
  await expect(main(page).locator('.tx-totals')).toContainText(`${prices[1]?.rows} transactions`)
  await page.goBack()
})

test('rent is next on the day it is always paid, and costs twelve times as much a year', async () => {
  const { page } = teller
  const rent = one<{ amount: number; day: string }>(
    `select -amount_minor as amount, substr(booked_on, 9, 2) as day from transactions
     where customer_id = ? and payee = 'Rent' order by booked_on desc limit 1`,
    ASHA,
  )
  const row = main(page).getByRole('listitem').filter({ hasText: 'Rent' }).first()
  await expect(row.locator('time')).toHaveAttribute('datetime', `2026-11-${rent.day}`)
  await expect(row).toContainText(rupees(rent.amount))
  await expect(row).toContainText(`about ${rupees(rent.amount * 12).replace(/\.00$/, '')}`)
})

test('a payment that has ended no longer counts, over a reload too, and comes back', async () => {
  const { page } = teller
  const amount = () => main(page).locator('.page-figure').textContent()
  const before = await amount()
  const netflix = main(page)
    .getByRole('region', { name: 'Coming up' })
    .getByRole('listitem')
    .filter({ hasText: 'Netflix' })
  await netflix.getByRole('button', { name: /^N/ }).click()
  await netflix.getByRole('button', { name: 'Netflix has ended' }).click()
  await expect(status(page, 'Netflix counts as ended')).toBeVisible()
  await expect(netflix).toHaveCount(0)
  await page.reload()
  await main(page)
    .getByRole('button', { name: /ended or is not recurring$/ })
    .click()
  await main(page).getByRole('button', { name: 'Netflix is still active' }).click()
  await expect(netflix).toHaveCount(1)
  expect(await amount()).toBe(before)
  const { answer } = one<{ answer: string }>(
    'select answer from recurring_payments where customer_id = ? and answer is not null',
    ASHA,
  )
  expect(answer).toBe('active')
})

test('nothing of the three pages is read while the privacy eye is closed, nor can an amount be typed', async () => {
  const { page } = teller
  await page.getByRole('button', { name: 'Hide amounts and names' }).click()
  for (const place of ['Budgets', 'Goals', 'Subscriptions and bills']) {
    await go(page, place)
    await main(page).locator('h1').waitFor()
    await expect(main(page).locator('.skeleton')).toHaveCount(0)
    await expect(main(page)).toContainText('•••')
    for (const word of ['₹', 'Netflix', 'Bike', 'Rent']) await expect(main(page)).not.toContainText(word)
  }
  await go(page, 'Budgets')
  await main(page).getByRole('button', { name: 'Change the budget for Home' }).click()
  await expect(main(page)).toContainText('Amounts are hidden. Show them to change this budget.')
  await page.getByRole('button', { name: 'Show amounts and names' }).click()
  await expect(page.getByLabel('Home, a month')).toBeVisible()
})

test('all budgets together are what their categories have cost', async () => {
  const { page } = teller
  await page.getByLabel('Home, a month').press('Escape')
  const { spent } = one<{ spent: number }>(
    `select -sum(amount_minor) as spent from transactions
     where customer_id = ? and category_id in ('home', 'groceries') and category_id in ${SPENDING} and ${OCTOBER}`,
    ASHA,
  )
  await expect(main(page).locator('.budgets-total')).toContainText(rupees(spent))
})

test('all suggested budgets are set at once and taken back at once; what is next to nothing is not suggested', async () => {
  const { page } = teller
  const kept = () =>
    one<{ budgets: number }>('select count(*) as budgets from budgets where customer_id = ?', ASHA).budgets
  const before = kept()
  const offers = main(page).getByRole('button', { name: /^Set ₹[\d,.]+ for / })
  const count = await offers.count()
  const amounts = await offers.evaluateAll((buttons) =>
    buttons.map((button) =>
      Number(/₹([\d,.]+)/.exec(button.getAttribute('aria-label') ?? '')?.[1]?.replaceAll(',', '')),
    ),
  )
  expect(Math.min(...amounts)).toBeGreaterThanOrEqual(amounts.reduce((sum, amount) => sum + amount, 0) / 100)
  await main(page)
    .getByRole('button', { name: `Set all ${count} suggested budgets` })
    .click()
  await expect(status(page, `${count} budgets are set`)).toBeVisible()
  await expect(offers).toHaveCount(0)
  expect(kept()).toBe(before + count)
  await status(page, `${count} budgets are set`).getByRole('button', { name: 'Undo' }).click()
  await expect(offers).toHaveCount(count)
  expect(kept()).toBe(before)
})
