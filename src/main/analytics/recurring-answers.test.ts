import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../shared/dates'
import { monthly, rowsOf, times } from './hand-made-rows.fixture'
import { recurringSeries } from './recurring'
import { answerTo, type GivenAnswer, seriesOf, withAnswers } from './recurring-answers'
import { priceHistory, recurringStatus, yearlyMinor } from './recurring-history'

const AS_OF = '2026-10-31'
const NETFLIX = { accountId: 'A1', payee: 'Netflix', period: 'monthly', amountMinor: -49_900 } as const

function netflix(amounts: readonly number[], lastMonth = '2026-10') {
  return recurringSeries(rowsOf(monthly('Netflix', 'entertainment', 12, amounts, lastMonth)), AS_OF)
}

function given(answer: GivenAnswer['answer'], answeredOn = AS_OF): GivenAnswer {
  return { ...NETFLIX, answer, answeredOn }
}

test('what has ended is no longer due, and what is none is no series', () => {
  const found = netflix(times(6, -49_900))
  expect(withAnswers(found, [given('ended')], AS_OF)).toEqual(found.map((each) => ({ ...each, active: false })))
  expect(withAnswers(found, [given('not-recurring')], AS_OF)).toEqual([])
  expect(withAnswers(found, [], AS_OF)).toBe(found)
})

test('a payment after the answer brings back what had ended, not what is none', () => {
  const found = netflix(times(6, -49_900))
  expect(withAnswers(found, [given('ended', '2026-10-11')], AS_OF)).toEqual(found)
  expect(withAnswers(found, [given('ended', '2026-10-12')], AS_OF)[0]?.active).toBe(false)
  expect(withAnswers(found, [given('not-recurring', '2026-05-01')], AS_OF)).toEqual([])
})

test('said to be active, a late payment stays due for two periods', () => {
  const late = netflix(times(6, -49_900), '2026-08')
  expect(late[0]?.active).toBe(false)
  expect(withAnswers(late, [given('active')], AS_OF)[0]?.active).toBe(true)
  expect(withAnswers(late, [given('active', '2026-08-13')], AS_OF)[0]?.active).toBe(false)
})

test('of two policies of one insurer the answer is about one', () => {
  const rows = rowsOf([
    ...monthly('LIC', 'insurance', 4, times(6, -210_000), '2026-10'),
    ...monthly('LIC', 'insurance', 19, times(6, -480_000), '2026-10'),
  ])
  const found = recurringSeries(rows, AS_OF)
  const mark = { ...given('ended'), payee: 'LIC', amountMinor: -480_000 }
  expect(withAnswers(found, [mark], AS_OF).map((each) => [each.amountMinor, each.active])).toEqual([
    [-210_000, true],
    [-480_000, false],
  ])
})

test('an answer stays with its payment when the price drifts or a day goes by', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.9, max: 1.15, noNaN: true }), fc.integer({ min: 0, max: 20 }), (factor, days) => {
      const amounts = [...times(5, -49_900), Math.round(-49_900 * factor)]
      const asOf = addDays('2026-10-13', days)
      const found = recurringSeries(rowsOf(monthly('Netflix', 'entertainment', 12, amounts, '2026-10')), asOf)
      expect(found.map((series) => seriesOf(NETFLIX, found) === series)).toEqual([true])
    }),
  )
})

test('an answer is about no other account, payee, direction or size', () => {
  const found = netflix(times(6, -49_900))
  for (const other of [
    { accountId: 'A2' },
    { payee: 'Spotify' },
    { amountMinor: 49_900 },
    { amountMinor: -200_000 },
    { amountMinor: 0 },
  ]) {
    expect(seriesOf({ ...NETFLIX, ...other }, found)).toBeNull()
  }
  const [series] = found
  if (series) expect(answerTo(series, found, [{ ...given('ended'), payee: 'Spotify' }])).toBeNull()
})

test('a payment is asked about when it is late by more than its tolerance, and given up after two periods', () => {
  const rows = rowsOf(monthly('Gym', 'health', 5, times(8, -150_000), '2026-09'))
  const on = (asOf: string) => recurringSeries(rows, asOf).map((each) => recurringStatus(each, null, asOf))
  expect(['2026-10-04', '2026-10-10', '2026-10-11', '2026-12-04', '2026-12-06'].map(on)).toEqual([
    ['active'],
    ['active'],
    ['lapsed'],
    ['lapsed'],
    ['ended'],
  ])
})

test('prices are told with the day of their first payment and the rows they stand for', () => {
  const [series] = netflix([...times(4, -49_900), ...times(2, -64_900)])
  expect(series && priceHistory(series)).toEqual([
    {
      since: '2026-05-12',
      amountMinor: -49_900,
      paid: { amountMinor: -199_600, transactions: 4, filter: { accountId: 'A1', ids: [1, 2, 3, 4] } },
    },
    {
      since: '2026-09-12',
      amountMinor: -64_900,
      paid: { amountMinor: -129_800, transactions: 2, filter: { accountId: 'A1', ids: [5, 6] } },
    },
  ])
  expect(series && yearlyMinor(series)).toBe(-778_800)
})

test('a raise of a salary is a price, and a varying bill has none', () => {
  const rows = rowsOf([
    ...monthly('Kaveri', 'salary', 7, [...times(5, 7_000_000), ...times(3, 7_700_000)], '2026-10'),
    ...monthly('BESCOM', 'bills', 15, [-1_000, -1_400, -900, -1_300, -1_200, -1_100], '2026-10'),
  ])
  const [salary, power] = recurringSeries(rows, AS_OF)
  expect(salary && priceHistory(salary).map(({ since, amountMinor }) => [since, amountMinor])).toEqual([
    ['2026-03-07', 7_000_000],
    ['2026-08-07', 7_700_000],
  ])
  expect(power && [priceHistory(power), yearlyMinor(power)]).toEqual([[], -13_800])
})
