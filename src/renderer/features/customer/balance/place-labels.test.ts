import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Box, type Label, placeLabels } from './place-labels'

const bounds: Box = { x: 0, y: 0, width: 400, height: 200 }
const label = (x: number, y: number): Label => ({ x, y, width: 80, height: 16, reach: 28 })

test('a label stands right of its point, at its height, when nothing is in the way', () => {
  expect(placeLabels([label(100, 100)], [], [], bounds)).toEqual([{ x: 108, y: 92, width: 80, height: 16 }])
})

test('at the right edge it stands left of its point, or over it where the line comes from the left', () => {
  expect(placeLabels([label(400, 100)], [], [], bounds)).toEqual([{ x: 312, y: 92, width: 80, height: 16 }])
  const line: Box = { x: 0, y: 97, width: 400, height: 6 }
  expect(placeLabels([label(400, 100)], [line], [], bounds)).toEqual([{ x: 320, y: 80, width: 80, height: 16 }])
})

test('it moves away from what is taken and rather stands beside a hairline than on it', () => {
  const wall: Box = { x: 105, y: 0, width: 10, height: 200 }
  const [left] = placeLabels([label(100, 100)], [wall], [], bounds)
  expect(left?.x).toBe(12)
  const hairline: Box = { x: 0, y: 99, width: 400, height: 2 }
  const [beside] = placeLabels([label(100, 100)], [], [[hairline]], bounds)
  expect((beside?.y ?? 0) + 16 <= 99 || (beside?.y ?? 0) >= 101).toBe(true)
})

test('a label without room is left out and does not push away a more important one', () => {
  const full: Box = { x: 100, y: 0, width: 300, height: 200 }
  expect(placeLabels([label(50, 100), label(300, 100)], [full], [], bounds)[1]).toBeNull()
})

test('labels never cover each other, what is taken, or the edge', () => {
  const point = fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 200 }) })
  fc.assert(
    fc.property(fc.array(point, { maxLength: 12 }), fc.array(point, { maxLength: 6 }), (points, walls) => {
      const taken = walls.map(({ x, y }) => ({ x, y, width: 4, height: 40 }))
      const placed = placeLabels(
        points.map(({ x, y }) => label(x, y)),
        taken,
        [],
        bounds,
      ).filter((box) => box !== null)
      for (const [index, box] of placed.entries()) {
        expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= 400 && box.y + box.height <= 200).toBe(true)
        for (const other of [...taken, ...placed.slice(index + 1)]) expect(apart(box, other)).toBe(true)
      }
    }),
  )
})

function apart(a: Box, b: Box): boolean {
  return a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
}
