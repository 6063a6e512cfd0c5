// Payees whom the customer has paid for the first time.
import { addDays } from '../../shared/dates'
import { aboutPayee, type Fact, said } from './facts'
import type { Ask, Findings, Scope } from './findings'
import { found } from './found'
import { asPart, nothing, type PayeePart, payeesOf, rows, spendingIn, spent } from './spending-facts'

/** 'Which payees are new', 'shops that I paid for the first time'. */
export const NEW_PAYEES =
  /\bnew (?:payees?|shops?|merchants?|stores?|names?|places|people|vendors?)\b|\b(?:payees?|shops?|merchants?|stores?|names?|places|people)\b.{0,25}\b(?:new|for the first time|never (?:paid|used|visited) before)\b/i

const SHOWN = 12

/** Those paid in a time and never before it, the largest sum first. */
export async function newPayees(scope: Scope, { period }: Ask): Promise<Findings> {
  const filter = spendingIn(period)
  const all = await payeesOf(scope, filter)
  const before = await Promise.all(all.map(({ label }) => spent(scope, { payee: label, to: addDays(period.from, -1) })))
  const fresh: readonly PayeePart[] = all.filter((_, at) => before[at]?.transactions === 0)
  const looked = await spent(scope, filter)
  const periodFact = scope.write.period('period', period)
  const suggestions = ['Which merchants get most of my money?', 'What were my largest payments?']
  if (fresh.length === 0)
    return nothing([periodFact], 'Nobody was paid for the first time in {period}.', looked, suggestions)
  const [first] = fresh
  const facts: readonly Fact[] = [
    periodFact,
    scope.write.count('new', fresh.length, ['payee', 'payees'], rows(looked), said('for the first time', { period })),
    ...(first
      ? [
          scope.write.payee('best_payee', first.label, { measure: 'spent', period, rank: 1 }),
          scope.write.figure('best_amount', first.figure, {
            about: aboutPayee(first.label),
            measure: 'spent',
            period,
            rank: 1,
          }),
        ]
      : []),
  ]
  return found({
    facts,
    wording: ['You paid {new} for the first time in {period}.', '{best_payee} took the most, {best_amount}.'],
    headline: 'new',
    suggestions,
    table: fresh.slice(0, SHOWN).map(asPart),
  })
}
