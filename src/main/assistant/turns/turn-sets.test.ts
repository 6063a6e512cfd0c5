import { expect, test } from 'vitest'
import { LISTENER } from '../asked.fixture'
import { understand } from '../intent/understanding'
import { accountsIn } from '../names/account-words'
import type { Understood } from '../understood'
import { operationIn } from './turn-operations'

const ACCOUNTS = ['Current', 'Rainy day', 'Savings', 'Tax saver deposit', 'Fixed deposit']

function last(...turns: readonly string[]) {
  let previous: Understood | null = null
  for (const turn of turns) {
    const read = understand(turn, { ...LISTENER, accounts: ACCOUNTS }, previous)
    previous = read.kind === 'answerable' ? read : null
  }
  return previous && { intent: previous.intent, ...previous.ask }
}

test.each([
  ['both summed', 'sum'],
  ['add them up please', 'sum'],
  ['ok all three', 'sum'],
  ['what do the pair come to', 'sum'],
  ['what does it come to', null],
  ['by how much do the two differ', 'difference'],
  ['so how much more or less', 'difference'],
  ['are they equal', 'difference'],
  ['to which of them did more go', 'which'],
  ['the total', null],
  ['is that more than usual', null],
  ['what was the largest', null],
  ['which was the largest', 'which'],
  ['average of the two', 'mean'],
  ['on average', null],
  ['both my cards', null],
])('“%s” is %s', (turn, operation) => {
  expect(operationIn(turn)).toBe(operation)
})

test('“both” are the last two, “three” the last three, also where each question stood by itself', () => {
  const asked = ['how much at Uber in May', 'how much did I spend at Swiggy in May', 'and Zomato?'] as const
  expect(last(...asked, 'both together')).toMatchObject({ payee: 'Swiggy', together: [{ payee: 'Zomato' }] })
  expect(last(...asked, 'all three together')).toMatchObject({
    payee: 'Uber',
    together: [{ payee: 'Swiggy' }, { payee: 'Zomato' }],
  })
})

test('the mean of two times is one of months, that of two names is not told', () => {
  expect(last('Uber in August', 'and in September', 'average of the two')).toMatchObject({
    intent: 'spending-average',
    payee: 'Uber',
    period: { from: '2026-08-01', to: '2026-09-30' },
  })
  expect(last('Uber in August', 'and Swiggy?', 'average of the two')).toBeNull()
})

test('the difference of two times of income, and whether two sums are the same', () => {
  expect(last('my income in August', 'and in September', 'by how much do they differ')).toMatchObject({
    intent: 'income',
    period: { from: '2026-09-01' },
    against: { from: '2026-08-01' },
  })
  expect(last('Uber in August', 'and in September', 'are these equal?')).toMatchObject({
    intent: 'change',
    question: 'is it the same',
  })
})

test('accounts of a thread are named by a word of theirs and added up', () => {
  expect(accountsIn('and the tax saver one?', ACCOUNTS)).toEqual(['Tax saver deposit'])
  expect(accountsIn('and the bills?', ACCOUNTS)).toEqual([])
  expect(last('what is in my Rainy day account', 'together with Savings?')?.question).toContain('Savings')
  const deposits = last('what is my Fixed deposit balance', 'the tax saver one?', 'both together')
  expect(deposits).toMatchObject({ intent: 'balance' })
  expect(deposits?.question).toMatch(/Fixed deposit.*Tax saver deposit/)
})

test('the balance of one account at another time is of that account', () => {
  expect(last('how much was in Rainy day at the end of May', 'and at the end of June?')).toMatchObject({
    intent: 'balance',
    period: { from: '2026-06-01' },
  })
})

test('“is it less?” and “more or less” set the last two times against each other', () => {
  const times = { period: { from: '2026-06-01' }, against: { from: '2026-05-01' } }
  const both = ['how much on groceries in May', 'and in June'] as const
  expect(last(...both, 'so is it more or less')).toMatchObject({ intent: 'change', ...times })
  expect(last(...both, 'is it less')).toMatchObject({ intent: 'change', ...times })
  expect(last('how much did I save in May', 'and in June', 'which was better')).toMatchObject({
    intent: 'saved',
    ...times,
  })
})

test('“why so low” compares with the time asked of just before', () => {
  expect(last('how much on groceries in March', 'and in June', 'why so low')).toMatchObject({
    intent: 'change',
    period: { from: '2026-06-01' },
    against: { from: '2026-03-01' },
  })
})

test('“the biggest one” is a payment and sets no times against each other', () => {
  expect(last('how much cash in May', 'and in June', 'which was the biggest one')).toMatchObject({
    intent: 'largest-payments',
    period: { from: '2026-06-01' },
  })
})

test('“who more often” counts the payments to both names', () => {
  const counted = { intent: 'compare-names', payee: 'Swiggy', other: { payee: 'Zomato' } }
  expect(last('Swiggy or Zomato', 'which more visits')).toMatchObject(counted)
  expect(last('how much at Swiggy in May', 'and Zomato', 'and both since May', 'which one more often')).toMatchObject({
    intent: 'compare-names',
    payee: 'Swiggy',
    other: { payee: 'Zomato' },
  })
})

test('“all 3 together” and “how much from both this year” are sums', () => {
  expect(last('Swiggy in May', 'Zomato', 'Uber', 'all 3 together')?.together).toHaveLength(2)
  expect(last('Swiggy in May', 'Zomato', 'how much from both this year')).toMatchObject({
    together: [{ payee: 'Zomato', categoryId: null }],
    period: { from: '2026-01-01' },
  })
})

test('a count of both times, and a sum of two names that were set against each other', () => {
  expect(last('how much at Uber in May', 'and in June', 'how many visits in both')).toMatchObject({
    intent: 'spending-count',
    period: { from: '2026-05-01', to: '2026-06-30' },
  })
  expect(last('Swiggy or Zomato', 'this year total both')).toMatchObject({
    intent: 'spending-merchant',
    payee: 'Swiggy',
    together: [{ payee: 'Zomato', categoryId: null }],
    period: { from: '2026-01-01' },
  })
})

test('“which shop most” ranks shops and sets no times against each other', () => {
  expect(last('how much on groceries in May', 'and in June', 'which shop most')).toMatchObject({
    intent: 'top-merchants',
    period: { from: '2026-06-01' },
  })
})

test('days without a month are of the thread’s month, and the weekday before is a week earlier', () => {
  expect(last('groceries from 1 to 15 October', 'and from 16 to 31')).toMatchObject({
    period: { from: '2026-10-16', to: '2026-10-31' },
  })
  const tuesdays = ['what did I spend last Tuesday', 'and the Tuesday before', 'and the one before that'] as const
  expect(last(...tuesdays)).toMatchObject({ period: { from: '2026-10-13', to: '2026-10-13' } })
  expect(last(...tuesdays, 'sum of the three')?.times?.map(({ from }) => from)).toEqual([
    '2026-10-27',
    '2026-10-20',
    '2026-10-13',
  ])
})

test('one of three times is looked for among those three', () => {
  const months = ['compare eating out in August and September', 'and October?'] as const
  expect(last(...months, 'which of the three months was highest?')).toMatchObject({
    intent: 'top-times',
    period: { from: '2026-08-01', to: '2026-10-31' },
  })
})

test('the difference to another time is set against it, and names that were compared in time are added up', () => {
  expect(last('Swiggy in September', 'and the difference to July?')).toMatchObject({
    intent: 'change',
    period: { from: '2026-09-01' },
    against: { from: '2026-07-01' },
  })
  expect(last('Swiggy in October', 'more than in September?', 'and Zomato', 'both together')).toMatchObject({
    intent: 'spending-merchant',
    payee: 'Swiggy',
    together: [{ payee: 'Zomato' }],
  })
})

test('a form of the two is asked of both together, and three names are ranked with those set against each other', () => {
  const two = ['how much at Swiggy in May', 'and Zomato?'] as const
  expect(last(...two, 'what was the largest payment of the two?')).toMatchObject({
    intent: 'largest-payments',
    payee: 'Swiggy',
    together: [{ payee: 'Zomato' }],
  })
  expect(last('Swiggy vs Zomato in May', 'and Uber', 'rank them')).toMatchObject({
    intent: 'compare-names',
    payee: 'Swiggy',
    other: { payee: 'Zomato' },
    together: [{ payee: 'Uber' }],
  })
})

test('a name that is left out again leaves the category that it narrowed', () => {
  expect(last('eating out in September', 'Zomato only', 'without Zomato')).toMatchObject({
    intent: 'spending-category',
    categoryId: 'eating-out',
    without: [{ payee: 'Zomato' }],
  })
  expect(last('groceries in June', 'and in October', 'why such a drop?')).toMatchObject({
    intent: 'change',
    against: { from: '2026-06-01' },
  })
})
