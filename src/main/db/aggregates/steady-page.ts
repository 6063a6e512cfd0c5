// Pages that are published again: their counts stay as they were while fewer customers than may be shown have come or gone.

/** What tells items of a list apart, so that a cell has the same name in every publication. */
const NAMES = [
  ...(['id', 'view', 'name', 'segment', 'feature', 'dimension', 'recency', 'frequency'] as const),
  ...(['gap', 'state', 'currency', 'month', 'from', 'to', 'eps'] as const),
]
/** Shares of customers: how many they count is as steady as any count. */
const RATES: ReadonlySet<string> = new Set(['rfm/share', 'churn/came', 'segment-views/right', 'segment-views/staying'])

/**
 * The same page with every count of customers, and every number of customers behind a figure, in its steady form. `page` begins
 * the name of each cell; `family` keeps apart what has the same place in pages that are not of the same things.
 */
export function steadyPage<Content>(
  content: Content,
  {
    page,
    family = '',
    steady,
  }: {
    readonly page: string
    readonly family?: string
    readonly steady: (cell: string, rounded: number) => number
  },
): Content {
  const walk = (value: unknown, place: string, key: string): unknown => {
    if (Array.isArray(value)) return value.map((item, at) => walk(item, `${place}/${nameOf(item, at)}`, key))
    if (typeof value !== 'object' || value === null) return value
    if (isCell(value)) return steadyCell(value, place, RATES.has(`${page}/${key}`))
    return Object.fromEntries(
      Object.entries(value).map(([name, inside]) => [name, walk(inside, `${place}/${name}`, name)]),
    )
  }
  const steadyCell = (cell: ShownCell, place: string, isRate: boolean): ShownCell => {
    const customers = steady(place, cell.customers)
    if (cell.value === cell.customers) return { ...cell, value: customers, customers }
    if (!isRate) return { ...cell, customers }
    const part = steady(`${place}/part`, Math.round(cell.value * cell.customers))
    return { ...cell, value: Math.min(1, part / customers), customers }
  }
  return walk(content, family ? `${page}/${family}` : page, '') as Content
}

interface ShownCell {
  readonly value: number
  readonly customers: number
}

function isCell(value: object): value is ShownCell {
  return (
    'value' in value && typeof value.value === 'number' && 'customers' in value && typeof value.customers === 'number'
  )
}

function nameOf(item: unknown, at: number): string {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return String(at)
  const record = item as Readonly<Record<string, unknown>>
  const names = NAMES.flatMap((name) =>
    typeof record[name] === 'string' || typeof record[name] === 'number' ? [String(record[name])] : [],
  )
  return names.length > 0 ? names.join(' ') : String(at)
}
