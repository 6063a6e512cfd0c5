// What a CSV says about its account outside the table's rows.
import type { CsvLayout } from './csv-layout'
import { tidyText } from './statement'

export interface AboutAccount {
  /** As printed, '' when the file does not say. */
  readonly id: string
  /** ISO 4217, null when the file does not say. */
  readonly currency: string | null
}

/**
 * Account number and currency from the lines above the header ('Account No : XXXX4821', 'Currency: INR'); the currency
 * also from the names of the amount columns ('Amount (INR)') and the signs in their first cells.
 */
export function aboutAccount(layout: CsvLayout): AboutAccount {
  const above = layout.preamble
    .map((cells) => cells.join(' '))
    .join('\n')
    .slice(0, 10_000)
  const id = /\b(?:account (?:no|number)|a\/c no|kontonummer|iban)\b[\s.:#-]*([A-Z]{0,4}[\dX*][\dX* -]{2,40}\d)/i.exec(
    above,
  )?.[1]
  const named = /\b(?:[Cc]urrency|CURRENCY|[Ww]ährung)\b[\s.:-]*([A-Z]{3})\b/.exec(above)?.[1]
  return { id: tidyText(id ?? '', 60), currency: named ?? currencyOfAmounts(layout) }
}

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/₹|\bINR\b|\bRs\b/i, 'INR'],
  [/€|\bEUR\b/i, 'EUR'],
  [/£|\bGBP\b/i, 'GBP'],
  [/\bUSD\b/i, 'USD'],
  [/\bCHF\b/i, 'CHF'],
]
const FIRST_ROWS = 20

// '$' alone may be any dollar.
function currencyOfAmounts({ roles, columns, body }: CsvLayout): string | null {
  const seen = (['amount', 'debit', 'credit'] as const).flatMap((role) => {
    const at = roles.get(role)
    if (at === undefined) return []
    return [columns[at] ?? '', ...body.slice(0, FIRST_ROWS).map((record) => record.cells[at] ?? '')]
  })
  return SIGNS.find(([sign]) => seen.some((cell) => sign.test(cell)))?.[1] ?? null
}
