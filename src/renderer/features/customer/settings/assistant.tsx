import { useTranslations } from 'use-intl'
import { useCall } from '../../../backend'
import { inOwnWords } from '../../../from-main/in-own-words'
import { ErrorState, Skeleton } from '../../../ui/states'

/** Which model words the answers, and what it never gets to see. The administrator chooses it. */
export function Assistant() {
  const t = useTranslations('settings.assistant')
  const { data, error, refetch } = useCall('customer.assistant', {})
  if (error) return <ErrorState error={error} retry={refetch} />
  return (
    <section aria-labelledby="assistant-model">
      <h2 id="assistant-model">{t('title')}</h2>
      {data ? (
        <p className="set-text">
          {data.modelName === null
            ? data.problem === null
              ? t('plain')
              : inOwnWords(data.problem)
            : t(data.level === 'local-server' ? 'server' : 'model', { model: data.modelName })}
        </p>
      ) : (
        <Skeleton heights={[40]} />
      )}
    </section>
  )
}
