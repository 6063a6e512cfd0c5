import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths } from '../../shared/dates'
import type { CategoryId } from '../../shared/domain'
import type { Product } from '../../shared/products'
import type { CategoryYear, Debt } from './product-benefit'
import { type RecommendInput, recommend } from './recommend'

const product = (id: string, kind: Product['kind'], parts: Partial<Product> = {}): Product => ({
  ...{ id, kind, name: id, summary: '', currency: 'INR', annualRate: null, annualFeeMinor: 0, cashbackRate: null },
  ...{ cashbackCategories: [], monthlyLimitMinor: null, fromBalanceMinor: null, byMonth: false },
  ...{ minAge: null, maxAge: null, minMonthlyIncomeMinor: null, ...parts },
})

const CARD = product('cash-card', 'card', {
  cashbackRate: 0.05,
  cashbackCategories: ['groceries'],
  annualFeeMinor: 500,
})
const DEPOSIT = product('deposit', 'deposit', { annualRate: 0.07 })
const LOAN = product('personal-loan', 'loan', { name: 'Personal Loan', annualRate: 0.1 })
const FUND = product('fund', 'investment')

const spent = (categoryId: CategoryId, perMonth: number, count = 12): CategoryYear => ({
  categoryId,
  spent: { amountMinor: perMonth * count, transactions: count, filter: { categoryId } },
  byMonthMinor: Array(count).fill(perMonth),
})
const DEBT: Debt = {
  ...{ accountId: 'L', kind: 'loan', name: 'Personal loan', owedMinor: 120_000, rates: Array(12).fill(0.16) },
  ...{ paymentMinor: null, interest: { amountMinor: 19_200, transactions: 12, filter: { accountId: 'L' } } },
}

function input(parts: Partial<RecommendInput> = {}, debtMinor = 0, count = 12): RecommendInput {
  const month = { incomeMinor: 100_000, needsMinor: 50_000, wantsMinor: 20_000, debtMinor }
  return {
    ...{ catalogue: [CARD, DEPOSIT, LOAN, FUND], currency: 'INR', asOf: '2026-10-19', age: 35, shortfallAhead: false },
    ...{ has: new Map(), answers: [], spending: [spent('groceries', 10_000)], reserveMinor: 0, lowsMinor: [0, 0, 0] },
    ...{ rateNow: 0, debts: [] },
    months: Array.from({ length: count }, (_, at) => ({
      ...{ month: addMonths('2025-10', at), ...month, investedMinor: 0, subscriptionsMinor: 0 },
    })),
    ...parts,
  }
}

const whyNot = (given: RecommendInput, id: string) =>
  recommend(given).excluded.find((each) => each.product.id === id)?.whyNot

describe('what a product brings in a year', () => {
  const benefitOf = (given: RecommendInput) => {
    const [best] = recommend(given).ranked
    return [best?.product.id, best?.yearlyBenefitMinor, best?.why.filter(({ kind }) => kind !== 'fits-spending')]
  }

  it('is cashback on own spending up to the limit, less the fee', () => {
    const limited = { ...CARD, monthlyLimitMinor: 400 }
    // 5 % of 10,000 is 500 a month, of which 400 come back.
    expect(benefitOf(input({ catalogue: [limited] }))).toEqual([
      ...['cash-card', 12 * 400 - 500],
      [
        { kind: 'cashback', categoryId: 'groceries', spent: spent('groceries', 10_000).spent, benefitMinor: 6_000 },
        { kind: 'cashback-limit', lostMinor: 1_200 },
        { kind: 'fee', feeMinor: 500 },
      ],
    ])
  })

  it('is interest on what lies idle above three months of needs, beyond what it earns now', () => {
    const given = input({
      catalogue: [DEPOSIT],
      reserveMinor: 250_000,
      lowsMinor: Array(3).fill(250_000),
      rateNow: 0.02,
    })
    expect(benefitOf(given)).toEqual([
      ...['deposit', 5_000],
      [{ kind: 'idle-money', idleMinor: 100_000, keptAtHandMinor: 150_000, rate: 0.07, rateNow: 0.02 }],
    ])
  })

  it('is 6.5 years of one payment where money is put away each month', () => {
    const saver = product('saver', 'deposit', { annualRate: 0.06, byMonth: true, monthlyLimitMinor: 10_000 })
    expect(benefitOf(input({ catalogue: [saver] }))).toEqual([
      ...['saver', 3_900],
      [{ kind: 'monthly-surplus', surplusMinor: 10_000, rate: 0.06, rateNow: 0 }],
    ])
  })

  it('is the interest saved on a debt of the same name', () => {
    expect(benefitOf(input({ catalogue: [LOAN], debts: [DEBT] }))).toEqual([
      ...['personal-loan', 7_200],
      [{ kind: 'cheaper-debt', accountId: 'L', owedMinor: 120_000, rate: 0.1, rateNow: 0.16, interest: DEBT.interest }],
    ])
    expect(whyNot(input({ debts: [{ ...DEBT, name: 'Home loan' }] }), 'personal-loan')).toEqual([
      { kind: 'nothing-to-gain' },
    ])
  })
})

describe('who is offered what', () => {
  it('never offers credit before a shortfall or with much debt', () => {
    const shortfall = recommend(input({ shortfallAhead: true, debts: [DEBT] }))
    expect(shortfall.ranked).toEqual([])
    expect(whyNot(input({ shortfallAhead: true }), 'cash-card')).toEqual([{ kind: 'shortfall-ahead' }])
    expect(whyNot(input({}, 37_000), 'cash-card')).toEqual([{ kind: 'debt-too-high', share: 0.37, most: 0.36 }])
    expect(whyNot(input({}, 36_000), 'cash-card')).toBeUndefined()
    const { months } = input()
    const jobless = months.map((month) => ({ ...month, incomeMinor: 0 }))
    expect(whyNot(input({ months: jobless }), 'cash-card')).toEqual([{ kind: 'no-income' }])
  })

  it('never asks for money every month before a shortfall', () => {
    const saver = product('saver', 'deposit', { annualRate: 0.06, byMonth: true })
    expect(whyNot(input({ catalogue: [saver], shortfallAhead: true }), 'saver')).toEqual([
      { kind: 'too-tight-to-save' },
    ])
    expect(whyNot(input({ catalogue: [saver] }), 'saver')).toBeUndefined()
  })

  it('names every rule that somebody does not meet', () => {
    const strict = { ...CARD, currency: 'USD', minAge: 40, minMonthlyIncomeMinor: 200_000 }
    expect(whyNot(input({ catalogue: [strict], has: new Map([['cash-card', '2026-01-01']]) }), 'cash-card')).toEqual([
      { kind: 'other-currency' },
      { kind: 'too-young', minAge: 40 },
      { kind: 'income-too-low', incomeMinor: 100_000, neededMinor: 200_000 },
      { kind: 'has-it', since: '2026-01-01' },
    ])
  })

  it('keeps what was dismissed away for half a year, and remembers interest', () => {
    const answered = (answer: 'interested' | 'dismissed', on: string) =>
      input({ answers: [{ productId: 'cash-card', answer, on }] })
    expect(whyNot(answered('dismissed', '2026-09-01'), 'cash-card')).toEqual([{ kind: 'dismissed', on: '2026-09-01' }])
    expect(whyNot(answered('dismissed', '2026-04-01'), 'cash-card')).toBeUndefined()
    expect(recommend(answered('interested', '2026-09-01')).ranked[0]?.answer).toBe('interested')
  })

  it('says that none fits when the best is within its uncertainty, costs money, is tiny or cannot be told', () => {
    const uneven = { ...spent('groceries', 0), byMonthMinor: [120_000, ...Array(11).fill(0)] }
    const once = { ...uneven, spent: { ...uneven.spent, amountMinor: 120_000 } }
    const uncertain = recommend(input({ spending: [once] }))
    expect(uncertain.ranked).toEqual([])
    expect(uncertain.excluded.map(({ whyNot: [first] }) => first?.kind)).toEqual([
      ...['too-uncertain', 'nothing-to-gain', 'nothing-to-gain', 'not-measurable'],
    ])
    expect(whyNot(input({ spending: [spent('groceries', 100)] }), 'cash-card')?.[0]?.kind).toBe('costs-more')
    expect(whyNot(input({ spending: [spent('groceries', 1_000)] }), 'cash-card')).toEqual([
      { kind: 'too-small', yearlyBenefitMinor: 100, leastMinor: 1_200 },
    ])
    expect(whyNot(input({}, 0, 2), 'cash-card')).toEqual([{ kind: 'not-enough-history', months: 2, needed: 3 }])
  })

  it('shows one product of a kind and says which was better', () => {
    const worse = { ...CARD, id: 'worse', cashbackRate: 0.03 }
    const found = recommend(input({ catalogue: [worse, CARD] }))
    expect(found.ranked.map(({ product: { id } }) => id)).toEqual(['cash-card'])
    expect(found.excluded[0]?.whyNot).toEqual([{ kind: 'better-one-shown', productId: 'cash-card' }])
  })

  it('ranks or excludes every product once, credit never before a shortfall, and never says NaN', () => {
    const minor = fc.integer({ min: -1e9, max: 1e11 })
    const situation = fc.record({
      spending: fc.array(minor, { maxLength: 1 }).map((all) => all.map((each) => spent('groceries', each))),
      reserveMinor: minor,
      lowsMinor: fc.array(minor, { maxLength: 3 }),
      rateNow: fc.double({ min: 0, max: 0.2, noNaN: true }),
      shortfallAhead: fc.boolean(),
      debts: fc.array(fc.constant(DEBT), { maxLength: 2 }),
    })
    fc.assert(
      fc.property(situation, fc.nat(14), (parts, count) => {
        const { ranked, excluded } = recommend(input(parts, 0, count))
        const ids = [...ranked, ...excluded].map((each) => each.product.id).sort()
        expect(ids).toEqual(['cash-card', 'deposit', 'fund', 'personal-loan'])
        expect(excluded.every((each) => each.whyNot.length > 0)).toBe(true)
        if (parts.shortfallAhead) expect(ranked.every(({ product: { kind } }) => kind === 'deposit')).toBe(true)
        expect(new Set(ranked.map(({ product: { kind } }) => kind)).size).toBe(ranked.length)
        expect(Object.values(ranked).every((each) => Number.isFinite(each.yearlyBenefitMinor + each.fit))).toBe(true)
      }),
    )
  })
})
