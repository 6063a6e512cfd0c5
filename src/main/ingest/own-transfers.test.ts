import { expect, it } from 'vitest'
import { type BookedLeg, ownTransfers, type TransferLeg } from './own-transfers'

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
): BookedLeg => ({
  ...leg(bookedOn, amountMinor, printed),
  categoryId,
})

it('a row is an own transfer when the other account has its other side', () => {
  expect(
    ownTransfers([leg('2026-10-03', -50000, 'NEFT 12')], [booked('2026-10-05', 50000, 'NEFT', 'own-transfer')]),
  ).toEqual(['own-transfer'])
  expect(
    ownTransfers(
      [leg('2026-10-03', -50000, 'BILLDESK')],
      [booked('2026-10-03', 50000, 'PAYMENT RECEIVED', 'card-repayment')],
    ),
  ).toEqual(['card-repayment'])
  expect(
    ownTransfers([leg('2026-10-03', -50000, 'IB TRF 12')], [booked('2026-10-03', 50000, 'TRANSFER FROM 4821')]),
  ).toEqual(['own-transfer'])
})

it('an equal amount alone is no transfer, nor is one four days away or with the same sign', () => {
  const row = leg('2026-10-10', -50000, 'IB TRF 12')
  expect(
    ownTransfers([leg('2026-10-10', -50000, 'UPI/1/RAVI')], [booked('2026-10-10', 50000, 'UPI/2/REFUND')]),
  ).toEqual([null])
  expect(ownTransfers([row], [booked('2026-10-14', 50000, 'TRANSFER')])).toEqual([null])
  expect(ownTransfers([row], [booked('2026-10-10', -50000, 'TRANSFER')])).toEqual([null])
})

it('one booked side answers one row, and only words that can mean nothing else need none', () => {
  const rows = [
    leg('2026-10-03', -50000, 'TRANSFER 1'),
    leg('2026-10-03', -50000, 'TRANSFER 2'),
    leg('2026-10-03', -1, 'SELF TRANSFER'),
  ]
  expect(ownTransfers(rows, [booked('2026-10-03', 50000, 'TRANSFER')])).toEqual(['own-transfer', null, 'own-transfer'])
})
