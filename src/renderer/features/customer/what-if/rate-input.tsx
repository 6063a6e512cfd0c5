import { NumberInput } from '@mantine/core'
import { numberMarks } from '../../../ui/amount-input'
import { useFormat } from '../../../ui/format'

interface RateInputProps {
  readonly label: string
  readonly name: string
  /** 0.04 is 4 %. */
  readonly rate: number
  readonly most: number
  readonly onRate: (rate: number) => void
}

/** A yearly rate in percent, with what it is for before it. */
export function RateInput({ label, name, rate, most, onRate }: RateInputProps) {
  const { locale } = useFormat()
  return (
    <div className="whatif-when">
      <span className="caption" aria-hidden="true">
        {label}
      </span>
      <NumberInput
        size="xs"
        className="whatif-rate"
        aria-label={name}
        hideControls
        suffix=" %"
        decimalScale={2}
        decimalSeparator={numberMarks(locale).decimal}
        allowNegative={false}
        min={0}
        max={most * 100}
        isAllowed={({ floatValue = 0 }) => floatValue <= most * 100}
        value={Math.round(rate * 10_000) / 100}
        onValueChange={({ floatValue = 0 }, { source }) => {
          if (source === 'event') onRate(Math.min(most, Math.max(0, floatValue / 100)))
        }}
      />
    </div>
  )
}
