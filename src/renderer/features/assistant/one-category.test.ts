import { expect, test } from 'vitest'
import type { AnswerPart } from '../../../shared/contract'
import { oneCategory } from './one-category'

const of = (...parts: readonly AnswerPart[]) => oneCategory({ sentences: [{ parts, by: 'plain-wording' }] })
const home = { text: '₹30.00', transactions: 3, filter: { categoryId: 'home' } } as const
const food = { text: '₹20.00', transactions: 2, filter: { categoryId: 'groceries' } } as const
const all = { text: '₹90.00', transactions: 9, filter: { from: '2026-10-01', to: '2026-10-31' } } as const

test('an answer is about one category where all of its counted figures are', () => {
  expect(of({ text: 'You paid ' }, home, { text: ' and ' }, { ...home, transactions: 1 })).toBe('home')
  expect(of(home, { text: 'about ₹5', estimate: true })).toBe('home')
  expect(of(home, food)).toBeNull()
  expect(of(home, all)).toBeNull()
  expect(of(all, home)).toBeNull()
  expect(of({ text: 'Hello.' })).toBeNull()
})
