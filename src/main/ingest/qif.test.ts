import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../shared/dates'
import { fixtureStatement, rowsInShort, textStatement } from './fixture-file.fixture'
import { readStatement } from './read-statement'

describe('a QIF statement', () => {
  it('is read from a full American export: accounts, a split, an empty payee, and of investments the cash alone', () => {
    const { accounts, errors, format } = fixtureStatement('us-splits.qif')
    expect({ format, errors }).toEqual({ format: 'qif', errors: [] })
    expect(accounts).toEqual([
      {
        id: 'Everyday checking',
        currency: null,
        balanceMinor: 124010,
        balanceOn: '2026-10-31',
        rows: [
          {
            line: 23,
            bookedOn: '2026-10-03',
            occurredAt: null,
            amountMinor: -108450,
            payee: 'Harbor Market',
            reference: '1042',
            note: 'Weekly shop; Groceries (milk & bread) -84.50; [Old savings] -1,000.00',
            bankReference: null,
          },
          {
            line: 35,
            bookedOn: '2026-10-15',
            occurredAt: null,
            amountMinor: 250000,
            payee: 'Income:Salary',
            reference: '',
            note: '',
            bankReference: null,
          },
        ],
      },
      {
        id: 'Brokerage',
        currency: null,
        balanceMinor: null,
        balanceOn: null,
        rows: [
          {
            line: 51,
            bookedOn: '2026-10-17',
            occurredAt: null,
            amountMinor: 25000,
            payee: 'Deposit',
            reference: '',
            note: '',
            bankReference: null,
          },
        ],
      },
    ])
  })

  it('is read with European dates and amounts, in Latin-1 with old line ends, and says which rows it cannot read', () => {
    const statement = fixtureStatement('european-cr.qif')
    expect(rowsInShort(statement)).toEqual(['2 2026-10-31 -123456 Café Müller', '7 2026-11-05 -99 Brot & Butter'])
    expect(statement.errors).toEqual([
      { line: 11, reason: '“32.11.2026” is not a date.' },
      { line: 15, reason: '“viel” is not an amount.' },
      { line: 18, reason: 'The transaction has no end (“^”): the file was cut off or damaged here.' },
    ])
  })

  it.each([
    ['one late day decides for all', ['01/02/2026', '13/02/2026'], null, '2026-02-01', undefined],
    ['one late month decides for all', ['01/02/2026', '01/13/2026'], null, '2026-01-02', undefined],
    ['a named month needs no order', ['2 Jan 2026'], null, '2026-01-02', undefined],
    ['nothing decides', ['01/02/2026'], 'GBP', '2026-02-01', 'day-first'],
    ['nothing decides, in dollars', ['01/02/2026'], 'USD', '2026-01-02', 'month-first'],
    ['nothing decides, with the apostrophe of Quicken', ["1/ 2'26"], null, '2026-01-02', 'month-first'],
  ] as const)('reads dates where %s', (_case, dates, currency, first, assumed) => {
    const text = `!Type:Bank\n${dates.map((date) => `D${date}\nT-1.00\n^\n`).join('')}`
    const statement = readStatement(new TextEncoder().encode(text), 'a.qif', undefined, currency)
    expect(statement.accounts[0]?.rows[0]?.bookedOn).toBe(first)
    expect(statement.assumedDateOrder).toBe(assumed)
  })

  it('keeps a hostile payee short and on one line', () => {
    const payee = `<img src=x onerror=alert(1)>\u202e=cmd|' /C calc'!A0 ${'x'.repeat(10_000)}`
    const row = textStatement(`!Type:Bank\nD2026-10-01\nT-1\nP${payee}\nM${'y'.repeat(10_000)}\n^\n`).accounts[0]
      ?.rows[0]
    expect(row?.payee).toHaveLength(200)
    expect(row?.payee).toMatch(/^<img src=x onerror=alert\(1\)>=cmd/)
    expect(row?.note).toHaveLength(500)
  })

  it('refuses absurd dates and amounts row by row', () => {
    const statement = textStatement(
      `!Type:Bank\nD31/12/0026\nT-1\n^\nD30/02/2026\nT-1\n^\nD13/01/2026\nT${'9'.repeat(400)}\n^\nD14/01/2026\n^\nT1\n^\n`,
    )
    expect(statement.errors.map(({ line }) => line)).toEqual([2, 5, 8, 11, 13])
    expect(statement.accounts.flatMap(({ rows }) => rows)).toEqual([])
  })
})

const word = fc.constantFrom('Café', '^', '!Type:Cat', 'D1/1/26', '$5', "O'Neil", 'सब्ज़ी', '# 1', '<b>', '100%')
const texts = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => `P ${words.join(' ')}`)
const written = fc.record({
  european: fc.boolean(),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  firstDay: fc.integer({ min: 0, max: 3_000 }),
  rows: fc.array(
    fc.record({
      day: fc.integer({ min: 0, max: 60 }),
      amountMinor: fc.integer({ min: -999_999_999_99, max: 999_999_999_99 }),
      payee: texts,
      note: texts,
      reference: fc.constantFrom('', '1042', 'A-7'),
    }),
    { minLength: 1, maxLength: 12 },
  ),
})

it('reads back the rows that a QIF writer of either side of the ocean has written', () => {
  fc.assert(
    fc.property(written, ({ european, lineEnd, firstDay, rows }) => {
      const number = new Intl.NumberFormat(european ? 'de-DE' : 'en-US', { minimumFractionDigits: 2 })
      const last = { bookedOn: '2026-12-31', amountMinor: -12_34, payee: 'Decides', note: 'the order', reference: '' }
      const all = [
        ...rows.map(({ day, ...row }) => ({ ...row, bookedOn: addDays('2018-01-01', firstDay + day) })),
        last,
      ]
      const lines = all.flatMap(({ bookedOn, amountMinor, payee, note, reference }) => {
        const [year = '', month = '', day = ''] = bookedOn.split('-')
        const date = european
          ? `${day}.${month}.${year}`
          : `${Number(month)}/${day.replace(/^0/, ' ')}'${year.slice(2)}`
        const amount = number.format(amountMinor / 100)
        return [`D${date}`, `T${amount}`, `P${payee}`, `M${note}`, ...(reference === '' ? [] : [`N${reference}`]), '^']
      })
      const text = ['!Type:Bank', ...lines, ''].join(lineEnd)
      const { accounts, errors } = readStatement(new TextEncoder().encode(text), 'statement.qif')
      expect(errors).toEqual([])
      const read = accounts[0]?.rows.map(({ bookedOn, amountMinor, payee, note, reference }) => {
        return { bookedOn, amountMinor, payee, note, reference }
      })
      const expected = all.map(({ bookedOn, amountMinor, payee, note, reference }) => {
        return { bookedOn, amountMinor, payee, note: note === payee ? '' : note, reference }
      })
      expect(read).toEqual(expected)
    }),
    { numRuns: 200 },
  )
})
