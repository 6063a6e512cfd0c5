import { NumberInput } from '@mantine/core'
import { numberMarks } from '../../../ui/amount-input'
import { useFormat } from '../../../ui/format'

interface RateFieldProps {
  readonly label: string
  readonly description?: string | undefined
  /** 0.04 is 4 %. */
  readonly rate: number
  readonly onRate: (rate: number) => void
}

/** A share as it is typed, in percent. */
export function RateField({ label, description, rate, onRate }: RateFieldProps) {
  const { locale } = useFormat()
  return (
    <NumberInput
      size="sm"
      label={label}
      description={description}
      hideControls
      suffix=" %"
      decimalScale={2}
      decimalSeparator={numberMarks(locale).decimal}
      allowNegative={false}
      min={0}
      max={100}
      isAllowed={({ floatValue = 0 }) => floatValue <= 100}
      value={Math.round(rate * 10_000) / 100}
      onValueChange={({ floatValue = 0 }, { source }) => {
        if (source === 'event') onRate(Math.min(1, Math.max(0, Math.round(floatValue * 100) / 10_000)))
      }}
    />
  )
}
