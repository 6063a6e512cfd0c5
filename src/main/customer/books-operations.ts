// Everything that a customer reads and changes in the own books, gathered from one file per noun.
import type { CustomerOperations } from '../operation'
import type { BooksBackend } from './books-backend'
import { categoryOperations } from './categories'
import { homeOperations } from './home'
import { ownDataOperations } from './own-data'
import { spendingOperations } from './spending'
import { transactionOperations } from './transactions'

export type BooksOperations = Omit<
  CustomerOperations,
  | 'customer.import.preview'
  | 'customer.import.confirm'
  | 'customer.import.undo'
  | 'customer.imports'
  | 'customer.assistant'
  | 'customer.ask'
>

/** The customer's operations over accounts, spending, transactions, categories, insights and own data. */
export function booksOperations(backend: BooksBackend): BooksOperations {
  return {
    ...homeOperations(backend),
    ...spendingOperations(backend),
    ...transactionOperations(backend),
    ...categoryOperations(backend),
    ...ownDataOperations(backend),
  }
}
