import { MultiSelect, SegmentedControl, Select } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { CategoryId } from '../../../../shared/domain'
import type { LabSetting } from '../../../../shared/product-lab'
import {
  LAB_KINDS,
  lastAges,
  type ProductDraft,
  type ProductSimulation,
  type Snapped,
} from '../../../../shared/product-simulation'
import { AmountField } from '../../../ui/amount-field'
import { useCategoryName } from '../../../ui/category'
import { useFormat } from '../../../ui/format'
import { SPENDING } from './lab-address'
import { LabAssumptionFields } from './lab-assumptions'
import { RateField } from './rate-field'
import { usePercent } from './use-percent'

interface LabFormProps {
  readonly setting: LabSetting
  readonly simulation: ProductSimulation
  readonly snapped: readonly Snapped[]
  readonly onChange: (draft: ProductDraft) => void
}

/** The product in fields. Every change is a new draft; what its kind does not have is not asked for. */
export function LabForm({ setting, simulation, snapped, onChange }: LabFormProps) {
  const t = useTranslations('productLab.form')
  const percent = usePercent()
  const change = (part: Partial<ProductDraft>) => onChange({ ...simulation, ...part })
  return (
    <form className="lab-form surface" aria-label={t('title')} onSubmit={(event) => event.preventDefault()}>
      <SegmentedControl
        fullWidth
        aria-label={t('kind')}
        value={simulation.kind}
        data={LAB_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        onChange={(value) => {
          const kind = LAB_KINDS.find((each) => each === value)
          if (kind) change({ kind })
        }}
      />
      {simulation.kind === 'card' ? (
        <CardFields simulation={simulation} onChange={change} />
      ) : (
        <RateField
          label={t('annualRate')}
          description={setting.rateNow === null ? undefined : t('rateNow', { rate: percent(setting.rateNow) })}
          rate={simulation.annualRate}
          onRate={(annualRate) => change({ annualRate })}
        />
      )}
      <AmountField
        label={t('fee')}
        valueMinor={simulation.annualFeeMinor}
        onChange={(value) => change({ annualFeeMinor: value ?? 0 })}
      />
      <Eligibility setting={setting} simulation={simulation} snapped={snapped} onChange={change} />
      <LabAssumptionFields simulation={simulation} onChange={change} />
    </form>
  )
}

interface FieldsProps {
  readonly simulation: ProductSimulation
  readonly onChange: (part: Partial<ProductDraft>) => void
}

function CardFields({ simulation, onChange }: FieldsProps) {
  const t = useTranslations('productLab.form')
  const categoryName = useCategoryName()
  return (
    <>
      <RateField
        label={t('cashbackRate')}
        rate={simulation.cashbackRate}
        onRate={(cashbackRate) => onChange({ cashbackRate })}
      />
      <MultiSelect
        size="sm"
        label={t('cashbackCategories')}
        placeholder={simulation.cashbackCategories.length === 0 ? t('noCategories') : undefined}
        data={SPENDING.map((id) => ({ value: id, label: categoryName(id) }))}
        value={[...simulation.cashbackCategories]}
        onChange={(values) => onChange({ cashbackCategories: values as CategoryId[] })}
        hidePickedOptions
      />
      <AmountField
        label={t('limit')}
        description={simulation.monthlyCashbackLimitMinor === null ? t('noLimit') : undefined}
        valueMinor={simulation.monthlyCashbackLimitMinor}
        onChange={(monthlyCashbackLimitMinor) => onChange({ monthlyCashbackLimitMinor })}
      />
    </>
  )
}

interface EligibilityProps extends FieldsProps {
  readonly setting: LabSetting
  readonly snapped: readonly Snapped[]
}

function Eligibility({ setting: { grid }, simulation, snapped, onChange }: EligibilityProps) {
  const t = useTranslations('productLab.form')
  const format = useFormat()
  const written = (threshold: Snapped['threshold'], value: number) =>
    threshold === 'minMonthlyIncomeMinor' ? format.whole(value) : format.count(value)
  const field = (threshold: Snapped['threshold'], label: string, values: readonly number[]) => (
    <Select
      size="sm"
      label={label}
      placeholder={t('any')}
      clearable
      disabled={values.length === 0}
      data={values.map((value) => ({ value: String(value), label: written(threshold, value) }))}
      value={simulation[threshold] === null ? null : String(simulation[threshold])}
      onChange={(value) => onChange({ [threshold]: value === null ? null : Number(value) })}
    />
  )
  const { minAge } = simulation
  return (
    <fieldset className="lab-eligibility">
      <legend>{t('eligibility')}</legend>
      <div className="lab-ages">
        {field('minAge', t('minAge'), grid.ages)}
        {field(
          'maxAge',
          t('maxAge'),
          lastAges(grid).filter((age) => minAge === null || age > minAge),
        )}
      </div>
      {field('minMonthlyIncomeMinor', t('minIncome'), grid.incomesMinor)}
      {snapped.map(({ threshold, asked, used }) => (
        <p key={threshold} className="lab-snapped caption" role="status">
          {t(`snapped.${threshold}`, {
            asked: written(threshold, asked),
            used: used === null ? 'none' : written(threshold, used),
          })}
        </p>
      ))}
      <p className="caption">{t('grid', { count: format.smallestGroup })}</p>
    </fieldset>
  )
}
