import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { CashFlow } from '../../../../shared/cash-flow'
import { useCall } from '../../../backend'
import { Chart } from '../../../ui/chart'
import { monthCell } from '../../../ui/chart-table'
import { useChartTokens } from '../../../ui/chart-theme'
import { useOpenTransactions } from '../../../ui/filter-link'
import { useFormat } from '../../../ui/format'
import { ErrorState } from '../../../ui/states'
import { useKept } from '../../../ui/use-kept'
import { VerifiedFigure } from '../../../ui/verified-figure'
import { cashFlowOption, INCOME } from './cash-flow-option'

const HEIGHT = 196

/** Income beside spending, month by month; a bar opens its rows. */
export function CashFlowSection() {
  const t = useTranslations('forecast.flow')
  const { data, error, refetch } = useCall('customer.cashFlow', {})
  const cashFlow = useKept(data)
  return (
    <section className="forecast-section" aria-labelledby="forecast-flow">
      <h2 id="forecast-flow">{t('title')}</h2>
      {error ? (
        <ErrorState error={error} retry={refetch} />
      ) : !cashFlow ? (
        <div className="skeleton forecast-flow-loading" role="status" aria-label={t('loading')} />
      ) : cashFlow.months.length === 0 ? (
        <p className="muted">{t('none')}</p>
      ) : (
        <Ready cashFlow={cashFlow} />
      )}
    </section>
  )
}

function Ready({ cashFlow }: { readonly cashFlow: CashFlow }) {
  const t = useTranslations('forecast.flow')
  const format = useFormat()
  const tokens = useChartTokens()
  const open = useOpenTransactions()
  const { months, complete } = cashFlow
  const option = useMemo(() => {
    const words = { income: t('income'), spending: t('spending'), left: t('left'), open: t('open') }
    return cashFlowOption(cashFlow, tokens, format, words)
  }, [cashFlow, tokens, format, t])
  const last = months.at(-1)
  const leftMinor = last ? last.income.amountMinor - last.spending.amountMinor : 0
  return (
    <>
      {last && (
        <p className="forecast-flow-now">
          {t.rich(complete ? 'month' : 'monthSoFar', {
            month: format.month(last.month),
            direction: leftMinor < 0 ? 'short' : 'left',
            left: format.exact(Math.abs(leftMinor)),
            income: () => <VerifiedFigure figure={last.income} />,
            spending: () => <VerifiedFigure figure={last.spending} />,
          })}
        </p>
      )}
      <ul className="forecast-legend caption" aria-hidden="true">
        <li>
          <span style={{ background: 'var(--positive)' }} />
          {t('income')}
        </li>
        <li>
          <span style={{ background: 'var(--ink)' }} />
          {t('spending')}
        </li>
      </ul>
      <Chart
        label={t('label')}
        option={option}
        height={HEIGHT}
        table={{
          columns: [t('monthColumn'), t('income'), t('spending'), t('left')],
          rows: months.map(({ month, income, spending }) => [
            monthCell(month, format),
            { amountMinor: income.amountMinor },
            { amountMinor: spending.amountMinor },
            { amountMinor: income.amountMinor - spending.amountMinor },
          ]),
        }}
        question={t('ask')}
        onPick={(index, series) => {
          const month = months[index]
          if (month) open((series === INCOME ? month.income : month.spending).filter)
        }}
        onOpen={(row) => {
          const { from, to } = months[row]?.spending.filter ?? {}
          if (from && to) open({ from, to })
        }}
      />
      <p className="caption">{t('definition')}</p>
    </>
  )
}
