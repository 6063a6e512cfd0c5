import { useTranslations } from 'use-intl'
import { Link } from 'wouter'
import type { PastBalance } from '../../../../shared/cash-flow'
import type { ForecastView } from '../../../../shared/forecasting'
import { useCall } from '../../../backend'
import { InCurrency } from '../../../ui/format'
import { EmptyState, ErrorState, Skeleton } from '../../../ui/states'
import { useKept } from '../../../ui/use-kept'
import { BALANCE_HEIGHT, BalanceChart } from '../balance/balance-chart'
import { LeadSentence } from '../balance/lead-sentence'
import { Accuracy } from './accuracy'
import { CashFlowSection } from './cash-flow-section'
import { useForecastAddress } from './forecast-address'
import { ForecastHeading, useBalanceName } from './forecast-heading'
import { NetWorthSection } from './net-worth-section'
import { Remedy } from './remedy'
import { WhyLow } from './why-low'
import './forecast.css'

/** The balance ahead first, why it gets low and what would help; then what came in and went out, and what is owned. */
export function ForecastPage() {
  const { address } = useForecastAddress()
  const request = { ...(address.accountId ? { accountId: address.accountId } : {}), days: address.days }
  const before = useCall('customer.pastBalance', request)
  const ahead = useCall('customer.forecast', request)
  const past = useKept(before.data)
  const view = useKept(ahead.data)
  const failed = before.error ? before : ahead.error ? ahead : null
  return (
    <div className="content forecast">
      {failed?.error ? (
        <ErrorState error={failed.error} retry={failed.refetch} />
      ) : past ? (
        <Ready past={past} view={view ?? null} />
      ) : (
        <Skeleton heights={[100, 24, BALANCE_HEIGHT, 280, 240]} />
      )}
    </div>
  )
}

interface ReadyProps {
  readonly past: PastBalance
  /** Null until it has been computed. */
  readonly view: ForecastView | null
}

function Ready({ past, view }: ReadyProps) {
  const t = useTranslations('forecast')
  const { address } = useForecastAddress()
  const name = useBalanceName()(address.accountId, past.accounts)
  if (past.accounts.every(({ balance }) => balance.transactions === 0)) {
    return (
      <>
        <h1>{t('title')}</h1>
        <EmptyState title={t('emptyTitle')} text={t('emptyText')}>
          <Link href="/import" className="button primary">
            {t('emptyAct')}
          </Link>
        </EmptyState>
      </>
    )
  }
  // Both replies come on their own; the line is drawn from two of the same account only.
  const ofSame = view && (view.account?.id ?? null) === accountOf(past, address.accountId) ? view : null
  return (
    <>
      <InCurrency currency={past.currency}>
        <section aria-labelledby="forecast-title">
          <ForecastHeading past={past} />
          {ofSame ? (
            <>
              <LeadSentence forecast={ofSame.forecast} fromMinor={ofSame.balanceMinor} months={ofSame.months} />
              <BalanceChart
                name={name}
                {...(address.accountId ? { accountId: address.accountId } : {})}
                past={past.past}
                forecast={ofSame.forecast}
                question={t('askAhead', { days: ofSame.days })}
              />
            </>
          ) : (
            <div className="forecast-ahead">
              <Skeleton heights={[24, BALANCE_HEIGHT + 16]} />
            </div>
          )}
        </section>
        {!ofSame ? (
          <Skeleton heights={[280]} />
        ) : (
          ofSame.lowPoint && (
            <div className="forecast-pair">
              <WhyLow lowPoint={ofSame.lowPoint} asOf={ofSame.forecast?.asOf ?? ''} />
              <Remedy lowPoint={ofSame.lowPoint} asOf={ofSame.forecast?.asOf ?? ''} days={ofSame.days} />
            </div>
          )
        )}
        {ofSame?.forecast && <Accuracy accuracy={ofSame.accuracy} />}
      </InCurrency>
      <CashFlowSection />
      <NetWorthSection />
    </>
  )
}

function accountOf(past: PastBalance, accountId: string | null): string | null {
  return accountId === null ? null : (past.accounts[0]?.account.id ?? null)
}
