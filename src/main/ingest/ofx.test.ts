import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../shared/dates'
import { fixtureStatement, rowsInShort, textStatement } from './fixture-file.fixture'

describe('an OFX statement', () => {
  it('is read from SGML without end tags, in Windows-1252, with an unescaped "<" and "&"', () => {
    expect(fixtureStatement('savings-sgml.ofx')).toEqual({
      format: 'ofx',
      csv: null,
      errors: [],
      accounts: [
        {
          id: '50100000004821',
          currency: 'INR',
          balanceMinor: 8075950,
          balanceOn: '2026-10-31',
          rows: [
            {
              line: 17,
              bookedOn: '2026-10-03',
              occurredAt: '2026-10-03T21:30:15',
              amountMinor: -124050,
              payee: 'CAFÉ & CO < KOCHI',
              reference: '000123',
              note: 'CAFÉ & CO < KOCHI, TABLE 7',
              bankReference: 'A1',
            },
            {
              line: 26,
              bookedOn: '2026-10-05',
              occurredAt: null,
              amountMinor: 6400000,
              payee: 'ACME SYSTEMS',
              reference: '',
              note: 'SALARY',
              bankReference: 'A2',
            },
          ],
        },
      ],
    })
  })

  it('is read from XML: entities, CDATA, two accounts, an empty balance and a row in another currency', () => {
    const { accounts, errors } = fixtureStatement('two-accounts.ofx')
    expect(errors).toEqual([])
    const seen = accounts.map(({ rows, ...account }) => ({
      ...account,
      rows: rows.map((row) => `${row.line} ${row.payee}`),
    }))
    expect(seen).toEqual([
      { id: '9100', currency: 'USD', balanceMinor: null, balanceOn: null, rows: ['9 Fish & Chips — R&D <lab>'] },
      { id: '4111111111110937', currency: 'USD', balanceMinor: -56200, balanceOn: '2026-10-31', rows: [] },
      { id: '4111111111110937', currency: 'EUR', balanceMinor: null, balanceOn: null, rows: ['20 Payment'] },
    ])
  })

  it('reports broken transactions with their line and reads those that only lack the right end tags', () => {
    const statement = fixtureStatement('broken-tags.ofx')
    expect(rowsInShort(statement)).toEqual([
      '16 2026-10-01 -3000 Row that is never closed',
      '17 2026-10-02 -123450 Wrong end tags',
    ])
    expect(statement.errors).toEqual([
      { line: 13, reason: 'The transaction has no date.' },
      { line: 14, reason: '“20260231” is not a date.' },
      { line: 15, reason: '“five” is not an amount.' },
    ])
  })

  it('gives the whole transactions of a file that was cut off, and says where it ends', () => {
    const statement = fixtureStatement('cut-off.qfx')
    expect(rowsInShort(statement)).toEqual(['17 2026-10-03 -124050 CAFÉ & CO < KOCHI'])
    expect(statement.errors).toEqual([
      { line: 26, reason: 'The file ends in the middle of this transaction: it was cut off.' },
    ])
  })

  it('gives the cash rows of an investment statement and none of its trades', () => {
    expect(rowsInShort(fixtureStatement('investment.ofx'))).toEqual(['13 2026-10-02 11583 Deposit'])
  })

  it('joins two statements of one account and keeps the later balance', () => {
    const part = (day: string, balance: string) =>
      `<STMTRS><CURDEF>GBP<BANKACCTFROM><ACCTID>7</BANKACCTFROM><BANKTRANLIST><STMTTRN><DTPOSTED>202610${day}<TRNAMT>-1<NAME>N${day}</STMTTRN></BANKTRANLIST><LEDGERBAL><BALAMT>${balance}<DTASOF>202610${day}</LEDGERBAL></STMTRS>`
    const { accounts } = textStatement(`OFXHEADER:100\n<OFX>${part('09', '10,50')}${part('02', '99')}</OFX>`)
    expect(accounts.map(({ rows, ...account }) => ({ ...account, rows: rows.length }))).toEqual([
      { id: '7', currency: 'GBP', balanceMinor: 1050, balanceOn: '2026-10-09', rows: 2 },
    ])
  })

  it('says what the bank said when there is no statement', () => {
    expect(() =>
      textStatement('OFXHEADER:100\n<OFX><STATUS><CODE>2000<SEVERITY>ERROR<MESSAGE>Server busy</STATUS></OFX>'),
    ).toThrow('The file holds no statement. The bank’s message in it: “Server busy”.')
  })

  it('does not expand entities of a document type', () => {
    const bomb = '<?xml version="1.0"?><!DOCTYPE OFX [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    const { accounts } = textStatement(
      `${bomb}<OFX><STMTRS><STMTTRN><DTPOSTED>20261001</DTPOSTED><TRNAMT>-1</TRNAMT><NAME>&b;</NAME></STMTTRN></STMTRS></OFX>`,
    )
    expect(accounts[0]?.rows[0]?.payee).toBe('&b;')
  })
})

const text = fc
  .array(fc.constantFrom('Café', 'Fish & Chips', '<b>', "O'Neil", 'सब्ज़ी', '&amp;', '</OFX>', '1 < 2', 'A/B'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((words) => `P ${words.join(' ')}`)
const written = fc.record({
  xml: fc.boolean(),
  comma: fc.boolean(),
  firstDay: fc.integer({ min: 0, max: 3_000 }),
  rows: fc.array(
    fc.record({
      day: fc.integer({ min: 0, max: 60 }),
      amountMinor: fc.integer({ min: -999_999_999_99, max: 999_999_999_99 }),
      payee: text,
      note: text,
    }),
    { minLength: 1, maxLength: 12 },
  ),
})

it('reads back the rows that an OFX writer has written, with end tags and without', () => {
  fc.assert(
    fc.property(written, ({ xml, comma, firstDay, rows }) => {
      const escaped = (value: string) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
      const value = (tag: string, inside: string) => `<${tag}>${escaped(inside)}${xml ? `</${tag}>` : ''}\n`
      const all = rows.map(({ day, ...row }, at) => {
        return { ...row, bookedOn: addDays('2018-01-01', firstDay + day), bankReference: `F${at}` }
      })
      const body = all.map(({ bookedOn, amountMinor, payee, note, bankReference }) => {
        const amount = (amountMinor / 100).toFixed(2).replace('.', comma ? ',' : '.')
        const values = [value('DTPOSTED', bookedOn.replaceAll('-', '')), value('TRNAMT', amount)]
        values.push(value('FITID', bankReference), value('NAME', payee), value('MEMO', note))
        return `<STMTTRN>${values.join('')}</STMTTRN>\n`
      })
      const head = xml ? '<?xml version="1.0"?>\n<?OFX OFXHEADER="200"?>\n' : 'OFXHEADER:100\nDATA:OFXSGML\n\n'
      const { accounts, errors } = textStatement(`${head}<OFX><STMTRS>${body.join('')}</STMTRS></OFX>\n`)
      expect(errors).toEqual([])
      const read = accounts[0]?.rows.map(({ bookedOn, amountMinor, payee, note, bankReference }) => {
        return { bookedOn, amountMinor, payee, note, bankReference }
      })
      expect(read).toEqual(all.map((row) => ({ ...row, note: row.note === row.payee ? '' : row.note })))
    }),
    { numRuns: 200 },
  )
})
