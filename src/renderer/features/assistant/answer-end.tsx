// Under a whole answer: how fast the model was, thumbs, copy and ask again.
import { ArrowClockwise, Check, Copy, ThumbsDown, ThumbsUp } from '@phosphor-icons/react'
import { type ReactNode, useEffect, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { Thumb } from '../../../shared/chats'
import type { Answer } from '../../../shared/contract'
import { copyText } from '../../ui/copy-text'
import { useFormat } from '../../ui/format'
import { useHint } from '../../ui/use-hint'
import { writtenAnswer } from './written'

const COPIED_MS = 2000
const NOT_WORTH_SECONDS_MS = 100
const ONE_DECIMAL = { minimumFractionDigits: 1, maximumFractionDigits: 1 }

interface AnswerEndProps {
  readonly answer: Answer
  readonly thumb: Thumb | null
  /** Null where answers are not rated. */
  readonly onRate: ((thumb: Thumb | null) => void) | null
  readonly onAskAgain: (() => void) | null
}

export function AnswerEnd({ answer, thumb, onRate, onAskAgain }: AnswerEndProps) {
  const t = useTranslations('assistant')
  const { checkedAgainst } = answer
  return (
    <div className="assistant-end">
      <Timing answer={answer} />
      <div className="assistant-acts">
        {onRate && <Thumbs thumb={thumb} onRate={onRate} />}
        <CopyButton
          answer={answer}
          checked={checkedAgainst && t('checked', { count: checkedAgainst.inAll ?? checkedAgainst.transactions })}
        />
        {onAskAgain && (
          <EndButton label={t('askAgain')} onClick={onAskAgain}>
            <ArrowClockwise size={16} aria-hidden="true" />
          </EndButton>
        )}
      </div>
    </div>
  )
}

interface ThumbsProps {
  readonly thumb: Thumb | null
  readonly onRate: (thumb: Thumb | null) => void
}

/** Pressed once more, a thumb is taken back. */
function Thumbs({ thumb, onRate }: ThumbsProps) {
  const t = useTranslations('assistant')
  return (
    <>
      <EndButton label={t('helpful')} pressed={thumb === 1} onClick={() => onRate(thumb === 1 ? null : 1)}>
        <ThumbsUp size={16} weight={thumb === 1 ? 'fill' : 'regular'} aria-hidden="true" />
      </EndButton>
      <EndButton label={t('unhelpful')} pressed={thumb === -1} onClick={() => onRate(thumb === -1 ? null : -1)}>
        <ThumbsDown size={16} weight={thumb === -1 ? 'fill' : 'regular'} aria-hidden="true" />
      </EndButton>
    </>
  )
}

interface EndButtonProps {
  readonly label: string
  readonly pressed?: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

function EndButton({ label, pressed, onClick, children }: EndButtonProps) {
  const { over, hint } = useHint(label)
  return (
    <>
      <button
        type="button"
        className="icon-button"
        aria-label={label}
        aria-pressed={pressed}
        {...over}
        onClick={onClick}
      >
        {children}
      </button>
      {hint}
    </>
  )
}

/** Only where the model has spoken. */
function Timing({ answer: { timing, sentences } }: { readonly answer: Answer }) {
  const t = useTranslations('assistant')
  const format = useFormatter()
  if (!timing || !sentences.some(({ by }) => by === 'model')) return null
  const { firstTokenMs, tokensPerSecond, model } = timing
  const first =
    firstTokenMs < NOT_WORTH_SECONDS_MS
      ? t('milliseconds', { value: format.number(Math.round(firstTokenMs)) })
      : t('seconds', { value: format.number(firstTokenMs / 1000, ONE_DECIMAL) })
  const speed = format.number(tokensPerSecond, { maximumFractionDigits: 0 })
  const line = t('timing', { first, speed, model })
  return (
    <span className="caption assistant-timing" title={line}>
      {line}
    </span>
  )
}

function CopyButton({ answer, checked }: { readonly answer: Answer; readonly checked: string | null }) {
  const t = useTranslations('assistant')
  const format = useFormat()
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), COPIED_MS)
    return () => clearTimeout(timer)
  }, [copied])
  const label = copied ? t('copied') : t('copy')
  const Picture = copied ? Check : Copy
  return (
    <>
      <EndButton label={label} onClick={() => setCopied(copyText(writtenAnswer(answer, checked, format)))}>
        <Picture size={16} aria-hidden="true" />
      </EndButton>
      <span className="sr-only" role="status">
        {copied && t('copied')}
      </span>
    </>
  )
}
