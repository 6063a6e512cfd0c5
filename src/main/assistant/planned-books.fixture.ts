// For the attack on the number check: Asha's books with more accounts, a budget, goals, products and a segment.
import type { CategoryId } from '../../shared/domain'
import type { SampleBooks } from './sample-books.fixture'

const ACCOUNTS = [
  { id: 'A2', kind: 'card', name: 'Platinum card', tail: '7702', opening_minor: 0 },
  { id: 'A3', kind: 'loan', name: 'Bike loan', tail: '1190', opening_minor: -9_000_000 },
  { id: 'A4', kind: 'investment', name: 'Index fund', tail: '3345', opening_minor: 0 },
] as const

const ROWS: readonly (readonly [string, string, string, CategoryId, number])[] = [
  ['A2', '2026-10-08', 'Croma', 'shopping', -1_249_900],
  ['A2', '2026-10-21', 'IndiGo', 'travel', -845_000],
  ['A3', '2026-10-05', 'Bike loan', 'loan-repayment', 685_000],
  ['A3', '2026-09-05', 'Bike loan', 'loan-repayment', 685_000],
  ['A4', '2026-08-18', 'Index fund', 'investment', 2_300_000],
  ['A4', '2026-10-30', 'Index fund', 'interest', 121_500],
]

const PRODUCTS = [
  { id: 'cashback', kind: 'card', name: 'Everyday Cashback Card', rate: 0.4, cashback: 0.05, fee: 49_900, income: 0 },
  { id: 'deposit', kind: 'deposit', name: 'Fixed Deposit', rate: 0.071, cashback: null, fee: 0, income: null },
  { id: 'gold', kind: 'card', name: 'Gold Travel Card', rate: 0.38, cashback: 0.02, fee: 999_900, income: 90_000_000 },
] as const

/** Puts all of it into the file of a sample. */
export async function planAhead({ db, me, pages }: SampleBooks): Promise<void> {
  await db
    .insertInto('accounts')
    .values(ACCOUNTS.map((account) => ({ ...account, customer_id: 'C1', currency: 'INR', opened_on: '2026-01-01' })))
    .execute()
  for (const [account, on, payee, category, minor] of ROWS) {
    await db
      .insertInto('transactions')
      .values({
        customer_id: 'C1',
        account_id: account,
        booked_on: on,
        occurred_at: null,
        amount_minor: minor,
        payee,
        category_id: category,
        category_source: 'bank',
        category_confidence: null,
        reference: '',
        channel: 'Card',
        note: '',
        bank_reference: null,
        import_batch_id: null,
      })
      .execute()
  }
  for (const { id, kind, name, rate, cashback, fee, income } of PRODUCTS) {
    await db
      .insertInto('products')
      .values({
        id,
        kind,
        name,
        summary: name,
        currency: 'INR',
        annual_rate: rate,
        annual_fee_minor: fee,
        cashback_rate: cashback,
        cashback_categories: JSON.stringify(cashback ? ['groceries', 'eating-out', 'travel'] : []),
        min_age: 18,
        max_age: null,
        min_monthly_income_minor: income,
        monthly_limit_minor: null,
        from_balance_minor: null,
      })
      .execute()
  }
  await db.insertInto('segment_runs').values({ id: 1, as_of: '2026-10-31', k: 3, seed: 7 }).execute()
  await db
    .insertInto('segment_members')
    .values({ run_id: 1, customer_id: 'C1', segment: 2, name: 'Regular investors' })
    .execute()
  const call = { emit: () => {}, signal: new AbortController().signal }
  const budget = pages['customer.budgets.set']
  await budget.run({ categoryId: 'groceries', amountMinor: 1_200_000, rollover: false }, me, call)
  await budget.run({ categoryId: 'eating-out', amountMinor: 400_000, rollover: false }, me, call)
  const goal = pages['customer.goals.save']
  const goals = [
    { name: 'Holiday', targetMinor: 8_000_000, dueOn: '2027-06-30', accountId: 'A1', putAsideMinor: 2_500_000 },
    { name: 'Bike', targetMinor: 12_000_000, dueOn: null, accountId: null, putAsideMinor: 1_000_000 },
  ]
  for (const each of goals) await goal.run({ ...each, begunOn: '2026-05-01' }, me, call)
}
