import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../shared/dates'
import type { Transaction } from '../../shared/domain'
import { readStatement } from '../ingest/read-statement'
import { NOTE_LENGTH, PAYEE_LENGTH, tidyText } from '../ingest/statement'
import { transactionsCsv } from './transactions-csv'

const ACCOUNT = { id: 'A1', kind: 'savings', name: 'Savings', tail: '4821', currency: 'INR' } as const

const words = fc.array(
  fc.constantFrom(
    'Café',
    '=HYPERLINK("x")',
    '+91',
    '-5',
    '@SUM(A1)',
    '\tx',
    '＝1',
    "'",
    "'=",
    'A, B',
    '"Quoted"',
    'O’Neil',
    'line\nbreak',
    '<b>',
  ),
  { maxLength: 3 },
)
const text = words.map((parts) => parts.join(' '))
const transaction = fc
  .record({
    day: fc.integer({ min: 0, max: 900 }),
    amountMinor: fc.integer({ min: -10_000_000_000, max: 10_000_000_000 }).filter((minor) => minor !== 0),
    // A row without a name could be a total line.
    payee: text.map((name) => `${name}${name === '' ? 'P' : ' P'}`),
    reference: text,
    note: text,
  })
  .map(
    ({ day, ...row }): Transaction => ({
      ...{ ...row, id: 0, accountId: 'A1', bookedOn: addDays('2024-01-31', day), occurredAt: null },
      ...{ categoryId: 'other', categorySource: 'bank', categoryConfidence: null, channel: 'UPI' },
    }),
  )

describe('an export of transactions', () => {
  it('is read back as it was, formulas disarmed or not', () => {
    fc.assert(
      fc.property(fc.array(transaction, { minLength: 1, maxLength: 20 }), (rows) => {
        const file = new TextEncoder().encode(transactionsCsv(rows, [ACCOUNT]))
        const { accounts, errors } = readStatement(file, 'export.csv')
        expect(errors).toEqual([])
        expect(
          accounts
            .flatMap((account) => account.rows)
            .map((row) => [row.bookedOn, row.amountMinor, row.payee, row.reference, row.note]),
        ).toEqual(
          rows.map((row) => [
            ...[row.bookedOn, row.amountMinor, tidyText(row.payee, PAYEE_LENGTH)],
            ...[tidyText(row.reference, PAYEE_LENGTH), tidyText(row.note, NOTE_LENGTH)],
          ]),
        )
      }),
      { numRuns: 200 },
    )
  })

  it('has no cell that a spreadsheet runs', () => {
    fc.assert(
      fc.property(fc.array(transaction, { minLength: 1, maxLength: 5 }), (rows) => {
        const cells = transactionsCsv(rows, [ACCOUNT]).match(/(?:^|,)(?:"(?:[^"]|"")*"|[^",\r\n]*)/gm) ?? []
        const texts = cells.map((cell) => cell.replace(/^,/, '').replace(/^"/, ''))
        // A plain number is none.
        expect(texts.filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell) && !/^-\d+\.\d\d$/.test(cell))).toEqual([])
      }),
    )
  })
})
