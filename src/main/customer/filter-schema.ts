// What a request may say about a set of transactions, and the small pieces that other requests share.
import { z } from 'zod'
import { isIsoDate } from '../../shared/dates'
import {
  CATEGORY_IDS,
  type CategoryId,
  categoriesOfKind,
  MOST_PAYEES,
  type OnlyRows,
  type TransactionFilter,
} from '../../shared/domain'

const MOST_TEXT = 200
const MOST_IDS = 200
const MOST_CHANNELS = 20

export const isoDateSchema = z.string().max(10).refine(isIsoDate, 'Give a calendar day as YYYY-MM-DD.')
export const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Give a month as YYYY-MM.')
export const transactionIdSchema = z.int().positive()
export const accountIdSchema = z.string().min(1).max(MOST_TEXT)
export const categoryIdSchema = z.enum(CATEGORY_IDS as readonly [CategoryId, ...CategoryId[]])
export const spendingCategoryIdSchema = z.enum(
  categoriesOfKind('spending') as readonly CategoryId[] as readonly [CategoryId, ...CategoryId[]],
)

const timeOfDaySchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'Give a time as HH:MM.')
const monthDaySchema = z.int().min(1).max(31)
const onlyRowsSchema: z.ZodType<OnlyRows> = z.strictObject({
  accountId: accountIdSchema.optional(),
  channels: z.array(z.string().min(1).max(MOST_TEXT)).max(MOST_CHANNELS).optional(),
  weekDays: z.array(z.int().min(0).max(6)).max(7).optional(),
  hours: z.tuple([timeOfDaySchema, timeOfDaySchema]).optional(),
  monthDays: z.tuple([monthDaySchema, monthDaySchema]).optional(),
  minMinor: z.int().nonnegative().optional(),
  maxMinor: z.int().nonnegative().optional(),
  direction: z.enum(['in', 'out']).optional(),
  categoryId: categoryIdSchema.optional(),
  payees: z.array(z.string().max(MOST_TEXT)).max(MOST_IDS).optional(),
  withoutAccountId: accountIdSchema.optional(),
  withoutChannels: z.array(z.string().min(1).max(MOST_TEXT)).max(MOST_CHANNELS).optional(),
  withoutPayees: z.array(z.string().max(MOST_TEXT)).max(MOST_PAYEES).optional(),
  withoutCategoryIds: z.array(categoryIdSchema).max(CATEGORY_IDS.length).optional(),
})

export const transactionFilterSchema: z.ZodType<TransactionFilter> = z.strictObject({
  from: isoDateSchema.optional(),
  to: isoDateSchema.optional(),
  accountId: accountIdSchema.optional(),
  categoryId: categoryIdSchema.optional(),
  categoryIds: z.array(categoryIdSchema).max(CATEGORY_IDS.length).optional(),
  kind: z.enum(['spending', 'income', 'neutral']).optional(),
  payee: z.string().max(MOST_TEXT).optional(),
  payees: z.array(z.string().max(MOST_TEXT)).max(MOST_PAYEES).optional(),
  text: z.string().max(MOST_TEXT).optional(),
  minMinor: z.int().nonnegative().optional(),
  maxMinor: z.int().nonnegative().optional(),
  direction: z.enum(['in', 'out']).optional(),
  channel: z.string().min(1).max(MOST_TEXT).optional(),
  ids: z.array(transactionIdSchema).max(MOST_IDS).optional(),
  importBatchId: z.string().min(1).max(MOST_TEXT).optional(),
  similarTo: transactionIdSchema.optional(),
  review: z.literal(true).optional(),
  only: onlyRowsSchema.optional(),
})
