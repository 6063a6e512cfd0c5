import { expect, test } from 'vitest'
import { type ChartTable, spokenRow, spreadsheetRows } from './chart-table'
import { written } from './chart-tokens.fixture'
import { formatFor } from './format'
import { csvOf } from './save-file'

const hidden = formatFor({ locale: 'en-IN', currency: 'INR', smallestGroup: 10 }, true)
const table: ChartTable = {
  columns: ['Day', 'Balance', 'Lowest'],
  rows: [
    [{ text: '1 Oct', plain: '2026-10-01' }, { amountMinor: -1_234_567_05 }, ''],
    ['2 Oct', 'about ₹500', '₹400'],
  ],
}

test('a point is spoken as its row, without empty cells', () => {
  expect(spokenRow(['Month', 'Spent'], ['October', { amountMinor: 7_846_662 }], written)).toBe('October: ₹78,466.62')
  expect(spokenRow(table.columns, table.rows[0] ?? [], written)).toBe('1 Oct: Balance −₹12,34,567.05')
  expect(spokenRow(table.columns, table.rows[1] ?? [], written)).toBe('2 Oct: Balance about ₹500, Lowest ₹400')
})

test('a spreadsheet gets plain decimals, and the currency in the heading', () => {
  expect(spreadsheetRows(table, written)).toEqual([
    ['Day', 'Balance (INR)', 'Lowest'],
    ['2026-10-01', '-1234567.05', ''],
    ['2 Oct', 'about ₹500', '₹400'],
  ])
})

test('what the privacy eye hides is neither spoken nor saved', () => {
  expect(spokenRow(table.columns, table.rows[0] ?? [], hidden)).toBe('1 Oct: Balance •••')
  expect(spreadsheetRows(table, hidden)[1]).toEqual(['2026-10-01', '•••', ''])
})

test('a cell that a spreadsheet would run becomes text, a number stays one', () => {
  expect(csvOf([['=HYPERLINK("http://x")', '-12.50', '+1', '＝1', 'a,b']])).toBe(
    `"'=HYPERLINK(""http://x"")",-12.50,'+1,'＝1,"a,b"`,
  )
})
