// Earlier chats: searched, opened again, and deleted one by one.
import { useDebouncedValue } from '@mantine/hooks'
import { MagnifyingGlass, Trash } from '@phosphor-icons/react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ChatSummary } from '../../../../shared/chats'
import { useAct } from '../../../backend'
import { useFormat, usePrivacy } from '../../../ui/format'
import { ErrorState, Skeleton } from '../../../ui/states'
import { useToast } from '../../../ui/toasts'
import type { HistoryProps } from '../../assistant/side'
import { useMoment } from '../../assistant/use-moment'
import './history.css'
import { useChats } from './use-chats'

const SETTLED_MS = 150

export function History({ openId, onOpen, onNew, onClose }: HistoryProps) {
  const t = useTranslations('assistant.history')
  const { hidden } = usePrivacy()
  const [search, setSearch] = useState('')
  const [settled] = useDebouncedValue(search.trim(), SETTLED_MS)
  const { chats, total, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useChats(settled)
  const field = useRef<HTMLInputElement>(null)
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onClose()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves from whatever has the focus inside.
    <div className="assistant-history" onKeyDown={leave}>
      <label className={hidden ? 'assistant-search masked' : 'assistant-search'}>
        <MagnifyingGlass size={16} aria-hidden="true" />
        <span className="sr-only">{t('search')}</span>
        <input
          ref={field}
          type="search"
          // biome-ignore lint/a11y/noAutofocus: the history has just been asked for.
          autoFocus
          maxLength={200}
          value={search}
          placeholder={t('search')}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      </label>
      <div className="assistant-chats">
        {error ? (
          <ErrorState error={error} retry={refetch} />
        ) : !chats ? (
          <Skeleton heights={[56, 56, 56]} />
        ) : chats.length === 0 ? (
          <p className="muted">{settled === '' ? t('none') : t('noneFound')}</p>
        ) : (
          <>
            <p className="sr-only" role="status">
              {t('found', { count: total })}
            </p>
            <ul aria-label={t('title')}>
              {chats.map((chat) => (
                <Kept
                  key={chat.id}
                  chat={chat}
                  onOpen={onOpen}
                  current={chat.id === openId}
                  onDeleted={() => {
                    if (chat.id === openId) onNew()
                    // The button that had the focus goes with its chat.
                    field.current?.focus()
                  }}
                />
              ))}
            </ul>
            {hasNextPage && (
              <button
                type="button"
                className="act"
                aria-disabled={isFetchingNextPage}
                onClick={() => !isFetchingNextPage && fetchNextPage()}
              >
                {t('more')}
              </button>
            )}
          </>
        )}
      </div>
    </div>
  )
}

interface KeptProps {
  readonly chat: ChatSummary
  readonly current: boolean
  readonly onOpen: (chatId: number) => void
  readonly onDeleted: () => void
}

function Kept({ chat, current, onOpen, onDeleted }: KeptProps) {
  const t = useTranslations('assistant.history')
  const format = useFormat()
  const moment = useMoment()
  const toast = useToast()
  const [asking, setAsking] = useState(false)
  const row = useRef<HTMLButtonElement>(null)
  const remove = useAct('customer.chats.delete')
  const title = format.text(chat.title)
  const keep = () => {
    setAsking(false)
    row.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    keep()
  }
  const submit = () =>
    remove.mutateAsync({ chatId: chat.id }).then(onDeleted, (error: Error) => {
      setAsking(false)
      toast({ text: error.message })
    })
  return (
    <li className="assistant-chat">
      <button ref={row} type="button" aria-current={current || undefined} onClick={() => onOpen(chat.id)}>
        <span className="assistant-chat-title">{title}</span>
        <span className="caption">{t('about', { when: moment(chat.askedAt), count: chat.questions })}</span>
      </button>
      {asking ? (
        <p className="assistant-chat-asking" onKeyDown={onKeyDown}>
          <span>{t('sure')}</span>
          <button type="button" className="act critical" aria-disabled={remove.isPending} onClick={submit}>
            {t('delete')}
          </button>
          {/* biome-ignore lint/a11y/noAutofocus: the safe answer to the question that has just been asked. */}
          <button type="button" className="act" autoFocus onClick={keep}>
            {t('keep')}
          </button>
        </p>
      ) : (
        <button
          type="button"
          className="icon-button"
          aria-label={t('deleteOf', { title })}
          onClick={() => setAsking(true)}
        >
          <Trash size={16} aria-hidden="true" />
        </button>
      )}
    </li>
  )
}
