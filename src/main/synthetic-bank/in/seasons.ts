// Festivals of India by region, the heat in the electricity bill, and when people travel.
import type { Region } from '../cities'
import type { Festival } from '../seasons'

export const FESTIVALS: readonly Festival[] = [
  {
    leadDays: 18,
    peak: 1.9,
    regions: 'all',
    dates: { 2023: '11-12', 2024: '10-31', 2025: '10-20', 2026: '11-08', 2027: '10-29', 2028: '10-17' },
    usual: '10-27',
  },
  {
    leadDays: 14,
    peak: 2,
    regions: ['kerala'],
    dates: { 2023: '08-29', 2024: '09-15', 2025: '09-05', 2026: '08-26', 2027: '09-12', 2028: '09-01' },
    usual: '09-04',
  },
  {
    leadDays: 12,
    peak: 1.9,
    regions: ['bengal'],
    dates: { 2023: '10-20', 2024: '10-09', 2025: '09-28', 2026: '10-17', 2027: '10-06', 2028: '09-25' },
    usual: '10-07',
  },
  {
    leadDays: 5,
    peak: 1.3,
    regions: ['north', 'west'],
    dates: { 2023: '03-08', 2024: '03-25', 2025: '03-14', 2026: '03-04', 2027: '03-22', 2028: '03-11' },
    usual: '03-14',
  },
  { leadDays: 7, peak: 1.5, regions: ['tamil'], dates: {}, usual: '01-14' },
  { leadDays: 9, peak: 1.25, regions: 'all', dates: {}, usual: '12-25' },
]

/** Factors on electricity by month of billing: fans and coolers from April, the north later and longer. */
export function coolingByMonth(region: Region): readonly number[] {
  return region === 'north'
    ? [0.9, 0.82, 0.84, 1, 1.24, 1.42, 1.46, 1.38, 1.2, 0.98, 0.82, 0.84]
    : [0.88, 0.9, 1.02, 1.2, 1.34, 1.26, 1.04, 0.96, 0.94, 0.93, 0.88, 0.86]
}

/** School holidays and long weekends, when people travel. */
export const TRAVEL = [1, 0.7, 0.8, 1.3, 1.9, 1, 0.7, 0.9, 0.9, 1.4, 1, 1.8]
