// Fast inserts through Kysely: statements for a fixed number of rows are compiled once and then only given values.
import type { CompiledQuery, Transaction as Step } from 'kysely'
import type { BankDatabase } from '../db/schema'
import type { Country } from './country'
import type { GeneratedCustomer, GeneratedTransaction } from './generated'

/** Rows per statement; with 15 columns well below the parameter limits of every engine. */
const ROWS = 64

export interface RowWriter {
  /** The catalogue, before the customers whose events point to it. */
  writeProducts(step: Step<BankDatabase>, country: Country): Promise<void>
  /** Writes one customer; the rows get the ids after `idsBefore`, in their order. */
  write(step: Step<BankDatabase>, customer: GeneratedCustomer, idsBefore: number): Promise<void>
}

export function rowWriter(): RowWriter {
  const compiled = new Map<string, CompiledQuery>()

  async function insert(
    step: Step<BankDatabase>,
    table: keyof typeof COLUMNS,
    count: number,
    row: (at: number) => readonly unknown[],
  ): Promise<void> {
    for (let from = 0; from < count; from += ROWS) {
      const size = Math.min(ROWS, count - from)
      const key = `${table} ${size}`
      const query = compiled.get(key) ?? compile(step, table, size)
      compiled.set(key, query)
      const parameters: unknown[] = []
      for (let at = from; at < from + size; at++) for (const value of row(at)) parameters.push(value)
      await step.executeQuery({ ...query, parameters })
    }
  }

  return {
    async writeProducts(step, { products, currency }) {
      await step
        .insertInto('products')
        .values(
          products.map((product) => ({
            id: product.id,
            kind: product.kind,
            name: product.name,
            summary: product.summary,
            currency,
            annual_rate: product.annualRate,
            annual_fee_minor: product.annualFeeMinor,
            cashback_rate: product.cashbackRate,
            cashback_categories: JSON.stringify(product.cashbackCategories),
            min_age: product.minAge,
            max_age: product.maxAge,
            min_monthly_income_minor: product.minMonthlyIncomeMinor,
            monthly_limit_minor: product.monthlyLimitMinor ?? null,
            from_balance_minor: product.fromBalanceMinor ?? null,
            by_month: product.byMonth ? 1 : 0,
          })),
        )
        .execute()
    },
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
      const { transactions, productEvents } = customer
      await insert(step, 'transactions', transactions.length, (at) =>
        transactionColumns(transactions[at] as GeneratedTransaction, customer.id, idsBefore + at + 1),
      )
      await insert(step, 'product_events', productEvents.length, (at) => {
        const event = productEvents[at]
        return [customer.id, event?.productId, event?.kind, event?.on]
      })
    },
  }
}

/** In the order of the values that rows are given as. */
const COLUMNS = {
  transactions: [
    'id',
    'customer_id',
    'account_id',
    'booked_on',
    'occurred_at',
    'amount_minor',
    'payee',
    'category_id',
    'category_source',
    'category_confidence',
    'reference',
    'channel',
    'note',
  ],
  product_events: ['customer_id', 'product_id', 'kind', 'occurred_on'],
} as const satisfies { readonly [Table in keyof BankDatabase]?: readonly (keyof BankDatabase[Table])[] }

function compile(step: Step<BankDatabase>, table: keyof typeof COLUMNS, rows: number): CompiledQuery {
  // Only the shape matters: values are parameters.
  const shape = Object.fromEntries(COLUMNS[table].map((column) => [column, '']))
  return step
    .insertInto(table)
    .values(Array.from({ length: rows }, () => shape) as never)
    .compile()
}

function transactionColumns(row: GeneratedTransaction, customerId: string, id: number): readonly unknown[] {
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
