import { useTimeout } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { Models } from '../../../shared/models'
import type { SystemStatus } from '../../../shared/status'
import { useCall } from '../../backend'
import { copyText } from '../../ui/copy-text'
import { useBank } from '../../ui/format'
import { ErrorState, Skeleton } from '../../ui/states'
import './data.css'
import './status.css'
import { StatusCheck } from './status-check'
import { StatusJobs } from './status-jobs'
import { StatusOperations } from './status-operations'
import { useStatusLines } from './use-status-lines'

const COPIED_MS = 2_000
/** For whoever is sent the text; like the names of operations they are in no language. */
const OPERATION_HEAD = ['operation', 'calls', 'failed', 'p50 ms', 'p95 ms', 'p99 ms'].join('\t')
const JOB_HEAD = ['started', 'job', 'seconds', 'outcome'].join('\t')

/** How Teller is doing on this machine. */
export function AdminStatus() {
  const { data, error, isFetching, refetch } = useCall('admin.status', {})
  const { data: models } = useCall('admin.models', {})
  // Counters are never as they were.
  useEffect(() => void refetch(), [refetch])
  return (
    <div className="content data-page">
      {error ? (
        <ErrorState error={error} retry={refetch} />
      ) : !data ? (
        <Skeleton heights={[56, 220, 120, 400]} />
      ) : (
        <Ready status={data} models={models} busy={isFetching} onRefresh={refetch} />
      )}
    </div>
  )
}

interface ReadyProps {
  readonly status: SystemStatus
  readonly models: Models | undefined
  readonly busy: boolean
  readonly onRefresh: () => void
}

function Ready({ status, models, busy, onRefresh }: ReadyProps) {
  const t = useTranslations('admin.status')
  const write = useFormatter()
  const { timeZone } = useBank()
  const lines = useStatusLines(status, models)
  const [copied, setCopied] = useState(false)
  const { start: forgetLater } = useTimeout(() => setCopied(false), COPIED_MS)
  const copy = () => {
    const operations = status.operations.map(
      ({ operation, calls, failed, p50Ms, p95Ms, p99Ms }) =>
        `${operation}\t${calls}\t${failed}\t${[p50Ms, p95Ms, p99Ms].map((ms) => ms.toFixed(1)).join('\t')}`,
    )
    const jobs = status.jobs.map(({ job, startedAt, seconds, outcome }) =>
      [startedAt, job, seconds?.toFixed(1) ?? '', outcome].join('\t'),
    )
    const figures = lines.map(({ label, value, note }) => `${label}\t${value}${note ? ` (${note})` : ''}`)
    setCopied(copyText([...figures, '', OPERATION_HEAD, ...operations, '', JOB_HEAD, ...jobs].join('\n')))
    forgetLater()
  }
  const since = write.dateTime(new Date(status.startedAt), { dateStyle: 'medium', timeStyle: 'short', timeZone })
  return (
    <>
      <div className="data-title">
        <div>
          <h1>{t('title')}</h1>
          <p className="muted">{t('lead', { when: since })}</p>
        </div>
        <div className="status-acts">
          <button type="button" className="button line" onClick={copy}>
            {t(copied ? 'copied' : 'copy')}
          </button>
          <button type="button" className="button primary" disabled={busy} onClick={onRefresh}>
            {t('refresh')}
          </button>
        </div>
      </div>
      <dl className="status-figures">
        {lines.map(({ label, value, note }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {value}
              {note && <span className="caption">{note}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <StatusCheck />
      <StatusOperations operations={status.operations} />
      <StatusJobs jobs={status.jobs} />
    </>
  )
}
