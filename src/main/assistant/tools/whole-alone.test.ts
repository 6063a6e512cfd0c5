import { afterAll, beforeAll, expect, test } from 'vitest'
import { answered } from '../asked.fixture'
import { planAhead } from '../planned-books.fixture'
import { ashasRows, type SampleBooks, sampleBooks } from '../sample-books.fixture'
import { pagesOn } from './narrowed-pages'

let sample: SampleBooks

beforeAll(async () => {
  sample = await sampleBooks(ashasRows())
  await planAhead(sample)
})
afterAll(() => sample.close())

test.each([
  ['how much did I save at weekends', 'only of what went on weekends'],
  ['what is my health score by UPI', 'only of what went by UPI'],
  ['am I over any budget in payments over 2,000 each, at weekends', 'only of what went'],
  ['how long would my emergency fund last without the rent', 'cannot leave home out of it'],
  ['will I run out of money after 10 pm', 'between 22:00 and 05:00'],
])('%s is told as a whole, and that is said', async (question, told) => {
  const { text } = await answered(sample, question)
  expect(text).toMatch(/^I know this as a whole/)
  expect(text).toContain(told)
  expect(text).not.toMatch(/\b(?:Yes|No):/)
})

test.each([
  'what is my balance',
  'what do I owe on my card',
  'how much is left on the card',
  'will I run out of money in my savings account',
  'can I afford a phone at 20,000 with my card',
  'is my health score over 70',
])('%s narrows nothing', async (question) => {
  expect((await answered(sample, question)).text).not.toContain('as a whole')
})

test('bills are narrowed by the day and the amount that they are due with', async () => {
  const day = async (question: string) => (await answered(sample, question)).text
  expect(await day('which upcoming bills are over 5,000 each')).toMatch(/Prestige Rentals.*payments over ₹5,000/)
  expect(await day('what bills fall due at weekends')).not.toContain('Prestige Rentals')
  expect(await day('which bills come up on Tuesdays')).toMatch(/Prestige Rentals.*on Tuesdays/)
})

test('insights count where a row of theirs is among those payments', async () => {
  const scope = await sample.scope()
  const of = (payee: string) => ({ figure: { amountMinor: 0, transactions: 1, filter: { payee } } })
  const insights = [of('Prestige Rentals'), of('Netflix'), { figure: null }]
  const page = (async () => ({ insights, unread: 0 })) as unknown as typeof scope.page
  const only = { minMinor: 500_000 }
  const { insights: held } = await pagesOn({ ...scope, page }, { ...scope.books, only }, only)('customer.insights', {})
  expect(held).toEqual([of('Prestige Rentals')])
})

test('what is kept is more by what is left out', async () => {
  const kept = async (question: string) => {
    const { headline, text } = await answered(sample, question)
    return Number(headline?.value) * (text.includes('beyond your income') ? -1 : 1)
  }
  const rent =
    (await kept('how much did I save in August without the rent')) - (await kept('how much did I save in August'))
  expect(rent).toBe(2_200_000)
})
