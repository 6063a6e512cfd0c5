import { describe, expect, test } from 'vitest'
import { wellSpelt } from './question-spelling'

const PAYEES = ['Amazon', 'Haldiram', 'Budhia Stores']

describe('a word of the subject', () => {
  test.each([
    ['helth scor', 'health score'],
    ['budgit for groceris', 'budget for groceries'],
    ['total recieved last mnth', 'total received last month'],
    ['electrcity bil', 'electricity bill'],
  ])('is put right: %s', (typed, meant) => {
    expect(wellSpelt(typed, PAYEES)).toBe(meant)
  })
})

describe('a word is left as it is', () => {
  test.each([
    ['that is another word: meat is not mean, tall is no tally', 'how tall is the meat stall'],
    ['that stands in a payee’s name or comes near one', 'how much at amazn and budhia'],
    ['that is a name by its capital', 'what did Budgit cost'],
    ['that two words of the subject are as near to', 'excluding my colleague'],
  ])('%s', (_, question) => {
    expect(wellSpelt(question, PAYEES)).toBe(question)
  })
})
