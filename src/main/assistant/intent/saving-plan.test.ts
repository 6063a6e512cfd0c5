import { expect, test } from 'vitest'
import { paceAndTarget, savingPlanIn } from './saving-plan'

const plan = (question: string) => savingPlanIn(question, '2026-10-31')

test('two of what is put aside, how long and what it comes to say the third', () => {
  expect(plan('how long till I can save 10k if I put away 500 a month')).toEqual({
    monthly: 500,
    months: 20,
    saved: 10_000,
    asks: 'months',
  })
  expect(plan('how much should I save monthly to have 3 lakh by next October')).toMatchObject({
    monthly: 25_000,
    months: 12,
    asks: 'monthly',
  })
  expect(plan('how much would I have by March if I put away 5,000 a month')).toMatchObject({
    saved: 25_000,
    asks: 'saved',
  })
})

test('whoever wants to have a sum by a day is told what that takes by the month', () => {
  expect(plan('we hope to put aside 60,000 by April')).toMatchObject({ monthly: 10_000, months: 6, asks: 'monthly' })
  expect(plan('how could I save 9000 within 3 months?')).toMatchObject({ monthly: 3_000, months: 3 })
})

test('a year of the deadline is no sum, however far ahead it lies', () => {
  expect(plan('how much should I save each month to have 5 lakh by December 2028')).toMatchObject({
    months: 26,
    saved: 500_000,
    asks: 'monthly',
  })
  expect(plan('what will I have if I put away 5,000 a month until 2030')).toMatchObject({ months: 39, asks: 'saved' })
})

test('what is put aside by the month and what it is to come to are told apart', () => {
  expect(paceAndTarget('if I add 5,000 more a month, when do I reach 4 lakh?')).toEqual({
    monthly: 5000,
    target: 400_000,
  })
  expect(paceAndTarget('when do I have 4 lakh')).toEqual({ monthly: null, target: null })
  expect(plan('if I add 5,000 more a month, when do I reach 4 lakh?')).toBeNull()
})

test('one of them alone is no plan, and a goal or a loan has its own', () => {
  expect(plan('what if I save 5,000 a month')).toBeNull()
  expect(plan('how much did I save in March')).toBeNull()
  expect(plan('if I save 5,000 a month, when do I reach my goal of 50,000')).toBeNull()
  expect(plan('how long to pay back a loan of 50,000 with 2,000 a month')).toBeNull()
})
