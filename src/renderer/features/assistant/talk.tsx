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

/** With the end of the newest answer no farther out of view than this, it counts as being read. */
const NEAR_PX = 24

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
  talk: RefObject<HTMLDivElement | null>,
  content: RefObject<HTMLDivElement | null>,
  newestId: number | undefined,
) {
  const following = useRef(true)
  useEffect(() => {
    following.current = newestId !== undefined
  }, [newestId])

  useEffect(() => {
    const end = content.current
    const panel = talk.current?.parentElement
    if (!talk.current || !panel || !end) return
    const view = scrollerOf(talk.current, panel)
    let top = view().scrollTop
    // Only moving up leaves the end: more text may have come since our own move down was asked for.
    const onScroll = ({ target }: Event) => {
      if (target !== view()) return
      const near = end.getBoundingClientRect().bottom - view().getBoundingClientRect().bottom < NEAR_PX
      following.current = near || (following.current && view().scrollTop >= top)
      top = view().scrollTop
    }
    // Also fires when a drawer or the fold gives the place back.
    const observer = new ResizeObserver(() => {
      if (following.current) end.scrollIntoView({ block: 'end' })
    })
    panel.addEventListener('scroll', onScroll, { capture: true, passive: true })
    observer.observe(talk.current)
    observer.observe(end)
    return () => {
      panel.removeEventListener('scroll', onScroll, { capture: true })
      observer.disconnect()
    }
  }, [talk, content])
}

/** What scrolls: the conversation, or the whole panel where the window is too low for the field to stand below it. */
function scrollerOf(talk: HTMLElement, panel: HTMLElement): () => HTMLElement {
  return () => (getComputedStyle(talk).overflowY === 'visible' ? panel : talk)
}
