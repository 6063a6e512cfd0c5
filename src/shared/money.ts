// The one place where minor units are divided and rounded: at display, by locale.

/** Decimal places of a currency by ISO 4217, as Intl knows them (INR 2, JPY 0). */
export function minorDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}

export interface MoneyFormat {
  /** '₹1,23,456.00'; a true minus sign; `sign` puts '+' before credits. */
  exact(amountMinor: number, options?: { readonly sign?: boolean }): string
  /** Rounded to three significant figures, no decimals: '₹12,800'. Estimates are written with it, after the word 'about'. */
  rounded(amountMinor: number): string
  /** Whole currency units for axes: '₹25,000'. */
  whole(amountMinor: number): string
  /** Large sums in the locale's own short form: '₹8Cr', '£1.2M'; under a hundred thousand in whole units, since some write thousands as 'T'. */
  compact(amountMinor: number): string
}

/** In whole currency units. */
const SHORT_FROM = 100_000
const CRORE = 10_000_000

/** Formatters for one locale and currency. Throws RangeError for an unknown currency code. */
export function moneyFormat(locale: string, currency: string): MoneyFormat {
  const digits = minorDigits(currency)
  const unit = 10 ** digits
  // 'negative' leaves the sign away where the amount is zero or rounds to it.
  const exactFormat = new Intl.NumberFormat(locale, { style: 'currency', currency, signDisplay: 'negative' })
  const wholeFormat = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    signDisplay: 'negative',
    maximumFractionDigits: 0,
  })
  const compactFormat = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    notation: 'compact',
    maximumSignificantDigits: 3,
  })
  const figuresFormat = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    maximumSignificantDigits: 3,
  })
  const minus = (text: string) => text.replace('-', '−')
  const short = (amount: number) => {
    const text = compactFormat.format(amount)
    // Nobody in India writes a thousand crore as '1TCr': it is 1,000 crore.
    return /[TL]Cr$/.test(text) ? `${figuresFormat.format(amount / CRORE)}Cr` : text
  }
  return {
    exact: (amountMinor, options) =>
      (options?.sign && amountMinor > 0 ? '+' : '') + minus(exactFormat.format(amountMinor / unit)),
    rounded: (amountMinor) => minus(wholeFormat.format(roundToSignificant(amountMinor / unit, 3))),
    compact: (amountMinor) =>
      minus(
        Math.abs(amountMinor) < SHORT_FROM * unit ? wholeFormat.format(amountMinor / unit) : short(amountMinor / unit),
      ),
    whole: (amountMinor) => minus(wholeFormat.format(amountMinor / unit)),
  }
}

/** As programs read it: '-1234.50', without a currency. In whole numbers: a division would round a large amount. */
export function plainAmount(amountMinor: number, digits: number): string {
  const figures = String(Math.abs(amountMinor)).padStart(digits + 1, '0')
  const sign = amountMinor < 0 ? '-' : ''
  return digits === 0 ? sign + figures : `${sign}${figures.slice(0, -digits)}.${figures.slice(-digits)}`
}

/** Half away from zero; 0 stays 0. roundToSignificant(12_849, 3) is 12_800. */
export function roundToSignificant(value: number, figures: number): number {
  if (value === 0) return 0
  const step = 10 ** (Math.floor(Math.log10(Math.abs(value))) - figures + 1)
  return Math.sign(value) * Math.round(Math.abs(value) / step) * step
}
