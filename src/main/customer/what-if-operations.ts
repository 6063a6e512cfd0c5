import { type ZodType, z } from 'zod'
import type { WhatIfChanges } from '../../shared/what-if'
import { type Books, booksVersion } from '../db/books'
import type { Db } from '../db/open'
import { addScenario, deleteScenario, replaceScenario, scenariosOf } from '../db/scenarios'
import { AppError } from '../errors'
import type { CustomerOperations, CustomerSession } from '../operation'
import type { BooksBackend } from './books-backend'
import { spendingCategoryIdSchema } from './filter-schema'
import { openBooks, requireAsOf } from './opened-books'
import { type UsualMonths, usualMonths, whatIfView } from './what-if-view'

/** Sixty months of such amounts, with interest, are still whole numbers. */
const MOST_MINOR = 1_000_000_000_000
const MOST_MONTHS = 60
const MOST_ENTRIES = 24
const MOST_SAVED = 50
const MOST_NAME = 80

const amount = z.int().nonnegative().max(MOST_MINOR)
const month = z.int().min(1).max(MOST_MONTHS)
const share = z.number().min(0).max(1)

const changesSchema: ZodType<WhatIfChanges> = z.strictObject({
  incomeMinor: z.int().min(-MOST_MINOR).max(MOST_MINOR).optional(),
  saving: z.strictObject({ shareOfIncome: share, annualRate: z.number().min(0).max(0.5) }).optional(),
  cuts: z
    .array(z.strictObject({ categoryId: spendingCategoryIdSchema, share }))
    .max(MOST_ENTRIES)
    .refine((cuts) => new Set(cuts.map((cut) => cut.categoryId)).size === cuts.length, 'Cut each category once.')
    .optional(),
  bills: z
    .array(z.strictObject({ monthlyMinor: amount, month }))
    .max(MOST_ENTRIES)
    .optional(),
  purchases: z
    .array(z.strictObject({ amountMinor: amount, month }))
    .max(MOST_ENTRIES)
    .optional(),
  loan: z
    .strictObject({
      principalMinor: z.int().positive().max(MOST_MINOR),
      annualRate: share,
      termMonths: z.int().min(1).max(480),
      month,
    })
    .optional(),
})

type WhatIfOperations = Pick<
  CustomerOperations,
  'customer.whatIf' | 'customer.scenarios' | 'customer.scenarios.save' | 'customer.scenarios.delete'
>

export function whatIfOperations(backend: BooksBackend): WhatIfOperations {
  return {
    'customer.whatIf': {
      request: z.strictObject({ changes: changesSchema, months: month }),
      run: async (request, me) => {
        const { db, books } = await openBooks(backend, me)
        return whatIfView(db, books, await usualOf(backend, db, books, me), request)
      },
    },
    'customer.scenarios': {
      request: z.strictObject({}),
      run: async (_request, me) => scenariosOf(backend.db(), me.customerId),
    },
    'customer.scenarios.save': {
      request: z.strictObject({
        id: z.int().positive().optional(),
        name: z.string().trim().min(1).max(MOST_NAME),
        changes: changesSchema,
        months: month,
      }),
      run: async ({ id, ...request }, me) => {
        const scenario = { ...request, savedAt: (backend.now?.() ?? new Date()).toISOString() }
        return backend
          .db()
          .transaction()
          .execute(async (step) => {
            const all = await scenariosOf(step, me.customerId)
            if (id !== undefined) {
              const before = all.find((each) => each.id === id)
              if (!before) throw new AppError('not-found', 'This scenario is no longer there. Save it as a new one.')
              await replaceScenario(step, me.customerId, { id, ...request })
              return { ...before, ...request }
            }
            if (all.length >= MOST_SAVED) {
              throw new AppError('invalid-request', `At most ${MOST_SAVED} scenarios are kept. Delete one first.`)
            }
            return { id: await addScenario(step, me.customerId, scenario), ...scenario }
          })
      },
    },
    'customer.scenarios.delete': {
      request: z.strictObject({ id: z.int().positive() }),
      run: async ({ id }, me) => {
        if (await deleteScenario(backend.db(), me.customerId, id)) return null
        throw new AppError('not-found', 'This scenario is no longer there.')
      },
    },
  }
}

/**
 * A slider asks again with every step, so the usual months of a session are kept until its books change or another day
 * comes. They are gone with the session.
 */
const keptUsual = new WeakMap<CustomerSession, { readonly of: string; readonly usual: UsualMonths }>()

async function usualOf(backend: BooksBackend, db: Db, books: Books, me: CustomerSession): Promise<UsualMonths> {
  const asOf = await requireAsOf(db)
  const of = `${asOf} ${await booksVersion(db, books.customerId)} ${books.currency}`
  const kept = keptUsual.get(me)
  if (kept?.of === of) return kept.usual
  const usual = await usualMonths(db, books, asOf, backend.refreshOutlook)
  keptUsual.set(me, { of, usual })
  return usual
}
