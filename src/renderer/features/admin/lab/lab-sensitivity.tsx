import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { LabResult } from '../../../../shared/product-lab'
import { Chart } from '../../../ui/chart'
import { useChartTokens } from '../../../ui/chart-theme'
import { useFormat } from '../../../ui/format'
import { sensitivityOption } from './sensitivity-option'

const ROW = 32
const AXIS = 32

/** A tornado: how far the net result swings with each assumption, the widest swing on top. */
export function LabSensitivity({ result }: { readonly result: LabResult }) {
  const t = useTranslations('productLab.sensitivity')
  const names = useTranslations('productLab.assumption')
  const format = useFormat()
  const tokens = useChartTokens()
  const bars = useMemo(
    () => result.sensitivity.map((bar) => ({ ...bar, name: names(bar.assumption) })),
    [result.sensitivity, names],
  )
  const option = useMemo(
    () =>
      sensitivityOption(bars, result.netMinor.expected, tokens, {
        amount: format.compact,
        lower: t('lower'),
        higher: t('higher'),
      }),
    [bars, result.netMinor.expected, tokens, format, t],
  )
  return (
    <section aria-labelledby="lab-sensitivity">
      <h2 id="lab-sensitivity">{t('title')}</h2>
      <p className="muted">{t(bars.length === 0 ? 'none' : 'note')}</p>
      {bars.length > 0 && (
        <Chart
          label={t('title')}
          option={option}
          height={bars.length * ROW + AXIS}
          table={{
            columns: [t('assumption'), t('lower'), t('higher')],
            rows: bars.map(({ name, netAtLowMinor, netAtHighMinor }) => [
              name,
              { amountMinor: netAtLowMinor },
              { amountMinor: netAtHighMinor },
            ]),
          }}
        />
      )}
    </section>
  )
}
