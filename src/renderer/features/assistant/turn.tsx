// One question and what became of it.
import { useTranslations } from 'use-intl'
import type { Thumb } from '../../../shared/chats'
import { BackendError } from '../../backend'
import './answer.css'
import { AnswerEnd } from './answer-end'
import { Breakdown } from './breakdown'
import type { Turn } from './conversation'
import { HandOffLink } from './hand-off-link'
import { oneCategory } from './one-category'
import { Question } from './question'
import { QuotationView } from './quotation'
import { Sentences } from './sentences'
import type { AssistantSide } from './side'

interface TurnProps extends Pick<AssistantSide, 'rate' | 'Sources'> {
  readonly turn: Turn
  /** Said while the answer is looked up. */
  readonly answering: string
  readonly onAskAgain: (() => void) | null
  /** Puts another question in its place; null while an answer is running. */
  readonly onEdit: ((question: string) => void) | null
  readonly onRated: (id: number, thumb: Thumb | null) => void
}

export function TurnView({ turn, answering, rate, Sources, onAskAgain, onEdit, onRated }: TurnProps) {
  const t = useTranslations('assistant')
  const answer = turn.state === 'answered' ? turn.answer : null
  const { turnId } = turn
  const onRate =
    rate && turnId !== null
      ? (thumb: Thumb | null) => {
          onRated(turn.id, thumb)
          // What could not be kept is shown as it is kept.
          rate(turnId, thumb).catch(() => onRated(turn.id, turn.thumb))
        }
      : null
  return (
    <article className="assistant-turn">
      <Question question={turn.question} onEdit={onEdit} />
      <div className={answer?.refused ? 'assistant-answer muted' : 'assistant-answer'}>
        <Sentences
          sentences={turn.sentences}
          table={answer?.table}
          waiting={turn.state === 'answering' ? answering : null}
        />
        {answer?.handOff && <HandOffLink topic={answer.handOff} words={answer.question} />}
        {answer?.quotation && <QuotationView quotation={answer.quotation} />}
        {answer && answer.table.length > 0 && <Breakdown rows={answer.table} categoryId={oneCategory(answer)} />}
        {answer && <Sources answer={answer} />}
        {answer && <AnswerEnd answer={answer} thumb={turn.thumb} onRate={onRate} onAskAgain={onAskAgain} />}
        {/* There before it has words: only then are they read out. */}
        <div role="status">
          {(turn.state === 'stopping' || turn.state === 'stopped') && (
            <Unfinished text={t('stopped')} onAskAgain={onAskAgain} />
          )}
        </div>
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
