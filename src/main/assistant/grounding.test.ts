import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CategoryId } from '../../shared/domain'
import { categoryName } from './category-words'
import { aboutCategory, type Fact, factWriter } from './facts'
import type { Findings } from './findings'
import { checkSentence } from './grounding'
import { answerableAsk } from './grounding-cases.fixture'
import { monthPeriod } from './periods'
import { planAhead } from './planned-books.fixture'
import { AS_OF, BANK, type SampleBooks, sampleBooks } from './sample-books.fixture'
import { fillSentence } from './sentence'
import { TOOLS } from './tools'

// Every sentence of every tool over the sample books, in plain wording and as the model might put it, attacked in every way.

interface Case {
  readonly question: string
  readonly facts: readonly Fact[]
  readonly text: string
}

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

  test.each([
    ['two figures of a sentence swapped', swappedFigures],
    ['a figure replaced by that of another fact', foreignFigures],
    ['a name replaced by another', foreignNames],
    ['two names of a sentence swapped', swappedNames],
    ['the period shifted', shiftedPeriods],
    ['the direction flipped', flippedDirections],
    ['a figure altered', alteredFigures],
  ] as const)('catches %s', (_, attack) => {
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

function figuresIn({ text, facts }: Case): readonly Fact[] {
  return facts.filter(
    (fact) => fact.kind !== 'name' && fact.kind !== 'period' && fact.kind !== 'verdict' && text.includes(fact.text),
  )
}

/** '₹500 more' and '5% more' say the same in two units: both are true. */
function sameClaim(one: Fact, other: Fact): boolean {
  return one.measure === 'change' && other.measure === 'change' && one.about === other.about
}

function namesIn({ text, facts }: Case): readonly Fact[] {
  return facts.filter((fact) => fact.kind === 'name' && text.toLowerCase().includes(fact.text.toLowerCase()))
}

function swap(text: string, one: string, other: string): string {
  const pattern = new RegExp(
    `(${[one, other]
      .sort((a, b) => b.length - a.length)
      .map(escaped)
      .join('|')})`,
    'gi',
  )
  return text.replace(pattern, (found) => (found.toLowerCase() === one.toLowerCase() ? other : one))
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function swappedFigures(each: Case): readonly string[] {
  const figures = figuresIn(each)
  return figures.flatMap((one, index) =>
    figures
      .slice(index + 1)
      .filter((other) => !sameClaim(one, other))
      .map((other) => swap(each.text, one.text, other.text)),
  )
}

function foreignFigures(each: Case): readonly string[] {
  return figuresIn(each).flatMap((figure) =>
    each.facts
      .filter((other) => other.kind !== 'name' && other.kind !== 'period' && other.text !== figure.text)
      .filter((other) => !sameClaim(other, figure))
      .map((other) => each.text.replace(figure.text, other.text)),
  )
}

function foreignNames(each: Case): readonly string[] {
  const others = [
    ...each.facts.filter((fact) => fact.kind === 'name').map((fact) => fact.text),
    categoryName('travel'),
    'Hidden Vendor',
  ]
  return namesIn(each).flatMap((name) =>
    others
      .filter((other) => other !== name.text)
      .map((other) => each.text.replace(new RegExp(escaped(name.text), 'i'), other)),
  )
}

function swappedNames(each: Case): readonly string[] {
  const names = namesIn(each)
  return names.flatMap((one, index) => names.slice(index + 1).map((other) => swap(each.text, one.text, other.text)))
}

function shiftedPeriods(each: Case): readonly string[] {
  const said = /\b(the last 3 months|this month|last month|(?<!\d )(October|September|August)|2026)\b/g
  return [...each.text.matchAll(said)].flatMap((match) =>
    ['October', 'September', 'March', 'the last 3 months', '2025', 'last month']
      .filter(
        (other) =>
          other !== match[0] &&
          !(other === 'last month' && match[0] === 'September') &&
          !(match[0] === 'last month' && other === 'September') &&
          !(match[0] === 'this month' && other === 'October'),
      )
      .map((other) => each.text.slice(0, match.index) + other + each.text.slice(match.index + match[0].length)),
  )
}

const OPPOSITES: readonly (readonly [string, string])[] = [
  ['rose', 'fell'],
  ['more', 'less'],
  ['up', 'down'],
  ['went up', 'went down'],
  ['higher', 'lower'],
  ['increase', 'decrease'],
  ['a rise', 'a drop'],
]

function flippedDirections(each: Case): readonly string[] {
  return OPPOSITES.flatMap(([one, other]) =>
    [
      [one, other],
      [other, one],
    ].flatMap(([from, to]) => {
      const pattern = new RegExp(`\\b${from}\\b`)
      return pattern.test(each.text) && !NOT_A_DIRECTION.test(each.text)
        ? [each.text.replace(pattern, to as string)]
        : []
    }),
  )
}

/** 'Spending less on …' is advice, 'adds up to' a sum: no claim that anything rose or fell. */
const NOT_A_DIRECTION = /less on|a little less|adds? up|more than you|more than any/

function alteredFigures(each: Case): readonly string[] {
  return figuresIn(each).flatMap((figure) => {
    const digit = /\d/.exec(figure.text)
    if (!digit) return []
    const altered = figure.text.replace(/\d/, (found) => String((Number(found) + 1) % 10))
    return each.facts.some((fact) => fact.text === altered) ? [] : [each.text.replace(figure.text, altered)]
  })
}
