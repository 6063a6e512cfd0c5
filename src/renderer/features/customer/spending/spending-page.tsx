import { useTranslations } from 'use-intl'
import { Link } from 'wouter'
import type { Spending } from '../../../../shared/contract'
import type { Month } from '../../../../shared/domain'
import { useCall } from '../../../backend'
import { useFormat } from '../../../ui/format'
import { EmptyState, ErrorState, Skeleton } from '../../../ui/states'
import { useKept } from '../../../ui/use-kept'
import { VerifiedFigure } from '../../../ui/verified-figure'
import { useAskedNames } from '../../assistant/asked-names'
import { Categories } from './categories'
import { Changes } from './changes'
import { Merchants } from './merchants'
import { MonthChart } from './month-chart'
import { MonthPicker } from './month-picker'
import { useSpendingAddress } from './spending-address'
import { SpendingCalendar } from './spending-calendar'
import { SpendingLead } from './spending-lead'
import './spending.css'

const CHART_HEIGHT = 196

/** What was spent in a month, against the month before, where it went, and when. */
export function SpendingPage() {
  const { address, change } = useSpendingAddress()
  const { month } = address
  const { data, error, refetch } = useCall('customer.spending', month ? { month } : {})
  const spending = useKept(data)
  // Only the latest month can be running, and only its own reply says so.
  const { data: latest } = useCall('customer.spending', {})
  const running = latest && !latest.complete ? latest.month : null
  return (
    <div className="content spending">
      {error ? (
        <ErrorState error={error} retry={refetch} />
      ) : spending ? (
        <Ready spending={spending} running={running} onMonth={(chosen) => change({ month: chosen })} />
      ) : (
        <Skeleton heights={[72, 24, CHART_HEIGHT, 360]} />
      )}
    </div>
  )
}

interface ReadyProps {
  readonly spending: Spending
  /** The month that is not over; null when all are. */
  readonly running: Month | null
  readonly onMonth: (month: Month) => void
}

function Ready({ spending, running, onMonth }: ReadyProps) {
  const t = useTranslations('spending')
  const place = useTranslations('customer.places')
  const format = useFormat()
  const asked = useAskedNames()
  const { month, complete, total, months, totalByMonthMinor } = spending
  if (total.transactions === 0 && totalByMonthMinor.every((amount) => amount === 0)) {
    return (
      <>
        <h1>{place('spending')}</h1>
        <EmptyState title={t('emptyTitle')} text={t('emptyText')}>
          <Link href="/import" className="button primary">
            {t('emptyAct')}
          </Link>
        </EmptyState>
      </>
    )
  }
  return (
    <>
      <h1 className="spending-title">{t(complete ? 'spentIn' : 'spentInSoFar', { month: format.month(month) })}</h1>
      <div className="page-top">
        <p className="page-figure">
          <VerifiedFigure figure={total} />
        </p>
        <MonthPicker months={months} chosen={month} onMonth={onMonth} />
      </div>
      <SpendingLead spending={spending} />
      <MonthChart
        label={t('monthsChart')}
        height={CHART_HEIGHT}
        months={months}
        amountsMinor={totalByMonthMinor}
        chosen={month}
        running={running}
        colour="var(--ink)"
        question={t('ask.change', { month: asked.month(month) })}
      />
      {total.transactions === 0 ? (
        <EmptyState title={t('emptyMonthTitle', { month: format.monthYear(month) })} text={t('emptyMonthText')} />
      ) : (
        <>
          <Categories spending={spending} running={running} />
          <Changes month={month} />
          <Merchants month={month} />
        </>
      )}
      <SpendingCalendar />
    </>
  )
}
