import { expect, test } from 'vitest'
import { wordsOf } from '../words/question-words'
import { chargeIn } from './charges'

const PAYEES = ['Card interest', 'GST on card interest', 'Loan interest', 'Savings interest']

const charged = (question: string, payees: readonly string[] = PAYEES) =>
  chargeIn(question, wordsOf(question), payees)?.payee ?? null

test.each([
  ['what interest did I pay on my card', 'Card interest'],
  ['the interest that my card has cost me', 'Card interest'],
  ['gst on the card interest in May', 'GST on card interest'],
  ['how much interest on all my loans', 'Loan interest'],
])('%s', (question, payee) => {
  expect(charged(question)).toBe(payee)
})

test('interest that the bank pays, and the rate of a loan, are no charge', () => {
  expect(charged('what interest did my savings earn')).toBeNull()
  expect(charged('interest rate on a home loan')).toBeNull()
})

test('a charge that was never made has a name all the same, so that nothing was paid for it', () => {
  expect(charged('any card interest this year', ['Swiggy'])).toBe('Card interest')
})
