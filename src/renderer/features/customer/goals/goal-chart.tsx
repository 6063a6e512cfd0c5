import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { Goal, GoalPath } from '../../../../shared/plans'
import { Chart } from '../../../ui/chart'
import type { ChartCell } from '../../../ui/chart-table'
import { useChartTokens } from '../../../ui/chart-theme'
import { useBank, useFormat } from '../../../ui/format'
import { goalLine } from './goal-line'
import { goalOption } from './goal-option'

const HEIGHT = 164

/** The way so far, the on-track path, and where the pace leads. */
export function GoalChart({ goal, path }: { readonly goal: Goal; readonly path: GoalPath['points'] }) {
  const t = useTranslations('goals')
  const format = useFormat()
  const tokens = useChartTokens()
  const { asOf } = useBank()
  const points = useMemo(() => goalLine(goal, path, asOf), [goal, path, asOf])
  const option = useMemo(() => {
    const about = (amountMinor: number) => t('about', { amount: format.rounded(amountMinor) })
    const words = { saved: t('savedColumn'), path: t('path'), pace: t('pace'), today: t('today'), about }
    return goalOption(points, asOf, tokens, format, words)
  }, [points, asOf, tokens, format, t])
  const estimate = (amountMinor: number | null): ChartCell =>
    amountMinor === null ? '' : t('about', { amount: format.rounded(amountMinor) })
  return (
    <div className="goals-chart">
      <Chart
        label={t('chart', { name: format.name(goal.name) })}
        option={option}
        height={HEIGHT}
        question={t('explain')}
        table={{
          columns: [t('day'), t('savedColumn'), t('path'), t('pace')],
          rows: points.map(({ on, savedMinor, pathMinor, paceMinor }) => [
            { text: format.dayYear(on), plain: on },
            savedMinor === null ? '' : { amountMinor: savedMinor },
            estimate(pathMinor),
            savedMinor === null ? estimate(paceMinor) : '',
          ]),
        }}
      />
    </div>
  )
}
