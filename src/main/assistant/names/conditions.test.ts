import { expect, test } from 'vitest'
import { narrowedIn, narrowedToDays } from './conditions'

const read = (question: string) => {
  const found = narrowedIn(question, { accounts: ['Savings', 'Rainy day', 'Card'], unit: 100 })
  return found && [found.rest, found.only]
}

test('the way of paying, the account and the card are read and left off', () => {
  expect(read('how many UPI payments did I make in June?')).toEqual([
    'how many payments did I make in June?',
    { channels: ['UPI'] },
  ])
  expect(read('my largest payment through gpay')).toEqual(['my largest payment', { channels: ['UPI'] }])
  expect(read('what did I spend with my credit card')).toEqual(['what did I spend', { account: { kind: 'card' } }])
  expect(read('debit card purchases in May')).toEqual([
    'purchases in May',
    { channels: ['Card'], account: { kind: 'everyday' } },
  ])
  expect(read('how much was paid from Rainy day')).toEqual(['how much was', { account: { name: 'Rainy day' } }])
  expect(read('what is in my savings account')).toBe(null)
  for (const bill of [
    'how much went to the card bill',
    'which card bill was the highest',
    'what is the interest on the card interest',
  ])
    expect(read(bill)).toBe(null)
})

test('hours of the day are read where an hour is meant', () => {
  const hours = (question: string) => narrowedIn(question, { accounts: [], unit: 100 })?.only.hours ?? null
  expect(hours('any payments after midnight?')).toEqual(['00:00', '05:00'])
  expect(hours('spending after 9:30 pm')).toEqual(['21:30', '05:00'])
  expect(hours('spending before 10 am')).toEqual(['05:00', '10:00'])
  expect(hours('between 5 and 10 in the evening')).toEqual(['17:00', '22:00'])
  expect(hours('between 11 am and 2 pm')).toEqual(['11:00', '14:00'])
  expect(hours('at lunchtime')).toEqual(['12:00', '15:00'])
  expect(hours('after 9 at night')).toEqual(['21:00', '05:00'])
  for (const day of [
    'after the 9th',
    'before 10 October',
    'between 5 and 10 August',
    'this morning',
    'from 3 to 5 lakh',
  ])
    expect(hours(day)).toBe(null)
})

test('the size of each payment is read, and no limit of a sum', () => {
  const size = (question: string) => narrowedIn(question, { accounts: [], unit: 100 })?.only ?? null
  expect(size('medical expenses above 2,000 this year')).toEqual({ minMinor: 200_001 })
  expect(size('payments of 500 to 1000 in October')).toEqual({ minMinor: 50_000, maxMinor: 100_000 })
  expect(size('what did purchases under 200 each come to')).toEqual({ maxMinor: 19_999 })
  expect(size('only those above 500')).toEqual({ minMinor: 50_001 })
  expect(size('spent 500+ on what')).toEqual({ minMinor: 50_000 })
  expect(size('did I spend more than 9,000 on food in payments over 500')).toEqual({ minMinor: 50_001 })
  for (const limit of [
    'was eating out 6,900 or more',
    'did I spend over 5,000 on food',
    'was my last Airtel bill above 2,000',
    'do I spend under 10k a month',
  ])
    expect(size(limit)).toBe(null)
})

test('one set of days of the week narrows, two are set against each other', () => {
  expect(narrowedToDays('largest payment on Sundays in May')).toEqual({
    rest: 'largest payment in May',
    only: { weekDays: [6] },
  })
  expect(narrowedToDays('weekends or weekdays, where do I spend more')).toBe(null)
})

test('the interest and the fees on a card are no payments by it', () => {
  for (const question of ['was the interest on my card above 500', 'fees on the credit card this year'])
    expect(narrowedIn(question, { accounts: [], unit: 100 })?.only.account).toBeUndefined()
  expect(narrowedIn('food on my card in May', { accounts: [], unit: 100 })?.only).toEqual({ account: { kind: 'card' } })
})
