// The conversation, with the newest answer in view.
import { memo, type RefObject, useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { AssistantSide } from './side'
import './talk.css'
import { TurnView } from './turn'
import type { Conversation } from './use-conversation'
import { useMoment } from './use-moment'

interface TalkProps extends Pick<AssistantSide, 'words' | 'rate' | 'Sources'> {
  readonly conversation: Conversation
}

/** Closer to the end than this counts as reading the newest answer. */
const NEAR_PX = 48

/** Stays as it is while pages change: a long conversation must not make them slow. */
export const Talk = memo(function Talk({ conversation, words, rate, Sources }: TalkProps) {
  const t = useTranslations('assistant')
  const moment = useMoment()
  const scroller = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const { turns, busy, ask, rated } = conversation
  const newest = turns.at(-1)
  useFollowing(scroller, content, newest?.id)

  return (
    <div className="assistant-talk" ref={scroller}>
      <div ref={content}>
        {newest === undefined && (
          <div className="assistant-welcome">
            <h3>{words.welcome}</h3>
            <p className="muted">{words.welcomeText}</p>
          </div>
        )}
        {conversation.from !== null && (
          <p className="caption assistant-from">{t('asThen', { when: moment(conversation.from) })}</p>
        )}
        {turns.map((turn) => (
          <TurnView
            key={turn.id}
            turn={turn}
            answering={words.answering}
            rate={rate}
            Sources={Sources}
            // Only the newest: an earlier question may have leaned on what was asked before it.
            onAskAgain={turn === newest && !busy ? () => ask(turn.question, turn) : null}
            onEdit={busy ? null : (question) => ask(question, turn)}
            onRated={rated}
          />
        ))}
      </div>
    </div>
  )
})

/** Keeps the end in view as it grows, unless the reader has scrolled up; a new question brings it back. */
function useFollowing(
  scroller: RefObject<HTMLDivElement | null>,
  content: RefObject<HTMLDivElement | null>,
  newestId: number | undefined,
) {
  const following = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new question starts anew.
  useEffect(() => {
    following.current = true
  }, [newestId])

  useEffect(() => {
    const view = scroller.current
    if (!view || !content.current) return
    let top = view.scrollTop
    // Only moving up leaves the end: more text may have come since our own move down was asked for.
    const onScroll = () => {
      const near = view.scrollHeight - view.scrollTop - view.clientHeight < NEAR_PX
      following.current = near || (following.current && view.scrollTop >= top)
      top = view.scrollTop
    }
    // Also fires when a drawer or the fold gives the place back.
    const observer = new ResizeObserver(() => {
      if (following.current) view.scrollTop = view.scrollHeight
    })
    view.addEventListener('scroll', onScroll, { passive: true })
    observer.observe(view)
    observer.observe(content.current)
    return () => {
      view.removeEventListener('scroll', onScroll)
      observer.disconnect()
    }
  }, [scroller, content])
}
