import { afterAll, beforeAll, expect, test } from 'vitest'
import { answeredLast } from '../asked.fixture'
import { paid, type SampleBooks, sampleBooks } from '../sample-books.fixture'

let sample: SampleBooks

beforeAll(async () => {
  sample = await sampleBooks([
    paid('2026-09-03', 'Ratnadeep', 30_000),
    paid('2026-09-20', 'Ratnadeep', 15_000),
    paid('2026-09-05', 'Zepto', 20_000),
    paid('2026-09-08', 'Aavin', 10_000),
    paid('2026-10-02', 'Zepto', 70_000),
    paid('2026-10-09', 'Aavin', 5_000),
    { ...paid('2026-10-11', 'Uber', 12_000), categoryId: 'transport' },
  ])
})
afterAll(() => sample.close())

const told = async (...turns: readonly string[]) => (await answeredLast(sample, turns)).text
const SHOPS = 'which shops did I spend most at in September'

test('a place in the order of an answer is asked of by the name that stands there', async () => {
  expect(await told(SHOPS, 'and the second one?')).toMatch(/^You spent ₹200\.00 at Zepto in September/)
  expect(await told(SHOPS, 'who was third?')).toMatch(/^You spent ₹100\.00 at Aavin in September/)
  expect(await told(SHOPS, 'the second', 'and in October?')).toMatch(/^You spent ₹700\.00 at Zepto in October/)
  expect(await told(SHOPS, 'when was I last at the first one?')).toMatch(/Ratnadeep was ₹150\.00 on 20 September/)
  expect(await told('what did I spend in October', 'tell me more about the second')).toMatch(
    /^You spent ₹120\.00 on trans/,
  )
})

test('a place among payments is that payment, and among months that month', async () => {
  expect(await told('my largest payments in September', 'the second one?')).toMatch(/^You spent ₹200\.00 at Zepto/)
  expect(await told('in which month did I spend most on groceries', 'and the second?')).toMatch(
    /^You spent ₹750\.00 on groceries in September|^You spent ₹750\.00 on groceries in October/,
  )
})

test('two places are added up, or set against each other', async () => {
  expect(await told(SHOPS, 'the top two together')).toMatch(/^Together that came to ₹650\.00 in September/)
  expect(await told(SHOPS, 'the difference between the first and the third')).toMatch(
    /^The difference came to ₹350\.00/,
  )
})

test('the largest is left out by its name, and the others are all that the answer has not shown', async () => {
  expect(await told(SHOPS, 'without the biggest')).toMatch(/^The rest came to ₹300\.00 in September/)
  expect(await told('what did I spend on groceries in September', 'and the others?')).toMatch(/^I found 3 payees/)
})

test('a place that no answer has told is asked back', async () => {
  expect((await answeredLast(sample, ['what did I save in September', 'who was third?'])).outcome).toBe(
    'not-understood',
  )
})

test('what is asked after a ranking is of the one that came first', async () => {
  expect(await told(SHOPS, 'how often?')).toMatch(/^You made 2 payments at Ratnadeep in September/)
  expect(await told('in which month did I spend most on groceries', 'list them')).toMatch(/^I found \d transactions in/)
})

test('after two names most forms are asked of both, and a count of each', async () => {
  expect(await told('Zepto or Aavin this year?', 'what share is that?')).toMatch(
    /^(?:Zepto and Aavin|Aavin and Zepto) took/,
  )
  expect(await told('Zepto or Aavin this year?', 'how often?')).toMatch(/^You made 2 payments at/)
})

test('two times that were set against each other stay for another name, and without a category', async () => {
  const compared = 'compare September and October spending'
  expect(await told(compared, 'and for groceries?')).toMatch(
    /^You spent ₹750\.00 on groceries in October, against ₹750\.00 in September/,
  )
  expect(await told(compared, 'without transport')).toMatch(
    /^You spent ₹750\.00 in October, against ₹750\.00 in September/,
  )
})

test('the rows stay to be pointed at after one of them has been asked of', async () => {
  expect(await told(SHOPS, 'how often was I at the first?', 'and at the second?')).toMatch(
    /^You spent ₹200\.00 at Zepto in September/,
  )
  expect(await told(SHOPS, 'the first', 'which of the three did I visit most?')).toMatch(
    /^You made 2 payments at Ratnadeep in September/,
  )
  expect(await told(SHOPS, 'leave out the first two')).toMatch(/^The rest came to ₹100\.00 in September/)
  expect(await told(SHOPS, 'what share do the top two have?')).toContain('86.7%')
})

test('the dearest day is the day that is asked of next', async () => {
  const turns = ['what did I spend in October', 'which day was the dearest?', 'what did I buy that day?'] as const
  expect(await told(...turns)).toMatch(/^I found 1 transaction on 2 October/)
})

test('what the answer has named is left out by a pronoun', async () => {
  expect(await told('what was my biggest category in October', 'and excluding that?')).toMatch(
    /^The rest came to ₹120\.00 in October/,
  )
})
