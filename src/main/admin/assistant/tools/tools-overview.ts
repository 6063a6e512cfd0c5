// The bank as a whole: customers, balances, deposits.
import type { Cell } from '../../../../shared/cell'
import type { Overview } from '../../../../shared/contract'
import type { Fact } from '../../../assistant/facts'
import { said } from '../../../assistant/facts'
import { monthPeriod } from '../../../assistant/periods/periods'
import { cellFact, found, isHidden, lineOf, nothing, rowsOf, valueFact } from '../cells'
import { asksPerCustomer } from '../intent/asked-unit'
import { wantsShare } from '../intent/limit-asked'
import { timeOf } from '../names/names'
import { AGE_WORDS } from '../names/words'
import type { BankFindings, BankScope, BankTool } from '../scope'
import { inOrder, placeFact } from './ranked'

const PAGE = '/'

export const customersNow: BankTool = async (scope, ask) => {
  const overview = await scope.page('admin.overview', {})
  if (ask.age) return customersOfAge(scope, overview, ask.age)
  const customers = cellFact(scope, PAGE, 'customers', overview.customers, 'count', 'customers')
  const active = activeFact(scope, overview)
  return found({
    page: PAGE,
    facts: [customers, active],
    wording: [
      lineOf(customers, 'The bank has {customers} customers.', 'The number of customers'),
      lineOf(active, '{active} of them were active in the last 30 days.', 'How many of them were active'),
    ],
    headline: 'customers',
    rows: rowsOf([
      { label: 'Customers', fact: customers },
      { label: 'Active in the last 30 days', fact: active },
    ]),
    suggestions: ['Which segments are there?', 'How much do customers hold in deposits?'],
  })
}

function customersOfAge(scope: BankScope, overview: Overview, age: string): BankFindings {
  const name = AGE_WORDS[age]?.name ?? age
  const rate = overview.shortfallByAge.find(({ band }) => band === age)?.rate
  // The customers behind a rate are published with it.
  const cell: Cell =
    rate && !('suppressed' in rate) ? { value: rate.customers, customers: rate.customers } : { suppressed: true }
  const about = `age:${age}`
  const group = scope.write.word('group', age, name, { about })
  const customers = cellFact(scope, PAGE, 'customers', cell, 'count', 'number', { about })
  return found({
    page: PAGE,
    facts: [group, customers],
    wording: [lineOf(customers, 'The number of {group} is {customers}.', 'The number of {group}')],
    headline: 'customers',
    suggestions: ['Which age group runs short most often?', 'How old are the customers of the segments?'],
  })
}

/** The age band with the most customers, or the fewest. */
export const ageRanked: BankTool = async (scope, ask) => {
  const { shortfallByAge } = await scope.page('admin.overview', {})
  const entries = shortfallByAge.map(({ band, rate }) => ({
    band,
    cell: ('suppressed' in rate ? rate : { value: rate.customers, customers: rate.customers }) as Cell,
  }))
  const named = entries.find(({ band }) => band === ask.age)
  if (named) return customersOfAge(scope, await scope.page('admin.overview', {}), named.band)
  const chosen = inOrder(entries, ask)[ask.rank - 1]
  if (!chosen) return nothing(PAGE, 'Not that many age groups are shown.', ['Which age group runs short most often?'])
  const about = `age:${chosen.band}`
  const customers = cellFact(scope, PAGE, 'customers', chosen.cell, 'count', 'number', { about })
  const name = AGE_WORDS[chosen.band]?.name ?? 'customers of unknown age'
  return found({
    page: PAGE,
    facts: [scope.write.word('group', chosen.band, name, { about }), customers, placeFact(scope, ask, about)],
    wording: ['The {place} age group are {group}: their number is {customers}.'],
    headline: 'customers',
    rows: rowsOf(
      entries.map(({ band, cell }, at) => ({
        label: (AGE_WORDS[band]?.name ?? 'customers of unknown age').replace('c', 'C'),
        fact: cellFact(scope, PAGE, `row${at}`, cell, 'count', 'age'),
      })),
    ),
    suggestions: ['Which age group runs short most often?', 'How old are the customers of the segments?'],
  })
}

function activeFact(scope: BankScope, { active }: Overview): Fact {
  return cellFact(scope, PAGE, 'active', active, 'count', 'active|were active', {
    period: timeOf('the last 30 days', scope.asOf),
  })
}

export const activeNow: BankTool = async (scope, ask) => {
  const overview = await scope.page('admin.overview', {})
  const customers = cellFact(scope, PAGE, 'customers', overview.customers, 'count', 'customers')
  const active = activeFact(scope, overview)
  const asksShare = wantsShare(ask)
  if (INACTIVE.test(ask.question)) return inactive(scope, customers, active, asksShare)
  const known = !isHidden(customers) && !isHidden(active)
  const share = known
    ? [
        valueFact(
          scope,
          'share',
          Number(active.value) / Number(customers.value),
          'share',
          { page: PAGE, customers: Number(customers.value) },
          said('active share', { period: active.period }),
        ),
      ]
    : []
  const asCount = lineOf(
    active,
    'Of the bank’s customers, {active} were active in the last 30 days.',
    'How many customers were active',
  )
  const asShare = 'The active share in the last 30 days is {share}.'
  return found({
    page: PAGE,
    facts: [customers, active, ...share],
    wording: [
      ...(asksShare && known ? [asShare, asCount] : [asCount]),
      lineOf(customers, 'The bank has {customers} customers.', 'The number of customers'),
    ],
    headline: asksShare && known ? 'share' : 'active',
    suggestions: ['How many customers are at risk of leaving?', 'What do customers spend most on?'],
  })
}

const INACTIVE =
  /\b(inactive|dormant|idle|unused|asleep|silent|quiet for|no longer (use|active)|not (been )?(active|used|using|transact\w*)|(haven|hasn|did|do|does|are|is|were)[n]?[’']?t (been )?(active|us(e|ed|ing)|transact\w*|touch\w*|do(ne)? anything|mov\w*)|(nothing|no (activity|transactions?|movement)))\b/i

/** Those who are left when the active are taken away; hidden where either is, or where they are too few. */
function inactive(scope: BankScope, customers: Fact, active: Fact, asksShare: boolean): BankFindings {
  const all = Number(customers.value)
  const left = all - Number(active.value)
  const shown = !isHidden(customers) && !isHidden(active) && left >= scope.smallestGroup
  const about = { period: active.period }
  const evidence = { page: PAGE, customers: all } as const
  const without = shown
    ? valueFact(scope, 'inactive', left, 'count', evidence, said('did not', about))
    : cellFact(scope, PAGE, 'inactive', { suppressed: true }, 'count', 'did not', about)
  const share = shown ? [valueFact(scope, 'share', left / all, 'share', evidence, said('inactive', about))] : []
  const asCount = lineOf(
    without,
    'In the last 30 days, {inactive} customers did not use an account.',
    'How many did not use an account',
  )
  const asShare = 'The inactive share in the last 30 days is {share}.'
  return found({
    page: PAGE,
    facts: [without, ...share],
    wording: !shown ? [asCount] : asksShare ? [asShare, asCount] : [asCount, asShare],
    headline: !shown ? null : asksShare ? 'share' : 'inactive',
    suggestions: ['How many customers are at risk of leaving?', 'How many customers are active?'],
  })
}

export const balancesNow: BankTool = async (scope, ask) => {
  const { balancesMinor, depositsMinor, months, asOf } = await scope.page('admin.overview', {})
  const end =
    ask.period && ask.period.to < asOf ? months.find(({ month }) => month === ask.period?.to.slice(0, 7)) : null
  if (end) return balancesAtEnd(scope, end.month, end.balancesMinor)
  if (end === undefined)
    return nothing(PAGE, 'Balances are published by the month, and that month is not among them.', [
      'How have balances developed?',
    ])
  const balances = cellFact(scope, PAGE, 'balances', balancesMinor, 'money', 'balances')
  if (asksPerCustomer(ask.question) && !('suppressed' in balancesMinor)) {
    return perCustomer(scope, balances, balancesMinor, 'Balances come to {balances}.')
  }
  const deposits = cellFact(scope, PAGE, 'deposits', depositsMinor, 'money', 'deposits')
  return found({
    page: PAGE,
    facts: [balances, deposits],
    wording: [
      lineOf(balances, 'Balances come to {balances}, with loans and cards as owed.', 'The sum of balances'),
      lineOf(deposits, 'Deposits are {deposits} of it.', 'The part in deposits'),
    ],
    headline: 'balances',
    suggestions: ['How have balances developed?', 'Which segment holds most of the deposits?'],
  })
}

function balancesAtEnd(scope: BankScope, month: string, cell: Cell): BankFindings {
  const period = monthPeriod(month, scope.asOf)
  const stood = cellFact(scope, PAGE, 'stood', cell, 'money', 'stood at', { period })
  return found({
    page: PAGE,
    facts: [stood, scope.write.period('period', period)],
    wording: [lineOf(stood, 'At the end of {period} balances stood at {stood}.', 'The sum of balances in {period}')],
    headline: 'stood',
    suggestions: ['How have balances developed?', 'How much more came in than went out last month?'],
  })
}

/** A sum over the customers whom it stands for. */
function perCustomer(
  scope: BankScope,
  sum: Fact,
  cell: Exclude<Cell, { suppressed: true }>,
  line: string,
): BankFindings {
  const evidence = { page: PAGE, customers: cell.customers } as const
  const each = valueFact(scope, 'each', cell.value / cell.customers, 'money', evidence, said('for each customer'))
  return found({
    page: PAGE,
    facts: [each, sum],
    wording: ['That makes {each} for each customer.', line],
    headline: 'each',
    suggestions: ['How have balances developed?', 'Which segment holds most of the deposits?'],
  })
}

const AS_SHARE = /\b(of|against|to) (all |the |total )*balances\b/i

export const depositsNow: BankTool = async (scope, ask) => {
  const { depositsMinor, balancesMinor } = await scope.page('admin.overview', {})
  const deposits = cellFact(scope, PAGE, 'deposits', depositsMinor, 'money', 'deposits')
  const line = lineOf(deposits, 'Customers hold {deposits} in deposits.', 'What customers hold in deposits')
  if (asksPerCustomer(ask.question) && !('suppressed' in depositsMinor)) {
    return perCustomer(scope, deposits, depositsMinor, line)
  }
  const asShare = wantsShare(ask) && AS_SHARE.test(ask.question)
  const known = !('suppressed' in depositsMinor) && !('suppressed' in balancesMinor) && balancesMinor.value > 0
  const share =
    asShare && known
      ? [
          valueFact(
            scope,
            'share',
            depositsMinor.value / balancesMinor.value,
            'share',
            { page: PAGE, customers: depositsMinor.customers },
            said('of balances'),
          ),
        ]
      : []
  return found({
    page: PAGE,
    facts: [deposits, ...share],
    wording: [...(share.length > 0 ? ['Deposits come to {share} of balances.'] : []), line],
    headline: share.length > 0 ? 'share' : 'deposits',
    suggestions: ['Which segment holds most of the deposits?', 'How much of the deposits is at risk?'],
  })
}
