// Fast inserts through Kysely: statements for a fixed number of rows are compiled once and then only given values.
import type { CompiledQuery, InsertObject, Transaction as Step } from 'kysely'
import type { BankDatabase } from '../db/schema'
import type { GeneratedCustomer, GeneratedTransaction } from './generated'

/** Rows per statement; with 15 columns well below the parameter limits of every engine. */
const ROWS = 64

export interface RowWriter {
  /** Writes one customer; the rows get the ids after `idsBefore`, in their order. */
  write(step: Step<BankDatabase>, customer: GeneratedCustomer, idsBefore: number): Promise<void>
}

export function rowWriter(): RowWriter {
  const compiled = new Map<number, CompiledQuery>()
  return {
    async write(step, customer, idsBefore) {
      await step
        .insertInto('customers')
        .values({
          id: customer.id,
          name: customer.name,
          born_on: customer.bornOn,
          gender: customer.gender,
          city: customer.city,
          joined_on: customer.joinedOn,
        })
        .execute()
      await step
        .insertInto('accounts')
        .values(
          customer.accounts.map((account) => ({
            id: account.id,
            customer_id: customer.id,
            kind: account.kind,
            name: account.name,
            tail: account.tail,
            currency: account.currency,
            opened_on: account.openedOn,
            opening_minor: account.openingMinor,
          })),
        )
        .execute()
      const { transactions } = customer
      for (let from = 0; from < transactions.length; from += ROWS) {
        const rows = transactions.slice(from, from + ROWS)
        const query = compiled.get(rows.length) ?? compile(step, rows.length)
        compiled.set(rows.length, query)
        const parameters: unknown[] = []
        rows.forEach((row, at) => {
          parameters.push(...columns(row, customer.id, idsBefore + from + at + 1))
        })
        await step.executeQuery({ ...query, parameters })
      }
    },
  }
}

function compile(step: Step<BankDatabase>, rows: number): CompiledQuery {
  // Only the shape matters: values are parameters, in the order of these keys.
  const shape = {
    id: 0,
    customer_id: '',
    account_id: '',
    booked_on: '',
    occurred_at: '',
    amount_minor: 0,
    payee: '',
    category_id: '',
    category_source: '',
    category_confidence: 0,
    reference: '',
    channel: '',
    note: '',
  } satisfies InsertObject<BankDatabase, 'transactions'>
  return step
    .insertInto('transactions')
    .values(Array.from({ length: rows }, () => shape))
    .compile()
}

function columns(row: GeneratedTransaction, customerId: string, id: number): readonly unknown[] {
  return [
    id,
    customerId,
    row.accountId,
    row.bookedOn,
    row.occurredAt,
    row.amountMinor,
    row.payee,
    row.categoryId,
    row.categorySource,
    row.categoryConfidence,
    row.reference,
    row.channel,
    '',
  ]
}
