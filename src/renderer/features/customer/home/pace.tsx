import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { SpendingPace } from '../../../../shared/contract'
import { dayOfMonth } from '../../../../shared/dates'
import { Chart } from '../../../ui/chart'
import { useChartTokens } from '../../../ui/chart-theme'
import { useFormat } from '../../../ui/format'
import { VerifiedFigure } from '../../../ui/verified-figure'
import { paceOption } from './pace-option'

const HEIGHT = 196
/** Closer to usual than this share of it counts as the same. */
const SAME_AS_USUAL = 0.02

export function Pace({ pace }: { readonly pace: SpendingPace }) {
  const t = useTranslations('home')
  const format = useFormat()
  const tokens = useChartTokens()
  const { spent, usualToDateMinor, month, days, basedOnMonths } = pace
  const words = useMemo(
    () => ({
      month: format.month(month),
      usual: t('usual', { months: basedOnMonths }),
      about: (amount: string) => t('about', { amount }),
    }),
    [format, month, t, basedOnMonths],
  )
  const option = useMemo(() => paceOption(pace, tokens, format, words), [pace, tokens, format, words])
  const difference = usualToDateMinor === null ? 0 : spent.amountMinor - usualToDateMinor
  const compared =
    usualToDateMinor === null
      ? 'spentAlone'
      : Math.abs(difference) <= Math.abs(usualToDateMinor) * SAME_AS_USUAL
        ? 'spentAsUsual'
        : difference > 0
          ? 'spentMore'
          : 'spentLess'
  return (
    <section className="home-pace" aria-labelledby="home-pace">
      <h2 id="home-pace">{t(usualToDateMinor === null ? 'spendingThisMonth' : 'spendingAgainstUsual')}</h2>
      <p className="muted">
        {t.rich(compared, {
          spent: () => <VerifiedFigure figure={spent} className="home-spent" />,
          amount: format.rounded(Math.abs(difference)),
        })}
      </p>
      <Chart
        label={t('paceChart', { month: format.monthYear(month) })}
        option={option}
        height={HEIGHT}
        question={t('askPace')}
        table={{
          columns: [t('day'), words.month, words.usual],
          rows: days.map(({ day, spentMinor, usualMinor }) => {
            const on = dayOfMonth(month, day)
            return [
              { text: format.day(on), plain: on },
              spentMinor === null ? '' : { amountMinor: spentMinor },
              usualMinor === null ? '' : t('about', { amount: format.rounded(usualMinor) }),
            ]
          }),
        }}
      />
    </section>
  )
}
