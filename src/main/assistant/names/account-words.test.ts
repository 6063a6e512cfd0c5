import { expect, test } from 'vitest'
import { accountsNamed, askedOfAccounts, asksForMove } from './account-words'

const NAMES = ['Savings', 'Goal savings', 'Rainy day', 'Fixed deposit', 'Tax saver deposit', 'Home loan', 'Car loan']
const HELD = NAMES.map((name, id) => ({
  account: { id: String(id), kind: 'savings', name, tail: '1', currency: 'INR', openedOn: '2025-01-01' } as never,
}))
const namedIn = (question: string) =>
  accountsNamed(HELD, question).map(({ account }: { readonly account: { readonly name: string } }) => account.name)

test.each([
  ['what is left on the mortgage', ['Home loan']],
  ['car finance and the rest', ['Car loan']],
  ['what do I still owe on my house', ['Home loan']],
  ['home and car loan together', ['Home loan', 'Car loan']],
  ['the FD and the tax saver', ['Fixed deposit', 'Tax saver deposit']],
  ['all my deposits', ['Fixed deposit', 'Tax saver deposit']],
  ['goal savings', ['Goal savings']],
])('%s names %j', (question, names) => {
  expect(namedIn(question)).toEqual(names)
})

test.each([
  ['how much is tied up in the tax saver', 'balance'],
  ['savings plus rainy day, what is the sum', 'balance'],
  ['car finance outstanding', 'loans'],
  ['what is still open on the home loan', 'loans'],
  ['how many EMIs are left on the car loan', 'loans'],
  // What is moved there, what it pays and when it is due is asked of others.
  ['what did I put into rainy day in May', null],
  ['what rate does the fixed deposit have', null],
  ['home loan EMI', null],
  ['what are my savings', null],
])('%s asks of the account itself: %s', (question, of) => {
  expect(askedOfAccounts(question, NAMES)).toBe(of)
})

test('money that is moved to an account is no movement of what lies there', () => {
  expect(asksForMove('Has Rainy day moved since June?')).toBe(true)
  expect(asksForMove('How much have I moved to Rainy day this year?')).toBe(false)
  expect(asksForMove('what was moved into Rainy day in May')).toBe(false)
})
