import { expect, test } from 'vitest'
import { outsideTheLab } from './draft-limits'

test('a rate or an amount below zero, or a rate above the whole, is none of a product', () => {
  const taken = [
    ...[
      'simulate a card with minus 5 % cashback',
      'a deposit at 900 %',
      'what about -2 per cent?',
      'and at −1 % interest?',
    ],
    ...['an account with a negative interest of 0.5 %', 'a card with a fee of minus 500', 'a card with a fee of -₹500'],
    ...['a deposit at 1,000 %', 'interest below zero on accounts'],
  ].filter((turn) => !outsideTheLab(turn))
  expect(taken).toEqual([])
})

test('spans, ages and ordinary rates stay what they are', () => {
  const refused = [
    ...[
      'a card for those aged 18-25',
      'a deposit for ages 18 - 25',
      'cashback of 5-10 %',
      '5 – 10 % back',
      'a fixed deposit at 7.5%',
    ],
    ...[
      'a card with 100 % cashback',
      'zero fee',
      'a 3-year deposit at 7 %',
      'would a no-fee card pay off',
      'a fee of 1,500 a year',
    ],
  ].filter(outsideTheLab)
  expect(refused).toEqual([])
})
