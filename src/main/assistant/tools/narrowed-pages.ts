// The pages as they are where no other rows count than those that a question is narrowed to: regular payments, bills due, insights.
import type { HomeOutlook, UpcomingBill } from '../../../shared/contract'
import { weekday } from '../../../shared/dates'
import type { OnlyRows } from '../../../shared/domain'
import type { Insights, RaisedInsight } from '../../../shared/insights'
import type { RecurringItem } from '../../../shared/recurring'
import type { Books } from '../../db/books'
import { sumsByPayee } from '../../db/sums'
import type { Scope } from '../findings'
import { spent } from './spending-facts'

/** Pages without what those rows do not have. A bill is narrowed by the day and the amount that it is due with, and by how it was paid before. */
export function pagesOn(scope: Scope, books: Books, only: OnlyRows): Scope['page'] {
  return async (name, request) => {
    const reply = await scope.page(name, request)
    if (name === 'customer.recurring') {
      const paid = await payeesIn({ ...scope, books })
      return (reply as readonly RecurringItem[]).filter(({ payee }) => paid.has(payee)) as typeof reply
    }
    if (name === 'customer.outlook') {
      const { weekDays: _days, monthDays: _of, minMinor: _min, maxMinor: _max, ...ways } = only
      const paid = await payeesIn({ ...scope, books: { ...books, only: ways } })
      const outlook = reply as HomeOutlook
      const bills = outlook.bills.filter((bill) => paid.has(bill.payee) && fallsIn(bill, only))
      return { ...outlook, bills } as typeof reply
    }
    if (name === 'customer.insights') {
      const { insights, ...rest } = reply as Insights
      const held = await Promise.all(insights.map((each) => isOfRows({ ...scope, books }, each)))
      return { ...rest, insights: insights.filter((_, at) => held[at]) } as typeof reply
    }
    return reply
  }
}

async function payeesIn({ db, books }: Scope): Promise<ReadonlySet<string>> {
  return new Set((await sumsByPayee(db, books, {})).map(({ payee }) => payee))
}

function fallsIn({ on, amountMinor }: UpcomingBill, { weekDays, monthDays, minMinor, maxMinor }: OnlyRows): boolean {
  const day = Number(on.slice(8))
  return (
    (!weekDays || weekDays.includes(weekday(on))) &&
    (!monthDays || (day >= monthDays[0] && day <= monthDays[1])) &&
    amountMinor >= (minMinor ?? 0) &&
    amountMinor <= (maxMinor ?? Number.POSITIVE_INFINITY)
  )
}

async function isOfRows(scope: Scope, { figure }: RaisedInsight): Promise<boolean> {
  return figure !== null && (await spent(scope, figure.filter)).transactions > 0
}
