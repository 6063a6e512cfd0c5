import { afterEach, beforeEach, expect, test } from 'vitest'
import { addMonths } from '../../shared/dates'
import type { CustomerSession } from '../operation'
import { addAccount, addCustomer, addRows, ask, type HandMadeBank, handMadeBank } from './hand-made-bank.fixture'

let bank: HandMadeBank
let asha: CustomerSession

beforeEach(async () => {
  bank = await handMadeBank()
  asha = await addCustomer(bank.db, 'C1')
  await addAccount(bank.db, 'C1', 'A1', { openingMinor: 500_000 })
  await addAccount(bank.db, 'C1', 'A2', { openingMinor: 4_000_000 })
  await addAccount(bank.db, 'C1', 'L1', { kind: 'loan', openingMinor: -1_000_000 })
  for (let back = 5; back >= 0; back--) {
    const month = addMonths('2026-10', -back)
    await addRows(bank.db, 'C1', 'A1', [
      { on: `${month}-01`, minor: 1_000_000, payee: 'Kaveri Systems', category: 'salary' },
      { on: `${month}-03`, minor: -600_000, payee: 'Rent', category: 'home' },
      { on: `${month}-05`, minor: -110_000, payee: 'Bike loan', category: 'loan-repayment' },
      { on: `${month}-08`, minor: -250_000, payee: 'Own savings', category: 'own-transfer' },
      {
        on: `${month}-31`.replace(/(02|04|06|09|11)-31$/, '$1-28'),
        minor: -40_000,
        payee: 'Cafe',
        category: 'eating-out',
      },
    ])
    await addRows(bank.db, 'C1', 'A2', [
      { on: `${month}-08`, minor: 250_000, payee: 'Own current', category: 'own-transfer' },
    ])
    await addRows(bank.db, 'C1', 'L1', [
      { on: `${month}-05`, minor: -10_000, payee: 'Interest', category: 'fees' },
      { on: `${month}-05`, minor: 110_000, payee: 'Bike loan', category: 'loan-repayment' },
    ])
  }
})

afterEach(() => bank.close())

test('the baseline is the customer’s own month, and no change changes nothing', async () => {
  const result = await ask(bank.books, asha, 'customer.whatIf', { changes: {}, months: 12 })
  expect(result.changed).toEqual(result.baseline)
  expect(result.usual).toMatchObject({
    monthlyIncomeMinor: 1_000_000,
    spending: [
      { categoryId: 'home', monthlyMinor: 600_000 },
      { categoryId: 'eating-out', monthlyMinor: 40_000 },
    ],
  })
  const [first] = result.baseline.expected.months
  expect(first).toMatchObject({
    month: '2026-11',
    incomeMinor: 1_000_000,
    spendingMinor: 640_000,
    repaidMinor: 110_000,
  })
  // 500 + 6 · (1000 − 600 − 110 − 40) thousand in the two accounts and the pot, and one month more.
  expect(first?.cashMinor).toBe(4_500_000 + 6 * 250_000 + 250_000)
  expect(result.baseline.expected.healthScore).not.toBeNull()
})

test('what a customer changes is checked before it is worked out', async () => {
  const refused = (changes: object, months = 12) =>
    expect(ask(bank.books, asha, 'customer.whatIf', { changes, months } as never)).rejects.toThrow()
  await refused({}, 61)
  await refused({}, 0)
  await refused({ incomeMinor: 0.5 })
  await refused({ purchases: [{ amountMinor: -1, month: 1 }] })
  await refused({ cuts: [{ categoryId: 'salary', share: 0.1 }] })
  await refused({ loan: { principalMinor: 1, annualRate: Number.NaN, termMonths: 1, month: 1 } })
  await refused({ customerId: 'C2' })
})

test('scenarios are saved, replaced and deleted, and belong to one customer', async () => {
  const ravi = await addCustomer(bank.db, 'C2')
  const changes = { purchases: [{ amountMinor: 9_000_000, month: 3 }] }
  const name = '</script> bike’s "price"'
  const saved = await ask(bank.books, asha, 'customer.scenarios.save', { name, changes, months: 24 })
  expect(await ask(bank.books, asha, 'customer.scenarios', {})).toEqual([saved])
  const renamed = { id: saved.id, name: 'Bike', changes: {}, months: 6 }
  await ask(bank.books, asha, 'customer.scenarios.save', renamed)
  expect(await ask(bank.books, asha, 'customer.scenarios', {})).toMatchObject([renamed])
  expect(await ask(bank.books, ravi, 'customer.scenarios', {})).toEqual([])
  await expect(ask(bank.books, ravi, 'customer.scenarios.save', renamed)).rejects.toMatchObject({ code: 'not-found' })
  const gone = ask(bank.books, ravi, 'customer.scenarios.delete', { id: saved.id })
  await expect(gone).rejects.toMatchObject({ code: 'not-found' })
  expect(await ask(bank.books, asha, 'customer.scenarios.delete', { id: saved.id })).toBeNull()
  expect(await ask(bank.books, asha, 'customer.scenarios', {})).toEqual([])
})

test('products move with the changes, and are not ranked for those who want none', async () => {
  await addRows(bank.db, 'C1', 'A1', [{ on: '2026-10-31', minor: -1, category: 'other' }])
  const card = { id: 'card', kind: 'card', name: 'Cashback Card', summary: 'On eating out', currency: 'INR' }
  await bank.db
    .insertInto('products')
    .values({ ...card, annual_fee_minor: 0, cashback_rate: 0.05, cashback_categories: '["eating-out"]' })
    .execute()
  const productsOf = async (share: number) => {
    const changes = { cuts: [{ categoryId: 'eating-out' as const, share }] }
    return (await ask(bank.books, asha, 'customer.whatIf', { changes, months: 12 })).changed.expected.products
  }
  // 5 % of 12 · 40,000, and of half of it.
  expect(await productsOf(0)).toEqual([{ productId: 'card', name: 'Cashback Card', yearlyBenefitMinor: 24_000 }])
  expect(await productsOf(0.5)).toMatchObject([{ yearlyBenefitMinor: 12_000 }])
  await ask(bank.books, asha, 'customer.product.answer', { productId: 'card', answer: 'dismissed' })
  expect(await productsOf(0)).toEqual([])
  await ask(bank.books, asha, 'customer.products.choose', { recommendations: false })
  expect(await productsOf(0)).toBeNull()
})

test('only goals that something is missing for are reached in a month ahead', async () => {
  const goal = { dueOn: '2027-10-31', accountId: null }
  await ask(bank.books, asha, 'customer.goals.save', { ...goal, name: 'Bike', targetMinor: 500, putAsideMinor: 500 })
  await ask(bank.books, asha, 'customer.goals.save', { ...goal, name: 'Car', targetMinor: 500, putAsideMinor: 0 })
  const { changed } = await ask(bank.books, asha, 'customer.whatIf', { changes: {}, months: 12 })
  expect(changed.expected.goals).toMatchObject([{ name: 'Car', reachedIn: '2026-11' }])
})

test('what is said not to be recurring is no bill of a usual month', async () => {
  const billsOf = async () =>
    (await ask(bank.books, asha, 'customer.whatIf', { changes: {}, months: 12 })).usual.bills.map(({ payee }) => payee)
  expect(await billsOf()).toContain('Rent')
  const rent = (await ask(bank.books, asha, 'customer.recurring', {})).find(({ payee }) => payee === 'Rent')
  await ask(bank.books, asha, 'customer.recurring.answer', { key: rent?.key ?? '', answer: 'not-recurring' })
  expect(await billsOf()).not.toContain('Rent')
})

test('a short history is told so', async () => {
  const ravi = await addCustomer(bank.db, 'C2')
  await addAccount(bank.db, 'C2', 'B1')
  const early = ask(bank.books, ravi, 'customer.whatIf', { changes: {}, months: 12 })
  await expect(early).rejects.toMatchObject({ code: 'not-ready' })
})

test('the forecast over all liquid accounts leaves own transfers out, that of one account does not', async () => {
  const all = await ask(bank.books, asha, 'customer.forecast', { days: 60 })
  expect([all.account, all.accounts.map((account) => account.id), all.days]).toEqual([null, ['A1', 'A2'], 60])
  expect(all.balanceMinor).toBe(4_500_000 + 6 * 250_000)
  expect(all.forecast?.days).toHaveLength(60)
  expect(all.forecast?.events.some((event) => event.categoryId === 'own-transfer')).toBe(false)
  const one = await ask(bank.books, asha, 'customer.forecast', { accountId: 'A1', days: 30 })
  expect(one.forecast?.events.some((event) => event.categoryId === 'own-transfer')).toBe(true)
  expect(one.accuracy.checks.map((check) => check.madeOn)).toEqual(['2026-09-30', '2026-08-31', '2026-07-31'])
  const ends = one.lowPoint
  expect((ends?.steps.at(-1)?.runningMinor ?? ends?.fromMinor ?? 0) + (ends?.everydayMinor ?? 0)).toBe(
    ends?.amountMinor,
  )
})

test('an account that runs short is told which own account could help', async () => {
  await addRows(bank.db, 'C1', 'A1', [{ on: '2026-10-31', minor: -900_000, payee: 'Roof', category: 'home' }])
  const { lowPoint } = await ask(bank.books, asha, 'customer.forecast', { accountId: 'A1', days: 30 })
  expect(lowPoint?.remedy?.accounts.map(({ account }) => account.id)).toEqual(['A2'])
})

test('there is no forecast for a loan, for nobody’s account, or for a history that has just begun', async () => {
  const view = await ask(bank.books, asha, 'customer.forecast', { accountId: 'L1', days: 30 })
  expect([view.forecast, view.reason]).toEqual([null, 'not-liquid'])
  const ravi = await addCustomer(bank.db, 'C2')
  const foreign = ask(bank.books, ravi, 'customer.forecast', { accountId: 'A1', days: 30 })
  await expect(foreign).rejects.toMatchObject({ code: 'not-found' })
  await addAccount(bank.db, 'C2', 'B1', { openingMinor: 100 })
  const young = await ask(bank.books, ravi, 'customer.forecast', { accountId: 'B1', days: 90 })
  expect(young).toMatchObject({
    forecast: null,
    reason: 'short-history',
    months: 0,
    monthsNeeded: 3,
    balanceMinor: 100,
  })
})
