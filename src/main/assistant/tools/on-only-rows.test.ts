import { afterAll, beforeAll, expect, test } from 'vitest'
import { answered, answeredLast } from '../asked.fixture'
import { ashasRows, type SampleBooks, sampleBooks } from '../sample-books.fixture'
import { onOnlyRows } from './on-only-rows'
import { spent } from './spending-facts'

let sample: SampleBooks

beforeAll(async () => {
  sample = await sampleBooks(ashasRows())
  await sample.db
    .insertInto('accounts')
    .values({
      id: 'A2',
      customer_id: 'C1',
      kind: 'card',
      name: 'Card',
      tail: '1111',
      currency: 'INR',
      opened_on: '2020-01-01',
      opening_minor: 0,
    })
    .execute()
  const onCard = { accountId: 'A2', categoryId: 'shopping' } as const
  await sample.add([
    { ...onCard, on: '2026-09-04', payee: 'Bata', minor: -40_000 },
    { ...onCard, on: '2026-10-04', payee: 'Bata', minor: -120_000 },
    { ...onCard, on: '2026-10-20', payee: 'Goibibo', minor: -250_000 },
  ])
})
afterAll(() => sample.close())

const CARD = 'how much did I spend with my card in October'

test('what is asked next of a card’s spending is told of that card alone', async () => {
  expect((await answeredLast(sample, [CARD, 'which was the biggest'])).headline?.value).toBe(250_000)
  expect((await answeredLast(sample, [CARD, 'how many payments'])).headline?.value).toBe(2)
  const compared = await answeredLast(sample, [CARD, 'compared with the month before'])
  expect(compared.text).toMatch(/^You spent ₹3,700\.00 in October, against ₹400\.00 in September/)
})

test('the rows behind its figures are those of the account', async () => {
  const { headline } = await answeredLast(sample, [CARD, 'how many payments'])
  expect(headline?.evidence).toMatchObject({ filter: { only: { accountId: 'A2' } } })
})

test('a condition narrows whatever is asked, and the answer says so', async () => {
  const { headline, text } = await answeredLast(sample, ['what is the highest amount I paid by card in October'])
  expect(headline?.value).toBe(250_000)
  expect(text).toContain('Only what went through Card is counted.')
  expect((await answeredLast(sample, ['which shop took the most on my card in October'])).text).toMatch(/^Goibibo took/)
  expect((await answeredLast(sample, ['when did I last pay by card'])).headline?.value).toBe('2026-10-20')
  expect((await answeredLast(sample, ['any card payments over 2,000 in October?'])).text).toMatch(/^Yes/)
  expect((await answeredLast(sample, ['any shopping by card in payments over 3,000 in October?'])).text).toMatch(/^No/)
})

test('names that are left out take no part', async () => {
  const { headline, text } = await answeredLast(sample, ['my largest card payment in October apart from Goibibo'])
  expect(headline?.value).toBe(120_000)
  expect(text).toContain('Only what went through Card and to others than Goibibo is counted.')
})

test('of an account that there is not nothing is told', async () => {
  const { headline, text } = await answeredLast(sample, ['what did I spend from my current account in October'])
  expect([headline, text]).toEqual([null, 'You have no account of that kind here.'])
})

test('without a credit card it is the debit card', async () => {
  const scope = await sample.scope()
  const books = { ...scope.books, accounts: scope.books.accounts.filter(({ kind }) => kind !== 'card') }
  const only = async (narrow: typeof scope) =>
    ({ facts: [], wording: [JSON.stringify(narrow.books.only)], headline: null, table: [], suggestions: [] }) as never
  const findings = await onOnlyRows(only, { account: { kind: 'card' } })({ ...scope, books }, {} as never)
  expect(findings.wording[0]).toBe('{"channels":["Card"]}')
})

test('two ways are set against each other, and one against the whole', async () => {
  const both = await answeredLast(sample, ['did I spend more by card than in cash in October?'])
  expect(both.text).toMatch(/^Yes: what went through Card came to ₹3,700\.00 in October\./)
  const scope = await sample.scope()
  const whole = await spent(scope, { from: '2026-10-01', to: '2026-10-31', kind: 'spending' })
  const share = await answeredLast(sample, ['what share of my spending in October went on the card'])
  expect(share.headline?.value).toBeCloseTo(370_000 / whole.amountMinor, 6)
  expect((await answeredLast(sample, ['is most of my shopping in October by card?'])).text).toMatch(
    /^(?:Yes|No): the share/,
  )
})

test('days of the month narrow every month', async () => {
  expect((await answeredLast(sample, ['how much on shopping on the 4th of every month by card'])).headline?.value).toBe(
    160_000,
  )
})

test('a turn that is nothing but a condition narrows the question before, and another way takes its place', async () => {
  const turns = ['how much on shopping in October', 'and by card?']
  expect((await answeredLast(sample, turns)).headline?.value).toBe(370_000)
  const byUpi = await answeredLast(sample, [...turns, 'by UPI?'])
  expect(byUpi.text).toContain('Only what went by UPI is counted.')
})

test('regular payments are those of whoever was paid that way', async () => {
  await sample.add(
    ['2026-07-08', '2026-08-08', '2026-09-08', '2026-10-08'].map((on) => ({
      ...{ on, payee: 'Kindle', accountId: 'A2', categoryId: 'entertainment' as const, minor: -16_900 },
    })),
  )
  const { text, headline } = await answeredLast(sample, ['how many subscriptions go through my card?'])
  expect(headline?.value).toBe(1)
  expect(text).toContain('Kindle')
})

test('what is left out and what is left add up to all', async () => {
  const inOctober = async (of: string) => {
    const { headline } = await answered(sample, `how much did I spend in October ${of}`)
    return Number(headline?.value)
  }
  const all = await inOctober('')
  for (const [of, others] of [
    ['by card', 'excluding card payments'],
    ['at weekends', 'except at weekends'],
    ['on Sundays', 'not on Sundays'],
  ] as const)
    expect((await inOctober(of)) + (await inOctober(others))).toBe(all)
  const { text } = await answered(sample, 'my largest payment in October not by card')
  expect(text).toContain('Only what went other than through Card is counted.')
})
