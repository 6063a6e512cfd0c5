import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answered } from '../asked.fixture'
import { ashasRows, paid, type SampleBooks, sampleBooks } from '../sample-books.fixture'

let sample: SampleBooks

/** Bought on the 2nd and sent back on the 5th; a chair of which a part came back in September. */
beforeAll(async () => {
  sample = await sampleBooks([
    ...ashasRows(),
    paid('2026-10-02', 'Tata CLiQ', 549_00),
    { on: '2026-10-05', payee: 'Tata CLiQ', categoryId: 'shopping', minor: 549_00 },
    paid('2026-09-02', 'Tata CLiQ', 2_000_00),
    { on: '2026-09-09', payee: 'Tata CLiQ', categoryId: 'shopping', minor: 500_00 },
  ])
})
afterAll(() => sample.close())

const told = async (question: string) => {
  const { text, headline } = await answered(sample, question)
  return [text, headline?.value]
}

describe('what was bought and sent back', () => {
  test.each(['how much at Tata CLiQ in October', 'what did I spend at Tata CLiQ this month'])(
    '“%s” is told both ways, and the purchase is the answer',
    async (question) => {
      expect(await told(question)).toEqual([
        'You paid ₹549.00 to Tata CLiQ in October. Tata CLiQ paid ₹549.00 to you in October.',
        549_00,
      ])
    },
  )

  test('has been paid, whatever came back', async () => {
    expect((await told('did I pay Tata CLiQ in October'))[0]).toMatch(/^Yes: you paid ₹549\.00 to Tata CLiQ/)
  })

  test('is spent but for what came back where something is left', async () => {
    expect(await told('how much at Tata CLiQ in September')).toEqual([
      expect.stringMatching(/^You spent ₹1,500\.00 at Tata CLiQ in September\./),
      1_500_00,
    ])
  })

  test('is a refund where that is asked for', async () => {
    expect((await told('how much did I get back from Tata CLiQ in October'))[1]).toBe(549_00)
  })
})
