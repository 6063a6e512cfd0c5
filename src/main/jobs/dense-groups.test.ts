import { expect, test } from 'vitest'
import { seededRandom } from '../analytics/random'
import type { Segmentation } from '../analytics/segments'
import { FEATURE_IDS, type FeatureTable } from '../analytics/segments-features'
import { denseGroups } from './dense-groups'

/** So many rows around each centre, all features alike, and rows far from everything. */
function tableOf(groups: readonly (readonly [centre: number, rows: number])[], alone: number): FeatureTable {
  const random = seededRandom(3)
  const around = (centre: number) => FEATURE_IDS.map(() => centre + random() * 0.2)
  const rows = [
    ...groups.flatMap(([centre, count]) => Array.from({ length: count }, () => around(centre))),
    ...Array.from({ length: alone }, (_, at) => FEATURE_IDS.map((_, feature) => (feature === at % 18 ? 90 + at : 0))),
  ]
  return { rows, customerIds: rows.map((_, at) => `c${at}`) } as unknown as FeatureTable
}

const oneSegment = (table: FeatureTable) =>
  ({ segments: [{ members: table.rows.map((_, row) => row) }] }) as unknown as Segmentation

test('groups and those who are alone are counted, a group too small is neither counted nor named', () => {
  const table = tableOf(
    [
      [0, 60],
      [20, 40],
    ],
    20,
  )
  const dense = denseGroups(table, oneSegment(table), 10)
  expect(dense?.groups.map(({ customers }) => customers)).toEqual([
    { value: 60, customers: 60 },
    { value: 40, customers: 40 },
  ])
  expect(dense?.alone).toEqual({ value: 20, customers: 20 })
  expect([dense?.customers, dense?.drawn]).toEqual([{ value: 120, customers: 120 }, false])
})

test('nine who are alone are hidden, and a group with them', () => {
  const table = tableOf(
    [
      [0, 60],
      [20, 40],
    ],
    9,
  )
  const dense = denseGroups(table, oneSegment(table), 10)
  expect(dense?.alone).toEqual({ suppressed: true })
  expect(dense?.groups.map(({ name, customers }) => [name === '', 'suppressed' in customers])).toEqual([
    [false, false],
    [true, true],
  ])
})

test('no count at another distance differs by a few from one that is shown', () => {
  const table = tableOf([[0, 150]], 60)
  const dense = denseGroups(table, oneSegment(table), 10)
  const shown = [...(dense?.others ?? []), ...(dense ? [dense] : [])].flatMap(({ alone }) =>
    'suppressed' in alone ? [] : alone.value,
  )
  for (const one of shown)
    for (const other of shown) expect([0, 1]).toContain(one === other ? 0 : Math.abs(one - other) >= 5 ? 1 : 2)
})

test('too few customers, or customers who are all alike, have no groups', () => {
  const few = tableOf([[0, 19]], 0)
  expect(denseGroups(few, oneSegment(few), 10)).toBeNull()
  const alike = { rows: Array.from({ length: 50 }, () => FEATURE_IDS.map(() => 0)) } as unknown as FeatureTable
  expect(denseGroups(alike, oneSegment(alike), 10)).toBeNull()
})
