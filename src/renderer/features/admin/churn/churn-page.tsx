import { useTranslations } from 'use-intl'
import type { Churn } from '../../../../shared/churn'
import { BackendError, useCall } from '../../../backend'
import { useFormat } from '../../../ui/format'
import { ErrorState, Skeleton } from '../../../ui/states'
import { VerifiedCell } from '../../../ui/verified-figure'
import { NotReady } from '../not-ready'
import { NothingYet } from '../nothing-yet'
import '../segments.css'
import './churn.css'
import { ChurnBands } from './churn-bands'
import { ChurnDrivers } from './churn-drivers'
import { ChurnQuality } from './churn-quality'

export function AdminChurn() {
  return (
    <div className="content">
      <Loaded />
    </div>
  )
}

function Loaded() {
  const t = useTranslations('admin')
  const { data, error, isPending, refetch } = useCall('admin.churn', {})
  if (isPending) return <Skeleton heights={[136, 340, 300]} />
  if (data?.told) return <Ready churn={data} told={data.told} />
  if (data) return <NothingYet title={t('churn.title')} text={t('churn.tooLittle', { days: data.horizonDays })} />
  if (!(error instanceof BackendError && error.code === 'not-ready'))
    return <ErrorState error={error} retry={refetch} />
  return <NotReady title={t('churn.title')} text={t('notReady.overview')} heights={[136, 340, 300]} retry={refetch} />
}

interface ReadyProps {
  readonly churn: Churn
  readonly told: NonNullable<Churn['told']>
}

function Ready({ churn, told }: ReadyProps) {
  const t = useTranslations('admin.churn')
  const format = useFormat()
  const { horizonDays, rule } = churn
  return (
    <>
      <h1 className="sr-only">{t('title')}</h1>
      <section>
        <p className="muted">{t('atRiskLead', { days: horizonDays })}</p>
        <p className="page-figure">
          <VerifiedCell
            cell={told.bands[0] ?? { suppressed: true }}
            write={(count) => t('about', { count: format.count(count) })}
          />
        </p>
        <p className="lead">
          {t.rich(rule === 'declining' ? 'meansDeclining' : 'meansInactive', {
            customers: () => <VerifiedCell cell={churn.customers} write={format.count} />,
            deposits: () => <VerifiedCell cell={told.depositsAtRiskMinor} write={format.whole} />,
            days: horizonDays,
          })}
        </p>
      </section>
      <ChurnBands told={told} />
      <div className="churn-lower">
        <ChurnDrivers churn={churn} told={told} />
        <ChurnQuality churn={churn} validation={told.validation} />
      </div>
    </>
  )
}
