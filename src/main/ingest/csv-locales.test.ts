import fc from 'fast-check'
import iconv from 'iconv-lite'
import { expect, it } from 'vitest'
import { addDays } from '../../shared/dates'
import { readStatement } from './read-statement'

interface Locale {
  readonly name: string
  readonly delimiter: string
  readonly encoding: string
  readonly header: string
  readonly date: (year: string, month: string, day: string) => string
}

// How banks of these places write; amounts are written by Intl itself.
const LOCALES: readonly Locale[] = [
  {
    name: 'en-IN',
    delimiter: ',',
    encoding: 'utf-8',
    header: 'Txn Date,Particulars,Amount',
    date: (y, m, d) => `${d}/${m}/${y}`,
  },
  { name: 'hi-IN', delimiter: ',', encoding: 'utf-8', header: 'दिनांक,विवरण,राशि', date: (y, m, d) => `${d}-${m}-${y}` },
  {
    name: 'en-GB',
    delimiter: ',',
    encoding: 'windows-1252',
    header: 'Date,Description,Amount',
    date: (y, m, d) => `${d}/${m}/${y}`,
  },
  {
    name: 'en-US',
    delimiter: ',',
    encoding: 'utf-8',
    header: 'Date,Description,Amount',
    date: (y, m, d) => `${Number(m)}/${Number(d)}/${y}`,
  },
  {
    name: 'de-DE',
    delimiter: ';',
    encoding: 'windows-1252',
    header: 'Buchungstag;Empfänger;Betrag',
    date: (y, m, d) => `${Number(d)}.${Number(m)}.${y}`,
  },
  {
    name: 'de-CH',
    delimiter: ';',
    encoding: 'utf-16le',
    header: 'Datum;Beschreibung;Betrag',
    date: (y, m, d) => `${d}.${m}.${y.slice(2)}`,
  },
  {
    name: 'fr-FR',
    delimiter: '\t',
    encoding: 'utf-8',
    header: 'Date\tDetails\tMontant',
    date: (y, m, d) => `${d}/${m}/${y}`,
  },
  {
    name: 'sv-SE',
    delimiter: ';',
    encoding: 'utf-16be',
    header: 'Datum;Text;Amount',
    date: (y, m, d) => `${y}-${m}-${d}`,
  },
]

const payee = fc
  .array(
    fc.constantFrom(
      'Café',
      'Ö & Co',
      'A, B',
      'x;y',
      'tab\there',
      '"Quoted"',
      "O'Neil",
      'line\nbreak',
      '#12',
      'सब्ज़ी',
      '<b>',
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((words) => `P ${words.join(' ')}`)

const written = fc.record({
  locale: fc.constantFrom(...LOCALES),
  firstDay: fc.integer({ min: 0, max: 3_000 }),
  rows: fc.array(
    fc.record({
      day: fc.integer({ min: 0, max: 60 }),
      amountMinor: fc.integer({ min: -999_999_999_99, max: 999_999_999_99 }),
      payee,
    }),
    { minLength: 1, maxLength: 12 },
  ),
})

it('reads back the rows that any supported locale has written', () => {
  fc.assert(
    fc.property(written, ({ locale, firstDay, rows }) => {
      // A day after the 12th in the file decides between day-first and month-first.
      const decisive = { day: null, amountMinor: -12_34, payee: 'Decides' }
      const start = addDays('2018-01-01', firstDay)
      const all = [...rows, decisive].map((row) => ({
        bookedOn: row.day === null ? '2026-12-31' : addDays(start, row.day),
        amountMinor: row.amountMinor,
        payee: locale.encoding === 'windows-1252' ? row.payee.replaceAll('सब्ज़ी', 'Gemüse') : row.payee,
      }))
      const number = new Intl.NumberFormat(locale.name, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
      const lines = all.map(({ bookedOn, amountMinor, payee }) => {
        const [year = '', month = '', day = ''] = bookedOn.split('-')
        const cells = [locale.date(year, month, day), payee, number.format(amountMinor / 100)]
        return cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(locale.delimiter)
      })
      const bytes = iconv.encode([locale.header, ...lines, ''].join('\r\n'), locale.encoding, { addBOM: true })
      const { accounts, errors } = readStatement(bytes, 'statement.csv')
      expect(errors).toEqual([])
      const read = accounts[0]?.rows.map(({ bookedOn, amountMinor, payee }) => ({ bookedOn, amountMinor, payee }))
      expect(read).toEqual(all.map((row) => ({ ...row, payee: row.payee.replace(/\s+/g, ' ').trim() })))
    }),
    { numRuns: 200 },
  )
})
