import type { TransactionFilter } from '../../../../shared/domain'
import { call } from '../../../backend'
import { saveFile } from '../../../ui/save-file'

/** Saves every transaction of the customer, in all currencies, as one CSV file. */
export async function saveAllTransactions(name: string, currency: string): Promise<void> {
  // A blob of its own: the text carries a byte order mark already.
  saveFile(`${name}.csv`, 'text/csv', new Blob([await allTransactions(currency)], { type: 'text/csv' }))
}

/** A filter without an account leaves out other currencies; those accounts follow, without the heading once more. */
export async function allTransactions(currency: string): Promise<string> {
  const accounts = await call('customer.accounts', {})
  const foreign = accounts.filter((account) => account.currency !== currency)
  const filters: readonly TransactionFilter[] = [{}, ...foreign.map(({ id }) => ({ accountId: id }))]
  const files = await Promise.all(filters.map((filter) => call('customer.transactions.export', { filter })))
  return files.map(({ csv }, index) => (index === 0 ? csv : csv.slice(csv.indexOf('\n') + 1))).join('')
}
