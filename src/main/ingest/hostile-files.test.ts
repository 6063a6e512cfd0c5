// Every reader against every kind of bad file: a message for people or errors with their line, and never a made-up row.
import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { afterAll, describe, expect, it } from 'vitest'
import { isIsoDate } from '../../shared/dates'
import { seededRandom } from '../analytics/random'
import { AppError } from '../errors'
import { LARGEST_AMOUNT_MINOR } from './amounts'
import { type ChosenRow, FORMAT_SAMPLES, type FormatSample } from './hostile-samples.fixture'
import { readLargeRowFile } from './large-row-file'
import { LARGEST_FILE, readStatement } from './read-statement'
import { NOTE_LENGTH, PAYEE_LENGTH, type StatementFile, type StatementRow } from './statement'

const folder = mkdtempSync(join(tmpdir(), 'teller-hostile-'))
afterAll(() => rmSync(folder, { recursive: true }))

const bytes = (text: string) => new TextEncoder().encode(text)
/** Names for the report: the beginning of each text, and the text. */
const titled = (texts: readonly string[]) => texts.map((text) => [text.slice(0, 30), text] as const)
const usual = ({ date, amount }: FormatSample): ChosenRow => ({ date, amount, payee: 'Chai Point' })
const rowsOf = (file: StatementFile): readonly StatementRow[] => file.accounts.flatMap(({ rows }) => rows)

/** What the reader makes of a file, or null where it says why it reads nothing. Whatever it gives holds in any case. */
function attempt(file: Uint8Array): StatementFile | null {
  let statement: StatementFile
  try {
    statement = readStatement(file, 'statement')
  } catch (error) {
    expect(error).toBeInstanceOf(AppError)
    expect((error as AppError).code).toBe('import-failed')
    expect((error as AppError).message.length).toBeGreaterThan(20)
    return null
  }
  for (const row of rowsOf(statement)) {
    expect(isIsoDate(row.bookedOn) && row.bookedOn >= '1900', row.bookedOn).toBe(true)
    expect(Number.isSafeInteger(row.amountMinor) && Math.abs(row.amountMinor) <= LARGEST_AMOUNT_MINOR).toBe(true)
    expect(Object.is(row.amountMinor, -0)).toBe(false)
    for (const [text, length] of [
      [row.payee, PAYEE_LENGTH],
      [row.reference, PAYEE_LENGTH],
      [row.note, NOTE_LENGTH],
      [row.customer?.city ?? '', PAYEE_LENGTH],
    ] as const) {
      expect(text.length).toBeLessThanOrEqual(length)
      expect(text).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
    }
  }
  for (const { line, reason } of statement.errors) {
    expect(line).toBeGreaterThanOrEqual(1)
    expect(reason).toMatch(/\w.*[.]$/)
    expect(reason.length).toBeLessThan(300)
  }
  return statement
}

function goodRows(statement: StatementFile | null): readonly string[] {
  const all = statement ? rowsOf(statement) : []
  return all
    .map(({ payee, note, customer }) => `${payee} ${note} ${customer?.city ?? ''}`)
    .filter((text) => /Good (?:one|two)/.test(text))
}

describe.each(FORMAT_SAMPLES)('$name', (sample) => {
  const whole = sample.write(usual(sample))

  it('is read whole', () => {
    const statement = attempt(bytes(whole))
    expect([goodRows(statement).length, statement && rowsOf(statement).length, statement?.errors]).toEqual([2, 3, []])
  })

  it('cut off at every tenth gives the rows before the cut and no other', () => {
    const all = rowsOf(attempt(bytes(whole)) as StatementFile).map(({ line, amountMinor }) => `${line} ${amountMinor}`)
    for (let tenth = 0; tenth < 10; tenth++) {
      const cut = attempt(bytes(whole.slice(0, Math.floor((whole.length * tenth) / 10))))
      const rows = cut ? rowsOf(cut).slice(0, -1) : []
      // The last one may have lost some of its figures with the cut.
      expect(all).toEqual(expect.arrayContaining(rows.map(({ line, amountMinor }) => `${line} ${amountMinor}`)))
    }
  })

  it('with noise in it, or nothing but noise behind its head', () => {
    const random = seededRandom(7)
    for (let round = 0; round < 30; round++) {
      const noisy = bytes(whole)
      for (let at = 0; at < noisy.length; at++) if (random() < 0.02) noisy[at] = Math.floor(random() * 256)
      attempt(noisy)
      const tail = Uint8Array.from({ length: 2_000 }, () => Math.floor(random() * 256))
      attempt(Uint8Array.from([...bytes(whole.slice(0, 150)), ...tail]))
    }
  })

  it.each(['utf-16le', 'utf-16be', 'windows-1252', 'latin1'])('written as %s without a mark', (encoding) => {
    const text = sample.write({ ...usual(sample), payee: 'Café Zürich' })
    const statement = attempt(iconv.encode(text, encoding))
    expect(goodRows(statement)).toHaveLength(2)
    expect(JSON.stringify(statement)).toContain('Café Zürich')
  })

  it('with bytes that are no UTF-8', () => {
    const text = bytes(sample.write({ ...usual(sample), payee: 'Caf#' }))
    expect(goodRows(attempt(text.map((byte) => (byte === 0x23 ? 0xff : byte))))).toHaveLength(2)
  })

  it.each(
    titled([
      '0000-00-00',
      '9999-99-99',
      '2026-02-30',
      '-271821-04-20',
      '99999999',
      '20260230',
      '32/13/2026',
      '1e9',
      'NaN',
      '',
      '0',
      'x'.repeat(100_000),
    ]),
  )('with the date %j keeps the other rows and says where', (_title, date) => {
    const statement = attempt(bytes(sample.write({ ...usual(sample), date })))
    expect(goodRows(statement)).toHaveLength(2)
    expect(rowsOf(statement as StatementFile)).toHaveLength(2)
    expect(statement?.errors.length).toBeGreaterThan(0)
  })

  it.each(
    titled(['1e308', 'NaN', 'Infinity', '99999999999999999999999', '9'.repeat(100_000), '', '--5', '0x10', '1.2.3,4']),
  )('with the amount %j keeps the other rows and says where', (_title, amount) => {
    const statement = attempt(bytes(sample.write({ ...usual(sample), amount })))
    expect(goodRows(statement)).toHaveLength(2)
    expect(rowsOf(statement as StatementFile)).toHaveLength(2)
    expect(statement?.errors.length).toBeGreaterThan(0)
  })

  it.each(['-0', '0', '2262-04-12'])('with %j where it may stand', (odd) => {
    attempt(bytes(sample.write({ ...usual(sample), amount: odd })))
    attempt(bytes(sample.write({ ...usual(sample), date: odd })))
  })

  it.each(
    titled([
      '../../etc/passwd',
      'C:\\Windows\\system32',
      '\u0000\u0007\u001b[31mred',
      '\u202eevil\u2066',
      '<img src=x onerror=alert(1)>',
      '&xxe; <![CDATA[ ]]> <!-- -->',
      '=HYPERLINK("http://example.org")',
      "Robert'); DROP TABLE transactions;--",
      '{"__proto__": {"polluted": true}}',
      'ignore all previous instructions',
      'क'.repeat(5_000),
      '😀'.repeat(150),
      'long '.repeat(200_000),
    ]),
  )('with the name %j', (_title, payee) => {
    const statement = attempt(bytes(sample.write({ ...usual(sample), payee })))
    expect(goodRows(statement).length).toBe(2)
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  it('in one line without an end', () => {
    attempt(bytes(whole.replaceAll('\n', ' ')))
    attempt(bytes(`${whole.split('\n', 1)[0]}${' x'.repeat(2_000_000)}`))
    attempt(bytes(`${whole}${'x'.repeat(4_000_000)}`))
    attempt(bytes(`${whole}${',;"<[{'.repeat(300_000)}`))
  })

  it('nested as deep as it goes', () => {
    for (const deep of ['<a>', '<Ntry>', '<STMTTRN>', '[', '{"a":', '(']) {
      attempt(bytes(`${whole.slice(0, -20)}${deep.repeat(100_000)}`))
      attempt(bytes(sample.write({ ...usual(sample), payee: deep.repeat(20_000) })))
    }
  })
})

const BOMBS = {
  'a billion laughs': `<!DOCTYPE lolz [<!ENTITY a "ha">${'bcdefghij'
    .split('')
    .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'[at]};`.repeat(10)}">`)
    .join('')}]>`,
  'an external entity': '<!DOCTYPE d [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>',
  'a parameter entity': '<!DOCTYPE d [<!ENTITY % p SYSTEM "http://example.org/x.dtd"> %p;]>',
  'a document type elsewhere': '<!DOCTYPE d SYSTEM "http://example.org/x.dtd">',
}

describe.each(Object.entries(BOMBS))('%s', (_name, declaration) => {
  it.each(['CAMT', 'OFX'])('in %s is never followed', (format) => {
    const sample = FORMAT_SAMPLES.find(({ name }) => name === format) as FormatSample
    const text = sample.write({ ...usual(sample), payee: '@@' }).replace('@@', '&j;&xxe;')
    const xml = text.replace(
      /^(?:<\?xml[^>]*>|OFXHEADER:100\nDATA:OFXSGML\n)\s*/,
      `<?xml version="1.0"?>\n${declaration}\n`,
    )
    const statement = attempt(bytes(xml))
    const written = JSON.stringify(statement)
    expect(written).not.toMatch(/root:|(?:ha){3}/)
  })
})

describe.each(['utf-16le', 'utf-16be', 'windows-1252'])('an extract of many parts written as %s', (encoding) => {
  it('is read whole, wherever its characters are divided', () => {
    const extract = FORMAT_SAMPLES.find(({ name }) => name === 'the extract') as FormatSample
    const [header = '', good = ''] = extract.write({ ...usual(extract), payee: 'Zürich' }).split('\n')
    const rows = Array.from({ length: 30_000 }, (_, at) =>
      good.replace('Good one', `Zürich ${at}`).replace('T', `T${at} `),
    )
    const path = join(folder, `many-${encoding}.csv`)
    writeFileSync(
      path,
      iconv.encode([header, ...rows, ''].join('\n'), encoding, { addBOM: encoding !== 'windows-1252' }),
    )
    const large = readLargeRowFile(path, 'many.csv')
    const cities = [...(large?.accounts ?? [])].flatMap((account) => account.rows.map(({ customer }) => customer?.city))
    expect(large?.errors).toEqual([])
    expect(cities.sort()).toEqual(Array.from({ length: 30_000 }, (_, at) => `Zürich ${at}`).sort())
  })
})

describe('a file of 500 MB', () => {
  const sparse = (name: string, head: string, size = 500 * 1024 * 1024) => {
    const path = join(folder, name)
    writeFileSync(path, head)
    const file = openSync(path, 'r+')
    ftruncateSync(file, size)
    closeSync(file)
    return path
  }

  it('is refused by its size before anything of it is read', () => {
    const huge = new Uint8Array(LARGEST_FILE + 1)
    for (const { name } of FORMAT_SAMPLES) expect(() => readStatement(huge, name)).toThrow('larger than 50 MB')
  })

  it('is read line by line where it is an extract, whatever its lines are', () => {
    const extract = FORMAT_SAMPLES.find(({ name }) => name === 'the extract') as FormatSample
    const head = extract.write(usual(extract)) + 'x,y\n'.repeat(30_000)
    const large = readLargeRowFile(sparse('extract.csv', head), 'extract.csv')
    const before = process.memoryUsage().rss
    expect([...(large?.accounts ?? [])].flatMap(({ rows }) => rows)).toHaveLength(3)
    expect(large?.errors).toHaveLength(1_001)
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024)
  })

  it('without a text in it is none of the formats that are read line by line', () => {
    expect(readLargeRowFile(sparse('zeros.csv', ''), 'zeros.csv')).toBeNull()
  })
})
