import { z } from 'zod'
import type { Request } from '../../shared/contract'
import { csvMappingSchema } from '../ingest/csv-mapping-schema'
import { accountIdSchema } from './filter-schema'

const MOST_TEXT = 200

export const importPreviewSchema: z.ZodType<Request<'customer.import.preview'>> = z.strictObject({
  accountId: accountIdSchema,
  fileName: z.string().min(1).max(255),
  bytes: z.instanceof(Uint8Array),
  mapping: csvMappingSchema.optional(),
})

export const importConfirmSchema = z.strictObject({
  token: z.string().min(1).max(MOST_TEXT),
  includePossibleDuplicates: z.boolean(),
})

export const importUndoSchema = z.strictObject({ batchId: z.string().min(1).max(MOST_TEXT) })
