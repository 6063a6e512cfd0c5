// The bank as a whole: customers, balances, deposits.
import type { Cell } from '../../../shared/cell'
import type { Overview } from '../../../shared/contract'
import type { Fact } from '../../assistant/facts'
import { said } from '../../assistant/facts'
import { cellFact, found, isHidden, lineOf, rowsOf, valueFact } from './cells'
import { timeOf } from './names'
import type { BankFindings, BankScope, BankTool } from './scope'
import { AGE_WORDS } from './words'

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

function activeFact(scope: BankScope, { active }: Overview): Fact {
  return cellFact(scope, PAGE, 'active', active, 'count', 'active|were active', {
    period: timeOf('the last 30 days', scope.asOf),
  })
}

export const activeNow: BankTool = async (scope, ask) => {
  const overview = await scope.page('admin.overview', {})
  const customers = cellFact(scope, PAGE, 'customers', overview.customers, 'count', 'customers')
  const active = activeFact(scope, overview)
  const asksShare = /\b(share|percent|percentage|proportion|portion|fraction|part|slice|rate)\b|%/i.test(ask.question)
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

export const balancesNow: BankTool = async (scope) => {
  const { balancesMinor, depositsMinor } = await scope.page('admin.overview', {})
  const balances = cellFact(scope, PAGE, 'balances', balancesMinor, 'money', 'balances')
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

export const depositsNow: BankTool = async (scope) => {
  const { depositsMinor } = await scope.page('admin.overview', {})
  const deposits = cellFact(scope, PAGE, 'deposits', depositsMinor, 'money', 'deposits')
  return found({
    page: PAGE,
    facts: [deposits],
    wording: [lineOf(deposits, 'Customers hold {deposits} in deposits.', 'What customers hold in deposits')],
    headline: 'deposits',
    suggestions: ['Which segment holds most of the deposits?', 'How much of the deposits is at risk?'],
  })
}
