// What the American year does to spending: Thanksgiving, Christmas, back to school; heat and cold in the power bill.
import type { Region } from '../cities'
import type { Festival } from '../seasons'

export const FESTIVALS: readonly Festival[] = [
  { leadDays: 24, peak: 2, regions: 'all', dates: {}, usual: '12-24' },
  {
    leadDays: 6,
    peak: 1.7,
    regions: 'all',
    dates: { 2023: '11-24', 2024: '11-29', 2025: '11-28', 2026: '11-27', 2027: '11-26', 2028: '11-24' },
    usual: '11-26',
  },
  { leadDays: 14, peak: 1.25, regions: 'all', dates: {}, usual: '08-25' },
  { leadDays: 4, peak: 1.2, regions: 'all', dates: {}, usual: '07-04' },
]

/** Electricity by month of billing: air conditioning in the south and Texas, a little of it elsewhere. */
export function powerByMonth(region: Region): readonly number[] {
  return region === 'south' || region === 'texas'
    ? [0.92, 0.86, 0.78, 0.78, 0.94, 1.24, 1.46, 1.5, 1.3, 0.96, 0.78, 0.88]
    : [1.06, 1, 0.92, 0.84, 0.86, 1.06, 1.3, 1.28, 1.06, 0.86, 0.88, 1.02]
}

/** Gas by month of billing. */
export const HEATING = [1.95, 1.8, 1.4, 0.95, 0.6, 0.42, 0.38, 0.38, 0.45, 0.72, 1.2, 1.7]

export const TRAVEL = [0.8, 0.8, 1.3, 1, 1.1, 1.5, 1.7, 1.2, 0.8, 0.9, 1.3, 1.2]
