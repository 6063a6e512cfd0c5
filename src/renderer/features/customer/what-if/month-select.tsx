import { Select } from '@mantine/core'
import { addMonths, monthOf } from '../../../../shared/dates'
import type { IsoDate } from '../../../../shared/domain'
import { useFormat } from '../../../ui/format'

interface MonthSelectProps {
  readonly label: string
  /** 1 is the first after the as-of date. */
  readonly month: number
  readonly months: number
  readonly asOf: IsoDate
  readonly onMonth: (month: number) => void
}

/** A month ahead; one that lies beyond the last keeps its place in the list. */
export function MonthSelect({ label, month, months, asOf, onMonth }: MonthSelectProps) {
  const format = useFormat()
  const choices = Array.from({ length: Math.max(months, month) }, (_, index) => index + 1)
  return (
    <div className="whatif-when">
      <span className="caption" aria-hidden="true">
        {label}
      </span>
      <Select
        size="xs"
        aria-label={label}
        allowDeselect={false}
        value={String(month)}
        data={choices.map((at) => ({
          value: String(at),
          label: format.shortMonthYear(addMonths(monthOf(asOf), at)),
        }))}
        onChange={(chosen) => onMonth(Number(chosen ?? 1))}
      />
    </div>
  )
}
