import { closeSync, openSync, readSync } from 'node:fs'
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

/**
 * The lines of a file one by one, without their ends; the file is never in memory as a whole. `onRead` hears how many
 * bytes were read, after each chunk.
 */
export function* fileLines(
  path: string,
  encoding: string,
  onRead: (bytes: number) => void = () => {},
): Generator<string> {
  const file = openSync(path, 'r')
  try {
    const decoder = iconv.getDecoder(encoding)
    const buffer = Buffer.alloc(CHUNK)
    let rest = ''
    let read = 0
    for (;;) {
      const length = readSync(file, buffer, 0, CHUNK, null)
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
