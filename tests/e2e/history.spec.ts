// Many earlier chats: all of them can be come to, and one that is gone meanwhile says so.
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, type Page, test } from 'playwright/test'
import { copyBank, type Launched, launch, signInAs } from './launch'

const ASHA = 'C00001'
const CHATS = 130

let teller: Launched
test.beforeAll(async () => {
  teller = await launch({
    prepare: (dataDir) => {
      copyBank(dataDir)
      withChats(join(dataDir, 'teller.sqlite'))
    },
  })
  await signInAs(teller.page, 'Asha Kulkarni')
})
test.afterAll(() => teller.app.close())
test.describe.configure({ mode: 'serial' })

const panel = (page: Page) => page.getByRole('region', { name: 'Assistant', exact: true })
const chats = (page: Page) => panel(page).getByRole('list', { name: 'Earlier chats' }).getByRole('listitem')

/** Questions 1 to 130, each in a chat of its own. */
function withChats(file: string): void {
  const db = new Database(file)
  const begin = db.prepare('insert into chat_sessions (customer_id, title, started_at) values (?, ?, ?)')
  const say = db.prepare(
    "insert into chat_turns (session_id, question, asked_at, shown, words) values (?, ?, ?, '[]', ?)",
  )
  for (let number = 1; number <= CHATS; number++) {
    const title = `Question ${number}`
    const { lastInsertRowid } = begin.run(ASHA, title, '2026-10-30T10:00:00.000Z')
    say.run(lastInsertRowid, title, '2026-10-30T10:00:00.000Z', title.toLowerCase())
  }
  db.close()
}

test('earlier chats come page by page to the very first, and those on screen stay while more are looked up', async () => {
  const { page } = teller
  await panel(page).getByRole('button', { name: 'Earlier chats' }).click()
  await expect(chats(page)).toHaveCount(30)
  // A list that makes way for a skeleton would be taken out and put back.
  await chats(page)
    .first()
    .evaluate((row) => {
      row.dataset.first = 'still'
    })
  const more = panel(page).getByRole('button', { name: 'Show more' })
  for (const there of [60, 90, 120, CHATS]) {
    await more.click()
    await expect(chats(page)).toHaveCount(there)
  }
  await expect(more).toHaveCount(0)
  await expect(chats(page).last()).toContainText('Question 1')
  await expect(chats(page).first()).toHaveAttribute('data-first', 'still')
})

test('a chat that is no longer there says so, and the list stays', async () => {
  const { page, bankFile } = teller
  const db = new Database(bankFile)
  db.pragma('foreign_keys = on')
  db.prepare('delete from chat_sessions where title = ?').run('Question 77')
  db.close()
  await chats(page)
    .getByRole('button', { name: /^Question 77/ })
    .click()
  await expect(page.getByRole('status').filter({ hasText: 'This chat is no longer there.' })).toBeVisible()
  await expect(chats(page)).toHaveCount(CHATS)
})
