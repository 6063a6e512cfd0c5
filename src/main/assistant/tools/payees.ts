import type { Books } from '../../db/books'
import type { Db } from '../../db/open'

/** Everyone whom the customer has paid or been paid by, each once, by name. Read from the index of payees alone. */
export async function payeesOf(db: Db, books: Books): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('transactions')
    .select('payee')
    .distinct()
    .where('customer_id', '=', books.customerId)
    .orderBy('payee')
    .execute()
  return rows.map((row) => row.payee)
}
