// The changes that are being tried: what of them does anything, and how they stand in the address.
import type { CategoryId, IsoDate } from '../../../../shared/domain'
import type { WhatIf, WhatIfChanges } from '../../../../shared/what-if'

/** Of what may be typed; sliders reach less far. */
export const MOST_MINOR = 1_000_000_000_000
export const MOST_MONTHS = 60
export const MONTHS_AT_FIRST = 24
/** Letters of a scenario's name. */
export const LONGEST_NAME = 80

export type Metric = 'cash' | 'netWorth'

export interface Trial {
  readonly changes: WhatIfChanges
  readonly months: number
  readonly metric: Metric
}

export interface ControlsProps {
  readonly usual: WhatIf['usual']
  readonly changes: WhatIfChanges
  readonly months: number
  readonly asOf: IsoDate
  readonly onChanges: (changes: WhatIfChanges) => void
}

/** Only what does something: no zero amounts, no empty lists. */
export function effective(changes: WhatIfChanges): WhatIfChanges {
  const { incomeMinor, saving, cuts, bills, purchases, loan } = changes
  const cutting = cuts?.filter(({ share }) => share > 0) ?? []
  const billed = bills?.filter(({ monthlyMinor }) => monthlyMinor > 0) ?? []
  const bought = purchases?.filter(({ amountMinor }) => amountMinor > 0) ?? []
  return {
    ...(incomeMinor ? { incomeMinor } : {}),
    ...(saving && saving.shareOfIncome > 0 ? { saving } : {}),
    ...(cutting.length > 0 ? { cuts: cutting } : {}),
    ...(billed.length > 0 ? { bills: billed } : {}),
    ...(bought.length > 0 ? { purchases: bought } : {}),
    ...(loan && loan.principalMinor > 0 ? { loan } : {}),
  }
}

export function changesNothing(changes: WhatIfChanges): boolean {
  return Object.keys(effective(changes)).length === 0
}

/** Whether both do the same, in whatever order they are written. */
export function sameChanges(first: WhatIfChanges, second: WhatIfChanges): boolean {
  return inOrder(first) === inOrder(second)
}

function inOrder(changes: WhatIfChanges): string {
  const { cuts = [], ...others } = effective(changes)
  const sorted = [...cuts].sort((a, b) => (a.categoryId < b.categoryId ? -1 : 1))
  return JSON.stringify({ ...others, cuts: sorted }, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}

/** One category cut by that share; the other cuts stay as they are. */
export function withCut(changes: WhatIfChanges, categoryId: CategoryId, share: number): WhatIfChanges {
  const others = changes.cuts?.filter((cut) => cut.categoryId !== categoryId) ?? []
  return { ...changes, cuts: [...others, { categoryId, share }] }
}

/** An unreadable address is one without changes; main checks every value again. */
export function trialIn(search: string): Trial {
  const given = new URLSearchParams(search)
  const months = Number(given.get('months') ?? MONTHS_AT_FIRST)
  return {
    changes: readChanges(given.get('changes')),
    months: Number.isInteger(months) && months >= 1 && months <= MOST_MONTHS ? months : MONTHS_AT_FIRST,
    metric: given.get('view') === 'netWorth' ? 'netWorth' : 'cash',
  }
}

export function trialPath({ changes, months, metric }: Trial): string {
  const stated = effective(changes)
  return `/what-if?${new URLSearchParams({
    months: String(months),
    ...(metric === 'cash' ? {} : { view: metric }),
    ...(Object.keys(stated).length === 0 ? {} : { changes: JSON.stringify(stated) }),
  })}`
}

function readChanges(text: string | null): WhatIfChanges {
  if (!text) return {}
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as WhatIfChanges) : {}
  } catch {
    return {}
  }
}
