// Lists of those who were paid: of a kind, people, beyond a limit, in the order that is asked for.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answered } from '../asked.fixture'
import { type SampleBooks, sampleBooks } from '../sample-books.fixture'

let sample: SampleBooks

const row = (on: string, payee: string, categoryId: 'eating-out' | 'other' | 'cash' | 'health', minor: number) =>
  ({ on, payee, categoryId, minor: -minor }) as const

beforeAll(async () => {
  sample = await sampleBooks([
    row('2026-03-02', 'Ganga Tea Stall', 'eating-out', 40_00),
    row('2026-03-05', 'Milaap', 'other', 500_00),
    row('2026-05-05', 'Royal Chai', 'eating-out', 90_00),
    row('2026-05-06', 'Meera Pillai', 'other', 6_000_00),
    row('2026-09-30', 'Ganga Tea Stall', 'eating-out', 20_00),
    row('2026-10-01', 'Ganga Tea Stall', 'eating-out', 10_00),
    row('2026-10-02', 'Cash withdrawal', 'cash', 9_000_00),
    row('2026-10-08', 'Arjun Rao', 'other', 700_00),
    row('2026-10-09', 'Modern Medicals', 'health', 300_00),
  ])
})
afterAll(() => sample.close())

const shown = async (question: string) => (await answered(sample, question)).table.map(({ label }) => label)

test.each([
  // A list of a kind is of all times, unless one is named.
  ['Which tea stalls do I go to?', ['Royal Chai', 'Ganga Tea Stall']],
  ['my tea stalls, smallest first', ['Ganga Tea Stall', 'Royal Chai']],
  ['which tea stalls do I visit most often', ['Ganga Tea Stall', 'Royal Chai']],
  ['all the people I have transferred money to', ['Meera Pillai', 'Arjun Rao']],
  ['which payees got more than 400 this year', ['Meera Pillai', 'Arjun Rao', 'Milaap']],
  ['Who are the people we sent money to this year, smallest first?', ['Arjun Rao', 'Meera Pillai']],
  ['where do I eat mostly', ['Ganga Tea Stall', 'Royal Chai']],
  ['where did I spend on eating out this year?', ['Royal Chai', 'Ganga Tea Stall']],
  ['eating out this year, by payee', ['Royal Chai', 'Ganga Tea Stall']],
  ['where did I spend on 30 September?', []],
  ['who got over 400 from me this year', ['Meera Pillai', 'Arjun Rao', 'Milaap']],
  ['top two places this year apart from Meera Pillai', ['Arjun Rao', 'Milaap']],
])('“%s”', async (question, payees) => expect(await shown(question)).toEqual(payees))

test('payees are listed by how often they were paid', async () => {
  const { text } = await answered(sample, 'which payees did I pay more than 2 times this year')
  expect(text).toMatch(/^You paid ₹70\.00 to Ganga Tea Stall/)
})

test('a list of one says what that one got', async () => {
  const { text } = await answered(sample, 'Name the charities I support')
  expect(text).toBe('You paid ₹500.00 to Milaap in all your time here.')
})

test('a list says how many there are and in which time', async () => {
  const { text } = await answered(sample, 'which tea stalls have I been to this year')
  expect(text).toContain('I found 2 payees in 2026. Royal Chai took the most in 2026, ₹90.00.')
})

test('the smallest first is told first', async () => {
  const { text } = await answered(sample, 'list the tea stalls I go to, smallest first')
  expect(text).toContain('Ganga Tea Stall took the least in all your time here, ₹70.00.')
})

test('what asks for a figure is no list', async () => {
  const { headline } = await answered(sample, 'how much did I spend at tea stalls this year')
  expect(headline?.value).toBe(160_00)
})
