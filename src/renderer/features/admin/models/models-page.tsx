// Which language model words the answers: what there is on this machine, what it needs, and the choice.
import { Progress as ProgressBar } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useCall } from '../../../backend'
import { ErrorState, Skeleton } from '../../../ui/states'
import '../data.css'
import { ModelCatalogue } from './model-catalogue'
import { ModelServerForm } from './model-server-form'
import { ModelTable } from './model-table'
import './models.css'
import { Failed } from '../failed'
import { ModelsNow } from './models-now'
import { type RunningModelWork, useModelWork } from './use-model-work'

export function AdminModels() {
  const t = useTranslations('admin.models')
  const { data, error, refetch } = useCall('admin.models', {})
  const { running, error: failure, start, stop, dismiss } = useModelWork()
  return (
    <div className="content data-page">
      <div className="data-title">
        <div>
          <h1>{t('title')}</h1>
          <p className="muted">{t('lead')}</p>
        </div>
        {running?.progress ? (
          <Running running={running} stop={stop} />
        ) : (
          <button
            type="button"
            className="button primary"
            disabled={running !== null}
            onClick={() => start({ what: 'import' })}
          >
            {t('import')}
          </button>
        )}
      </div>
      {failure && (
        <Failed title={t('failed')} error={failure}>
          <button type="button" className="act" onClick={dismiss}>
            {t('dismiss')}
          </button>
        </Failed>
      )}
      {error ? (
        <ErrorState error={error} retry={refetch} />
      ) : !data ? (
        <Skeleton heights={[132, 160, 120, 320]} />
      ) : (
        <>
          <ModelsNow models={data} busy={running !== null} start={start} />
          <ModelTable models={data} busy={running !== null} start={start} />
          <ModelServerForm models={data} busy={running !== null} start={start} />
          <ModelCatalogue models={data} />
        </>
      )}
    </div>
  )
}

function Running({ running, stop }: { readonly running: RunningModelWork; readonly stop: () => void }) {
  const t = useTranslations('admin.models')
  const { progress } = running
  const text = t('working', { stage: progress?.stage ?? 'checking' })
  const done = progress?.done ?? null
  return (
    <div className="data-running" role="status">
      <div className="data-progress">
        <span>{text}</span>
        <ProgressBar
          value={done === null ? 100 : done * 100}
          animated={done === null}
          striped={done === null}
          color="var(--accent)"
          aria-label={text}
          size={4}
        />
      </div>
      <button type="button" className="button line" onClick={stop}>
        {t('stop')}
      </button>
    </div>
  )
}
