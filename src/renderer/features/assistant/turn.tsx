// One question and what became of it.
import { useTranslations } from 'use-intl'
import { BackendError } from '../../backend'
import { useFormat } from '../../ui/format'
import { AnswerEnd } from './answer-end'
import { Breakdown } from './breakdown'
import type { Turn } from './conversation'
import { Sentences } from './sentences'

interface TurnProps {
  readonly turn: Turn
  readonly modelName: string | null
  readonly onAskAgain: (() => void) | null
}

export function TurnView({ turn, modelName, onAskAgain }: TurnProps) {
  const t = useTranslations('assistant')
  const format = useFormat()
  const answer = turn.state === 'answered' ? turn.answer : null
  return (
    <article className="assistant-turn">
      <p className="assistant-question">
        <span className="sr-only">{t('youAsked')} </span>
        {format.text(turn.question)}
      </p>
      <div className={answer?.refused ? 'assistant-answer muted' : 'assistant-answer'}>
        <Sentences sentences={turn.sentences} table={answer?.table} waiting={turn.state === 'answering'} />
        {answer && answer.table.length > 0 && (
          <Breakdown rows={answer.table} categoryId={answer.checkedAgainst?.filter.categoryId} />
        )}
        {answer && !answer.refused && <AnswerEnd answer={answer} modelName={modelName} onAskAgain={onAskAgain} />}
        {(turn.state === 'stopping' || turn.state === 'stopped') && (
          <Unfinished text={t('stopped')} onAskAgain={onAskAgain} />
        )}
        {turn.state === 'failed' && (
          <div role="alert">
            <Unfinished
              text={turn.error instanceof BackendError ? turn.error.message : t('failed')}
              onAskAgain={onAskAgain}
            />
          </div>
        )}
      </div>
    </article>
  )
}

function Unfinished({ text, onAskAgain }: { readonly text: string; readonly onAskAgain: (() => void) | null }) {
  const t = useTranslations('assistant')
  return (
    <p className="assistant-unfinished muted">
      {text}{' '}
      {onAskAgain && (
        <button type="button" className="act" onClick={onAskAgain}>
          {t('askAgain')}
        </button>
      )}
    </p>
  )
}
