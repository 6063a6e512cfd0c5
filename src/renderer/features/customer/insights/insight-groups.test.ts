import { expect, test } from 'vitest'
import type { InsightSeverity } from '../../../../shared/domain'
import type { RaisedInsight } from '../../../../shared/insights'
import { byDay, bySeverity, firstOf } from './insight-groups'

function told(key: string, severity: InsightSeverity, on: string): RaisedInsight {
  const nothing = { payee: '', categoryId: null, figure: null, usual: null, estimate: null, count: null }
  const lists = { times: [], signs: [], rules: [] }
  const rest = { kind: 'duplicate', action: 'rows', valueMinor: 0, quietDays: 1, read: false } as const
  return { ...nothing, ...lists, ...rest, key, severity, on }
}

const TOLD = [
  told('a', 'info', '2026-10-20'),
  told('b', 'urgent', '2026-10-19'),
  told('c', 'info', '2026-10-30'),
  told('d', 'urgent', '2026-10-20'),
]
const keys = (groups: readonly { readonly of: string; readonly insights: readonly RaisedInsight[] }[]) =>
  groups.map(({ of, insights }) => [of, insights.map(({ key }) => key).join('')])

test('what presses comes first, and a part without any is left out', () => {
  expect(keys(bySeverity(TOLD))).toEqual([
    ['urgent', 'bd'],
    ['info', 'ac'],
  ])
})

test('days stand the latest first, and keep the order within', () => {
  expect(keys(byDay(TOLD))).toEqual([
    ['2026-10-30', 'c'],
    ['2026-10-20', 'ad'],
    ['2026-10-19', 'b'],
  ])
  expect(byDay([])).toEqual([])
})

test('a long list is cut over all of its parts', () => {
  expect(keys(firstOf(bySeverity(TOLD), 3))).toEqual([
    ['urgent', 'bd'],
    ['info', 'a'],
  ])
  expect(keys(firstOf(bySeverity(TOLD), 2))).toEqual([['urgent', 'bd']])
  expect(firstOf(bySeverity(TOLD), 9)).toEqual(bySeverity(TOLD))
})
