import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answered } from '../asked.fixture'
import { readParameters } from '../names/parameters'
import { planAhead } from '../planned-books.fixture'
import { type SampleBooks, sampleBooks } from '../sample-books.fixture'
import { twoAmountsIn } from './two-amounts'

const BOOKS = {
  payees: ['Swiggy', 'Zomato', 'Shell', 'Uber', 'Rent', 'Loan interest', 'Deposit interest'],
  accounts: ['Savings', 'Rainy day', 'Bike loan', 'Car loan', 'Card'],
  asOf: '2026-10-31',
  country: 'in',
} as const

function read(question: string) {
  return twoAmountsIn(question, readParameters(question, BOOKS.payees, BOOKS.asOf, 'in'), BOOKS)
}

describe('two amounts of a question', () => {
  test('are what stands on both sides of a comparison', () => {
    expect(read('is the car loan more than the bike loan')).toMatchObject({
      left: [{ of: 'accounts' }],
      right: [{ of: 'accounts' }],
      relation: 'above',
    })
    expect(read('does what I pay in EMIs exceed half of my salary')).toMatchObject({
      left: [{ of: 'instalments' }],
      right: [{ of: 'salary' }],
      times: 0.5,
    })
    expect(read('do I have more in Rainy day than in savings')).toMatchObject({
      left: [{ of: 'accounts' }],
      right: [{ of: 'accounts' }],
    })
    expect(read('could I clear the bike loan with my savings')).toMatchObject({
      left: [{ of: 'accounts', words: expect.stringContaining('savings') }],
      right: [{ of: 'accounts', words: expect.stringContaining('bike loan') }],
      relation: 'at-least',
    })
  })

  test('may be several that are added up', () => {
    expect(read('is my pay enough to cover the rent and the EMIs')).toMatchObject({
      left: [{ of: 'salary' }],
      right: [{ of: 'names', names: [{ payee: 'Rent' }] }, { of: 'instalments' }],
    })
  })

  test('may be interest on one side and on the other', () => {
    expect(read('am I paying more interest than I earn')).toMatchObject({
      left: [{ of: 'names', names: [{ payee: 'Loan interest' }] }],
      right: [{ of: 'names', names: [{ categoryId: 'interest' }] }],
    })
  })

  test('are none where spending is compared with spending, a limit, another time or a part of all', () => {
    for (const question of [
      'is Swiggy more than Zomato',
      'do I spend more than I earn',
      'did I spend more than 5,000 on groceries',
      'did I spend more at Swiggy this month than in September',
      'is Swiggy more than a tenth of my spending',
      'has my rent gone up more than my salary',
      'are my savings enough to last till the salary',
      'which shop or stall gets the most',
      'would a card pay something back on groceries',
    ]) {
      expect([question, read(question)]).toEqual([question, null])
    }
  })
})

describe('an answer about two amounts', () => {
  let sample: SampleBooks

  beforeAll(async () => {
    sample = await sampleBooks()
    await planAhead(sample)
  })
  afterAll(() => sample.close())

  test('says whether it is so, and both of them', async () => {
    expect((await answered(sample, 'Is the bike loan more than I owe on the card?')).text).toBe(
      'Yes: you owe ₹76,300.00 on Bike loan. You owe ₹20,949.00 on Platinum card.',
    )
    expect((await answered(sample, 'Is Netflix more than half of my salary?')).text).toBe(
      'No: you spent ₹649.00 at Netflix in October. Infosys paid your salary of ₹72,400.00 on 7 October.',
    )
  })

  test('tells the larger one first where the question asks which', async () => {
    expect((await answered(sample, 'Which is bigger, the card or the bike loan?')).text).toBe(
      'You owe ₹76,300.00 on Bike loan. You owe ₹20,949.00 on Platinum card.',
    )
  })

  test('says what is missing', async () => {
    expect((await answered(sample, 'Is the home loan more than the card?')).text).toBe(
      'You have no loan of that kind at this bank.',
    )
  })
})

test('interest that comes in is set against interest that is charged', () => {
  const interest = ['Deposit interest', 'Loan interest']
  const two = (question: string) =>
    twoAmountsIn(question, readParameters(question, interest, '2026-10-31', 'in'), {
      payees: interest,
      asOf: '2026-10-31',
      country: 'in',
    })
  expect(two('did we earn more in deposit interest than we paid in loan interest this year')).toMatchObject({
    left: [{ names: [{ payee: 'Deposit interest' }] }],
    right: [{ names: [{ payee: 'Loan interest' }] }],
    relation: 'above',
  })
  expect(two('interest I receive versus interest I pay')).toMatchObject({
    left: [{ names: [{ categoryId: 'interest' }] }],
    right: [{ names: [{ payee: 'Loan interest' }] }],
    relation: null,
  })
})
