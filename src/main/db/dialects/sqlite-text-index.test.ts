import { afterAll, expect, test } from 'vitest'
import { sqliteTextIndex } from './sqlite-text-index'

const index = sqliteTextIndex([
  { id: 'fund', title: 'Emergency fund', also: 'rainy day', text: 'Money for what nobody plans.' },
  { id: 'saving', title: 'Saving', also: '', text: 'An emergency fund comes first.' },
  { id: 'cafe', title: 'Café', also: '', text: 'Coffee.' },
])
afterAll(() => index.close())

const found = (...words: string[]) => index.search(words).map(({ id }) => id)

test('a word in the title counts more than one in the text', () => {
  expect(found('emergency')).toEqual(['fund', 'saving'])
})

test('other forms of a word, accents and case make no difference', () => {
  expect(found('SAVINGS')).toEqual(['saving'])
  expect(found('planning')).toEqual(['fund'])
  expect(found('cafe')).toEqual(['cafe'])
})

test('nothing is found for no words, for unknown ones and for signs of the query language', () => {
  expect([found(), found('zebra'), found('"', '*', 'NEAR('), found('title:')]).toEqual([[], [], [], []])
  expect(found('fund" OR "coffee', 'NOT')).toEqual([])
})
