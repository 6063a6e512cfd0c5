import { afterAll, beforeAll, expect, test } from 'vitest'
import { answeredLast, askedLast, LISTENER } from '../asked.fixture'
import { understand } from '../intent/understanding'
import { readParameters } from '../names/parameters'
import { ashasRows, type SampleBooks, sampleBooks } from '../sample-books.fixture'
import type { Understood } from '../understood'
import { isBare } from './turn-edits'

let sample: SampleBooks

beforeAll(async () => {
  sample = await sampleBooks([
    ...ashasRows(),
    { on: '2026-09-20', payee: 'Myntra', categoryId: 'shopping', minor: -300_000 },
    { on: '2026-09-25', payee: 'Myntra', categoryId: 'shopping', minor: 90_000 },
    { on: '2026-10-05', payee: 'Myntra', categoryId: 'shopping', minor: 20_000 },
  ])
})
afterAll(() => sample.close())

const last = (...turns: string[]) => answeredLast(sample, turns)

/** Why the second of two turns is not understood. */
function whyNot(first: string, turn: string) {
  const before = understand(first, LISTENER, null)
  const read = understand(turn, LISTENER, before as Understood)
  return read.kind === 'not-understood' ? read.why : read.kind
}

test('a turn of nothing but a form or a time is told apart from one with a word of its own', () => {
  const bare = (question: string) => isBare(question, readParameters(question, LISTENER.payees, LISTENER.asOf, 'in'))
  expect(['the five largest', 'per year', 'and how many?'].map(bare)).toEqual(['form', 'form', 'form'])
  expect(['and in May?', 'the month before'].map(bare)).toEqual(['time', 'time'])
  expect(['my largest payments', 'salary in May', 'and Swiggy?'].map(bare)).toEqual([null, null, null])
})

test('what a topic has no form for is asked back, and never told of all spending', () => {
  expect(whyNot('what is my health score', 'on average')).toBe('open')
  expect(whyNot('what is my balance', 'the biggest')).toBe('open')
  expect(whyNot('what is my net worth', 'per year')).toBe('open')
  expect(whyNot('what bills are coming up', 'leave out Netflix')).not.toBe('small-talk')
})

test('what is known of today alone is told of no other time', () => {
  expect(whyNot('what subscriptions do I have', 'and in May?')).toBe('as-it-stands')
  expect(whyNot('how are my budgets doing', 'all of last year')).toBe('as-it-stands')
  expect(askedLast('what is my balance', 'and in May?')).toMatchObject({ intent: 'balance' })
})

test('since when is of all times, per year of the last twelve months', () => {
  expect(askedLast('how much at Swiggy in May', 'kab se')).toMatchObject({
    intent: 'spending-merchant',
    payee: 'Swiggy',
    periodGiven: false,
  })
  expect(askedLast('how much on groceries in May', 'per year')).toMatchObject({
    intent: 'spending-category',
    categoryId: 'groceries',
    period: { from: '2025-11-01', to: '2026-10-31' },
  })
})

test('the same days a year or a month earlier are those of the thread', () => {
  expect(askedLast('how much on groceries in May', 'same months last year')?.period.name).toBe('May 2025')
  expect(askedLast('what did I spend on 31 October', 'and on the same day last month')?.period.name).toBe(
    '30 September',
  )
  expect(askedLast('how much on groceries in April', 'aur May me?')?.period.name).toBe('May')
})

test('several names stay together in all', () => {
  expect(askedLast('how much at Swiggy and Zomato in May', 'sab milake')).toMatchObject({
    payee: 'Swiggy',
    together: [{ payee: 'Zomato', categoryId: null }],
  })
})

test('what is listed of all spending is spending alone', async () => {
  const total = await last('how much did I spend in October')
  const listed = await last('how much did I spend in October', 'list them')
  expect(listed.text).toContain(String(total.headline?.text))
})

test('a salary is counted, listed and ranked like whatever comes in', async () => {
  const SALARY = 'when did my salary come'
  expect((await last(SALARY, 'how many times')).text).toMatch(/made \d+ payments to you|You received \d+ payments/)
  expect((await last(SALARY, 'since when')).text).toMatch(/^The first payment from/)
  expect((await last(SALARY, 'the smallest')).text).toMatch(/^The smallest payment to you/)
  expect((await last(SALARY, 'on average')).text).toMatch(/came in each month from salary/)
})

test('one of several refunds is told by its size or its day', async () => {
  const REFUNDS = 'what refunds did I get this year'
  expect((await last(REFUNDS, 'the smallest')).headline?.value).toBe(20_000)
  expect((await last(REFUNDS, 'when was the last')).headline?.value).toBe('2026-10-14')
  expect((await last(REFUNDS, 'how many')).headline?.value).toBe(3)
})

test('a turn that points into the thread calls for no help, and some of what was told is not looked for in all rows', () => {
  expect(whyNot('how much on groceries in May', 'go back to the first one')).toBe('open')
  expect(whyNot('how much on groceries in May', 'without these?')).toBe('open')
  expect(whyNot('how much on groceries in May', 'excluding the biggest one')).toBe('open')
  expect(whyNot('what is my health score', 'only the ones above 1000')).toBe('open')
  // Bills have rows that can be left out.
  expect(askedLast('what bills are coming up', 'only the ones above 1000')).toMatchObject({
    intent: 'bills',
    only: { minMinor: 100_001 },
  })
})

test('the rest after one name is everything without it', () => {
  expect(askedLast('how much on groceries in May', 'and everything else')).toMatchObject({
    intent: 'spending-total',
    categoryId: null,
    without: [{ categoryId: 'groceries', payee: null }],
    period: { from: '2026-05-01' },
  })
})

test('who got most of it is a shop, and a year back is one before the time of the thread', () => {
  expect(askedLast('how much on groceries in May', 'to whom most of it')).toMatchObject({ intent: 'top-merchants' })
  expect(askedLast('how much on groceries in May', 'was that the same a year back')?.period.name).toBe('May 2025')
})

test('a whole sentence about something else takes nothing from the thread', () => {
  expect(askedLast('how much on groceries in May', 'who paid me money this year')).toMatchObject({
    intent: 'income',
    categoryId: null,
  })
})

test('what points at something is open where nothing has been asked', () => {
  const alone = (question: string) => {
    const read = understand(question, LISTENER, null)
    return read.kind === 'not-understood' ? read.why : read.kind
  }
  expect(
    ['aur uska kitna tha', 'iska total?', 'was it less last year?', 'is that more than usual?'].map(alone),
  ).toEqual([...['open', 'open', 'open', 'open']])
  expect(alone('uska balance kitna hai')).toBe('refused')
})
