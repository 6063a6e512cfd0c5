// A summary of the bank: how many customers, what is on their accounts, and how many may be leaving.
import { ACTIVITY_BANDS } from '../../../../shared/churn'
import { anyWording } from '../../../assistant/words/word-lists'
import { cellFact, found, lineOf, rowsOf } from '../cells'
import type { BankNames } from '../names/names'
import { ACTIVITY_WORDS } from '../names/words'
import type { BankTool } from '../scope'

const SUMMARY = anyWording([
  'summar(?:y|ies|i[sz]e|i[sz]ing)|overview|snapshot|run-?down|recap|(?:big|full|whole) picture|key (?:figures|numbers|metrics)|kpis?|at a glance|in a nutshell',
])
const OF_ALL = anyWording([
  '(?:the |our |all )?(?:bank|customers?|customer base|clients|client base|base|business|portfolio|book|everything|dashboard)|kpis?|key (?:figures|numbers|metrics)',
])
/** A summary of one thing is that thing's. */
const ONE_THING = anyWording([
  'segments?|clusters?|rfm|churn|products?|funnel|interest|simulat\\w*|audit|backups?|alerts?|health|spending|deposits|balances|shortfalls?|quality|loans?|cards?',
])

/** Whether a question asks for the bank as a whole. */
export function asksForSummary(question: string, { segments, products, rfm, age }: BankNames): boolean {
  const named = segments.length + products.length + rfm.length > 0 || age !== null
  return !named && SUMMARY.test(question) && OF_ALL.test(question) && !ONE_THING.test(question)
}

export const summaryOfBank: BankTool = async (scope) => {
  const overview = await scope.page('admin.overview', {})
  const { told } = await scope.page('admin.churn', {})
  const customers = cellFact(scope, '/', 'customers', overview.customers, 'count', 'customers')
  const balances = cellFact(scope, '/', 'balances', overview.balancesMinor, 'money', 'balances')
  const leaving = told?.bands[ACTIVITY_BANDS.indexOf('at-risk')]
  const about = { about: 'activity:at-risk' }
  const atRisk = leaving ? [cellFact(scope, '/churn', 'leaving', leaving, 'count', 'customers', about)] : []
  return found({
    page: '/',
    facts: [customers, balances, scope.write.word('band', 'at-risk', ACTIVITY_WORDS['at-risk'].name, about), ...atRisk],
    wording: [
      lineOf(customers, 'The bank has {customers} customers.', 'The number of customers'),
      lineOf(balances, 'Balances come to {balances}, with loans and cards as owed.', 'The sum of balances'),
      ...atRisk.map((fact) =>
        lineOf(fact, '{leaving} customers are {band}, an estimate.', 'The number of customers who are {band}'),
      ),
    ],
    headline: 'customers',
    rows: rowsOf([
      { label: 'Customers', fact: customers },
      ...atRisk.map((fact) => ({ label: 'At risk of leaving', fact })),
    ]),
    suggestions: [
      'Which segments are there?',
      'How healthy is our customers’ money?',
      'Which product gets most interest?',
    ],
  })
}
