import { describe, expect, test } from 'vitest'
import { wellSpelt } from './question-spelling'

const PAYEES = ['Amazon', 'Haldiram', 'Budhia Stores']

describe('a word of the subject', () => {
  test.each([
    ['helth scor', 'health score'],
    ['budgit for groceris', 'budget for groceries'],
    ['total recieved last mnth', 'total received last month'],
    ['electrcity bil', 'electricity bill'],
    ['diffference sicne diwlai', 'difference since diwali'],
    ['spent at amazn and haldriam', 'spent at amazon and haldiram'],
    ['Budhia Stoers', 'Budhia stores'],
    ['Budhias share of pymnts since Aoril', "Budhia's share of payments since April"],
  ])('is put right: %s', (typed, meant) => {
    expect(wellSpelt(typed, PAYEES, 'in')).toBe(meant)
  })
})

describe('a word is left as it is', () => {
  test.each([
    ['that is another word: meat is not mean, tall is no tally', 'how tall is the meat stall'],
    ['that stands in a name of the customer’s or of the country', 'how much at budhia and zepto'],
    ['that is part of a festival', 'cash taken since Durga Puja'],
    ['that is a name by its capital', 'what did Budgit cost'],
    ['that another English word is spelt so', 'parking and a relent of the kindle'],
    ['that two words of the subject are as near to', 'excluding my colleague'],
  ])('%s', (_, question) => {
    expect(wellSpelt(question, PAYEES, 'in')).toBe(question)
  })
})
