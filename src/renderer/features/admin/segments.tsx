import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { Segments } from '../../../shared/contract'
import { BackendError, useCall } from '../../backend'
import { useFormat } from '../../ui/format'
import { ErrorState, Skeleton } from '../../ui/states'
import { Customers } from './customers'
import { NotReady } from './not-ready'
import './segments.css'
import { SegmentChoice } from './segment-choice'
import { SegmentDensity } from './segment-density'
import { SegmentProfile } from './segment-profile'
import { SegmentTable } from './segment-table'
import { SegmentViews } from './segment-views'
import { type SegmentRun, useSegmentRun } from './use-segment-run'

export function AdminSegments() {
  return (
    <div className="content">
      <Loaded />
    </div>
  )
}

function Loaded() {
  const t = useTranslations('admin')
  const { data, error, isPending, refetch } = useCall('admin.segments', {})
  const run = useSegmentRun()
  const format = useFormat()
  if (data) return <Run segments={data} {...run} />
  if (isPending) return <Skeleton heights={[56, 224, 340]} />
  if (!(error instanceof BackendError && error.code === 'not-ready'))
    return <ErrorState error={error} retry={refetch} />
  return (
    <NotReady
      title={t('segments.title')}
      text={t('notReady.segments', { count: format.count(format.smallestGroup) })}
      heights={[56, 224, 340]}
      retry={refetch}
    />
  )
}

type RunProps = { readonly segments: Segments } & ReturnType<typeof useSegmentRun>

function Run({ segments, running, error, start, stop, dismiss }: RunProps) {
  const t = useTranslations('admin.segments')
  const words = useTranslations('admin.work')
  const dates = useFormatter()
  const [picked, setPicked] = useState<{ readonly run: number; readonly id: number } | null>(null)
  // Numbers of segments mean something within their run only.
  const id = picked?.run === segments.run ? picked.id : segments.segments[0]?.id
  const chosen = segments.segments.find((segment) => segment.id === id)
  const date = dates.dateTime(new Date(`${segments.asOf}T00:00:00Z`), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  })
  return (
    <>
      <div className="segments-title">
        <div>
          <h1>{t('title')}</h1>
          <p className="muted">
            {t.rich('summary', {
              customers: () => <Customers cell={segments.customers} />,
              k: segments.k,
              features: segments.features.length,
              seed: segments.seed,
              run: segments.run,
              date,
            })}
          </p>
        </div>
        {running ? (
          <Running run={running} stop={stop} />
        ) : (
          <button type="button" className="button primary" onClick={() => start()}>
            {t('run')}
          </button>
        )}
      </div>
      {error && (
        <p className="segments-failed" role="alert">
          <b>{t('runFailed')}.</b> {error.message}
          <button type="button" className="act" onClick={dismiss}>
            {words('dismiss')}
          </button>
        </p>
      )}
      <div className="segments-upper">
        <SegmentTable segments={segments} chosen={id} onChoose={(next) => setPicked({ run: segments.run, id: next })} />
        <SegmentChoice segments={segments} running={running} onChoose={start} />
      </div>
      <div className="segments-lower">
        <SegmentDensity segments={segments} chosen={id} />
        {chosen && <SegmentProfile segments={segments.segments} segment={chosen} />}
      </div>
      <SegmentViews run={segments.run} />
    </>
  )
}

function Running({ run, stop }: { readonly run: SegmentRun; readonly stop: () => void }) {
  const t = useTranslations('admin.segments')
  const words = useTranslations('admin.work')
  const format = useFormat()
  const done = run.progress?.stage === 'clustering' ? run.progress.done : 0
  const text = done > 0 ? t('running', { share: format.share(done) }) : t('preparing')
  return (
    <div className="segments-running">
      <div className="segments-progress">
        <span>{text}</span>
        <progress value={done} max={1} aria-label={text} />
      </div>
      <button type="button" className="button line" onClick={stop}>
        {words('stop')}
      </button>
    </div>
  )
}
