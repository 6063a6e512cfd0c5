import { afterAll, beforeAll, expect, test } from 'vitest'
import { answered } from '../asked.fixture'
import { KNOWN_WORDS } from '../router/router'
import { ashasRows, type SampleBooks, sampleBooks } from '../sample-books.fixture'
import { asksTheUntold, isOfTheWorld, strangeTopic, unreadTopic } from './strange-topic'

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

test.each([
  ['how much did the plumber take', 'plumber'],
  ['OYO in xperiodx?', 'oyo'],
  ['which gizmos did I buy', 'gizmo'],
  ['stationery pe xperiodx kharcha', 'stationery'],
] as const)('“%s” asks of %s, which no phrasing has', (masked, topic) => {
  expect(unreadTopic(masked, KNOWN_WORDS)).toBe(topic)
})

test.each([
  'total outgo xperiodx',
  'which outlets get most of my money',
  'what did I squander xperiodx',
  'how much did I actually fritter away',
  'biggest 3 buys in xperiodx, ranked',
])('“%s” asks of nothing that is not known', (masked) => {
  expect(unreadTopic(masked, KNOWN_WORDS)).toBeNull()
})

test('no row says whether a thing was bought abroad', () => {
  expect(asksTheUntold('how much did I spend abroad')).toBe(true)
  expect(asksTheUntold('how much did I spend in xperiodx')).toBe(false)
})

test.each([
  ['Is a verbal contract binding?', true],
  ['how much did I spend on my camera', false],
  ['Is that contract binding?', false],
  ['xyzzy plugh', false],
  ['what is the total', false],
])('“%s” is about the world: %s', (masked, world) => {
  expect(isOfTheWorld(masked, KNOWN_WORDS, false)).toBe(world)
})

test('what is likely off-topic is about the world unless something of it is the asker’s', () => {
  expect(isOfTheWorld('Which phone has the best camera?', KNOWN_WORDS, true)).toBe(true)
  expect(isOfTheWorld('Which phone did I buy?', KNOWN_WORDS, true)).toBe(false)
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

test('a thing that no phrasing has is looked for wherever it stands', async () => {
  expect((await answered(sample, 'stationery in October?')).headline?.value).toBe(16_500)
  expect((await answered(sample, 'how much did I give the plumber in October')).text).toBe(
    'Nothing like that is in your books in October.',
  )
  expect((await answered(sample, 'did I buy any toys in October')).text).toBe(
    'No: nothing like that is in your books in October.',
  )
})
