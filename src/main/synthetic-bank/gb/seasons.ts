// What the British year does to spending: Christmas, Black Friday, Easter; heating in winter; holidays in summer.
import type { Festival } from '../seasons'

export const FESTIVALS: readonly Festival[] = [
  { leadDays: 26, peak: 2.1, regions: 'all', dates: {}, usual: '12-24' },
  {
    leadDays: 4,
    peak: 1.5,
    regions: 'all',
    dates: { 2023: '11-24', 2024: '11-29', 2025: '11-28', 2026: '11-27', 2027: '11-26', 2028: '11-24' },
    usual: '11-26',
  },
  {
    leadDays: 6,
    peak: 1.2,
    regions: 'all',
    dates: { 2023: '04-09', 2024: '03-31', 2025: '04-20', 2026: '04-05', 2027: '03-28', 2028: '04-16' },
    usual: '04-08',
  },
  { leadDays: 3, peak: 1.3, regions: ['scotland'], dates: {}, usual: '12-31' },
]

/** Gas and electricity by month of billing, for those who pay what they use. */
export const HEATING = [1.55, 1.45, 1.25, 0.98, 0.76, 0.6, 0.54, 0.54, 0.66, 0.92, 1.25, 1.5]

export const TRAVEL = [0.9, 0.9, 0.9, 1.1, 1.1, 1.3, 1.7, 1.7, 0.9, 1, 0.6, 1]
