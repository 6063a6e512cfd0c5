import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describesProduct, draftFrom, draftIn } from './draft-words'

const read = (question: string, categories: Parameters<typeof draftIn>[2] = []) => draftIn(question, 'INR', categories)

describe('a product in words', () => {
  test('has its cashback, fee and categories', () => {
    expect(read('simulate a 5% cashback card on groceries with a fee of 500 a year', ['groceries'])).toEqual({
      kind: 'card',
      cashbackRate: 0.05,
      annualFeeMinor: 50_000,
      cashbackCategories: ['groceries'],
    })
  })

  test('takes a fee in per cent for what the bank earns on spending', () => {
    expect(read('simulate a travel card with 2 % fee', ['travel'])).toEqual({
      kind: 'card',
      cashbackCategories: ['travel'],
      assumptions: { earnedOnSpending: 0.02 },
    })
  })

  test('has the rate, the ages and the income of a deposit', () => {
    expect(read('a fixed deposit at 7.5 % for customers over 60 with an income of 50000')).toEqual({
      kind: 'deposit',
      annualRate: 0.075,
      minAge: 60,
      minMonthlyIncomeMinor: 5_000_000,
    })
    expect(read('a savings account paying 6% for those under 35')).toEqual({
      kind: 'account',
      annualRate: 0.06,
      maxAge: 34,
    })
    expect(read('a card for people aged 25 to 40')).toEqual({ kind: 'card', minAge: 25, maxAge: 40 })
  })

  test('has a limit a month, and no fee where there is none', () => {
    expect(read('a 5 % cashback card, capped at 1000 a month, no annual fee')).toEqual({
      kind: 'card',
      cashbackRate: 0.05,
      monthlyCashbackLimitMinor: 100_000,
      annualFeeMinor: 0,
    })
  })

  test('says nothing where nothing is described', () => {
    expect(read('is it fair across ages?')).toEqual({})
    expect(describesProduct({})).toBe(false)
    expect(draftFrom({}, null)).toBeNull()
  })

  test('goes on from the one before', () => {
    const before = draftFrom(read('a 3 % cashback card on travel with a fee of 750', ['travel']), null)
    expect(draftFrom(read('and without a fee?'), before)).toEqual({ ...before, annualFeeMinor: 0 })
    expect(draftFrom(read('make it 5 %'), before)).toEqual({ ...before, cashbackRate: 0.05 })
    expect(draftFrom(read('a fixed deposit at 7 %'), before)).toEqual({ kind: 'deposit', annualRate: 0.07 })
  })

  test('is a card for spending of any kind without categories', () => {
    expect(draftFrom(read('a 5 % cashback card'), null)?.cashbackCategories).toContain('groceries')
  })

  test('never has a rate over one or an amount below nothing, whatever the words', () => {
    const word = fc.constantFrom(
      'card',
      'deposit',
      'fee',
      'cashback',
      'limit',
      'income',
      'over',
      'under',
      '5 %',
      '150%',
      '-3',
      '99999999',
      '18',
      'at',
      'for',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const draft = read(words.join(' '))
        const rates = [draft.annualRate, draft.cashbackRate, draft.assumptions?.earnedOnSpending]
        const amounts = [draft.annualFeeMinor, draft.monthlyCashbackLimitMinor, draft.minMonthlyIncomeMinor]
        return (
          rates.every((rate) => rate === undefined || (rate >= 0 && rate <= 1)) &&
          amounts.every(
            (amount) => amount === undefined || amount === null || (amount >= 0 && Number.isInteger(amount)),
          )
        )
      }),
    )
  })
})
