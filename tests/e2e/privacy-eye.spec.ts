import { expect, type Page, test } from 'playwright/test'
import { openBooks } from './independent-sql'
import { type Launched, launch, signInAs } from './launch'

let teller: Launched
test.beforeAll(async () => {
  teller = await launch()
  await signInAs(teller.page, 'Asha Kulkarni')
  await teller.page.getByRole('button', { name: 'Hide amounts and names' }).click()
  await place(teller.page, 'Transactions')
})
test.afterAll(() => teller.app.close())

const place = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true }).click()
const says = (page: Page) => page.getByRole('status').filter({ hasText: 'The file shows amounts and names' })

test('a file that is saved while amounts are hidden says that it shows them', async () => {
  const { page } = teller
  // Where it goes is for the system's dialog; nothing is to be written here.
  await teller.app.evaluate(({ session }) =>
    session.defaultSession.on('will-download', (event) => event.preventDefault()),
  )
  await page.getByRole('button', { name: 'Export CSV' }).click()
  await expect(says(page)).toBeVisible()
  await place(page, 'Settings')
  await page.getByRole('button', { name: 'Save all as JSON' }).click()
  await expect(says(page).first()).toBeVisible()
})

test('an account is called by its name on the pages, without its last digits', async () => {
  const { page } = teller
  for (const name of ['Home', 'Transactions', 'Subscriptions and bills']) {
    await place(page, name)
    await expect(page.getByRole('main')).toContainText('Savings ••••')
    expect(await page.getByRole('main').innerText()).not.toMatch(/••\d/)
  }
})

test('what is typed into the search and the filters cannot be read', async () => {
  const { page } = teller
  await place(page, 'Transactions')
  const masked = (field: ReturnType<Page['getByLabel']>) =>
    field.evaluate((node) => getComputedStyle(node).getPropertyValue('-webkit-text-security'))
  expect(await masked(page.getByRole('searchbox'))).toBe('disc')
  const typed = async (part: string) => {
    await page.getByRole('button', { name: 'Add filter' }).click()
    await page.getByRole('menuitem', { name: part }).click()
    const field = page.getByRole('dialog').locator('input').first()
    await field.fill('500')
    return masked(field)
  }
  expect(await typed('Amount')).toBe('disc')
  await page.getByRole('dialog').getByRole('button').last().click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await typed('Payee')).toBe('disc')
})

test('nor can a note, a question or a search for pages that is being written', async () => {
  const { page } = teller
  await page.keyboard.press('Escape')
  const isMasked = (field: ReturnType<Page['getByLabel']>) =>
    expect
      .poll(() => field.evaluate((node) => getComputedStyle(node).getPropertyValue('-webkit-text-security')))
      .toBe('disc')
  await page.getByRole('main').getByRole('row').nth(2).click()
  const drawer = page.locator('.tx-drawer')
  await drawer.getByRole('button', { name: 'Note', exact: true }).click()
  await drawer.getByRole('textbox').fill('Lent 500 to Ravi')
  await isMasked(drawer.getByRole('textbox'))
  await drawer.getByRole('button', { name: 'Cancel' }).click()
  await page.keyboard.press('Control+J')
  await isMasked(page.getByLabel('Ask about your money'))
  await page.keyboard.press('Control+K')
  await isMasked(page.getByRole('combobox'))
  await page.keyboard.press('Escape')
})

/** A word that two payees of Asha's begin with, and one payee of hers. */
function names(): { readonly shared: string; readonly payee: string } {
  const books = openBooks(teller.bankFile)
  const payees = books
    .all<{ payee: string }>(
      "select payee from transactions where customer_id = 'C00001' group by payee order by count(*) desc",
    )
    .map(({ payee }) => payee)
  books.close()
  const shared = payees
    .map((payee) => payee.split(' ')[0] as string)
    .find(
      (word) =>
        word.length > 4 && payees.filter((payee) => payee.startsWith(`${word} `)).length > 1 && !payees.includes(word),
    )
  return { shared: shared as string, payee: payees.find((payee) => payee === 'Swiggy') as string }
}

test('the assistant asks which payee is meant, and offers what to ask of one, without the names', async () => {
  const { page } = teller
  const panel = page.getByRole('region', { name: 'Assistant', exact: true })
  const box = panel.getByLabel('Ask about your money')
  const { shared, payee } = names()
  await box.fill(`How much did I pay ${shared}?`)
  await box.press('Enter')
  const answer = panel.getByRole('article').last()
  await expect(answer).toContainText(/Which one do you mean: •••( or •••)+\?/)
  await box.fill(`What have I paid ${payee} for?`)
  await box.press('Enter')
  const offers = panel.getByRole('list', { name: 'Questions you can ask' })
  await expect(offers).toContainText('When did I last pay •••?')
  expect(await panel.innerText()).not.toMatch(new RegExp(`${shared}|${payee}`))
  // What is offered is asked as it is meant.
  await offers.getByRole('button', { name: 'When did I last pay •••?' }).click()
  await expect(panel.getByRole('article')).toHaveCount(3)
  await expect(panel.getByRole('article').last()).toContainText('The latest payment to •••')
})
