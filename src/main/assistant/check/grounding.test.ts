import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CategoryId } from '../../../shared/domain'
import { aboutCategory, type Fact, factWriter, said } from '../facts'
import type { Findings } from '../findings'
import { monthPeriod } from '../periods/periods'
import { planAhead } from '../planned-books.fixture'
import { AS_OF, BANK, type SampleBooks, sampleBooks } from '../sample-books.fixture'
import { TOOLS } from '../tools/tools'
import { fillSentence } from '../wording/sentence'
import { checkSentence } from './grounding'
import { type Case, CUSTOMER_ATTACKS } from './grounding-attacks.fixture'
import { answerableAsk } from './grounding-cases.fixture'

// Every sentence of every tool over the sample books, in plain wording and as the model might put it, attacked in every way.

let sample: SampleBooks
let cases: readonly Case[]

beforeAll(async () => {
  sample = await sampleBooks()
  const before = await casesOf(sample)
  await planAhead(sample)
  cases = [...before, ...(await casesOf(sample))]
})

afterAll(() => sample.close())

async function casesOf(books: SampleBooks): Promise<readonly Case[]> {
  const scope = await books.scope()
  const all: Case[] = []
  for (const { intent, ask, templates } of answerableAsk(AS_OF)) {
    const findings: Findings = await TOOLS[intent](scope, ask)
    for (const template of [...findings.wording, ...templates]) {
      const sentence = fillSentence(template, findings.facts)
      if (sentence) all.push({ question: `${intent}: ${template}`, facts: findings.facts, text: sentence.text })
    }
  }
  return all
}

/** What the sentence before may have been about: after whatever the true sentence passes, the attack must fail. */
const topics = (facts: readonly Fact[]) => [null, ...new Set(facts.map((fact) => fact.about))]
const passesAfter = (text: string, facts: readonly Fact[]) =>
  topics(facts).filter((topic) => checkSentence(text, facts, AS_OF, topic).ok)

describe('the number check', () => {
  test('passes every true sentence of every tool', () => {
    const refused = cases.filter(({ text, facts }) => passesAfter(text, facts).length === 0)
    expect(
      refused.map(
        (each) =>
          `${each.question} → ${each.text} ${JSON.stringify(checkSentence(each.text, each.facts, AS_OF, null))}`,
      ),
    ).toEqual([])
    expect(cases.length).toBeGreaterThan(60)
  })

  test.each(CUSTOMER_ATTACKS)('catches %s', (_, attack) => {
    const attacked = cases.flatMap((each) =>
      attack(each)
        .filter((text) => text !== each.text)
        .map((text) => ({ ...each, attack: text })),
    )
    const missed = attacked.filter(({ attack: text, facts, ...each }) =>
      passesAfter(each.text, facts).some((topic) => checkSentence(text, facts, AS_OF, topic).ok),
    )
    expect(missed.map((each) => `${each.text} → ${each.attack}`)).toEqual([])
    expect(attacked.length).toBeGreaterThan(1)
  })
})

test('amounts that two categories swap are caught, whatever the amounts', () => {
  const write = factWriter(BANK, AS_OF)
  const period = monthPeriod('2026-10', AS_OF)
  const amount = fc.integer({ min: 1, max: 1_000_000_000_000 })
  fc.assert(
    fc.property(amount, amount, (topMinor, secondMinor) => {
      const of = (slot: string, amountMinor: number, categoryId: CategoryId, rank: 1 | 2) => [
        write.category(`${slot}_category`, categoryId, { measure: 'spent', period, rank }),
        write.figure(
          `${slot}_amount`,
          { amountMinor, transactions: 1, filter: { categoryId } },
          { about: aboutCategory(categoryId), measure: 'spent', period, rank },
        ),
      ]
      const facts = [...of('top', topMinor, 'shopping', 1), ...of('second', secondMinor, 'eating-out', 2)]
      const text = (top: string, second: string) =>
        `Shopping is your biggest category, at ${top}, and eating out comes next with ${second}.`
      const [top, second] = [facts[1]?.text ?? '', facts[3]?.text ?? '']
      const passes = (sentence: string) => checkSentence(sentence, facts, AS_OF, null).ok
      return passes(text(top, second)) && passes(text(second, top)) === (top === second)
    }),
  )
})

test('the assistant may say I in the middle of a sentence, and no name of its own', () => {
  const rows = { transactions: 4, filter: {} }
  const facts = [factWriter(BANK, AS_OF).number('count', 4, '4 payments', rows, said('found'))]
  expect(checkSentence('Of course: I found 4 payments.', facts, AS_OF, null)).toMatchObject({ ok: true })
  expect(checkSentence('Of course: Ivan found 4 payments.', facts, AS_OF, null)).toMatchObject({ ok: false })
})

describe('what was found of a time', () => {
  const write = factWriter(BANK, AS_OF)
  const december = monthPeriod('2025-12', AS_OF)
  const rows = (amountMinor: number) => ({ amountMinor, transactions: 1, filter: {} })
  const passes = (text: string, facts: readonly Fact[]) => checkSentence(text, facts, AS_OF, null).ok

  test('is not said without that time where the same is known of another', () => {
    const about = { about: 'all', measure: 'balance' } as const
    const facts = [
      write.figure('before', rows(100_00), { ...about, period: december }),
      write.figure('after', rows(250_00), about),
    ]
    expect(passes('The balance was ₹100.00 at the end of December 2025.', facts)).toBe(true)
    expect(passes('The balance is ₹250.00.', facts)).toBe(true)
    expect(passes('The balance is ₹100.00.', facts)).toBe(false)
    expect(passes('The balance is ₹100.00.', facts.slice(0, 1))).toBe(true)
  })

  test('has no day outside that time', () => {
    const on = (day: '2025-12-04' | '2026-05-01') => [
      write.figure('low', rows(100_00), said('lowest', { period: december })),
      write.date('on', day, { derived: true }, said('lowest', { period: december })),
    ]
    expect(passes('In December 2025 the lowest was ₹100.00, on 4 December 2025.', on('2025-12-04'))).toBe(true)
    expect(passes('In December 2025 the lowest was ₹100.00, on 1 May.', on('2026-05-01'))).toBe(false)
  })

  test('has an amount where a sum is announced', () => {
    const month = monthPeriod('2026-09', AS_OF)
    const facts = [
      write.figure('salaries', rows(500_00), said('salary credits', { period: month })),
      write.date('salary_date', '2026-09-30', { derived: true }, said('salary')),
    ]
    expect(passes('Your salary credits in September add up to ₹500.00.', facts)).toBe(true)
    expect(passes('Your salary credits in September add up to 30 September.', facts)).toBe(false)
  })

  test('is told of its own place in the order', () => {
    const of = (rank: 1 | 2, minor: number) => {
      const about = { measure: 'payment', rank } as const
      return [
        write.payee(`name_${rank}`, 'MakeMyTrip', about),
        write.figure(`amount_${rank}`, rows(minor), { ...about, about: 'payee:MakeMyTrip' }),
      ]
    }
    const facts = [...of(1, 700_00), ...of(2, 500_00)]
    expect(passes('Your largest payment was MakeMyTrip, ₹700.00.', facts)).toBe(true)
    expect(passes('Your largest payment was MakeMyTrip, ₹500.00.', facts)).toBe(false)
    expect(passes('Next came the payment to MakeMyTrip, ₹500.00.', facts)).toBe(true)
    expect(passes('Next came the payment to MakeMyTrip, ₹700.00.', facts)).toBe(false)
  })
})
