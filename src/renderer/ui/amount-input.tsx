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
      thousandsGroupStyle={marks.groups}
      decimalSeparator={marks.decimal}
      prefix={currencyMark(locale, currency)}
    />
  )
}

export interface NumberMarks {
  readonly group: string
  readonly decimal: string
  /** English and Hindi count in lakhs in India; German does not, even there. */
  readonly groups: 'lakh' | 'thousand'
}

/** What groups digits and parts decimals where amounts are typed. */
export function numberMarks(locale: string): NumberMarks {
  const parts = new Intl.NumberFormat(locale).formatToParts(1_234_567.8)
  const mark = (type: 'group' | 'decimal') => parts.find((part) => part.type === type)?.value ?? ''
  const [, second = ''] = parts.filter(({ type }) => type === 'integer').map(({ value }) => value)
  return { group: mark('group'), decimal: mark('decimal') || '.', groups: second.length === 2 ? 'lakh' : 'thousand' }
}

function currencyMark(locale: string, currency: string): string {
  const parts = new Intl.NumberFormat(locale, { style: 'currency', currency }).formatToParts(1)
  return parts.find((part) => part.type === 'currency')?.value ?? ''
}
