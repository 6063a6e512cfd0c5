import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '../errors'
import { LARGEST_FILE, readStatement } from './read-statement'

const CAMT = 'urn:iso:std:iso:20022:tech:xsd:camt.053.001.02'
const bytes = (text: string) => new TextEncoder().encode(text)

describe('a file that cannot be read', () => {
  it.each([
    ['an empty file', bytes(''), 'a.csv', 'The file is empty'],
    ['blank lines', bytes('\n \r\n\t\n'), 'a.csv', 'The file is empty'],
    ['no table', bytes('hello\nworld\n'), 'a.csv', 'No statement was found'],
    ['a file over 50 MB', new Uint8Array(LARGEST_FILE + 1), 'a.csv', 'larger than 50 MB'],
    ['a pickle by its first bytes', Uint8Array.of(0x80, 4, 0x95, 1, 0, 0), 'a.csv', 'reading a pickle runs code'],
    ['a text pickle by its name', bytes("(dp0\nS'a'\np1\n."), 'rows.PKL', 'reading a pickle runs code'],
    ['a workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 1), 'a.csv', 'save the sheet as CSV'],
    ['a PDF', bytes('%PDF-1.7 …'), 'a.ofx', 'made for printing'],
    ['random bytes', Uint8Array.from({ length: 500 }, (_, at) => (at * 37) % 256), 'a.csv', 'not a text file'],
    ['a QIF with nothing but lists', bytes('!Type:Cat\nNGroceries\n^\n'), 'a.qif', 'lists but no account'],
    ['CAMT without a statement', bytes(`<Document xmlns="${CAMT}"><Other/></Document>`), 'a.xml', 'holds no statement'],
    [
      'CAMT that is cut off in its head',
      bytes(`<Document xmlns="${CAMT}"><BkToCst`),
      'a.xml',
      'before its first whole',
    ],
    ['CAMT that is no XML', bytes(`<Document xmlns="${CAMT}"><!-- \n</Document>`), 'a.xml', 'not well-formed XML'],
    ['MT940 without a statement', bytes(':20:1\n:28C:1/1\n'), 'a.sta', 'holds no statement'],
    ['a JSON document', bytes('{\n  "accounts": []\n}\n'), 'a.json', 'one JSON document'],
    ['a JSON array', bytes('[{"bookedOn": "2026-10-01"}]'), 'a.json', 'one JSON document'],
    ['a web page', bytes('<!DOCTYPE html><html></html>'), 'a.xls', 'web page'],
  ])('says what to do: %s', (_name, file, fileName, message) => {
    expect(() => readStatement(file, fileName)).toThrow(message)
  })

  it('never fails with anything but a message for people, whatever the bytes', () => {
    const text = fc.array(
      fc.constantFrom(
        'Date',
        'Amount',
        '!Type:Bank\n',
        'D1/2/26\n',
        'T-1\n^\n',
        ':20:X\n',
        ':61:261001C1,NTRF\n',
        ':86:105?00A?32B\n',
        CAMT,
        '<BkToCstmrStmt><Stmt>',
        '<Ntry>',
        '</Ntry>',
        '{"bookedOn":',
        '}',
        ',',
        ';',
        '"',
        '\n',
        '<STMTTRN>',
        '<OFX>',
        '<DTPOSTED>',
        '2026-10-01',
        '1.00',
        '\u0000',
        'é',
      ),
      { maxLength: 60 },
    )
    const files = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      text.map((parts) => bytes(parts.join(''))),
    )
    fc.assert(
      fc.property(files, (file) => {
        try {
          readStatement(file, 'statement')
        } catch (error) {
          expect(error).toBeInstanceOf(AppError)
        }
      }),
      { numRuns: 400 },
    )
  })
})

describe('the text encoding', () => {
  it('is UTF-8 whatever an OFX header claims, and survives one damaged character', () => {
    const file = bytes(
      'OFXHEADER:100\nCHARSET:1252\n<OFX><STMTRS><STMTTRN><DTPOSTED>20261001<TRNAMT>-1<NAME>Café São Paulo</STMTTRN></STMTRS></OFX>',
    )
    expect(readStatement(file, 'a.ofx').accounts[0]?.rows[0]?.payee).toBe('Café São Paulo')
    const csv = bytes(`Date,Payee,Amount\n${Array.from({ length: 12 }, () => '2026-10-01,Café,-1\n').join('')}`)
    const damaged = Uint8Array.from([...csv, ...bytes('2026-10-01,Caf'), 0xe9, ...bytes(',-1\n')])
    expect(readStatement(damaged, 'a.csv').accounts[0]?.rows[0]?.payee).toBe('Café')
  })
})
