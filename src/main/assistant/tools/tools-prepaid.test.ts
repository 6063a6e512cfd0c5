import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answered } from '../asked.fixture'
import { asksInterestToCome, prepaymentAsked } from '../intent/prepaying'
import { ashasRows, type SampleBooks, sampleBooks } from '../sample-books.fixture'

const OWN = ['Savings', 'Car loan']

describe('a loan that is paid back sooner', () => {
  test.each([
    ['what if I prepay 30,000 on the car loan', 30_000],
    ['if we put 20,000 extra into the loan how much sooner is it over', 20_000],
    ['would it save me money to close the car loan today', null],
    ['how much interest do I save by paying off the loan now', null],
  ])('“%s” is one', (question, amount) => {
    expect(prepaymentAsked(question, OWN)).toEqual({ amount })
  })

  test.each([
    'should I prepay the car loan',
    'is it better to prepay 30,000 of the loan or to invest',
    'how much have I paid back on the car loan',
    'when is the car loan paid off',
    'can I afford a loan with 5,000 a month',
  ])('“%s” is none', (question) => {
    expect(prepaymentAsked(question, OWN)).toBeNull()
  })

  test('has interest still to come, unlike what has been paid of it', () => {
    expect(asksInterestToCome('how much interest is left on the car loan', OWN)).toBe(true)
    expect(asksInterestToCome('how much interest did the car loan cost', OWN)).toBe(false)
    expect(asksInterestToCome('how much interest is left on the car loan', ['Savings'])).toBe(false)
  })
})

describe('in books with a loan at 24 % a year', () => {
  let sample: SampleBooks
  const asked = async (question: string) => (await answered(sample, question)).text

  beforeAll(async () => {
    sample = await sampleBooks(ashasRows())
    await sample.db
      .insertInto('accounts')
      .values({
        ...{ id: 'L2', kind: 'loan', name: 'Car loan', tail: '2222', opening_minor: -10_000_000 },
        ...{ customer_id: 'C1', currency: 'INR', opened_on: '2026-01-01' },
      })
      .execute()
    const on = '2026-10-05'
    // 92,000 is owed after it.
    await sample.add([
      { accountId: 'L2', on, payee: 'Loan interest', categoryId: 'fees', minor: -200_000 },
      { accountId: 'L2', on, payee: 'Car loan EMI', categoryId: 'loan-repayment', minor: 1_000_000 },
    ])
  })
  afterAll(() => sample.close())

  test('what is still to come is the interest of its schedule', async () => {
    expect(await asked('How much interest will I still pay on the car loan?')).toBe(
      'On Car loan, about ₹10,700 of interest is still to come until it is paid off around 5 September 2027. 11 instalments are left on Car loan.',
    )
  })

  test('a sum paid back today is told with what it spares, and how much sooner the loan ends', async () => {
    expect(await asked('What if I prepay 30,000 on the car loan?')).toBe(
      'Paying back ₹30,000.00 on Car loan would spare you about ₹5,830 of interest. Car loan would be done 4 months sooner.',
    )
    expect(await asked('Would it save me money to close the car loan today?')).toMatch(
      /^Yes: paying back ₹92,000\.00 on Car loan would spare you about/,
    )
  })

  test('the second of two questions is about the loan that the first names', async () => {
    expect(await asked('What is the outstanding on the car loan and how many instalments remain?')).toContain(
      'instalments are left on Car loan',
    )
  })
})
