import { expect, test } from 'vitest'
import type { Product } from '../../shared/products'
import { needIsKnown, wouldGain, type YearOfCustomer } from './product-needs'

const card: Product = {
  id: 'card',
  kind: 'card',
  name: 'Card',
  summary: '',
  currency: 'INR',
  annualRate: 0.4,
  annualFeeMinor: 500,
  cashbackRate: 0.05,
  cashbackCategories: ['groceries'],
  monthlyLimitMinor: null,
  fromBalanceMinor: null,
  byMonth: false,
  minAge: 21,
  maxAge: null,
  minMonthlyIncomeMinor: null,
}
const anna: YearOfCustomer = {
  age: 30,
  monthlyIncomeMinor: 10_000,
  monthlySpendingMinor: 8_000,
  spendingByCategoryMinor: { groceries: 20_000, travel: 90_000 },
  idleMinor: 50_000,
}
const deposit: Product = {
  ...card,
  kind: 'deposit',
  annualRate: 0.07,
  annualFeeMinor: 0,
  cashbackRate: null,
  minAge: null,
}

test('cashback on own spending must be worth more than the fee and a thousandth of the income', () => {
  // 1,000 back less 500 of fee; 120 is a thousandth of the year's income.
  expect(wouldGain(card, anna, 0)).toBe(true)
  expect(wouldGain({ ...card, annualFeeMinor: 1_000 }, anna, 0)).toBe(false)
  expect(wouldGain({ ...card, annualFeeMinor: 900 }, anna, 0)).toBe(false)
  expect(wouldGain({ ...card, monthlyLimitMinor: 40 }, anna, 0)).toBe(false)
})

test('nobody gains from what they may not have', () => {
  expect(wouldGain(card, { ...anna, age: 20 }, 0)).toBe(false)
  expect(wouldGain(card, { ...anna, age: null }, 0)).toBe(false)
})

test('a deposit takes what lies idle beyond three months of spending, and must pay more than now', () => {
  // 50,000 less 24,000 at 3 % more: 780.
  expect(wouldGain(deposit, anna, 0.04)).toBe(true)
  expect(wouldGain(deposit, { ...anna, idleMinor: 24_000 }, 0.04)).toBe(false)
  expect(wouldGain(deposit, anna, 0.07)).toBe(false)
})

test('saving by the month takes what is left over', () => {
  const saver: Product = { ...deposit, byMonth: true }
  // 2,000 a month lie 6.5 years of one payment in all, at 7 %: 910.
  expect(wouldGain(saver, anna, 0)).toBe(true)
  expect(wouldGain(saver, { ...anna, monthlySpendingMinor: 10_000 }, 0)).toBe(false)
})

test('an account counts from its least balance on', () => {
  const account: Product = { ...deposit, kind: 'account', fromBalanceMinor: 60_000 }
  expect(wouldGain(account, anna, 0)).toBe(false)
  expect(wouldGain({ ...account, fromBalanceMinor: 40_000 }, anna, 0)).toBe(true)
})

test('the books tell no need of cover, loans or funds', () => {
  const kinds = ['insurance', 'loan', 'investment'] as const
  expect(kinds.map((kind) => needIsKnown({ ...card, kind, cashbackRate: null }))).toEqual([false, false, false])
})
