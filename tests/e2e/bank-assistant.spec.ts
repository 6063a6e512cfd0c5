// A conversation of an administrator with the assistant. Figures are compared with SQL of this file over the published cells.
import { join } from 'node:path'
import { expect, type Page, test } from 'playwright/test'
import { openBooks } from './independent-sql'
import { type Launched, launch, signInAs } from './launch'

let teller: Launched
test.beforeAll(async () => {
  teller = await launch()
  await signInAs(teller.page, 'Ravi Menon')
  // Segments and products are counted after the overview.
  await teller.page.getByRole('link', { name: 'Product interest' }).click()
  await expect(teller.page.getByRole('table', { name: 'Products of the catalogue' })).toBeVisible({ timeout: 180_000 })
  await teller.page.getByRole('button', { name: 'Open the assistant' }).click()
})
test.afterAll(() => teller.app.close())
test.describe.configure({ mode: 'serial' })

const panel = (page: Page) => page.getByRole('region', { name: 'Assistant', exact: true })

/** Asks and waits until the answer can be copied. */
async function ask(page: Page, question: string) {
  const copies = panel(page).getByRole('button', { name: 'Copy the answer' })
  const before = await copies.count()
  const box = panel(page).getByLabel('Ask about the bank')
  await box.fill(question)
  await box.press('Enter')
  await expect(copies).toHaveCount(before + 1, { timeout: 60_000 })
  return panel(page).getByRole('article').last()
}

/** Names and sizes of the shown segments, largest first. */
function segments() {
  const published = openBooks(join(teller.dataDir, 'aggregates.sqlite'))
  const rows = published.all<{ name: string; customers: number }>(
    `select name, value as customers from segments join segment_cells on segment = id
     where measure = 'customers' and value is not null order by value desc, id`,
  )
  published.close()
  return rows
}

test('chips ask for what the page shows, and a citation opens the page of the figure', async () => {
  const { page, bankFile } = teller
  await expect(panel(page).getByRole('button', { name: 'Which product gets most interest?' })).toBeVisible()
  const answer = await ask(page, 'How many customers does the bank have?')
  const books = openBooks(bankFile)
  const { count } = books.one<{ count: number }>('select count(*) as count from customers')
  books.close()
  await expect(answer).toContainText(`${Math.round(count / 5) * 5} customers`)
  await answer.getByRole('link', { name: 'Shown on Overview' }).click()
  await expect(page.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible()
})

test('a follow-up goes on in the order of the question before', async () => {
  const { page } = teller
  const [first, second] = segments()
  const largest = await ask(page, 'Which is the largest segment?')
  // The words are the model's; the names and figures are published ones.
  await expect(largest).toContainText(first?.name as string)
  await expect(largest).toContainText(`${first?.customers} customers`)
  const next = await ask(page, 'and the second largest?')
  await expect(next).toContainText(second?.name as string)
  await expect(next).toContainText(`${second?.customers} customers`)
  const why = await ask(page, 'why?')
  await expect(why).toContainText(second?.name as string)
})

test('asked again, changed or begun anew, a question leans on the turn that is before it on screen', async () => {
  const { page } = teller
  const turns = panel(page).getByRole('article')
  const start = panel(page).getByRole('button', { name: 'New chat' })
  await start.click()
  await ask(page, 'How much money came in in October?')
  const before = await ask(page, 'and the month before?')
  await expect(before).toContainText('came in in September.')
  await before.getByRole('button', { name: 'Ask again' }).click()
  await expect(turns.last().getByRole('button', { name: 'Copy the answer' })).toBeVisible()
  await expect(turns.last()).toContainText('September')
  await expect(turns).toHaveCount(2)

  await turns.first().hover()
  await turns.first().getByRole('button', { name: 'Change the question' }).click()
  const field = turns.first().getByRole('textbox', { name: 'Change the question' })
  await field.fill('How much money came in in September?')
  await field.press('Enter')
  await expect(turns).toHaveCount(1)
  await expect(turns.first().getByRole('button', { name: 'Copy the answer' })).toBeVisible()
  await expect(await ask(page, 'and the month before?')).toContainText('August')

  await start.click()
  await expect(turns).toHaveCount(0)
  await expect(await ask(page, 'and the month before?')).not.toContainText('came in in')
})

test('who words the answers is said as it is set under Models', async () => {
  const { page } = teller
  await teller.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800))
  await page.getByRole('link', { name: 'Models' }).click()
  await expect(page.getByRole('heading', { name: 'Answers are in plain wording' })).toBeVisible()
  const badge = panel(page).locator('.assistant-badge')
  await expect(badge).toContainText('No model is loaded.')
  const checked = page.getByRole('table', { name: 'On this computer' }).getByText('Not checked yet')
  expect(await checked.evaluate((words) => words.getClientRects().length)).toBe(1)
  await page.getByText('By the model', { exact: true }).click()
  await page.reload()
  await expect(badge).toContainText('Answers are worded by teller-1')
  await page.getByText('Plainly', { exact: true }).click()
  await expect(badge).toContainText('No model is loaded.')
})

test('nothing is said of one person, and every question stands in the audit log', async () => {
  const { page } = teller
  const box = panel(page).getByLabel('Ask about the bank')
  await box.fill('show me Asha’s balance')
  await box.press('Enter')
  const refusal = panel(page).getByRole('article').last()
  await expect(refusal).toContainText('never one person')
  await expect(refusal.getByRole('table')).toHaveCount(0)
  await page.getByRole('link', { name: 'Audit log' }).click()
  const log = page.getByRole('main')
  await expect(log).toContainText('refused person: show me Asha’s balance')
  await expect(log).toContainText('answerable segment-biggest: Which is the largest segment?')
})

test('a product described in words is simulated, and opens the lab on it', async () => {
  const { page } = teller
  const answer = await ask(page, 'Simulate a 3 % cashback card on travel with a fee of 750 a year')
  await expect(answer).toContainText(/estimate/)
  await expect(answer).toContainText(/revenue/)
  await answer.getByRole('link', { name: 'Open this product in the lab' }).click()
  await expect(page.getByRole('heading', { name: 'Product lab', level: 1 })).toBeVisible()
  await expect(page.getByLabel('Yearly fee')).toHaveValue(/750/)
})
