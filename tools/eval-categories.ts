// npm run eval:categories -- [--data FILE] [--customers 40] [--json OUT]
// How well categories are learnt from labelled lines that were held out. FILE: a CSV with the columns description, amount
// and label, read with its own labels; without it, the synthetic bank. The merchant dictionary takes no part. Lines are held out
// at random; with all lines of the same words; and with all that are written alike, as others do.
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { parse } from 'csv-parse/sync'
import { AppError } from '../src/main/errors'
import { telltaleWords } from '../src/main/ingest/classifier-features'
import { asWritten, foldsOfRepeats, measureLines } from '../src/main/ingest/classifier-measuring'
import type { LabelledLine } from '../src/main/ingest/classifier-training'
import { decodeText } from '../src/main/ingest/decode-text'
import { categoryBaselines } from './category-baselines'
import { bankLines } from './category-lines'

const OPTIONS = { folds: 5, repeats: 3, seed: 7, buckets: 65_536, magnitude: true, sureFrom: 0.9 }
/** Labels with fewer lines cannot be in every fold. */
const FEWEST_LINES = 5

function main(): void {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, customers: { type: 'string', default: '40' }, json: { type: 'string' } },
  })
  const lines = keptLines(values.data === undefined ? bankLines(Number(values.customers)) : fileLines(values.data))
  const splits: Readonly<Record<string, readonly LabelledLine[]>> = {
    // A number of its own for every line, in an order that is that of the file.
    random: lines.map((line, at) => ({ ...line, group: String(at).padStart(9, '0') })),
    grouped: lines,
    groupedAsWritten: lines.map((line) => ({ ...line, group: asWritten(line.printed) })),
  }
  const baselines = categoryBaselines(
    lines,
    Object.values(splits).map((split) => foldsOfRepeats(split, OPTIONS)),
  )
  const details = Object.entries(splits).map(([name, split], at) => ({
    ...{ name, ...measureLines(split, OPTIONS) },
    groups: new Set(split.map(({ group }) => group)).size,
    baselines: baselines?.[at] ?? null,
  }))
  const accuracies = Object.fromEntries(details.map(({ name, accuracy }) => [name, accuracy]))
  const classes = new Set(lines.map(({ label }) => label)).size
  const result = { rows: lines.length, classes, ...accuracies, details }
  console.log(`${result.rows} rows, ${classes} classes`)
  for (const { name, accuracy, interval, calibrationError, sure, groups, baselines } of details) {
    const [low, high] = interval.map((share) => share.toFixed(3))
    console.log(
      `${name}, ${groups} different: ${accuracy.toFixed(3)} right (95 %: ${low}–${high}), ` +
        `calibration error ${calibrationError.toFixed(3)}; ` +
        `${(100 * sure.coverage).toFixed(0)} % are sure, ${sure.accuracy.toFixed(3)} of them right`,
    )
    if (!baselines) continue
    const { linearSvm, logisticRegression } = baselines
    console.log(
      `  scikit-learn, TF-IDF: linear SVM ${linearSvm.toFixed(3)}, logistic regression ${logisticRegression.toFixed(3)}`,
    )
  }
  if (!baselines) console.log('not compared with others: no Python with scikit-learn (TELLER_EVAL_PYTHON) was found')
  if (values.json) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`)
}

function fileLines(file: string): readonly LabelledLine[] {
  const { text } = decodeText(readFileSync(file))
  const records: Readonly<Record<string, string>>[] = parse(text, {
    columns: (header: readonly string[]) => header.map((name) => name.trim().toLowerCase()),
    skip_empty_lines: true,
    relax_column_count: true,
  })
  for (const column of ['description', 'amount', 'label']) {
    if (records[0] && !(column in records[0])) throw new AppError('import-failed', `${file} has no column '${column}'.`)
  }
  return records
    .map(({ description = '', amount = '', label = '' }) => ({
      printed: description,
      amountMinor: lastAmount(amount),
      label: label.trim(),
      group: telltaleWords(description).join(' '),
    }))
    .filter(({ label }) => label !== '')
}

/** The last amount in a cell, 0 for none: some exports put a branch number in front of it. */
function lastAmount(cell: string): number {
  const written = /[-+]?\d[\d ,]*(?:\.\d+)?$/.exec(cell.trim())?.[0] ?? '0'
  return Math.round(Number(written.replace(/[ ,]/g, '')) * 100)
}

function keptLines(lines: readonly LabelledLine[]): readonly LabelledLine[] {
  const counts = new Map<string, number>()
  for (const { label } of lines) counts.set(label, (counts.get(label) ?? 0) + 1)
  return lines.filter(({ label }) => (counts.get(label) as number) >= FEWEST_LINES)
}

try {
  main()
} catch (error) {
  const known = error instanceof AppError || error instanceof RangeError || (error instanceof Error && 'code' in error)
  console.error(known ? (error as Error).message : error)
  process.exitCode = 1
}
