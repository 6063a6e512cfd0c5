import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays } from '../../shared/dates'
import { type BookedLeg, type OwnAccount, ownTransfers, type TransferLeg } from './own-transfers'

const SAVINGS: OwnAccount = { id: 'A', kind: 'savings', tail: '4821' }
const CURRENT: OwnAccount = { id: 'B', kind: 'current', tail: '0937' }
const CARD: OwnAccount = { id: 'C', kind: 'card', tail: '5512' }

const leg = (bookedOn: string, amountMinor: number, printed: string): TransferLeg => ({
  bookedOn,
  amountMinor,
  printed,
})
const booked = (
  bookedOn: string,
  amountMinor: number,
  printed: string,
  categoryId: BookedLeg['categoryId'] = 'other',
  account = CURRENT,
): BookedLeg => ({ ...leg(bookedOn, amountMinor, printed), categoryId, account })
const intoSavings = (incoming: readonly TransferLeg[], others: readonly BookedLeg[]) =>
  ownTransfers(incoming, others, SAVINGS)

const certain = (categoryId: BookedLeg['categoryId'], at: number | null) => ({
  categoryId,
  confidence: 0.95,
  booked: at,
})

it('a row is an own transfer when the other account has its other side', () => {
  expect(
    intoSavings([leg('2026-10-03', -50000, 'NEFT 12')], [booked('2026-10-05', 50000, 'NEFT', 'own-transfer')]),
  ).toEqual([certain('own-transfer', 0)])
  expect(
    intoSavings(
      [leg('2026-10-03', -50000, 'BILLDESK')],
      [booked('2026-10-03', 50000, 'PAYMENT RECEIVED', 'card-repayment', CARD)],
    ),
  ).toEqual([certain('card-repayment', 0)])
  expect(
    intoSavings([leg('2026-10-03', -50000, 'IB TRF 12')], [booked('2026-10-03', 50000, 'TRANSFER FROM 4821')]),
  ).toEqual([certain('own-transfer', 0)])
})

it('one line that speaks of a transfer and names the other account is certain', () => {
  const row = leg('2026-10-03', -50000, 'TRF TO XX0937')
  expect(intoSavings([row], [booked('2026-10-04', 50000, 'NEFT INWARD')])).toEqual([certain('own-transfer', 0)])
})

it('an amount that only two rows nearby have is a pair that the customer is asked about', () => {
  const found = intoSavings([leg('2026-10-10', -50000, 'NEFT/RAVI')], [booked('2026-10-11', 50000, 'NEFT INWARD')])
  expect(found).toEqual([{ categoryId: 'own-transfer', confidence: 0.7, booked: 0 }])
  const other = booked('2026-10-09', 50000, 'NEFT INWARD')
  expect(intoSavings([leg('2026-10-10', -50000, 'NEFT/RAVI')], [other, other])).toEqual([null])
})

it('what goes into a card repays it', () => {
  const found = ownTransfers(
    [leg('2026-10-10', 50000, 'PAYMENT')],
    [booked('2026-10-09', -50000, 'BILLDESK', 'other', SAVINGS)],
    CARD,
  )
  expect(found).toEqual([{ categoryId: 'card-repayment', confidence: 0.7, booked: 0 }])
})

it('no transfer has another reason, is four days away, has the same sign, or was settled by somebody', () => {
  const row = leg('2026-10-10', -50000, 'IB TRF 12')
  const none = [
    intoSavings([leg('2026-10-10', -50000, 'UPI/1/RAVI')], [booked('2026-10-10', 50000, 'UPI/2/REFUND')]),
    intoSavings([row], [booked('2026-10-14', 50000, 'TRANSFER')]),
    intoSavings([row], [booked('2026-10-10', -50000, 'TRANSFER')]),
    intoSavings([row], [{ ...booked('2026-10-10', 50000, 'TRANSFER'), settled: true }]),
    intoSavings([{ ...row, settled: true }], [booked('2026-10-10', 50000, 'TRANSFER')]),
    intoSavings([row], [booked('2026-10-10', 50000, 'TRANSFER', 'other', SAVINGS)]),
  ]
  expect(none.flat()).toEqual(none.map(() => null))
})

it('a side that has its other side in the books already is not free', () => {
  const pair = [
    booked('2026-10-03', 50000, 'NEFT', 'own-transfer'),
    booked('2026-10-03', -50000, 'NEFT', 'own-transfer', SAVINGS),
  ]
  expect(intoSavings([leg('2026-10-04', -50000, 'NEFT 13')], pair)).toEqual([null])
})

it('one booked side answers one row, and only words that can mean nothing else need none', () => {
  const rows = [
    leg('2026-10-03', -50000, 'TRANSFER 1'),
    leg('2026-10-03', -50000, 'TRANSFER 2'),
    leg('2026-10-03', -1, 'SELF TRANSFER'),
  ]
  expect(intoSavings(rows, [booked('2026-10-03', 50000, 'TRANSFER')])).toEqual([
    certain('own-transfer', 0),
    null,
    certain('own-transfer', null),
  ])
})

it('every pair has opposite amounts in two accounts within three days, and no side is in two pairs', () => {
  const day = fc.integer({ min: 0, max: 12 }).map((days) => addDays('2026-10-01', days))
  const amount = fc.constantFrom(-300, -200, -100, 100, 200, 300)
  const printed = fc.constantFrom('NEFT', 'TRANSFER', 'TRF TO XX0937', 'SHOP', 'REFUND')
  const anyLeg = fc.record({ bookedOn: day, amountMinor: amount, printed })
  const categoryId = fc.constantFrom('other', 'other-income', 'own-transfer', 'groceries')
  const anyBooked = fc.record({
    ...{ bookedOn: day, amountMinor: amount, printed, categoryId },
    account: fc.constantFrom(SAVINGS, CURRENT, CARD),
  }) as fc.Arbitrary<BookedLeg>
  fc.assert(
    fc.property(fc.array(anyLeg, { maxLength: 12 }), fc.array(anyBooked, { maxLength: 12 }), (incoming, others) => {
      const found = intoSavings(incoming, others)
      const used = found.flatMap((transfer) => transfer?.booked ?? [])
      expect(new Set(used).size).toBe(used.length)
      found.forEach((transfer, at) => {
        const other = transfer?.booked == null ? null : others[transfer.booked]
        if (!other) return
        const row = incoming[at] as TransferLeg
        expect(other.amountMinor).toBe(-row.amountMinor)
        expect(other.account.id).not.toBe(SAVINGS.id)
        expect(Math.abs(Date.parse(other.bookedOn) - Date.parse(row.bookedOn))).toBeLessThanOrEqual(3 * 86_400_000)
      })
    }),
  )
})
