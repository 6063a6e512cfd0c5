import { z } from 'zod'
import type { CsvMapping, Request } from '../../shared/contract'
import { accountIdSchema } from './filter-schema'

const MOST_TEXT = 200
const column = z.string().min(1).max(MOST_TEXT)

const csvMappingSchema: z.ZodType<CsvMapping> = z.strictObject({
  headerLine: z.int().min(0).max(10_000),
  delimiter: z.enum([',', ';', '\t', '|']),
  encoding: z.string().min(1).max(40),
  dateColumn: column,
  dateOrder: z.enum(['day-first', 'month-first', 'year-first']),
  // A statement may have no text at all.
  payeeColumn: z.string().max(MOST_TEXT),
  amountColumn: column.nullable(),
  debitColumn: column.nullable(),
  creditColumn: column.nullable(),
  decimalMark: z.enum(['.', ',']),
})

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
