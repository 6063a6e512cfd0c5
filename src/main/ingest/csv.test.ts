import { describe, expect, it } from 'vitest'
import { fixtureStatement, rowsInShort, textStatement } from './fixture-file.fixture'
import { PAYEE_LENGTH } from './statement'

describe('a CSV statement', () => {
  it('is read under a preamble, with two amount columns, lakhs, a ruler, a continued text and totals', () => {
    const statement = fixtureStatement('indian-two-columns.csv')
    expect(rowsInShort(statement)).toEqual([
      '8 2026-10-01 -24000 UPI-BLUE LOTUS CAFE-BLUELOTUS@YBL-YESB0000001-627412345678-COFFEE',
      '9 2026-10-05 12345600 NEFT CR-HDFC0000001-ACME SYSTEMS PVT LTD-ASHA KULKARNI-N278260012',
      '10 2026-10-07 -189950 POS 416021XXXXXX1234 GREEN BASKET STORES BENGALURU',
      '12 2026-10-31 31225 INTEREST PAID TILL 31-OCT-2026',
    ])
    const [account] = statement.accounts
    expect({ ...account, rows: account?.rows.map((row) => row.reference) }).toEqual({
      id: 'XXXXXX4821',
      currency: 'INR',
      balanceMinor: 22662875,
      balanceOn: '2026-10-31',
      rows: ['0000627412345678', 'N278260012', '0000000000001234', ''],
    })
    expect(statement.errors).toEqual([])
    expect(statement.csv).toEqual({
      columns: [
        ...['Date', 'Narration', 'Chq./Ref.No.', 'Value Dt', 'Withdrawal Amt.', 'Deposit Amt.', 'Closing Balance'],
      ],
      header: { line: 6, fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) },
      dateOrderCertain: true,
      mapping: {
        headerLine: 6,
        delimiter: ',',
        encoding: 'utf-8',
        dateColumn: 'Date',
        dateOrder: 'day-first',
        payeeColumn: 'Narration',
        amountColumn: null,
        debitColumn: 'Withdrawal Amt.',
        creditColumn: 'Deposit Amt.',
        decimalMark: '.',
        amountSign: 'credit-positive',
      },
    })
  })

  it('is read in German: semicolons, Windows-1252, decimal comma, the booking day before the value day', () => {
    const statement = fixtureStatement('german-semicolon.csv')
    expect(rowsInShort(statement)).toEqual([
      '5 2026-10-02 -108940 Stadtwerke Köln',
      '6 2026-10-15 275000 Müller & Söhne GmbH',
      '7 2026-11-03 -480 Bäckerei Groß',
    ])
    expect(statement.accounts[0]?.rows.map((row) => row.note)).toEqual([
      'Abschlag Oktober',
      'Gehalt',
      'Danke, "bis bald"',
    ])
    expect(statement.csv?.mapping).toMatchObject({ encoding: 'windows-1252', delimiter: ';', decimalMark: ',' })
    expect(statement.accounts[0]?.currency).toBe('EUR')
  })

  it('is read in UTF-16 with tabs, the clock and a currency column', () => {
    const statement = fixtureStatement('utf-16-tabs.csv')
    expect(statement.csv?.mapping).toMatchObject({ encoding: 'utf-16le', delimiter: '\t', dateOrder: 'year-first' })
    expect(statement.accounts).toEqual([
      {
        id: '',
        currency: 'GBP',
        balanceMinor: null,
        balanceOn: null,
        rows: [
          {
            line: 2,
            bookedOn: '2026-10-01',
            occurredAt: '2026-10-01T09:14:31',
            amountMinor: -1250,
            payee: 'Padaria São João',
            reference: '',
            note: '',
            bankReference: null,
          },
          {
            line: 3,
            bookedOn: '2026-10-02',
            occurredAt: '2026-10-02T18:02:07',
            amountMinor: 700,
            payee: 'Refund',
            reference: '',
            note: '',
            bankReference: null,
          },
        ],
      },
    ])
  })

  it('is read in Hindi, with Devanagari digits and months', () => {
    expect(rowsInShort(fixtureStatement('hindi.csv'))).toEqual([
      '2 2026-10-01 -1250000 किराया भुगतान',
      '3 2026-10-15 5000000 वेतन',
    ])
  })

  it('is read month first where a date says so, with parentheses and dollar signs', () => {
    const statement = fixtureStatement('month-first.csv')
    expect(rowsInShort(statement)).toEqual([
      '2 2026-10-01 250000 ACME, INC. PAYROLL',
      '3 2026-10-13 -4510 CORNER STORE #12',
      '4 2026-10-31 -500 LATE FEE',
    ])
    expect(statement.csv?.dateOrderCertain).toBe(true)
  })

  it('takes the sign from a debit or credit column beside the amount', () => {
    const statement = fixtureStatement('sides.csv')
    expect(rowsInShort(statement)).toEqual([
      '2 2026-10-01 -1800000 RENT SHANTI NIVAS',
      '3 2026-10-07 6400000 SALARY',
      '4 2026-10-31 -236000 LOCKER RENT',
    ])
    expect(statement.accounts[0]?.balanceMinor).toBe(14364000)
  })

  it('is read without a header by what stands in its columns', () => {
    const statement = fixtureStatement('no-header.csv')
    expect(rowsInShort(statement)).toEqual([
      '1 2026-10-01 -45000 CORNER STORE',
      '2 2026-10-14 5200000 ACME PAYROLL, OCTOBER',
    ])
    expect(statement.csv?.mapping).toMatchObject({ headerLine: 0, dateColumn: 'Column 1', amountColumn: 'Column 3' })
  })

  it('reports bad rows with line and reason and reads the rest', () => {
    const statement = fixtureStatement('bad-rows.csv')
    expect(rowsInShort(statement)).toEqual([
      '2 2026-10-01 -12000 Coffee',
      '6 2026-10-04 -900000 15" monitor',
      '7 2026-10-05 -1000 Never closed',
      '8 2026-10-06 -25000 Lunch',
      '11 2026-10-08 -64000 Dinner',
    ])
    expect(statement.errors).toEqual([
      { line: 3, reason: '“2026-02-30” is not a date.' },
      { line: 4, reason: '“12x” is not an amount.' },
      { line: 5, reason: 'The row has 4 cells where the header has 3: a text with “,” in it needs quotes.' },
      { line: 9, reason: 'The row has no amount.' },
      { line: 10, reason: 'The row has no date.' },
      { line: 12, reason: 'The file ends in the middle of this row: it was cut off.' },
    ])
  })

  it('assumes day first where every date fits both orders, and says that it is an assumption', () => {
    const { csv, accounts } = textStatement('Date,Description,Amount\n02/01/2026,A,-1\n05/02/2026,B,-1\n')
    expect(csv).toMatchObject({ dateOrderCertain: false, mapping: { dateOrder: 'day-first' } })
    expect(accounts[0]?.rows.map((row) => row.bookedOn)).toEqual(['2026-01-02', '2026-02-05'])
  })

  it('reads as a given mapping says, and names the order under which a wrong one would fit', () => {
    const mapping = fixtureStatement('month-first.csv').csv?.mapping
    if (!mapping) throw new Error('no mapping')
    const wrong = fixtureStatement('month-first.csv', { ...mapping, dateOrder: 'day-first' })
    expect(rowsInShort(wrong)).toEqual(['2 2026-01-10 250000 ACME, INC. PAYROLL'])
    expect(wrong.errors).toEqual([
      { line: 3, reason: '“10/13/2026” is not day-first; choose month-first.' },
      { line: 4, reason: '“10/31/2026” is not day-first; choose month-first.' },
    ])
    expect(() => fixtureStatement('month-first.csv', { ...mapping, payeeColumn: 'Payee' })).toThrow(
      'The file has no column “Payee”. Its columns are: Transaction Date, Description, Amount.',
    )
  })

  it('reads negative amounts in a debit column as debits, and a positive one among them as money back', () => {
    const text =
      'Date,Details,Debit,Credit\n2026-10-01,A,-10.00,\n2026-10-02,B,-20.00,\n2026-10-03,C,5.00,\n2026-10-04,D,,7\n'
    expect(rowsInShort(textStatement(text))).toEqual([
      '2 2026-10-01 -1000 A',
      '3 2026-10-02 -2000 B',
      '4 2026-10-03 500 C',
      '5 2026-10-04 700 D',
    ])
  })

  it('separates rows of several accounts and currencies', () => {
    const text =
      'Account,Date,Payee,Amount,Currency\n1,2026-10-01,A,-1.5,JPY\n1,2026-10-01,B,-1.5,EUR\n2,2026-10-02,C,3,EUR\n'
    const seen = textStatement(text).accounts.map(({ id, currency, rows }) => [
      id,
      currency,
      rows.map((row) => row.amountMinor),
    ])
    expect(seen).toEqual([
      ['1', 'JPY', [-2]],
      ['1', 'EUR', [-150]],
      ['2', 'EUR', [300]],
    ])
  })

  it('keeps hostile texts as plain text, clipped, without characters that reorder or hide', () => {
    const payees = [
      '<img src=x onerror=alert(1)>',
      '=HYPERLINK("http://x","y")',
      '\u202egnp.exe',
      'a\u0000\u0007b',
      'x'.repeat(10_000),
    ]
    const text = [
      'Date,Payee,Amount',
      ...payees.map((payee) => `2026-10-01,"${payee.replace(/"/g, '""')}",-1.00`),
    ].join('\n')
    expect(textStatement(`${text}\n`).accounts[0]?.rows.map((row) => row.payee)).toEqual([
      '<img src=x onerror=alert(1)>',
      '=HYPERLINK("http://x","y")',
      'gnp.exe',
      'a b',
      'x'.repeat(PAYEE_LENGTH),
    ])
  })

  it('tells where an amount had more decimals than the currency and was rounded', () => {
    const one = textStatement('Date,Payee,Amount\n2026-10-01,A,-12.345\n2026-10-02,B,-12.340\n2026-10-03,C,-7.50\n')
    expect(one.accounts[0]?.rows.map(({ amountMinor }) => amountMinor)).toEqual([-1235, -1234, -750])
    expect(one.errors).toEqual([
      { line: 2, reason: '“-12.345” has more decimals than the currency: the row is read, rounded to 2.' },
    ])
    const two = textStatement(
      'Date,Payee,Debit,Credit\n2026-10-01,A,12.345,\n2026-10-02,B,,5.004\n2026-10-03,C,,5.00\n',
    )
    expect(two.errors.map(({ line }) => line)).toEqual([2, 3])
  })

  it('gives an amount that is too large as an error', () => {
    const { accounts, errors } = textStatement(
      'Date,Payee,Amount\n2026-10-01,A,99999999999999999999.00\n2026-10-02,B,1\n',
    )
    expect(accounts[0]?.rows.length).toBe(1)
    expect(errors).toEqual([{ line: 2, reason: '“99999999999999999999.00” is not an amount.' }])
  })
})
