// The figures of the churn page against the model worked out again, on a bank of which some customers have fallen away.
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'playwright/test'
import { churnByHand } from './churn-by-hand'
import { openBooks } from './independent-sql'
import { copyBank, type Launched, launch, signInAs } from './launch'

const TODAY = Date.parse('2026-10-31') / 86_400_000
const SMALLEST_GROUP = 10

let teller: Launched
test.beforeAll(async () => {
  teller = await launch({
    prepare(dataDir) {
      copyBank(dataDir)
      letCustomersFallAway(join(dataDir, 'teller.sqlite'))
    },
  })
  await signInAs(teller.page, 'Ravi Menon')
})
test.afterAll(() => teller.app.close())
// All figures of the bank are counted first.
test.setTimeout(300_000)

/** Of nine customers one makes a quarter of the purchases from June on, and one from the days after the split. */
function letCustomersFallAway(file: string): void {
  const db = new Database(file)
  const ids = db.prepare('select id from customers order by id').pluck().all() as string[]
  const thin = db.prepare(
    `delete from transactions where customer_id = ? and booked_on >= ? and amount_minor < 0 and id % 4 > 0
     and category_id not in ('fees', 'own-transfer', 'savings', 'investment', 'loan-repayment', 'card-repayment')`,
  )
  for (const [index, id] of ids.entries()) {
    if (index % 9 === 0) thin.run(id, '2026-06-01')
    if (index % 9 === 3) thin.run(id, '2026-09-05')
  }
  db.close()
}

test('who is at risk, with which deposits, and how good the chances were, is what the model says by hand', async () => {
  const { page, bankFile } = teller
  await page.getByRole('link', { name: 'Churn' }).click()
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { name: 'How good it is' })).toBeVisible({ timeout: 240_000 })

  const books = openBooks(bankFile)
  const { atRisk, validation } = churnByHand(books, TODAY)
  const { deposits } = books.one<{ deposits: number }>(
    `select sum(a.opening_minor + (select coalesce(sum(t.amount_minor), 0) from transactions t where t.account_id = a.id))
       as deposits
     from accounts a where a.currency = 'INR' and a.kind in ('current', 'savings')
       and a.customer_id in (${atRisk.map(() => '?').join(',')})`,
    ...atRisk,
  )
  books.close()
  // Else the page says less than this test is for.
  expect(atRisk.length).toBeGreaterThanOrEqual(SMALLEST_GROUP)
  expect(validation.churned).toBeGreaterThanOrEqual(SMALLEST_GROUP)

  await expect(main.locator('.page-figure')).toContainText(`about ${Math.round(atRisk.length / 5) * 5}`)
  const whole = new Intl.NumberFormat('en-IN', { style: 'currency', currency: 'INR', maximumFractionDigits: 0 })
  await expect(main.locator('.lead')).toContainText(whole.format(Number(deposits.toPrecision(3)) / 100))
  await expect(main).toContainText(`in which ${Math.round(validation.churned / 5) * 5}`)

  const measures = (await main.locator('.churn-measures').innerText()).match(/\d+\.\d+/g)?.map(Number) ?? []
  const [auc = 0, aucOfRecentToUsual = 0] = measures
  const [brier = 0, brierOfShare = 0] = measures.slice(-2)
  expect(Math.abs(auc - validation.auc)).toBeLessThanOrEqual(0.0051)
  expect(Math.abs(aucOfRecentToUsual - validation.aucOfRecentToUsual)).toBeLessThanOrEqual(0.0051)
  expect(Math.abs(brier - validation.brier)).toBeLessThanOrEqual(0.00051)
  expect(Math.abs(brierOfShare - validation.brierOfShare)).toBeLessThanOrEqual(0.00051)
})
