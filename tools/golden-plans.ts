import { type Pages, sessionOf } from './golden-questions'

/** Gives a customer of the synthetic bank two budgets and a goal, so that questions about them have an answer. */
export async function planGoldenCustomer(pages: Pages, customerId: string): Promise<void> {
  const me = sessionOf(customerId)
  const call = { emit: () => {}, signal: new AbortController().signal }
  const budget = pages['customer.budgets.set']
  await budget.run({ categoryId: 'groceries', amountMinor: 1_200_000, rollover: false }, me, call)
  await budget.run({ categoryId: 'eating-out', amountMinor: 500_000, rollover: false }, me, call)
  const goal = {
    name: 'Holiday',
    targetMinor: 15_000_000,
    dueOn: '2027-06-30',
    accountId: null,
    putAsideMinor: 4_000_000,
  }
  await pages['customer.goals.save'].run({ ...goal, begunOn: '2026-05-01' }, me, call)
}
