// How many customers have an income from a limit on, as the product lab counts those who may have a product.
import { minorDigits } from '../../../../shared/money'
import { said } from '../../../assistant/facts'
import { cellFact, found, isHidden, lineOf, nothing, rowsOf, valueFact } from '../cells'
import { wantsShare } from '../intent/limit-asked'
import { draftIn } from '../names/draft-words'
import { leastIncomeAsked } from '../names/least-income'
import type { BankTool } from '../scope'
import { AFTER_LAB, LAB_PAGE, simulated } from './simulated'

export const earnersCounted: BankTool = async (scope, ask) => {
  const least = leastIncomeAsked(ask.turn) ?? leastIncomeAsked(`how many customers earn ${ask.turn}`)
  if (least === null) return nothing(LAB_PAGE, 'Customers are counted by an income from a limit on.', AFTER_LAB)
  const { minAge, maxAge } = draftIn(ask.turn, scope.currency, [])
  const minMonthlyIncomeMinor = Math.round(least * 10 ** minorDigits(scope.currency))
  const draft = { kind: 'account', minAge: minAge ?? null, maxAge: maxAge ?? null, minMonthlyIncomeMinor } as const
  const done = await simulated(scope, { ...ask, draft })
  const limit = done?.result.simulation.minMonthlyIncomeMinor ?? null
  if (!done || limit === null) return nothing(LAB_PAGE, 'No income near to that limit may be asked for.', AFTER_LAB)
  const { customers, eligible, simulation } = done.result
  const evidence = { page: LAB_PAGE, customers: null } as const
  const from = valueFact(scope, 'limit', limit, 'money', evidence, said('limit of'))
  const earners = cellFact(scope, LAB_PAGE, 'earners', eligible, 'count', 'customers')
  const share =
    wantsShare(ask) && !isHidden(earners) && !('suppressed' in customers)
      ? [valueFact(scope, 'part', Number(earners.value) / customers.value, 'share', evidence, said('of customers'))]
      : []
  const moved = done.moved.length > 0 ? ['The limit is moved to the nearest that may be asked for.'] : []
  const ages = simulation.minAge !== null || simulation.maxAge !== null
  return found({
    page: LAB_PAGE,
    facts: [earners, from, ...share],
    wording: [
      ...(share.length > 0 ? ['That is {part} of customers.'] : []),
      lineOf(
        earners,
        `{earners} customers${ages ? ' of that age' : ''} reach the income limit of {limit} a month.`,
        'How many have it',
      ),
      ...moved,
    ],
    headline: share.length > 0 ? 'part' : 'earners',
    rows: rowsOf([{ label: `A month, from ${from.text} on`, fact: earners }]).map((row) => ({ ...row, bar: null })),
    suggestions: ['Which segment earns most?', 'Which segments would take a 5 % cashback card?'],
  })
}
