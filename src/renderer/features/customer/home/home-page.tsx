import { useTranslations } from 'use-intl'
import { Link, useLocation, useSearch } from 'wouter'
import type { Home } from '../../../../shared/contract'
import { useCall } from '../../../backend'
import { InCurrency } from '../../../ui/format'
import { EmptyState, ErrorState, Skeleton } from '../../../ui/states'
import { useKept } from '../../../ui/use-kept'
import { BalanceChart } from './balance-chart'
import { BalanceHeading } from './balance-heading'
import { FreeToSpend } from './free-to-spend'
import './home.css'
import { InsightStrip } from './insight-strip'
import { LatestTransactions } from './latest-transactions'
import { LeadSentence } from './lead-sentence'
import { Pace } from './pace'
import { UpcomingBills } from './upcoming-bills'

/** The balance and the line of the next 30 days first; everything else is quieter. */
export function HomePage() {
  const accountId = new URLSearchParams(useSearch()).get('account') ?? undefined
  const [, navigate] = useLocation()
  const { data, error, refetch } = useCall('customer.home', accountId ? { accountId } : {})
  const home = useKept(data)
  const onAccount = (id: string) => navigate(`/?account=${encodeURIComponent(id)}`)
  return (
    <div className="content home">
      {error ? (
        <ErrorState error={error} retry={refetch} />
      ) : !home ? (
        <Skeleton heights={[72, 24, 244, 192, 360]} />
      ) : (
        <Ready home={home} onAccount={onAccount} />
      )}
    </div>
  )
}

function Ready({ home, onAccount }: { readonly home: Home; readonly onAccount: (accountId: string) => void }) {
  const t = useTranslations('home')
  const { account, accounts, pace, freeToSpend, bills, insights, latest } = home
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
          <BalanceHeading home={home} onAccount={onAccount} />
          <LeadSentence home={home} />
          <BalanceChart home={home} />
        </InCurrency>
      </section>
      <InsightStrip insights={insights} />
      <div className="home-pair">
        <div>
          <Pace pace={pace} />
          {freeToSpend && (
            <InCurrency currency={account.currency}>
              <FreeToSpend freeToSpend={freeToSpend} />
            </InCurrency>
          )}
        </div>
        <InCurrency currency={account.currency}>
          <UpcomingBills bills={bills} />
        </InCurrency>
      </div>
      <LatestTransactions transactions={latest} accounts={accounts} />
    </>
  )
}
