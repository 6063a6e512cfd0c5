import { z } from 'zod'
import type { CsvMapping } from '../../shared/contract'

const MOST_TEXT = 200
const column = z.string().min(1).max(MOST_TEXT)

/** A mapping as it comes from the page or from the bank's file. */
export const csvMappingSchema: z.ZodType<CsvMapping> = z.strictObject({
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
  amountSign: z.enum(['credit-positive', 'debit-positive']),
})
