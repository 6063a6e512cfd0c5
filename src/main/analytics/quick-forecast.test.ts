import { describe, expect, test } from 'vitest'
import { addDays } from '../../shared/dates'
import type { BookedRow } from './booked-row'
import { forecastBalance } from './forecast'
import { quickForecast } from './quick-forecast'
import { seededRandom } from './random'

const AS_OF = '2026-10-31'

/** A salary on the 1st and something every other day, of a size that varies. */
function monthsOf(days: number, seed: number): readonly BookedRow[] {
  const random = seededRandom(seed)
  return Array.from({ length: days }, (_, back): BookedRow => {
    const bookedOn = addDays(AS_OF, -back)
    const isSalary = bookedOn.endsWith('-01')
    return {
      ...{ id: days - back, accountId: 'A', bookedOn, occurredAt: null, payee: isSalary ? 'Employer' : `Shop ${back}` },
      categoryId: isSalary ? 'salary' : 'groceries',
      amountMinor: isSalary ? 3_000_000 : -Math.round(50_000 + 100_000 * random()),
    }
  })
}

const input = (balanceMinor: number, days = 200) => ({
  ...{ rows: monthsOf(days, 3), balanceMinor, asOf: AS_OF, seed: 7 },
})

describe('a forecast that is only counted', () => {
  test('is on the side of zero of the one that is shown, whatever the balance', () => {
    for (let balanceMinor = -1_000_000; balanceMinor <= 6_000_000; balanceMinor += 250_000) {
      const shown = forecastBalance(input(balanceMinor))
      const counted = quickForecast(input(balanceMinor), [0])
      expect({ balanceMinor, isShort: counted?.shortfall !== null }).toEqual({
        balanceMinor,
        isShort: shown?.shortfall !== null,
      })
    }
  })

  test('is the one that is shown where the balance comes near a limit', () => {
    const lowest = forecastBalance(input(5_000_000))?.lowest.amountMinor ?? 0
    expect(quickForecast(input(5_000_000), [lowest])).toEqual(forecastBalance(input(5_000_000)))
  })

  test('takes fewer paths where no limit is near', () => {
    const counted = quickForecast(input(90_000_000), [0])
    expect(counted?.shortfall).toBeNull()
    expect(counted?.days).not.toEqual(forecastBalance(input(90_000_000))?.days)
  })

  test('is none under three whole months', () => {
    expect(quickForecast(input(5_000_000, 80), [0])).toBeNull()
  })
})
