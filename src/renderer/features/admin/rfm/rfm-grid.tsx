import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { RFM_SCORES, type Rfm, type RfmScore } from '../../../../shared/rfm'
import { useFormat } from '../../../ui/format'
import { HeatMap } from '../heat-map'

const DOWNWARDS = RFM_SCORES.toReversed()

/** Customers by the fifth of recency (upwards) and of frequency (to the right). */
export function RfmGrid({ rfm }: { readonly rfm: Rfm }) {
  const t = useTranslations('admin.rfm')
  const format = useFormat()
  const { grid } = rfm
  const place = useMemo(() => {
    const ordered = DOWNWARDS.flatMap((recency) =>
      RFM_SCORES.flatMap(
        (frequency) => grid.find((cell) => cell.recency === recency && cell.frequency === frequency) ?? [],
      ),
    )
    const score = (value: RfmScore) => format.count(value)
    return {
      cells: ordered.map(({ customers }) => customers),
      rows: DOWNWARDS.map(score),
      columns: RFM_SCORES.map(score),
      nameOf: (row: number, column: number) => {
        const cell = ordered[row * RFM_SCORES.length + column]
        return cell ? t(`name.${cell.segment}`) : ''
      },
    }
  }, [grid, format, t])
  return (
    <section>
      <h2>{t('grid')}</h2>
      <p className="muted">{t('gridNote')}</p>
      <HeatMap
        label={t('grid')}
        height={304}
        rowTitle={t('dimension.recency')}
        columnTitle={t('dimension.frequency')}
        left={40}
        {...place}
      />
      <p className="caption">{t('hatched', { count: format.count(format.smallestGroup) })}</p>
    </section>
  )
}
