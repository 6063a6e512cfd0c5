// Beside every page of the customer's workspace. It folds to a slim bar and keeps its conversation as long as the
// customer is signed in.
import { Tooltip } from '@mantine/core'
import { useHotkeys, useLocalStorage, useMediaQuery } from '@mantine/hooks'
import { SidebarSimple } from '@phosphor-icons/react'
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslations } from 'use-intl'
import { useLocation } from 'wouter'
import { useCall } from '../../backend'
import { useFreeSlot } from '../../ui/shell'
import { onAsk } from './ask'
import './assistant.css'
import { Badge } from './badge'
import { Compose } from './compose'
import { lastAnswer } from './conversation'
import { Talk } from './talk'
import { useConversation } from './use-conversation'

export function AssistantPanel() {
  const t = useTranslations('assistant')
  const status = useCall('customer.assistant', {})
  // The model may have been loaded, or lost, by the question before.
  const conversation = useConversation(() => status.refetch())
  const { folded, fold } = useFolded()
  const field = useRef<HTMLTextAreaElement>(null)
  const freeSlot = useFreeSlot()
  const opener = useRef<HTMLButtonElement>(null)
  const answer = lastAnswer(conversation.turns)

  // What is hidden cannot take the focus, so the fold is on screen first; no key that follows is lost.
  const open = () => {
    flushSync(() => {
      freeSlot()
      fold(false)
    })
    field.current?.focus()
  }
  const close = () => {
    flushSync(() => fold(true))
    opener.current?.focus()
  }
  useHotkeys([['mod+J', open]], [])

  const { ask } = conversation
  useEffect(
    () =>
      onAsk((question) => {
        freeSlot()
        fold(false)
        ask(question)
      }),
    [ask, fold, freeSlot],
  )

  return (
    <>
      {folded && (
        <button
          ref={opener}
          type="button"
          className="assistant-opener"
          aria-keyshortcuts="Control+J"
          data-folded
          onClick={open}
        >
          <SidebarSimple size={20} mirrored aria-hidden="true" />
          <span className="sr-only">{t('open')}</span>
          <span className="assistant-opener-name" aria-hidden="true">
            {t('title')}
          </span>
        </button>
      )}
      <section className="assistant" aria-label={t('title')} hidden={folded}>
        <header className="assistant-header">
          <h2>{t('title')}</h2>
          {status.data && <Badge status={status.data} lastAnswer={answer} />}
          <span className="fill" />
          <Tooltip label={t('close')} position="bottom-end">
            <button type="button" className="icon-button" aria-label={t('close')} onClick={close}>
              <SidebarSimple size={20} mirrored aria-hidden="true" />
            </button>
          </Tooltip>
        </header>
        <Talk conversation={conversation} modelName={status.data?.modelName ?? null} />
        <Compose ref={field} conversation={conversation} suggestions={answer?.suggestions ?? null} />
      </section>
    </>
  )
}

/**
 * Folded or not stays on this machine. In a narrow window the panel lies over the page, so there it starts folded,
 * folds again when another page is opened, and is not remembered.
 */
function useFolded() {
  const [page] = useLocation()
  const narrow = useMediaQuery('(max-width: 1179px)', undefined, { getInitialValueInEffect: false }) ?? false
  const [wideFolded, setWideFolded] = useLocalStorage({
    key: 'teller.assistant-folded',
    defaultValue: false,
    getInitialValueInEffect: false,
  })
  const [narrowFolded, setNarrowFolded] = useState(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page is what it folds for
  useEffect(() => setNarrowFolded(true), [page])
  return narrow ? { folded: narrowFolded, fold: setNarrowFolded } : { folded: wideFolded, fold: setWideFolded }
}
