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
import { ATTACKS, type Case } from './grounding-attacks.fixture'
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

  test.each(ATTACKS)('catches %s', (_, attack) => {
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
