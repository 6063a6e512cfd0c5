import { describe, expect, it } from 'vitest'
import type { CsvMapping } from '../../shared/contract'
import { readStatement } from './read-statement'

const read = (text: string, mapping?: CsvMapping) =>
  readStatement(new TextEncoder().encode(text), 'card.csv', mapping, 'INR')
const signOf = (text: string) => read(text).csv?.mapping.amountSign
const amountsOf = (text: string, mapping?: CsvMapping) =>
  read(text, mapping).accounts.flatMap(({ rows }) => rows.map(({ amountMinor }) => amountMinor))

const CARD_STATEMENT = `Date,Description,Amount
2026-10-01,COFFEE HOUSE,450.00
2026-10-03,BOOKS AND MORE,1200.00
2026-10-05,PAYMENT RECEIVED - THANK YOU,-5000.00
`

describe('the sign of a single amount column', () => {
  it('is that of charges where payments received are negative among positive amounts', () => {
    expect(signOf(CARD_STATEMENT)).toBe('debit-positive')
    expect(amountsOf(CARD_STATEMENT)).toEqual([-45_000, -120_000, 500_000])
  })

  it('is that of charges where the column is called so', () => {
    expect(amountsOf('Date,Description,Amount charged\n2026-10-01,COFFEE,450.00\n')).toEqual([-45_000])
  })

  it('is that of charges where the balance falls by the amounts, newest or oldest first', () => {
    const lines = [
      '2026-10-01,A,10.00,90.00',
      '2026-10-02,B,20.00,70.00',
      '2026-10-03,C,-5.00,75.00',
      '2026-10-04,D,15.00,60.00',
    ]
    const header = 'Date,Description,Amount,Balance'
    expect(signOf([header, ...lines, ''].join('\n'))).toBe('debit-positive')
    expect(signOf([header, ...lines.toReversed(), ''].join('\n'))).toBe('debit-positive')
    const rising = lines.map((line) =>
      line.replace(/,(-?)(\d+\.00),/, (_, sign, amount) => `,${sign ? '' : '-'}${amount},`),
    )
    expect(signOf([header, ...rising, ''].join('\n'))).toBe('credit-positive')
  })

  it('is that of charges under the heading of a card where nearly all amounts are positive', () => {
    const rows = '2026-10-01,A,1.00\n2026-10-02,B,2.00\n2026-10-03,C,3.00\n'
    expect(signOf(`Credit card statement,,\nDate,Description,Amount\n${rows}`)).toBe('debit-positive')
    expect(signOf(`Savings account,,\nDate,Description,Amount\n${rows}`)).toBe('credit-positive')
  })

  it('is not turned where an amount says its side itself', () => {
    const mapping = { ...(read(CARD_STATEMENT).csv?.mapping as CsvMapping), amountSign: 'debit-positive' as const }
    const text =
      'Date,Description,Amount\n2026-10-01,COFFEE,450.00\n2026-10-02,PAYMENT,5000.00 Cr\n2026-10-03,TEA,20.00 Dr\n'
    expect(amountsOf(text, mapping)).toEqual([-45_000, 500_000, -2_000])
  })

  it('turns every amount when the mapping says the other, and none of two columns', () => {
    const mapping = read(CARD_STATEMENT).csv?.mapping as CsvMapping
    const turned = amountsOf(CARD_STATEMENT, { ...mapping, amountSign: 'credit-positive' })
    expect(turned).toEqual(amountsOf(CARD_STATEMENT).map((minor) => -minor))
    expect(signOf('Date,Description,Charges,Credit\n2026-10-01,A,1.00,\n')).toBe('credit-positive')
  })
})

describe('the fingerprint of a header', () => {
  const fingerprint = (text: string) => read(text).csv?.header.fingerprint

  it('is the same for every file of a layout, whatever stands above the table or in it', () => {
    const other = 'Some bank,,\nStatement,,\nDate,Description,Amount\n2026-11-01,RENT,-1\n'
    expect(fingerprint(other)).toBe(fingerprint(CARD_STATEMENT))
  })

  it('differs with a name, the order or the delimiter', () => {
    const headers = [
      'Date,Description,Amount',
      'Date,Amount,Description',
      'Date;Description;Amount',
      'Date,Details,Amount',
    ]
    const rows = ['2026-10-01,A,-1', '2026-10-01,-1,A', '2026-10-01;A;-1', '2026-10-01,A,-1']
    const all = headers.map((header, at) => fingerprint(`${header}\n${rows[at]}\n`))
    expect(new Set(all).size).toBe(headers.length)
  })
})
