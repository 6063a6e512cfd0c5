import { describe, expect, test } from 'vitest'
import type { Answer } from '../../../shared/contract'
import type { Format } from '../../ui/format'
import { namesIn, writtenAnswer, writtenOffer, writtenPart } from './written'

const ANSWER: Answer = {
  question: 'How much on eating out?',
  sentences: [
    {
      by: 'model',
      parts: [
        { text: 'You spent ' },
        { text: '₹30.00', transactions: 3, filter: { categoryId: 'eating-out' } },
        { text: ' on eating out.' },
      ],
    },
    {
      by: 'plain-wording',
      parts: [
        { text: 'Swiggy Instamart and Swiggy took ' },
        { text: '₹20.00', transactions: 2, filter: { payee: 'Swiggy' } },
        { text: ' and you may spend ' },
        { text: 'about ₹40', estimate: true },
        { text: ' in November.' },
      ],
    },
  ],
  table: [
    {
      label: 'Swiggy',
      categoryId: 'eating-out',
      figure: { amountMinor: 2000, transactions: 2, filter: { payee: 'Swiggy' } },
    },
    {
      label: 'Truffles',
      categoryId: 'eating-out',
      figure: { amountMinor: 1000, transactions: 1, filter: { ids: [7] } },
    },
    {
      label: 'Transport',
      categoryId: 'transport',
      figure: { amountMinor: 500, transactions: 1, filter: { categoryId: 'transport' } },
    },
  ],
  checkedAgainst: { transactions: 3, filter: { categoryId: 'eating-out' } },
  refused: false,
  quotation: null,
  handOff: null,
  suggestions: [],
  headline: null,
  timing: null,
}

const format = (hidden: boolean) =>
  ({
    exact: (amountMinor: number) => (hidden ? '•••' : `₹${(amountMinor / 100).toFixed(2)}`),
    name: (name: string) => (hidden ? '•••' : name),
    text: (text: string) => (hidden ? '•••' : text),
  }) as Format

describe('an answer in words', () => {
  test('is copied with its table and what it was checked against', () => {
    expect(writtenAnswer(ANSWER, 'Checked against 3 transactions', format(false))).toBe(
      [
        'You spent ₹30.00 on eating out. Swiggy Instamart and Swiggy took ₹20.00 and you may spend about ₹40 in November.',
        'Swiggy\t₹20.00',
        'Truffles\t₹10.00',
        'Transport\t₹5.00',
        'Checked against 3 transactions',
      ].join('\n'),
    )
  })

  test('says neither amounts nor names while the privacy eye is closed', () => {
    const written = writtenAnswer(ANSWER, null, format(true))
    expect(written).not.toMatch(/Swiggy|Truffles|₹/)
    expect(written).toContain('You spent ••• on eating out.')
    expect(written).toContain('Transport\t•••')
  })

  test('offers questions without the names that it speaks of while these are hidden', () => {
    const spoken: Answer = {
      ...ANSWER,
      sentences: [
        {
          by: 'plain-wording',
          parts: [{ text: 'You paid ' }, { text: 'Ravi', conceal: 'name' }, { text: ' nothing.' }],
        },
      ],
    }
    const offers = ['When did I last pay Ravi?', 'When did I last pay Truffles?', 'Where does my money go?']
    expect(offers.map((offer) => writtenOffer(offer, spoken, format(true)))).toEqual([
      'When did I last pay •••?',
      'When did I last pay •••?',
      'Where does my money go?',
    ])
    expect(offers.map((offer) => writtenOffer(offer, spoken, format(false)))).toEqual(offers)
    expect(offers.map((offer) => writtenOffer(offer, null, format(true)))).toEqual(offers)
    expect(writtenPart({ text: 'Ravi', conceal: 'name' }, [], format(true))).toBe('•••')
  })

  test('takes names from the filters of its figures, longest first', () => {
    expect(namesIn(ANSWER.sentences, ANSWER.table)).toEqual(['Truffles', 'Swiggy'])
    expect(namesIn(ANSWER.sentences)).toEqual(['Swiggy'])
    expect(namesIn([])).toEqual([])
  })
})
