// An amount typed with the marks of the bank's locale, in minor units.
import { NumberInput } from '@mantine/core'
import { minorDigits } from '../../shared/money'
import { useFormat, usePrivacy } from './format'

interface AmountInputProps {
  readonly label: string
  readonly amountMinor: number
  readonly onAmount: (amountMinor: number) => void
  readonly mostMinor: number
  /** 0 when not said. */
  readonly leastMinor?: number
  readonly className?: string
}

/** Named for screen readers alone; an amount that the privacy eye hides cannot be typed either. */
export function AmountInput({ label, amountMinor, onAmount, mostMinor, leastMinor = 0, className }: AmountInputProps) {
  const { locale, currency } = useFormat()
  const { hidden } = usePrivacy()
  const digits = minorDigits(currency)
  const unit = 10 ** digits
  const marks = numberMarks(locale)
  return (
    <NumberInput
      key={hidden ? 'hidden' : 'shown'}
      aria-label={label}
      className={className}
      size="xs"
      hideControls
      value={hidden ? '' : amountMinor / unit}
      placeholder={hidden ? '•••' : undefined}
      disabled={hidden}
      onValueChange={({ floatValue }, { source }) => {
        if (source !== 'event') return
        const typed = Math.round((floatValue ?? 0) * unit)
        onAmount(Math.min(mostMinor, Math.max(leastMinor, typed)))
      }}
      min={leastMinor / unit}
      max={mostMinor / unit}
      allowNegative={leastMinor < 0}
      decimalScale={digits}
      thousandSeparator={marks.group}
      thousandsGroupStyle={locale.endsWith('-IN') ? 'lakh' : 'thousand'}
      decimalSeparator={marks.decimal}
      prefix={currencyMark(locale, currency)}
    />
  )
}

/** What groups digits and parts decimals where amounts are typed. */
export function numberMarks(locale: string): { readonly group: string; readonly decimal: string } {
  const parts = new Intl.NumberFormat(locale).formatToParts(12_345.6)
  const mark = (type: 'group' | 'decimal') => parts.find((part) => part.type === type)?.value ?? ''
  return { group: mark('group'), decimal: mark('decimal') || '.' }
}

function currencyMark(locale: string, currency: string): string {
  const parts = new Intl.NumberFormat(locale, { style: 'currency', currency }).formatToParts(1)
  return parts.find((part) => part.type === 'currency')?.value ?? ''
}
