// The panel as it serves a customer: over the own books, with chats that are kept.
import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { useLocation } from 'wouter'
import type { Thumb } from '../../../../shared/chats'
import { askAgain, call, stream, useCall } from '../../../backend'
import { AssistantPanel } from '../../assistant/assistant-panel'
import type { AssistantSide } from '../../assistant/side'
import { History } from './history'
import { Sources } from './sources'
import { useStarters } from './use-starters'

export function CustomerAssistant() {
  const t = useTranslations('assistant')
  const [location] = useLocation()
  const { data: status, refetch } = useCall('customer.assistant', {})
  const starters = useStarters(location)
  const queries = useQueryClient()
  const words = useMemo(
    () => ({
      welcome: t('welcome'),
      welcomeText: t('welcomeText'),
      placeholder: t('placeholder'),
      promise: t('promise'),
      answering: t('answering'),
    }),
    [t],
  )
  const side: AssistantSide = useMemo(
    () => ({
      folds: 'own',
      ask: (request, onEvent) => stream('customer.ask', request, onEvent),
      status,
      onSettled: () => {
        refetch()
        askAgain(queries, 'customer.chats')
      },
      words,
      starters,
      rate,
      Sources,
      History,
      readChat: (chatId) => call('customer.chat', { chatId }),
    }),
    [words, status, refetch, starters, queries],
  )
  return <AssistantPanel side={side} />
}

function rate(turnId: number, thumb: Thumb | null): Promise<unknown> {
  return call('customer.chat.rate', { turnId, thumb })
}
