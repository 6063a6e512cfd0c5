import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { Account } from '../../../../shared/domain'
import type { CurrencyWorth } from '../../../../shared/plans'
import { useCall } from '../../../backend'
import { Chart } from '../../../ui/chart'
import { monthCell } from '../../../ui/chart-table'
import { useChartTokens } from '../../../ui/chart-theme'
import { InCurrency, useFormat } from '../../../ui/format'
import { ErrorState } from '../../../ui/states'
import { useKept } from '../../../ui/use-kept'
import { VerifiedFigure } from '../../../ui/verified-figure'
import { netWorthOption } from './net-worth-option'

const HEIGHT = 196

/** What is owned less what is owed, over time; one part for each currency. */
export function NetWorthSection() {
  const t = useTranslations('forecast.worth')
  const { data, error, refetch } = useCall('customer.netWorth', {})
  const accounts = useCall('customer.accounts', {}).data
  const worth = useKept(data)
  return (
    <section className="forecast-section" aria-labelledby="forecast-worth">
      <h2 id="forecast-worth">{t('title')}</h2>
      {error ? (
        <ErrorState error={error} retry={refetch} />
      ) : worth && accounts ? (
        worth.currencies.map((each) => (
          <InCurrency key={each.currency} currency={each.currency}>
            <OfCurrency worth={each} accounts={accounts} isOnly={worth.currencies.length === 1} />
          </InCurrency>
        ))
      ) : (
        <div className="skeleton forecast-worth-loading" role="status" aria-label={t('loading')} />
      )}
    </section>
  )
}

interface OfCurrencyProps {
  readonly worth: CurrencyWorth
  readonly accounts: readonly Account[]
  readonly isOnly: boolean
}

function OfCurrency({ worth, accounts, isOnly }: OfCurrencyProps) {
  const t = useTranslations('forecast.worth')
  const format = useFormat()
  const tokens = useChartTokens()
  const { currency, now, months, investments } = worth
  const words = useMemo(() => ({ net: t('net'), assets: t('assets'), liabilities: t('liabilities') }), [t])
  const option = useMemo(() => netWorthOption(months, tokens, format, words), [months, tokens, format, words])
  const invested = investments.at(-1)
  return (
    <div className="forecast-worth">
      <div>
        <p className="forecast-worth-now">
          {!isOnly && <span className="muted">{currency} </span>}
          {t(now.liabilitiesMinor < 0 ? 'nowOwing' : 'now', {
            net: format.exact(now.netMinor),
            assets: format.exact(now.assetsMinor),
            liabilities: format.exact(-now.liabilitiesMinor),
          })}
        </p>
        {months.length > 1 ? (
          <Chart
            label={t('label', { currency })}
            option={option}
            height={HEIGHT}
            table={{
              columns: [t('month'), t('assets'), t('liabilities'), t('net')],
              rows: months.map((each) => [
                monthCell(each.month, format),
                { amountMinor: each.assetsMinor },
                { amountMinor: each.liabilitiesMinor },
                { amountMinor: each.netMinor },
              ]),
            }}
            question={t('ask')}
          />
        ) : (
          <p className="muted">{t('later')}</p>
        )}
      </div>
      <ul className="forecast-accounts">
        {worth.accounts.map(({ accountId, balance }) => {
          const account = accounts.find(({ id }) => id === accountId)
          return (
            <li key={accountId}>
              <span>
                {account ? t('accountName', { account: account.name, tail: format.tail(account.tail) }) : accountId}
              </span>
              <span className={balance.amountMinor < 0 ? 'num muted' : 'num'}>
                <VerifiedFigure figure={balance} />
              </span>
            </li>
          )
        })}
        {invested && (
          <li className="caption">
            {t('invested', {
              value: format.exact(invested.valueMinor),
              paid: format.exact(invested.paidInMinor),
            })}
          </li>
        )}
      </ul>
    </div>
  )
}
