// An amount as it is typed in the bank's locale, in minor units.
import { NumberInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { minorDigits } from '../../shared/money'
import { type NumberMarks, numberMarks } from './amount-input'
import { useFormat } from './format'

interface AmountFieldProps {
  readonly label: ReactNode
  readonly description?: ReactNode
  /** Null while nothing is typed. */
  readonly valueMinor: number | null
  readonly onChange: (valueMinor: number | null) => void
  readonly error?: string | null
  readonly autoFocus?: boolean
}

/** Main takes no larger amount. */
const MOST_MINOR = 1e12

export function AmountField({ label, description, valueMinor, onChange, error, autoFocus }: AmountFieldProps) {
  const { locale, currency } = useFormat()
  const digits = minorDigits(currency)
  const unit = 10 ** digits
  const most = MOST_MINOR / unit
  const marks = amountMarks(locale, currency)
  return (
    <NumberInput
      label={label}
      description={description}
      error={error ?? undefined}
      value={valueMinor === null ? '' : valueMinor / unit}
      onChange={(value) => onChange(value === '' ? null : Math.round(Number(value) * unit))}
      min={0}
      max={most}
      isAllowed={({ floatValue = 0 }) => floatValue <= most}
      decimalScale={digits}
      allowNegative={false}
      hideControls
      leftSection={marks.symbolFirst ? marks.symbol : undefined}
      rightSection={marks.symbolFirst ? undefined : marks.symbol}
      thousandSeparator={marks.group}
      thousandsGroupStyle={marks.groups}
      decimalSeparator={marks.decimal}
      data-autofocus={autoFocus || undefined}
      autoFocus={autoFocus}
    />
  )
}

interface AmountMarks extends NumberMarks {
  readonly symbol: string
  readonly symbolFirst: boolean
}

/** The marks between digits and the sign of the currency, as the locale writes them. */
export function amountMarks(locale: string, currency: string): AmountMarks {
  const parts = new Intl.NumberFormat(locale, { style: 'currency', currency }).formatToParts(12_345.6)
  const mark = (type: 'group' | 'decimal' | 'currency') => parts.find((part) => part.type === type)?.value ?? ''
  return {
    groups: numberMarks(locale).groups,
    group: mark('group'),
    decimal: mark('decimal') || '.',
    symbol: mark('currency'),
    symbolFirst: parts[0]?.type === 'currency',
  }
}
