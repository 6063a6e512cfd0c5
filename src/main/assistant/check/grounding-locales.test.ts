import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { moneyFormat } from '../../../shared/money'
import { type Fact, factWriter } from '../facts'
import { AS_OF, type SampleBooks, sampleBooks } from '../sample-books.fixture'
import { TOOLS } from '../tools/tools'
import { fillSentence } from '../wording/sentence'
import { checkSentence } from './grounding'
import { answerableAsk } from './grounding-cases.fixture'

const BANKS = [
  { locale: 'en-GB', currency: 'GBP', grouped: '£1,234,567.89', day: '3 November', later: '3 January 2027' },
  { locale: 'en-US', currency: 'USD', grouped: '$1,234,567.89', day: 'November 3', later: 'January 3, 2027' },
  { locale: 'en-IN', currency: 'INR', grouped: '₹12,34,567.89', day: '3 November', later: '3 January 2027' },
]

let sample: SampleBooks
beforeAll(async () => {
  sample = await sampleBooks()
})
afterAll(() => sample.close())

const passes = (text: string, facts: readonly Fact[]) =>
  [null, ...new Set(facts.map((fact) => fact.about))].some((topic) => checkSentence(text, facts, AS_OF, topic).ok)

describe.each(BANKS)('a bank that writes $grouped', ({ locale, currency, grouped, day, later }) => {
  const write = factWriter({ locale, currency }, AS_OF)
  const balance = write.figure(
    'balance',
    { amountMinor: 123_456_789, transactions: 1, filter: {} },
    { about: 'all', measure: 'balance' },
  )

  test('has every true sentence of every tool passed', async () => {
    const scope = { ...(await sample.scope()), write }
    let checked = 0
    for (const { intent, ask, templates } of answerableAsk(AS_OF)) {
      const { facts, wording } = await TOOLS[intent](scope, ask)
      for (const template of [...wording, ...templates]) {
        const sentence = fillSentence(template, facts)
        if (!sentence) continue
        checked++
        expect(passes(sentence.text, facts), sentence.text).toBe(true)
      }
    }
    expect(checked).toBeGreaterThan(20)
  })

  test('passes the amount as it is grouped, and no part or neighbour of it', () => {
    expect(balance.text).toBe(grouped)
    expect(passes(`Your balance is ${grouped}.`, [balance])).toBe(true)
    const sign = grouped.slice(0, 1)
    const wrong = ['234,567.89', '1,234,567.8', '1,234,567', '1234567.89', '34,567.89', '1,234,567.891', '1.234.567,89']
    for (const digits of wrong) expect(passes(`Your balance is ${sign}${digits}.`, [balance]), digits).toBe(false)
    for (const other of ['₹', '£', '$', '€', ''].filter((each) => each !== sign)) {
      expect(passes(`Your balance is ${other}${grouped.slice(1)}.`, [balance]), other).toBe(false)
    }
  })

  test('writes days and estimates in its way', () => {
    const about = { about: 'all', measure: 'balance' } as const
    expect(write.date('on', '2026-11-03', { derived: true }, about).text).toBe(day)
    expect(write.date('on', '2027-01-03', { derived: true }, about).text).toBe(later)
    expect(write.estimate('about', 123_456, about).text).toBe(`about ${moneyFormat(locale, currency).rounded(123_456)}`)
  })
})
