// MT940 and MT942 are fields ':61:…' over one or more lines, in blocks that begin with ':20:' and end with '-'.

export interface SwiftField {
  /** 1-based line where the field starts. */
  readonly line: number
  /** '20', '60F', 'NS' … */
  readonly tag: string
  /** Lines joined with '\n', blank ones left out. */
  readonly value: string
}

// Only the tags that statements have: a wrapped time ('T16' and ':26:37' below it) begins like a field.
const TAG = '13D?|2[01]|25|28C?|34F?|6[0-5][FM]?|86|90[CDF]?|NS'
const FIELD = new RegExp(`^:(${TAG}):(.*)$`)
const WITHOUT_COLON = new RegExp(`^(?:${TAG}):`)

/** The fields of a text ('\n' line ends) in order; headers of the network around the blocks are passed over. */
export function swiftFields(text: string): readonly SwiftField[] {
  const fields: { line: number; tag: string; lines: string[] }[] = []
  let open = false
  const lines = text.split('\n')
  lines.forEach((written, at) => {
    // Some banks break the line behind the first colon.
    const line = lines[at - 1] === ':' && WITHOUT_COLON.test(written) ? `:${written}` : written
    const match = FIELD.exec(line.trimEnd())
    if (match) {
      fields.push({ line: at + 1, tag: match[1] as string, lines: [match[2] as string] })
      open = true
    } else if (/^-(?:[}X].*)?$/.test(line.trim()) || /^\{\d:/.test(line)) open = false
    else if (open && line.trim() !== '' && line.trim() !== ':') fields.at(-1)?.lines.push(line)
  })
  return fields.map(({ line, tag, lines }) => ({ line, tag, value: lines.join('\n') }))
}
