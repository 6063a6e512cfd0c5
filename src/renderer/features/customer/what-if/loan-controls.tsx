import { NumberInput } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { AmountInput } from '../../../ui/amount-input'
import { useFormat } from '../../../ui/format'
import { type ControlsProps, MOST_MINOR } from './changes'
import { MonthSelect } from './month-select'
import { RateInput } from './rate-input'
import { SliderField } from './slider-field'

const USUAL_LOAN = { principalMinor: 0, annualRate: 0.1, termMonths: 36, month: 1 }
const MOST_TERM = 480
/** Of what a month brings. */
const MOST_INCOMES = 12

interface LoanControlsProps extends ControlsProps {
  readonly scale: { readonly most: number; readonly step: number }
}

/** Borrowed in a month, paid back in equal instalments. */
export function LoanControls({ changes, months, asOf, onChanges, scale }: LoanControlsProps) {
  const t = useTranslations('whatIf.controls')
  const format = useFormat()
  const loan = changes.loan ?? USUAL_LOAN
  const change = (part: Partial<typeof loan>) => onChanges({ ...changes, loan: { ...loan, ...part } })
  return (
    <div>
      <SliderField
        label={t('loan')}
        name={t('loan')}
        value={loan.principalMinor}
        least={0}
        most={scale.most * MOST_INCOMES}
        step={scale.step * 10}
        onValue={(principalMinor) => change({ principalMinor })}
        written={format.exact(loan.principalMinor)}
        field={
          <AmountInput
            label={t('loanTyped')}
            className="whatif-amount"
            amountMinor={loan.principalMinor}
            mostMinor={MOST_MINOR}
            onAmount={(principalMinor) => change({ principalMinor })}
          />
        }
      />
      <div className="whatif-loan">
        <MonthSelect
          label={t('in')}
          month={loan.month}
          months={months}
          asOf={asOf}
          onMonth={(month) => change({ month })}
        />
        <div className="whatif-when">
          <span className="caption" aria-hidden="true">
            {t('over')}
          </span>
          <NumberInput
            size="xs"
            className="whatif-term"
            aria-label={t('term')}
            hideControls
            suffix={t('monthsSuffix')}
            allowDecimal={false}
            allowNegative={false}
            min={1}
            max={MOST_TERM}
            isAllowed={({ floatValue = 1 }) => floatValue <= MOST_TERM}
            value={loan.termMonths}
            onValueChange={({ floatValue = 1 }, { source }) => {
              if (source === 'event') change({ termMonths: Math.min(MOST_TERM, Math.max(1, floatValue)) })
            }}
          />
        </div>
        <RateInput
          label={t('at')}
          name={t('rate')}
          rate={loan.annualRate}
          most={1}
          onRate={(annualRate) => change({ annualRate })}
        />
      </div>
    </div>
  )
}
