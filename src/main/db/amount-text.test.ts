import { expect, test } from 'vitest'
import { amountFromText } from './amount-text'

test('an amount is read with grouping, decimals, sign and currency sign', () => {
  const read = ['1460', '1,460', '1.460', '₹1,23,456.50', '-359', '− 359.5', '1,46', '1.460,00', '₹ -12', '0.05']
  expect(read.map((text) => amountFromText(text, 2))).toEqual([
    146_000, 146_000, 146_000, 12_345_650, 35_900, 35_950, 146, 146_000, 1_200, 5,
  ])
  expect(amountFromText('1460', 0)).toBe(1460)
})

test('what is no amount is not taken for one', () => {
  const texts = ['', 'swiggy', '12/10', '1e5', 'NaN', '1,4,6', '..', '-', '9'.repeat(40), '12 monkeys']
  expect(texts.filter((text) => amountFromText(text, 2) !== null)).toEqual([])
})
