// Money in and out by month, and how it and balances develop.
import type { Cell } from '../../../shared/cell'
import type { Overview } from '../../../shared/contract'
import type { Fact } from '../../assistant/facts'
import { said } from '../../assistant/facts'
import { monthName, monthPeriod, type Period } from '../../assistant/periods'
import { cellFact, found, isHidden, lineOf, nothing, rowsOf, valueFact } from './cells'
import { timeOf } from './names'
import type { BankScope, BankTool } from './scope'

const PAGE = '/'

type Flow = 'inflowMinor' | 'outflowMinor'
const CALLED: Readonly<Record<Flow, string>> = { inflowMinor: 'came in', outflowMinor: 'went out' }

interface FlowOfTime {
  readonly period: Period
  readonly cell: Cell
}

/** A flow over the months inside a time; the newest month without one. Null where no month lies in it. */
function flowOf(scope: BankScope, { months }: Overview, flow: Flow, asked: Period | null): FlowOfTime | null {
  const newest = months.at(-1)
  if (!newest) return null
  const period = asked ?? monthPeriod(newest.month, scope.asOf)
  const inside = months.filter(({ month }) => `${month}-01` >= period.from && `${month}-01` <= period.to)
  const whole = inside[0]
  if (!whole || inside.some(({ month }) => `${month}-01` < period.from)) return null
  const cells = inside.map((each) => each[flow])
  const shown = cells.flatMap((cell) => ('suppressed' in cell ? [] : [cell]))
  if (shown.length < cells.length) return { period, cell: { suppressed: true } }
  const value = shown.reduce((sum, cell) => sum + cell.value, 0)
  return { period, cell: { value, customers: Math.min(...shown.map(({ customers }) => customers)) } }
}

const MONTHS_KNOWN = 'Money in and out is published for whole months, and that time is not among them.'

function flowTool(flow: Flow): BankTool {
  return async (scope, ask) => {
    const overview = await scope.page('admin.overview', {})
    const now = flowOf(scope, overview, flow, ask.period)
    if (!now) return nothing(PAGE, MONTHS_KNOWN, ['How much came in last month?', 'How have balances developed?'])
    const called = CALLED[flow]
    const amount = cellFact(scope, PAGE, 'amount', now.cell, 'money', called, { period: now.period })
    const time = scope.write.period('period', now.period)
    return found({
      page: PAGE,
      facts: [amount, time],
      wording: [lineOf(amount, `{amount} ${called} in {period}.`, `What ${called} in {period}`)],
      headline: 'amount',
      rows: rowsOf(monthsBack(scope, overview, flow)),
      suggestions: ['How much more came in than went out last month?', 'What do customers spend most on?'],
    })
  }
}

function monthsBack(scope: BankScope, { months }: Overview, flow: Flow | 'balancesMinor') {
  return months.slice(-6).map((each) => ({
    label: monthName(each.month, scope.asOf),
    fact: cellFact(scope, PAGE, each.month, each[flow], 'money', 'month'),
  }))
}

export const inflowIn = flowTool('inflowMinor')
export const outflowIn = flowTool('outflowMinor')

export const netFlowIn: BankTool = async (scope, ask) => {
  const overview = await scope.page('admin.overview', {})
  const [came, went] = [
    flowOf(scope, overview, 'inflowMinor', ask.period),
    flowOf(scope, overview, 'outflowMinor', ask.period),
  ]
  if (!came || !went)
    return nothing(PAGE, MONTHS_KNOWN, ['How much came in last month?', 'How have balances developed?'])
  const about = { period: came.period }
  const inflow = cellFact(scope, PAGE, 'inflow', came.cell, 'money', 'came in', about)
  const outflow = cellFact(scope, PAGE, 'outflow', went.cell, 'money', 'went out', about)
  const time = scope.write.period('period', came.period)
  if (isHidden(inflow) || isHidden(outflow)) {
    const hidden = isHidden(inflow) ? inflow : outflow
    return found({
      page: PAGE,
      facts: [hidden, time],
      wording: [lineOf(hidden, '', `What ${isHidden(inflow) ? 'came in' : 'went out'} in {period}`)],
      headline: hidden.slot,
      suggestions: ['How have balances developed?'],
    })
  }
  const left = Number(inflow.value) - Number(outflow.value)
  const words = left >= 0 ? 'stayed' : 'was drawn down'
  const evidence = inflow.evidence ?? { derived: true as const }
  const net = valueFact(scope, 'net', Math.abs(left), 'money', evidence, said(words, about))
  return found({
    page: PAGE,
    facts: [net, inflow, outflow, time],
    wording: [`In {period}, {net} ${words}.`, 'In {period}, {inflow} came in and {outflow} went out.'],
    headline: 'net',
    suggestions: ['How have balances developed?', 'What do customers spend most on?'],
  })
}

/** Newest against the one before, as a share of that; null where one is hidden or nothing. */
function changeOf(now: Cell | undefined, before: Cell | undefined): number | null {
  if (!now || !before || 'suppressed' in now || 'suppressed' in before || before.value === 0) return null
  return (now.value - before.value) / Math.abs(before.value)
}

/** 'rose by 4 %', or that it stayed, as words and a fact with its direction. */
function trendFact(scope: BankScope, change: number, called: string, about: Partial<Fact>) {
  const rounded = Math.round(Math.abs(change) * 1000)
  const trend = rounded === 0 ? 'flat' : change > 0 ? 'up' : 'down'
  const fact = valueFact(
    scope,
    'change',
    Math.abs(change),
    'share',
    { page: PAGE, customers: null },
    said(called, { ...about, trend }),
  )
  return { fact, verb: change < 0 ? 'fell' : 'rose', isFlat: rounded === 0 }
}

export const balanceTrend: BankTool = async (scope) => {
  const overview = await scope.page('admin.overview', {})
  const shown = overview.months.filter(({ balancesMinor }) => !('suppressed' in balancesMinor))
  const [first, last] = [shown[0], shown.at(-1)]
  const change = changeOf(last?.balancesMinor, first?.balancesMinor)
  if (!first || !last || first === last || change === null) {
    return nothing(PAGE, 'There are too few months to tell how balances have developed.', [
      'What do all balances come to?',
    ])
  }
  const words = `since ${monthName(first.month, scope.asOf)}`
  const since = timeOf(words, scope.asOf)
  const { fact, verb, isFlat } = trendFact(scope, change, 'balances', { period: since })
  const stands = cellFact(scope, PAGE, 'stands', last.balancesMinor, 'money', 'stood at', {
    period: monthPeriod(last.month, scope.asOf),
  })
  const period = scope.write.period('period', stands.period ?? since)
  return found({
    page: PAGE,
    facts: [fact, stands, period, { ...scope.write.period('since', since), text: words }],
    wording: [
      isFlat
        ? 'Balances at month end are steady {since}, with a change of {change}.'
        : `Balances at month end ${verb} by {change} {since}.`,
      'At the end of {period} they stood at {stands}.',
    ],
    headline: 'change',
    rows: rowsOf(monthsBack(scope, overview, 'balancesMinor')),
    suggestions: ['How much more came in than went out last month?', 'Is spending going up or down?'],
  })
}

export const flowTrend: BankTool = async (scope, ask) => {
  const overview = await scope.page('admin.overview', {})
  const flow: Flow = /\b(inflows?|income|incoming|money in|comes? in|came in|salar\w+|credits?)\b/i.test(ask.question)
    ? 'inflowMinor'
    : 'outflowMinor'
  const [before, last] = overview.months.slice(-2)
  const change = changeOf(last?.[flow], before?.[flow])
  if (!before || !last || change === null) {
    return nothing(PAGE, 'There are too few months to tell how it has developed.', ['How much went out last month?'])
  }
  const called = flow === 'inflowMinor' ? 'money in' : 'money out'
  const period = monthPeriod(last.month, scope.asOf)
  const { fact, verb, isFlat } = trendFact(scope, change, called, { period })
  const amount = cellFact(scope, PAGE, 'amount', last[flow], 'money', CALLED[flow], { period })
  return found({
    page: PAGE,
    facts: [fact, amount, scope.write.period('period', period)],
    wording: [
      isFlat
        ? `In {period}, ${called} was steady, with a change of {change} in a month.`
        : `In {period}, ${called} ${verb} by {change} in a month.`,
      `In {period}, {amount} ${CALLED[flow]}.`,
    ],
    headline: 'change',
    rows: rowsOf(monthsBack(scope, overview, flow)),
    suggestions: ['What do customers spend most on?', 'How have balances developed?'],
  })
}
