// OFX is SGML without end tags on values (1.x) or XML (2.x), and banks mix the two. One tokenizer reads both, and knows
// the line of every tag. It expands no entities but characters, so a document type cannot make it grow.

export interface OfxToken {
  /** 1-based line of the tag. */
  readonly line: number
  /** Upper case: 'STMTTRN', and '/STMTTRN' where it ends. */
  readonly tag: string
  /** What stands after the tag, up to the next one: '' for an aggregate. */
  readonly value: string
}

const TAG = /<(\/?)([A-Za-z][A-Za-z0-9._]*)\s*(\/?)>/g
const SKIPPED = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>/gi
const CDATA = /<!\[CDATA\[([\s\S]*?)\]\]>/g

/** The tags of an OFX text in order. A '<' that opens no tag belongs to the value. */
export function* ofxTokens(text: string): Generator<OfxToken> {
  // Same length and line ends, so that lines stay true.
  const plain = text.replace(SKIPPED, (found) => found.replace(/[^\n]/g, ' ')).replace(CDATA, escaped)
  let line = 1
  let counted = 0
  let pending: { line: number; tag: string; from: number } | null = null
  for (const match of plain.matchAll(TAG)) {
    for (; counted < match.index; counted++) if (plain.charCodeAt(counted) === 10) line++
    if (pending) yield { line: pending.line, tag: pending.tag, value: valueBetween(plain, pending.from, match.index) }
    pending = { line, tag: `${match[1]}${match[2]?.toUpperCase()}`, from: match.index + match[0].length }
  }
  if (pending) yield { line: pending.line, tag: pending.tag, value: valueBetween(plain, pending.from, plain.length) }
}

function valueBetween(text: string, from: number, to: number): string {
  return characters(text.slice(from, to)).trim()
}

function escaped(_found: string, inside: string): string {
  return inside.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** Characters for the entities of XML and for numbered ones; others stay as they are. */
export function characters(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, (found, decimal, hex, name) => {
    if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? found
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    const printable = code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    return printable ? String.fromCodePoint(code) : ' '
  })
}
