import { afterEach, beforeEach, expect, test } from 'vitest'
import { addMonths, firstOf } from '../../shared/dates'
import type { CustomerSession } from '../operation'
import { addAccount, addCustomer, addRows, ask, type HandMadeBank, handMadeBank } from './hand-made-bank.fixture'

let bank: HandMadeBank
let asha: CustomerSession

beforeEach(async () => {
  bank = await handMadeBank()
  asha = await addCustomer(bank.db, 'C1')
  await addAccount(bank.db, 'C1', 'A1', { kind: 'savings', openingMinor: 500_000 })
  await addAccount(bank.db, 'C1', 'A2', { kind: 'loan', openingMinor: -100_000 })
  await bank.db.updateTable('accounts').set({ name: 'Personal loan' }).where('id', '=', 'A2').execute()
  for (let month = '2026-04'; month <= '2026-09'; month = addMonths(month, 1)) {
    await addRows(bank.db, 'C1', 'A1', [
      { on: firstOf(month), minor: 100_000, category: 'salary', payee: 'Infosys' },
      { on: `${month}-05`, minor: -50_000, category: 'groceries' },
    ])
    await addRows(bank.db, 'C1', 'A2', [{ on: `${month}-06`, minor: -2_000, category: 'fees', payee: 'Loan interest' }])
  }
  const card = { id: 'card', kind: 'card', name: 'Cashback Card', summary: 'On groceries', currency: 'INR' }
  const loan = { id: 'loan', kind: 'loan', name: 'Personal Loan', summary: '', currency: 'INR', annual_rate: 0.12 }
  await bank.db
    .insertInto('products')
    .values({ ...card, annual_fee_minor: 0, cashback_rate: 0.02, cashback_categories: '["groceries"]' })
    .execute()
  await bank.db
    .insertInto('products')
    .values({ ...loan, annual_fee_minor: 0, cashback_categories: '[]' })
    .execute()
})

afterEach(() => bank.close())

const products = () => ask(bank.books, asha, 'customer.products', {})

test('products are ranked by what the own rows say, with the figures behind it', async () => {
  const { ranked, noneFits, textMatch } = await products()
  expect([noneFits, textMatch]).toEqual([false, 'tfidf'])
  // 2 % of 50,000 twelve times.
  expect(ranked.find(({ product }) => product.id === 'card')).toMatchObject({ place: 1, yearlyBenefitMinor: 12_000 })
  const cheaper = ranked.find(({ product }) => product.id === 'loan')?.why[0]
  // 2,000 on 100,000 at first, on 110,000 in the end: 24 to 21.8 % a year. September is not over.
  expect(cheaper).toMatchObject({ kind: 'cheaper-debt', owedMinor: 112_000, interest: { amountMinor: 10_000 } })
})

test('an answer is kept with what was shown, and a dismissed product stays away', async () => {
  await ask(bank.books, asha, 'customer.product.answer', { productId: 'card', answer: 'interested' })
  expect((await products()).ranked[0]).toMatchObject({ answer: 'interested' })
  await ask(bank.books, asha, 'customer.product.answer', { productId: 'card', answer: 'dismissed' })
  const { excluded } = await products()
  expect(excluded.find(({ product }) => product.id === 'card')?.whyNot).toEqual([
    { kind: 'dismissed', on: '2026-09-06' },
  ])
  const kept = await bank.db.selectFrom('recommendations').select(['place', 'yearly_benefit_minor', 'answer']).execute()
  expect(kept).toEqual([{ place: 1, yearly_benefit_minor: 12_000, answer: 'dismissed' }])
})

test('an answer is taken back, whichever it was', async () => {
  const answer = (said: 'interested' | 'dismissed' | null) =>
    ask(bank.books, asha, 'customer.product.answer', { productId: 'card', answer: said })
  await answer('dismissed')
  await answer(null)
  expect((await products()).ranked[0]).toMatchObject({ product: { id: 'card' }, answer: null })
  await answer('interested')
  await answer(null)
  expect((await products()).ranked[0]).toMatchObject({ product: { id: 'card' }, answer: null })
})

test('an event counts once a day, and only for a product that is there', async () => {
  const event = (kind: 'view' | 'click' | 'application', productId = 'card') =>
    ask(bank.books, asha, 'customer.product.event', { productId, kind })
  await event('view')
  await event('view')
  await event('click')
  await expect(event('view', '__proto__')).rejects.toMatchObject({ code: 'not-found' })
  const events = await bank.db.selectFrom('product_events').select(['kind', 'occurred_on']).execute()
  expect(events).toEqual([
    { kind: 'view', occurred_on: '2026-09-06' },
    { kind: 'click', occurred_on: '2026-09-06' },
  ])
})

test('who wants no recommendations gets the catalogue alone, and looking leaves no trace', async () => {
  await ask(bank.books, asha, 'customer.products.choose', { recommendations: false })
  const { ranked, excluded, recommendations, noneFits } = await products()
  expect([ranked, excluded.map(({ whyNot }) => whyNot), recommendations, noneFits]).toEqual([
    [],
    [[], []],
    false,
    false,
  ])
  await ask(bank.books, asha, 'customer.product.event', { productId: 'card', kind: 'view' })
  await ask(bank.books, asha, 'customer.product.event', { productId: 'card', kind: 'application' })
  const events = await bank.db.selectFrom('product_events').select('kind').execute()
  expect(events).toEqual([{ kind: 'application' }])
  await ask(bank.books, asha, 'customer.products.choose', { recommendations: true })
  expect((await products()).ranked.length).toBeGreaterThan(0)
})
