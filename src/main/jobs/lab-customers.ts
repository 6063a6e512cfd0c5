// A year of every customer, gathered for the product lab. Rows about persons: only jobs see them.
import { firstOf, lastOf } from '../../shared/dates'
import type { IsoDate, Month } from '../../shared/domain'
import { monthlyIncome } from '../analytics/segments-features'
import type { Db } from '../db/open'
import { interestPaid, type PersonInBase, peopleInBase } from '../db/product-base'
import { activityOfBase, type BaseActivity } from './customer-activity'
import type { LabCustomer } from './lab-cells'

export interface GatheredCustomers {
  readonly people: readonly PersonInBase[]
  readonly base: BaseActivity
  readonly customers: readonly LabCustomer[]
}

/** Everybody with an account in `currency`, by id, over `months` (whole months, oldest first, at least one). */
export async function labCustomers(
  db: Db,
  { asOf, currency, months }: { readonly asOf: IsoDate; readonly currency: string; readonly months: readonly Month[] },
): Promise<GatheredCustomers> {
  const people = await peopleInBase(db, currency)
  const base = await activityOfBase(db, currency, months, asOf)
  const [first = '', last = ''] = [months[0], months.at(-1)]
  const interest = await interestPaid(db, currency, { from: firstOf(first), to: lastOf(last) })
  return { people, base, customers: putTogether(people, base, interest, { asOf, months: months.length }) }
}

function putTogether(
  people: readonly PersonInBase[],
  { activity, standings }: BaseActivity,
  interest: ReadonlyMap<string, number>,
  { asOf, months }: { readonly asOf: IsoDate; readonly months: number },
): readonly LabCustomer[] {
  const byId = new Map(activity.map((each) => [each.customerId, each]))
  return people.flatMap(({ customerId, bornOn, gender, segment }) => {
    const own = byId.get(customerId)
    if (!own) return []
    const year = 12 / months
    const spending = Object.entries(own.spendingByCategoryMinor).map(([id, amount]) => [id, Math.round(amount * year)])
    return {
      customerId,
      age: bornOn === '' ? null : ageOn(bornOn, asOf),
      gender,
      segment,
      monthlyIncomeMinor: monthlyIncome(own),
      spendingByCategoryMinor: Object.fromEntries(spending),
      depositsMinor: standings.get(customerId)?.depositsMinor ?? 0,
      interestMinor: interest.get(customerId) ?? 0,
      meanDepositsMinor: own.monthEndMinor.reduce((sum, end) => sum + end, 0) / months,
    }
  })
}

/** Whole years. */
function ageOn(bornOn: IsoDate, asOf: IsoDate): number {
  return Number(asOf.slice(0, 4)) - Number(bornOn.slice(0, 4)) - (asOf.slice(5) < bornOn.slice(5) ? 1 : 0)
}
