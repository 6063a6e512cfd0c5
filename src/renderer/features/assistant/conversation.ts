// What has been asked and answered in the chat on screen, as pure steps.
import type { Chat, KeptTurn, Thumb } from '../../../shared/chats'
import type { Answer, AnswerSentence } from '../../../shared/contract'
import { BackendError } from '../../backend'

export type TurnState =
  | { readonly state: 'answering' }
  /** The customer pressed Stop; main has not confirmed yet. */
  | { readonly state: 'stopping' }
  | { readonly state: 'stopped' }
  | { readonly state: 'failed'; readonly error: Error }
  | { readonly state: 'answered'; readonly answer: Answer }

export type Turn = {
  /** Of this panel, from 1. */
  readonly id: number
  /** Under which the turn is kept in the bank's file; null where it is not (yet). */
  readonly turnId: number | null
  readonly question: string
  /** Checked and shown so far. */
  readonly sentences: readonly AnswerSentence[]
  readonly thumb: Thumb | null
} & TurnState

export interface ChatOnScreen {
  /** Null before the first question of a chat is kept. */
  readonly chatId: number | null
  /** Of an earlier chat that has been opened again: when its latest question was asked. */
  readonly from: string | null
  readonly turns: readonly Turn[]
}

export const NEW_CHAT: ChatOnScreen = { chatId: null, from: null, turns: [] }

type TurnStep =
  | { readonly step: 'sentence'; readonly id: number; readonly sentence: AnswerSentence }
  | { readonly step: 'stop'; readonly id: number }
  | { readonly step: 'stopped'; readonly id: number }
  | { readonly step: 'failed'; readonly id: number; readonly error: Error }
  | { readonly step: 'answered'; readonly id: number; readonly answer: Answer }
  | { readonly step: 'rated'; readonly id: number; readonly thumb: Thumb | null }

export type Step =
  | TurnStep
  /** In the place of a turn and of all that came after it. */
  | { readonly step: 'asked'; readonly id: number; readonly question: string; readonly insteadOf: number | null }
  | { readonly step: 'kept'; readonly id: number; readonly kept: KeptTurn }
  | { readonly step: 'opened'; readonly chat: Chat; readonly firstId: number }
  | { readonly step: 'new' }

export function converse(chat: ChatOnScreen, step: Step): ChatOnScreen {
  switch (step.step) {
    case 'new':
      return NEW_CHAT
    case 'opened':
      return {
        chatId: step.chat.id,
        from: step.chat.turns.at(-1)?.askedAt ?? null,
        turns: step.chat.turns.map((turn, index) => asShown(turn, step.firstId + index)),
      }
    case 'asked': {
      const replaced = chat.turns.findIndex(({ id }) => id === step.insteadOf)
      const before = replaced < 0 ? chat.turns : chat.turns.slice(0, replaced)
      const { id, question } = step
      return {
        ...chat,
        turns: [...before, { id, turnId: null, question, sentences: [], thumb: null, state: 'answering' }],
      }
    }
    case 'kept':
      // A chat that has been left meanwhile is not the one on screen.
      if (!chat.turns.some(({ id }) => id === step.id)) return chat
      return {
        ...chat,
        chatId: step.kept.chatId,
        turns: chat.turns.map((turn) => (turn.id === step.id ? { ...turn, turnId: step.kept.turnId } : turn)),
      }
    default:
      return { ...chat, turns: chat.turns.map((turn) => (turn.id === step.id ? next(turn, step) : turn)) }
  }
}

function next(turn: Turn, step: TurnStep): Turn {
  const { id, turnId, question, sentences, thumb } = turn
  const same = { id, turnId, question, sentences, thumb }
  switch (step.step) {
    case 'sentence':
      // After Stop, or after the whole answer, a late sentence is not painted.
      return turn.state === 'answering' ? { ...turn, sentences: [...sentences, step.sentence] } : turn
    case 'stop':
      return turn.state === 'answering' ? { ...same, state: 'stopping' } : turn
    case 'stopped':
      return { ...same, state: 'stopped' }
    case 'failed':
      return { ...same, state: 'failed', error: step.error }
    case 'answered':
      // The reply carries the whole answer, whatever became of the single sentences.
      return { ...same, sentences: step.answer.sentences, state: 'answered', answer: step.answer }
    case 'rated':
      return { ...turn, thumb: step.thumb }
    default:
      return step satisfies never
  }
}

function asShown({ id: turnId, question, answer, problem, shown, thumb }: Chat['turns'][number], id: number): Turn {
  const turn = { id, turnId, question, thumb }
  if (answer) return { ...turn, sentences: answer.sentences, state: 'answered', answer }
  if (problem !== null)
    return {
      ...turn,
      sentences: shown,
      state: 'failed',
      error: new BackendError({ code: 'internal', message: problem }),
    }
  return { ...turn, sentences: shown, state: 'stopped' }
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
