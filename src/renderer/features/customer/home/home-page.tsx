import { useTranslations } from 'use-intl'
import { Link, useLocation, useSearch } from 'wouter'
import type { Home, HomeOutlook } from '../../../../shared/contract'
import { useCall } from '../../../backend'
import { InCurrency, useFormat } from '../../../ui/format'
import { EmptyState, ErrorState, Skeleton } from '../../../ui/states'
import { useKept } from '../../../ui/use-kept'
import { BalanceChart } from '../balance/balance-chart'
import { BalanceHeading } from './balance-heading'
import { Briefing } from './briefing'
import { FreeToSpend } from './free-to-spend'
import './home.css'
import { LeadSentence } from '../balance/lead-sentence'
import { InsightStrip } from './insight-strip'
import { LatestTransactions } from './latest-transactions'
import { Pace } from './pace'
import { Standing } from './standing'
import { UpcomingBills } from './upcoming-bills'

/** The balance and the line of the next 30 days first; everything else is quieter. */
export function HomePage() {
  const accountId = new URLSearchParams(useSearch()).get('account') ?? undefined
  const [, navigate] = useLocation()
  const request = accountId ? { accountId } : {}
  const { data, error, refetch } = useCall('customer.home', request)
  const ahead = useCall('customer.outlook', request)
  const home = useKept(data)
  const outlook = useKept(ahead.data)
  const onAccount = (id: string) => navigate(`/?account=${encodeURIComponent(id)}`)
  return (
    <div className="content home">
      {error ? (
        <ErrorState error={error} retry={refetch} />
      ) : ahead.error ? (
        <ErrorState error={ahead.error} retry={ahead.refetch} />
      ) : !home ? (
        <Skeleton heights={[72, 24, 244, 192, 360]} />
      ) : (
        <Ready home={home} outlook={outlook?.accountId === home.account.id ? outlook : null} onAccount={onAccount} />
      )}
    </div>
  )
}

interface ReadyProps {
  readonly home: Home
  /** Null until it has been found out. */
  readonly outlook: HomeOutlook | null
  readonly onAccount: (accountId: string) => void
}

function Ready({ home, outlook, onAccount }: ReadyProps) {
  const t = useTranslations('home')
  const format = useFormat()
  const { account, accounts, pace, latest } = home
  if (latest.length === 0) {
    return (
      <EmptyState title={t('emptyTitle')} text={t('emptyText')}>
        <Link href="/import" className="button primary">
          {t('emptyAct')}
        </Link>
      </EmptyState>
    )
  }
  return (
    <>
      <section className="home-balance">
        <InCurrency currency={account.currency}>
          <BalanceHeading home={home} isShort={outlook?.forecast?.shortfall != null} onAccount={onAccount} />
          {outlook ? (
            <>
              <LeadSentence
                forecast={outlook.forecast}
                fromMinor={home.balance.amountMinor}
                months={pace.basedOnMonths}
              />
              <BalanceChart
                name={t('balanceOf', { account: account.name, tail: format.tail(account.tail) })}
                accountId={account.id}
                past={home.past}
                forecast={outlook.forecast}
                question={t('askAhead')}
              />
            </>
          ) : (
            <div className="home-ahead">
              <Skeleton heights={[24, 244]} />
            </div>
          )}
        </InCurrency>
      </section>
      {outlook ? <InsightStrip insights={outlook.insights} /> : <Skeleton heights={[168]} />}
      <div className="home-pair">
        <div>
          <Pace pace={pace} />
          {outlook?.freeToSpend && (
            <InCurrency currency={account.currency}>
              <FreeToSpend freeToSpend={outlook.freeToSpend} />
            </InCurrency>
          )}
        </div>
        <InCurrency currency={account.currency}>
          {outlook ? <UpcomingBills bills={outlook.bills} /> : <Skeleton heights={[192]} />}
        </InCurrency>
      </div>
      <Briefing />
      <Standing />
      <LatestTransactions transactions={latest} accounts={accounts} />
    </>
  )
}
