// What customers have said about their recurring payments; each row holds the payment as it was found then.
import type { IsoDate, RecurrencePeriod, RecurringPayment } from '../../shared/domain'
import type { RecurringAnswer } from '../../shared/recurring'
import { booksVersion, bumpBooksVersion } from './books'
import type { Db } from './open'

export interface StoredAnswer {
  readonly id: number
  readonly accountId: string
  readonly payee: string
  readonly period: RecurrencePeriod
  /** Signed. */
  readonly amountMinor: number
  readonly answer: RecurringAnswer
  /** The as-of date of that day. */
  readonly answeredOn: IsoDate
}

/** Newest first. */
export async function recurringAnswers(db: Db, customerId: string): Promise<readonly StoredAnswer[]> {
  const rows = await db
    .selectFrom('recurring_payments')
    .select(['id', 'account_id', 'payee', 'period', 'amount_minor', 'answer', 'as_of'])
    .where('customer_id', '=', customerId)
    .where('answer', 'is not', null)
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: Number(row.id),
    accountId: row.account_id,
    payee: row.payee,
    period: row.period as RecurrencePeriod,
    amountMinor: Number(row.amount_minor),
    answer: row.answer as RecurringAnswer,
    answeredOn: row.as_of,
  }))
}

/**
 * Keeps an answer in place of those in `former` (ids), or with null none at all, and makes what was found out about the
 * customer's money stale.
 */
export async function saveRecurringAnswer(
  db: Db,
  customerId: string,
  payment: RecurringPayment,
  given: { readonly answer: RecurringAnswer | null; readonly answeredOn: IsoDate; readonly former: readonly number[] },
): Promise<void> {
  await db.transaction().execute(async (step) => {
    if (given.former.length > 0) {
      await step
        .deleteFrom('recurring_payments')
        .where('customer_id', '=', customerId)
        .where('id', 'in', given.former)
        .execute()
    }
    if (given.answer !== null) {
      await step
        .insertInto('recurring_payments')
        .values({
          customer_id: customerId,
          account_id: payment.accountId,
          payee: payment.payee,
          category_id: payment.categoryId,
          period: payment.period,
          amount_minor: payment.amountMinor,
          fixed_amount: payment.fixedAmount ? 1 : 0,
          next_on: payment.nextOn,
          occurrences: payment.occurrences,
          as_of: given.answeredOn,
          version: await booksVersion(step, customerId),
          answer: given.answer,
        })
        .execute()
    }
    await bumpBooksVersion(step, customerId)
  })
}
