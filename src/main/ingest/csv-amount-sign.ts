// Whether a single column of amounts counts what came in or, as card statements do, what was spent.
import type { CsvMapping } from '../../shared/contract'
import { parseAmount } from './amounts'

export interface SignEvidence {
  /** The name of the amount column, '' without a header. */
  readonly name: string
  /** The lines above the header. */
  readonly above: string
  /** The first rows, as written. */
  readonly rows: readonly { readonly amount: string; readonly balance: string; readonly text: string }[]
  readonly decimalMark: CsvMapping['decimalMark']
}

const CHARGES = /\b(?:charges?|charged|spent|spend|spendings?|purchases?|ausgaben?|belastung(?:en)?)\b/i
const CARD = /\b(?:credit card|card (?:statement|number|no|member|ending)|kreditkarten?\w*)\b/i
/** What card statements print on money that they received. */
const RECEIVED =
  /\b(?:PAYMENT (?:RECEIVED|RECD|THANK|- THANK)|THANK YOU|AUTO ?PAY(?:MENT)?|REFUND|REVERSAL|CASHBACK|GUTSCHRIFT|RÜCKZAHLUNG)\b/i
const SIDED = /(?<=[\d.)\s-])(?:cr|dr|c|d|h|s)\.?$|^(?:cr|dr)\.?\s*(?=[\d.])/i
const NEARLY_ALL = 0.8
const FEWEST_ROWS = 3

/** A written amount says its side itself ('450.00 Cr'): no setting turns it round. */
export function saysItsSide(written: string): boolean {
  return SIDED.test(written.trim())
}

/**
 * 'debit-positive' only where the file makes it clear: the column is called after charges, a running balance falls by the
 * amounts, payments received and refunds are negative among positive amounts, or nearly all amounts under a heading of a
 * card are positive. Everything else is 'credit-positive'.
 */
export function foundAmountSign({ name, above, rows, decimalMark }: SignEvidence): CsvMapping['amountSign'] {
  const read = rows.flatMap((row) => {
    const minor = saysItsSide(row.amount) ? null : parseAmount(row.amount, decimalMark, 2)
    return minor === null || minor === 0
      ? []
      : [{ ...row, minor, balanceMinor: parseAmount(row.balance, decimalMark, 2) }]
  })
  if (CHARGES.test(name) || fallsByAmounts(read)) return 'debit-positive'
  const received = read.filter(({ text }) => RECEIVED.test(text))
  const others = read.filter(({ text }) => !RECEIVED.test(text))
  const positive = others.filter(({ minor }) => minor > 0).length
  const nearlyAll = others.length > 0 && positive >= others.length * NEARLY_ALL
  if (received.length > 0 && nearlyAll && received.every(({ minor }) => minor < 0)) return 'debit-positive'
  const ofCard = CARD.test(above) || CARD.test(name)
  return ofCard && nearlyAll && received.length === 0 && others.length >= FEWEST_ROWS
    ? 'debit-positive'
    : 'credit-positive'
}

/** Rows in either order of days: each balance is the one before less the amount. */
function fallsByAmounts(rows: readonly { readonly minor: number; readonly balanceMinor: number | null }[]): boolean {
  let compared = 0
  const agree = { rises: [0, 0], falls: [0, 0] } as const satisfies Record<string, number[]>
  for (let at = 1; at < rows.length; at++) {
    const [before, row] = [rows[at - 1], rows[at]]
    if (!before || !row || before.balanceMinor === null || row.balanceMinor === null) continue
    compared++
    const step = row.balanceMinor - before.balanceMinor
    // Oldest first the later row moved the balance, newest first the one above it did, the other way round.
    if (step === row.minor) agree.rises[0]++
    if (step === -before.minor) agree.rises[1]++
    if (step === -row.minor) agree.falls[0]++
    if (step === before.minor) agree.falls[1]++
  }
  const [rises, falls] = [Math.max(...agree.rises), Math.max(...agree.falls)]
  return compared >= FEWEST_ROWS && falls >= compared * NEARLY_ALL && falls > rises
}
