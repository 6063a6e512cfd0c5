import { useMemo } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { Churn, ChurnValidation } from '../../../../shared/churn'
import { Chart } from '../../../ui/chart'
import { useChartTokens } from '../../../ui/chart-theme'
import { useFormat } from '../../../ui/format'
import { VerifiedCell } from '../../../ui/verified-figure'
import { calibrationOption } from './calibration-option'

interface ChurnQualityProps {
  readonly churn: Churn
  readonly validation: ChurnValidation | null
}

/** How the same method did one horizon ago, measured by what has come since. */
export function ChurnQuality({ churn, validation }: ChurnQualityProps) {
  const t = useTranslations('admin.churn')
  const format = useFormat()
  const numbers = useFormatter()
  if (!validation) {
    return (
      <section>
        <h2>{t('quality')}</h2>
        <p className="muted">{t('noQuality', { count: format.count(format.smallestGroup) })}</p>
      </section>
    )
  }
  const two = (value: number) => numbers.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const three = (value: number) => numbers.number(value, { minimumFractionDigits: 3, maximumFractionDigits: 3 })
  return (
    <section>
      <h2>{t('quality')}</h2>
      <p className="muted">
        {t.rich('qualityNote', {
          split: format.dayYear(validation.split),
          days: churn.horizonDays,
          churned: () => <VerifiedCell cell={validation.churned} write={format.count} />,
        })}
      </p>
      <dl className="churn-measures">
        <dt>{t('auc')}</dt>
        <dd>{two(validation.auc)}</dd>
        <dd className="caption">
          {t('aucAgainst', { usual: two(validation.aucOfRecentToUsual), recency: two(validation.aucOfRecency) })}
        </dd>
        <dt>{t('lift')}</dt>
        <dd>{t('times', { times: numbers.number(validation.liftOfTopTenth, { maximumFractionDigits: 1 }) })}</dd>
        <dd className="caption">{t('liftNote')}</dd>
        <dt>{t('brier')}</dt>
        <dd>{three(validation.brier)}</dd>
        <dd className="caption">{t('brierAgainst', { share: three(validation.brierOfShare) })}</dd>
      </dl>
      {validation.auc <= validation.aucOfRecentToUsual && <p className="caption">{t('noBetterOrder')}</p>}
      <Calibration validation={validation} />
    </section>
  )
}

function Calibration({ validation }: { readonly validation: ChurnValidation }) {
  const t = useTranslations('admin.churn')
  const common = useTranslations('common')
  const format = useFormat()
  const tokens = useChartTokens()
  const points = useMemo(
    () =>
      validation.groups.flatMap(({ said, came }) =>
        'suppressed' in said || 'suppressed' in came
          ? []
          : [{ said: said.value, came: came.value, customers: came.customers }],
      ),
    [validation],
  )
  const option = useMemo(
    () =>
      calibrationOption(points, tokens, {
        share: format.share,
        said: t('said'),
        came: t('came'),
        customers: (count) => t('fromCustomers', { count: format.count(count) }),
      }),
    [points, tokens, format, t],
  )
  const hidden = common('suppressed', { count: format.smallestGroup })
  // With one point there is no curve to look at.
  if (points.length < 2) {
    return <p className="caption">{t('noCalibration', { count: format.count(format.smallestGroup) })}</p>
  }
  return (
    <>
      <h3 className="churn-calibration">{t('calibration')}</h3>
      <Chart
        label={t('calibration')}
        option={option}
        height={220}
        table={{
          columns: [t('said'), t('came')],
          rows: validation.groups.map(({ said, came }) => [
            'suppressed' in said ? hidden : format.share(said.value),
            'suppressed' in came ? hidden : format.share(came.value),
          ]),
        }}
      />
      {points.length < validation.groups.length && (
        <p className="caption">{t('someHidden', { count: format.count(format.smallestGroup) })}</p>
      )}
    </>
  )
}
