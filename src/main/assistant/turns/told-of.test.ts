import { afterAll, beforeAll, expect, test } from 'vitest'
import { answeredLast } from '../asked.fixture'
import { type Guide, openGuide } from '../guide/guide'
import { readKnowledge } from '../guide/knowledge'
import { ashasRows, paid, type SampleBooks, type SampleRow, sampleBooks } from '../sample-books.fixture'

let sample: SampleBooks
let guide: Guide

const FRIENDS: readonly SampleRow[] = [
  { on: '2026-09-12', payee: 'Meera Iyer', categoryId: 'other-income', minor: 150_000 },
  { on: '2026-10-12', payee: 'Meera Iyer', categoryId: 'other-income', minor: 250_000 },
  paid('2026-10-13', 'Meera Iyer', 90_000),
]

beforeAll(async () => {
  sample = await sampleBooks([...ashasRows(), ...FRIENDS])
  guide = openGuide(readKnowledge('seed', 'in'))
})
afterAll(async () => {
  guide.close()
  await sample.close()
})

const last = (...turns: readonly string[]) => answeredLast(sample, turns, guide)

test('a turn that points at whom the answer told of is about them', async () => {
  expect((await last('which shop took most of my grocery money in October', 'how often was I there')).text).toMatch(
    /^You made 4 payments at BigBasket in October/,
  )
  expect((await last('who paid me most this year', 'when did they last pay')).text).toMatch(
    /^The latest payment from Infosys was ₹72,400\.00 on 7 October/,
  )
  expect((await last('what subscriptions do I have', 'which is the dearest', 'when is it due')).intent).toBe(
    'bill-when',
  )
})

test('why, after the month that was dearest, is about that month', async () => {
  const { text } = await last('what did I spend at Swiggy this year', 'which month was the worst', 'why?')
  expect(text).toContain('at Swiggy in October')
})

test('what the shop or the person of the thread does is asked of them by name', async () => {
  expect((await last('what did I pay Meera Iyer in October', 'and she to me?')).text).toMatch(
    /^Meera Iyer paid ₹2,500\.00 to you in October/,
  )
  expect((await last('how much did Meera Iyer send me in October', 'and I to her?')).text).toContain('₹900.00')
  expect((await last('Swiggy in September', 'what does one order cost there')).text).toContain('each payment at Swiggy')
})

test('after the guide has said what something is, one’s own may be asked for', async () => {
  expect((await last('what is an emergency fund', 'do I have one?')).intent).toBe('emergency-fund')
  expect((await last('what is a savings rate', 'and mine?')).intent).toBe('savings-rate')
  expect((await last('what is an emergency fund', 'and an index fund?')).outcome).toBe('knowledge')
})

test('one payment that was told of is asked for its amount', async () => {
  const { headline } = await last('how many Zomato orders in October', 'when was the last one', 'how much was it')
  expect(headline?.value).toBe(35_900)
})

test('what is left out adds up', async () => {
  const sum = (await last('total spending in October', 'without groceries', 'and also without shopping')).headline
    ?.value
  const both = (await last('total spending in October without groceries and shopping')).headline?.value
  expect(sum).toBe(both)
})

test('what a turn says in passing words is read in full', async () => {
  const amount = async (...turns: readonly string[]) => (await last(...turns)).headline?.value
  expect(await amount('Swiggy this month', 'and last?')).toBe(await amount('Swiggy in September'))
  expect(await amount('when did I last pay Zomato', 'and the previous one', 'how much was it')).toBe(35_900)
  expect(await amount('what did I spend on 20 October', 'the next day')).toBe(
    await amount('what did I spend on 21 October'),
  )
  expect(await amount('show my Zomato payments in October', 'add them up')).toBe(133_000)
})

test('a thread stays on its side of the books', async () => {
  expect((await last('how much did I spend in October', 'show me those')).text).toMatch(
    /^I found \d+ transactions .* They add up/,
  )
  expect((await last('how much did I earn in October', 'is that less than usual')).text).toContain('came in each month')
  expect((await last('how much did I earn in October', 'minus my expenses')).intent).toBe('saved')
  expect((await last('how much did I earn in October', 'by source')).text).toMatch(/^The most came from Infosys/)
})

test('a doubt is answered with the same again', async () => {
  const asked = 'what did I spend in July'
  expect((await last(asked, 'are you sure?')).text).toBe((await last(asked)).text)
})

test('an account of a thread is asked of at another day', async () => {
  expect((await last('what is my balance', 'and two months ago')).text).toMatch(/^The balance of Savings was/)
})

test('what is due is asked since when and how much in all', async () => {
  expect((await last('when is Netflix due', 'since when')).text).toMatch(/^The first payment to Netflix was/)
  expect((await last('when is Netflix due', 'since when', 'total so far')).text).toMatch(
    /^You spent .* at Netflix in all your time here/,
  )
})

test('whether somebody paid back is answered by what they paid, and not by what they got', async () => {
  expect((await last('what did I pay Meera Iyer in October', 'did she pay me?')).text).toMatch(
    /^Yes: Meera Iyer paid ₹2,500\.00 to you in October/,
  )
  expect((await last('what did I pay Uber in October', 'did they ever pay me back?')).text).toMatch(
    /^No: Uber paid nothing to you in October/,
  )
})

test('what a shop of the thread took back is looked for', async () => {
  expect((await last('Amazon in October', 'what did I return')).headline?.value).toBe(79_900)
})

test('polite words around a turn change nothing', async () => {
  const plain = await last('Swiggy in September', 'and Zomato in October')
  const polite = await last('Swiggy in September', 'Thank you. And Zomato in October, if I may ask?')
  expect(polite.text).toBe(plain.text)
})

test('the week before and the first visit are of the thread', async () => {
  expect((await last('what did I spend from 19 to 25 October', 'the week before')).headline?.value).toBe(
    (await last('what did I spend from 12 to 18 October')).headline?.value,
  )
  expect((await last('Swiggy in October', 'when did we order first')).headline?.value).toBe('2026-10-02')
})
