import { Menu } from '@mantine/core'
import { CaretDown, CaretLeft, CaretRight, Check } from '@phosphor-icons/react'
import { useTranslations } from 'use-intl'
import type { Month } from '../../../../shared/domain'
import { useFormat } from '../../../ui/format'

interface MonthPickerProps {
  /** Oldest first. */
  readonly months: readonly Month[]
  readonly chosen: Month
  readonly onMonth: (month: Month) => void
}

export function MonthPicker({ months, chosen, onMonth }: MonthPickerProps) {
  const t = useTranslations('spending')
  const format = useFormat()
  const at = months.indexOf(chosen)
  const [earlier, later] = [months[at - 1], months[at + 1]]
  return (
    <div className="spending-picker">
      <button
        type="button"
        className="icon-button"
        aria-label={t('monthBefore')}
        disabled={!earlier}
        onClick={() => earlier && onMonth(earlier)}
      >
        <CaretLeft size={16} />
      </button>
      <Menu position="bottom" offset={4} classNames={{ dropdown: 'spending-months', item: 'spending-month' }}>
        <Menu.Target>
          <button
            type="button"
            className="button line"
            aria-label={t('chooseMonth', { month: format.monthYear(chosen) })}
          >
            {format.monthYear(chosen)}
            <CaretDown size={12} aria-hidden="true" />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {[...months].reverse().map((month) => (
            <Menu.Item
              key={month}
              aria-current={month === chosen}
              rightSection={month === chosen ? <Check size={16} aria-hidden="true" /> : null}
              onClick={() => onMonth(month)}
            >
              {format.monthYear(month)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <button
        type="button"
        className="icon-button"
        aria-label={t('monthAfter')}
        disabled={!later}
        onClick={() => later && onMonth(later)}
      >
        <CaretRight size={16} />
      </button>
    </div>
  )
}
