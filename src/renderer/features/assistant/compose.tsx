// Where a question is written. Enter sends, Shift+Enter starts a new line, Send becomes Stop while an answer runs.
import { PaperPlaneTilt, Stop } from '@phosphor-icons/react'
import { type FormEvent, type KeyboardEvent, type Ref, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Answer } from '../../../shared/contract'
import { useFormat, usePrivacy } from '../../ui/format'
import './compose.css'
import type { AssistantWords } from './side'
import type { Conversation } from './use-conversation'
import { writtenOffer } from './written'

/** Main takes no longer question. */
export const LONGEST = 2000
/** From here on the room that is left is said. */
const NEARLY_FULL = 1800
const MOST_SUGGESTIONS = 3

interface ComposeProps {
  readonly ref: Ref<HTMLTextAreaElement>
  readonly conversation: Conversation
  readonly starters: readonly string[]
  readonly words: Pick<AssistantWords, 'placeholder' | 'promise'>
  /** The last one, which offers what to ask next; null before the first. */
  readonly answer: Answer | null
}

export function Compose({ ref, conversation, starters, words, answer }: ComposeProps) {
  const t = useTranslations('assistant')
  const format = useFormat()
  const { hidden } = usePrivacy()
  const [question, setQuestion] = useState('')
  const { turns, busy, ask, stop } = conversation
  const newest = turns.at(-1)
  const next = answer?.suggestions.filter((suggestion) => suggestion !== newest?.question).slice(0, MOST_SUGGESTIONS)
  const offered = next ?? (newest ? [] : starters)

  const send = () => {
    const asked = question.trim()
    if (busy || asked === '') return
    ask(asked)
    setQuestion('')
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter also ends a word in an input method, as for Hindi.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    send()
  }

  return (
    <form className={hidden ? 'assistant-compose masked' : 'assistant-compose'} onSubmit={submit}>
      {offered.length > 0 && (
        <ul className="assistant-offers" aria-label={t('suggestions')}>
          {offered.map((offer) => (
            <li key={offer}>
              <button type="button" disabled={busy} onClick={() => ask(offer)}>
                {writtenOffer(offer, answer, format)}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="assistant-box">
        <textarea
          ref={ref}
          rows={1}
          maxLength={LONGEST}
          value={question}
          aria-label={words.placeholder}
          aria-keyshortcuts="Control+J"
          placeholder={words.placeholder}
          onChange={(event) => setQuestion(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {busy ? (
          <button type="button" className="button line" disabled={newest?.state === 'stopping'} onClick={stop}>
            <Stop size={16} weight="fill" aria-hidden="true" />
            {t('stop')}
          </button>
        ) : (
          <button type="submit" className="button primary">
            <PaperPlaneTilt size={16} aria-hidden="true" />
            {t('send')}
          </button>
        )}
      </div>
      <p className="caption">
        {question.length < NEARLY_FULL ? words.promise : t('left', { count: LONGEST - question.length })}
      </p>
    </form>
  )
}
