// What may be said of the quality of the rows: each share checked against the whole bank and against every import beside it.
import type { Cell } from '../../shared/cell'
import { AGE_STATES, type DataQuality, type QualityOfRows, ROW_GAPS, type RowGap } from '../../shared/data-quality'
import { addMonths } from '../../shared/dates'
import type { IsoDate } from '../../shared/domain'
import { checkedList, checkedTable, type Group, groupOfCount, type TableRule } from '../db/aggregates/checked-table'
import { SUPPRESSED } from '../db/aggregates/suppression'
import type { AgeCounts, CurrencyCount, GapCounts, RowCount } from '../db/data-quality'

export interface QualityToPublish {
  readonly asOf: IsoDate
  readonly smallestGroup: number
  /** Of the whole bank, and by import. */
  readonly gaps: { readonly bank: GapCounts | undefined; readonly byImport: readonly GapCounts[] }
  readonly ages: readonly AgeCounts[]
  readonly currencies: { readonly bank: readonly CurrencyCount[]; readonly byImport: readonly CurrencyCount[] }
  readonly months: readonly (RowCount & { readonly month: string })[]
  /** Of those that are told of by themselves, latest first. */
  readonly importIds: readonly string[]
}

/** A customer may have rows of several imports, with and without what is asked for, in several months. */
const ROWS = { as: 'sum', disjoint: false } as const
const MOST_CURRENCIES = 8

export function dataQuality(input: QualityToPublish): DataQuality {
  const { smallestGroup, importIds } = input
  const rule: TableRule = { smallestGroup, ...ROWS }
  const sources = [...importIds, null]
  const rows = rowCells(input, sources, rule)
  const ages = ageCells(input.ages, sources, smallestGroup)
  const currencies = currencyCells(input, sources, rule)
  const qualityAt = (at: number | 'bank'): QualityOfRows => ({
    rows: rows.all(at),
    customers: ages.all(at),
    gaps: ROW_GAPS.map((gap) => ({ gap, share: rows.share(gap, at) })),
    ages: AGE_STATES.map((state, column) => ({ state, customers: ages.of(column, at) })),
    currencies: currencies(at),
  })
  return {
    asOf: input.asOf,
    bank: qualityAt('bank'),
    months: monthCells(input, rule),
    imports: importIds.map((id, at) => ({ id, ...qualityAt(at) })),
  }
}

type At = number | 'bank'

/** For each gap one table: the sources by having it or not, with all of its totals. */
function rowCells({ gaps, smallestGroup }: QualityToPublish, sources: readonly (string | null)[], rule: TableRule) {
  const bySource = sources.map((source) => sourceOf(gaps.byImport, sources, source))
  const bank = gaps.bank ?? NO_ROWS
  const tables = new Map(
    ROW_GAPS.map((gap) => {
      const cells = bySource.map((counts) => [
        groupOfRows(counts.gaps[gap].having),
        groupOfRows(counts.gaps[gap].others),
      ])
      const totals = {
        total: groupOfRows(bank.all),
        rows: bySource.map((counts) => groupOfRows(counts.all)),
        columns: [groupOfRows(bank.gaps[gap].having), groupOfRows(bank.gaps[gap].others)],
      }
      return [gap, checkedTable(cells, { ...rule, smallestGroup }, { totals })] as const
    }),
  )
  const anyTable = tables.get('uncategorised')
  const all = (at: At): Cell => (at === 'bank' ? anyTable?.total : anyTable?.rows[at]) ?? SUPPRESSED
  const having = (gap: RowGap, at: At): Cell => {
    const table = tables.get(gap)
    return (at === 'bank' ? table?.columns[0] : table?.cells[at]?.[0]) ?? SUPPRESSED
  }
  return {
    all,
    share: (gap: RowGap, at: At): Cell => {
      const [part, whole] = [having(gap, at), all(at)]
      if ('suppressed' in part || 'suppressed' in whole || whole.value === 0) return SUPPRESSED
      return { value: Math.min(1, Math.round((part.value / whole.value) * 1000) / 1000), customers: part.customers }
    },
  }
}

/** All that is not of one of the imports that are told of is one source. */
function sourceOf(counts: readonly GapCounts[], sources: readonly (string | null)[], source: string | null): GapCounts {
  const own = counts.filter(({ importId }) => (sources.includes(importId) ? importId : null) === source)
  return own.reduce(
    (a, b) => ({
      importId: source,
      all: together(a.all, b.all),
      gaps: Object.fromEntries(
        ROW_GAPS.map((gap) => [
          gap,
          {
            having: together(a.gaps[gap].having, b.gaps[gap].having),
            others: together(a.gaps[gap].others, b.gaps[gap].others),
          },
        ]),
      ) as GapCounts['gaps'],
    }),
    own[0] ? { ...NO_ROWS, importId: source } : NO_ROWS,
  )
}

/** At least as many customers as in the larger one; at worst one customer is the largest of both. */
function together(a: RowCount, b: RowCount): RowCount {
  return { customers: Math.max(a.customers, b.customers), rows: a.rows + b.rows, most: a.most + b.most }
}

const NONE: RowCount = { customers: 0, rows: 0, most: 0 }
const NO_ROWS: GapCounts = {
  importId: null,
  all: NONE,
  gaps: Object.fromEntries(ROW_GAPS.map((gap) => [gap, { having: NONE, others: NONE }])) as GapCounts['gaps'],
}

function groupOfRows({ customers, rows, most }: RowCount): Group {
  return { customers, sum: rows, largest: most, absolute: rows }
}

/** Everybody is in one state and was made by one import, or by none. */
function ageCells(ages: readonly AgeCounts[], sources: readonly (string | null)[], smallestGroup: number) {
  const counts = sources.map((source) => {
    const own = ages.filter(({ importId }) => (sources.includes(importId) ? importId : null) === source)
    return AGE_STATES.map((state) => own.reduce((sum, each) => sum + each[state], 0))
  })
  const table = checkedTable(
    counts.map((row) => row.map(groupOfCount)),
    { smallestGroup, as: 'count', disjoint: true },
  )
  return {
    all: (at: At): Cell => (at === 'bank' ? table.total : table.rows[at]) ?? SUPPRESSED,
    of: (column: number, at: At): Cell =>
      (at === 'bank' ? table.columns[column] : table.cells[at]?.[column]) ?? SUPPRESSED,
  }
}

function currencyCells({ currencies, gaps }: QualityToPublish, sources: readonly (string | null)[], rule: TableRule) {
  const shown = currencies.bank.slice(0, MOST_CURRENCIES).map(({ currency }) => currency)
  const cells = sources.map((source) =>
    shown.map((currency) =>
      groupOfRows(
        currencies.byImport
          .filter(
            (each) => each.currency === currency && (sources.includes(each.importId) ? each.importId : null) === source,
          )
          .reduce<RowCount>(together, NONE),
      ),
    ),
  )
  const isWhole = currencies.bank.length === shown.length
  const table = checkedTable(cells, rule, {
    totals: {
      columns: shown.map((currency) => groupOfRows(currencies.bank.find((each) => each.currency === currency) ?? NONE)),
      ...(isWhole && gaps.bank ? { total: groupOfRows(gaps.bank.all) } : {}),
    },
  })
  return (at: At): QualityOfRows['currencies'] =>
    shown.flatMap((currency, column) => {
      const rows = (at === 'bank' ? table.columns[column] : table.cells[at]?.[column]) ?? SUPPRESSED
      // Which currencies an import has is told by those that can be shown.
      return at === 'bank' || !('suppressed' in rows) ? [{ currency, rows }] : []
    })
}

/** Hidden months at either end would say when the first and the last few rows were booked. */
function monthCells({ months, gaps }: QualityToPublish, rule: TableRule): DataQuality['months'] {
  const [first, last] = [months[0]?.month, months.at(-1)?.month]
  if (!first || !last) return []
  const names: string[] = []
  for (let month = first; month <= last; month = addMonths(month, 1)) names.push(month)
  const counts = names.map((name) => months.find(({ month }) => month === name) ?? NONE)
  const { parts } = checkedList(counts.map(groupOfRows), rule, gaps.bank ? { total: groupOfRows(gaps.bank.all) } : {})
  const shown = names.map((month, at) => ({ month, rows: parts[at] ?? SUPPRESSED }))
  const isShown = ({ rows }: { readonly rows: Cell }) => !('suppressed' in rows)
  return shown.slice(Math.max(0, shown.findIndex(isShown)), shown.findLastIndex(isShown) + 1)
}
