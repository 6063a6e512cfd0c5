import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { CategoryId } from '../../../../shared/domain'
import { AmountInput } from '../../../ui/amount-input'
import { Category, useCategoryName } from '../../../ui/category'
import { useFormat } from '../../../ui/format'
import { type ControlsProps, MOST_MINOR, withCut } from './changes'
import { LoanControls } from './loan-controls'
import { MonthSelect } from './month-select'
import { RateInput } from './rate-input'
import { SliderField } from './slider-field'
import { sliderScale } from './slider-scale'

const MOST_SAVED_SHARE = 0.5
const MOST_SAVINGS_RATE = 0.5
const USUAL_SAVINGS_RATE = 0.04
const CUTS_AT_FIRST = 3
/** What most people can spend less on at once; other categories can be added. */
const EASILY_CUT: readonly CategoryId[] = [
  'eating-out',
  'shopping',
  'entertainment',
  'travel',
  'transport',
  'groceries',
]

/** Everything that can be changed, each with a slider. */
export function Controls(props: ControlsProps) {
  const { usual, changes, onChanges } = props
  const t = useTranslations('whatIf.controls')
  const format = useFormat()
  const income = usual.monthlyIncomeMinor
  const scale = sliderScale(Math.max(income, 100_000))
  const incomeMinor = changes.incomeMinor ?? 0
  const saving = changes.saving ?? { shareOfIncome: 0, annualRate: USUAL_SAVINGS_RATE }
  return (
    <div className="whatif-controls">
      <SliderField
        label={t('income')}
        name={t('income')}
        hint={t('incomeHint', { amount: format.rounded(income) })}
        value={incomeMinor}
        least={-scale.most}
        most={scale.most}
        step={scale.step}
        onValue={(value) => onChanges({ ...changes, incomeMinor: value })}
        written={format.signed(incomeMinor)}
        field={
          <AmountInput
            label={t('incomeTyped')}
            className="whatif-amount"
            amountMinor={incomeMinor}
            leastMinor={-MOST_MINOR}
            mostMinor={MOST_MINOR}
            onAmount={(value) => onChanges({ ...changes, incomeMinor: value })}
          />
        }
      />
      <div>
        <SliderField
          label={t('saving')}
          name={t('saving')}
          hint={t('savingHint', { amount: format.rounded(Math.max(0, income + incomeMinor) * saving.shareOfIncome) })}
          value={saving.shareOfIncome}
          least={0}
          most={MOST_SAVED_SHARE}
          step={0.01}
          onValue={(shareOfIncome) => onChanges({ ...changes, saving: { ...saving, shareOfIncome } })}
          written={format.share(saving.shareOfIncome)}
        />
        <RateInput
          label={t('earning')}
          name={t('savingRate')}
          rate={saving.annualRate}
          most={MOST_SAVINGS_RATE}
          onRate={(annualRate) => onChanges({ ...changes, saving: { ...saving, annualRate } })}
        />
      </div>
      <Cuts {...props} />
      <Bill {...props} scale={scale} />
      <Purchase {...props} scale={scale} />
      <LoanControls {...props} scale={scale} />
    </div>
  )
}

function Cuts({ usual, changes, onChanges }: ControlsProps) {
  const t = useTranslations('whatIf.controls')
  const format = useFormat()
  const categoryName = useCategoryName()
  const [added, setAdded] = useState<readonly string[]>([])
  const shareOf = (categoryId: string) => changes.cuts?.find((cut) => cut.categoryId === categoryId)?.share ?? 0
  const isShown = (categoryId: string) => added.includes(categoryId) || shareOf(categoryId) > 0
  const first = usual.spending.filter(({ categoryId }) => EASILY_CUT.includes(categoryId)).slice(0, CUTS_AT_FIRST)
  const shown = usual.spending.filter((each) => first.includes(each) || isShown(each.categoryId))
  const others = usual.spending.filter((each) => !shown.includes(each))
  return (
    <fieldset className="whatif-cuts">
      <legend>{t('cuts')}</legend>
      {shown.map(({ categoryId, monthlyMinor }) => (
        <SliderField
          key={categoryId}
          label={<Category categoryId={categoryId} />}
          name={t('cut', { category: categoryName(categoryId) })}
          value={shareOf(categoryId)}
          least={0}
          most={1}
          step={0.05}
          onValue={(share) => onChanges(withCut(changes, categoryId, share))}
          written={t('cutBy', {
            share: format.share(shareOf(categoryId)),
            amount: format.rounded(monthlyMinor * shareOf(categoryId)),
            usual: format.rounded(monthlyMinor),
            none: shareOf(categoryId) === 0 ? 'yes' : 'no',
          })}
        />
      ))}
      {others.length > 0 && (
        <Select
          size="xs"
          className="whatif-more"
          aria-label={t('moreCuts')}
          placeholder={t('moreCuts')}
          value={null}
          data={others.map(({ categoryId }) => ({ value: categoryId, label: categoryName(categoryId) }))}
          onChange={(categoryId) => categoryId && setAdded([...added, categoryId])}
        />
      )}
    </fieldset>
  )
}

interface ScaledProps extends ControlsProps {
  readonly scale: { readonly most: number; readonly step: number }
}

function Bill({ changes, months, asOf, onChanges, scale }: ScaledProps) {
  const t = useTranslations('whatIf.controls')
  const format = useFormat()
  const [bill = { monthlyMinor: 0, month: 1 }, ...others] = changes.bills ?? []
  const change = (part: Partial<typeof bill>) => onChanges({ ...changes, bills: [{ ...bill, ...part }, ...others] })
  return (
    <div>
      <SliderField
        label={t('bill')}
        name={t('bill')}
        value={bill.monthlyMinor}
        least={0}
        most={scale.most}
        step={scale.step}
        onValue={(monthlyMinor) => change({ monthlyMinor })}
        written={format.exact(bill.monthlyMinor)}
        field={
          <AmountInput
            label={t('billTyped')}
            className="whatif-amount"
            amountMinor={bill.monthlyMinor}
            mostMinor={MOST_MINOR}
            onAmount={(monthlyMinor) => change({ monthlyMinor })}
          />
        }
      />
      <MonthSelect
        label={t('from')}
        month={bill.month}
        months={months}
        asOf={asOf}
        onMonth={(month) => change({ month })}
      />
    </div>
  )
}

function Purchase({ changes, months, asOf, onChanges, scale }: ScaledProps) {
  const t = useTranslations('whatIf.controls')
  const format = useFormat()
  const [purchase = { amountMinor: 0, month: 1 }, ...others] = changes.purchases ?? []
  const change = (part: Partial<typeof purchase>) =>
    onChanges({ ...changes, purchases: [{ ...purchase, ...part }, ...others] })
  return (
    <div>
      <SliderField
        label={t('purchase')}
        name={t('purchase')}
        value={purchase.amountMinor}
        least={0}
        most={scale.most * 4}
        step={scale.step}
        onValue={(amountMinor) => change({ amountMinor })}
        written={format.exact(purchase.amountMinor)}
        field={
          <AmountInput
            label={t('purchaseTyped')}
            className="whatif-amount"
            amountMinor={purchase.amountMinor}
            mostMinor={MOST_MINOR}
            onAmount={(amountMinor) => change({ amountMinor })}
          />
        }
      />
      <MonthSelect
        label={t('in')}
        month={purchase.month}
        months={months}
        asOf={asOf}
        onMonth={(month) => change({ month })}
      />
    </div>
  )
}
