import { expect, test } from 'vitest'
import { birthDate, extractRow } from './extract-rows'
import { rejectedReason } from './rejected-reasons'

const WHOLE = {
  ...{ transactionId: 'T1', customerId: 'C1', birthDate: '1/1/90', gender: 'F', location: 'PUNE' },
  ...{ balance: '1', date: '1/8/16', time: '90500', amount: '25' },
}

test.each([
  [{ customerId: '' }, 'no-customer'],
  [{ date: '' }, 'date'],
  [{ date: 'yesterday' }, 'date'],
  [{ amount: '' }, 'amount'],
  [{ amount: 'much' }, 'amount'],
  [{ amount: '-5' }, 'amount'],
] as const)('what the reader of extracts says of %j is of the kind %s', (change, kind) => {
  const read = extractRow({ ...WHOLE, ...change }, 1, birthDate)
  expect(typeof read === 'string' && rejectedReason(read)).toBe(kind)
})

test.each([
  ['The row is dated 2027-01-01, after today.', 'future'],
  ['The line is not whole JSON: it was cut off.', 'not-a-row'],
  ['“amountMinor” Invalid input: expected int.', 'amount'],
  ['Something else.', 'other'],
] as const)('%s', (reason, kind) => {
  expect(rejectedReason(reason)).toBe(kind)
})
