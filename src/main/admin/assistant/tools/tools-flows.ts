// Money in and out of a time: in all, on average and per customer.
import type { Overview } from '../../../../shared/contract'
import { said } from '../../../assistant/facts'
import { lastMonthsPeriod, monthName } from '../../../assistant/periods/periods'
import { cellFact, found, lineOf, nothing, rowsOf, valueFact } from '../cells'
import { asksPerCustomer, asksPerMonth } from '../intent/asked-unit'
import type { BankAsk, BankFindings, BankScope, BankTool } from '../scope'
import { CALLED, type Flow, type FlowOfTime, flowOf, MONTHS_KNOWN } from './month-flows'

export const PAGE = '/'

function flowTool(flow: Flow): BankTool {
  return async (scope, ask) => {
    const overview = await scope.page('admin.overview', {})
    if (asksPerMonth(ask.question)) return averageOf(scope, overview, flow, ask)
    const now = flowOf(scope, overview, flow, ask.period)
    if (now && asksPerCustomer(ask.question)) return perCustomer(scope, now, flow)
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

/** The last six whole months where the question names no time. */
const USUAL_MONTHS = 6

function averageOf(
  scope: BankScope,
  overview: Overview,
  flow: Flow,
  { period: asked, question }: BankAsk,
): BankFindings {
  const period = asked ?? lastMonthsPeriod(USUAL_MONTHS, scope.asOf)
  const sum = flowOf(scope, overview, flow, period)
  const months = overview.months.filter(({ month }) => `${month}-01` >= period.from && `${month}-01` <= period.to)
  if (!sum || 'suppressed' in sum.cell || months.length === 0)
    return nothing(PAGE, MONTHS_KNOWN, ['How much came in last month?', 'How have balances developed?'])
  const { value, customers } = sum.cell
  const amount = valueFact(
    scope,
    'amount',
    value / months.length,
    'money',
    { page: PAGE, customers },
    {
      ...said(`${CALLED[flow]} a month`, { period }),
    },
  )
  const each = asksPerCustomer(question)
    ? [
        valueFact(
          scope,
          'each',
          value / months.length / customers,
          'money',
          { page: PAGE, customers },
          said('for each customer', { period }),
        ),
      ]
    : []
  return found({
    page: PAGE,
    facts: [amount, ...each, scope.write.period('period', period)],
    wording: [
      `In {period}, {amount} ${CALLED[flow]} a month.`,
      ...(each.length > 0 ? ['In {period} that makes {each} for each customer.'] : []),
    ],
    headline: each.length > 0 ? 'each' : 'amount',
    rows: rowsOf(monthsBack(scope, overview, flow)),
    suggestions: ['How much more came in than went out last month?', 'Is spending going up or down?'],
  })
}

function perCustomer(scope: BankScope, { period, cell }: FlowOfTime, flow: Flow): BankFindings {
  if ('suppressed' in cell) return nothing(PAGE, MONTHS_KNOWN, ['How have balances developed?'])
  const evidence = { page: PAGE, customers: cell.customers } as const
  const each = valueFact(
    scope,
    'each',
    cell.value / cell.customers,
    'money',
    evidence,
    said('for each customer', { period }),
  )
  const amount = cellFact(scope, PAGE, 'amount', cell, 'money', CALLED[flow], { period })
  return found({
    page: PAGE,
    facts: [each, amount, scope.write.period('period', period)],
    wording: ['In {period} that makes {each} for each customer.', `{amount} ${CALLED[flow]} in {period}.`],
    headline: 'each',
    suggestions: ['How much more came in than went out last month?', 'What do customers spend most on?'],
  })
}

export function monthsBack(scope: BankScope, { months }: Overview, flow: Flow | 'balancesMinor') {
  return months.slice(-6).map((each) => ({
    label: monthName(each.month, scope.asOf),
    fact: cellFact(scope, PAGE, each.month, each[flow], 'money', 'month'),
  }))
}

export const inflowIn = flowTool('inflowMinor')
export const outflowIn = flowTool('outflowMinor')
