import { expect, test } from 'vitest'
import type { ForecastEvent, Shortfall } from '../../../../shared/domain'
import { whyShort } from './why-short'

const event = (amountMinor: number): ForecastEvent => ({
  on: '2026-11-05',
  payee: 'CARD',
  categoryId: 'card-repayment',
  amountMinor,
  fixedAmount: true,
})
const shortfall = (causes: readonly ForecastEvent[], endsWith: ForecastEvent | null = null): Shortfall => ({
  firstOn: '2026-11-05',
  lowestOn: '2026-11-06',
  amountMinor: 100,
  probability: 0.9,
  causes,
  endsWith,
})

test('a balance that is below zero already is said to be, whatever bills come on top', () => {
  expect(whyShort(shortfall([]), -1).because).toBe('becauseBelow')
  expect(whyShort(shortfall([event(-500)]), -1)).toEqual({ because: 'becauseBelow', causes: [event(-500)] })
  expect(whyShort(shortfall([event(-500)], event(900)), -1).because).toBe('becauseBelow')
})

test('else bills, those before the income, or everyday spending; a small payment is not named', () => {
  expect(whyShort(shortfall([]), 0).because).toBe('becauseSpending')
  expect(whyShort(shortfall([event(-500)], event(900)), 0).because).toBe('becauseBefore')
  expect(whyShort(shortfall([event(-1000), event(-150), event(-149)]), 0)).toEqual({
    because: 'becauseBills',
    causes: [event(-1000), event(-150)],
  })
})
