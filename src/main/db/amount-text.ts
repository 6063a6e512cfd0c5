/**
 * The amount that somebody typed into a search box, in minor units and without its sign: '1,460', '₹1,460.50', '-359'.
 * `digits`: decimal places of the currency. `null` for text that is no amount. A last mark followed by one to `digits`
 * figures is the decimal mark, any other mark only groups; so '1,46' is 1.46 and both '1,460' and '1.460' are 1460.
 */
export function amountFromText(text: string, digits: number): number | null {
  const bare = text.trim().replace(/^[-+−]?\s*\p{Sc}?\s*[-+−]?/u, '')
  const mark = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','))
  const decimals = mark < 0 ? '' : bare.slice(mark + 1)
  const hasDecimals = /^\d+$/.test(decimals) && decimals.length <= digits
  const whole = hasDecimals ? bare.slice(0, mark) : bare
  if (!/^(\d+|\d{1,3}([., '’]\d{2,3})+)$/.test(whole)) return null
  const amount = Number(whole.replace(/\D/g, '') + (hasDecimals ? decimals : '').padEnd(digits, '0'))
  return Number.isSafeInteger(amount) ? amount : null
}
