import { describe, expect, test } from 'vitest'
import { understand } from '../intent/understanding'
import { asksForPayees } from '../tools/listed-payees'
import { readParameters } from './parameters'

const PAYEES = ['Shell', 'Blinkit', 'Star Bazaar', 'DMart', 'Swiggy', 'Netmeds', 'Apollo Pharmacy']
const read = (question: string) => readParameters(question, PAYEES, '2026-10-31', 'in')

describe('a name is read whatever it is', () => {
  test.each([
    ['fun from 1 to 15 September', 'entertainment'],
    ['home last week', 'home'],
    ['total trips damage for Sept?', 'travel'],
    ['what percent of October spending was fun', 'entertainment'],
    ['bills last quarter', 'bills'],
    ['are bills costing me less this month than last', 'bills'],
    // Words with other meanings stay what they are.
    ['how is my health this month', null],
    ['what are my bills this month', null],
    ['number of trips in September', null],
    ['when did I come home in June', null],
  ])('“%s” is about %s', (question, categoryId) => {
    expect(read(question).categoryId).toBe(categoryId)
  })

  test('a payee that is called like an ordinary word is found where nothing else can stand', () => {
    expect([read('Shell pe october ka kharcha').payee, read('what went at shell in May').payee]).toEqual([
      'Shell',
      'Shell',
    ])
    expect(read('what did I shell out in October').payee).toBeNull()
  })

  test('‘between March and June’ sets no names against each other', () => {
    expect(read('Swiggy and Blinkit between March and June')).toMatchObject({
      payee: 'Swiggy',
      other: null,
      together: [{ payee: 'Blinkit' }],
    })
    expect(read('gap between Swiggy and Blinkit').other).toMatchObject({ payee: 'Blinkit' })
  })

  test('what was spent at places of a kind is a sum, and which ones they are a list', () => {
    const lists = (question: string) => asksForPayees(question, read(question))
    expect(
      [
        'What have I spent on supermarkets since April?',
        'supermarkets since April',
        'what slice of it is chemists',
      ].map(lists),
    ).toEqual([false, false, false])
    expect(['which supermarkets do I go to', 'my chemists'].map(lists)).toEqual([true, true])
  })
})

test('a category whose name has other meanings is the one asked of where nothing else is named', () => {
  const asked = (question: string) => {
    const found = understand(question, { payees: PAYEES, asOf: '2026-10-31', currency: 'INR', country: 'in' }, null)
    return found.kind === 'answerable' ? (found.ask.categoryId ?? found.ask.text ?? found.intent) : found.kind
  }
  expect(asked('why did bills fall this month')).toBe('bills')
  expect(asked('home was miles higher in October than September, what happened')).toBe('home')
  expect(asked('did I pay any tax in the last year')).toBe('tax')
  expect(asked('has my health score gone up')).not.toBe('health')
})

describe('‘se’ compares with the time before it, and comes from whom it follows', () => {
  test.each([
    ['pichle mahine se is mahine zyada kharcha hua kya', 'October', 'September'],
    ['is mahine pichle mahine se kam kharcha', 'October', 'September'],
    ['kya pichle mahine se zyada kharcha hua', undefined, 'September'],
    ['kya october me september se zyada kharch kiya', 'October', 'September'],
    ['Swiggy se is saal kitna aaya', '2026', undefined],
  ])('“%s” is about %s against %s', (question, period, against) => {
    const named = read(question)
    expect([named.period?.name, named.against?.name]).toEqual([period, against])
  })
})
