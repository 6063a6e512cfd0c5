import { expect, test } from 'vitest'
import { wordsOf } from '../words/question-words'
import { chargeIn } from './charges'

const PAYEES = ['Loan interest', 'SMS charges', 'GST on card interest', 'Cheque return charge']

test.each([
  ['did I ever pay a late fee', 'Late fee'],
  ['any cheque bounce charges', 'Cheque return charge'],
  ['do I pay annual fees on the card', 'Annual fee'],
  ['how much GST did I pay', 'GST on card interest'],
  ['interest that the car loan has cost me', 'Loan interest'],
  ['was I charged fees or penalties in September', null],
  ['how do I avoid a late fee', null],
  ['what is an annual fee', null],
  ['are there any bank charges', null],
])('“%s” names %s', (question, payee) => {
  expect(chargeIn(question, wordsOf(question), PAYEES)?.payee ?? null).toBe(payee)
})
