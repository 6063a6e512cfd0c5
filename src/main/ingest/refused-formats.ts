// Files that people choose by mistake, each with what to do instead.
import { AppError } from '../errors'

const MAGIC: readonly { readonly starts: readonly number[]; readonly say: string }[] = [
  {
    starts: [0x50, 0x4b, 0x03, 0x04],
    say: 'This is an Excel workbook or a zip archive. Open it and save the sheet as CSV.',
  },
  { starts: [0xd0, 0xcf, 0x11, 0xe0], say: 'This is an Excel workbook. Open it and save the sheet as CSV.' },
  {
    starts: [0x25, 0x50, 0x44, 0x46],
    say: 'This is a PDF, made for printing. Download the statement as CSV, OFX or QFX.',
  },
  { starts: [0x1f, 0x8b], say: 'This is a compressed file. Unpack it and choose the statement inside.' },
]

const PICKLE =
  'This is a Python pickle. Teller does not read it, because reading a pickle runs code that is inside it. Convert it with the program that wrote it, for example pandas: read_pickle(…).to_csv("statement.csv"), and import the CSV.'

/** Throws AppError 'import-failed' for files that are no text; UTF-16 with its zero bytes is text. */
export function refuseOtherBytes(bytes: Uint8Array, fileName: string): void {
  if (isPickle(bytes, fileName)) throw new AppError('import-failed', PICKLE)
  const known = MAGIC.find(({ starts }) => starts.every((byte, at) => bytes[at] === byte))
  if (known) throw new AppError('import-failed', known.say)
  if (isBinary(bytes)) {
    throw new AppError('import-failed', 'This is not a text file. Download the statement as CSV, OFX or QFX.')
  }
}

/** Throws AppError 'import-failed' for texts that are no statement in any format. */
export function refuseOtherText(text: string): void {
  const head = text.slice(0, 4_000).trimStart()
  if (/^<(?:!doctype html|html|head|table)\b/i.test(head)) {
    throw new AppError('import-failed', 'This is a web page (HTML). Download the statement as CSV, OFX or QFX.')
  }
  if (/^\[\s*[[{"]/.test(head) || /^\{\s*\n/.test(head) || /^\{\s*"(?:format|accounts|transactions)"/.test(head)) {
    throw new AppError(
      'import-failed',
      'This is one JSON document. Write one row per line (JSON lines), or export CSV.',
    )
  }
}

// Protocols 2 to 5 start with their number; the older text protocols are known by the name and the opening mark.
function isPickle(bytes: Uint8Array, fileName: string): boolean {
  const version = bytes[1] ?? 0
  if (bytes[0] === 0x80 && version >= 2 && version <= 5) return true
  return /\.(?:pkl|pickle)$/i.test(fileName)
}

function isBinary(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return false
  const sample = bytes.subarray(0, 64 * 1024)
  let zeros = 0
  let controls = 0
  for (const byte of sample) {
    if (byte === 0) zeros++
    else if (byte < 9 || (byte > 13 && byte < 27)) controls++
  }
  // Latin text in UTF-16 without a mark is every other byte zero; a stray zero in a text is damage, more is no text.
  const share = zeros / sample.length
  return (share > 0.01 && share < 0.3) || controls > sample.length * 0.05
}
