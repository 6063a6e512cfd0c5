import { describe, expect, it } from 'vitest'
import { fixtureStatement, rowsInShort, textStatement } from './fixture-file.fixture'

const entry = (inside: string) => `<Ntry><Amt Ccy="EUR">1</Amt><CdtDbtInd>DBIT</CdtDbtInd>${inside}</Ntry>`
const BOOKED = '<BookgDt><Dt>2026-10-01</Dt></BookgDt>'
const statement = (inside: string, message = 'BkToCstmrStmt', part = 'Stmt') =>
  `<?xml version="1.0"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><${message}><${part}><Acct><Id><Othr><Id>7</Id></Othr></Id></Acct>${inside}</${part}></${message}></Document>`

describe('a CAMT statement', () => {
  it('gives a row for each payment of a collective entry, and errors for what is pending or broken', () => {
    const { accounts, errors, format } = fixtureStatement('collective.camt053.xml')
    expect(format).toBe('camt')
    expect(accounts).toEqual([
      {
        id: 'GB29TELL60161331926819',
        currency: 'GBP',
        balanceMinor: -12050,
        balanceOn: '2026-10-31',
        rows: [
          {
            line: 10,
            bookedOn: '2026-10-05',
            // Both shares of one entry carry its clock, so two of three rows do: it says nothing about the payments.
            occurredAt: null,
            amountMinor: -1000,
            payee: 'Fish & Chips — Café',
            reference: 'INV-7',
            note: 'Table 7 with thanks',
            bankReference: 'E1/1',
          },
          {
            line: 10,
            bookedOn: '2026-10-05',
            occurredAt: null,
            amountMinor: -2000,
            payee: 'Rent Ltd',
            reference: '',
            note: '',
            bankReference: 'E1/2',
          },
          {
            line: 26,
            bookedOn: '2026-10-06',
            occurredAt: null,
            amountMinor: 999,
            payee: 'Gym',
            reference: '',
            note: '',
            bankReference: null,
          },
        ],
      },
      {
        id: 'GB29TELL60161331926819',
        currency: 'EUR',
        balanceMinor: null,
        balanceOn: null,
        rows: [
          {
            line: 37,
            bookedOn: '2026-10-07',
            occurredAt: null,
            amountMinor: 700,
            payee: 'Interest',
            reference: '',
            note: '',
            bankReference: null,
          },
        ],
      },
    ])
    expect(errors).toEqual([
      { line: 33, reason: 'The entry is pending: it will be in a later statement.' },
      { line: 41, reason: '“five” is not an amount.' },
      { line: 45, reason: '“2026-02-30” is not a date.' },
      { line: 51, reason: 'The entry is not well-formed XML.' },
    ])
  })

  it.each([
    ['a report', 'BkToCstmrAcctRpt', 'Rpt'],
    ['a report of the first version', 'BkToCstmrAcctRptV01', 'Rpt'],
    ['a statement', 'BkToCstmrStmt', 'Stmt'],
    ['a notification', 'BkToCstmrDbtCdtNtfctn', 'Ntfctn'],
  ])('is read from %s', (_kind, message, part) => {
    const read = textStatement(statement(entry(`${BOOKED}<AddtlNtryInf>Fee</AddtlNtryInf>`), message, part))
    expect(rowsInShort(read)).toEqual(['2 2026-10-01 -100 Fee'])
    expect(read.accounts.map(({ id, currency }) => [id, currency])).toEqual([['7', 'EUR']])
  })

  it('keeps a collective entry whole where its payments do not add up to it', () => {
    const details = '<TxDtls><Amt Ccy="EUR">0.30</Amt></TxDtls><TxDtls><Amt Ccy="EUR">0.30</Amt></TxDtls>'
    const read = textStatement(statement(entry(`${BOOKED}<NtryDtls>${details}</NtryDtls>`)))
    expect(rowsInShort(read)).toEqual(['2 2026-10-01 -100 '])
  })

  it('gives the whole entries of a file that was cut off', () => {
    const text = statement(`${entry(`${BOOKED}<AddtlNtryInf>A</AddtlNtryInf>`)}\n${entry(BOOKED)}`)
    const read = textStatement(text.slice(0, text.lastIndexOf('<BookgDt>') + 15))
    expect(rowsInShort(read)).toEqual(['2 2026-10-01 -100 A'])
    expect(read.errors).toEqual([
      {
        line: 3,
        reason: 'The file ends before its closing tag: it was cut off, and later transactions may be missing.',
      },
    ])
  })

  it.each([
    ['an entity bomb', '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>'],
    ['an external entity', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'],
    ['an external document type', '<!doctype x SYSTEM "http://192.0.2.1/x.dtd">'],
  ])('is refused with %s, naming the line', (_kind, declaration) => {
    const text = statement(entry(BOOKED)).replace('?>\n', `?>\n${declaration}\n`)
    expect(() => textStatement(text)).toThrow('Line 2 declares a document type')
  })

  it('leaves an entity that nobody declared as it is written', () => {
    const read = textStatement(statement(entry(`${BOOKED}<AddtlNtryInf>&b; &lt;i&gt;</AddtlNtryInf>`)))
    expect(rowsInShort(read)).toEqual(['2 2026-10-01 -100 &b; <i>'])
  })

  it('refuses nesting without end, and names that reach into the program', () => {
    expect(() => textStatement(statement('<a>'.repeat(10_000)))).toThrow(/not well-formed|cut off/)
    const read = textStatement(statement(entry(`${BOOKED}<__proto__><x>1</x></__proto__>`)))
    expect(read.errors).toEqual([
      { line: 2, reason: 'The entry is nested too deep, or names what no statement names.' },
    ])
  })
})
