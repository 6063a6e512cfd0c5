import { afterAll, beforeAll, expect, test } from 'vitest'
import { answered } from '../asked.fixture'
import { ashasRows, paid, type SampleBooks, type SampleRow, sampleBooks } from '../sample-books.fixture'

let sample: SampleBooks

/** A fee by the quarter, a policy in May, a trip two years ago; rent on the 3rd but not yet in October; a lesson every Tuesday. */
const SELDOM: readonly SampleRow[] = [
  ...(['2026-03-20', '2026-06-20', '2026-09-20'] as const).map((on) => ({
    on,
    payee: 'SMS charges',
    categoryId: 'fees' as const,
    minor: -17_70,
  })),
  { on: '2026-05-18', payee: 'Star Health', categoryId: 'insurance', minor: -16_564_00 },
  { on: '2024-11-02', payee: 'Cleartrip', categoryId: 'travel', minor: -6_707_00 },
  ...(['2026-07-09', '2026-08-09', '2026-09-09'] as const).map((on) => ({
    on,
    payee: 'Veena Lessons',
    categoryId: 'education' as const,
    minor: -1000_00,
  })),
  ...(['06', '13', '20', '27'] as const).map((day) => paid(`2026-10-${day}`, 'Tara Rao', 300_00)),
  ...(['01', '08', '15', '22', '29'] as const).map((day) => paid(`2026-09-${day}`, 'Tara Rao', 300_00)),
]

beforeAll(async () => {
  sample = await sampleBooks([...ashasRows(), ...SELDOM])
})
afterAll(() => sample.close())

const text = async (question: string) => (await answered(sample, question)).text

test('what is paid now and then is told of a year, with the latest, where no time is named', async () => {
  expect(await text('are there any bank charges')).toBe(
    'Yes: you spent ₹53.10 on fees in the last 12 months. The latest payment to SMS charges was ₹17.70 on 20 September.',
  )
  expect(await text('what did insurance cost me')).toContain('₹16,564.00 on insurance in the last 12 months')
  expect(await text('how much on travel')).toContain('₹6,707.00 on travel in all your time here')
})

test('a time that is named stays, and so does this month for what is paid every month', async () => {
  expect(await text('did I pay any fees in October')).toMatch(/^No: there is nothing under fees in October/)
  expect(await text('did I pay for education')).toMatch(/^No: /)
})

test.each([
  ['when was the last time I went to Zomato and how many days since I last ordered there', 5],
  ['how many days since I last ordered from Zomato', 5],
  ['how many days since I last paid a fee', 41],
])('“%s” counts the days', async (question, days) => {
  expect((await answered(sample, question)).headline?.value).toBe(days)
})

test.each([
  ['every which day do I pay Tara Rao', 'The payments to Tara Rao usually come on Tuesdays.'],
  ['on which date does my salary usually come', 'The payments from Infosys usually come on day 7 of the month.'],
  ['which day of the month do I usually pay BESCOM', 'The payments to BESCOM usually come on day 10 of the month.'],
])('“%s” is told by most of its days', async (question, said) => {
  expect(await text(question)).toContain(said)
})

test('how often is of a year, by the month or what else is named', async () => {
  expect(await text('how often do I pay Netflix')).toContain('You made 10 payments at Netflix in the last 12 months')
  expect(await text('how many times a week do I take Uber in October')).toMatch(/about 0\.9 payments at Uber each week/)
})

test('instalments that have been paid are all of them', async () => {
  expect((await answered(sample, 'how many instalments have I paid to HDFC Two Wheeler')).headline?.value).toBe(10)
})
