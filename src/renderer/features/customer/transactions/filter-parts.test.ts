import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TransactionFilter } from '../../../../shared/domain'
import { partsOf, soundFilter, withoutPart, withPart } from './filter-parts'

const OCTOBER: TransactionFilter = { from: '2026-10-01', to: '2026-10-31', minMinor: 20_000, text: 'metro' }

describe('the parts of a filter', () => {
  test('both ends of a period are one part', () => {
    expect(partsOf(OCTOBER)).toEqual(['date', 'amount', 'text'])
  })

  test('taking a part away takes all of its fields and nothing else', () => {
    expect(withoutPart(OCTOBER, 'date')).toEqual({ minMinor: 20_000, text: 'metro' })
  })

  test('a changed part forgets what it said before', () => {
    expect(withPart(OCTOBER, 'date', { from: '2026-11-01', to: undefined })).toEqual({
      from: '2026-11-01',
      minMinor: 20_000,
      text: 'metro',
    })
  })

  test('an amount of zero and an empty choice are parts too', () => {
    expect(partsOf({ minMinor: 0, ids: [] })).toEqual(['amount', 'chosen'])
  })
})

describe('a filter from the address', () => {
  test('keeps what is sound and leaves out the rest', () => {
    const given = {
      from: '2026-02-30',
      to: '2026-10-31',
      categoryId: 'yachts',
      kind: 'spending',
      minMinor: -1,
      maxMinor: '5',
      ids: [1, 'two'],
      similarTo: 7,
      text: ' ',
      customerId: 'somebody else',
      __proto__: { payee: 'inherited' },
    } as unknown as TransactionFilter
    expect(soundFilter(given)).toEqual({ to: '2026-10-31', kind: 'spending', similarTo: 7 })
  })

  test('never throws, and reading it twice changes nothing', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('from', 'ids', 'text')), fc.jsonValue()),
        (given) => {
          const once = soundFilter(given as TransactionFilter)
          expect(soundFilter(once)).toEqual(once)
        },
      ),
    )
  })

  test('taking every part away leaves nothing', () => {
    const rest = partsOf(OCTOBER).reduce<TransactionFilter>(withoutPart, OCTOBER)
    expect(rest).toEqual({})
  })
})
