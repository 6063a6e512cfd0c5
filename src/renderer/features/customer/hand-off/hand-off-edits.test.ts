import { expect, test } from 'vitest'
import type { HandOffDraft } from '../../../../shared/hand-off'
import { begun, toggled } from './hand-off-edits'

const row = (id: number, fits: boolean) => ({ transaction: { id }, fits })
const draft = { rows: [row(3, true), row(5, false)], dues: [{ key: 'rent' }] } as unknown as HandOffDraft

test('a summary begins with the own words, the payments that they fit and all regular payments', () => {
  expect(begun(draft, 'I was charged twice', 'Please check.')).toEqual({
    ...{ happened: 'I was charged twice', asks: 'Please check.', noticed: '', reach: '' },
    ...{ chosen: new Set([3]), dues: new Set(['rent']) },
  })
})

test('a payment is put on and taken off', () => {
  const none = new Set<number>()
  expect(toggled(none, 3)).toEqual(new Set([3]))
  expect(toggled(toggled(none, 3), 3)).toEqual(none)
  expect(none.size).toBe(0)
})
