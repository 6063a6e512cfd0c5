import { afterAll, beforeAll, expect, test } from 'vitest'
import { answered } from '../asked.fixture'
import { type SampleBooks, sampleBooks } from '../sample-books.fixture'

let sample: SampleBooks

beforeAll(async () => {
  sample = await sampleBooks()
  const { db } = sample
  const account = { customer_id: 'C1', currency: 'INR', opened_on: '2020-01-01' } as const
  await db
    .insertInto('accounts')
    .values([
      { ...account, id: 'L1', kind: 'loan', name: 'Car loan', tail: '0001', opening_minor: -50_000_000 },
      { ...account, id: 'L2', kind: 'loan', name: 'Home loan', tail: '0002', opening_minor: -90_000_000 },
      { ...account, id: 'D1', kind: 'investment', name: 'Fixed deposit', tail: '0003', opening_minor: 10_000_000 },
    ])
    .execute()
  const rows: readonly [string, string, string, 'fees' | 'interest', number][] = [
    ['L1', '2026-08-05', 'Loan interest', 'fees', -300_000],
    ['L1', '2026-09-05', 'Loan interest', 'fees', -290_000],
    ['L2', '2026-09-05', 'Loan interest', 'fees', -800_000],
    ['D1', '2026-06-30', 'Deposit interest', 'interest', 150_000],
    ['D1', '2026-09-30', 'Deposit interest', 'interest', 160_000],
    // A deposit may pay its interest to another account.
    ['A1', '2026-09-30', 'Fixed deposit interest', 'interest', 20_000],
    ['A1', '2026-09-30', 'Savings interest', 'interest', 7_000],
    ['L2', '2026-09-06', 'GST on loan interest', 'fees', -9_000],
  ]
  await sample.add(
    rows.map(([accountId, on, payee, categoryId, minor]) => ({ accountId, on, payee, categoryId, minor })),
  )
})
afterAll(() => sample.close())

const value = async (question: string) => (await answered(sample, question)).headline?.value

test('of one loan, without that of another and without its tax', async () => {
  expect(await value('how much interest did I pay on the car loan in September')).toBe(290_000)
  expect(await value('interest charged on the car loan this year')).toBe(590_000)
  expect(await value('loan interest paid since August, all loans')).toBe(1_390_000)
})

test('of deposits, wherever it was paid to, and not of savings', async () => {
  expect(await value('how much interest did my deposits earn this year')).toBe(330_000)
  expect(await value('what interest did my savings account earn in September')).toBe(7_000)
})

test('which account was the dearest', async () => {
  const { headline, text } = await answered(sample, 'which loan cost me the most interest this year')
  expect(headline?.value).toBe(800_000)
  expect(text).toContain('highest on Home loan')
})

test('nothing was booked', async () => {
  expect((await answered(sample, 'did my deposit earn any interest in August')).text).toMatch(/^No: /)
})
