import { afterAll, beforeAll, expect, test } from 'vitest'
import { answeredLast } from '../asked.fixture'
import { ashasRows, type SampleBooks, sampleBooks } from '../sample-books.fixture'
import { onOneAccount } from './on-one-account'
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
  expect(headline?.evidence).toMatchObject({ filter: { accountId: 'A2' } })
})

test('without such an account the tool is asked as it is', async () => {
  const scope = await sample.scope()
  const whole = await spent(scope, { from: '2026-10-01', to: '2026-10-31', kind: 'spending' })
  const findings = await onOneAccount(async (narrow) => {
    const figure = await spent(narrow, { from: '2026-10-01', to: '2026-10-31', kind: 'spending' })
    expect(figure.amountMinor).toBe(whole.amountMinor)
    return { facts: [], wording: [], headline: null, table: [], suggestions: [] } as never
  }, 'loan')(scope, {} as never)
  expect(findings.facts).toEqual([])
})
