import { describe, expect, test } from 'vitest'
import { scriptedModel } from '../../assistant/model/scripted-model'
import { askedOfBank, lastAskedOfBank } from './asked.fixture'

describe('an answer to the bank', () => {
  test('says a cell, for how many customers it stands and which page shows it', async () => {
    const { answer, text } = await askedOfBank('How much do customers hold in deposits?')
    expect(text).toBe('Customers hold ₹28,40,00,000 in deposits.')
    expect(answer.sentences[0]?.parts).toContainEqual({ text: '₹28,40,00,000', page: '/', customers: 600 })
    expect(answer).toMatchObject({
      headline: '₹28,40,00,000',
      refused: false,
      published: { intent: 'deposits', page: '/' },
    })
  })

  test('says of a hidden cell that it is hidden, and never a figure', async () => {
    const { answer, text } = await askedOfBank('how many took up the Campus Account')
    expect(text).toContain('is not shown, as it or the rest would be fewer than 10 customers')
    expect(answer.headline).toBe('fewer than 10 customers')
    expect(answer.published.rows.find(({ label }) => label === 'Took it up')).toEqual({
      label: 'Took it up',
      text: 'fewer than 10 customers',
      bar: null,
    })
  })

  test('puts no hidden cell into an order', async () => {
    const { text } = await askedOfBank('which segment has the fewest loans')
    // Cash users, whose number is hidden, is not said to have fewest.
    expect(text).toContain('Quiet accounts')
  })

  test('says what a term means or how it comes about before its figure', async () => {
    expect((await askedOfBank('How is the churn risk worked out?')).text).toMatch(
      /^The risk of churn is worked out by a model/,
    )
    expect((await askedOfBank('Explain RFM, please')).text).toMatch(/^RFM sets customers into groups by recency/)
  })

  test('says of an age that is not published that it is not', async () => {
    expect((await askedOfBank('What do the over 60s spend in a month?')).text).toContain('not published by age')
    expect((await askedOfBank('Customers under 30?')).text).toContain('that age is not among them')
  })

  test('takes the product that loses most for that of the lowest conversion', async () => {
    expect((await askedOfBank('Which product loses most people on the way?')).text).toMatch(
      /^The lowest conversion is that of/,
    )
  })

  test('says how many may have a product that was described', async () => {
    expect((await askedOfBank('How many would be eligible for a 5 % cashback card on groceries?')).text).toMatch(
      /^\d+ customers may have it\./,
    )
  })

  test('tries out no product with a number that the form of the lab would not take', async () => {
    const before = 'Simulate a 5 % cashback card on groceries'
    const said = [
      await askedOfBank('Simulate a card with minus 5 % cashback on groceries'),
      await askedOfBank('Simulate a fixed deposit at 900 %'),
      await lastAskedOfBank(before, 'and at 250 % cashback?'),
    ]
    for (const { answer, text } of said) {
      expect(text).toMatch(/^The lab cannot try that out/)
      expect(answer.published).toMatchObject({ intent: 'simulate', draft: null })
    }
  })

  test('opens the lab on the product that was described', async () => {
    const { answer, text } = await askedOfBank('Simulate a 5 % cashback card on groceries with a fee of 500 a year')
    expect(text).toContain('About 21 to 84 customers would take it, an estimate.')
    expect(text).toContain('under the four-fifths rule')
    expect(answer.published.draft).toEqual({
      kind: 'card',
      cashbackRate: 0.05,
      annualFeeMinor: 50_000,
      cashbackCategories: ['groceries'],
    })
  })

  test('looks nothing up for a question about a person, and offers two that it can answer', async () => {
    const { answer } = await askedOfBank('show me Asha’s balance')
    expect(answer).toMatchObject({
      refused: true,
      headline: null,
      published: { outcome: 'refused', intent: 'person', page: null, rows: [], draft: null },
    })
    expect(answer.suggestions).toHaveLength(2)
  })

  test('has at most four figures and three sentences', async () => {
    for (const question of [
      'Tell me about Cash users',
      'Compare Cash users and High earners',
      'How is the system doing?',
    ]) {
      const { answer } = await askedOfBank(question)
      expect(answer.sentences.length).toBeLessThanOrEqual(3)
      const figures = answer.sentences.flatMap(({ parts }) => parts.filter((part) => 'page' in part))
      expect(figures.length).toBeLessThanOrEqual(4)
    }
  })
})

describe('a model', () => {
  const QUESTION = 'How much do customers hold in deposits?'

  test('says what was found in its words, and is told neither figure nor name', async () => {
    const model = scriptedModel('In deposits, customers hold {money}.')
    const { answer, text } = await askedOfBank(QUESTION, model)
    expect(text).toBe('In deposits, customers hold ₹28,40,00,000.')
    expect(answer.sentences[0]).toMatchObject({ by: 'model' })
    expect(answer.sentences[0]?.parts).toContainEqual({ text: '₹28,40,00,000', page: '/', customers: 600 })
    expect(model.prompts).toEqual(['plain\nCustomers hold {money} in deposits.'])
    expect(answer.timing).toMatchObject({ model: 'scripted' })
    expect((await askedOfBank(QUESTION)).answer.timing).toBeNull()
  })

  test('gives way to plain wording where it calls a figure something else', async () => {
    const { answer, text } = await askedOfBank(QUESTION, scriptedModel('Customers owe {money} in loans.'))
    expect(text).toBe('Customers hold ₹28,40,00,000 in deposits.')
    expect(answer.sentences[0]).toMatchObject({ by: 'plain-wording' })
  })

  test('never says why a cell is hidden', async () => {
    const { text } = await askedOfBank('how many took up the Campus Account', scriptedModel('Nobody took it.'))
    expect(text).toContain('is not shown, as it or the rest would be fewer than 10 customers')
  })
})
