import { describe, expect, test } from 'vitest'
import { LISTENER } from '../asked.fixture'
import { understand } from '../intent/understanding'

const listener = { ...LISTENER, accounts: ['Savings', 'Rainy day', 'Platinum card', 'Car loan', 'Home loan'] }

function last(...turns: readonly string[]) {
  let previous: Parameters<typeof understand>[2] = null
  for (const turn of turns) {
    const read = understand(turn, listener, previous)
    previous = read.kind === 'answerable' ? read : previous
  }
  return previous && { intent: previous.intent, ...previous.ask }
}

describe('a turn of a thread', () => {
  test('about another loan after an instalment asks for its instalment', () => {
    expect(last('What is the EMI of my home loan?', 'what about the car loan?')?.intent).toBe('instalments')
    expect(last('which EMIs do I have', 'how much is the home loan one')?.intent).toBe('instalments')
    expect(last('What is the EMI of my home loan?', 'and what is left on the car loan?')?.intent).toBe('loans')
  })

  test('asks whether it is paid after an average', () => {
    const asked = last('what is Swiggy on average', 'have I paid it this month?')
    expect(asked).toMatchObject({ intent: 'spending-merchant', payee: 'Swiggy', period: { from: '2026-10-01' } })
  })

  test('about the next salary takes nothing from the balance before it', () => {
    expect(last('my balance?', 'and when will my next salary come?')?.intent).toBe('next-salary')
  })

  test('about a loan keeps the loan', () => {
    const asked = last('home loan rest', 'and the car one', 'when is that paid off')
    expect(asked).toMatchObject({ intent: 'loans', question: expect.stringContaining('Car loan') })
    expect(last('Home loan today', 'and at the end of December last year?')).toMatchObject({
      intent: 'balance',
      question: expect.stringContaining('Home loan'),
      period: { to: '2025-12-31' },
    })
  })

  test('adds up what is owed on a card and on a loan', () => {
    expect(last('what is owed on the card?', 'on the car loan', 'all in all')).toMatchObject({
      intent: 'balance',
      question: 'Platinum card and Car loan',
    })
  })

  test('asks for the bill after a bill, for the largest of them, and whether it can be paid', () => {
    expect(last('when is my next bill', 'and the one after')).toMatchObject({ intent: 'bills' })
    expect(last('upcoming bills', 'sorted by size?')).toMatchObject({ intent: 'bills' })
    expect(last('when is Netflix due', 'can I pay it')).toMatchObject({ intent: 'forecast' })
  })

  test('moves a purchase to a later month, or puts it on an instalment', () => {
    const later = last('can I afford a phone for 40,000', 'and if I wait till December')
    expect(later).toMatchObject({ intent: 'afford', amountMinor: 4_000_000 })
    const instalment = last('what if I buy a scooter on an EMI of 3,000', 'and with 4,000?')
    expect(instalment).toMatchObject({ intent: 'what-if-purchase', amountMinor: 400_000 })
    expect(instalment?.question).not.toContain('3,000')
  })

  test('adds up the prices of two that come back', () => {
    expect(last('next Netflix charge', 'and Uber', 'together in a year')).toMatchObject({
      intent: 'subscriptions',
      together: [{ payee: 'Uber' }],
    })
  })

  test('asks whether all is well of what the thread is about', () => {
    expect(last('will I run out of money', 'so am I ok?')).toMatchObject({
      intent: 'forecast',
      question: expect.stringContaining('enough'),
    })
    expect(last('what bills are coming up', 'will I be fine?')?.intent).toBe('forecast')
    expect(last('how are my budgets doing', 'am I ok')?.intent).toMatch(/^budgets/)
    expect(last('what did I spend on groceries', 'am I ok?')?.intent).toBe('spending-average')
  })

  test('asks which of those who pay a salary pays more', () => {
    const asked = last('how much salary came in October', 'which company pays more?')
    expect(asked).toMatchObject({ intent: 'salary', period: { from: '2026-10-01' } })
    expect(asked?.question).toContain('largest')
    expect(last('what do both salaries add up to', 'and which of the two is the smaller?')?.question).toContain(
      'smallest',
    )
  })

  test('of another kind of account leaves the first', () => {
    expect(last('what is in my savings account', 'and on the card?')).toMatchObject({
      intent: 'balance',
      question: 'and on the card?',
    })
  })

  test('of refunds keeps them, whatever it names', () => {
    expect(last('any refunds this year', 'from Swiggy?')).toMatchObject({
      intent: 'refunds',
      payee: 'Swiggy',
      period: { name: '2026' },
    })
    expect(last('any refunds this year', 'and for groceries?')).toMatchObject({
      intent: 'refunds',
      categoryId: 'groceries',
    })
  })

  test('asks how many of what a name says', () => {
    expect(last('what did Swiggy cost in September', 'in how many deliveries?')).toMatchObject({
      intent: 'spending-count',
      payee: 'Swiggy',
      period: { name: 'September' },
    })
  })

  test('sets what came in against what went out', () => {
    expect(last('how much came in in September', 'is that more than I spent?')).toMatchObject({
      ...{ intent: 'saved', question: 'did I earn more than I spent', period: { name: 'September' } },
    })
    expect(last('what did I spend in September', 'is it more than I earned?')?.question).toBe(
      'did I spend more than I earned',
    )
  })

  test('asks for a loan what it says in passing', () => {
    const owed = 'how much do I owe on my home loan'
    expect(last(owed, 'how many are left?')).toMatchObject({
      intent: 'loans',
      question: 'how many instalments are left on my Home loan',
    })
    expect(last(owed, 'what if I pay 10000 extra?')).toMatchObject({ intent: 'loans', amountMinor: 1_000_000 })
  })

  test('asks of what has no earlier time nothing that another topic tells', () => {
    expect(last('what is my health score', 'was it better last month?')?.intent).toBe('health-score')
    expect(last('how are my budgets doing', 'am I over any?')?.intent).toBe('budgets-over')
    expect(last('my salary in October', 'what percent more?')?.intent).toBe('salary-raise')
  })
})

test('after whether one instalment was paid, the other loan is asked the same', () => {
  const payees = ['Home loan EMI', 'Car loan EMI']
  const asked = (turn: string, before: Parameters<typeof understand>[2]) =>
    understand(turn, { ...listener, payees }, before)
  const first = asked('Has the home loan EMI gone this month?', null)
  expect(asked('And the car loan one?', first.kind === 'answerable' ? first : null)).toMatchObject({
    intent: 'spending-merchant',
    ask: { payee: 'Car loan EMI', question: 'Has the Car loan EMI gone this month?' },
  })
})
