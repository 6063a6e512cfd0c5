// A conversation with the assistant from its first question to its deletion. Figures are compared with SQL of this file.
import { expect, type Page, test } from 'playwright/test'
import { openBooks, rupees } from './independent-sql'
import { copyBank, type Launched, launch, signInAs, wordByModel } from './launch'

const ASHA = 'C00001'

let teller: Launched
test.beforeAll(async () => {
  // The model takes a moment for an answer, so that one can be stopped.
  teller = await launch({
    prepare: (dataDir) => {
      copyBank(dataDir)
      wordByModel(dataDir)
    },
  })
  await signInAs(teller.page, 'Asha Kulkarni')
})
test.afterAll(() => teller.app.close())
test.describe.configure({ mode: 'serial' })

const panel = (page: Page) => page.getByRole('region', { name: 'Assistant', exact: true })
const turns = (page: Page) => panel(page).getByRole('article')
const button = (page: Page, name: string | RegExp) => panel(page).getByRole('button', { name })
const go = (page: Page, place: string) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: place, exact: true }).click()

/** Asks and waits until the answer can be copied. */
async function ask(page: Page, question: string) {
  const before = await button(page, 'Copy the answer').count()
  const box = panel(page).getByLabel('Ask about your money')
  await box.fill(question)
  await box.press('Enter')
  await expect(button(page, 'Copy the answer')).toHaveCount(before + 1)
  return turns(page).last()
}

function spentOn(bankFile: string, categoryId: string, month: string) {
  const books = openBooks(bankFile)
  const spent = books.one<{ minor: number; rows: number }>(
    `select -sum(amount_minor) as minor, count(*) as rows from transactions
     where customer_id = ? and category_id = ? and substr(booked_on, 1, 7) = ?`,
    ASHA,
    categoryId,
    month,
  )
  books.close()
  return spent
}

test('a follow-up takes from the question before what it leaves out', async () => {
  const { page, bankFile } = teller
  const october = await ask(page, 'How much did I spend on groceries this month?')
  await expect(october).toContainText(rupees(spentOn(bankFile, 'groceries', '2026-10').minor))
  const september = await ask(page, 'and last month?')
  await expect(september).toContainText(rupees(spentOn(bankFile, 'groceries', '2026-09').minor))
})

test('what an answer rests on folds out with its query and rows, and a citation opens them', async () => {
  const { page, bankFile } = teller
  const { minor, rows } = spentOn(bankFile, 'groceries', '2026-09')
  const answer = turns(page).last()
  await answer.getByRole('button', { name: /^Checked against/ }).click()
  const sources = answer.getByRole('list', { name: 'What the answer rests on' })
  await expect(sources).toContainText('Category: Groceries')
  await expect(sources.getByRole('table').first().getByRole('row')).toHaveCount(Math.min(rows, 5))
  await answer
    .getByRole('button', { name: new RegExp(rupees(minor).replace('.', '\\.')) })
    .first()
    .click()
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText('Transactions')
  await expect(page.getByRole('main')).toContainText(`${rows} transactions`)
})

test('a question is changed: what came after it goes, and the answer is to the new one', async () => {
  const { page, bankFile } = teller
  await expect(turns(page)).toHaveCount(2)
  await turns(page).first().hover()
  await turns(page).first().getByRole('button', { name: 'Change the question' }).click()
  const field = turns(page).first().getByRole('textbox', { name: 'Change the question' })
  await expect(field).toBeFocused()
  await field.fill('How much did I spend on groceries in August?')
  await field.press('Enter')
  await expect(turns(page)).toHaveCount(1)
  await expect(turns(page).first()).toContainText(rupees(spentOn(bankFile, 'groceries', '2026-08').minor))
})

test('Escape leaves a question as it was', async () => {
  const { page } = teller
  await turns(page).first().hover()
  await button(page, 'Change the question').click()
  await page.keyboard.press('Escape')
  await expect(button(page, 'Change the question')).toBeFocused()
  await expect(turns(page).first()).toContainText('How much did I spend on groceries in August?')
})

test('Stop ends an answer, and Ask again gives it in the same place', async () => {
  const { page } = teller
  const box = panel(page).getByLabel('Ask about your money')
  // An answer takes a moment: Stop is pressed by the page itself as soon as it is there.
  await page.evaluate(() => {
    const watch = new MutationObserver(() => {
      const stop = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Stop')
      if (!stop) return
      watch.disconnect()
      stop.click()
    })
    watch.observe(document.body, { childList: true, subtree: true })
  })
  await box.fill('How much did I spend on eating out this month?')
  await box.press('Enter')
  await expect(turns(page).last()).toContainText('Stopped.')
  await turns(page).last().getByRole('button', { name: 'Ask again' }).click()
  await expect(turns(page).last().getByRole('button', { name: 'Copy the answer' })).toBeVisible()
  await expect(turns(page)).toHaveCount(2)
  await expect(panel(page)).not.toContainText('Stopped.')
})

test('a refusal is grey, offers two questions that it can answer, and one of them is answered', async () => {
  const { page } = teller
  const answer = await ask(page, 'What is the balance of Imtiaz Sheikh?')
  await expect(answer.locator('.assistant-answer')).toHaveClass(/muted/)
  await expect(answer).not.toContainText('₹')
  const offers = panel(page).getByRole('list', { name: 'Questions you can ask' }).getByRole('button')
  await expect(offers).toHaveCount(2)
  await offers.first().click()
  await expect(button(page, 'Copy the answer')).toHaveCount(4)
  await expect(turns(page).last()).toContainText('₹')
})

test('a thumb is kept in the books and taken back', async () => {
  const { page, bankFile } = teller
  const ratings = () => {
    const books = openBooks(bankFile)
    const rows = books.all<{ rating: number | null }>('select rating from chat_turns order by id desc limit 1')
    books.close()
    return rows.map(({ rating }) => rating)
  }
  const thumb = turns(page).last().getByRole('button', { name: 'Not helpful' })
  await thumb.click()
  await expect(thumb).toHaveAttribute('aria-pressed', 'true')
  await expect.poll(ratings).toEqual([-1])
  await thumb.click()
  await expect.poll(ratings).toEqual([null])
  await turns(page).last().getByRole('button', { name: 'Helpful', exact: true }).click()
  await expect.poll(ratings).toEqual([1])
})

test('the questions to start with are those of the page', async () => {
  const { page } = teller
  await button(page, 'New chat').click()
  await expect(turns(page)).toHaveCount(0)
  const offers = panel(page).getByRole('list', { name: 'Questions you can ask' })
  await go(page, 'Budgets')
  await expect(offers).toContainText('How much is left in my budgets?')
  await go(page, 'Home')
  await expect(offers).toContainText('How much did I spend this month?')
})

test('earlier chats are searched, opened again and gone on with', async () => {
  const { page, bankFile } = teller
  await ask(page, 'What is my balance?')
  await button(page, 'Earlier chats').click()
  const chats = panel(page).getByRole('list', { name: 'Earlier chats' }).getByRole('listitem')
  await expect(chats).toHaveCount(2)
  const search = panel(page).getByRole('searchbox', { name: 'Search chats' })
  await expect(search).toBeFocused()
  await search.fill('august groceries')
  await expect(chats).toHaveCount(1)
  await search.fill('nothing of the kind')
  await expect(panel(page)).toContainText('No chat has these words.')
  await search.fill('august')
  await chats.first().getByRole('button').first().click()
  await expect(turns(page)).toHaveCount(4)
  await expect(panel(page)).toContainText('Figures are as they were then.')
  await expect(turns(page).last().getByRole('button', { name: 'Helpful', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await ask(page, 'How much did I spend on groceries this month?')
  await expect(await ask(page, 'and in July?')).toContainText(rupees(spentOn(bankFile, 'groceries', '2026-07').minor))
})

test('a chat is deleted from the list, and all of them in Settings', async () => {
  const { page, bankFile } = teller
  const kept = () => {
    const books = openBooks(bankFile)
    const counted = books.one<{ chats: number; turns: number }>(
      'select (select count(*) from chat_sessions) as chats, (select count(*) from chat_turns) as turns',
    )
    books.close()
    return counted
  }
  await button(page, 'Earlier chats').click()
  await button(page, 'Delete the chat: What is my balance?').click()
  await expect(button(page, 'Keep')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(button(page, 'Keep')).toHaveCount(0)
  await expect(
    panel(page)
      .getByRole('listitem')
      .getByRole('button', { name: /^What is my balance/ }),
  ).toBeFocused()
  expect(kept().chats).toBe(2)
  await button(page, 'Delete the chat: What is my balance?').click()
  await button(page, /^Delete$/).click()
  await expect(panel(page).getByRole('listitem')).toHaveCount(1)
  await expect(panel(page).getByRole('searchbox')).toBeFocused()
  expect(kept().chats).toBe(1)
  await go(page, 'Settings')
  const main = page.getByRole('main')
  await main.getByRole('button', { name: 'Delete my chat history' }).click()
  await expect(main.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await main.getByRole('button', { name: 'Delete', exact: true }).first().click()
  await expect(main).toContainText('1 chat is deleted.')
  expect(kept()).toEqual({ chats: 0, turns: 0 })
  await expect(panel(page)).toContainText('No chats yet.')
  await page.keyboard.press('Control+J')
  await expect(turns(page)).toHaveCount(0)
})

test('rows of another year than the present one are dated with it', async () => {
  const { page } = teller
  const answer = await ask(page, 'How much did I spend on groceries in November 2025?')
  await answer.getByRole('button', { name: /^Checked against/ }).click()
  const rows = answer.getByRole('list', { name: 'What the answer rests on' }).getByRole('table').first()
  await expect(rows.getByRole('row').first()).toContainText(/ Nov 2025/)
})
