import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answered } from '../asked.fixture'
import { ashasRows, type SampleBooks, sampleBooks } from '../sample-books.fixture'
import { askedOfDeposits } from './deposits-asked'
import { loansAsked } from './loans-asked'

const LOANS = ['Savings', 'Home loan', 'Car loan', 'Personal loan']

describe('several loans', () => {
  test('are ranked by what a question asks of them', () => {
    expect(loansAsked('which of my loans is the dearest', LOANS)).toEqual({ by: 'rate', first: 'most', names: [] })
    expect(loansAsked('which loan will be over first', LOANS)).toMatchObject({ by: 'end', first: 'least' })
    expect(loansAsked('which emi is the biggest', LOANS)).toMatchObject({ by: 'instalment', first: 'most' })
    expect(loansAsked('sabse bada loan kaunsa hai', LOANS)).toMatchObject({ by: 'owed', first: 'most' })
    expect(loansAsked('what is left on each loan', LOANS)).toMatchObject({ by: 'owed', first: null })
  })

  test('are taken in the order in which a question names them', () => {
    expect(loansAsked('does the personal loan end before the car loan', LOANS)).toEqual({
      by: 'end',
      first: 'least',
      names: ['Personal loan', 'Car loan'],
    })
  })

  test('are not meant where one is asked of, all together, or one to come', () => {
    expect(loansAsked('how much is left on the car loan', LOANS)).toBeNull()
    expect(loansAsked('how much do I owe on all my loans', LOANS)).toBeNull()
    expect(loansAsked('which loan would you recommend', LOANS)).toBeNull()
    expect(loansAsked('assets less debts, what is the figure', LOANS)).toBeNull()
    expect(loansAsked('which loan is the largest', ['Savings', 'Car loan'])).toBeNull()
  })
})

test('of deposits it is read whether they, their interest or their terms are asked of', () => {
  const own = ['Savings', 'Fixed deposit']
  expect(askedOfDeposits('how much does the fd bring me', own)).toBe('interest')
  expect(askedOfDeposits('is a tax saver deposit locked', own)).toBe('knowledge')
  expect(askedOfDeposits('which fixed deposit would suit me', own)).toBe('recommendations')
  expect(askedOfDeposits('how much is in the fd', own)).toBeNull()
  expect(askedOfDeposits('how much does the fd bring me', ['Savings'])).toBeNull()
})

describe('in books with two loans and two deposits', () => {
  let sample: SampleBooks
  const asked = async (question: string) => (await answered(sample, question)).text

  beforeAll(async () => {
    sample = await sampleBooks(ashasRows())
    const accounts = [
      ['L1', 'loan', 'Home loan', '1111', -50_000_000],
      ['L2', 'loan', 'Car loan', '2222', -10_000_000],
      ['D1', 'investment', 'Fixed deposit', '3333', 5_000_000],
      ['D2', 'investment', 'Fixed deposit', '4444', 7_000_000],
    ] as const
    for (const [id, kind, name, tail, opening_minor] of accounts)
      await sample.db
        .insertInto('accounts')
        .values({ id, kind, name, tail, opening_minor, customer_id: 'C1', currency: 'INR', opened_on: '2026-01-01' })
        .execute()
    // A hundredth and a fiftieth of what is owed is charged each month: 12 and 24 % a year.
    const on = '2026-10-05'
    await sample.add([
      { accountId: 'L1', on, payee: 'Loan interest', categoryId: 'fees', minor: -500_000 },
      { accountId: 'L1', on, payee: 'Home loan EMI', categoryId: 'loan-repayment', minor: 2_000_000 },
      { accountId: 'L2', on, payee: 'Loan interest', categoryId: 'fees', minor: -200_000 },
      { accountId: 'L2', on, payee: 'Car loan EMI', categoryId: 'loan-repayment', minor: 1_000_000 },
    ])
  })
  afterAll(() => sample.close())

  test('each loan is told by its rate, its end, its instalment and what is left', async () => {
    expect(await asked('which of my loans is the dearest')).toBe(
      'By its last interest, Car loan has a rate of 24% a year. By its last interest, Home loan has a rate of 12% a year.',
    )
    expect(await asked('does the home loan end before the car loan')).toMatch(/^No: Home loan should be paid off/)
    expect(await asked('is the home loan emi bigger than the car loan emi')).toMatch(
      /^Yes: Home loan has instalments of ₹20,000\.00 each\. Car loan has instalments of ₹10,000\.00 each\.$/,
    )
    expect(await asked('how much is left on each loan')).toBe(
      'You owe ₹4,85,000.00 on Home loan. You owe ₹92,000.00 on Car loan.',
    )
  })

  test('some are left out, and an instalment is told by its parts', async () => {
    expect(await asked('what are my debts apart from the home loan')).toBe('You owe ₹92,000.00 on Car loan.')
    expect(await asked('do I have loans besides the house and the car')).toMatch(/^No: you have no other loan/)
    // 20,000 less 5,000 of interest.
    expect(await asked('how much principal did I pay on the home loan in October')).toMatch(
      /^₹15,000\.00 was repaid on Home loan/,
    )
    expect(await asked('how much principal is still left on the home loan')).toBe('You owe ₹4,85,000.00 on Home loan.')
    expect(await asked('how much of the home loan EMI is interest')).toMatch(
      /^Interest charged on Home loan in October came to ₹5,000\.00/,
    )
  })

  test('what will be left of a loan is worked out, and net worth is told without one', async () => {
    // 92,000 and 2 % of it less 10,000 on 5 November.
    expect(await asked('what will be left of the car loan by the end of November')).toBe(
      'About ₹83,800 should be left on Car loan on 30 November.',
    )
    expect(await asked('what is my net worth without the car loan')).toMatch(
      /^Without Car loan you would be left with /,
    )
  })

  test('deposits of one name are told apart by their last digits', async () => {
    expect(await asked('which of my fixed deposits is the larger')).toMatch(
      /^Your “Fixed deposit ••4444” balance is ₹70,000\.00/,
    )
    expect(await asked('what do my deposits add up to')).toMatch(/₹1,20,000\.00/)
    expect(await asked('when does my fixed deposit mature')).toBe(
      'The books do not have the day on which a deposit ends.',
    )
  })
})
