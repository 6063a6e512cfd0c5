// The panel as it serves an administrator: over published figures. The chat lasts as long as the session; the audit log has every question.
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
  const expected = models ? expectedName(models, tModels('server')) : null
  const problem = fault && expected !== null ? tModels(`fault.${fault}`, { name: expected }) : null
  const side: AssistantSide = useMemo(
    () => ({
      folds: 'bank',
      ask: (request, onEvent) => stream('admin.ask', request, onEvent),
      status: models && statusOf(models, problem, { expected, plainly: tModels('plainText') }),
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
    [t, tModels, starters, models, problem, expected, refetch],
  )
  return <AssistantPanel side={side} />
}

/** A model that is not loaded yet is loaded by the first question: `expected` is its name. */
function statusOf(
  { now, wording }: Models,
  problem: string | null,
  { expected, plainly }: { readonly expected: string | null; readonly plainly: string },
): AssistantStatus {
  if (now.level === 'local-server') return { level: 'local-server', modelName: now.name, problem }
  if (wording === 'plain') return { level: 'plain-wording', modelName: null, problem: plainly }
  return { level: problem ? 'plain-wording' : 'model', modelName: now.name ?? expected, problem }
}

function expectedName({ files, chosen }: Models, server: string): string {
  return files.find(({ id }) => id === chosen)?.name ?? server
}
