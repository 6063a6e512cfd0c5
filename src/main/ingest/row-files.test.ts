import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { fixtureStatement, textStatement } from './fixture-file.fixture'
import { readLargeRowFile } from './large-row-file'

const folder = mkdtempSync(join(tmpdir(), 'teller-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

const HEADER =
  'TransactionID,CustomerID,CustomerDOB,CustGender,CustLocation,CustAccountBalance,TransactionDate,TransactionTime,TransactionAmount (INR)'

describe('a bulk extract', () => {
  it('is known by its header and grouped by customer, with unsigned payments as debits', () => {
    const { format, accounts, errors } = fixtureStatement('extract.csv')
    expect(format).toBe('bulk')
    const kochi = { id: 'C200', bornOn: '1991-02-03', gender: 'female', city: 'NO 11, MAIN ROAD, KOCHI' }
    const row = { payee: '', note: '' }
    expect(accounts).toEqual([
      {
        id: 'C200',
        currency: 'INR',
        balanceMinor: 125000,
        balanceOn: '2016-08-05',
        rows: [
          {
            ...row,
            line: 2,
            bookedOn: '2016-08-04',
            occurredAt: '2016-08-04T09:05:07',
            amountMinor: -25000,
            reference: 'T1',
            bankReference: 'T1',
            customer: kochi,
          },
          {
            ...row,
            line: 4,
            bookedOn: '2016-08-05',
            occurredAt: '2016-08-05T23:59:59',
            amountMinor: -100050,
            reference: 'T3',
            bankReference: 'T3',
            customer: kochi,
          },
        ],
      },
      {
        id: 'C100',
        currency: 'INR',
        balanceMinor: null,
        balanceOn: null,
        rows: [
          {
            ...row,
            line: 3,
            bookedOn: '2016-09-21',
            occurredAt: '2016-09-21T00:00:05',
            amountMinor: -50,
            reference: 'T2',
            bankReference: 'T2',
            customer: { id: 'C100', bornOn: '1930-11-26', gender: 'male', city: 'PUNE' },
          },
        ],
      },
      {
        id: 'C300',
        currency: 'INR',
        balanceMinor: 1000,
        balanceOn: '2016-08-01',
        rows: [
          {
            ...row,
            line: 5,
            bookedOn: '2016-08-01',
            occurredAt: '2016-08-01T12:00:00',
            amountMinor: -700,
            reference: 'T4',
            bankReference: 'T4',
            customer: { id: 'C300', bornOn: null, gender: null, city: null },
          },
        ],
      },
    ])
    expect(errors).toEqual([
      { line: 6, reason: '“31/31/16” is not a day-first date.' },
      { line: 7, reason: '“-7” has a sign; payments in this extract have none.' },
      { line: 8, reason: 'The row has 4 cells where the header has 9.' },
      { line: 9, reason: 'The row names no customer.' },
    ])
  })

  it('is read in parts when it is large: every row once, each customer in one account, nothing left behind', () => {
    const rows = Array.from({ length: 90_000 }, (_, at) => {
      return `T${at},C${at % 30_011},10/1/94,F,MUMBAI,${at}.5,${(at % 28) + 1}/8/16,${at % 60},${at}.25`
    })
    const path = join(folder, 'large.csv')
    writeFileSync(path, `${[HEADER, ...rows, 'cut,off'].join('\r\n')}`)
    const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith('teller-import-')).length
    const before = left()
    const large = readLargeRowFile(path, 'large.csv')
    const accounts = [...(large?.accounts ?? [])]
    expect(large?.errors).toEqual([{ line: 90_002, reason: 'The row has 2 cells where the header has 9.' }])
    expect(accounts.map(({ id }) => id).sort()).toEqual([...new Set(accounts.map(({ id }) => id))].sort())
    expect(accounts).toHaveLength(30_011)
    const all = accounts.flatMap((account) => account.rows.map((row) => ({ id: account.id, ...row })))
    expect(all.reduce((sum, row) => sum + row.amountMinor, 0)).toBe(-((89_999 * 90_000) / 2) * 100 - 90_000 * 25)
    expect(all.every((row) => row.id === row.customer?.id)).toBe(true)
    expect(new Set(all.map((row) => row.reference)).size).toBe(90_000)
    expect(left()).toBe(before)
  })

  it('is read in UTF-16, and a line without end does not fill the memory', () => {
    const path = join(folder, 'utf-16.csv')
    const text = `\ufeff${HEADER}\nT1,C1,10/1/94,F,मुंबई,1,1/8/16,5,7\n${'x'.repeat(300_000)}`
    writeFileSync(path, Buffer.from(text, 'utf16le'))
    const large = readLargeRowFile(path, 'utf-16.csv')
    expect([...(large?.accounts ?? [])][0]?.rows[0]?.customer?.city).toBe('मुंबई')
    expect(large?.errors).toEqual([{ line: 3, reason: 'The row has 1 cells where the header has 9.' }])
  })

  it('reads quoted cells, and a broken quote spoils its own line alone', () => {
    const row = (location: string) => `T1,C1,1/1/90,F,${location},1,1/8/16,5,7\n`
    const { accounts, errors } = textStatement(
      `${HEADER}\n${row('"A ""B"", C"')}${row('"open')}${row('mid"dle')}${row('D')}`,
    )
    expect(accounts[0]?.rows.map(({ customer }) => customer?.city)).toEqual(['A "B", C', 'D'])
    expect(errors).toEqual([3, 4].map((line) => ({ line, reason: 'The quotes of this row are broken.' })))
  })

  it('says nothing about other files, and refuses a pickle', () => {
    const path = join(folder, 'other.csv')
    writeFileSync(path, 'Date,Payee,Amount\n2026-10-01,A,1\n')
    expect(readLargeRowFile(path, 'other.csv')).toBeNull()
    expect(() => readLargeRowFile(path, 'other.pkl')).toThrow('reading a pickle runs code')
  })

  it('counts what is wrong beyond the first thousand rows', () => {
    const path = join(folder, 'bad.csv')
    writeFileSync(path, `${HEADER}\n${'no row\n'.repeat(1_500)}`)
    const large = readLargeRowFile(path, 'bad.csv')
    expect([...(large?.accounts ?? [])]).toEqual([])
    expect(large?.errors).toHaveLength(1_001)
    expect(large?.errors.at(-1)).toEqual({ line: 1_501, reason: '500 more rows up to this one could not be read.' })
  })
})

describe('JSON lines', () => {
  it('of our own rows are read back, and a broken line says what is wrong with it', () => {
    const { format, accounts, errors } = fixtureStatement('rows.jsonl')
    expect(format).toBe('jsonl')
    expect(accounts.map(({ rows, ...account }) => ({ ...account, payees: rows.map(({ payee }) => payee) }))).toEqual([
      { id: '', currency: null, balanceMinor: null, balanceOn: null, payees: ['Chai Point'] },
      { id: '4821', currency: 'INR', balanceMinor: null, balanceOn: null, payees: ['Refund'] },
    ])
    expect(accounts[0]?.rows[0]).toEqual({
      line: 1,
      bookedOn: '2026-10-01',
      occurredAt: '2026-10-01T09:15:30',
      amountMinor: -24900,
      payee: 'Chai Point',
      reference: 'R1',
      note: 'tea',
      bankReference: null,
    })
    expect(errors).toEqual([
      { line: 4, reason: '“bookedOn” is not an ISO date.' },
      { line: 5, reason: '“amountMinor” is not a whole number of minor units, or too large.' },
      { line: 6, reason: '“amountMinor” is not a whole number of minor units, or too large.' },
      { line: 7, reason: 'The line is not a row.' },
      { line: 8, reason: 'The line is not whole JSON: it was cut off.' },
    ])
  })

  it('of prompts give the first amount and balance, and agree with the extract on the birth date', () => {
    const { accounts, errors } = fixtureStatement('prompts.jsonl')
    expect(accounts).toEqual([
      {
        id: 'C200',
        currency: 'INR',
        balanceMinor: 150025,
        balanceOn: '2016-08-04',
        rows: [
          {
            line: 1,
            bookedOn: '2016-08-04',
            occurredAt: '2016-08-04T09:05:07',
            amountMinor: -25000,
            payee: '',
            reference: 'T9',
            note: '',
            bankReference: 'T9',
            customer: { id: 'C200', bornOn: '1991-02-03', gender: 'female', city: 'KOCHI' },
          },
        ],
      },
      {
        id: 'C201',
        currency: 'INR',
        balanceMinor: 100,
        balanceOn: '2016-09-21',
        rows: [
          {
            line: 2,
            bookedOn: '2016-09-21',
            occurredAt: '2016-09-21T00:00:05',
            amountMinor: -100,
            payee: '',
            reference: 'T10',
            note: '',
            bankReference: 'T10',
            customer: { id: 'C201', bornOn: '1961-11-26', gender: null, city: null },
          },
        ],
      },
    ])
    expect(errors).toEqual([{ line: 3, reason: 'The row names no customer.' }])
  })

  it('cannot reach into the program or grow', () => {
    const line = `{"bookedOn": "2026-10-01", "amountMinor": 1, "payee": "${'x'.repeat(10_000)}", "__proto__": {"polluted": 1}}`
    const row = textStatement(line).accounts[0]?.rows[0]
    expect(row?.payee).toHaveLength(200)
    expect(row).not.toHaveProperty('polluted')
  })
})
