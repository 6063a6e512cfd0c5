import { describe, expect, test } from 'vitest'
import { aboutCategory, aboutPayee, type Fact, factWriter, said } from '../facts'
import { monthPeriod } from '../periods/periods'
import { AS_OF, BANK } from '../sample-books.fixture'
import { moodOf, openerMood } from './mood'
import { restating, restatingProblem, restored } from './restating'

const write = factWriter(BANK, AS_OF)
const period = monthPeriod('2026-10', AS_OF)
const figure = { amountMinor: 412_350, transactions: 3, filter: {} }
const about = { about: aboutCategory('groceries'), measure: 'spent', period } as const

const FACTS: readonly Fact[] = [
  write.category('category', 'groceries', { measure: 'spent', period }),
  write.figure('category_amount', figure, about),
  write.period('period', period),
  write.payee('best', 'Zomato', { measure: 'spent', period }),
  write.figure('best_amount', figure, { ...about, about: aboutPayee('Zomato') }),
  write.word('goal', '1', 'Holiday', { about: 'goal:1' }),
  write.word('band', 'stable', 'stable', said('counts as')),
  write.word('place', 'largest', 'largest', { about: aboutCategory('groceries') }),
  write.number('hidden', -1, 'fewer than 10 customers', { page: '/', customers: null }, said('customers')),
  write.verdict(true),
]

describe('what the model is asked for', () => {
  test('names slots after their kind, in the order of the sentence', () => {
    const asked = restating('You spent {category_amount} on {category} in {period}.', FACTS, 'plain')
    expect(asked?.prompt).toBe('plain\nYou spent {money} on {category} in {time}.')
    expect(asked && restored('In {time}, {category} took {money}.', asked)).toBe(
      'In {period}, {category} took {category_amount}.',
    )
  })

  test('numbers facts of the same kind', () => {
    const asked = restating('{best}: {best_amount}, {goal}: {category_amount}, which counts as {band}.', FACTS, 'again')
    expect(asked?.prompt).toBe('again\n{payee}: {money}, {goal}: {money2}, which counts as {word}.')
  })

  test('calls a place in an order a word, whatever it is the place of', () => {
    const asked = restating('{category} is the {place} part of spending.', FACTS, 'plain')
    expect(asked?.prompt).toBe('plain\n{category} is the {word} part of spending.')
  })

  test.each([
    ['without a fact', 'You have not set a budget yet.'],
    ['with a verdict', '{verdict}: you spent {category_amount}.'],
    ['with a number that is no fact’s', 'You spent {category_amount} in the last 30 days.'],
    ['with a hidden cell', 'It is not shown, as it or the rest would be {hidden}.'],
    ['with a slot twice', '{category} is {category}.'],
    ['with a slot that is no fact', 'You spent {unknown}.'],
  ])('is nothing for a sentence %s', (_, template) => {
    expect(restating(template, FACTS, 'plain')).toBeNull()
  })

  test('leaves slots that were not offered as they are', () => {
    const asked = restating('You spent {category_amount}.', FACTS, 'plain')
    expect(asked && restored('You spent {money} at {payee2}.', asked)).toBe('You spent {category_amount} at {payee2}.')
  })
})

describe('what the model says', () => {
  const offered = new Set(['money', 'category'])

  test.each([
    ['You spent {money} on {category}.', null],
    ['You spent {money} on {category} in {time}.', 'a slot that was not offered'],
    ['{category}: {money}, or {money}.', 'a slot used twice'],
    ['You spent {money}.', 'a slot left out'],
    ['You spent {money} on {category}', 'it is not one whole sentence'],
    ['You spent {money}. It went to {category}.', 'it is not one whole sentence'],
    ['You spent {money} on {category} * 3.', 'signs that no sentence needs'],
    ['You spent {money} on {category}, twice.', 'a number in words'],
    ['We count {money} for {category}.', 'it speaks of itself'],
  ])('%s → %s', (text, problem) => {
    expect(restatingProblem(text, offered)).toBe(problem)
  })

  test('may open as good or bad news only', () => {
    expect(openerMood('Good news: you kept {money}.')).toBe('good')
    expect(openerMood('Take care: you spent {money}.')).toBe('bad')
    expect(openerMood('In that case, you spent {money}.')).toBeNull()
  })
})

describe('the mood of a sentence', () => {
  const facts: readonly Fact[] = [
    write.derived('left', 5000, said('is left')),
    write.derived('over', 5000, said('beyond')),
    write.estimate('short', 5000, { about: 'all', measure: 'shortfall', trend: 'short' }),
    write.figure('spent', figure, about),
  ]

  test.each([
    ['{left} is left.', 'good'],
    ['You are {over} beyond.', 'bad'],
    ['{left} is left, {over} beyond.', 'bad'],
    ['You are {short} short.', 'bad'],
    ['You spent {spent}.', null],
  ])('%s is %s', (template, mood) => {
    expect(moodOf(template, facts)).toBe(mood)
  })
})
