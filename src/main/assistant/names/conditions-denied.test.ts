import { expect, test } from 'vitest'
import { narrowedIn, narrowedToDays } from './conditions'

const READS = { accounts: ['Savings', 'Reserve card'], unit: 100 }

test.each([
  ['how much did I spend not by card', { withoutAccount: { kind: 'card' } }, 'how much did I spend'],
  ['total spend excluding card payments', { withoutAccount: { kind: 'card' } }, 'total spend'],
  ['spending without the card in May', { withoutAccount: { kind: 'card' } }, 'spending in May'],
  ['payments not made by UPI', { withoutChannels: ['UPI'] }, 'payments'],
  ['what did I spend excluding NEFT', { withoutChannels: ['NEFT'] }, 'what did I spend'],
  ['how much did I spend excluding payments above 5,000', { maxMinor: 500_000 }, 'how much did I spend'],
  ['spending other than after 10 pm', { hours: ['05:00', '22:00'] }, 'spending'],
])('%s is of all others', (question, only, rest) => {
  expect(narrowedIn(question, READS)).toEqual({ rest, only })
})

test.each([
  ['how much did I spend by card', { account: { kind: 'card' } }],
  ['what did I pay by UPI without the rent', { channels: ['UPI'] }],
  ['my card bill, excluding interest', null],
])('%s leaves no way of paying out', (question, only) => {
  expect(narrowedIn(question, READS)?.only ?? null).toEqual(only)
})

test('days of the week that are left out leave the others', () => {
  expect(narrowedToDays('spending except at weekends')?.only).toEqual({ weekDays: [0, 1, 2, 3, 4] })
  expect(narrowedToDays('spending at weekends')?.only).toEqual({ weekDays: [5, 6] })
})
