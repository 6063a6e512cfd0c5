// The panel as it serves an administrator: over published figures. Nothing is kept here; the audit log has every question.
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { useLocation } from 'wouter'
import type { AssistantStatus } from '../../../../shared/contract'
import type { Models } from '../../../../shared/models'
import { stream, useCall } from '../../../backend'
import { AssistantPanel } from '../../assistant/assistant-panel'
import type { AssistantSide } from '../../assistant/side'
import { PublishedSources } from './published-sources'
import { useBankStarters } from './use-bank-starters'

export function BankAssistant() {
  const t = useTranslations('bankAssistant')
  const tModels = useTranslations('admin.models.now')
  const [location] = useLocation()
  const starters = useBankStarters(location)
  const { data: models, refetch } = useCall('admin.models', {})
  const fault = models?.now.fault ?? null
  const problem = fault && models ? tModels(`fault.${fault}`, { name: expectedName(models, tModels('server')) }) : null
  const side: AssistantSide = useMemo(
    () => ({
      folds: 'bank',
      ask: ({ question }, onEvent) => stream('admin.ask', { question }, onEvent),
      status: models && statusOf(models, problem),
      onSettled: () => {
        refetch()
      },
      words: {
        welcome: t('welcome'),
        welcomeText: t('welcomeText'),
        placeholder: t('placeholder'),
        promise: t('promise'),
        answering: t('answering'),
      },
      starters,
      rate: null,
      Sources: PublishedSources,
      History: null,
      readChat: null,
    }),
    [t, starters, models, problem, refetch],
  )
  return <AssistantPanel side={side} />
}

/** A model that is not loaded yet is loaded by the first question. */
function statusOf({ now }: Models, problem: string | null): AssistantStatus {
  const level = now.level === 'local-server' ? 'local-server' : problem ? 'plain-wording' : 'model'
  return { level, modelName: now.name, problem }
}

function expectedName({ files, chosen }: Models, server: string): string {
  return files.find(({ id }) => id === chosen)?.name ?? server
}
