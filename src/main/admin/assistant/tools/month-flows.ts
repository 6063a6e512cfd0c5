// What came in and what went out of a time, by its whole months.
import type { Cell } from '../../../../shared/cell'
import type { Overview } from '../../../../shared/contract'
import { monthPeriod, type Period } from '../../../assistant/periods/periods'
import type { BankScope } from '../scope'

export type Flow = 'inflowMinor' | 'outflowMinor'
export const CALLED: Readonly<Record<Flow, string>> = { inflowMinor: 'came in', outflowMinor: 'went out' }

export interface FlowOfTime {
  readonly period: Period
  readonly cell: Cell
}

/** A flow over the months inside a time; the newest month without one. Null where one of them is not published. */
export function flowOf(scope: BankScope, { months }: Overview, flow: Flow, asked: Period | null): FlowOfTime | null {
  const newest = months.at(-1)
  if (!newest) return null
  const period = asked ?? monthPeriod(newest.month, scope.asOf)
  const inside = months.filter(({ month }) => `${month}-01` >= period.from && `${month}-01` <= period.to)
  // A year whose first months are not published has no sum.
  const known = months[0]?.month ?? newest.month
  if (inside.length === 0 || period.from.slice(0, 7) < known) return null
  const cells = inside.map((each) => each[flow])
  const shown = cells.flatMap((cell) => ('suppressed' in cell ? [] : [cell]))
  if (shown.length < cells.length) return { period, cell: { suppressed: true } }
  const value = shown.reduce((sum, cell) => sum + cell.value, 0)
  return { period, cell: { value, customers: Math.min(...shown.map(({ customers }) => customers)) } }
}

export const MONTHS_KNOWN = 'Money in and out is published for whole months, and that time is not among them.'

export function netOf({ inflowMinor, outflowMinor }: Overview['months'][number]): Cell {
  if ('suppressed' in inflowMinor || 'suppressed' in outflowMinor) return { suppressed: true }
  return {
    value: inflowMinor.value - outflowMinor.value,
    customers: Math.min(inflowMinor.customers, outflowMinor.customers),
  }
}
