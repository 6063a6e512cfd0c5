import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answered, LISTENER } from './asked.fixture'
import { understand } from './intent/understanding'
import { ashasRows, type SampleBooks, sampleBooks } from './sample-books.fixture'

let sample: SampleBooks

beforeAll(async () => {
  sample = await sampleBooks(ashasRows())
})
afterAll(() => sample.close())

const headline = async (question: string) => (await answered(sample, question)).headline?.value

describe('what nobody should be helped with, and what no books have,', () => {
  test.each(['how can I hack a phone', 'draft a letter to my landlord', 'who should be prime minister'])(
    'is refused: %s',
    (question) => {
      expect(understand(question, LISTENER, null)).toEqual({ kind: 'refused', why: 'off-topic' })
    },
  )

  test('but not what was paid for, nor the household’s own average', () => {
    expect(understand('how much did I spend on gold in May', LISTENER, null).kind).not.toBe('refused')
    expect(understand('average household expenses a month', LISTENER, null)).toMatchObject({
      intent: 'spending-average',
    })
  })

  test('and how to better a credit score is for the guide, not for the health score', () => {
    expect(understand('how can I improve my cibil score', LISTENER, null)).toEqual({ kind: 'knowledge' })
  })

  test('who pays the customer is the customer’s business', () => {
    expect(understand('which of my clients paid in May', LISTENER, null)).toMatchObject({ intent: 'income' })
  })
})

test('where several payees are called that, it asks which one', () => {
  const payees = ['Sahyadri Textiles', 'Sahyadri Analytics', 'Swiggy']
  expect(understand('what did I pay Sahyadri in May', { ...LISTENER, payees }, null)).toEqual({
    kind: 'which-name',
    names: ['Sahyadri Textiles', 'Sahyadri Analytics'],
  })
  expect(understand('what did I pay Sahyadri Textiles in May', { ...LISTENER, payees }, null)).toMatchObject({
    ask: { payee: 'Sahyadri Textiles' },
  })
})

test('an account with a name of its own is asked for its balance, unless money is moved there', () => {
  const listener = { ...LISTENER, payees: ['Rainy day'], accounts: ['Savings', 'Rainy day'] }
  expect(understand('what is lying in rainy day', listener, null)).toMatchObject({ intent: 'balance' })
  expect(understand('what did I transfer to rainy day in May', listener, null)).toMatchObject({
    intent: 'spending-merchant',
  })
})

test('payments between two amounts', async () => {
  expect(await headline('payments between 500 and 600 in October')).toBe(5)
})

test('payments over a limit are counted, and the largest is held to what was paid in one go', async () => {
  expect(await headline('Zomato over 500 in October, how many')).toBe(1)
  expect((await answered(sample, 'did I ever pay more than 5,000 in one go at Swiggy')).text).toMatch(/^No: /)
})

test('the second of the categories', async () => {
  const { text } = await answered(sample, 'second most expensive category in October')
  expect(text).toMatch(/^\S.* comes next with ₹/)
})

test('payments are listed with their days', async () => {
  expect(await headline('list my Zomato orders in October')).toBe(3)
})

test('the same period last year is as long as the one before it', () => {
  const first = understand('how much on groceries this year', LISTENER, null)
  const previous = first.kind === 'answerable' ? first : null
  expect(understand('and the same period last year?', LISTENER, previous)).toMatchObject({
    ask: { categoryId: 'groceries', period: { from: '2025-01-01', to: '2025-10-31' } },
  })
})
