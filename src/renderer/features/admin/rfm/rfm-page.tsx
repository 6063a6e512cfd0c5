import { useTranslations } from 'use-intl'
import type { Rfm } from '../../../../shared/rfm'
import { BackendError, useCall } from '../../../backend'
import { useFormat } from '../../../ui/format'
import { ErrorState, Skeleton } from '../../../ui/states'
import { VerifiedCell } from '../../../ui/verified-figure'
import { Customers } from '../customers'
import { NotReady } from '../not-ready'
import { NothingYet } from '../nothing-yet'
import '../segments.css'
import './rfm.css'
import { RfmGrid } from './rfm-grid'
import { RfmMethod } from './rfm-method'
import { RfmMigration } from './rfm-migration'
import { RfmSegments } from './rfm-segments'

export function AdminRfm() {
  return (
    <div className="content">
      <Loaded />
    </div>
  )
}

function Loaded() {
  const t = useTranslations('admin')
  const format = useFormat()
  const { data, error, isPending, refetch } = useCall('admin.rfm', {})
  if (isPending) return <Skeleton heights={[56, 400, 320]} />
  if (data && 'suppressed' in data.customers) {
    return <NothingYet title={t('rfm.title')} text={t('rfm.tooFew', { count: format.count(format.smallestGroup) })} />
  }
  if (data) return <Ready rfm={data} />
  if (!(error instanceof BackendError && error.code === 'not-ready'))
    return <ErrorState error={error} retry={refetch} />
  return <NotReady title={t('rfm.title')} text={t('notReady.overview')} heights={[56, 400, 320]} retry={refetch} />
}

function Ready({ rfm }: { readonly rfm: Rfm }) {
  const t = useTranslations('admin.rfm')
  const format = useFormat()
  return (
    <>
      <div className="segments-title">
        <div>
          <h1>{t('title')}</h1>
          <p className="muted">
            {t.rich('summary', {
              customers: () => <Customers cell={rfm.customers} />,
              spent: () => <VerifiedCell cell={rfm.spentMinor} write={format.whole} />,
              period: format.period(rfm.period.from, rfm.period.to),
            })}
          </p>
        </div>
      </div>
      <RfmSegments rfm={rfm} />
      <div className="rfm-lower">
        <RfmGrid rfm={rfm} />
        <RfmMethod rfm={rfm} />
      </div>
      <RfmMigration rfm={rfm} />
    </>
  )
}
