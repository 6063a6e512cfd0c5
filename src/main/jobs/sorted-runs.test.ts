import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BulkRow } from '../db/bulk-staging'
import { type RunFile, rowsInOrder, runWriter } from './sorted-runs'

function bulkRow(reference: string, customerId: string, day: number, clock: string | null): BulkRow {
  const bookedOn = `2016-08-${String(day).padStart(2, '0')}`
  return {
    ...{ customerId, accountId: `${customerId}:current:INR`, currency: 'INR', bookedOn, amountMinor: -100 },
    ...{ occurredAt: clock === null ? null : `${bookedOn}T${clock}`, payee: 'Shöp', categoryId: 'other' as const },
    ...{ categorySource: 'guess' as const, categoryConfidence: 0.2, reference, note: '"\n', bankReference: null },
    ...{ balanceMinor: null, bornOn: null, gender: null, city: null },
  }
}

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'teller-runs-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function written(name: string, ...runs: readonly (readonly BulkRow[])[]): RunFile {
  const writer = runWriter(join(folder, name), 'Bé')
  for (const run of runs) writer.write([...run])
  return writer.end()
}

const references = (files: readonly RunFile[]) =>
  [...rowsInOrder(files, 0), ...rowsInOrder(files, 1)].map(({ reference }) => reference)

describe('sorted runs', () => {
  it('are read by customer, day and clock; what has no clock comes first on its day', () => {
    const rows = [bulkRow('1', 'B', 1, null), bulkRow('2', 'A', 2, null), bulkRow('3', 'A', 1, '09:00:00')]
    expect(references([written('a', rows, [bulkRow('4', 'A', 1, null)])])).toEqual(['4', '3', '2', '1'])
  })

  it('keep rows of one moment as they were written, over runs and files', () => {
    const same = (reference: string) => bulkRow(reference, 'A', 1, null)
    const files = [written('a', [same('1'), same('2')], [same('3')]), written('b', [same('4')])]
    expect(references(files)).toEqual(['1', '2', '3', '4'])
  })

  it('give nothing for files without rows', () => {
    expect(references([written('a'), written('b')])).toEqual([])
  })

  it('give each row back as it was, however many there are in a run', () => {
    const rows = fc.array(
      fc.record({
        customer: fc.constantFrom('A', 'B', 'Bé', 'C'),
        day: fc.integer({ min: 1, max: 3 }),
        clock: fc.constantFrom(null, '09:00:00', '10:00:00'),
      }),
      { maxLength: 300 },
    )
    fc.assert(
      fc.property(fc.array(rows, { maxLength: 5 }), (drawn) => {
        const runs = drawn.map((run, at) =>
          run.map(({ customer, day, clock }, place) => bulkRow(`${at} ${place}`, customer, day, clock)),
        )
        const key = (row: BulkRow) => `${row.customerId}\n${row.occurredAt ?? row.bookedOn}`
        const inOrder = runs.flat().sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
        const file = written('a', ...runs)
        const halves = [[...rowsInOrder([file], 0)], [...rowsInOrder([file], 1)]]
        expect(halves.flat()).toEqual(inOrder)
        expect(halves[0]?.every(({ customerId }) => customerId < 'Bé')).toBe(true)
        expect(halves[1]?.every(({ customerId }) => customerId >= 'Bé')).toBe(true)
      }),
      { numRuns: 40 },
    )
  })
})
