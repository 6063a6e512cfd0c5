// Which language model words the answers: what there is on this machine, what it needs, and the choice.
import { useTranslations } from 'use-intl'
import { useCall } from '../../../backend'
import { ErrorState, Skeleton } from '../../../ui/states'
import { RunningWork, WorkPage } from '../work-page'
import { ModelCatalogue } from './model-catalogue'
import { ModelServerForm } from './model-server-form'
import { ModelTable } from './model-table'
import './models.css'
import { ModelsNow } from './models-now'
import { useModelWork } from './use-model-work'

export function AdminModels() {
  const t = useTranslations('admin.models')
  const { data, error, refetch } = useCall('admin.models', {})
  const { running, error: failure, start, stop, dismiss } = useModelWork()
  const progress = running?.progress
  return (
    <WorkPage
      title={t('title')}
      lead={t('lead')}
      failure={failure && { title: t('failed'), error: failure, onDismiss: dismiss }}
      act={
        progress ? (
          <RunningWork text={t('working', { stage: progress.stage })} done={progress.done ?? null} onStop={stop} />
        ) : (
          <button
            type="button"
            className="button primary"
            disabled={running !== null}
            onClick={() => start({ what: 'import' })}
          >
            {t('import')}
          </button>
        )
      }
    >
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
    </WorkPage>
  )
}
