import { afterAll, beforeAll, expect, test } from 'vitest'
import { answered } from '../asked.fixture'
import { ashasRows, type SampleBooks, sampleBooks } from '../sample-books.fixture'
import { asksTheUntold, strangeTopic } from './strange-topic'

test.each([
  ['how much did I spend on gifts in xperiodx', 'gift'],
  ['what went on birthday presents', 'present'],
  ['money spent on stationery xperiodx', 'stationery'],
] as const)('“%s” is about %s', (masked, topic) => {
  expect(strangeTopic(masked)).toBe(topic)
})

test.each([
  'what did I spend on Saturdays and Sundays in xperiodx',
  'how much do I spend on average',
  'spending on the whole this year',
  'what did I pay for in xperiodx',
  'my best month for income',
  'how much on xcategoryx',
])('“%s” is narrowed by nothing', (masked) => {
  expect(strangeTopic(masked)).toBeNull()
})

test('no row says whether a thing was bought abroad', () => {
  expect(asksTheUntold('how much did I spend abroad')).toBe(true)
  expect(asksTheUntold('how much did I spend in xperiodx')).toBe(false)
})

let sample: SampleBooks

beforeAll(async () => {
  sample = await sampleBooks([
    ...ashasRows(),
    { on: '2026-10-09', payee: 'Sai Stationery Mart', categoryId: 'other', minor: -12_500 },
    { on: '2026-10-19', payee: 'Corner Stationery', categoryId: 'other', minor: -4_000 },
  ])
})
afterAll(() => sample.close())

test('a thing without a category is looked for in the rows, and never told as all spending', async () => {
  const found = await answered(sample, 'how much did I spend on stationery in October')
  expect(found.headline?.value).toBe(16_500)
  const { text } = await answered(sample, 'how much did I spend on gifts in October')
  expect(text).toBe('Nothing like that is in your books in October.')
  expect((await answered(sample, 'how much did I spend abroad in October')).headline).toBeNull()
})
