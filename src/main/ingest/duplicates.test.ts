import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../shared/dates'
import { type ComparedRow, duplicateStatuses, payeeLikeness } from './duplicates'

function compared(
  bookedOn: string,
  amountMinor: number,
  payee: string,
  bankReference: string | null = null,
): ComparedRow {
  return { bookedOn, amountMinor, payee, printed: payee, bankReference }
}

describe('the status of incoming rows', () => {
  it('is already-there for the bank’s own id, or for day, amount and a payee that is alike', () => {
    const booked = [
      compared('2026-10-01', -500, 'Swiggy', 'F1'),
      compared('2026-10-02', -900, 'Ravi Stores'),
      compared('2026-10-03', -100, 'Metro'),
    ]
    const incoming = [
      compared('2026-10-09', -500, 'Something else', 'F1'),
      compared('2026-10-02', -900, 'RAVI STORES PUNE'),
      compared('2026-10-03', -101, 'Metro'),
    ]
    expect(duplicateStatuses(incoming, booked)).toEqual(['already-there', 'already-there', 'new'])
  })

  it('is possible-duplicate within three days, and on the same day where the bank’s ids differ', () => {
    const booked = [compared('2026-10-05', -500, 'Swiggy'), compared('2026-10-20', -700, 'Metro', 'F1')]
    expect(duplicateStatuses([compared('2026-10-08', -500, 'Swiggy')], booked)).toEqual(['possible-duplicate'])
    expect(duplicateStatuses([compared('2026-10-09', -500, 'Swiggy')], booked)).toEqual(['new'])
    expect(duplicateStatuses([compared('2026-10-06', -500, 'Zomato')], booked)).toEqual(['new'])
    expect(duplicateStatuses([compared('2026-10-20', -700, 'Metro', 'F2')], booked)).toEqual(['possible-duplicate'])
  })

  it('leaves two equal coffees on a day two', () => {
    const coffee = compared('2026-10-05', -300, 'Cafe')
    expect(duplicateStatuses([coffee, coffee], [])).toEqual(['new', 'new'])
    expect(duplicateStatuses([coffee, coffee], [coffee])).toEqual(['already-there', 'new'])
    expect(duplicateStatuses([coffee, coffee], [coffee, coffee])).toEqual(['already-there', 'already-there'])
  })

  it('gives the booked row to the nearest incoming one', () => {
    const booked = [compared('2026-10-05', -300, 'Cafe')]
    const incoming = [compared('2026-10-03', -300, 'Cafe'), compared('2026-10-05', -300, 'Cafe Mysore')]
    expect(duplicateStatuses(incoming, booked)).toEqual(['new', 'already-there'])
  })

  const row = fc
    .record({
      day: fc.nat(6),
      amountMinor: fc.constantFrom(-100, -200),
      payee: fc.constantFrom('Cafe', 'Cafe Blue', 'Metro'),
      id: fc.constantFrom(null, 'F1', 'F2'),
    })
    .map(({ day, amountMinor, payee, id }) => compared(addDays('2026-10-01', day), amountMinor, payee, id))

  it('never uses a booked row twice, and finds every row of a file that was imported before', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), fc.array(row, { maxLength: 12 }), (incoming, booked) => {
        const known = duplicateStatuses(incoming, booked).filter((status) => status !== 'new').length
        expect(known).toBeLessThanOrEqual(booked.length)
        expect(new Set(duplicateStatuses(incoming, incoming))).toEqual(
          new Set(incoming.length === 0 ? [] : ['already-there']),
        )
      }),
    )
  })

  it('copes with a whole file of equal rows', () => {
    const rows = Array.from({ length: 20_000 }, () => compared('2026-10-05', -300, 'Cafe'))
    expect(new Set(duplicateStatuses(rows, rows.slice(1)))).toEqual(new Set(['already-there', 'new']))
    const others = rows.map((each) => ({ ...each, payee: 'Metro', printed: 'Metro' }))
    expect(new Set(duplicateStatuses(rows, others))).toEqual(new Set(['new']))
  })
})

it('payees are alike by their words', () => {
  expect(payeeLikeness('Swiggy', 'SWIGGY')).toBe(1)
  expect(payeeLikeness('Ravi Stores', 'Ravi Stores Pune')).toBe(0.9)
  expect(payeeLikeness('Ravi Stores', 'Ravi Traders')).toBe(0.5)
  expect(payeeLikeness('Ravi', 'Metro')).toBe(0)
  expect(payeeLikeness('', 'Metro')).toBe(0)
})
