import { expect, test } from 'vitest'
import type { ProductDraft } from '../../../../shared/product-simulation'
import { draftIn, labPath } from './lab-address'

const searchOf = (path: string) => path.slice(path.indexOf('?') + 1)

test('a product in an address comes back as it went in', () => {
  const draft: ProductDraft = {
    kind: 'card',
    annualFeeMinor: 49_900,
    cashbackRate: 0.05,
    cashbackCategories: ['groceries', 'travel'],
    minAge: 25,
    assumptions: { replacing: 0.3 },
  }
  expect(draftIn(searchOf(labPath(draft)))).toEqual(draft)
})

test('what cannot be read opens the form as it begins', () => {
  const beginning = { kind: 'card', cashbackRate: 0.02, cashbackCategories: ['groceries'] }
  for (const search of ['', 'product=', 'product={"kind":"loan"}', 'product=[1]', 'product=null']) {
    expect(draftIn(search)).toEqual(beginning)
  }
})

test('numbers out of range and unknown categories are left out', () => {
  const hostile = { kind: 'deposit', annualRate: 7, minAge: -1, maxAge: '60', cashbackCategories: ['salary', '<b>'] }
  expect(draftIn(`product=${encodeURIComponent(JSON.stringify(hostile))}`)).toEqual({
    kind: 'deposit',
    cashbackCategories: [],
    assumptions: {},
  })
})
