import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readParameters } from '../../src/main/assistant/parameters'
import { maskName } from '../../src/main/assistant/question-features'
import { readQuestions } from '../../tools/golden-questions'

const PAYEES = [
  'Swiggy',
  'Zomato',
  'Uber',
  'Amazon',
  'BigBasket',
  'Netflix',
  'Airtel',
  'Rapido',
  'Flipkart',
  'Magicpin',
]

const tidy = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
const template = (question: string) => tidy(readParameters(question, PAYEES, '2026-10-31', 'in').masked)
/** 'Transport from 5 to 25 October' tests how names and times are read, not the router. */
const onlyNames = (question: string) =>
  template(question)
    .replace(/x\w+x|\b(and|in|the)\b/g, '')
    .trim() === ''
const trained = (text: string) => tidy(text.replace(/\{(\w+)\}/g, (_, kind) => maskName(kind)))

const training = new Set(
  Object.values(JSON.parse(readFileSync('seed/intents.json', 'utf8')) as Record<string, readonly string[]>)
    .flat()
    .flatMap((text) => [trained(text), trained(text.replaceAll('{period}', ''))]),
)
const golden = readdirSync('tests/golden').flatMap((name) =>
  readQuestions(readFileSync(`tests/golden/${name}`, 'utf8')),
)

describe('the golden questions', () => {
  test('are at least three hundred, each once', () => {
    expect(golden.length).toBeGreaterThanOrEqual(300)
    expect(new Set(golden.map(({ id }) => id)).size).toBe(golden.length)
    expect(new Set(golden.map(({ customer, turns }) => `${customer} ${turns.join(' / ')}`)).size).toBe(golden.length)
  })

  test('say nothing as the router was trained on it, names and numbers aside', () => {
    const graded = golden
      .map(({ turns }) => turns.at(-1) ?? '')
      .filter((turn) => turn.split(' ').length > 3 && !onlyNames(turn))
    expect(graded.filter((turn) => training.has(tidy(turn)) || training.has(template(turn)))).toEqual([])
  })
})
