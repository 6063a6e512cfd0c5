// Everything that a customer reads and changes in the own books, gathered from one file per noun.
import type { ChatsContract } from '../../shared/chats'
import type { CustomerOperations } from '../operation'
import { alertsOperations } from './alerts-operations'
import type { BooksBackend } from './books-backend'
import { cashFlowOperations } from './cash-flow'
import { categoryOperations } from './categories'
import { forecastOperations } from './forecast-operations'
import { handOffOperations } from './hand-off-operations'
import { healthOperations } from './health-operations'
import { homeOperations } from './home'
import { insightsOperations } from './insights-operations'
import { ownDataOperations } from './own-data'
import { plansOperations } from './plans-operations'
import { preferencesOperations } from './preferences-operations'
import { productsOperations } from './products-operations'
import { recurringOperations } from './recurring-operations'
import { reportOperations } from './report-operations'
import { spendingOperations } from './spending'
import { spendingViewOperations } from './spending-views'
import { transactionOperations } from './transactions'
import { whatIfOperations } from './what-if-operations'

export type BooksOperations = Omit<
  CustomerOperations,
  | 'customer.import.preview'
  | 'customer.import.confirm'
  | 'customer.import.undo'
  | 'customer.imports'
  | 'customer.assistant'
  | keyof ChatsContract
  | 'customer.guide'
>

/** The customer's operations over accounts, spending, transactions, categories, insights and own data. */
export function booksOperations(backend: BooksBackend): BooksOperations {
  const recurring = recurringOperations(backend)
  return {
    ...homeOperations(backend),
    ...spendingOperations(backend),
    ...spendingViewOperations(backend),
    ...transactionOperations(backend),
    ...categoryOperations(backend),
    ...ownDataOperations(backend),
    ...insightsOperations(backend),
    ...alertsOperations(backend),
    ...healthOperations(backend),
    ...plansOperations(backend),
    ...forecastOperations(backend),
    ...cashFlowOperations(backend),
    ...whatIfOperations(backend),
    ...productsOperations(backend),
    ...recurring,
    ...handOffOperations(backend, recurring['customer.recurring']),
    ...reportOperations(backend),
    ...preferencesOperations(backend),
  }
}
