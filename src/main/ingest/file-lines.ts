import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import iconv from 'iconv-lite'
import { detectEncoding } from './decode-text'

const CHUNK = 256 * 1024
/** No row of an extract is longer; of a longer line only so much is kept, so that a file without line ends stays small. */
const LONGEST_LINE = 64 * 1024

/** The first characters of a file, at most 64 KB, up to the end of its last whole line where it has one. */
export function fileHead(path: string): {
  readonly text: string
  readonly encoding: string
  readonly bytes: Uint8Array
} {
  const file = openSync(path, 'r')
  try {
    const buffer = Buffer.alloc(64 * 1024)
    const head = buffer.subarray(0, readSync(file, buffer, 0, buffer.length, 0))
    const lineEnd = head.lastIndexOf(0x0a)
    const bytes = lineEnd > 0 && head.length === buffer.length ? head.subarray(0, lineEnd) : head
    const encoding = detectEncoding(bytes)
    return { text: iconv.decode(bytes, encoding).replace(/\r\n?/g, '\n'), encoding, bytes }
  } finally {
    closeSync(file)
  }
}

/** Some bytes of a file. */
export interface FilePart {
  readonly from: number
  readonly bytes: number
}

/**
 * A file in parts of about equal size that begin with a line, at most `most` and none much smaller than `smallest` bytes.
 * One part where a line's end cannot be told from its bytes.
 */
export function fileParts(path: string, encoding: string, most: number, smallest: number): readonly FilePart[] {
  const file = openSync(path, 'r')
  try {
    const { size } = fstatSync(file)
    const wanted = /^utf-?16/i.test(encoding) ? 1 : Math.min(most, Math.max(1, Math.floor(size / smallest)))
    const buffer = Buffer.alloc(LONGEST_LINE)
    const begins = [0]
    for (let part = 1; part < wanted; part++) {
      const near = Math.floor((size * part) / wanted)
      const lineEnd = buffer.subarray(0, readSync(file, buffer, 0, buffer.length, near)).indexOf(0x0a)
      if (lineEnd >= 0 && near + lineEnd + 1 < size) begins.push(near + lineEnd + 1)
    }
    return begins.map((from, part) => ({ from, bytes: (begins[part + 1] ?? size) - from }))
  } finally {
    closeSync(file)
  }
}

const WHOLE: FilePart = { from: 0, bytes: Number.POSITIVE_INFINITY }

/**
 * The lines of a file one by one, without their ends; the file is never in memory as a whole. `onRead` hears how many
 * bytes were read, after each chunk.
 */
export function* fileLines(
  path: string,
  encoding: string,
  part: FilePart = WHOLE,
  onRead: (bytes: number) => void = () => {},
): Generator<string> {
  const file = openSync(path, 'r')
  try {
    const decoder = iconv.getDecoder(encoding)
    const buffer = Buffer.alloc(CHUNK)
    let rest = ''
    let read = 0
    for (;;) {
      const length = readSync(file, buffer, 0, Math.min(CHUNK, part.bytes - read), part.from + read)
      read += length
      onRead(read)
      const text = rest + (length === 0 ? (decoder.end() ?? '') : decoder.write(buffer.subarray(0, length)))
      const lines = text.split(/\r\n|\n|\r(?!$)/)
      rest = (lines.pop() ?? '').slice(0, LONGEST_LINE)
      yield* lines
      if (length === 0) break
    }
    if (rest !== '') yield rest.replace(/\r$/, '')
  } finally {
    closeSync(file)
  }
}
