// The panel as it serves an administrator: over published figures. Nothing is kept here; the audit log has every question.
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { useLocation } from 'wouter'
import { stream } from '../../../backend'
import { AssistantPanel } from '../../assistant/assistant-panel'
import type { AssistantSide } from '../../assistant/side'
import { PublishedSources } from './published-sources'
import { useBankStarters } from './use-bank-starters'

export function BankAssistant() {
  const t = useTranslations('bankAssistant')
  const [location] = useLocation()
  const starters = useBankStarters(location)
  const side: AssistantSide = useMemo(
    () => ({
      folds: 'bank',
      ask: ({ question }, onEvent) => stream('admin.ask', { question }, onEvent),
      status: { level: 'plain-wording', modelName: null, problem: t('plainly') },
      onSettled: () => {},
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
    [t, starters],
  )
  return <AssistantPanel side={side} />
}
