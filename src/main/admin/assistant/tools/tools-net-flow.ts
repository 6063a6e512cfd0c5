// What stayed of the money that came in: of a time, as a share, and in how many months nothing did.
import type { Overview } from '../../../../shared/contract'
import { said } from '../../../assistant/facts'
import { monthName, monthsPeriod } from '../../../assistant/periods/periods'
import { cellFact, found, isHidden, lineOf, nothing, rowsOf, valueFact } from '../cells'
import { wantsShare } from '../intent/limit-asked'
import type { BankAsk, BankFindings, BankScope, BankTool } from '../scope'
import { flowOf, MONTHS_KNOWN, netOf } from './month-flows'

const PAGE = '/'

export const netFlowIn: BankTool = async (scope, ask) => {
  const overview = await scope.page('admin.overview', {})
  if (HOW_MANY_MONTHS.test(ask.turn)) return monthsOverdrawn(scope, overview, ask)
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
  const part =
    wantsShare(ask) && left >= 0 && Number(inflow.value) > 0
      ? [valueFact(scope, 'part', left / Number(inflow.value), 'share', evidence, said('of what came in', about))]
      : []
  return found({
    page: PAGE,
    facts: [net, inflow, outflow, ...part, time],
    wording: [
      ...(part.length > 0 ? ['In {period}, {part} of what came in stayed.'] : []),
      `In {period}, {net} ${words}.`,
      'In {period}, {inflow} came in and {outflow} went out.',
    ],
    headline: part.length > 0 ? 'part' : 'net',
    suggestions: ['How have balances developed?', 'What do customers spend most on?'],
  })
}

const HOW_MANY_MONTHS =
  /\b(?:how many|number of|any|which) (?:of the )?(?:\w+ )?months?\b(?!.*\b(?:most|least|highest|lowest|best|worst|biggest|largest|smallest)\b)|\b(?:ever|at any (?:time|point))\b/i

/** In how many months more went out than came in, and of how many months that is said. */
function monthsOverdrawn(scope: BankScope, { months }: Overview, { period }: BankAsk): BankFindings {
  const known = months
    .filter(({ month }) => !period || (`${month}-01` >= period.from && `${month}-01` <= period.to))
    .flatMap((each) => {
      const cell = netOf(each)
      return 'suppressed' in cell ? [] : [{ month: each.month, cell }]
    })
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last)
    return nothing(PAGE, MONTHS_KNOWN, ['How much came in last month?', 'How have balances developed?'])
  const within = monthsPeriod(first.month, last.month, scope.asOf)
  const evidence = { page: PAGE, customers: null } as const
  const count = known.filter(({ cell }) => cell.value < 0).length
  const fact = valueFact(scope, 'count', count, 'count', evidence, said('months with a drawdown', { period: within }))
  return found({
    page: PAGE,
    facts: [fact, scope.write.period('within', within)],
    wording: ['In {within}, the number of months with a drawdown is {count}.'],
    headline: 'count',
    rows: rowsOf(
      known.map(({ month, cell }) => ({
        label: monthName(month, scope.asOf),
        fact: cellFact(scope, PAGE, month, cell, 'money', 'month'),
      })),
    ),
    suggestions: ['How much more came in than went out last month?', 'How have balances developed?'],
  })
}
