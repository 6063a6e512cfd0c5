import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkedFunnel } from './funnel-cells'

const K = 10
const shown = (cells: readonly (readonly object[])[]) => cells.map((row) => row.map((cell) => 'value' in cell))

describe('a funnel by segments', () => {
  test('is shown whole when every step and everybody who dropped out is a group', () => {
    const rows = [
      { customers: 100, reached: [60, 40, 20] },
      { customers: 80, reached: [50, 30, 15] },
    ]
    const { all, rows: cells } = checkedFunnel(rows, K)
    expect(all.map((cell) => 'value' in cell && cell.value)).toEqual([110, 70, 35])
    expect(shown(cells)).toEqual([
      [true, true, true],
      [true, true, true],
    ])
  })

  test('hides another segment beside the only small one', () => {
    const rows = [
      { customers: 100, reached: [60, 40] },
      { customers: 80, reached: [50, 30] },
      { customers: 40, reached: [20, 4] },
    ]
    expect(shown(checkedFunnel(rows, K).rows)).toEqual([
      [true, true],
      [true, false],
      [true, false],
    ])
  })

  test('says nothing of the steps after a hidden one', () => {
    const rows = [{ customers: 100, reached: [95, 50, 20] }]
    expect(checkedFunnel(rows, K).all.map((cell) => 'suppressed' in cell)).toEqual([true, true, true])
  })

  test('nothing under the smallest group follows by adding and subtracting', () => {
    const segment = fc
      .tuple(fc.nat(14), fc.nat(14), fc.nat(14), fc.nat(14))
      .map(([none, a, b, c]) => ({ customers: none + a + b + c, reached: [a + b + c, b + c, c] }))
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 3 }), (rows) => {
        const { all, rows: cells } = checkedFunnel(rows, K)
        // Groups that nothing divides: a segment and the step it came to.
        const atoms = rows.flatMap((row) => [
          row.customers - (row.reached[0] as number),
          ...row.reached.map((count, step) => count - (row.reached[step + 1] ?? 0)),
        ])
        const upTo = (row: number, step: number) =>
          rows.flatMap((_, r) => [0, 1, 2, 3].map((s) => +(r === row && s > step)))
        const known = [
          ...all.flatMap((cell, step) =>
            'value' in cell ? [rows.flatMap(() => [0, 1, 2, 3].map((s) => +(s > step)))] : [],
          ),
          ...cells.flatMap((row, r) => row.flatMap((cell, step) => ('value' in cell ? [upTo(r, step)] : []))),
          // Sizes of segments stand on another page, each safe or not.
          ...rows.map((_, r) => upTo(r, -1)),
        ]
        for (let group = 1; group < 2 ** atoms.length; group++) {
          const wanted = atoms.map((_, at) => (group >> at) & 1)
          const count = atoms.reduce((sum, atom, at) => sum + atom * (wanted[at] as number), 0)
          const isSegment = rows.some((_, r) => upTo(r, -1).every((value, at) => value === wanted[at]))
          if (count === 0 || count >= K || isSegment || rows.some(({ customers }) => customers > 0 && customers < K))
            continue
          expect([wanted, follows(known, wanted)]).toEqual([wanted, false])
        }
      }),
      { numRuns: 40 },
    )
  })
})

/** Whether `wanted` is a sum of multiples of `known`. */
function follows(known: readonly (readonly number[])[], wanted: readonly number[]): boolean {
  const reduced: number[][] = []
  const reduce = (row: readonly number[]) =>
    reduced.reduce(
      (left, base) => {
        const lead = base.findIndex((value) => Math.abs(value) > 1e-9)
        const times = (left[lead] as number) / (base[lead] as number)
        return left.map((value, at) => value - times * (base[at] as number))
      },
      [...row],
    )
  for (const row of known) {
    const left = reduce(row)
    if (left.some((value) => Math.abs(value) > 1e-9)) reduced.push(left)
  }
  return reduce(wanted).every((value) => Math.abs(value) < 1e-9)
}
