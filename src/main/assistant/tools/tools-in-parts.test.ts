import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answered } from '../asked.fixture'
import { type SampleBooks, sampleBooks } from '../sample-books.fixture'
import { partsAsked } from './tools-in-parts'

test.each([
  ['how is my money split between savings and deposits', 'split'],
  ['what percentage of my money is in deposits', 'share'],
  ['how much money do we have in all, deposits included', 'sum'],
  ['how much money is locked in FDs', 'locked'],
  ['what is not locked away', 'ready'],
  ['what share of my income goes to deposits', null],
  ['how much interest do the deposits earn in all', null],
  ['my account is blocked', null],
  ['how much is in the fixed deposit', null],
])('“%s” asks for %s', (question, parts) => {
  expect(partsAsked(question)).toBe(parts)
})

describe('in books with 15,000 ready and 45,000 in a deposit', () => {
  let sample: SampleBooks
  const asked = async (question: string) => (await answered(sample, question)).text

  beforeAll(async () => {
    sample = await sampleBooks([])
    await sample.db
      .insertInto('accounts')
      .values({
        ...{ id: 'D1', kind: 'investment', name: 'Fixed deposit', tail: '3333', opening_minor: 4_500_000 },
        ...{ customer_id: 'C1', currency: 'INR', opened_on: '2026-01-01' },
      })
      .execute()
    await sample.add([{ on: '2026-10-01', payee: 'Infosys', categoryId: 'salary', minor: 100 }])
  })
  afterAll(() => sample.close())

  test('both sides are told, with the share of what is put away or what both come to', async () => {
    expect(await asked('How is my money split between savings and deposits?')).toBe(
      'Your current or savings accounts hold ₹15,001.00 at this bank. Your investments are worth ₹45,000.00. Of what you own, 75% is put away.',
    )
    expect(await asked('How much money do I have in all, deposits included?')).toMatch(/^In all, you own ₹60,001\.00\./)
  })

  test('a net worth is set against the sum that it is to come to', async () => {
    expect(await asked('How far am I from a net worth of 1 lakh?')).toBe(
      'Your net worth is ₹60,001.00. It is ₹39,999.00 below the ₹1,00,000.00 asked about.',
    )
    expect(await asked('How far is my net worth from 50,000?')).toContain('It is ₹10,001.00 above')
  })
})
