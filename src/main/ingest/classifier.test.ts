import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CATEGORY_KIND } from '../../shared/domain'
import { softmax } from '../analytics/linear-classifier'
import { guessCategory } from './classifier'
import { telltaleWords } from './classifier-features'
import { asWritten, foldsOfRepeats, measureLines } from './classifier-measuring'
import { type LabelledLine, scoreLine, trainLineClassifier } from './classifier-training'

const line = (printed: string, label: string): LabelledLine => ({ printed, amountMinor: -100, label, group: printed })
const LINES = [
  line('POS CORNER BAKERY', 'food'),
  line('POS OLD BAKERY', 'food'),
  line('POS BAKERY STREET', 'food'),
  line('POS GREEN CAFE', 'food'),
  line('POS CITY PHARMACY', 'health'),
  line('POS PHARMACY PLUS', 'health'),
  line('POS STAR PHARMA', 'health'),
  line('POS HILL PHARMACY', 'health'),
]
const OPTIONS = { buckets: 4096, magnitude: true, seed: 3 }

describe('the words of a line', () => {
  it.each([
    ['POS Purchase Harbour Pantry  * 07 Oct', 'pos purchase harbour pantry'],
    ['UPI/630241187745/RAVI STORES/N2631000421', 'upi ravi stores'],
    ['O2 BILL 12/10/2026', 'o2 bill'],
    ['MAY FAIR HOTEL', 'may fair hotel'],
    ['DEBIT CAP00006', 'debit'],
    ['Spencer’s', 'spencers'],
    ['630241187745', ''],
    ['', ''],
  ])('%j are %j', (printed, words) => {
    expect(telltaleWords(printed).join(' ')).toBe(words)
  })
})

describe('categories learnt from lines', () => {
  it('carry over to names that were not among them', () => {
    const classifier = trainLineClassifier(LINES, OPTIONS)
    const shares = (printed: string) => softmax(scoreLine(classifier, { printed, amountMinor: -100 }), 1)
    expect(classifier.labels).toEqual(['food', 'health'])
    expect(shares('POS 99 NEW BAKERIES')[0]).toBeGreaterThan(0.5)
    expect(shares('PHARMACIES')[1]).toBeGreaterThan(0.5)
  })

  it('do not depend on the order of the lines', () => {
    const asked = { printed: 'POS BAKERY CAFE', amountMinor: -100 }
    const [food] = scoreLine(trainLineClassifier(LINES, OPTIONS), asked)
    fc.assert(
      fc.property(fc.shuffledSubarray(LINES, { minLength: 8, maxLength: 8 }), (order) => {
        const [again] = scoreLine(trainLineClassifier(order, OPTIONS), asked)
        expect(Math.abs((again as number) - (food as number))).toBeLessThan(0.02)
      }),
      { numRuns: 10 },
    )
  })

  it('are measured on lines that were held out', () => {
    const measured = measureLines(LINES, { ...OPTIONS, folds: 4, repeats: 1, sureFrom: 0.9 })
    expect(measured.accuracy).toBeGreaterThanOrEqual(0.75)
    expect(measured.interval[0]).toBeLessThanOrEqual(measured.accuracy)
    expect(() => measureLines(LINES.slice(0, 2), { ...OPTIONS, folds: 4, repeats: 1, sureFrom: 0.9 })).toThrow(
      RangeError,
    )
  })

  it('are held out together where they are written alike, in each repetition', () => {
    const written = ['Shop 12 Oct', 'SHOP  3 OCT ', 'Shop 34 Nov', 'Shop', 'Cafe'].map((printed) => ({
      ...line(printed, 'food'),
      group: asWritten(printed),
    }))
    expect(written.map(({ group }) => group)).toEqual(['shop 0 oct', 'shop 0 oct', 'shop 0 nov', 'shop', 'cafe'])
    const repeats = foldsOfRepeats(written, { folds: 4, repeats: 3, seed: 3 })
    expect(repeats).toHaveLength(3)
    for (const folds of repeats) expect([folds[0] === folds[1], new Set(folds).size]).toEqual([true, 4])
  })
})

describe('the classifier that ships', () => {
  it('knows trades by their words, in names that nobody told it', () => {
    const guesses = ['HILLTOP PHARMACY', 'QUAYSIDE RESTAURANT', 'LAKE VIEW HOTEL', 'ABC SUPERMARKET'].map(
      (printed) => guessCategory(printed, -100)?.categoryId,
    )
    expect(guesses).toEqual(['health', 'eating-out', 'travel', 'groceries'])
  })

  it('answers any line with a possible category, the same one each time, and a share', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ max: -1 }), (printed, amountMinor) => {
        const guess = guessCategory(printed, amountMinor)
        expect(guessCategory(printed, amountMinor)).toEqual(guess)
        if (telltaleWords(printed).length === 0) expect(guess).toBeNull()
        else {
          expect(guess && CATEGORY_KIND[guess.categoryId]).not.toBe('income')
          expect(guess?.confidence).toBeGreaterThan(0)
          expect(guess?.confidence).toBeLessThanOrEqual(1)
        }
      }),
    )
    expect(guessCategory('A'.repeat(100_000), -1)?.confidence).toBeGreaterThan(0)
  })
})
