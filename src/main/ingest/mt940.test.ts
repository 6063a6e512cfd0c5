import { describe, expect, it } from 'vitest'
import { fixtureStatement, rowsInShort, textStatement } from './fixture-file.fixture'
import { swiftDetails } from './mt940-details'
import { swiftLine } from './mt940-line'

describe('an MT940 statement', () => {
  it('is read with numbered subfields, a reversal, a line end inside a field, and a repeated bank reference', () => {
    const { accounts, errors, format } = fixtureStatement('german.sta')
    expect(format).toBe('mt940')
    const row = { occurredAt: null, reference: '', note: '', bankReference: null }
    expect(accounts).toEqual([
      {
        id: '10020030/1234567',
        currency: 'EUR',
        balanceMinor: -1234,
        balanceOn: '2027-03-02',
        rows: [
          {
            ...row,
            line: 6,
            bookedOn: '2027-01-02',
            amountMinor: -1250,
            payee: 'Stadtwerke Musterhausen GmbH',
            reference: 'A-77',
            note: 'Strom Januar Abschlag Wohnung 4',
          },
          {
            ...row,
            line: 10,
            bookedOn: '2027-03-01',
            amountMinor: -500,
            payee: 'RETOURE STORNO',
            note: 'Doppelt gebucht',
          },
          { ...row, line: 12, bookedOn: '2027-03-01', amountMinor: 725, payee: 'frei geschriebener Text ohne Nummern' },
          { ...row, line: 15, bookedOn: '2027-03-02', amountMinor: 3000, payee: 'KARL KAUFMANN', note: 'Danke' },
        ],
      },
    ])
    expect(errors).toEqual([{ line: 19, reason: '“2703AAC1,00NTRF” is not a statement line (field 61).' }])
  })

  it('is read from an interim report (MT942) with slashed words and names behind references', () => {
    const statement = fixtureStatement('dutch-interim.sta')
    expect(rowsInShort(statement)).toEqual(['7 2026-10-30 -990 J. Jansen', '11 2026-10-30 -300 TOMTE AMERSFOORT'])
    expect(statement.accounts[0]).toMatchObject({ id: 'NL02TELL0123456789', currency: 'EUR', balanceMinor: null })
    expect(statement.errors).toEqual([])
  })

  it('joins the pages of one account and keeps the latest balance', () => {
    const page = (day: string) =>
      `:20:P\n:25:7\n:28C:1\n:60F:C2610${day}EUR1,\n:61:2610${day}C1,NTRFNONREF//R${day}\n:62M:C2610${day}EUR${day},\n-\n`
    const { accounts } = textStatement(page('02') + page('01'))
    expect(
      accounts.map(({ rows, ...account }) => ({ ...account, rows: rows.map((row) => row.bankReference) })),
    ).toEqual([{ id: '7', currency: 'EUR', balanceMinor: 200, balanceOn: '2026-10-02', rows: ['R02', 'R01'] }])
  })

  it('gives the rows of a file that was cut off, and says where it ends', () => {
    const statement = textStatement(':20:P\n:25:7\n:60F:C261001EUR1,\n:61:261001C1,NTRF\n:86:Hal')
    expect(rowsInShort(statement)).toEqual(['4 2026-10-01 100 Hal'])
    expect(statement.errors).toEqual([
      {
        line: 5,
        reason: 'The file ends before the closing balance: it was cut off, and later transactions may be missing.',
      },
    ])
  })

  it('keeps a hostile text short', () => {
    const statement = textStatement(
      `:20:P\n:25:7\n:61:261001C1,NTRF\n:86:${'?'.repeat(5_000)}${'x'.repeat(10_000)}\n:62F:C261001EUR1,\n`,
    )
    expect(statement.accounts[0]?.rows[0]?.payee).toHaveLength(200)
  })
})

describe('a statement line', () => {
  it.each([
    ['2610301031D5,', '2026-10-31', -500, 'debited on the entry date'],
    ['2612310102C5,', '2027-01-02', 500, 'entered in the next year'],
    ['2701021231C5,', '2026-12-31', 500, 'entered in the year before'],
    ['261030    CR5,5', '2026-10-30', 550, 'blanks for an entry date, a funds code'],
    ['2610309999RC5,', '2026-10-30', -500, 'a credit taken back; no such entry date'],
    ['261030RD5,', '2026-10-30', 500, 'a debit taken back'],
    ['270230D5,', '2027-02-28', -500, 'a thirtieth of February'],
    ['980101C1.234,50', '1998-01-01', 123450, 'the last century'],
    ['261030D0,00NMSC', '2026-10-30', 0, 'nothing'],
  ])('%s is %s %i: %s', (value, bookedOn, amountMinor) => {
    expect(swiftLine(value, 2)).toMatchObject({ bookedOn, amountMinor })
  })

  it.each(['261332D5,', '261030X5,', '261030D', `261030D${'9'.repeat(300)},00`, ''])('%s is none', (value) => {
    expect(swiftLine(value, 2)).toEqual(expect.any(String))
  })
})

describe('information on a row', () => {
  it('is read from the counterparty of Dutch banks and from the tags of SEPA', () => {
    expect(swiftDetails('/EREF/NOTPROVIDED//CNTP/NL1/BANK/Jan\n Bakker/Delft//REMI/USTD//Huur mei/')).toEqual({
      name: 'Jan Bakker',
      purpose: 'Huur mei',
      reference: '',
      kind: '',
    })
    expect(swiftDetails('177?00UEBERWEISUNG?20KREF+K-1?21SVWZ+Miete?22 Mai?23ABWA+Hausverwaltung')).toEqual({
      name: 'Hausverwaltung',
      purpose: 'Miete Mai',
      reference: 'K-1',
      kind: 'UEBERWEISUNG',
    })
  })
})
