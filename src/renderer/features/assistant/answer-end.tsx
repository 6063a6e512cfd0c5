// Under a whole answer: what it was checked against, how fast the model was, copy and ask again.
import { Tooltip } from '@mantine/core'
import { ArrowClockwise, Check, Copy, ShieldCheck } from '@phosphor-icons/react'
import { useEffect, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { Answer } from '../../../shared/contract'
import { useOpenTransactions } from '../../ui/filter-link'
import { useFormat } from '../../ui/format'
import { copyText } from './copy-text'
import { writtenAnswer } from './written'

const COPIED_MS = 2000
const NOT_WORTH_SECONDS_MS = 100
const ONE_DECIMAL = { minimumFractionDigits: 1, maximumFractionDigits: 1 }

interface AnswerEndProps {
  readonly answer: Answer
  readonly modelName: string | null
  readonly onAskAgain: (() => void) | null
}

export function AnswerEnd({ answer, modelName, onAskAgain }: AnswerEndProps) {
  const t = useTranslations('assistant')
  const open = useOpenTransactions()
  const { checkedAgainst } = answer
  const checked = checkedAgainst && t('checked', { count: checkedAgainst.transactions })
  return (
    <>
      {checkedAgainst && (
        <button type="button" className="assistant-checked act" onClick={() => open(checkedAgainst.filter)}>
          <ShieldCheck size={16} aria-hidden="true" />
          {checked}
        </button>
      )}
      <div className="assistant-end">
        <Timing answer={answer} modelName={modelName} />
        <span className="fill" />
        <CopyButton answer={answer} checked={checked} />
        {onAskAgain && (
          <Tooltip label={t('askAgain')}>
            <button type="button" className="icon-button" aria-label={t('askAgain')} onClick={onAskAgain}>
              <ArrowClockwise size={16} aria-hidden="true" />
            </button>
          </Tooltip>
        )}
      </div>
    </>
  )
}

/** Only where the model has spoken. */
function Timing({ answer, modelName }: { readonly answer: Answer; readonly modelName: string | null }) {
  const t = useTranslations('assistant')
  const format = useFormatter()
  if (!answer.timing || !modelName || !answer.sentences.some(({ by }) => by === 'model')) return null
  const { firstTokenMs, tokensPerSecond } = answer.timing
  const first =
    firstTokenMs < NOT_WORTH_SECONDS_MS
      ? t('milliseconds', { value: format.number(Math.round(firstTokenMs)) })
      : t('seconds', { value: format.number(firstTokenMs / 1000, ONE_DECIMAL) })
  const speed = format.number(tokensPerSecond, { maximumFractionDigits: 0 })
  const line = t('timing', { first, speed, model: modelName })
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
    <Tooltip label={label}>
      <button
        type="button"
        className="icon-button"
        aria-label={label}
        onClick={() => setCopied(copyText(writtenAnswer(answer, checked, format)))}
      >
        <Picture size={16} aria-hidden="true" />
      </button>
    </Tooltip>
  )
}
