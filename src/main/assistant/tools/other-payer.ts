// 'And the other salary?': what is told of one payer, of the next one instead.
import { sumsByPayee } from '../../db/sums'
import type { Tool } from '../findings'
import { allTimePeriod } from '../periods/periods'
import { nothing } from './spending-facts'

/** A tool about salaries that leaves out those of the payer whom the question leaves out, and tells of the largest of the others. */
export function ofOtherPayer(tool: Tool): Tool {
  return async (scope, ask) => {
    const out = ask.without.flatMap(({ payee }) => (payee ? [payee] : []))
    if (out.length === 0 || ask.payee) return tool(scope, ask)
    const filter = { categoryId: 'salary', direction: 'in' } as const
    const payers = (await sumsByPayee(scope.db, scope.books, filter)).filter(({ payee }) => !out.includes(payee))
    const [other] = [...payers].sort((a, b) => b.sumMinor - a.sumMinor)
    if (other) return tool(scope, { ...ask, payee: other.payee, without: [] })
    const period = scope.write.period('period', allTimePeriod(scope.asOf))
    return nothing([period], 'Nothing besides your salary is booked in {period}.', null, [
      'How much came in this month?',
    ])
  }
}
