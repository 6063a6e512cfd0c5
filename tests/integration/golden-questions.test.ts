import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

import { type BankListener, readBankNames } from '../../src/main/admin/assistant/names/names'
import { readParameters } from '../../src/main/assistant/names/parameters'
import { maskName } from '../../src/main/assistant/router/question-features'
import { type GoldenQuestion, isOfRole, readQuestions } from '../../tools/golden-questions'

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
const bankTemplate = (question: string) => tidy(readBankNames(question, OF_THE_BANK).masked)
const trained = (text: string) => tidy(text.replace(/\{(\w+)\}/g, (_, kind) => maskName(kind)))

const trainingOf = (file: string) =>
  new Set(
    Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, readonly string[]>)
      .flat()
      .flatMap((text) => [trained(text), trained(text.replaceAll('{period}', ''))]),
  )
const goldenOf = (role: GoldenQuestion['role']) =>
  readdirSync('tests/golden')
    .filter((name) => isOfRole(name, role))
    .flatMap((name) => readQuestions(readFileSync(`tests/golden/${name}`, 'utf8')))
/** Names of the bank that the questions are asked of. */
const OF_THE_BANK: BankListener = {
  segments: ['High earners', 'Quiet accounts', 'Comfortable savers', 'Cash users', 'Modest budgets'],
  products: [
    'Fixed Deposit',
    'Recurring Deposit',
    'Voyager Card',
    'Home Loan',
    'Index Fund Plan',
    'Campus Account',
  ].map((name) => ({ id: name, name })),
  asOf: '2026-10-31',
  currency: 'INR',
  country: 'in',
}
const golden = goldenOf('customer')
const ofBank = goldenOf('admin')

describe('the golden questions', () => {
  test('are at least three hundred, each once', () => {
    expect(golden.length).toBeGreaterThanOrEqual(300)
    expect(ofBank.length).toBeGreaterThanOrEqual(160)
    expect(new Set(ofBank.map(({ turns }) => turns.join(' / '))).size).toBe(ofBank.length)
    expect(new Set(golden.map(({ id }) => id)).size).toBe(golden.length)
    expect(new Set(golden.map(({ customer, turns }) => `${customer} ${turns.join(' / ')}`)).size).toBe(golden.length)
  })

  test('say nothing as the router was trained on it, names and numbers aside', () => {
    const repeated = (questions: readonly GoldenQuestion[], file: string, templateOf: typeof template) => {
      const training = trainingOf(file)
      const graded = questions
        .map(({ turns }) => turns.at(-1) ?? '')
        .filter((turn) => turn.split(' ').length > 3 && !onlyNames(turn))
      return graded.filter((turn) => training.has(tidy(turn)) || training.has(templateOf(turn)))
    }
    expect(repeated(golden, 'seed/intents.json', template)).toEqual([])
    expect(repeated(ofBank, 'seed/admin-intents.json', bankTemplate)).toEqual([])
  })
})
