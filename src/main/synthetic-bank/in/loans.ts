// What an Indian bank lends for, and to whom.

import type { LoanOffer } from '../country'
export const LOANS: readonly LoanOffer[] = [
  {
    name: 'Home loan',
    rate: 0.086,
    share: [0.2, 0.3],
    most: 68_000,
    monthsLeft: [60, 220],
    chance: { salaried: 0.1, 'young-family': 0.42, affluent: 0.3 },
  },
  {
    name: 'Bike loan',
    rate: 0.118,
    share: [0.05, 0.09],
    most: 7_800,
    monthsLeft: [8, 40],
    chance: { salaried: 0.18, freelancer: 0.1, 'gig-worker': 0.5, 'over-indebted': 0.3, student: 0.04 },
  },
  {
    name: 'Car loan',
    rate: 0.095,
    share: [0.1, 0.14],
    most: 42_000,
    monthsLeft: [10, 70],
    chance: { salaried: 0.1, 'young-family': 0.3, affluent: 0.35, freelancer: 0.08 },
  },
  {
    name: 'Personal loan',
    rate: 0.145,
    share: [0.17, 0.26],
    most: 22_000,
    monthsLeft: [22, 54],
    chance: { salaried: 0.07, 'over-indebted': 0.75, 'young-family': 0.05, freelancer: 0.05 },
  },
]
