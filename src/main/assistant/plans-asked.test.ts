import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answered } from './asked.fixture'
import { planAhead } from './planned-books.fixture'
import { ashasRows, type SampleBooks, sampleBooks } from './sample-books.fixture'

let sample: SampleBooks

beforeAll(async () => {
  sample = await sampleBooks(ashasRows())
  await planAhead(sample)
})
afterAll(() => sample.close())

const asked = async (question: string) => {
  const { headline, text } = await answered(sample, question)
  return { slot: headline?.slot, value: headline?.value, text }
}

describe('of a loan', () => {
  test('is told what is left, under the names that people give it', async () => {
    // 90,000 less two instalments of 6,850.
    expect(await asked('outstanding on the two-wheeler finance')).toMatchObject({ value: 7_630_000 })
    expect(await asked('how much of the bike loan have I repaid so far')).toMatchObject({
      slot: 'repaid',
      value: 1_370_000,
    })
  })

  test('the last instalment is worked out from the present ones', async () => {
    // 76,300 at 6,850 without interest: eleven whole ones and a rest, the last in October 2027.
    expect(await asked('when will the bike loan be paid off')).toMatchObject({ slot: 'end', value: '2027-10-05' })
  })
})

test('of a loan the instalments that are left are counted', async () => {
  expect(await asked('how many instalments are left on the bike loan')).toMatchObject({ slot: 'left', value: 12 })
})

describe('what is supposed', () => {
  test('of income leaves less at the end', async () => {
    const { slot, text } = await asked('what if my salary drops by 20%')
    expect(slot).toMatch(/^(end|lowest)$/)
    expect(text).toMatch(/^With .* less income each month you would/)
  })

  test('of a goal gives its day', async () => {
    // 55,000 are missing: five and a half months of 10,000.
    const { value } = await asked('if I save 10,000 a month, when do I reach my bike goal')
    expect(typeof value).toBe('string')
  })

  test('of subscriptions that are given up is what they take in a year', async () => {
    expect(await asked('what if I drop Netflix')).toMatchObject({ slot: 'kept_year' })
  })
})

test('net worth that moved is set against the time before', async () => {
  expect(await asked('how has my net worth changed since September')).toMatchObject({ slot: 'change_amount' })
})

test('all that is owed is told by itself', async () => {
  const { slot, value, text } = await asked('list everything that I owe')
  expect(slot).toBe('owed')
  expect(value).toBeGreaterThanOrEqual(7_630_000)
  expect(text).toMatch(/^You owe/)
  expect(text).not.toContain('net worth')
})

describe('of what lies ahead', () => {
  test('a bill is due before a day, or it is not', async () => {
    const { value, text } = await asked('when is the next Netflix charge')
    expect(text).toContain('Netflix is due on')
    expect(value).toMatch(/^2026-11-/)
    expect((await asked('is Netflix due before the end of November')).text).toMatch(/^Yes: Netflix is due/)
    expect((await asked('is Netflix due tomorrow')).text).toMatch(/^No: Netflix is due/)
  })

  test('whether one kind of bill is due is not answered with others', async () => {
    expect((await asked('is any insurance premium due next month')).text).toMatch(/^No: no bill is known/)
  })
})

describe('of a price', () => {
  test('that never changed, the answer is no and the price', async () => {
    const { text } = await asked('did Netflix put up its price')
    expect(text).toMatch(/^(No: Netflix still costs|Yes: Netflix now costs) ₹/)
  })
})

describe('of a budget', () => {
  test('is told whether it is exceeded, and how much of it is used', async () => {
    expect((await asked('groceries budget exceeded?')).text).toMatch(/^(Yes|No): /)
    const over = (await asked('am I over the grocery budget')).text.startsWith('Yes')
    const verdict = over ? 'No: ' : 'Yes: '
    for (const left of [
      'is anything left of the grocery budget',
      'grocery ka budget bacha hai kya',
      'any room in my grocery budget',
    ])
      expect((await asked(left)).text.startsWith(verdict)).toBe(true)
    expect(await asked('how many percent of my grocery budget is gone')).toMatchObject({ slot: 'used' })
  })
})

describe('of the health score', () => {
  test('one part is told with what it measures', async () => {
    expect((await asked('how high is my debt ratio')).text).toMatch(/^Repayments take [\d.]+% of your income\./)
  })

  test('a band is confirmed or denied', async () => {
    expect((await asked('am I considered vulnerable?')).text).toMatch(/^(Yes|No): your health score is/)
  })
})

describe('of the card', () => {
  test('is told that its limit is not in the books', async () => {
    expect((await asked('what is my card limit')).text).toMatch(
      /^The limit of a card is not in the books here\. You owe/,
    )
  })

  test('it is not paid while something is owed', async () => {
    expect((await asked('is the card paid?')).text).toMatch(/^No: you owe/)
  })
})

test('until the next income, what is free and the days are told', async () => {
  expect(await asked('how much can I spend per day until payday')).toMatchObject({ slot: 'per_day' })
  expect(await asked('how many days until my next salary')).toMatchObject({ slot: 'days' })
})

test('the budget with least room is named', async () => {
  expect(await asked('which budget is closest to its limit')).toMatchObject({ slot: 'used' })
})

test('the largest of the bills to come is told alone', async () => {
  expect((await asked('what is the biggest bill next month')).text).toMatch(/^The largest bill is /)
})

test('a purchase that is feared to be too much is not when there is room', async () => {
  const { text: fits } = await asked('can I afford a kettle for 900')
  const { text: tooMuch } = await asked('would 900 for a kettle be too much?')
  expect(tooMuch.slice(0, 3) === 'Yes').toBe(fits.slice(0, 2) === 'No')
})

test('the account that holds the most is named', async () => {
  expect(await asked('which of my accounts holds the most money')).toMatchObject({ slot: 'balance' })
})

test('the prices of several subscriptions are added up', async () => {
  expect((await asked('Netflix and Airtel together per month')).text).toMatch(/^Together they come to .* a month\./)
  expect((await asked('which subscription is the cheapest')).text).toMatch(/^(The smallest|You have 1)/)
})

test('bills until the next income are told where that is the question', async () => {
  expect((await asked('total of my bills before payday')).text).toMatch(/^In total, |^No bill/)
})

describe('what is supposed of several things', () => {
  test('is a loan with its instalment, and no purchase', async () => {
    // No loan of the bank has a rate here, so that an instalment cannot be told.
    expect((await asked('can we take another loan of 3 lakh')).text).toMatch(/^Say what the instalment would be/)
    expect((await asked('can I manage an extra EMI of 2,000')).text).toMatch(/^(Yes|No): with ₹2,000.00 more to pay/)
  })

  test('is income and a bill, or income and a purchase', async () => {
    expect((await asked('salary down by a fifth and rent 3,000 more, would we cope')).text).toMatch(
      /less income each month and ₹3,000.00 more to pay you would/,
    )
    expect((await asked('can I afford a trip of 20,000 if my salary went up by 1,000')).text).toMatch(
      /₹1,000.00 more income each month and a purchase of ₹20,000.00 you would/,
    )
  })
})

test('a score is raised, and not bought', async () => {
  expect((await asked('how can I get my score above 70?')).text).not.toMatch(/purchase/)
})

test('what the emergency fund lacks is told', async () => {
  expect(await asked('how much is missing in my emergency fund')).toMatchObject({
    slot: expect.stringMatching(/^(step|months)$/),
  })
})

test('what can be afforded is told of a later month, and what it costs is asked for', async () => {
  expect((await asked('can I afford a fridge for 9,000 in December')).text).toMatch(/ on \d+ December| on \d+ January/)
  expect((await asked('can I afford it')).text).toMatch(/^Say what it costs/)
})

test('the balance is told of a day that is so many days away', async () => {
  expect((await asked('what will my balance be a week from now')).text).toContain('7 November')
  expect((await asked('how much shall I have left at Christmas')).text).toContain('25 December')
})

test('a forecast looks as far as it is asked to', async () => {
  expect((await asked('will I run out of money in the next 60 days')).text).toMatch(/^(Yes|No): /)
})

describe('by other words', () => {
  test('what a loan is for stands for the loan', async () => {
    expect(await asked('remaining on the scooter')).toMatchObject({ value: 7_630_000 })
    expect((await asked('is the bike loan finished')).text).toMatch(/^No: you owe/)
    expect((await asked('when am I debt free')).text).toContain('paid off around')
  })

  test('a bill that sinks the balance and a limit that is kept are asked of the forecast', async () => {
    expect((await asked('will there be at least 100 in the account all November')).text).toMatch(/^(Yes|No): /)
  })

  test('the balance of a card at an earlier time is no spending', async () => {
    expect(await asked('credit card outstanding at the end of September')).toMatchObject({ slot: 'balance', value: 0 })
  })
})
