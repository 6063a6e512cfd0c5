import type { CsvMapping } from '../../shared/contract'
import { AppError } from '../errors'
import { readCamt } from './camt'
import { readCsv } from './csv'
import { decodeText } from './decode-text'
import { readMt940 } from './mt940'
import { readOfx } from './ofx'
import { readQif } from './qif'
import { refuseOtherBytes, refuseOtherText } from './refused-formats'
import { readRowFile, rowFileFormat } from './row-files'
import type { StatementFile } from './statement'

export const LARGEST_FILE = 50 * 1024 * 1024

/**
 * Reads one bank statement: CSV, OFX/QFX, QIF, CAMT, MT940, JSON lines or the bulk extract; which of them the content
 * decides, never the file's name.
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
  if (bytes.length > LARGEST_FILE) throw tooLarge()
  refuseOtherBytes(bytes, fileName)
  const { text, encoding } = decodeText(bytes, mapping?.encoding)
  if (text.trim() === '') {
    throw new AppError('import-failed', 'The file is empty. Download the statement again and choose that file.')
  }
  refuseOtherText(text)
  if (looksLikeOfx(text)) return readOfx(text, currency)
  if (looksLikeCamt(text)) return readCamt(text, currency)
  if (looksLikeQif(text)) return readQif(text, currency)
  if (looksLikeMt940(text)) return readMt940(text, currency)
  const rowFile = rowFileFormat(text.slice(0, HEAD))
  return rowFile ? readRowFile(text, rowFile, currency) : readCsv(text, encoding, mapping, currency)
}

export function tooLarge(): AppError {
  return new AppError('import-failed', 'The file is larger than 50 MB. Export a shorter period and import that.')
}

const HEAD = 10_000

function looksLikeOfx(text: string): boolean {
  if (/^\s*(?:OFXHEADER\s*:|DATA\s*:\s*OFXSGML|<\?OFX\b|<OFX>)/i.test(text)) return true
  return /^\s*<(?:\?xml|!--)/i.test(text) && /<OFX>/i.test(text.slice(0, HEAD))
}

function looksLikeCamt(text: string): boolean {
  return (
    /^\s*</.test(text) &&
    /camt\.05[234]|<(?:[\w.-]+:)?BkToCstmr(?:Stmt|AcctRpt|DbtCdtNtfctn)(?:V\d+)?\b/.test(text.slice(0, HEAD))
  )
}

function looksLikeQif(text: string): boolean {
  return /^(?:\s*(?:#[^\n]*|\^)\n)*\s*!(?:Type\s*:|Account|Option\s*:|Clear\s*:)/i.test(text.slice(0, HEAD))
}

function looksLikeMt940(text: string): boolean {
  const head = text.slice(0, HEAD).trimStart()
  return /^(?:\{1:F\d\d|:20:)/.test(head) || /(?:^|\n):(?:20|25|28C?|60[FM]|61|62[FM]):/.test(head)
}
