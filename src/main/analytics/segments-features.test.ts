import { describe, expect, test } from 'vitest'
import {
  type CustomerActivity,
  FEATURE_IDS,
  type FeatureId,
  featureTable,
  monthlyIncome,
  shareSaved,
} from './segments-features'
import { segmentNames } from './segments-names'

const salaried: CustomerActivity = {
  customerId: 'a',
  months: [
    { incomeMinor: 1000, spendingMinor: 600, transactions: 10 },
    { incomeMinor: 1000, spendingMinor: 1000, transactions: 20 },
  ],
  spendingByCategoryMinor: { home: 800, groceries: 400, cash: 400 },
  cardSpendingMinor: 400,
  loanRepaymentMinor: 200,
  setAsideMinor: 100,
  monthEndMinor: [1600, 1600],
  lowestMinor: [80, 240],
}

const irregular: CustomerActivity = {
  ...salaried,
  customerId: 'b',
  months: [
    { incomeMinor: 0, spendingMinor: 500, transactions: 5 },
    { incomeMinor: 2000, spendingMinor: 500, transactions: 5 },
  ],
  monthEndMinor: [-100, -100],
}

const dormant: CustomerActivity = {
  customerId: 'c',
  months: [],
  spendingByCategoryMinor: {},
  cardSpendingMinor: 0,
  loanRepaymentMinor: 0,
  setAsideMinor: 0,
  monthEndMinor: [],
  lowestMinor: [],
}

describe('features', () => {
  test('of two customers are computed by hand', () => {
    const { raw } = featureTable([salaried, salaried, irregular])
    const first = (id: FeatureId) => raw[id][0]
    expect({
      income: first('income'),
      incomeRegularity: first('incomeRegularity'),
      saved: first('saved'),
      loanRepayments: first('loanRepayments'),
      monthEndBalance: first('monthEndBalance'),
      lowestBalance: first('lowestBalance'),
      cardUse: first('cardUse'),
      home: first('home'),
      transactions: first('transactions'),
    }).toEqual({
      income: 1000,
      incomeRegularity: 1,
      saved: 0.2,
      loanRepayments: 0.1,
      monthEndBalance: 2,
      lowestBalance: 0.2,
      cardUse: 0.25,
      home: 0.5,
      transactions: 15,
    })
  })

  test('of somebody without a booking are numbers', () => {
    const { rows } = featureTable([salaried, irregular, dormant])
    expect(rows.flat().every(Number.isFinite)).toBe(true)
    expect(rows.map((row) => row.length)).toEqual([FEATURE_IDS.length, FEATURE_IDS.length, FEATURE_IDS.length])
    expect(featureTable([]).rows).toEqual([])
  })

  test('do not change when all amounts are ten times as large', () => {
    const tenfold = (customer: CustomerActivity): CustomerActivity => ({
      ...customer,
      months: customer.months.map((month) => ({
        ...month,
        incomeMinor: month.incomeMinor * 10,
        spendingMinor: month.spendingMinor * 10,
      })),
      spendingByCategoryMinor: Object.fromEntries(
        Object.entries(customer.spendingByCategoryMinor).map(([id, amount]) => [id, amount * 10]),
      ),
      cardSpendingMinor: customer.cardSpendingMinor * 10,
      loanRepaymentMinor: customer.loanRepaymentMinor * 10,
      setAsideMinor: customer.setAsideMinor * 10,
      monthEndMinor: customer.monthEndMinor.map((balance) => balance * 10),
      lowestMinor: customer.lowestMinor.map((balance) => balance * 10),
    })
    const base = [salaried, irregular, dormant]
    const scaled = featureTable(base.map(tenfold)).rows.flat()
    featureTable(base)
      .rows.flat()
      .forEach((value, i) => {
        expect(scaled[i]).toBeCloseTo(value, 9)
      })
  })

  test('income is the median month, and saving is bounded', () => {
    expect(monthlyIncome(irregular)).toBe(1000)
    expect(monthlyIncome(dormant)).toBe(0)
    expect(shareSaved(irregular)).toBe(0.5)
    expect(shareSaved(dormant)).toBe(0)
    expect(shareSaved({ ...salaried, months: [{ incomeMinor: 1, spendingMinor: 900, transactions: 1 }] })).toBe(-1)
  })
})

describe('names', () => {
  const average = Object.fromEntries(FEATURE_IDS.map((id) => [id, 0])) as Record<FeatureId, number>

  test('come from the strongest features', () => {
    expect(
      segmentNames([
        { ...average, lowestBalance: -1.2, monthEndBalance: -1.1, saved: -1.4 },
        { ...average, lowestBalance: 1.2, monthEndBalance: 1.3, saved: 1 },
        { ...average, incomeRegularity: -2 },
        { ...average, cardUse: 1.5 },
        { ...average, incomeRegularity: 0.8, income: 0.3 },
      ]),
    ).toEqual([
      'Month-end stretched',
      'Comfortable savers',
      'Irregular earners',
      'Card-first spenders',
      'Steady salaried',
    ])
  })

  test('are unique: the better likeness keeps the name', () => {
    const names = segmentNames([{ ...average, cardUse: 1 }, { ...average, cardUse: 2 }, average, average])
    expect(names).toEqual(['Near the average', 'Card-first spenders', 'Near the average 2', 'Near the average 3'])
  })
})
