// A question as it was asked. It can be changed and asked anew; then what came after it goes.
import { PencilSimple } from '@phosphor-icons/react'
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslations } from 'use-intl'
import { useFormat, usePrivacy } from '../../ui/format'
import { useHint } from '../../ui/use-hint'
import { LONGEST } from './compose'

interface QuestionProps {
  readonly question: string
  /** Null while an answer is running. */
  readonly onEdit: ((question: string) => void) | null
}

export function Question({ question, onEdit }: QuestionProps) {
  const t = useTranslations('assistant')
  const format = useFormat()
  const { hidden } = usePrivacy()
  const [editing, setEditing] = useState(false)
  const { over, hint } = useHint(t('edit'))
  const pencil = useRef<HTMLButtonElement>(null)
  const close = () => {
    flushSync(() => setEditing(false))
    pencil.current?.focus()
  }
  if (editing && onEdit) {
    return (
      <QuestionForm
        question={question}
        onCancel={close}
        onAsk={(changed) => {
          setEditing(false)
          onEdit(changed)
        }}
      />
    )
  }
  return (
    <div className="assistant-asked">
      {onEdit && !hidden && (
        <button
          ref={pencil}
          type="button"
          className="icon-button"
          aria-label={t('edit')}
          {...over}
          onClick={() => setEditing(true)}
        >
          <PencilSimple size={16} aria-hidden="true" />
        </button>
      )}
      <p className="assistant-question">
        <span className="sr-only">{t('youAsked')} </span>
        {format.text(question)}
      </p>
      {hint}
    </div>
  )
}

interface QuestionFormProps {
  readonly question: string
  readonly onAsk: (question: string) => void
  readonly onCancel: () => void
}

function QuestionForm({ question, onAsk, onCancel }: QuestionFormProps) {
  const t = useTranslations('assistant')
  const common = useTranslations('common')
  const { hidden } = usePrivacy()
  const [text, setText] = useState(question)
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    const asked = text.trim()
    if (asked !== '') onAsk(asked)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      onCancel()
    }
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    submit()
  }
  return (
    <form className={hidden ? 'assistant-edit masked' : 'assistant-edit'} onSubmit={submit}>
      <textarea
        // biome-ignore lint/a11y/noAutofocus: the question has just been opened to be changed.
        autoFocus
        maxLength={LONGEST}
        value={text}
        aria-label={t('edit')}
        onFocus={(event) => event.currentTarget.setSelectionRange(question.length, question.length)}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div>
        <button type="button" className="button quiet" onClick={onCancel}>
          {common('cancel')}
        </button>
        <button type="submit" className="button primary">
          {t('send')}
        </button>
      </div>
    </form>
  )
}
