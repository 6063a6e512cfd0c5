// JSON lines: our own rows, one a line, or the prompt lines that were made from the 'Bank Customer Segmentation' extract.
import { z } from 'zod'
import { isIsoDate } from '../../shared/dates'
import { LARGEST_AMOUNT_MINOR } from './amounts'
import { type ExtractRow, extractRow, misreadBirthDate } from './extract-rows'
import {
  type ExtractCustomer,
  NOTE_LENGTH,
  PAYEE_LENGTH,
  type RowError,
  type StatementRow,
  tidyText,
} from './statement'

export interface JsonRow extends ExtractRow {
  /** As the line says, '' and null when it does not. */
  readonly account: string
  readonly currency: string | null
}

const text = z.string('is missing or not a text')
const isoDay = text.refine((day) => isIsoDate(day) && day >= '1900', 'is not an ISO date')
const minor = 'is not a whole number of minor units, or too large'
const rowSchema = z.object({
  bookedOn: isoDay,
  occurredAt: text
    .regex(/^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/, 'is not an ISO local date and time')
    .nullish(),
  amountMinor: z.int(minor).min(-LARGEST_AMOUNT_MINOR, minor).max(LARGEST_AMOUNT_MINOR, minor),
  payee: text,
  reference: text.nullish(),
  note: text.nullish(),
  bankReference: text.nullish(),
  account: text.nullish(),
  currency: text.regex(/^[A-Z]{3}$/, 'is not a currency code').nullish(),
  customer: z
    .object({
      id: text.min(1, 'is empty').max(60, 'is too long'),
      bornOn: isoDay.nullable(),
      gender: z.enum(['female', 'male'], 'is not “female” or “male”').nullable(),
      city: text.max(PAYEE_LENGTH, 'is too long').nullable(),
    })
    .nullish(),
})
/** Characters; a prompt has a tenth of them. */
const LONGEST_PROMPT = 10_000
const promptSchema = z.object({ prompt: z.string() })

/** True for a first line that is one whole JSON object, or that was cut off inside one. */
export function looksLikeJsonLine(line: string): boolean {
  return /^\s*\{\s*"(?:prompt|bookedOn|occurredAt|amountMinor|payee|reference|note|account|currency|customer)"\s*:/.test(
    line,
  )
}

/** Rows and errors of JSON lines. Throws nothing; a blank line is no row. */
export function* jsonRows(lines: Iterable<string>): Generator<JsonRow | RowError> {
  let line = 0
  for (const written of lines) {
    line++
    if (written.trim() !== '') yield jsonRow(written, line)
  }
}

function jsonRow(written: string, line: number): JsonRow | RowError {
  let value: unknown
  try {
    value = JSON.parse(written)
  } catch {
    return {
      line,
      reason: written.trimEnd().endsWith('}') ? 'The line is not JSON.' : 'The line is not whole JSON: it was cut off.',
    }
  }
  const prompt = promptSchema.safeParse(value)
  if (prompt.success) {
    const row = promptRow(prompt.data.prompt, line)
    return typeof row === 'string'
      ? { line, reason: row }
      : { ...row, account: row.row.customer?.id ?? '', currency: 'INR' }
  }
  const parsed = rowSchema.safeParse(value)
  if (!parsed.success) return { line, reason: problemOf(parsed.error) }
  return ownRow(parsed.data, line)
}

function ownRow(value: z.infer<typeof rowSchema>, line: number): JsonRow {
  const row: StatementRow = {
    line,
    bookedOn: value.bookedOn,
    occurredAt: value.occurredAt ?? null,
    // JSON knows a minus zero.
    amountMinor: value.amountMinor || 0,
    payee: tidyText(value.payee, PAYEE_LENGTH),
    reference: tidyText(value.reference ?? '', PAYEE_LENGTH),
    note: tidyText(value.note ?? '', NOTE_LENGTH),
    bankReference: tidyText(value.bankReference ?? '', PAYEE_LENGTH) || null,
    ...(value.customer ? { customer: tidyCustomer(value.customer) } : {}),
  }
  const account = tidyText(value.account ?? value.customer?.id ?? '', 60)
  return { row, balanceMinor: null, account, currency: value.currency ?? null }
}

function tidyCustomer(customer: ExtractCustomer): ExtractCustomer {
  const { id, city } = customer
  return { ...customer, id: tidyText(id, 60), city: city === null ? null : tidyText(city, PAYEE_LENGTH) || null }
}

/**
 * The payment in a prompt line. Amount and balance stand there twice, money first and a standard score or a repeat later;
 * the 'formatted' date, the age and the averages are mistakes or scores. So the first line of each name counts alone.
 */
function promptRow(prompt: string, line: number): ExtractRow | string {
  const values = new Map<string, string>()
  for (const match of prompt.slice(0, LONGEST_PROMPT).matchAll(/^[ \t]*-[ \t]*([^:\n]{1,60}):[ \t]*([^\n]*)$/gm)) {
    const name = (match[1] as string).trim().toLowerCase()
    if (!values.has(name)) values.set(name, (match[2] as string).trim())
  }
  const value = (name: string) => values.get(name) ?? ''
  const money = (name: string) => value(name).replace(/\s*INR$/, '')
  return extractRow(
    {
      transactionId: value('transaction id'),
      customerId: value('customer id'),
      birthDate: value('customer dob'),
      gender: value('customer gender'),
      location: value('customer location'),
      balance: money('customer account balance'),
      date: value('transaction date'),
      time: value('transaction time').replace(/\.0$/, ''),
      amount: money('transaction amount'),
    },
    line,
    misreadBirthDate,
  )
}

function problemOf(error: z.ZodError): string {
  const issue = error.issues[0]
  const where = issue?.path.join('.') ?? ''
  return where === '' ? 'The line is not a row.' : `“${where}” ${issue?.message}.`
}
