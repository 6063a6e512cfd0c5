import { describe, expect, test } from 'vitest'
import { askedLast } from '../asked.fixture'
import { withoutSide } from './said-before'
import { uncorrected } from './turns-joined'

describe('corrections', () => {
  test.each([
    ['not Swiggy, Zomato', 'Zomato'],
    ['no, not in October, September', 'September'],
    ['Zomato, not Swiggy', 'Zomato'],
    ['not counting rent, how much', 'not counting rent, how much'],
    ['and in September?', 'and in September?'],
  ])('“%s” leaves “%s”', (question, rest) => {
    expect(uncorrected(question)).toBe(rest)
  })

  test('another payee takes the place of the first', () => {
    expect(askedLast('how much did I spend at Swiggy in September', 'not Swiggy, Zomato')).toMatchObject({
      payee: 'Zomato',
      together: [],
      period: { from: '2026-09-01' },
    })
  })

  test.each(['no, I meant September', 'make that September', 'wait, September'])('“%s” changes the time', (turn) => {
    expect(askedLast('how much did I spend on groceries in October', turn)).toMatchObject({
      categoryId: 'groceries',
      period: { from: '2026-09-01', to: '2026-09-30' },
    })
  })
})

describe('sums over a thread', () => {
  test('months that follow each other are one span', () => {
    expect(
      askedLast('how much on groceries in August', 'and in September?', 'and October?', 'put those three together'),
    ).toMatchObject({ categoryId: 'groceries', period: { from: '2026-08-01', to: '2026-10-31' } })
  })

  test('several names are added up', () => {
    expect(askedLast('how much at Swiggy this month', 'and Zomato?', 'both together?')).toMatchObject({
      payee: 'Swiggy',
      together: [{ payee: 'Zomato', categoryId: null }],
    })
  })
})

describe('another side of the same thing', () => {
  test('what asked for a day gives way to what asks for an amount', () => {
    expect(withoutSide('when is my next instalment', 'how much is it').trim()).toBe('is my next instalment')
    expect(withoutSide('groceries in May', 'and in June')).toBe('groceries in May')
  })

  test.each([
    [['when is my next instalment due', 'how much is it'], 'instalments'],
    [['who gets most of my money this year', 'how much did they get'], 'top-merchants'],
    [['am I over my grocery budget', 'by how much?'], 'budgets-over'],
  ] as const)('%j stays with its kind of question', (turns, intent) => {
    expect(askedLast(...turns)?.intent).toBe(intent)
  })

  test('a bare name after a sum keeps its time', () => {
    expect(askedLast('how much at Uber in August', 'Swiggy')).toMatchObject({
      payee: 'Swiggy',
      period: { from: '2026-08-01' },
    })
  })

  test('“of that” narrows what the question before asked for', () => {
    expect(askedLast('how much did I spend in August', 'how much of that was groceries')).toMatchObject({
      intent: 'spending-category',
      categoryId: 'groceries',
      period: { from: '2026-08-01' },
    })
  })
})
