import { expect, test } from 'vitest'
import { LISTENER } from '../asked.fixture'
import { understand } from '../intent/understanding'
import type { Understood } from '../understood'

const ACCOUNTS = ['Savings', 'Rainy day', 'Fixed deposit', 'Home loan', 'Car loan']
const PAYEES = [...LISTENER.payees, 'Sravani Vemuri', 'Rainy day']

function last(...turns: readonly string[]) {
  let previous: Understood | null = null
  for (const turn of turns) {
    const read = understand(turn, { ...LISTENER, payees: PAYEES, accounts: ACCOUNTS }, previous)
    previous = read.kind === 'answerable' ? read : null
  }
  return previous && { intent: previous.intent, ...previous.ask }
}

test('who a payee is, is told by what was paid to them', () => {
  expect(last('Who is Sravani Vemuri?')).toMatchObject({ intent: 'spending-merchant', payee: 'Sravani Vemuri' })
  expect(last('Who is Sravani Vemuri, how much did I send her in May?')).toMatchObject({
    payee: 'Sravani Vemuri',
    period: { from: '2026-05-01' },
  })
  expect(last('who is the prime minister')).toBeNull()
})

test('the other of two loans is asked of by its name, and an account by its own whatever the thread', () => {
  expect(last('how much do I owe on the home loan', 'and the other one?')?.question).toContain('Car loan')
  expect(last('how much did I earn in May', 'and the Rainy day account?')).toMatchObject({ intent: 'balance' })
})

test('the other salary leaves out the one that was told of', () => {
  const previous: Understood = {
    ...(understand('when did my salary come', LISTENER, null) as Understood),
    told: { payee: 'Infosys', categoryId: null, period: null },
  }
  expect(understand('and the other salary', LISTENER, previous)).toMatchObject({
    intent: 'salary',
    ask: { without: [{ payee: 'Infosys', categoryId: null }] },
  })
})

test('the interest of an account that a thread is about is that account’s', () => {
  expect(last('what is in my fixed deposit', 'its interest this year')).toMatchObject({
    intent: 'interest',
    period: { from: '2026-01-01' },
  })
  expect(last('how much do I owe on the car loan', 'what interest did it cost me')?.question).toContain('Car loan')
})

test('a time ahead after what is due is one of the bills', () => {
  expect(last('bills due next week', 'the week after')?.question).toBe(
    'what bills are due between the 9th and the 15th',
  )
  expect(last('what bills are coming up', 'all of November')?.question).toBe('what bills are due in November')
  expect(last('what bills are coming up', 'leave out Netflix')).toMatchObject({
    intent: 'bills',
    without: [{ payee: 'Netflix', categoryId: null }],
  })
})

test('days are those of the thread', () => {
  const day = 'what did I spend on 20 October'
  expect(last(day, 'and the 27th?')?.period.from).toBe('2026-10-27')
  expect(last(day, 'over that whole week')?.period).toMatchObject({ from: '2026-10-19', to: '2026-10-25' })
})
