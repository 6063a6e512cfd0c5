// The long-lived stream of a signed-in customer: looks again whenever the books have changed, and tells what is new.
import { z } from 'zod'
import type { Alerts, AlertsContract } from '../../shared/alerts'
import { asOfDate } from '../db/as-of'
import { booksVersion } from '../db/books'
import { preferencesOf } from '../db/preferences'
import { AppError } from '../errors'
import type { CustomerOperations, CustomerSession } from '../operation'
import type { BooksBackend } from './books-backend'
import { toldInsights } from './told-insights'

/** Whatever the window asks for, a notification holds no amount and no date. */
const wordsSchema = z
  .string()
  .min(1)
  .max(120)
  .regex(/^\P{N}*$/u, 'A notification holds no digits.')

export function alertsOperations(backend: BooksBackend): Pick<CustomerOperations, keyof AlertsContract> {
  /** Told over other windows while this application runs; each once. */
  const told = new Set<string>()
  return {
    'customer.alerts': {
      request: z.strictObject({ words: wordsSchema }),
      run: async ({ words }, me, { emit, signal }) => {
        const known = new Set<string>()
        let isFirst = true
        const look = async () => {
          const unread = (await toldInsights(backend, me)).insights.filter(({ read }) => !read)
          const urgent = unread.filter(({ severity }) => severity === 'urgent').map(({ key }) => key)
          const fresh = urgent.filter((key) => !known.has(key))
          for (const key of fresh) known.add(key)
          const untold = fresh.map((key) => JSON.stringify([me.customerId, key])).filter((key) => !told.has(key))
          for (const key of untold) told.add(key)
          if (signal.aborted) return
          if (untold.length > 0 && (await preferencesOf(backend.db(), me.customerId)).notifications) {
            backend.tellUrgent?.(words)
          }
          emit({ unread: unread.length, urgent: isFirst ? 0 : fresh.length } satisfies Alerts)
          isFirst = false
        }
        await wheneverBooksChange(backend, me, look, signal)
        return null
      },
    },
  }
}

/** Looks at once and after every call that has changed the books, one look at a time; resolves when the signal aborts. */
async function wheneverBooksChange(
  backend: BooksBackend,
  me: CustomerSession,
  look: () => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  let seen = ''
  const lookIfChanged = async () => {
    if (signal.aborted) return
    const db = backend.db()
    const state = `${await booksVersion(db, me.customerId)} ${await asOfDate(db)}`
    if (state === seen) return
    await look().catch((error) => {
      // The pages say what is wrong; the next change is looked at again.
      if (!(error instanceof AppError)) throw error
    })
    seen = state
  }
  let looking = lookIfChanged()
  await new Promise<void>((resolve, reject) => {
    const next = () => {
      looking = looking.then(lookIfChanged)
      looking.catch(reject)
    }
    const forget = backend.afterEachCall?.(next)
    const end = () => {
      forget?.()
      resolve()
    }
    looking.catch(reject)
    if (signal.aborted) end()
    else signal.addEventListener('abort', end, { once: true })
  })
}
