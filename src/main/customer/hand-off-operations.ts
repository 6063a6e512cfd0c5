// A summary for the bank's people: who asks, what about, and which payments.
import { z } from 'zod'
import { HAND_OFF_TOPICS, type HandOffContract } from '../../shared/hand-off'
import { LONGEST_QUESTION } from '../assistant/screening/screening'
import { AppError } from '../errors'
import type { CustomerOperations } from '../operation'
import type { BooksBackend } from './books-backend'
import { handOffRows } from './hand-off-rows'
import { openBooks, requireAsOf } from './opened-books'

const MOST_DUES = 10

const topicSchema = z.enum(HAND_OFF_TOPICS)

/** `recurring`: the operation of the page, so that the summary says what the page shows. */
export function handOffOperations(
  backend: BooksBackend,
  recurring: CustomerOperations['customer.recurring'],
): Pick<CustomerOperations, keyof HandOffContract> {
  return {
    'customer.handOff': {
      request: z.strictObject({ topic: topicSchema, words: z.string().max(LONGEST_QUESTION) }),
      run: async ({ topic, words }, me, call) => {
        const { db, books } = await openBooks(backend, me)
        const asOf = await requireAsOf(db)
        const dues = topic === 'hardship' ? await recurring.run({}, me, call) : []
        return {
          topic,
          name: me.name,
          customerId: me.customerId,
          asOf,
          accounts: books.accounts,
          rows: await handOffRows(db, books, topic, words, asOf, backend.bank().currency),
          dues: dues.filter(({ amountMinor, nextOn }) => amountMinor < 0 && nextOn !== null).slice(0, MOST_DUES),
        }
      },
    },
    'customer.handOff.save': {
      request: z.strictObject({ topic: topicSchema }),
      run: async ({ topic }) => {
        if (!backend.savePdf) throw new AppError('invalid-request', 'Nothing can be saved from here.')
        if (await backend.savePdf(`Teller ${topic}.pdf`)) return null
        throw new AppError('cancelled', 'The summary was not saved.')
      },
    },
  }
}
