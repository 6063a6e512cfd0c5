// Beside every page of both workspaces. It folds to a slim bar and keeps its conversation as long as one is signed in.
import { useHotkeys, useLocalStorage, useMediaQuery } from '@mantine/hooks'
import { ClockCounterClockwise, NotePencil, SidebarSimple } from '@phosphor-icons/react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslations } from 'use-intl'
import { useLocation } from 'wouter'
import { useFreeSlot } from '../../ui/shell'
import { useToast } from '../../ui/toasts'
import { useHint } from '../../ui/use-hint'
import { onAsk, onStartNew } from './ask'
import { Badge } from './badge'
import { Compose } from './compose'
import { lastAnswer } from './conversation'
import './panel.css'
import type { AssistantSide } from './side'
import { Talk } from './talk'
import { useConversation } from './use-conversation'

const BELOW = { position: 'bottom-end' } as const

export function AssistantPanel({ side }: { readonly side: AssistantSide }) {
  const t = useTranslations('assistant')
  const conversation = useConversation(side)
  const { folded, fold } = useFolded(side.folds)
  const [looksBack, setLooksBack] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const freeSlot = useFreeSlot()
  const toast = useToast()
  const opener = useRef<HTMLButtonElement>(null)
  const answer = lastAnswer(conversation.turns)
  const { status, History, readChat } = side

  // What is hidden cannot take the focus, so it is on screen first; no key that follows is lost.
  const open = () => {
    flushSync(() => {
      freeSlot()
      fold(false)
      setLooksBack(false)
    })
    field.current?.focus()
  }
  const close = () => {
    flushSync(() => fold(true))
    opener.current?.focus()
  }
  useHotkeys([['mod+J', open]], [])

  const { ask, startNew } = conversation
  useEffect(
    () =>
      onAsk((question) => {
        freeSlot()
        fold(false)
        setLooksBack(false)
        ask(question)
      }),
    [ask, fold, freeSlot],
  )
  useEffect(() => onStartNew(startNew), [startNew])
  const begin = () => {
    startNew()
    open()
  }

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
          {status && <Badge status={status} lastAnswer={answer} />}
          <span className="fill" />
          <HeaderButton label={t('newChat')} disabled={conversation.turns.length === 0 && !looksBack} onClick={begin}>
            <NotePencil size={20} aria-hidden="true" />
          </HeaderButton>
          {History && (
            <HeaderButton label={t('history.title')} pressed={looksBack} onClick={() => setLooksBack(!looksBack)}>
              <ClockCounterClockwise size={20} aria-hidden="true" />
            </HeaderButton>
          )}
          <HeaderButton label={t('close')} onClick={close}>
            <SidebarSimple size={20} mirrored aria-hidden="true" />
          </HeaderButton>
        </header>
        {History && readChat && looksBack ? (
          <History
            openId={conversation.chatId}
            onOpen={(chatId) =>
              readChat(chatId).then(
                (chat) => {
                  conversation.open(chat)
                  open()
                },
                (error: Error) => toast({ text: error.message }),
              )
            }
            onNew={startNew}
            onClose={open}
          />
        ) : (
          <>
            <Talk conversation={conversation} words={side.words} rate={side.rate} Sources={side.Sources} />
            <Compose
              ref={field}
              conversation={conversation}
              starters={side.starters}
              words={side.words}
              answer={answer}
            />
          </>
        )}
      </section>
    </>
  )
}

interface HeaderButtonProps {
  readonly label: string
  readonly pressed?: boolean
  readonly disabled?: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

function HeaderButton({ label, pressed, disabled, onClick, children }: HeaderButtonProps) {
  const { over, hint } = useHint(label, BELOW)
  return (
    <>
      <button
        type="button"
        className="icon-button"
        aria-label={label}
        aria-pressed={pressed}
        disabled={disabled}
        {...over}
        onClick={onClick}
      >
        {children}
      </button>
      {hint}
    </>
  )
}

/**
 * Folded or not stays on this machine. In a narrow window the panel lies over the page, so there it starts folded,
 * folds again when another page is opened, and is not remembered.
 */
function useFolded(whose: AssistantSide['folds']) {
  const [page] = useLocation()
  const narrow = useMediaQuery('(max-width: 1179px)', undefined, { getInitialValueInEffect: false }) ?? false
  const [wideFolded, setWideFolded] = useLocalStorage({
    key: whose === 'own' ? 'teller.assistant-folded' : 'teller.bank-assistant-folded',
    defaultValue: whose === 'bank',
    getInitialValueInEffect: false,
  })
  const [narrowFolded, setNarrowFolded] = useState(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page is what it folds for
  useEffect(() => setNarrowFolded(true), [page])
  return narrow ? { folded: narrowFolded, fold: setNarrowFolded } : { folded: wideFolded, fold: setWideFolded }
}
