import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths } from '../../shared/dates'
import { bandOf, type HealthInput, healthScore } from './health-score'
import type { MoneyMonth } from './money-months'

const NOTHING = {
  incomeMinor: 0,
  needsMinor: 0,
  wantsMinor: 0,
  debtMinor: 0,
  investedMinor: 0,
  subscriptionsMinor: 0,
}

function months(count: number, parts: Partial<MoneyMonth>): readonly MoneyMonth[] {
  return Array.from({ length: count }, (_, at) => ({ ...NOTHING, month: addMonths('2025-11', at), ...parts }))
}

function pointsOf(input: HealthInput): Record<string, number> {
  return Object.fromEntries(healthScore(input)?.dimensions.map(({ id, points }) => [id, points]) ?? [])
}

describe('the health score', () => {
  it('says nothing under three whole months', () => {
    expect(healthScore({ months: months(2, { incomeMinor: 100_000 }), reserveMinor: 1 })).toBeNull()
    expect(healthScore({ months: [], reserveMinor: 0 })).toBeNull()
  })

  it('adds up points that can be worked out by hand', () => {
    // Left over 10 %: 10 + 5. Debt 23 %: half way from 10 to 36 %, 15. Wants 45 %: 10. Reserve 1.5 months: 7.
    // Invested 5 %: 5. Subscriptions 6.5 %: 5.
    const year = months(12, {
      incomeMinor: 100_000,
      needsMinor: 22_000,
      wantsMinor: 45_000,
      debtMinor: 23_000,
      investedMinor: 5_000,
      subscriptionsMinor: 6_500,
    })
    const health = healthScore({ months: year, reserveMinor: 67_500 })
    expect(health).toMatchObject({ score: 57, band: 'building', basedOnMonths: 12 })
    expect(health?.dimensions.map(({ points, value, step }) => [points, value, step])).toEqual([
      [15, 0.1, { kind: 'save-each-month', amountMinor: 10_000 }],
      [15, 0.23, { kind: 'lower-debt-payments', amountMinor: 13_000 }],
      [10, 0.45, { kind: 'spend-less-on-wants', amountMinor: 15_000 }],
      [7, 1.5, { kind: 'build-emergency-fund', amountMinor: 67_500 }],
      [5, 0.05, { kind: 'invest-each-month', amountMinor: 5_000 }],
      [5, 0.065, { kind: 'cut-subscriptions', amountMinor: 3_500 }],
    ])
  })

  it('is 100 for somebody who follows every rule, with nothing left to do', () => {
    const year = months(12, { incomeMinor: 100_000, needsMinor: 40_000, wantsMinor: 20_000, investedMinor: 10_000 })
    const health = healthScore({ months: year, reserveMinor: 240_000 })
    expect(health).toMatchObject({ score: 100, band: 'strong' })
    expect(health?.dimensions.every(({ step }) => step.kind === 'keep-going')).toBe(true)
  })

  it('has a defined result without income, without spending and with both huge', () => {
    const without = healthScore({
      months: months(3, { needsMinor: 10, wantsMinor: 10, debtMinor: 10 }),
      reserveMinor: -5,
    })
    expect(without).toMatchObject({ score: 10, band: 'vulnerable' })
    expect(without?.dimensions[0]?.step).toEqual({ kind: 'book-your-income' })
    expect(healthScore({ months: months(3, {}), reserveMinor: 0 })?.score).toBe(50)
    const huge = months(12, { incomeMinor: 9e12, needsMinor: 9e12, wantsMinor: 9e12 })
    expect(Number.isInteger(healthScore({ months: huge, reserveMinor: 9e12 })?.score)).toBe(true)
  })

  it('names the bands by their limits', () => {
    expect([0, 39, 40, 59, 60, 79, 80, 100].map(bandOf)).toEqual([
      ...['vulnerable', 'vulnerable', 'building', 'building'],
      ...['stable', 'stable', 'strong', 'strong'],
    ])
  })
})

const amount = fc.integer({ min: 0, max: 10_000_000 })
const aMonth = fc.record({
  incomeMinor: amount,
  needsMinor: fc.integer({ min: -10_000, max: 10_000_000 }),
  wantsMinor: fc.integer({ min: -10_000, max: 10_000_000 }),
  debtMinor: amount,
  investedMinor: fc.integer({ min: -1_000_000, max: 10_000_000 }),
  subscriptionsMinor: amount,
})
const anInput = fc.record({
  months: fc
    .array(aMonth, { minLength: 3, maxLength: 15 })
    .map((all) => all.map((month, at) => ({ ...month, month: addMonths('2025-01', at) }))),
  reserveMinor: fc.integer({ min: -1_000_000, max: 50_000_000 }),
})

function changed(input: HealthInput, at: number, part: keyof Omit<MoneyMonth, 'month'>, by: number): HealthInput {
  const chosen = at % input.months.length
  return {
    ...input,
    months: input.months.map((month, index) => (index === chosen ? { ...month, [part]: month[part] + by } : month)),
  }
}

describe('the health score of anybody', () => {
  it('is a whole number from 0 to 100 and the sum of its dimensions, none above its most', () => {
    fc.assert(
      fc.property(anInput, (input) => {
        const health = healthScore(input)
        const dimensions = health?.dimensions ?? []
        expect(health?.score).toBe(dimensions.reduce((all, { points }) => all + points, 0))
        expect(dimensions.map(({ most }) => most)).toEqual([20, 20, 20, 20, 10, 10])
        for (const { points, most } of dimensions) {
          expect(Number.isInteger(points) && points >= 0 && points <= most).toBe(true)
        }
      }),
    )
  })

  it.each(['wantsMinor', 'debtMinor', 'subscriptionsMinor'] as const)('never rises with more %s', (part) => {
    fc.assert(
      fc.property(anInput, fc.nat(), amount, (input, at, by) => {
        const before = healthScore(input)?.score ?? 0
        expect(healthScore(changed(input, at, part, by))?.score).toBeLessThanOrEqual(before)
      }),
    )
  })

  it('never falls with a larger reserve or with more invested', () => {
    fc.assert(
      fc.property(anInput, fc.nat(), amount, (input, at, by) => {
        const before = healthScore(input)?.score ?? 0
        expect(healthScore(changed(input, at, 'investedMinor', by))?.score).toBeGreaterThanOrEqual(before)
        expect(healthScore({ ...input, reserveMinor: input.reserveMinor + by })?.score).toBeGreaterThanOrEqual(before)
      }),
    )
  })

  it('loses nothing but the invested share by more income', () => {
    fc.assert(
      fc.property(anInput, fc.nat(), amount, (input, at, by) => {
        const before = pointsOf(input)
        const after = pointsOf(changed(input, at, 'incomeMinor', by))
        for (const id of Object.keys(before).filter((each) => each !== 'investment')) {
          expect([id, (after[id] ?? 0) >= (before[id] ?? 0)]).toEqual([id, true])
        }
      }),
    )
  })

  it('does not depend on the size of the currency', () => {
    fc.assert(
      fc.property(anInput, fc.integer({ min: 2, max: 1000 }), (input, times) => {
        const scaled = {
          months: input.months.map((month) => ({
            month: month.month,
            incomeMinor: month.incomeMinor * times,
            needsMinor: month.needsMinor * times,
            wantsMinor: month.wantsMinor * times,
            debtMinor: month.debtMinor * times,
            investedMinor: month.investedMinor * times,
            subscriptionsMinor: month.subscriptionsMinor * times,
          })),
          reserveMinor: input.reserveMinor * times,
        }
        const [before, after] = [healthScore(input)?.score ?? 0, healthScore(scaled)?.score ?? 0]
        // Halves may round the other way after a division.
        expect(Math.abs(after - before)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('moves by four points at most when a day is spent twice in a year of steady months', () => {
    const steady = fc.record({
      income: fc.integer({ min: 1_000_000, max: 10_000_000 }),
      needs: fc.double({ min: 0.1, max: 0.6, noNaN: true }),
      wants: fc.double({ min: 0.05, max: 0.5, noNaN: true }),
      debt: fc.double({ min: 0, max: 0.4, noNaN: true }),
      reserve: fc.double({ min: 0, max: 8, noNaN: true }),
    })
    fc.assert(
      fc.property(steady, fc.nat(11), ({ income, needs, wants, debt, reserve }, at) => {
        const input = {
          months: months(12, {
            incomeMinor: income,
            needsMinor: Math.round(income * needs),
            wantsMinor: Math.round(income * wants),
            debtMinor: Math.round(income * debt),
          }),
          reserveMinor: Math.round(income * reserve),
        }
        const day = Math.round((income * (needs + wants)) / 30)
        const before = healthScore(input)?.score ?? 0
        const after = healthScore(changed(input, at, 'wantsMinor', day))?.score ?? 0
        expect(Math.abs(after - before)).toBeLessThanOrEqual(4)
      }),
    )
  })
})
