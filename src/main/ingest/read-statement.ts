import type { CsvMapping } from '../../shared/contract'
import { AppError } from '../errors'
import { readCsv } from './csv'
import { decodeText } from './decode-text'
import { readOfx } from './ofx'
import { refuseOtherBytes, refuseOtherText } from './refused-formats'
import type { StatementFile } from './statement'

export const LARGEST_FILE = 50 * 1024 * 1024

/**
 * Reads one bank statement, CSV or OFX/QFX; which of them the content decides, never the file's name.
 * `mapping` overrides what is found in a CSV; `currency` (ISO 4217) holds where the file names none, and decides how
 * many decimals a minor unit has (2 without it). Rows that cannot be read are returned as errors with their line.
 * Throws AppError 'import-failed', saying what to do, only when nothing can be read.
 */
export function readStatement(
  bytes: Uint8Array,
  fileName: string,
  mapping?: CsvMapping,
  currency: string | null = null,
): StatementFile {
  if (bytes.length > LARGEST_FILE) {
    throw new AppError('import-failed', 'The file is larger than 50 MB. Export a shorter period and import that.')
  }
  refuseOtherBytes(bytes, fileName)
  const { text, encoding } = decodeText(bytes, mapping?.encoding)
  if (text.trim() === '') {
    throw new AppError('import-failed', 'The file is empty. Download the statement again and choose that file.')
  }
  refuseOtherText(text)
  return looksLikeOfx(text) ? readOfx(text, currency) : readCsv(text, encoding, mapping, currency)
}

function looksLikeOfx(text: string): boolean {
  if (/^\s*(?:OFXHEADER\s*:|DATA\s*:\s*OFXSGML|<\?OFX\b|<OFX>)/i.test(text)) return true
  return /^\s*<(?:\?xml|!--)/i.test(text) && /<OFX>/i.test(text.slice(0, 10_000))
}
