import { afterAll, beforeAll, expect, test } from 'vitest'
import { answered, answeredLast } from '../asked.fixture'
import { planAhead } from '../planned-books.fixture'
import { type SampleBooks, sampleBooks } from '../sample-books.fixture'

let sample: SampleBooks

beforeAll(async () => {
  sample = await sampleBooks()
  await planAhead(sample)
})
afterAll(() => sample.close())

const told = async (...turns: readonly string[]) => {
  const { text, headline, table } = await answeredLast(sample, turns)
  return { text, headline, rows: table.length }
}
const BEFORE = /^Your books begin on \d+ \w+(?: \d{4})?, and tell nothing of the time before\.$/
const TO_COME = 'That time has not come yet, and your books tell of what has been.'

test.each([
  'what did I earn in 1999',
  'how much did I spend in the 90s',
  'my balance at the end of 2019',
  'lowest balance in 2018',
  'net worth in 2015',
  'did I pay Swiggy in March 2012',
  'which month was dearest between 2012 and 2015',
])('“%s” is of a time before the first row', async (question) => {
  expect(await told(question)).toEqual({ text: expect.stringMatching(BEFORE), headline: null, rows: 0 })
})

test.each([
  'how much did I spend on groceries in 2035',
  'did I pay Swiggy in December 2030',
  'groceries on average in 2030',
  'which month was dearest in 2031',
  'how much did I earn from 2028 to 2030',
])('“%s” is of a time that has not come', async (question) => {
  expect(await told(question)).toEqual({ text: TO_COME, headline: null, rows: 0 })
})

test.each(['will I run short in 2029', 'what will my balance be in June 2031'])(
  '“%s” is farther ahead than the forecast',
  async (question) => {
    expect((await answered(sample, question)).text).toBe('Forecasts look ninety days ahead and no further.')
  },
)

test('what is planned has times of its own, and so has the forecast within its reach', async () => {
  expect((await answered(sample, 'what will my balance be on 30 November 2026')).headline).not.toBeNull()
  expect(
    (await answered(sample, 'how much will I have if I put aside 5000 a month until December 2028')).headline,
  ).not.toBeNull()
})

test.each(['what did I spend on 31 June', 'Swiggy on the 30th of February', 'my balance on 31.11.2025'])(
  '“%s” is on no day of the calendar',
  async (question) => {
    expect((await answered(sample, question)).text).toBe(
      'No month has that day: name me another one, or the whole month.',
    )
  },
)

test.each([
  'how much did I spend during covid',
  'how much did I spend before the pandemic',
  'what did I spend during my honeymoon',
])('“%s” is of a time that no row tells', async (question) => {
  expect((await answered(sample, question)).text).toMatch(/^Your books do not say when that was/)
})

test('a time before the books stays the time of a thread', async () => {
  expect(await told('groceries in 2019', 'and eating out')).toEqual({
    text: expect.stringMatching(BEFORE),
    headline: null,
    rows: 0,
  })
  expect((await told('groceries in 2019', 'and in October')).headline).not.toBeNull()
})

test('a time ahead stays the time of a thread until another one is named', async () => {
  expect((await told('groceries in September', 'and in 2031', 'and eating out')).text).toBe(TO_COME)
  expect((await told('groceries in September', 'and in 2031', 'and in August')).headline).not.toBeNull()
})
