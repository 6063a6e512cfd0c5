// The one place where a set of transactions becomes SQL: lists, sums and exports of a filter cannot disagree.
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import { categoriesOfKind, type OnlyRows, SETTLED_CONFIDENCE, type TransactionFilter } from '../../shared/domain'
import { minorDigits } from '../../shared/money'
import { amountFromText } from './amount-text'
import type { Books } from './books'
import { weekDayOf } from './dialects/sqlite'
import type { BankDatabase } from './schema'

type Rows = ExpressionBuilder<BankDatabase, 'transactions'>

/**
 * The where-clause of a filter over one customer's books. Without `accountId` only accounts in the bank's main
 * currency take part; with it that account alone, whatever its currency: no sum ever adds two currencies.
 * Empty `ids`, `payees` or `categoryIds` match nothing. Text matches payee, note or reference (upper and lower case alike) or the amount.
 */
export function matching(books: Books, filter: TransactionFilter): (eb: Rows) => Expression<SqlBool> {
  return (eb) => eb.and([eb('customer_id', '=', books.customerId), ...clauses(eb, books, filter)])
}

function clauses(eb: Rows, books: Books, filter: TransactionFilter): Expression<SqlBool>[] {
  const all: Expression<SqlBool>[] = []
  const accountId = filter.accountId ?? filter.only?.accountId ?? books.only?.accountId
  if (accountId === undefined) all.push(...inMainCurrency(eb, books))
  else all.push(eb('account_id', '=', accountId))
  if (filter.from !== undefined) all.push(eb('booked_on', '>=', filter.from))
  if (filter.to !== undefined) all.push(eb('booked_on', '<=', filter.to))
  if (filter.categoryId !== undefined) all.push(eb('category_id', '=', filter.categoryId))
  if (filter.categoryIds !== undefined)
    all.push(filter.categoryIds.length === 0 ? nothing() : eb('category_id', 'in', filter.categoryIds))
  if (filter.kind !== undefined) all.push(eb('category_id', 'in', categoriesOfKind(filter.kind)))
  if (filter.payee !== undefined) all.push(eb('payee', '=', filter.payee))
  if (filter.payees !== undefined) all.push(filter.payees.length === 0 ? nothing() : eb('payee', 'in', filter.payees))
  if (filter.direction === 'in') all.push(eb('amount_minor', '>', 0))
  if (filter.direction === 'out') all.push(eb('amount_minor', '<', 0))
  if (filter.channel !== undefined) all.push(eb('channel', '=', filter.channel))
  if (filter.minMinor !== undefined) all.push(eb(eb.fn<number>('abs', ['amount_minor']), '>=', filter.minMinor))
  if (filter.maxMinor !== undefined) all.push(eb(eb.fn<number>('abs', ['amount_minor']), '<=', filter.maxMinor))
  if (filter.ids !== undefined) all.push(filter.ids.length === 0 ? nothing() : eb('id', 'in', filter.ids))
  if (filter.importBatchId !== undefined) all.push(eb('import_batch_id', '=', filter.importBatchId))
  if (filter.similarTo !== undefined) all.push(...similar(eb, books, filter.similarTo))
  if (filter.review) {
    all.push(eb('category_source', '=', 'guess'), eb('category_confidence', '<', SETTLED_CONFIDENCE))
  }
  for (const only of [books.only, filter.only]) if (only) all.push(...narrowed(eb, only))
  const text = filter.text?.trim()
  if (text) all.push(found(eb, text, minorDigits(books.currency)))
  return all
}

/** No clause at all in the common case of one currency: the covering indexes do not hold the account. */
function inMainCurrency(eb: Rows, books: Books): Expression<SqlBool>[] {
  const main = books.accounts.filter((account) => account.currency === books.currency)
  if (main.length === books.accounts.length) return []
  if (main.length === 0) return [nothing()]
  return [
    eb(
      'account_id',
      'in',
      main.map((account) => account.id),
    ),
  ]
}

function similar(eb: Rows, books: Books, id: number): Expression<SqlBool>[] {
  const payee = eb
    .selectFrom('transactions as model')
    .select('model.payee')
    .where('model.id', '=', id)
    .where('model.customer_id', '=', books.customerId)
  // An employer's salary is not like the canteen it runs: the direction counts too.
  const amount = eb
    .selectFrom('transactions as model')
    .select('model.amount_minor')
    .where('model.id', '=', id)
    .where('model.customer_id', '=', books.customerId)
  const sameDirection = eb(sql`sign(amount_minor)`, '=', sql`sign(${amount})`)
  return [eb('payee', '=', payee), sameDirection, eb('id', '<>', id), eb('category_source', '<>', 'customer')]
}

function narrowed(eb: Rows, only: OnlyRows): Expression<SqlBool>[] {
  const all: Expression<SqlBool>[] = []
  const amount = eb.fn<number>('abs', ['amount_minor'])
  if (only.accountId !== undefined) all.push(eb('account_id', '=', only.accountId))
  if (only.channels !== undefined) all.push(only.channels.length === 0 ? nothing() : eb('channel', 'in', only.channels))
  if (only.weekDays !== undefined)
    all.push(only.weekDays.length === 0 ? nothing() : eb(weekDayOf('booked_on'), 'in', only.weekDays))
  if (only.hours !== undefined) {
    const [from, to] = only.hours
    const time = eb.fn<string>('substr', ['occurred_at', eb.lit(12), eb.lit(5)])
    const [begun, over] = [eb(time, '>=', from), eb(time, '<', to)]
    all.push(from < to ? eb.and([begun, over]) : eb.or([begun, over]))
  }
  if (only.monthDays !== undefined) {
    const day = eb.fn<string>('substr', ['booked_on', eb.lit(9), eb.lit(2)])
    const [first, last] = only.monthDays.map((each) => String(each).padStart(2, '0')) as [string, string]
    all.push(eb(day, '>=', first), eb(day, '<=', last))
  }
  if (only.direction !== undefined) all.push(eb('amount_minor', only.direction === 'in' ? '>' : '<', 0))
  if (only.minMinor !== undefined) all.push(eb(amount, '>=', only.minMinor))
  if (only.maxMinor !== undefined) all.push(eb(amount, '<=', only.maxMinor))
  if (only.categoryId !== undefined) all.push(eb('category_id', '=', only.categoryId))
  if (only.payees !== undefined) all.push(only.payees.length === 0 ? nothing() : eb('payee', 'in', only.payees))
  if (only.withoutAccountId !== undefined) all.push(eb('account_id', '<>', only.withoutAccountId))
  if (only.withoutChannels?.length) all.push(eb('channel', 'not in', only.withoutChannels))
  if (only.withoutPayees?.length) all.push(eb('payee', 'not in', only.withoutPayees))
  if (only.withoutCategoryIds?.length) all.push(eb('category_id', 'not in', only.withoutCategoryIds))
  return all
}

function found(eb: Rows, text: string, digits: number): Expression<SqlBool> {
  // '!' and not a backslash: engines differ in how they read a backslash inside a literal.
  const pattern = `%${text.replace(/[!%_]/g, '!$&')}%`
  const contains = (column: 'payee' | 'note' | 'reference') =>
    sql<SqlBool>`lower(${sql.ref(column)}) like lower(${pattern}) escape '!'`
  const amount = amountFromText(text, digits)
  return eb.or([
    contains('payee'),
    contains('note'),
    contains('reference'),
    ...(amount === null ? [] : [eb(eb.fn<number>('abs', ['amount_minor']), '=', amount)]),
  ])
}

function nothing(): Expression<SqlBool> {
  return sql<SqlBool>`1 = 0`
}
