import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LabAssumptions } from '../../shared/product-simulation'
import { fairness, isOpenTo, type LabCustomers, type LabDesign, labOutcome, sensitivity } from './product-lab'
import { shareInterval } from './share-interval'

const anna: LabCustomers = {
  customers: 1,
  segment: 'savers',
  age: 30,
  monthlyIncomeMinor: 5_000,
  spendingByCategoryMinor: { groceries: 12_000, travel: 8_000 },
  depositsMinor: 10_000,
  replacedMarginMinor: 100,
}
const ben: LabCustomers = {
  ...anna,
  segment: 'spenders',
  age: 20,
  monthlyIncomeMinor: 1_000,
  replacedMarginMinor: 0,
}
const card: LabDesign = {
  annualFeeMinor: 200,
  cashbackRate: 0.05,
  cashbackCategories: ['groceries'],
  monthlyCashbackLimitMinor: null,
  annualRate: 0,
  rateNow: 0.03,
  minAge: 21,
  maxAge: null,
  minMonthlyIncomeMinor: 2_000,
}
const assumed: LabAssumptions = {
  earnedOnSpending: 0.02,
  spendingMoved: 0.5,
  earnedOnDeposits: 0.01,
  depositsMoved: 0.1,
  broughtIn: 0.5,
  costPerCustomerMinor: 50,
  replacing: 0.3,
}

describe('a product in the lab', () => {
  test('is computed by hand for one who may have it and one who may not', () => {
    // Spent with it 6,000: cashback 300, earned 120. Uptake: 3 of 8 seen, (3 + 1) / (8 + 2).
    const outcome = labOutcome([anna, ben], card, assumed, [
      { eligible: 5, uptakes: 2 },
      { eligible: 3, uptakes: 1 },
    ])
    expect(outcome.uptakeRate.expected).toBe(0.4)
    expect({
      eligible: outcome.eligible,
      uptake: outcome.uptake.expected,
      benefit: outcome.benefitMinor,
      better: outcome.shareBetterOff,
      revenue: outcome.revenueMinor.expected,
      cost: outcome.costMinor.expected,
      cannibalised: outcome.cannibalisedMinor.expected,
      net: outcome.netMinor.expected,
    }).toEqual({
      eligible: 1,
      uptake: 0.4,
      benefit: 100,
      better: 1,
      revenue: expect.closeTo(320 * 0.4, 9),
      cost: expect.closeTo(350 * 0.4, 9),
      cannibalised: expect.closeTo(30 * 0.4, 9),
      net: expect.closeTo(-60 * 0.4, 9),
    })
    expect(outcome.bySegment.map(({ segment, customers, eligible }) => [segment, customers, eligible])).toEqual([
      ['savers', 1, 1],
      ['spenders', 1, 0],
    ])
  })

  test('pays no more cashback than its limit', () => {
    const { benefitMinor } = labOutcome([anna], { ...card, monthlyCashbackLimitMinor: 20 }, assumed, [])
    expect(benefitMinor).toBe(240 - 200)
  })

  test('pays interest on deposits of which some come with it, and loses what they earned before', () => {
    // 1,000 move and 500 come: at 5 % the bank pays 75 and earns 90; the customer has 2 % more on what moved, less the fee.
    const deposit = { ...card, annualFeeMinor: 10, cashbackRate: 0, cashbackCategories: [], annualRate: 0.05 }
    const one = { ...anna, replacedMarginMinor: 0 }
    const earning = { ...assumed, earnedOnDeposits: 0.06 }
    const { benefitMinor, ...outcome } = labOutcome([one], deposit, earning, [{ eligible: 8, uptakes: 4 }])
    expect({
      benefit: benefitMinor,
      revenue: outcome.revenueMinor.expected,
      cost: outcome.costMinor.expected,
      cannibalised: outcome.cannibalisedMinor.expected,
    }).toEqual({
      benefit: expect.closeTo(20 - 10, 9),
      revenue: expect.closeTo((10 + 90) * 0.5, 9),
      cost: expect.closeTo((75 + 50) * 0.5, 9),
      cannibalised: expect.closeTo(30 * 0.5, 9),
    })
  })

  test('may sell like the worst or the best of those before', () => {
    const { uptakeRate } = labOutcome([anna], card, assumed, [
      { eligible: 1000, uptakes: 10 },
      { eligible: 1000, uptakes: 200 },
    ])
    expect(uptakeRate.low).toBeLessThan(0.011)
    expect(uptakeRate.high).toBeGreaterThan(0.2)
  })

  test('of nobody is nothing', () => {
    const outcome = labOutcome([], card, assumed, [])
    expect([outcome.eligible, outcome.benefitMinor, outcome.netMinor.expected, outcome.bySegment]).toEqual([
      0,
      0,
      0,
      [],
    ])
  })

  test('is shut to an unknown age only where age matters', () => {
    expect(isOpenTo({ age: null, monthlyIncomeMinor: 9_000 }, card)).toBe(false)
    expect(isOpenTo({ age: null, monthlyIncomeMinor: 9_000 }, { ...card, minAge: null })).toBe(true)
  })

  test('adds up over its segments, and twice the customers make twice the result', () => {
    const customer = fc.record({
      customers: fc.double({ min: 0, max: 50, noNaN: true }),
      segment: fc.constantFrom('a', 'b', 'c'),
      age: fc.integer({ min: 18, max: 80 }),
      monthlyIncomeMinor: fc.integer({ min: 0, max: 9_000 }),
      spendingByCategoryMinor: fc.record({ groceries: fc.integer({ min: -10, max: 20_000 }) }),
      depositsMinor: fc.integer({ min: -500, max: 50_000 }),
      replacedMarginMinor: fc.integer({ min: 0, max: 500 }),
    })
    fc.assert(
      fc.property(fc.array(customer, { maxLength: 20 }), (customers) => {
        const observed = [{ eligible: 40, uptakes: 4 }]
        const once = labOutcome(customers, card, assumed, observed)
        const twice = labOutcome([...customers, ...customers], card, assumed, observed)
        expect(once.bySegment.reduce((sum, { netMinor }) => sum + netMinor, 0)).toBeCloseTo(once.netMinor.expected, 4)
        expect(twice.netMinor.expected).toBeCloseTo(2 * once.netMinor.expected, 4)
        const { revenueMinor, costMinor, cannibalisedMinor, netMinor } = once
        expect(netMinor.high).toBeCloseTo(revenueMinor.high - costMinor.high - cannibalisedMinor.high, 4)
      }),
    )
  })
})

describe('sensitivity', () => {
  test('has the widest swing first, one assumption at a time', () => {
    const observed = [{ eligible: 8, uptakes: 3 }]
    const bars = sensitivity([anna], card, assumed, observed)
    const swings = bars.map((bar) => Math.abs(bar.netAtHighMinor - bar.netAtLowMinor))
    expect(swings).toEqual(swings.toSorted((a, b) => b - a))
    // 20 % of 50 either way, for 0.4 of one customer.
    expect(bars.find(({ assumption }) => assumption === 'costPerCustomerMinor')).toEqual({
      assumption: 'costPerCustomerMinor',
      netAtLowMinor: expect.closeTo(-50 * 0.4, 9),
      netAtHighMinor: expect.closeTo(-70 * 0.4, 9),
    })
    expect(bars).toHaveLength(8)
  })
})

describe('fairness', () => {
  test('compares groups with the one that is let in most, and names those under four fifths', () => {
    const groups = [
      { group: 'female', customers: 10, eligible: 10 },
      { group: 'male', customers: 10, eligible: 7 },
    ]
    expect(fairness(groups)).toEqual([
      { group: 'female', customers: 10, eligible: 10, rate: 1, ratio: 1, underFourFifths: false },
      { group: 'male', customers: 10, eligible: 7, rate: 0.7, ratio: 0.7, underFourFifths: true },
    ])
  })

  test('says nothing of one group alone, and all are alike when nobody may have it', () => {
    expect(fairness([{ group: 'female', customers: 10, eligible: 1 }])).toEqual([])
    const nobody = ['a', 'b'].map((group) => ({ group, customers: 10, eligible: 0 }))
    expect(fairness(nobody).map(({ ratio }) => ratio)).toEqual([1, 1])
  })
})

describe('the interval of a share', () => {
  test('is exact where the posterior is known', () => {
    // Nothing seen: even. One of one: the square of the share is even.
    expect(shareInterval(0, 0)).toEqual({ low: expect.closeTo(0.1, 9), expected: 0.5, high: expect.closeTo(0.9, 9) })
    expect(shareInterval(1, 1)).toEqual({
      low: expect.closeTo(Math.sqrt(0.1), 9),
      expected: 2 / 3,
      high: expect.closeTo(Math.sqrt(0.9), 9),
    })
  })

  test('narrows with what is seen, and mirrors', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 200 }), (a, b) => {
        const all = a + b
        const one = shareInterval(a, all)
        const mirrored = shareInterval(all - a, all)
        const more = shareInterval(10 * a, 10 * all)
        expect(one.low).toBeCloseTo(1 - mirrored.high, 8)
        expect(one.low).toBeLessThanOrEqual(one.high)
        expect(more.high - more.low).toBeLessThan(one.high - one.low)
      }),
    )
    expect(() => shareInterval(3, 2)).toThrow(RangeError)
  })
})
