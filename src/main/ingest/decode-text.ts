import { isUtf8 } from 'node:buffer'
import { analyse } from 'chardet'
import iconv from 'iconv-lite'
import { AppError } from '../errors'

export interface DecodedText {
  /** Line ends are '\n', no byte-order mark. */
  readonly text: string
  /** 'utf-8', 'utf-16le', 'windows-1252' … */
  readonly encoding: string
}

/**
 * Decodes a text file. A byte-order mark wins, then valid UTF-8 (whatever the file says about itself: banks write UTF-8
 * under a Windows-1252 header), then the best guess, then Windows-1252. `encoding` forces one.
 * Throws AppError 'import-failed' for an encoding that is not known.
 */
export function decodeText(bytes: Uint8Array, encoding?: string): DecodedText {
  const name = encoding ?? detectEncoding(bytes)
  if (!iconv.encodingExists(name)) {
    throw new AppError('import-failed', `The encoding “${name}” is not known. Choose utf-8 or windows-1252.`)
  }
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name)
  return { text: text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'), encoding: name }
}

const SAMPLE = 64 * 1024
/** What a wrong guess costs: a multi-byte reading of Latin text swallows letters, so it must be sure. */
const SURE_ENOUGH = 80
const GUESSABLE = new Set([
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1253',
  'windows-1254',
  'iso-8859-2',
  'koi8-r',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'big5',
  'gb18030',
])

/** The encoding of a text file, by its mark or its first 64 KB; for a part of a file, cut it at a line end. */
export function detectEncoding(bytes: Uint8Array): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const zeros = [0, 0]
  const sample = bytes.subarray(0, SAMPLE)
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  // The high byte of a Latin letter is zero: second in little-endian, first in big-endian.
  if (Math.max(...zeros) > sample.length * 0.3) return (zeros[1] ?? 0) > (zeros[0] ?? 0) ? 'utf-16le' : 'utf-16be'
  if (isMostlyUtf8(bytes)) return 'utf-8'
  const best = analyse(sample).find((match) => GUESSABLE.has(match.name.toLowerCase()))
  return best && best.confidence >= SURE_ENOUGH ? best.name.toLowerCase() : 'windows-1252'
}

// One damaged character in a UTF-8 file must not turn every other accent into two wrong letters.
function isMostlyUtf8(bytes: Uint8Array): boolean {
  // The mark of an older damage is a character like any other.
  if (isUtf8(bytes)) return true
  const text = new TextDecoder('utf-8').decode(bytes)
  const damaged = text.split('\ufffd').length - 1
  const wide = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0
  return damaged * 10 <= wide
}
