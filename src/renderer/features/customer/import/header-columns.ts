import type { CsvMapping } from '../../../../shared/contract'

const HEAD_BYTES = 256 * 1024

/**
 * The columns that line `headerLine` (1-based; 0 in a file without a header) of a CSV offers when it is cut at
 * `delimiter`, named as main names them: an empty one by its number, a repeated one with its count. Main knows only the
 * columns of the header it has read; this is for choosing another line or delimiter. Empty for a line that is not there.
 */
export function headerColumns(
  bytes: Uint8Array,
  { encoding, delimiter, headerLine }: Pick<CsvMapping, 'encoding' | 'delimiter' | 'headerLine'>,
): readonly string[] {
  const lines = decoded(bytes.subarray(0, HEAD_BYTES), encoding).split(/\r\n|\r|\n/)
  const line = lines[Math.max(0, headerLine - 1)]
  if (line === undefined || line === '') return []
  const seen = new Map<string, number>()
  return cellsOf(line, delimiter).map((cell, at) => {
    const name = (headerLine === 0 ? '' : cell) || `Column ${at + 1}`
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name} (${times})`
  })
}

/**
 * The mapping under other columns: a column that still exists by name is kept, otherwise the one that stands in the same
 * place, otherwise the last.
 */
export function movedMapping(mapping: CsvMapping, before: readonly string[], columns: readonly string[]): CsvMapping {
  const moved = (name: string) =>
    columns.includes(name) ? name : (columns[before.indexOf(name)] ?? columns.at(-1) ?? name)
  const orNull = (name: string | null) => (name === null ? null : moved(name))
  return {
    ...mapping,
    dateColumn: moved(mapping.dateColumn),
    payeeColumn: mapping.payeeColumn === '' ? '' : moved(mapping.payeeColumn),
    amountColumn: orNull(mapping.amountColumn),
    debitColumn: orNull(mapping.debitColumn),
    creditColumn: orNull(mapping.creditColumn),
  }
}

function decoded(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes)
  } catch {
    // An encoding that only main knows: names in Latin letters read the same.
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

// Quotes hide the delimiter; two of them inside a quoted cell are one.
function cellsOf(line: string, delimiter: string): readonly string[] {
  const cells = ['']
  let quoted = false
  for (const sign of line) {
    if (sign === '"') quoted = !quoted
    if (sign === delimiter && !quoted) cells.push('')
    else cells[cells.length - 1] += sign
  }
  return cells.map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/s, '$1')
      .replaceAll('""', '"')
      .trim(),
  )
}
