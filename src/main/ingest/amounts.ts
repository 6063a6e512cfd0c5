// Amounts as banks write them, to integer minor units. Never through floating point.
import { minorDigits } from '../../shared/money'

export type DecimalMark = '.' | ','

/** More than any statement line: 100 billion units. Sums of many such rows stay exact. */
export const LARGEST_AMOUNT_MINOR = 10_000_000_000_000

/** Characters; no amount with its signs and blanks is longer, and hostile cells stay cheap. */
const LONGEST_AMOUNT = 100

const knownDigits = new Map<string, number>()

/** Decimal places of a currency; 2 for null and for codes that are none. */
export function decimalsOf(currency: string | null): number {
  if (currency === null || !/^[A-Z]{3}$/.test(currency)) return 2
  const known = knownDigits.get(currency)
  if (known !== undefined) return known
  const digits = minorDigits(currency)
  knownDigits.set(currency, digits)
  return digits
}

/**
 * Minor units of a written amount, null for anything that is not one (or beyond LARGEST_AMOUNT_MINOR).
 * Takes currency signs and codes, grouping by thousands or lakhs, '(1.00)', '1.00-', '1.00 DR', '1.00Cr' and Devanagari
 * digits. More decimals than the currency has are rounded half away from zero.
 */
export function parseAmount(written: string, mark: DecimalMark, digits: number): number | null {
  if (mark === '.' && digits === 2 && PLAIN.test(written)) return plainAmount(written)
  const parts = partsOf(written, mark)
  if (!parts) return null
  const { whole, negative } = parts
  const decimals = parts.decimals.padEnd(digits + 1, '0')
  if (whole.length + digits > 15) return null
  const roundsUp = (decimals[digits] ?? '0') >= '5' ? 1 : 0
  const minor = Number(whole + decimals.slice(0, digits)) + roundsUp
  if (minor > LARGEST_AMOUNT_MINOR) return null
  return negative && minor !== 0 ? -minor : minor
}

/**
 * What is told of a row whose amount `parseAmount` rounds: '12.345' in rupees, not '12.340'. Null where it does not, and for
 * what is no amount.
 */
export function toldRounding(written: string, mark: DecimalMark, digits: number): string | null {
  if (mark === '.' && digits === 2 && PLAIN.test(written)) return null
  if (!/[1-9]/.test(partsOf(written, mark)?.decimals.slice(digits) ?? '')) return null
  return `“${written.slice(0, 40)}” has more decimals than the currency: the row is read, rounded to ${digits}.`
}

interface AmountParts {
  readonly whole: string
  readonly decimals: string
  readonly negative: boolean
}

function partsOf(written: string, mark: DecimalMark): AmountParts | null {
  if (written.length > LONGEST_AMOUNT) return null
  const { text, negative } = unsigned(written)
  const grouped = text.replace(/(?<=\d)[\s'’](?=\d{2,3}(?!\d))/g, mark === '.' ? ',' : '.')
  const pattern =
    mark === '.'
      ? /^(\d+|\d{1,3}(?:,\d{2,3})*,\d{3})?(?:\.(\d*))?$/
      : /^(\d+|\d{1,3}(?:\.\d{2,3})*\.\d{3})?(?:,(\d*))?$/
  const match = pattern.exec(grouped)
  if (!match || (!match[1] && !match[2])) return null
  return { whole: (match[1] ?? '').replace(/[.,]/g, '').replace(/^0+/, ''), decimals: match[2] ?? '', negative }
}

/** As nearly every amount is written; far below LARGEST_AMOUNT_MINOR. */
const PLAIN = /^-?\d{1,9}\.\d\d$/

function plainAmount(written: string): number {
  const minor = Number(written.slice(0, -3) + written.slice(-2))
  // '-0.00' is no negative nought.
  return minor === 0 ? 0 : minor
}

/**
 * Minor units of an amount in OFX and SWIFT files, null for anything else. The last '.' or ',' is the decimal mark however
 * many decimals follow ('-30.000' is thirty): the standards have no grouping; banks that group anyway repeat the mark or
 * use both.
 */
export function parseLastMarkAmount(value: string, digits: number): number | null {
  return parseAmount(value, lastMark(value), digits)
}

/** `toldRounding` of an amount that `parseLastMarkAmount` reads. */
export function toldLastMarkRounding(value: string, digits: number): string | null {
  return toldRounding(value, lastMark(value), digits)
}

function lastMark(value: string): DecimalMark {
  const marks = value.replace(/[^.,]/g, '')
  const last = marks.at(-1) ?? '.'
  const repeated = marks.length > 1 && marks.split(last).length > 2
  return (repeated ? (last === '.' ? ',' : '.') : last) as DecimalMark
}

/** Latin digits for Devanagari ones. */
export function latinDigits(text: string): string {
  return text.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x0966))
}

/**
 * Which of '.' and ',' the values use for decimals. Where a value shows both, the later one; one mark followed by other
 * than three digits is a decimal mark, repeated or followed by three digits a grouping mark. '.' without any evidence.
 */
export function guessDecimalMark(values: Iterable<string>): DecimalMark {
  let dot = 0
  let comma = 0
  for (const value of values) {
    const marks = latinDigits(value)
      .replace(/[^\d.,]/g, '')
      .replace(/^[.,](?!\d)|[.,]$/g, '')
    const lastDot = marks.lastIndexOf('.')
    const lastComma = marks.lastIndexOf(',')
    if (lastDot < 0 && lastComma < 0) continue
    const last = lastDot > lastComma ? '.' : ','
    const decimal = isDecimalMark(marks, last, Math.max(lastDot, lastComma), lastDot >= 0 && lastComma >= 0)
    if ((last === '.') === decimal.yes) dot += decimal.weight
    else comma += decimal.weight
  }
  return comma > dot ? ',' : '.'
}

function isDecimalMark(marks: string, mark: string, at: number, both: boolean): { yes: boolean; weight: number } {
  if (both) return { yes: marks.indexOf(mark) === at, weight: 10 }
  if (marks.indexOf(mark) !== at) return { yes: false, weight: 10 }
  const after = marks.length - at - 1
  if (after !== 3) return { yes: true, weight: 10 }
  // '1.234' may be either: grouping is likelier, '0.125' cannot be.
  return marks.startsWith('0') ? { yes: true, weight: 10 } : { yes: false, weight: 1 }
}

const CURRENCY_WORD = '(?:\\p{Sc}|rs\\.?|r\\$|kr\\.?|fr\\.?|zł|kč|lei|rp\\.?|us\\$|[a-z]{3})'
const LEADING_CURRENCY = new RegExp(`^${CURRENCY_WORD}\\s*(?=[\\d.,+(-])`, 'iu')
const TRAILING_CURRENCY = new RegExp(`(?<=[\\d.,)+-])\\s*${CURRENCY_WORD}$`, 'iu')

function unsigned(written: string): { text: string; negative: boolean } {
  const plain = /^(-?)([\d.,]+)$/.exec(written)
  if (plain) return { text: plain[2] as string, negative: plain[1] === '-' }
  let text = latinDigits(written).replace(/[−–‒]/g, '-').trim()
  let negative = false
  // 'C' and 'D' are English, 'H' (Haben) and 'S' (Soll) German.
  const side = /(?<=[\d.)\s-])(cr|dr|c|d|h|s)\.?$/i.exec(text) ?? /^(cr|dr)\.?\s*(?=[\d.])/i.exec(text)
  if (side) {
    negative = /^[ds]/i.test(side[1] as string)
    text = (text.slice(0, side.index) + text.slice(side.index + side[0].length)).trim()
  }
  // Signs and currencies come in any order: '-₹5', '₹-5', '(₹5)', '5- EUR'.
  for (let turn = 0; turn < 3; turn++) {
    text = text.replace(LEADING_CURRENCY, '').replace(TRAILING_CURRENCY, '').trim()
    const inside = /^\((.*)\)$/.exec(text)?.[1] ?? /^-(.*)$/.exec(text)?.[1] ?? /^(.*)-$/.exec(text)?.[1]
    if (inside !== undefined) {
      if (/[()-]/.test(inside.replace(/^\(.*\)$/, ''))) return { text: '', negative }
      negative = true
      text = inside.trim()
    }
  }
  return { text: text.replace(/^\+\s*/, ''), negative }
}
