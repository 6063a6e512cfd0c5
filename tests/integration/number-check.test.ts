// The number check over the answers to golden questions: every true sentence passes, and none that is made false does.
import { readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { checkSentence } from '../../src/main/assistant/check/grounding'
import { type Case, CUSTOMER_ATTACKS } from '../../src/main/assistant/check/grounding-attacks.fixture'
import type { Subject } from '../../src/main/assistant/facts'
import { openGuide } from '../../src/main/assistant/guide/guide'
import { readKnowledge } from '../../src/main/assistant/guide/knowledge'
import { booksOperations } from '../../src/main/customer/books-operations'
import { openBank } from '../../src/main/db/open'
import { refreshOutlook } from '../../src/main/jobs/outlook-job'
import { readBankProfile } from '../../src/main/seed-files'
import { seedBankFile } from '../../src/main/synthetic-bank/seed-bank'
import { planGoldenCustomer } from '../../tools/golden-plans'
import { type GoldenQuestion, isOfRole, readQuestions } from '../../tools/golden-questions'

const AS_OF = '2026-10-31'
const BANK = { customers: 20, months: 18, randomSeed: 7, until: AS_OF, profile: 'in' } as const
const TOOLS = resolve('src/main/assistant/tools')

/** Few golden questions of a sample reach what these do. */
const RARE: readonly GoldenQuestion[] = [
  'which regular payments have stopped coming',
  'did any subscription get dearer',
  'what do I pay Netflix for',
  'what category does Swiggy fall under',
  'my smallest payment in October',
  'give me an overview of my money',
  'whom did I pay for the first time in October',
  'how much did I invest this year',
  'my health score by UPI',
  'which segment am I in',
  'am I spending too much on eating out',
  'is my rent more than my savings',
  'when will I reach my Holiday goal',
  'how often do I order from Swiggy',
  'how often does my employer pay me',
  'was I charged twice for something',
  'is there anything urgent',
  'what share of my October spending went by UPI',
  'did I spend more by card or by UPI in October',
  'why was no home loan recommended to me',
  'why is that product recommended to me',
  'how long since I last paid Swiggy',
  'am I still paying for Netflix',
  'in which month did I spend the most',
  'how much on groceries in March and June together',
  'where could I save',
  'how has my grocery spending developed',
  'is my grocery spending higher than usual',
  'on which day of the month do I usually pay the rent',
  'on how many days did I spend nothing in October',
  'how much do I spend at weekends',
  'what share of my income do fixed costs take',
  'how can I improve my health score',
  'which refunds did I get this year',
  'until what day do you know my transactions',
  'what budgets would you suggest',
  'how often does Kaveri Systems pay me',
  'is there any unusual payment',
  'did I get a raise',
  'what if I buy a phone for 60,000',
  'what if I save 5,000 a month',
  'what is my net worth without the bike loan',
  'did I spend more on groceries by card or by UPI in October',
  'what left my savings account as spending in October',
  'how is my money split between savings and deposits',
  'what is my net worth',
  'how much cash did I take out in October',
  'did I pay the rent every month this year',
].map((turn, at) => ({
  id: `rare-${at}`,
  role: 'customer',
  // The first has no deposit.
  customer: /deposits/.test(turn) ? 'C00020' : 'C00001',
  turns: [turn],
  expect: { kind: 'figure' },
}))

/** Of the functions that tools.ts imports: those that nobody called, and by its name whether a tool has told anything. */
const uncalled = new Set<string>()
const tellers = new Map<string, boolean>()
const cases: Case[] = []
const unsaid: string[] = []

/** Watches what tools.ts imports from beside it. A tool is what promises findings, or makes such a one. */
async function watchTools(): Promise<void> {
  const text = readFileSync(join(TOOLS, 'tools.ts'), 'utf8')
  for (const [, names = '', from = ''] of text.matchAll(/^import \{ ([^}]+) \} from '\.\/([\w-]+)'$/gm)) {
    vi.doMock(join(TOOLS, from), async (original) => {
      const all = await original<Record<string, unknown>>()
      const watched = names.split(', ').map((name) => [name, watch(name, all[name])] as const)
      return { ...all, ...Object.fromEntries(watched) }
    })
  }
}

function watch(name: string, called: unknown): unknown {
  if (typeof called !== 'function') return called
  uncalled.add(name)
  return (...args: unknown[]) => {
    uncalled.delete(name)
    const result: unknown = called(...args)
    if (typeof result === 'function') return watch(name, result)
    if (!(result instanceof Promise)) return result
    return result.then((found: unknown) => {
      if (typeof found === 'object') tellers.set(name, found !== null || tellers.get(name) === true)
      return found
    })
  }
}

beforeAll(async () => {
  await watchTools()
  const { askCustomer } = await import('../../tools/golden-ask')
  const file = join(tmpdir(), 'number-check.sqlite')
  await seedBankFile(file, BANK, () => {})
  const db = await openBank(file)
  const bank = readBankProfile('seed', 'in')
  const pages = booksOperations({
    db: () => db,
    bank: () => bank,
    refreshOutlook: (input) => refreshOutlook(db, input),
  })
  const guide = openGuide(readKnowledge('seed', 'in'))
  const questions = readdirSync('tests/golden')
    .filter((name) => isOfRole(name, 'customer'))
    .flatMap((name) => readQuestions(readFileSync(join('tests/golden', name), 'utf8')))
    .filter(({ customer = '' }, at) => customer <= 'C00020' && at % 3 === 0)
    .concat(RARE)
  for (const customer of new Set(questions.map(({ customer = '' }) => customer)))
    await planGoldenCustomer(pages, customer)
  for (const question of questions) {
    const { answered } = await askCustomer({ db, bank, pages, model: null, guide }, question)
    for (const { parts } of answered.facts.length > 0 ? answered.answer.sentences : []) {
      const text = parts.map((part) => part.text).join('')
      if (/^I cannot put this into words/.test(text)) unsaid.push(question.id)
      else cases.push({ question: question.turns.join(' / '), facts: answered.facts, text })
    }
  }
  guide.close()
  await db.destroy()
})

const topicsBefore = ({ text, facts }: Case): readonly (Subject | null)[] =>
  [null, ...new Set(facts.map(({ about }) => about))].filter((topic) => checkSentence(text, facts, AS_OF, topic).ok)

describe('the number check, over the answers to golden questions,', () => {
  test('sees what every tool says', () => {
    expect([...uncalled, ...[...tellers].flatMap(([name, told]) => (told ? [] : name))]).toEqual([])
    expect(tellers.size).toBeGreaterThan(60)
  })

  test('passes every true sentence', () => {
    expect(unsaid).toEqual([])
    const refused = cases.filter((each) => topicsBefore(each).length === 0)
    expect(refused.map(({ question, text }) => `${question} → ${text}`)).toEqual([])
  })

  test.each(CUSTOMER_ATTACKS)('catches %s', (_, attack) => {
    const missed = cases.flatMap((each) => {
      const attacked = [...new Set(attack(each))].filter((text) => text !== each.text)
      const topics = attacked.length > 0 ? topicsBefore(each) : []
      return attacked
        .filter((text) => topics.some((topic) => checkSentence(text, each.facts, AS_OF, topic).ok))
        .map((text) => `${each.text} → ${text}`)
    })
    expect(missed).toEqual([])
  })
})
