// QIF is lines of one letter and a value, a '^' line after each record, and '!' lines that say what the records are.

export interface QifRecord {
  /** 1-based line where the record starts. */
  readonly line: number
  /** What the '!' line above said: 'type:bank', 'account' … in lower case. */
  readonly section: string
  /** In file order. Letters repeat in splits. */
  readonly fields: readonly { readonly letter: string; readonly value: string }[]
  /** False where the file ends before the '^'. */
  readonly closed: boolean
}

/** The records of a QIF text ('\n' line ends), and every section that it opens, with or without a record. */
export function qifRecords(text: string): {
  readonly records: readonly QifRecord[]
  readonly sections: readonly string[]
} {
  const records: QifRecord[] = []
  const sections: string[] = []
  let section = ''
  let fields: { letter: string; value: string }[] = []
  let start = 0
  const close = (closed: boolean) => {
    if (fields.length > 0) records.push({ line: start, section, fields, closed })
    fields = []
  }
  for (const [at, written] of text.split('\n').entries()) {
    const line = written.trim()
    if (line === '' || line.startsWith('#')) continue
    if (line.startsWith('!')) {
      close(false)
      // 'Option' and 'Clear' switch how Quicken reads lists; they hold no record and end none.
      if (/^!(?:option|clear)\b/i.test(line)) continue
      section = line.slice(1).trim().toLowerCase()
      sections.push(section)
    } else if (line.startsWith('^')) close(true)
    else {
      if (fields.length === 0) start = at + 1
      fields.push({ letter: line.slice(0, 1).toUpperCase(), value: line.slice(1).trim() })
    }
  }
  close(false)
  return { records, sections }
}

/** The first value under a letter, '' without one. */
export function qifValue(record: QifRecord, letter: string): string {
  return record.fields.find((field) => field.letter === letter)?.value ?? ''
}
