import { describe, expect, test } from 'vitest'
import type { CsvMapping } from '../../../../shared/contract'
import { headerColumns, movedMapping } from './header-columns'

const FILE = 'Nilgiri Bank\nDate;"Narration; long";Amount;Amount;\n01/10/2026;Swiggy;-1;2;\n'
const bytes = new TextEncoder().encode(FILE)

const MAPPING: CsvMapping = {
  headerLine: 2,
  delimiter: ';',
  encoding: 'UTF-8',
  dateColumn: 'Date',
  dateOrder: 'day-first',
  payeeColumn: 'Narration',
  amountColumn: 'Amount',
  debitColumn: null,
  creditColumn: null,
  decimalMark: '.',
  amountSign: 'credit-positive',
}

describe('the columns of a header line', () => {
  test('quotes hide the delimiter, repeated names are counted and empty ones numbered', () => {
    expect(headerColumns(bytes, { ...MAPPING, headerLine: 2 })).toEqual([
      'Date',
      'Narration; long',
      'Amount',
      'Amount (2)',
      'Column 5',
    ])
  })

  test('without a header the columns are numbered', () => {
    expect(headerColumns(bytes, { ...MAPPING, headerLine: 0 })).toEqual(['Column 1'])
  })

  test('a line that is not there offers nothing', () => {
    expect(headerColumns(bytes, { ...MAPPING, headerLine: 40 })).toEqual([])
  })

  test('an encoding that the window does not know still gives the Latin names', () => {
    expect(headerColumns(bytes, { ...MAPPING, encoding: 'x-unheard-of', headerLine: 2 })[0]).toBe('Date')
  })

  test('UTF-16 is read as such', () => {
    const wide = new Uint8Array(new Uint16Array([...'Date;Amount\n'].map((sign) => sign.charCodeAt(0))).buffer)
    expect(headerColumns(wide, { ...MAPPING, encoding: 'UTF-16LE', headerLine: 1 })).toEqual(['Date', 'Amount'])
  })
})

test('under another header, columns are kept by name and then by place', () => {
  const moved = movedMapping(MAPPING, ['Date', 'Narration', 'Amount'], ['Booked', 'Amount', 'Text'])
  expect(moved).toEqual({ ...MAPPING, dateColumn: 'Booked', payeeColumn: 'Amount', amountColumn: 'Amount' })
})
