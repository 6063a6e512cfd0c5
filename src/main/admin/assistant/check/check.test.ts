import { describe, expect, test } from 'vitest'
import { ATTACKS, type Case } from '../../../assistant/check/grounding-attacks.fixture'
import { type Fact, said } from '../../../assistant/facts'
import { fillSentence } from '../../../assistant/wording/sentence'
import { BANK_INTENTS, isAnswerable } from '../intents'
import { draftFrom } from '../names/draft-words'
import { readBankNames } from '../names/names'
import { FEATURE_WORDS } from '../names/words'
import { AS_OF, LISTENER, SCOPE } from '../sample-pages.fixture'
import type { BankAsk } from '../scope'
import { BANK_TOOLS } from '../tools/tools'
import { checkBankSentence } from './check'

// Every sentence of every tool over the made-up pages, asked in several ways, attacked in every way.

const QUESTIONS: readonly string[] = [
  '',
  'the second',
  'the smallest',
  'Cash users',
  'High earners income',
  'Quiet accounts and Cash users',
  'customers over 60',
  'customers from 25 to 34 in High earners',
  'champions',
  'from loyal to champions, share of spending',
  'new customers',
  'what share is spent on groceries',
  'how much went to travel',
  'in September',
  'the last 3 months',
  'income trend',
  'vulnerable',
  'strong',
  'alerts about fees',
  'missing income',
  'planners in High earners',
  'slowing in Cash users',
  'lift of the model',
  'stability when re-run',
  'applications for Fixed Deposit',
  'uptake of the Campus Account',
  'Fixed Deposit in Cash users',
  'Recurring Deposit against Fixed Deposit',
  'a 5 % cashback card on groceries',
  'a deposit at 7 % for those over 50, by gender',
  'refused calls',
  'locked',
  'slowest',
  'share of active customers',
  'the typical amount of a champion',
]

const casesPromise = allCases()

async function allCases(): Promise<readonly Case[]> {
  const cases: Case[] = []
  for (const intent of BANK_INTENTS) {
    if (!isAnswerable(intent)) continue
    for (const question of QUESTIONS) {
      if (intent === 'category-share' && !/groceries|travel/.test(question)) continue
      const findings = await BANK_TOOLS[intent](SCOPE, askOf(question))
      for (const template of findings.wording) {
        const sentence = fillSentence(template, findings.facts)
        if (sentence)
          cases.push({ question: `${intent} (${question}): ${template}`, facts: findings.facts, text: sentence.text })
        else throw new Error(`${intent}: ${template} lacks a fact`)
      }
    }
  }
  return [...new Map(cases.map((each) => [`${each.question} ${each.text}`, each])).values()]
}

function askOf(question: string): BankAsk {
  const { masked: _, rankGiven: __, draft, otherDraft, ...names } = readBankNames(question, LISTENER)
  const first = draftFrom(draft, null)
  return { ...names, draft: first, otherDraft: otherDraft && draftFrom(otherDraft, first), question, turn: question }
}

const topics = (facts: readonly Fact[]) => [null, ...new Set(facts.map((fact) => fact.about))]
const passesAfter = (text: string, facts: readonly Fact[]) =>
  topics(facts).filter((topic) => checkBankSentence(text, facts, AS_OF, topic).ok)

describe('the number check of the bank’s sentences', () => {
  test('passes every true sentence of every tool', async () => {
    const refused = (await casesPromise).filter(({ text, facts }) => passesAfter(text, facts).length === 0)
    expect(
      refused.map(
        (each) =>
          `${each.question} → ${each.text} ${JSON.stringify(checkBankSentence(each.text, each.facts, AS_OF, null))}`,
      ),
    ).toEqual([])
    expect((await casesPromise).length).toBeGreaterThan(200)
  })

  test.each([...ATTACKS, ['the order flipped', flippedOrder] as const])('catches %s', async (_, attack) => {
    const attacked = (await casesPromise).flatMap((each) =>
      attack(each)
        .filter((text) => text !== each.text && !saysTheSame(each, text))
        .map((text) => ({ ...each, attack: text })),
    )
    const missed = attacked.filter(({ attack: text, facts, ...each }) =>
      passesAfter(each.text, facts).some((topic) => checkBankSentence(text, facts, AS_OF, topic).ok),
    )
    expect(missed.map((each) => `${each.text} → ${each.attack}`)).toEqual([])
    expect(attacked.length).toBeGreaterThan(1)
  })
})

const PLACES = [
  ['largest', 'smallest'],
  ['highest', 'lowest'],
  ['strongest', 'weakest'],
  ['widest', 'narrowest'],
  ['commonest', 'rarest'],
  ['above', 'below'],
  ['raises', 'lowers'],
] as const

function flippedOrder({ text }: Case): readonly string[] {
  return PLACES.flatMap(([one, other]) => [text.replace(one, other), text.replace(other, one)])
}

/** Names of the same thing in another order, and a figure that two facts of the same thing share, still say what is so. */
function saysTheSame({ facts, text }: Case, attacked: string): boolean {
  const names = (written: string) =>
    facts
      .filter((fact) => fact.kind === 'name' && written.toLowerCase().includes(fact.text.toLowerCase()))
      .map(({ about }) => about)
  const figures = (written: string) =>
    facts.filter((fact) => fact.kind !== 'name' && standsIn(fact.text, written)).map(({ text: figure }) => figure)
  return (
    sameSet(names(text), names(attacked)) &&
    sameSet(figures(text), figures(attacked)) &&
    new Set(names(text)).size <= 1 &&
    figures(text).length <= 1
  )
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return [...new Set(one)].sort().join() === [...new Set(other)].sort().join()
}

/** As a whole: '3' does not stand in '310'. */
function standsIn(figure: string, written: string): boolean {
  return ` ${written} `
    .split(figure)
    .some(
      (before, at, parts) =>
        at < parts.length - 1 && !/[\d.,]$/.test(before) && !/^[\d%]|^[.,]\d/.test(parts[at + 1] ?? ''),
    )
}

describe('what sets a segment apart', () => {
  test.each(Object.values(FEATURE_WORDS))('may be its %s', (name) => {
    const about = 'segment:Cash users'
    const facts = [
      SCOPE.write.word('segment', 'Cash users', 'Cash users', { about }),
      SCOPE.write.number(
        'value',
        1,
        '1 standard deviation',
        { page: '/segments', customers: null },
        said(name, { about }),
      ),
    ]
    const text = `In Cash users, ${name}, 1 standard deviation.`
    expect(checkBankSentence(text, facts, AS_OF, null)).toMatchObject({ ok: true })
  })
})
