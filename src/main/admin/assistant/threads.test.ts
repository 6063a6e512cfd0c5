import { expect, test } from 'vitest'
import { understandBank } from './intent/understanding'
import type { BankListener } from './names/names'
import type { BankUnderstood } from './scope'

const LISTENER: BankListener = {
  asOf: '2026-10-31',
  currency: 'INR',
  country: 'in',
  segments: ['Cash users', 'High earners'],
  products: [],
}

/** The last of several questions in a row, as it was taken. */
function last(...turns: readonly string[]) {
  let previous: BankUnderstood | null = null
  for (const turn of turns) {
    const result = understandBank(turn, LISTENER, previous)
    previous = result.kind === 'answerable' ? result : null
  }
  return previous
}

test('the month before is that before the month of the thread', () => {
  expect(last('what came in in September', 'the month before that')?.ask.period?.name).toBe('August')
  expect(last('balances at the end of August', 'and July?')?.intent).toBe('balances')
})

test('what was asked one after the other can be set against each other', () => {
  expect(last('what came in in September', 'and in August?', 'how big is the difference?')).toMatchObject({
    intent: 'inflow',
    ask: { period: { name: 'August' }, against: { name: 'September' } },
  })
  expect(last('how many champions are there', 'and loyal customers?', 'both together')?.ask.rfm).toEqual([
    'champions',
    'loyal',
  ])
})

test('what points at nothing before it is not refused', () => {
  expect(understandBank('And the rate?', LISTENER, null).kind).toBe('not-understood')
})

test('without a second name or time there are no two', () => {
  expect(last('what came in in September', 'how big is the difference?')?.ask.against ?? null).toBeNull()
})

test('in a thread about spending a word of two meanings is a category', () => {
  expect(last('what share of spending is on shopping', 'what about health')).toMatchObject({
    intent: 'category-share',
    ask: { categoryId: 'health' },
  })
})

test('a turn that names no group asks another figure of the one before', () => {
  expect(last('tell me about Cash users', 'how many have loans?')).toMatchObject({
    intent: 'segment-loans',
    ask: { segments: ['Cash users'] },
  })
  expect(last('how many champions are there', 'typical spend?')).toMatchObject({
    intent: 'rfm-value',
    ask: { rfm: ['champions'] },
  })
})

test('whether that is more sets the newer one against the older', () => {
  expect(last('how many champions are there', 'and loyal customers?', 'is that more?')?.ask.rfm).toEqual([
    'loyal',
    'champions',
  ])
})

test('a unit after the difference of two is that of both', () => {
  expect(last('balances in August', 'and in July?', 'difference?', 'in percent?')).toMatchObject({
    intent: 'balance-trend',
    ask: { period: { name: 'July' }, against: { name: 'August' } },
  })
})

test('a product in a thread changes by an amount alone, by a factor, and for others', () => {
  const card = 'simulate a 2 % cashback card with a fee of 300'
  expect(last(card, 'and at 500?')?.ask.draft).toMatchObject({ cashbackRate: 0.02, annualFeeMinor: 50_000 })
  expect(last(card, 'suppose we doubled the cashback')?.ask.draft?.cashbackRate).toBe(0.04)
  expect(
    last('a deposit at 7 % for senior citizens', 'how does it do with the under 40s instead')?.ask.draft,
  ).toMatchObject({ minAge: null, maxAge: 39 })
  expect(last(card, 'what if we raise the fee to 500', 'which of the two earns more?')?.ask).toMatchObject({
    draft: { annualFeeMinor: 30_000 },
    otherDraft: { annualFeeMinor: 50_000 },
  })
})

test('a whole question of another kind takes nothing from the thread', () => {
  expect(last('which is the largest segment?', 'are there more champions than hibernating customers')?.intent).toBe(
    'rfm',
  )
  expect(last('what came in in September', 'which is the largest of the segments')?.ask.period).toBeNull()
  expect(last('which is the largest segment?', 'and Cash users?')?.intent).toBe('segment-one')
})
