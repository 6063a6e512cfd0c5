import { describe, expect, test } from 'vitest'
import { understand } from '../intent/understanding'
import { wordsOf } from '../words/question-words'
import { exactPayee, nameInFull } from './payee-finding'

const PAYEES = [
  ...['Sri Balaji Juice Corner', 'Sri Balaji Provision Store', 'New India Auto', 'New India Fruits', 'Swiggy'],
  ...['Reliance Fresh', 'Reliance SMART', 'More', 'More Megastore', 'Tata CLiQ'],
]
const LISTENER = { payees: PAYEES, asOf: '2026-10-31', currency: 'INR', country: 'in' } as const

describe('where several payees are called that', () => {
  test.each([
    ['how much at Sri Balaji', ['Sri Balaji Juice Corner', 'Sri Balaji Provision Store']],
    ['how much did I pay to Sri', ['Sri Balaji Juice Corner', 'Sri Balaji Provision Store']],
    ['did I go to New India this month', ['New India Auto', 'New India Fruits']],
    ['Swiggy and Reliance in May', ['Reliance Fresh', 'Reliance SMART']],
    ['all but Reliance in May', ['Reliance Fresh', 'Reliance SMART']],
  ])('“%s” is asked which', (question, names) => {
    expect(understand(question, LISTENER, null)).toEqual({ kind: 'which-name', names })
  })

  test.each([
    ['how much at Sri Balaji Provision', 'Sri Balaji Provision Store'],
    ['what does More cost us', 'More'],
    ['what did I pay Tata this year', 'Tata CLiQ'],
    ['is there anything new in India', undefined],
  ])('“%s” leaves none open', (question, payee) => {
    const found = exactPayee(wordsOf(question), PAYEES)
    expect([found?.payee, found?.alike]).toEqual([payee, undefined])
  })

  test('the thread says which', () => {
    expect(nameInFull('and at Reliance in May', PAYEES, 'Reliance SMART')).toBe('and at Reliance SMART in May')
    expect(nameInFull('and at Reliance in May', PAYEES, 'Swiggy')).toBe('and at Reliance in May')
  })
})
