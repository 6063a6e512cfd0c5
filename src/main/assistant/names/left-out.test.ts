import { describe, expect, test } from 'vitest'
import { NEEDS, WANTS } from '../../analytics/money-months'
import { readParameters } from './parameters'

const PAYEES = ['Swiggy', 'Zomato', 'BigBasket', 'More Supermarket', 'Apollo Pharmacy', 'Third Wave Coffee']

const read = (question: string) => readParameters(question, PAYEES, '2026-10-31', 'in')
const name = (each: { readonly categoryId: string | null; readonly payee: string | null }) =>
  each.payee ?? each.categoryId

describe('names that a question leaves out', () => {
  test.each([
    ['apart from rent what have I spent this month', ['home']],
    ['total excluding rent and cash, October', ['home', 'cash']],
    ['rent chhod ke kitna kharcha hua', ['home']],
    ['how much went out without groceries', ['groceries']],
    ['spending other than on travel', ['travel']],
    ['groceries ke alawa kitna gaya', ['groceries']],
  ])('“%s”', (question, expected) => {
    const { without, categoryId, payee } = read(question)
    expect([without.map(name), categoryId, payee]).toEqual([expected, null, null])
  })

  test('what is asked about stays', () => {
    const { without, categoryId } = read('eating out without Swiggy in September')
    expect([without.map(name), categoryId]).toEqual([['Swiggy'], 'eating-out'])
  })

  test.each(['how can I spend less on eating out', 'cash taken out in October', 'what did I drop on groceries'])(
    '“%s” leaves nothing out',
    (question) => {
      expect(read(question).without).toEqual([])
    },
  )
})

describe('names that a question adds up', () => {
  test.each([
    ['how much on Swiggy and Zomato this year', ['Swiggy', 'Zomato']],
    ['groceries, petrol and eating out in August', ['groceries', 'transport', 'eating-out']],
    ['Swiggy Zomato combined', ['Swiggy', 'Zomato']],
    ['what did we spend on food', ['groceries', 'eating-out']],
    ['what are my essential expenses', NEEDS],
    ['how much went on non-essentials in May', WANTS],
  ])('“%s”', (question, expected) => {
    const { categoryId, payee, together } = read(question)
    expect([name({ categoryId, payee }), ...together.map(name)]).toEqual(expected)
  })

  test('words for one category are one name, and names set against each other are none', () => {
    expect(read('petrol and cabs in August').together).toEqual([])
    expect(read('petrol and cabs in August').masked).toBe('xcategoryx in xperiodx')
    expect(read('Swiggy or Zomato, who got more').together).toEqual([])
  })
})

test('a payee is found by an ordinary word with a capital, and by two misspelt words', () => {
  expect(read('what does More cost us').payee).toBe('More Supermarket')
  expect(read('what costs more').payee).toBeNull()
  expect(read('apolo farmacy bills this year').payee).toBe('Apollo Pharmacy')
  expect(read('supermarket costs in September').categoryId).toBe('groceries')
})

test('a merchant of the country whom the customer never paid is a strange name, however it is written', () => {
  expect(read('have i ever ordered from flipkart').strangeName).toBe('flipkart')
  expect(read('have i ever ordered from flipkart').routed).toBe('have i xperiodx ordered from xpayeex')
  expect(read('have i ever ordered from swiggy').strangeName).toBeNull()
})
