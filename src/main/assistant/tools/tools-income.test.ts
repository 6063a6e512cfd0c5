import { afterAll, beforeAll, expect, test } from 'vitest'
import { answered } from '../asked.fixture'
import { findPeriods } from '../periods/find-periods'
import { ashasRows, type SampleBooks, type SampleRow, sampleBooks } from '../sample-books.fixture'

let sample: SampleBooks

const CLIENTS: readonly SampleRow[] = [
  { on: '2026-08-12', payee: 'Konkan Media', categoryId: 'other-income', minor: 1_500_000 },
  { on: '2026-09-12', payee: 'Konkan Media', categoryId: 'other-income', minor: 9_500_000 },
  { on: '2026-10-12', payee: 'Konkan Media', categoryId: 'other-income', minor: 2_500_000 },
  { on: '2026-10-23', payee: 'Konkan Media', categoryId: 'other-income', minor: 500_000 },
  { on: '2026-10-14', payee: 'Nandi Foods', categoryId: 'other-income', minor: 900_000 },
]

beforeAll(async () => {
  sample = await sampleBooks([...ashasRows(), ...CLIENTS])
})
afterAll(() => sample.close())

const headline = async (question: string) => (await answered(sample, question)).headline?.value

test('the payers of a time are told, the one who paid most first', async () => {
  const { text, headline } = await answered(sample, 'which clients paid me in October')
  expect(headline?.value).toBe(7_240_000)
  expect(text).toMatch(/^The most came from Infosys, .* Konkan Media comes next and paid ₹30,000\.00\./)
})

test('the month in which most came in is told by the income alone', async () => {
  expect((await answered(sample, 'my best month for income this year')).text).toBe(
    'The best month was September: you earned ₹1,67,400.00.',
  )
})

test('a time is compared with another by the income, and who moved most is named', async () => {
  const { text } = await answered(sample, 'did my income fall in October compared with September')
  expect(text).toMatch(
    /^Yes: you earned ₹1,11,400\.00 in October, against ₹1,67,400\.00 in September\. That is ₹56,000\.00 less\./,
  )
  expect(text).toContain('Konkan Media fell the most, by ₹65,000.00.')
  // More of it is better.
  expect((await answered(sample, 'was my income better in October than in September')).text).toMatch(/^No: /)
  expect((await answered(sample, 'was my income worse in October than in September')).text).toMatch(/^Yes: /)
})

test('payments that came in are counted', async () => {
  expect(await headline('how many payments from clients did I get in October')).toBe(4)
  expect(await headline('how many times did Konkan Media pay in October')).toBe(2)
})

test('of somebody who only ever pays, the last, the first and the largest payment are theirs', async () => {
  expect(await headline('when did Konkan Media last pay')).toBe('2026-10-23')
  expect(await headline('when did Konkan Media first pay me')).toBe('2026-08-12')
  expect(await headline('largest payment from Konkan Media this year')).toBe(9_500_000)
})

test('a payer’s share is one of the income', async () => {
  expect(await headline('what share of my income came from Konkan Media in October')).toBeCloseTo(30_000 / 111_400)
})

test('the best month may be May', () => {
  const [found] = findPeriods('The best month was May: you earned ₹10.00.', '2026-10-31')
  expect(found?.period.name).toBe('May')
})

test('payments of a client are listed by their days, and whether one pays most is told', async () => {
  const { table } = await answered(sample, 'list all payments from Konkan Media')
  expect(table.map(({ label }) => label).slice(0, 2)).toEqual(['Konkan Media · 23 Oct', 'Konkan Media · 12 Oct'])
  expect((await answered(sample, 'is Nandi Foods my biggest client')).text).toMatch(/^No: the most came from Infosys/)
})

test('clients are told month by month, and on average', async () => {
  expect(await headline('average payment from Konkan Media in October')).toBe(1_500_000)
  const { table } = await answered(sample, 'income month by month')
  expect(table.map(({ label }) => label)).toContain('September')
})

test.each([
  ['Was September my best month for income this year?', /^Yes: the best month was September: you earned ₹1,67,400\.00/],
  ['Was October my best month for income this year?', /^No: the best month was September/],
  ['Is Konkan Media my biggest payer?', /^No: the most came from Infosys/],
])('a rank is borne out by who or what leads: “%s”', async (question, said) => {
  expect((await answered(sample, question)).text).toMatch(said)
})
