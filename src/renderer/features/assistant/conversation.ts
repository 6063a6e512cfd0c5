// What has been asked and answered since sign-in, as pure steps.
import type { Answer, AnswerSentence } from '../../../shared/contract'

export type TurnState =
  | { readonly state: 'answering' }
  /** The customer pressed Stop; main has not confirmed yet. */
  | { readonly state: 'stopping' }
  | { readonly state: 'stopped' }
  | { readonly state: 'failed'; readonly error: Error }
  | { readonly state: 'answered'; readonly answer: Answer }

export type Turn = {
  readonly id: number
  readonly question: string
  /** Checked and shown so far. */
  readonly sentences: readonly AnswerSentence[]
} & TurnState

export type Step =
  | { readonly step: 'asked'; readonly id: number; readonly question: string; readonly insteadOf: number | null }
  | { readonly step: 'sentence'; readonly id: number; readonly sentence: AnswerSentence }
  | { readonly step: 'stop'; readonly id: number }
  | { readonly step: 'stopped'; readonly id: number }
  | { readonly step: 'failed'; readonly id: number; readonly error: Error }
  | { readonly step: 'answered'; readonly id: number; readonly answer: Answer }

export function converse(turns: readonly Turn[], step: Step): readonly Turn[] {
  if (step.step === 'asked') {
    const asked: Turn = { id: step.id, question: step.question, sentences: [], state: 'answering' }
    return [...turns.filter((turn) => turn.id !== step.insteadOf), asked]
  }
  return turns.map((turn) => (turn.id === step.id ? next(turn, step) : turn))
}

function next(turn: Turn, step: Exclude<Step, { step: 'asked' }>): Turn {
  const { id, question, sentences } = turn
  switch (step.step) {
    case 'sentence':
      // After Stop, or after the whole answer, a late sentence is not painted.
      return turn.state === 'answering' ? { ...turn, sentences: [...sentences, step.sentence] } : turn
    case 'stop':
      return turn.state === 'answering' ? { id, question, sentences, state: 'stopping' } : turn
    case 'stopped':
      return { id, question, sentences, state: 'stopped' }
    case 'failed':
      return { id, question, sentences, state: 'failed', error: step.error }
    case 'answered':
      // The reply carries the whole answer, whatever became of the single sentences.
      return { id, question, sentences: step.answer.sentences, state: 'answered', answer: step.answer }
    default:
      return step satisfies never
  }
}

export function isBusy(turns: readonly Turn[]): boolean {
  const last = turns.at(-1)
  return last?.state === 'answering' || last?.state === 'stopping'
}

/** The latest whole answer; it carries what can be asked next. */
export function lastAnswer(turns: readonly Turn[]): Answer | null {
  const turn = turns.findLast((each) => each.state === 'answered')
  return turn?.state === 'answered' ? turn.answer : null
}

/** True when at least half of the sentences are the model's own words. Refusals tell nothing about the model. */
export function spokenByModel({ sentences }: Answer): boolean {
  return sentences.length > 0 && sentences.filter(({ by }) => by === 'model').length * 2 >= sentences.length
}
