import { describe, expect, test } from 'vitest'
import { understand } from '../intent/understanding'
import { wordsOf } from '../words/question-words'
import { kindIn } from './merchant-kinds'

const PAYEES = [
  'BESCOM',
  'BWSSB',
  'Indane',
  'HP Petrol Pump',
  'Shell',
  'Namma Metro',
  'BMTC',
  'Rent',
  'Modern Medicals',
  'Apollo Pharmacy',
  'Central Pension Office',
]
const kindOf = (question: string, country: 'in' | 'us' = 'in') =>
  kindIn(wordsOf(question), PAYEES, country)?.payees ?? null

describe('the payees of a kind', () => {
  test.each([
    ['my electricity bill last month', ['BESCOM']],
    ['bijli ka kharcha', ['BESCOM']],
    ['water bill in May', ['BWSSB']],
    ['gas in September', ['Indane']],
    ['petrol this month', ['HP Petrol Pump', 'Shell']],
    // Buses are of the same group in the dictionary.
    ['metro this year', ['Namma Metro']],
    ['rent this year', ['Rent']],
    ['has my pension been raised', ['Central Pension Office']],
    // One is known by the dictionary, one by its name.
    ['medicines in May', ['Modern Medicals', 'Apollo Pharmacy']],
  ])('“%s”', (question, payees) => expect(kindOf(question)).toEqual(payees))

  test('those of bills that are added up', () => {
    expect(kindOf('gas and water bill in October')).toEqual(['Indane', 'BWSSB'])
    expect(kindOf('electricity + water bill, October')).toEqual(['BESCOM', 'BWSSB'])
    expect(kindOf('petrol plus medicines')).toBeNull()
    expect(kindOf('is petrol dearer than medicines')).toBeNull()
  })

  test('none without such payees, for other words, and for two kinds at once', () => {
    expect(kindOf('coffee this month')).toBeNull()
    expect(kindOf('groceries this month')).toBeNull()
    expect(kindOf('bijli paani bills')).toBeNull()
  })

  test('gas is driven with in America', () => {
    expect(kindIn(wordsOf('gas this month'), ['Shell', 'Nicor Gas'], 'us')?.payees).toEqual(['Shell'])
    expect(kindIn(wordsOf('my gas bill'), ['Shell', 'Nicor Gas'], 'us')?.payees).toEqual(['Nicor Gas'])
  })
})

describe('a sum of a kind', () => {
  const asked = (question: string) => {
    const understanding = understand(
      question,
      { payees: PAYEES, asOf: '2026-10-31', currency: 'INR', country: 'in' },
      null,
    )
    return understanding.kind === 'answerable' ? { intent: understanding.intent, ...understanding.ask } : null
  }

  test('is of its payees, and not of the whole category', () => {
    expect(asked('how much did I spend on electricity in September')).toMatchObject({
      ...{ intent: 'spending-merchant', payee: 'BESCOM', categoryId: null, together: [] },
    })
    expect(asked('how much did I spend on petrol in September')).toMatchObject({
      ...{ intent: 'spending-merchant', payee: 'HP Petrol Pump', together: [{ payee: 'Shell', categoryId: null }] },
    })
  })

  test('is of the category where the kind is one of several', () => {
    expect(asked('how much did I spend on petrol and cabs in September')).toMatchObject({
      categoryId: 'transport',
      payee: null,
    })
  })

  test('is counted over all of its payees, too', () => {
    expect(asked('how many times did I pay for petrol in September')).toMatchObject({
      ...{ intent: 'spending-count', payee: 'HP Petrol Pump', together: [{ payee: 'Shell', categoryId: null }] },
    })
  })
})
