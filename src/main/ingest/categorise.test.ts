import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CATEGORY_IDS, CATEGORY_KIND, type CategoryId } from '../../shared/domain'
import { categorise, payeeNamer } from './categorise'
import type { Merchant } from './merchants'

const swiggy: Merchant = { name: 'Swiggy', categoryId: 'eating-out' }
/** Without the classifier. */
const nothing = { rules: new Map<string, CategoryId>(), past: new Map(), guess: () => null }
const row = (payee: string, amountMinor: number, printed = payee) => ({ payee, amountMinor, printed })

describe('the category of a row', () => {
  const transfer = { categoryId: 'own-transfer', confidence: 0.95 } as const

  it('is decided by the first that knows: rule, dictionary, transfer, past, words, sign', () => {
    const rules = new Map<string, CategoryId>([['Swiggy', 'entertainment']])
    const past = new Map([['Salary Club', { categoryId: 'health' as const, share: 0.75 }]])
    const seen = [
      categorise(row('Swiggy', -100), swiggy, transfer, { ...nothing, rules, past }),
      categorise(row('Swiggy', -100), swiggy, transfer, nothing),
      categorise(row('Salary Club', 100), null, transfer, { ...nothing, rules, past }),
      categorise(row('Salary Club', 100), null, null, { ...nothing, rules, past }),
      categorise(row('Salary Club', 100), null, null, nothing),
      categorise(row('Salary Club', -100), null, null, nothing),
      categorise(row('Somebody', 100), null, null, nothing),
    ]
    expect(seen).toEqual([
      { categoryId: 'entertainment', source: 'rule', confidence: null },
      { categoryId: 'eating-out', source: 'dictionary', confidence: null },
      { categoryId: 'own-transfer', source: 'guess', confidence: 0.95 },
      { categoryId: 'health', source: 'guess', confidence: 0.75 },
      { categoryId: 'salary', source: 'guess', confidence: 0.8 },
      { categoryId: 'other', source: 'guess', confidence: 0.2 },
      { categoryId: 'other-income', source: 'guess', confidence: 0.2 },
    ])
  })

  it('knows the bank’s own words only with the right sign', () => {
    const words = [
      'INTEREST PAID TILL 31-OCT',
      'ATM WDL 12',
      'CREDIT CARD PAYMENT',
      'EMI 3/24',
      'SMS CHARGES',
      'SHANTI RENT',
    ]
    expect(words.map((word) => categorise(row(word, -1), null, null, nothing).categoryId)).toEqual([
      'other',
      'cash',
      'card-repayment',
      'loan-repayment',
      'fees',
      'home',
    ])
    expect(categorise(row('INTEREST PAID', 1), null, null, nothing).categoryId).toBe('interest')
    expect(categorise(row('ATM CASH REVERSAL', 1), null, null, nothing).categoryId).toBe('other-income')
  })

  it('is what the classifier says where that is surer than the words, and settled from 0.9 on', () => {
    const said = (confidence: number, printed = 'Somebody') => {
      const guess = () => ({ categoryId: 'education' as const, confidence })
      return categorise(row(printed, -1), null, null, { ...nothing, guess })
    }
    expect([said(0.49), said(0.5), said(0.9), said(0.79, 'SCHOOL FEE'), said(0.8, 'SCHOOL FEE')]).toEqual([
      { categoryId: 'other', source: 'guess', confidence: 0.2 },
      { categoryId: 'education', source: 'guess', confidence: 0.5 },
      { categoryId: 'education', source: 'bank', confidence: null },
      { categoryId: 'fees', source: 'guess', confidence: 0.8 },
      { categoryId: 'education', source: 'guess', confidence: 0.8 },
    ])
  })

  it('is the customer’s rule whatever line, dictionary and history say, where money moves that way', () => {
    const past = new Map([['Payee', { categoryId: 'health' as const, share: 1 }]])
    fc.assert(
      fc.property(fc.string(), fc.integer(), fc.constantFrom(...CATEGORY_IDS), (printed, amountMinor, categoryId) => {
        fc.pre(amountMinor > 0 || CATEGORY_KIND[categoryId] !== 'income')
        const rules = new Map([['Payee', categoryId]])
        const ruled = categorise({ payee: 'Payee', printed, amountMinor }, swiggy, transfer, { rules, past })
        expect(ruled).toEqual({ categoryId, source: 'rule', confidence: null })
      }),
    )
  })

  it('never goes against the direction of money: a rule for spending takes a refund, not the salary of the same payee', () => {
    const rules = new Map<string, CategoryId>([
      ['Acme Canteen', 'eating-out'],
      ['Employer', 'salary'],
      ['Broker', 'investment'],
    ])
    const paid = new Map([['Acme Canteen', 30_000]])
    const said = (payee: string, amountMinor: number) => {
      const { categoryId, source } = categorise(row(payee, amountMinor), null, null, { ...nothing, rules, paid })
      return [categoryId, source]
    }
    expect(said('Acme Canteen', -90_000)).toEqual(['eating-out', 'rule'])
    expect(said('Acme Canteen', 30_000)).toEqual(['eating-out', 'rule'])
    expect(said('Acme Canteen', 6_400_000)).toEqual(['other-income', 'guess'])
    expect(said('Employer', 6_400_000)).toEqual(['salary', 'rule'])
    expect(said('Employer', -12_000)).toEqual(['other', 'guess'])
    expect([said('Broker', -1)[0], said('Broker', 1)[0]]).toEqual(['investment', 'investment'])
  })

  it('never takes a credit for the refund of a payee that was never paid, whatever earlier rows were', () => {
    const past = new Map([['Acme Canteen', { categoryId: 'eating-out' as const, share: 1 }]])
    const known = { ...nothing, past, paid: new Map<string, number>() }
    expect(categorise(row('Acme Canteen', 500), null, null, known).categoryId).toBe('other-income')
    expect(categorise(row('Acme Canteen', -500), null, null, known).categoryId).toBe('eating-out')
  })

  it('gets the dictionary’s spelling, found in the line or in its note', () => {
    const name = payeeNamer([swiggy])
    expect(name('UPI/1/SWIGGY/PAY', '')).toEqual({ payee: 'Swiggy', merchant: swiggy })
    expect(name('CARD PURCHASE', 'SWIGGY BLR')).toEqual({ payee: 'Swiggy', merchant: swiggy })
    expect(name('UPI/1/RAVI STORES/PAY', '')).toEqual({ payee: 'Ravi Stores', merchant: null })
  })
})
