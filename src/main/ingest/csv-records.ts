import { CsvError, parse } from 'csv-parse/sync'
import type { RowError } from './statement'

export interface CsvRecord {
  /** 1-based line where the record starts. */
  readonly line: number
  readonly cells: readonly string[]
}

export interface CsvRecords {
  readonly records: readonly CsvRecord[]
  readonly errors: readonly RowError[]
}

/** After so many broken quotes the file is not a CSV with a few bad rows. */
const MOST_REPAIRS = 200

/**
 * Splits a CSV text ('\n' line ends) into records, quoted cells over several lines included. A line whose quotes are
 * broken is split at its delimiters as it stands, so that it cannot swallow the rows after it.
 */
export function csvRecords(text: string, delimiter: string): CsvRecords {
  const records: CsvRecord[] = []
  let broken = parseInto(records, text, delimiter, 0)
  if (broken === null) return { records, errors: [] }
  const lines = text.split('\n')
  for (let repairs = 0; broken !== null; repairs++) {
    if (repairs >= MOST_REPAIRS) {
      const reason = 'Too many lines with broken quotes: nothing from here on was read. Export the file again.'
      return { records, errors: [{ line: broken + 1, reason }] }
    }
    records.push({ line: broken + 1, cells: splitAsItStands(lines[broken] ?? '', delimiter) })
    const next: number = broken + 1
    broken = next < lines.length ? parseInto(records, lines.slice(next).join('\n'), delimiter, next) : null
  }
  return { records, errors: [] }
}

/** Appends the records of `text` and returns null, or the 0-based line of the first one that is broken. */
function parseInto(records: CsvRecord[], text: string, delimiter: string, lineOffset: number): number | null {
  let read = 0
  try {
    parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      on_record: (cells: string[], info: { lines: number }) => {
        records.push({ line: lineOffset + read + 1, cells: cells.map((cell) => cell.trim()) })
        read = info.lines
        return null
      },
    })
    return null
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return lineOffset + read
  }
}

function splitAsItStands(line: string, delimiter: string): string[] {
  return line.split(delimiter).map((cell) => cell.trim().replace(/^"|"$/g, '').trim())
}
