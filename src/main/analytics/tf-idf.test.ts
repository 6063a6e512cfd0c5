import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cosine, wordSpace, wordsOf } from './tf-idf'

test('words are told apart from marks, small words and plurals', () => {
  expect(wordsOf('Cash back on Groceries & utilities, up to $25 – a month! ÉTÉ ग्राहक')).toEqual([
    ...['cash', 'back', 'grocerie', 'utilitie', 'month', 'été', 'ग्राहक'],
  ])
})

test('rare words weigh more, and texts without a common word have nothing in common', () => {
  const { vectors, place } = wordSpace(['card travel', 'card groceries', 'loan home'])
  const [travel, groceries, loan] = vectors as [never, never, never]
  // idf: card ln(4/3) + 1, the others ln(4/2) + 1.
  const [card, rare] = [Math.log(4 / 3) + 1, Math.log(2) + 1]
  expect(cosine(travel, groceries)).toBeCloseTo(card ** 2 / (card ** 2 + rare ** 2), 12)
  expect(cosine(travel, loan)).toBe(0)
  expect(cosine(place(new Map([['home', 0.2]])), loan)).toBeCloseTo(Math.SQRT1_2, 12)
  expect(cosine(place(new Map([['unknown', 1]])), loan)).toBe(0)
})

test('a text is like itself, and likeness goes both ways', () => {
  fc.assert(
    fc.property(fc.array(fc.lorem({ maxCount: 8 }), { minLength: 2, maxLength: 6 }), (texts) => {
      const { vectors } = wordSpace(texts)
      for (const a of vectors) {
        if (a.size > 0) expect(cosine(a, a)).toBeCloseTo(1, 9)
        for (const b of vectors) expect(cosine(a, b)).toBeCloseTo(cosine(b, a), 12)
      }
    }),
  )
})
