import { z } from 'zod'
import type { InsightKind } from '../../shared/domain'
import { bumpBooksVersion } from '../db/books'
import { keepInsight, takeBackAnswer } from '../db/insights'
import type { Db } from '../db/open'
import { AppError } from '../errors'
import type { CustomerOperations } from '../operation'
import type { BooksBackend } from './books-backend'
import { toldInsights } from './told-insights'

/** Kinds that come from the score of a payment: an answer teaches it. */
const SCORED: readonly InsightKind[] = ['unusual-payment', 'fraud-suspect']

export function insightsOperations(
  backend: BooksBackend,
): Pick<CustomerOperations, 'customer.insights' | 'customer.insight.answer' | 'customer.insights.seen'> {
  const stamp = () => (backend.now?.() ?? new Date()).toISOString()
  return {
    'customer.insights': {
      request: z.strictObject({}),
      run: async (_request, me) => {
        const { insights } = await toldInsights(backend, me)
        const unread = insights.filter(({ read }) => !read)
        return { insights: [...unread, ...insights.filter(({ read }) => read)], unread: unread.length }
      },
    },
    'customer.insight.answer': {
      request: z.strictObject({ key: z.string().min(1).max(200), answer: z.enum(['normal', 'got-it']).nullable() }),
      run: async ({ key, answer }, me) => {
        if (answer === null) {
          await takeBack(backend.db(), me.customerId, key)
          return null
        }
        const { db, asOf, insights } = await toldInsights(backend, me)
        const found = insights.find((insight) => insight.key === key)
        if (!found) throw new AppError('not-found', 'This insight is no longer there. Your books have changed since.')
        if (answer === 'normal' && !SCORED.includes(found.kind)) {
          throw new AppError('invalid-request', 'Only an unusual payment can be called normal.')
        }
        const { read: _, ...insight } = found
        await db.transaction().execute(async (step) => {
          await keepInsight(step, me.customerId, insight, { asOf, at: stamp(), answer })
          // The next scores know it: what is kept of the old ones is stale.
          if (answer === 'normal') await bumpBooksVersion(step, me.customerId)
        })
        return null
      },
    },
    'customer.insights.seen': {
      request: z.strictObject({}),
      run: async (_request, me) => {
        const { db, asOf, insights } = await toldInsights(backend, me)
        const at = stamp()
        await db.transaction().execute(async (step) => {
          for (const { read, ...insight } of insights) {
            if (!read) await keepInsight(step, me.customerId, insight, { asOf, at, answer: null })
          }
        })
        return null
      },
    },
  }
}

async function takeBack(db: Db, customerId: string, key: string): Promise<void> {
  await db.transaction().execute(async (step) => {
    const answer = await takeBackAnswer(step, customerId, key)
    if (!answer) throw new AppError('not-found', 'There is no answer to take back.')
    // It has taught the scores.
    if (answer === 'normal') await bumpBooksVersion(step, customerId)
  })
}
