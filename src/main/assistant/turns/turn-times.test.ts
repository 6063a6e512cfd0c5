import { afterAll, beforeAll, expect, test } from 'vitest'
import { answeredLast } from '../asked.fixture'
import { ashasRows, type SampleBooks, sampleBooks } from '../sample-books.fixture'

let sample: SampleBooks

beforeAll(async () => {
  sample = await sampleBooks([
    ...ashasRows(),
    // Saturday the 5th and Thursday the 10th of September, a Sunday and a Monday of October.
    { on: '2026-09-05', payee: 'Croma', categoryId: 'shopping', minor: -110_000 },
    { on: '2026-09-10', payee: 'Croma', categoryId: 'shopping', minor: -70_000 },
    { on: '2026-10-11', payee: 'Croma', categoryId: 'shopping', minor: -30_000 },
    { on: '2026-10-19', payee: 'Croma', categoryId: 'shopping', minor: -20_000 },
  ])
})
afterAll(() => sample.close())

const last = async (...turns: string[]) => (await answeredLast(sample, turns)).text

test('a part of the time of the thread is named by its place alone', async () => {
  expect(await last('Croma in September', 'and the second week?')).toMatch(
    /₹700\.00 .* from 8 September to 14 September/,
  )
  expect(await last('Croma in the first week of September', 'and the second?')).toMatch(/₹700\.00/)
  expect(await last('Croma in September', 'the first weekend')).toMatch(/₹1,100\.00 .* 5 September to 6 September/)
  expect(await last('Croma in September', 'the first 7 days', 'and the rest of the month?')).toMatch(/₹700\.00/)
  expect(await last('Croma in 2026', 'the third quarter')).toMatch(/₹1,800\.00 .* from July to September/)
})

test('the month before is that before a year or a quarter, or of some days', async () => {
  // The books begin in January 2026.
  expect(await last('Croma in 2026', 'and the month before?')).toMatch(/tell nothing of the time before/)
  expect(await last('Croma in the last quarter', 'and the month before?')).toMatch(/in June/)
  expect(await last('Croma in the second week of October', 'and the month before?')).toMatch(
    /₹1,800\.00 .* in September/,
  )
})

test('two times against each other both move', async () => {
  expect(await last('did I spend more at Croma in October than in September', 'and the month before?')).toMatch(
    /in August that September could be compared with/,
  )
})

test('days of the week narrow whatever has rows, and nothing else', async () => {
  expect(await last('Croma in September', 'only the weekend?')).toMatch(/On weekends you spent ₹1,100\.00 at Croma/)
  expect(await last('my largest payment to Croma in September', 'just weekdays')).toMatch(/₹700\.00 on 10 September/)
  expect(await last('what is my health score', 'only at weekends')).toMatch(/^What is it about/)
})

test('a month against last year is set against the same month of it', async () => {
  expect(await last('Croma in September', 'and compared to last year?')).toMatch(/September 2025/)
})
