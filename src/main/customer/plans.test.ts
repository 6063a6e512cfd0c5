import { afterEach, beforeEach, expect, test } from 'vitest'
import { addMonths, firstOf } from '../../shared/dates'
import type { Figure } from '../../shared/domain'
import type { CustomerSession } from '../operation'
import { seedBank } from '../synthetic-bank/seed-bank'
import { addAccount, addCustomer, addRows, ask, type HandMadeBank, handMadeBank } from './hand-made-bank.fixture'

let bank: HandMadeBank
let asha: CustomerSession
let ravi: CustomerSession

beforeEach(async () => {
  bank = await handMadeBank()
  asha = await addCustomer(bank.db, 'C1')
  ravi = await addCustomer(bank.db, 'C2')
  await addAccount(bank.db, 'C1', 'A1', { kind: 'current', openingMinor: 50_000 })
  await addAccount(bank.db, 'C1', 'A2', { kind: 'savings' })
  await addAccount(bank.db, 'C1', 'A3', { kind: 'loan', openingMinor: -90_000 })
  await addAccount(bank.db, 'C1', 'A4', { currency: 'USD', openingMinor: 700 })
  for (let month = '2026-04'; month <= '2026-09'; month = addMonths(month, 1)) {
    await addRows(bank.db, 'C1', 'A1', [
      { on: firstOf(month), minor: 100_000, category: 'salary', payee: 'Infosys' },
      { on: `${month}-05`, minor: -40_000, category: 'groceries' },
      { on: `${month}-20`, minor: -10_000, category: 'groceries' },
      { on: `${month}-06`, minor: -12_000, category: 'loan-repayment', payee: 'Loan EMI' },
      { on: `${month}-07`, minor: -5_000, category: 'savings', payee: 'Pot' },
    ])
    await addRows(bank.db, 'C1', 'A2', [{ on: `${month}-07`, minor: 5_000, category: 'savings', payee: 'Pot' }])
    await addRows(bank.db, 'C1', 'A3', [
      { on: `${month}-06`, minor: -2_000, category: 'fees', payee: 'Loan interest' },
      { on: `${month}-06`, minor: 12_000, category: 'loan-repayment', payee: 'Loan EMI' },
    ])
  }
  await addRows(bank.db, 'C1', 'A1', [{ on: '2026-10-10', minor: -30_000, category: 'groceries' }])
})

afterEach(() => bank.close())

test('health counts a loan once and shows the rows behind every dimension', async () => {
  const health = await ask(bank.books, asha, 'customer.health', {})
  // 100,000 in; 50,000 groceries and 12,000 instalment out, the 2,000 interest being part of it: 38 % left.
  expect(health.score?.dimensions.map(({ id, value }) => [id, value])).toEqual([
    ['savings-consistency', 0.38],
    ['debt-ratio', 0.12],
    ['spending-discipline', 0],
    ['emergency-fund', expect.closeTo(health.reserveMinor / 62_000, 9)],
    ['investment', 0],
    ['subscription-efficiency', 0],
  ])
  const shown = health.evidence.map(({ dimension, what, figure }) => [dimension, what, figure.amountMinor])
  expect(shown).toContainEqual(['debt-ratio', 'debt-payments', 36_000])
  expect(shown).toContainEqual(['savings-consistency', 'debt-payments', 72_000])
  expect(shown).toContainEqual(['savings-consistency', 'interest-in-instalments', 12_000])
})

test('health waits for three whole months', async () => {
  await addAccount(bank.db, 'C2', 'B1')
  await addRows(bank.db, 'C2', 'B1', [{ on: '2026-08-20', minor: -100, category: 'groceries' }])
  expect(await ask(bank.books, ravi, 'customer.health', {})).toMatchObject({
    score: null,
    basedOnMonths: 1,
    evidence: [],
  })
  expect(await ask(bank.books, ravi, 'customer.netWorth', {})).toMatchObject({
    currencies: [{ now: { netMinor: -100 } }],
  })
  expect(await ask(bank.books, ravi, 'customer.budgets.suggest', {})).toEqual([])
})

test('a budget is set, kept up, changed for this month on and deleted', async () => {
  const set = (amountMinor: number) =>
    ask(bank.books, asha, 'customer.budgets.set', { categoryId: 'groceries', amountMinor, rollover: true })
  await set(45_000)
  await bank.db.updateTable('budgets').set({ from_month: '2026-08' }).execute()
  await set(60_000)
  const { budgets, feasibility, budgetedMinor } = await ask(bank.books, asha, 'customer.budgets', {})
  // Overspent by 5,000 in August and September each; 10,000 usually come after the tenth.
  expect(budgets).toMatchObject([
    { amountMinor: 60_000, since: '2026-08', carriedMinor: -10_000, leftMinor: 20_000, projectedMinor: 40_000 },
  ])
  expect(budgets[0]?.spent).toEqual({
    ...{ amountMinor: 30_000, transactions: 1 },
    filter: { categoryId: 'groceries', from: '2026-10-01', to: '2026-10-10' },
  })
  expect([budgetedMinor, feasibility]).toEqual([
    60_000,
    { incomeMinor: 100_000, debtPaymentsMinor: 12_000, otherSpendingMinor: 0, leftMinor: 28_000, feasible: true },
  ])
  await ask(bank.books, asha, 'customer.budgets.delete', { categoryId: 'groceries' })
  expect((await ask(bank.books, asha, 'customer.budgets', {})).budgets).toEqual([])
  const again = ask(bank.books, asha, 'customer.budgets.delete', { categoryId: 'groceries' })
  await expect(again).rejects.toMatchObject({ code: 'not-found' })
})

test('several budgets are set at once, all or nothing, and taken away again', async () => {
  const budgets = [
    { categoryId: 'groceries', amountMinor: 50_000, rollover: false },
    { categoryId: 'travel', amountMinor: 8_000, rollover: true },
  ] as const
  await ask(bank.books, asha, 'customer.budgets.setAll', { budgets })
  const set = async () =>
    (await ask(bank.books, asha, 'customer.budgets', {})).budgets.map(({ categoryId, amountMinor, rollover }) => ({
      ...{ categoryId, amountMinor, rollover },
    }))
  expect(new Set(await set())).toEqual(new Set(budgets))
  const again = ask(bank.books, asha, 'customer.budgets.setAll', {
    budgets: [{ categoryId: 'home', amountMinor: 1, rollover: false }, budgets[1]],
  })
  await expect(again).rejects.toMatchObject({ code: 'invalid-request' })
  expect(await set()).toHaveLength(2)
  await ask(bank.books, ravi, 'customer.budgets.deleteAll', { categoryIds: ['groceries'] })
  expect(await set()).toHaveLength(2)
  await ask(bank.books, asha, 'customer.budgets.deleteAll', { categoryIds: ['groceries', 'travel'] })
  expect(await set()).toEqual([])
})

test('what makes less than a hundredth of all suggestions is not suggested', async () => {
  const monthly = (minor: number, category: 'education' | 'health') =>
    ['04', '05', '06', '07', '08', '09'].map((month) => ({ on: `2026-${month}-21`, minor: -minor, category }))
  // Groceries come to 50,000.
  await addRows(bank.db, 'C1', 'A1', [...monthly(600, 'health'), ...monthly(400, 'education')])
  const suggested = await ask(bank.books, asha, 'customer.budgets.suggest', {})
  expect(suggested.map(({ categoryId, amountMinor }) => [categoryId, amountMinor])).toEqual([
    ['groceries', 50_000],
    ['health', 600],
  ])
})

test('budgets are suggested for what is spent, not for what a loan charges', async () => {
  expect(await ask(bank.books, asha, 'customer.budgets.suggest', {})).toMatchObject([
    { categoryId: 'groceries', amountMinor: 50_000, basis: 'usual-month', basedOnMonths: 6 },
  ])
})

test('a goal follows its account, and nobody reaches a goal of somebody else', async () => {
  const plan = { name: 'Fund <b>', targetMinor: 30_000, dueOn: '2027-10-10', accountId: 'A2', putAsideMinor: 1_000 }
  const { id } = await ask(bank.books, asha, 'customer.goals.save', plan)
  await bank.db.updateTable('goals').set({ begun_on: '2026-06-30' }).execute()
  const growth: Figure = {
    ...{ amountMinor: 15_000, transactions: 3 },
    filter: { accountId: 'A2', from: '2026-07-01', to: '2026-10-10' },
  }
  expect(await ask(bank.books, asha, 'customer.goals', {})).toMatchObject({
    goals: [{ id, name: 'Fund <b>', savedMinor: 16_000, growth, state: 'on-track', feasible: true }],
    freeCashPerMonthMinor: 38_000,
  })
  await ask(bank.books, asha, 'customer.goals.save', { ...plan, id, targetMinor: 16_000 })
  expect((await ask(bank.books, asha, 'customer.goals', {})).goals[0]).toMatchObject({
    state: 'reached',
    begunOn: '2026-06-30',
  })
  const foreign = { ...plan, accountId: null, id }
  await expect(ask(bank.books, ravi, 'customer.goals.save', foreign)).rejects.toMatchObject({ code: 'not-found' })
  await expect(ask(bank.books, ravi, 'customer.goals.save', plan)).rejects.toMatchObject({ code: 'not-found' })
  await expect(ask(bank.books, ravi, 'customer.goals.delete', { id })).rejects.toMatchObject({ code: 'not-found' })
  const onLoan = ask(bank.books, asha, 'customer.goals.save', { ...plan, accountId: 'A3' })
  await expect(onLoan).rejects.toMatchObject({ code: 'invalid-request' })
  const never = ask(bank.books, asha, 'customer.goals.save', { ...plan, dueOn: '2206-01-01' })
  await expect(never).rejects.toThrow('A goal is due within sixty years.')
  await ask(bank.books, asha, 'customer.goals.delete', { id })
  expect((await ask(bank.books, asha, 'customer.goals', {})).goals).toEqual([])
})

test('net worth agrees with the balances, each currency by itself', async () => {
  const { currencies } = await ask(bank.books, asha, 'customer.netWorth', {})
  // Current 50,000 + 6 × 33,000 − 30,000; savings 30,000; loan −90,000 + 6 × 10,000.
  expect(currencies.map(({ currency, now }) => [currency, now])).toEqual([
    ['INR', { assetsMinor: 248_000, liabilitiesMinor: -30_000, netMinor: 218_000 }],
    ['USD', { assetsMinor: 700, liabilitiesMinor: 0, netMinor: 700 }],
  ])
})

test('every figure of health, budgets and goals of a seeded bank opens its rows', async () => {
  const seeded = await handMadeBank()
  await seedBank(seeded.db, { customers: 6, months: 6, randomSeed: 29, until: '2026-10-19' }, () => undefined)
  let checked = 0
  for (const { id } of await seeded.db.selectFrom('customers').select('id').execute()) {
    const me: CustomerSession = { role: 'customer', userId: id, name: id, customerId: id }
    await ask(seeded.books, me, 'customer.budgets.set', { categoryId: 'groceries', amountMinor: 1, rollover: false })
    const health = await ask(seeded.books, me, 'customer.health', {})
    const { budgets } = await ask(seeded.books, me, 'customer.budgets', {})
    const products = await ask(seeded.books, me, 'customer.products', {})
    const reasons = products.ranked.flatMap(({ why }) => why)
    const figures = [
      ...health.evidence.map(({ figure }) => figure),
      ...budgets.map(({ spent }) => spent),
      ...reasons.flatMap((why) =>
        why.kind === 'cashback' ? why.spent : why.kind === 'cheaper-debt' ? why.interest : [],
      ),
    ]
    for (const { amountMinor, transactions, filter } of figures) {
      const page = await ask(seeded.books, me, 'customer.transactions', { filter, offset: 0, limit: 1 })
      const sum = page.moneyIn.amountMinor - page.moneyOut.amountMinor
      expect([page.transactions, Math.abs(sum)]).toEqual([transactions, Math.abs(amountMinor)])
      checked++
    }
  }
  expect(checked).toBeGreaterThan(60)
  await seeded.close()
})
