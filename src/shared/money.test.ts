import { describe, expect, it } from 'vitest'
import { minorDigits, moneyFormat, roundToSignificant } from './money'

describe('money', () => {
  it('is written by the locale of the bank, with a true minus sign', () => {
    const rupees = moneyFormat('en-IN', 'INR')
    expect([
      rupees.exact(12_345_600),
      rupees.exact(-1_05),
      rupees.exact(7_50, { sign: true }),
      rupees.exact(0),
    ]).toEqual(['₹1,23,456.00', '−₹1.05', '+₹7.50', '₹0.00'])
    expect(moneyFormat('en-GB', 'GBP').exact(123_456)).toBe('£1,234.56')
  })

  it('knows currencies without minor units', () => {
    expect([minorDigits('INR'), minorDigits('JPY'), moneyFormat('en', 'JPY').exact(1_500)]).toEqual([2, 0, '¥1,500'])
  })

  it('rounds estimates to three figures, half away from zero', () => {
    expect([12_849, 12_850, -12_850, 7, 0].map((value) => roundToSignificant(value, 3))).toEqual([
      12_800, 12_900, -12_900, 7, 0,
    ])
    expect(moneyFormat('en-IN', 'INR').rounded(-1_284_900)).toBe('−₹12,800')
  })

  it('writes axes in whole units, or short for large sums', () => {
    const rupees = moneyFormat('en-IN', 'INR')
    expect([rupees.whole(2_500_000), rupees.compact(-5_770_000)]).toEqual(['₹25,000', '−₹57,700'])
    expect([rupees.compact(8_000_000_000), rupees.compact(-123_456_700)]).toEqual(['₹8Cr', '−₹12.3L'])
  })

  it('counts thousands of crores in crores', () => {
    const rupees = moneyFormat('en-IN', 'INR')
    expect([95e11, 1e12, -25e14].map(rupees.compact)).toEqual(['₹9,500Cr', '₹1,000Cr', '−₹25,00,000Cr'])
  })

  it('refuses a currency that does not exist', () => {
    expect(() => moneyFormat('en', 'RUPEES')).toThrow(RangeError)
  })
})
