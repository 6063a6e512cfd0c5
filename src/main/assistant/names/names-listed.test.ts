import { describe, expect, test } from 'vitest'
import { readParameters } from './parameters'

const PAYEES = [
  ...['HP Petrol Pump', 'HP Gas', 'Shell', 'Uber', 'Swiggy', 'EatSure', 'Magicpin', 'Rent', 'Asha Menon'],
  ...['BSES Rajdhani', 'Delhi Jal Board', 'Starbucks', 'Royal Chai', 'PVR INOX'],
]
const read = (question: string) => {
  const { payee, categoryId, other, together } = readParameters(question, PAYEES, '2026-10-31', 'in')
  const named = (each: { readonly payee: string | null; readonly categoryId: string | null }) =>
    each.payee ?? each.categoryId
  return { first: payee ?? categoryId, other: other && named(other), together: together.map(named) }
}
const sum = (first: string, ...together: string[]) => ({ first, other: null, together })

describe('several names of one question', () => {
  test.each([
    ['Rent plus Asha Menon per month', sum('Rent', 'Asha Menon')],
    ['rent, electricity and groceries in September', sum('Rent', 'BSES Rajdhani', 'groceries')],
    ['bills and rent since April', sum('bills', 'Rent')],
    ['electricity and water in July', sum('BSES Rajdhani', 'Delhi Jal Board')],
    ['coffee and chai together this year', sum('Starbucks', 'Royal Chai')],
    // The kind says which of those that are called so is meant, and is no part of the sum.
    ['petrol at HP and Shell since June', sum('HP Petrol Pump', 'Shell')],
    ['petrol, HP and Shell together', sum('HP Petrol Pump', 'Shell')],
    // Two wide kinds stand for their category.
    ['petrol and cabs this year', sum('transport')],
    ['electricity, water etc in June', sum('bills')],
    ['compare Swiggy, EatSure and Magicpin', { first: 'Swiggy', other: 'EatSure', together: ['Magicpin'] }],
    // Never paid, but a merchant of the country.
    ['compare Swiggy and Zomato', { first: 'Swiggy', other: 'Zomato', together: [] }],
    ['Zomato or Blinkit', { first: null, other: null, together: [] }],
    ['Shell vs Uber', { first: 'Shell', other: 'Uber', together: [] }],
  ])('“%s”', (question, names) => {
    expect(read(question)).toEqual(names)
  })
})

describe('a kind of shop', () => {
  const payees = ['Chai Point', 'Royal Chai', 'City Tea Stall', 'MedPlus', 'Apollo Pharmacy', 'JioFiber']
  const read = (question: string) => readParameters(question, payees, '2026-10-31', 'in')

  test('goes before a shop that begins with its word', () => {
    const { payee, together } = read('chai this month')
    expect([payee, ...together.map((each) => each.payee)]).toEqual(['Chai Point', 'Royal Chai', 'City Tea Stall'])
    expect(read('chai point this month').together).toEqual([])
  })

  test('goes before the word of a category that stands beside it', () => {
    const { payee, together, categoryId } = read("the chemists' bills since April")
    expect([payee, ...together.map((each) => each.payee), categoryId]).toEqual(['MedPlus', 'Apollo Pharmacy', null])
  })

  test.each(['how much was the electricity in August', 'when is the rent due next'])(
    '“%s” of somebody who pays none is of nobody, and not of all bills',
    (question) => {
      const { strangeName, categoryId, payee } = read(question)
      expect([strangeName, categoryId, payee]).toEqual([/electricity|rent/.exec(question)?.[0], null, null])
    },
  )

  test('initials stand for the one payee that has them', () => {
    const read = (question: string, ...others: string[]) =>
      readParameters(question, ['Delhi Public School', ...others], '2026-10-31', 'in').payee
    expect(read('when is the DPS fee due')).toBe('Delhi Public School')
    expect(read('when is the DPS fee due', 'Dana Pani Stores')).toBeNull()
  })

  test('what a household earns is nothing of its home', () => {
    expect(read('household income per month').categoryId).toBeNull()
    expect(read('household spending').categoryId).toBe('home')
  })

  test('rent that comes in is no bill', () => {
    expect(read('the income from my tenant and his rent').strangeName).toBeNull()
  })
})
