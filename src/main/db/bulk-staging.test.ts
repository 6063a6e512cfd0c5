import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nextPiece, type Piece } from './bulk-pieces'
import {
  type BulkRow,
  makeStaging,
  markCompared,
  nextStagedRows,
  START,
  type StagingDb,
  stageBulkRows,
  stagedOrder,
} from './bulk-staging'

function bulkRow(line: number, customerId: string, day: number, clock: string | null): BulkRow {
  const bookedOn = `2016-08-${String(day).padStart(2, '0')}`
  return {
    ...{ line, customerId, accountId: `${customerId}:current:INR`, currency: 'INR', bookedOn, amountMinor: -100 },
    ...{ occurredAt: clock === null ? null : `${bookedOn}T${clock}`, payee: 'Shop', categoryId: 'other' as const },
    ...{ categorySource: 'guess' as const, categoryConfidence: 0.2, reference: '', note: '', bankReference: null },
    ...{ balanceMinor: null, bornOn: null, gender: null, city: null },
  }
}

const extracts = fc
  .array(
    fc.record({
      customer: fc.constantFrom('A', 'B', 'Bé', 'C'),
      day: fc.integer({ min: 1, max: 3 }),
      clock: fc.constantFrom(null, '09:00:00', '10:00:00'),
    }),
    { maxLength: 30 },
  )
  .map((rows) => rows.map(({ customer, day, clock }, at) => bulkRow(at + 1, customer, day, clock)))

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'teller-staging-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function staged(rows: readonly BulkRow[]): Promise<StagingDb> {
  const staging = await makeStaging(join(folder, 'staged'))
  await stageBulkRows(staging, rows)
  return staging
}

async function linesOf(staging: StagingDb): Promise<readonly number[]> {
  return (await nextStagedRows(staging, START, 1_000)).map(({ line }) => line)
}

describe('a staged extract', () => {
  it('is read by customer, day and clock, however it came; what has no clock comes first on its day', async () => {
    const rows = [bulkRow(1, 'B', 1, null), bulkRow(2, 'A', 2, null), bulkRow(3, 'A', 1, '09:00:00')]
    const staging = await staged([...rows, bulkRow(4, 'A', 1, null), bulkRow(5, 'A', 1, '09:00:00')])
    expect(await linesOf(staging)).toEqual([4, 3, 5, 2, 1])
    expect([...rows].sort(stagedOrder).map(({ line }) => line)).toEqual([3, 2, 1])
    await staging.destroy()
  })

  it('gives up what the bank has', async () => {
    const staging = await staged(Array.from({ length: 700 }, (_, at) => bulkRow(at + 1, 'A', 1, null)))
    const rows = await nextStagedRows(staging, START, 1_000)
    await markCompared(
      staging,
      rows.filter(({ line }) => line % 2 === 0),
      [],
    )
    expect(await linesOf(staging)).toEqual(Array.from({ length: 350 }, (_, at) => 2 * at + 1))
    await staging.destroy()
  })

  it('falls into pieces that hold each row once, and a customer whole unless one alone has more', async () => {
    await fc.assert(
      fc.asyncProperty(extracts, fc.integer({ min: 1, max: 8 }), async (extract, most) => {
        const staging = await staged(extract)
        const inOrder = await nextStagedRows(staging, START, 1_000)
        const pieces: (typeof inOrder)[] = []
        for (let piece: Piece | null = await nextPiece(staging, START, most); piece; ) {
          const { from, to }: Piece = piece
          const isBefore = (row: (typeof inOrder)[number], end: typeof from) =>
            row.customer_id === end.customer_id
              ? row.at === end.at
                ? row.line < end.line
                : row.at < end.at
              : inOrder.indexOf(row) < inOrder.findIndex((other) => other.customer_id === end.customer_id)
          pieces.push(inOrder.filter((row) => !(from !== START && isBefore(row, from)) && (!to || isBefore(row, to))))
          piece = to && (await nextPiece(staging, to, most))
        }
        expect(pieces.flat()).toEqual(inOrder)
        for (const [at, piece] of pieces.entries()) {
          expect(piece.length).toBeLessThanOrEqual(most)
          const isDivided = piece.at(-1)?.customer_id === pieces[at + 1]?.[0]?.customer_id
          if (isDivided) expect(new Set(piece.map(({ customer_id }) => customer_id)).size).toBe(1)
        }
        await staging.destroy()
      }),
      { numRuns: 40 },
    )
  })
})
