import { expect, test } from 'vitest'
import { addMonths, dayOfMonth } from '../../shared/dates'
import { RECURRENCES, type Recurrence } from './recurrence'
import { expectedAmount } from './recurring-amount'

const recurrence = (period: string) => RECURRENCES.find((each) => each.period === period) as Recurrence

/** One payment a month, the last in October 2026. */
function months(amounts: readonly number[]) {
  return amounts.map((amountMinor, index) => ({
    bookedOn: dayOfMonth(addMonths('2026-10', index + 1 - amounts.length), 10),
    amountMinor,
  }))
}

test('without a pattern it is the middle of the last three', () => {
  expect(expectedAmount(months([-900, -1_000, -1_400, -1_100]), recurrence('monthly'), '2026-11-10')).toBe(-1_100)
})

test('what comes by the week is the middle of a quarter of a year', () => {
  const weeks = Array.from({ length: 13 }, (_, week) => ({ bookedOn: '2026-10-10', amountMinor: 1_000 + week * 10 }))
  expect(expectedAmount(weeks.toReversed(), recurrence('weekly'), '2026-10-17')).toBe(1_060)
})

test('a heating bill is what that month was last year, and the rise that the other months have seen since', () => {
  const winter = [200, 180, 150, 110, 80, 60, 50, 50, 70, 110, 160, 190]
  const last = winter.map((_, index) => winter[(index + 10) % 12] as number)
  const amounts = [...last.map((amount) => -amount * 100), ...last.map((amount) => -amount * 110)]
  expect(expectedAmount(months(amounts), recurrence('monthly'), '2026-11-10')).toBe(-160 * 121)
})

test('the interest of a loan that is paid off goes on falling', () => {
  const interest = Array.from({ length: 12 }, (_, month) => -12_000 + month * 900)
  expect(expectedAmount(months(interest), recurrence('monthly'), '2026-11-10')).toBe(-1_200)
})

test('a drift never changes the direction', () => {
  const falling = Array.from({ length: 12 }, (_, month) => -1_150 + month * 100)
  expect(expectedAmount(months(falling), recurrence('monthly'), '2026-11-10')).toBeLessThan(0)
})

test('one warm winter does not make a season', () => {
  const amounts = Array.from({ length: 15 }, (_, month) => -(month === 3 ? 5_000 : 1_000 + (month % 3)))
  expect(expectedAmount(months(amounts), recurrence('monthly'), '2026-11-10')).toBeGreaterThan(-1_100)
})
