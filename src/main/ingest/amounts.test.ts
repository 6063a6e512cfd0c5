import { describe, expect, it, test } from 'vitest'
import { guessDecimalMark, LARGEST_AMOUNT_MINOR, parseAmount, toldRounding } from './amounts'

describe('a written amount', () => {
  it.each([
    ['1,23,456.00', 12345600],
    ['1,234,567.89', 123456789],
    ['1234567.8', 123456780],
    ['.5', 50],
    ['12.', 1200],
    ['-0.00', 0],
    ['(45.10)', -4510],
    ['45.10-', -4510],
    ['−45.10', -4510],
    ['- 45.10', -4510],
    ['+45.10', 4510],
    ['45.10 DR', -4510],
    ['45.10Cr.', 4510],
    ['DR 45.10', -4510],
    ['₹1,00,000.00', 10000000],
    ['-₹5', -500],
    ['₹-5', -500],
    ['Rs. 99.50', 9950],
    ['INR 99.50', 9950],
    ['99.50 EUR', 9950],
    ["1'234.50", 123450],
    ['1 234.50', 123450],
    ['१,२३४.५०', 123450],
    ['0.005', 1],
    ['-1.994', -199],
  ])('%s is %i', (written, minor) => {
    expect(parseAmount(written, '.', 2)).toBe(minor)
  })

  it.each([
    '',
    '-',
    '.',
    'abc',
    '12x',
    '1,2,3',
    '12,50',
    '1.2.3',
    '--5',
    '(-5)',
    '1e5',
    '1.234,56',
    '2026-10-01',
    'Infinity',
  ])('%j is none', (written) => {
    expect(parseAmount(written, '.', 2)).toBeNull()
  })

  it('follows the decimal mark and the decimals of the currency', () => {
    expect(parseAmount('1.234,56', ',', 2)).toBe(123456)
    expect(parseAmount('1.234', ',', 2)).toBe(123400)
    expect(parseAmount('1 234 567,8', ',', 2)).toBe(123456780)
    expect(parseAmount('1,234', '.', 0)).toBe(1234)
    expect(parseAmount('1.234', '.', 3)).toBe(1234)
    expect(parseAmount(String(LARGEST_AMOUNT_MINOR / 100), '.', 2)).toBe(LARGEST_AMOUNT_MINOR)
    expect(parseAmount(`${LARGEST_AMOUNT_MINOR / 100}.01`, '.', 2)).toBeNull()
  })
})

test.each([
  ['12.345', '.', 2, true],
  ['१२.३४५', '.', 2, true],
  ['12.345 DR', '.', 2, true],
  ['1.234,567', ',', 2, true],
  ['12.5', '.', 0, true],
  ['12.340', '.', 2, false],
  ['Rs.12.345Cr.', '.', 2, true],
  ['Rs.125', '.', 2, false],
  ['12.345x', '.', 2, false],
  ['1,234.50', '.', 2, false],
  ['1.234', ',', 2, false],
  ['1234567', '.', 2, false],
  ['12.345', '.', 3, false],
] as const)('whether %s with the mark %s and %i decimals is rounded: %s', (written, mark, digits, rounded) => {
  expect(toldRounding(written, mark, digits) !== null).toBe(rounded)
})

describe('the decimal mark', () => {
  it.each([
    [['1.234,56', '7'], ','],
    [['1,234.56'], '.'],
    [['12,5'], ','],
    [['1,23,456'], '.'],
    [['1.234', '5.678'], ','],
    [['1,234', '5,678'], '.'],
    [['1.234', '12.50'], '.'],
    [['0.125'], '.'],
    [['5', ''], '.'],
    [[], '.'],
  ])('of %j is %s', (values, mark) => {
    expect(guessDecimalMark(values)).toBe(mark)
  })
})
